import assert from 'node:assert/strict';
import { wordFinding, wordMessage } from '../../../src/core/findings/message';
import { completeAt } from '../../../src/core/frontmatter/complete';
import { describeAt } from '../../../src/core/frontmatter/describe';
import type { Place } from '../../../src/core/site/site';
import { applyEdits } from '../../../src/core/text/span';
import { around } from '../../support/around';
import { checkText, placeUnder, siblingsOf, starterPlace, told } from '../../support/posts';

const start = "title: 'T'\ndescription: 'D'\n";

/** `message: what it stands at` of what is told of a block, and what the first fix makes of it. */
function of(block: string, place: Place = starterPlace): (string | undefined)[] {
  const text = `---\n${block}\n---\n`;
  return checkText(text, place).findings.flatMap(({ messageId, start: from, end, fixes }) => {
    const [fix] = fixes.filter(({ edits }) => edits.length > 0);
    return [`${messageId}: ${text.slice(from, end)}`, fix && applyEdits(text, fix.edits).slice(4, -5)];
  });
}

describe('a line that is nearly YAML', () => {
  it('is told what it lacks, and gets it', () => {
    assert.deepEqual(of(`${start}pubDate:2025-06-30`), ['blank: pubDate:2025-06-30', `${start}pubDate: 2025-06-30`]);
    for (const blank of ['\u00A0', '\u202F'])
      assert.deepEqual(of(`${start}pubDate:${blank}2025-06-30`), [`blank: pubDate:${blank}2025-06-30`, `${start}pubDate: 2025-06-30`]);
    for (const sign of ['=', ' = ', '：', '\u00A0： '])
      assert.deepEqual(of(`${start}pubDate${sign}2025-06-30`), [`sign: pubDate${sign}2025-06-30`, `${start}pubDate: 2025-06-30`]);
    assert.deepEqual(of(`title: 'T'\ndescription D\npubDate: 2025-06-30`), [
      'sign: description D',
      "title: 'T'\ndescription: D\npubDate: 2025-06-30",
    ]);
    assert.deepEqual(of(`${start}// so far\npubDate: 2025-06-30`), ['comment: // so far', `${start}# so far\npubDate: 2025-06-30`]);
    assert.deepEqual(of(`${start}<!-- so far -->\npubDate: 2025-06-30`), [
      'comment: <!-- so far -->',
      `${start}# so far\npubDate: 2025-06-30`,
    ]);
    assert.equal(of(`${start}https://port.example\npubDate: 2025-06-30`)[0]?.split(':')[0], 'other');
  });

  it('is the first one, where that alone is indented', () => {
    assert.deepEqual(of(" title: 'T'\ndescription: 'D'\npubDate: 2025-06-30"), [
      "indent: title: 'T'",
      "title: 'T'\ndescription: 'D'\npubDate: 2025-06-30",
    ]);
  });

  it('keeps the fixes of the others', () => {
    const rest = "title: 'T'\nki\ndescription: 'D'\n";
    const [, , , day] = of(`${rest}pubDate: '30 juin 2025' # jour`);
    assert.equal(day, `${rest}pubDate: '2025-06-30' # jour`);
  });

  it('is not also told to be empty, or to hang', () => {
    assert.deepEqual(
      of("title: - T\ndescription: 'D'\npubDate: 2025-06-30\nupdatedDate: -").filter((_, index) => index % 2 === 0),
      ['start: title: - T', 'start: updatedDate: -'],
    );
    assert.equal(of(`title: 'T'\ndescription: "It says : "nothing""\npubDate: 2025-06-30`).length, 2);
  });

  it('gets no quotes that make of a list, or of a date, what the site refuses', () => {
    const place = placeUnder(
      'z.object({ title: z.string(), tags: z.array(z.string()).optional(), o: z.object({ t: z.string() }).optional() })',
    );
    assert.deepEqual(of('title: T\ntags: [#dev, b: c, d]', place)[1], "title: T\ntags: ['#dev', 'b: c', d]");
    assert.deepEqual(of('title: T\ntags: *a', place)[1], undefined);
    assert.deepEqual(of('title: T\no: { t: x: y }', place)[1], undefined);
    assert.deepEqual(of(`${start}pubDate: -`)[1], undefined);
  });
});

describe('what begins as no text can', () => {
  it('is told as that, at its own line, and quoted there alone', () => {
    for (const value of ['? x', '& x', '- x']) {
      const [told, made] = of(`title: ${value}\ndescription: 'D'\npubDate: 2025-06-30`);
      assert.deepEqual([told, made], [`start: title: ${value}`, `title: '${value}'\ndescription: 'D'\npubDate: 2025-06-30`]);
    }
    assert.deepEqual(of('title: !x\ndescription: D\npubDate: 2025-06-30'), [
      'reason: title: !x',
      "title: '!x'\ndescription: D\npubDate: 2025-06-30",
    ]);
  });

  it('is an open quotation mark, where that is noticed at the end of the block', () => {
    assert.deepEqual(of("title: 'T'\ndescription: ' x\npubDate: 2025-06-30\nheroImage: ''"), [
      "quote: description: ' x",
      "title: 'T'\ndescription: ' x'\npubDate: 2025-06-30\nheroImage: ''",
    ]);
    assert.equal(
      of('title: T\ntags: [#dev]', placeUnder('z.object({ title: z.string(), tags: z.any() })')).length,
      2,
      'nothing of the fence',
    );
  });
});

describe('a line of TOML that is nearly one', () => {
  const made = (block: string): (string | undefined)[] => {
    const text = `+++\n${block}\n+++\n`;
    return checkText(text, placeUnder('z.object({ title: z.string(), day: z.any() })')).findings.flatMap(({ messageId, fixes }) => [
      messageId,
      ...fixes.flatMap(({ edits }) => (edits.length > 0 ? [applyEdits(text, edits).slice(4, -5)] : [])),
    ]);
  };

  it('gets its equals sign and its quotes', () => {
    assert.deepEqual(made("title: L'attaque\nday = 1"), ['equals', 'title = "L\'attaque"\nday = 1']);
    assert.deepEqual(made("title: 'T'\nday: 2025-06-30"), ['equals', "title = 'T'\nday: 2025-06-30"], 'the first of two');
    assert.deepEqual(made('title = The port\nday = 1'), ['text', 'title = "The port"\nday = 1']);
    assert.deepEqual(made('title = "T"\ntitle = "U"\nday = 1'), ['reason']);
  });

  it('is described by the name of its table', () => {
    const text = '+++\ntitle = "T"\n[hero]\nsrc = "a"\n[[links]]\n+++\n';
    const { post } = checkText(
      text,
      placeUnder('z.object({ title: z.string(), hero: z.object({ src: z.string() }), links: z.array(z.any()) })'),
    );
    assert.equal(describeAt(post, text.indexOf('ero]'), 'UTC')?.name, 'hero');
    assert.equal(describeAt(post, text.indexOf('inks]'), 'UTC')?.name, 'links');
  });
});

describe('a value that YAML takes for a comment', () => {
  const place = placeUnder('z.object({ title: z.string(), tags: z.array(z.string()).optional() })');

  it('is put between quotes, or made the list that it was meant to be', () => {
    assert.deepEqual(of('title: #1 of the year', place), ['refused: title:', "title: '#1 of the year'"]);
    assert.deepEqual(of('title: T\ntags: #leak #port', place).slice(1), ["title: T\ntags: ['#leak', '#port']"]);
    assert.deepEqual(of('title: T\ntags:\n  - #leak\n  - #port', place), [
      'empty: - #leak',
      "title: T\ntags:\n  - '#leak'\n  - #port",
      'empty: - #port',
      "title: T\ntags:\n  - #leak\n  - '#port'",
    ]);
    assert.deepEqual(of('title: T\ntags: [#leak, #port]', place).slice(1), ["title: T\ntags: ['#leak', '#port']"]);
    assert.deepEqual(of('title: T\ntags: [a, #port ]', place).slice(1), ["title: T\ntags: [a, '#port' ]"]);
  });

  it('stays one where it is none of words', () => {
    assert.deepEqual(of('title: T\ntags: # none so far', place).slice(1), [undefined]);
  });
});

describe('a key of an object that is written twice', () => {
  it('is none of the top where a tab stands before it', () => {
    const place = placeUnder('z.object({ title: z.string(), seo: z.object({ title: z.string() }) })');
    assert.deepEqual(told(checkText('---\ntitle: T\nseo:\n\ttitle: x\n---\n', place)), ['frontmatter-syntax: title: x']);
  });

  it('is told of at the second, and either can go', () => {
    const place = placeUnder('z.object({ title: z.string(), o: z.any() })');
    const text = '---\ntitle: T\no:\n  t: x\n  # so\n  t: y\n---\n';
    const [finding, ...others] = checkText(text, place).findings;
    assert.ok(finding && others.length === 0);
    assert.equal(wordFinding(finding, 'en'), '“o.t” is written twice; the first is on line 4.');
    assert.deepEqual(
      finding.fixes.map(({ edits }) => applyEdits(text, edits)),
      ['---\ntitle: T\no:\n  t: x\n  # so\n---\n', '---\ntitle: T\no:\n  # so\n  t: y\n---\n'],
    );
    assert.deepEqual(told(checkText('---\ntitle: T\no: { t: x, t: y }\n---\n', place)), ['frontmatter-duplicate-key: t']);
  });
});

describe('a block that is only begun', () => {
  it('is finished where it stands', () => {
    for (const [text, wanted] of [
      ['---\n', "---\ntitle: ''\ndescription: ''\npubDate: ''\n---\n"],
      ['---', "---\ntitle: ''\ndescription: ''\npubDate: ''\n---\n"],
      ['+++\r\n', '+++\r\ntitle = ""\r\ndescription = ""\r\npubDate = ""\r\n+++\r\n'],
    ] as const) {
      const [finding] = checkText(text).findings;
      assert.equal(finding?.rule, 'frontmatter-missing');
      assert.equal(applyEdits(text, finding?.fixes[0]?.edits ?? []), wanted);
    }
    const broken = '---\n\nA thematic break.\n';
    assert.match(applyEdits(broken, checkText(broken).findings[0]?.fixes[0]?.edits ?? []), /^---\ntitle: ''\n.*---\n\n---\n\nA them/s);
  });
});

describe('a key that no schema names', () => {
  const none: Place = { ...starterPlace, collection: { name: 'blog', base: 'src/content/blog', patterns: ['**/*.md'] } };
  const post = (key: string): string => `---\n${key}: 'The port'\n---\n`;

  it('is no slip where it is a word of another language, or the other posts have it too', () => {
    for (const key of ['titre', 'titel', 'descripción']) assert.deepEqual(told(checkText(post(key), none)), [], key);
    assert.deepEqual(told(checkText(post('tilte'), none)), ['frontmatter-misspelt-key: tilte']);
    const siblings = siblingsOf({ 'src/content/blog/quay.md': post('tilte') });
    assert.deepEqual(told(checkText(post('tilte'), none, { siblings })), []);
    assert.ok(told(checkText(post('titre'))).includes('frontmatter-misspelt-key: titre'), 'a schema says what there is');
  });

  it('has any capitals in Hugo', () => {
    const hugo: Place = { path: 'content/port.md', site: { kind: 'hugo', collections: [] }, isPost: true };
    assert.deepEqual(told(checkText("---\nTitle: 'The port'\nDraft: false\nDescription: 'D'\ndate: 2025-06-30\n---\n", hugo)), []);
  });
});

describe('a number where Hugo wants a date', () => {
  it('is told with the day that its seconds make', () => {
    const hugo: Place = { path: 'content/port.md', site: { kind: 'hugo', collections: [] }, isPost: true };
    const text = '---\ntitle: T\ndate: 20250630\n---\n';
    const [finding, ...others] = checkText(text, hugo).findings;
    assert.ok(finding && others.length === 0);
    assert.equal(wordFinding(finding, 'en'), 'YAML reads “20250630” as a number, which is no date: the site prints August 23, 1970.');
    assert.equal(applyEdits(text, finding.fixes[0]?.edits ?? []), '---\ntitle: T\ndate: 2025-06-30\n---\n');
    assert.deepEqual(told(checkText('---\ntitle: T\ndate: 1751241600\n---\n', hugo)), []);
  });
});

describe('what is said of numbers, lists and texts', () => {
  const said = (type: string, value: string): string[] =>
    checkText(`---\nkey: ${value}\n---\n`, placeUnder(`z.object({ key: ${type} })`, 4)).findings.map((finding) =>
      wordFinding(finding, 'en'),
    );

  it('is what zod asks, no more and no less', () => {
    assert.deepEqual(said('z.number().positive()', '0'), ['“key” has to be above 0.']);
    assert.deepEqual(said('z.number().lt(5)', '5'), ['“key” has to be below 5.']);
    assert.deepEqual(said('z.number().min(1)', '0'), ['“key” may not be below 1.']);
    assert.deepEqual(said('z.string().length(2)', 'France'), ['“key” needs 2 characters, and has 6.']);
    assert.deepEqual(said('z.array(z.string()).length(2)', '[a]'), ['“key” needs 2 items, and has 1.']);
    assert.deepEqual(said('z.array(z.string()).min(1)', '[]'), ['“key” needs at least one item.']);
    assert.deepEqual(said('z.string().min(1)', "''"), ['“key” is empty, and the site’s schema wants text.']);
    assert.deepEqual(said('z.date()', '2025'), ['“key” has to be a date; the site reads a number here.']);
    const place = placeUnder('z.object({ key: z.array(z.string()) })');
    assert.deepEqual(told(checkText('---\nkey:\n- a\n-\n---\n', place)), ['frontmatter-invalid-value: -'], 'at the item');
  });
});

describe('the description of a key', () => {
  const facts = (type: string): string[] => {
    const { post } = checkText('---\nkey: x\n---\n', placeUnder(`z.object({ key: ${type} })`, 4));
    return describeAt(post, 5, 'UTC')?.facts.map((fact) => wordMessage(fact, 'en')) ?? [];
  };

  it('says what values that are written out are, and what may be left out', () => {
    assert.equal(facts('z.literal(5)')[0], 'It is a number.');
    assert.match(
      facts("z.union([z.literal('low'), z.literal(3), z.literal(true)])")[0] ?? '',
      /^It is text, a number, or true or false\.$/,
    );
    assert.ok(facts("z.string().catch('q')").includes('It may be left out.'));
  });

  it('says the form of a text, what a list holds, and which numbers will do', () => {
    assert.ok(facts('z.string().url()').includes('Its form: url.'));
    assert.ok(facts('z.email()').includes('Its form: email.'));
    assert.ok(facts('z.iso.date()').includes('Its form: date.'));
    assert.ok(!facts('z.date()').some((fact) => fact.startsWith('Its form')));
    assert.ok(facts('z.number().int().positive()').includes('A whole number.'));
    assert.ok(facts('z.number().int().positive()').includes('More than 0.'));
    assert.ok(facts('z.number().multipleOf(5)').includes('A multiple of 5.'));
    assert.ok(facts("z.array(z.enum(['a', 'b']))").includes('Each has to be one of: a, b.'));
    assert.ok(facts('z.array(z.number())').includes('Each item is a number.'));
  });
});

describe('completion', () => {
  const offered = async (block: string, schema: string): Promise<string[]> => {
    const text = `---\n${block}\n---\n`;
    const { post } = checkText(text.replace('|', ''), placeUnder(schema, 4));
    const suggestions = await completeAt(post, text.indexOf('|'), {
      ...around,
      siblings: async () => [{ tags: ['fuite'] }],
      entriesOf: async () => ['jane'],
    });
    return suggestions.map(({ insert, missing }) => `${insert}${missing ? ' !' : ''}`);
  };

  it('begins a list', async () => {
    assert.deepEqual(await offered('tags: |', 'z.object({ tags: z.array(z.string()) })'), ['[fuite]']);
    assert.deepEqual(await offered('by: |', "z.object({ by: z.array(reference('authors')) })"), ['[jane]']);
    assert.deepEqual(await offered('tags: [|]', 'z.object({ tags: z.array(z.string()) })'), ['fuite']);
  });

  it('knows the keys of a record that are written out, and what a text is piped into', async () => {
    const record = "z.object({ names: z.record(z.enum(['fr', 'en']), z.string()) })";
    assert.deepEqual(await offered('names:\n  |', record), ['fr:  !', 'en:  !']);
    assert.deepEqual(await offered('kind: |', "z.object({ kind: z.string().pipe(z.enum(['a', 'b'])) })"), ['a', 'b']);
  });
});
