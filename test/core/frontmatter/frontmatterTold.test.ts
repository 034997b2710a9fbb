import assert from 'node:assert/strict';
import { wordFinding } from '../../../src/core/findings/message';
import { completeAt } from '../../../src/core/frontmatter/complete';
import { describeAt } from '../../../src/core/frontmatter/describe';
import type { ZodVersion } from '../../../src/core/schema/compile';
import { applyEdits } from '../../../src/core/text/span';
import { around } from '../../support/around';
import { checkText, placeUnder, siblingsOf, starterPlace, told } from '../../support/posts';

const strings =
  'z.object({ title: z.string(), description: z.string().optional(), tags: z.array(z.string()).optional(), author: z.object({ name: z.string() }).optional() })';

describe('what is said of a block', () => {
  const said = (text: string, schema = strings): string[] => told(checkText(text, placeUnder(schema)));

  it('is nothing where the site’s reader takes it, whatever others make of it', () => {
    for (const block of ["title: 'a\nb'", 'title: "a\nb"', "title: 'x'# c", 'title: T\ntags: [\n\ta,\n\tb\n]'])
      assert.deepEqual(said(`---\n${block}\n---\n`), [], block);
  });

  it('is that it is never closed where the article’s own break closes it', () => {
    const text = "---\ntitle: 'A'\n\nIt's the port.\n\n## Head\n\n---\n\nmore\n";
    const [finding, ...others] = checkText(text, placeUnder(strings)).findings;
    assert.deepEqual([finding?.messageId, others.length], ['unclosed', 0]);
    assert.match(applyEdits(text, finding?.fixes[0]?.edits ?? []), /^---\ntitle: 'A'\n---\n\nIt's/);
    assert.deepEqual(
      checkText("---\ntitle: 'A'\n\ndescription: it: is\n---\n", placeUnder(strings)).findings.map(({ messageId }) => messageId),
      ['colon'],
    );
  });

  it('is that it is never closed only where no key follows the blank line', () => {
    const ids = (block: string): (string | undefined)[] =>
      checkText(`---\n${block}\n---\n`, placeUnder(strings)).findings.map(({ messageId }) => messageId);
    for (const left of [
      '\n# dates\npubDate: 2025-06-30\ndescription: it: is',
      '\nmy key: 1\ndescription: it: is',
      '\nclé: 1\ndescription: it: is',
      '\n? x\ndescription: it: is',
      '\n# comment\ntags: [a',
      'my key: 1\n\nIt: is: so',
    ])
      assert.ok(!ids(`title: 'A'\n${left}`).includes('unclosed'), left);
    for (const left of ["\nIt's the port.", "\r\n# Port\r\n\r\nIt's the port.", "# draft\n\nIt's the port."])
      assert.deepEqual(ids(`title: 'A'\n${left}`), ['unclosed'], left);
    const [toml] = checkText('+++\ntitle = "T"\n\ndescription = it\n+++\n', placeUnder(strings)).findings;
    assert.notEqual(toml?.messageId, 'unclosed');
  });

  it('speaks of what is there: a word without a colon, plus signs', () => {
    const [word] = checkText("---\ntitle: 'x'\nhe\n---\n", placeUnder(strings)).findings;
    assert.equal(word?.messageId, 'notAMap');
    const [plus] = checkText('+++\ntitle = "T"\n\nText.').findings;
    assert.match(plus ? wordFinding(plus, 'en') : '', /plus signs/);
  });

  it('is that a slug has to be text where Astro goes by it as it is, up to its fifth version', () => {
    const place = placeUnder('z.object({ title: z.string() })', 3);
    const said = (slug: string, astro: number, more: object = {}): string[] =>
      told(checkText(`---\ntitle: 'T'\nslug: ${slug}\n---\n`, { ...place, ...more, site: { ...place.site, astro } }));
    for (const slug of ['12', '2025-06-30', 'true', '[a]']) {
      assert.deepEqual(said(slug, 5), [`frontmatter-invalid-value: ${slug}`], slug);
      assert.deepEqual(said(slug, 7), [], slug);
    }
    for (const slug of ["'12'", 'port', '', '0']) assert.deepEqual(said(slug, 5), [], slug);
    assert.deepEqual(said('12', 5, { collection: { ...place.collection, ownIds: true } }), []);
  });

  it('does not stop at a year of five digits', () => {
    for (const date of ['10000-01-01', '+010000-01-01', "'+010000-01-01T00:00:00Z'", '-000001-01-01', '99999-12-31']) {
      const { findings } = checkText(`---\ntitle: 12\ndescription: 'D'\npubDate: ${date}\n---\n`);
      assert.ok(
        findings.some(({ rule }) => rule === 'frontmatter-invalid-value'),
        date,
      );
      for (const finding of findings)
        for (const language of ['en', 'fr'] as const) assert.doesNotMatch(wordFinding(finding, language), /Invalid/);
    }
  });
});

describe('a block that nobody has closed yet', () => {
  const offered = async (text: string): Promise<string[]> => {
    const { post } = checkText(text.replace('|', ''), starterPlace);
    return (await completeAt(post, text.indexOf('|'), around)).map(({ insert }) => insert);
  };

  it('is completed and described all the same', async () => {
    for (const text of [
      "---\ntitle: 'x'\ndes|",
      "---\r\ntitle: 'x'\r\ndes|\r\n\r\nIt was closed.\r\n",
      '---\nde|',
      '---\ntags:\n  - a\nde|\n\n# Port\n',
    ])
      assert.ok((await offered(text)).includes('description: '), JSON.stringify(text));
    assert.deepEqual(await offered("---\ntitle: 'x'\npubDate: |\n\nText.\n"), ['2025-07-01']);
    assert.deepEqual(await offered("---\ntitle: 'x'\n\nIt was clo|sed.\n"), []);
    assert.deepEqual(await offered('It was\n\n---\n\ntit|le'), []);
    const { post } = checkText("---\ntitle: 'x'\npubDate: \n", starterPlace);
    assert.equal(describeAt(post, 15, 'UTC')?.name, 'pubDate');
  });

  it('is completed and described in TOML, with its tables, and closed below them', async () => {
    for (const text of ['+++\nde|', '+++\ntitle = "x"\ndes|', '+++\r\ntitle = "x"\r\ndes|\r\n\r\nIt was closed.\r\n'])
      assert.ok((await offered(text)).includes('description = '), JSON.stringify(text));
    assert.deepEqual(await offered('+++\ntitle = "x"\n\npubDate = |\n\nText.\n'), ['2025-07-01']);
    assert.deepEqual(await offered('+++\ntitle = "x"\n\nIt was clo|sed.\n'), []);
    const { post } = checkText('+++\ntitle = "x"\npubDate = \n', starterPlace);
    assert.equal(describeAt(post, 19, 'UTC')?.name, 'pubDate');
    const text = '+++\r\ntitle = "T" # short\r\nsizes = [\r\n  1,\r\n]\r\n\r\n[extra]\r\na = 1\r\n\r\n# Port\r\n\r\nIt was closed.\r\n';
    const fix = checkText(text, starterPlace).findings.find(({ rule }) => rule === 'frontmatter-syntax')?.fixes[0];
    assert.ok(fix);
    assert.equal(applyEdits(text, fix.edits), text.replace('a = 1\r\n', 'a = 1\r\n+++\r\n'));
    assert.deepEqual(fix.title.data, { line: 8 });
    const links = '+++\ntitle = "T"\n\n[The report](https://port.example) says so.\n';
    const closed = checkText(links, starterPlace).findings.find(({ rule }) => rule === 'frontmatter-syntax')?.fixes[0];
    assert.equal(closed && applyEdits(links, closed.edits), links.replace('"T"\n', '"T"\n+++\n'), 'a link is no table');
  });

  it('loses nothing to what is offered over braces, tags and anchors', async () => {
    const place = placeUnder("z.object({ links: z.array(z.object({ url: z.string() })), level: z.enum(['low', 'high']) })");
    const blocks = { 'links:\n  - { | }': 1, 'level: !!str |': 2, 'level: &a |': 2, 'level: *|': 0 };
    for (const [block, count] of Object.entries(blocks)) {
      const text = `---\n${block}\n---\n`;
      const { post } = checkText(text.replace('|', ''), place);
      const offers = await completeAt(post, text.indexOf('|'), around);
      assert.equal(offers.length, count, block);
      for (const { span } of offers) assert.equal(span.start, span.end, block);
    }
  });
});

describe('a key that several objects have', () => {
  it('may be what any of them says', () => {
    const schema =
      "z.object({ part: z.discriminatedUnion('type', [z.object({ type: z.literal('one'), a: z.string() }), z.object({ type: z.literal('two'), b: z.number().optional() })]) })";
    const { post } = checkText('---\npart:\n  type: two\n---\n', placeUnder(schema));
    const facts = describeAt(post, 15, 'UTC')
      ?.facts.map(({ data }) => data.values)
      .filter(Boolean);
    assert.deepEqual(facts, [['one', 'two']]);
  });

  it('is asked for as each zod has it', () => {
    const said = (type: string, zod: ZodVersion): string[] =>
      told(checkText('---\nother: 1\n---\n', placeUnder(`z.object({ title: ${type} }).required({ title: true })`, zod)));
    for (const type of [
      "z.string().default('')",
      "z.string().optional().default('')",
      "z.string().optional().describe('x').transform((x) => x)",
    ]) {
      assert.deepEqual(said(type, 3), [], type);
      assert.deepEqual(said(type, 4.3), [], type);
      assert.deepEqual(said(type, 4.4), ['frontmatter-missing-key: ---'], type);
    }
    for (const zod of [3, 4, 4.4] as const)
      for (const type of ['z.string().optional()', "z.string().nullish().describe('x')"])
        assert.deepEqual(said(type, zod), ['frontmatter-missing-key: ---'], type);
    const catching = placeUnder('z.object({}).catchall(z.number()).strict()', 3);
    assert.deepEqual(told(checkText('---\nother: 1\n---\n', catching)), []);
  });
});

describe('title and description', () => {
  const head = (title: string, description: string, more = ''): string =>
    `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\npubDate: 2025-06-30\n${more}---\n`;

  it('may be whole sentences that end with a little word, and titles of to-do lists', () => {
    for (const description of ['What it is made of', 'Everything you log in with', 'Ce qu’on fait avec', 'Une mine d’or', 'Prenez-la'])
      assert.deepEqual(told(checkText(head('The port', description))), [], description);
    for (const title of ['Todo list apps leak passwords', 'XXX-2024 breach', 'TODO Group publishes a report'])
      assert.deepEqual(told(checkText(head(title, 'What is known.'))), [], title);
    for (const title of ['TODO', 'TODO: a title', 'TODO find a title', 'FIXME (later)'])
      assert.equal(checkText(head(title, 'What is known.')).findings[0]?.messageId, 'placeholder', title);
  });

  it('may be left for later in a draft', () => {
    for (const description of ['', 'What is known: ', 'The port and'])
      assert.deepEqual(told(checkText(head('The port', description, 'draft: true\n'))), [], description);
    assert.deepEqual(
      told(checkText("---\ntitle:\ndescription: 'D'\npubDate: 2025-06-30\ndraft: true\n---\n")).length,
      1,
      'the build stops all the same',
    );
  });

  it('may be those of the same page in another language', () => {
    const place = (path: string) => ({ ...starterPlace, path });
    const siblings = siblingsOf({
      'src/content/blog/en/index.md': head('Blog', 'All of it.'),
      'src/content/blog/port/index.md': head('Port', 'All of it.'),
    });
    assert.deepEqual(told(checkText(head('Blog', 'Tout.'), place('src/content/blog/fr/index.md'), { siblings })), []);
    const [copied] = checkText(head('Port', 'Tout.'), place('src/content/blog/quay/index.md'), { siblings }).findings;
    assert.equal(copied?.data.file, 'port/index.md');
  });
});

describe('a key of TOML that a strict schema does not know', () => {
  const schema = 'z.object({ title: z.string(), meta: z.object({ a: z.number().optional() }).strict().optional() }).strict()';
  for (const [line, where] of [
    ['[params]\na = 1', 'params'],
    ['[[met]]\na = 1', 'met'],
    ['met.y = 1', 'met.y'],
    ['meta.z = false', 'meta.z'],
    ['[meta]\nz = 1', 'z'],
    ['[[meta.l]]\nx = 1', 'meta.l'],
  ] as const)
    it(`is told at its head or its dots: ${line.replace('\n', ' ⏎ ')}`, () => {
      const text = `+++\ntitle = "T"\n${line}\n+++\n`;
      const { findings } = checkText(text, placeUnder(schema));
      assert.deepEqual(
        findings.map(({ rule, start, end }) => [rule, text.slice(start, end)]),
        [['frontmatter-unknown-key', where]],
      );
    });
});
