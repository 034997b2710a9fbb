import assert from 'node:assert/strict';
import { wordFinding } from '../../../src/core/findings/message';
import { offersFor } from '../../../src/core/fixes/offers';
import { parseFrontmatter } from '../../../src/core/parse/frontmatter';
import type { Place } from '../../../src/core/site/site';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, starterPlace, told } from '../../support/posts';

const noSchema = { ...starterPlace, collection: { name: 'blog', base: 'src/content/blog', patterns: ['**/*.md'] } };

describe('the frontmatter', () => {
  it('that was never closed is closed where its keys end, and no heading goes into it', () => {
    const cases: [string, string | undefined][] = [
      ['---\ntitle: T\ntags:\n  - a\n# Port\n\nText.', '---\ntitle: T\ntags:\n  - a\n---\n# Port\n\nText.'],
      ['---\r\ntitle: T # short\r\n# a note\r\nx: 1', '---\r\ntitle: T # short\r\n# a note\r\nx: 1\r\n---\r\n'],
      ['+++\ntitle = "T"\n\nText.', '+++\ntitle = "T"\n+++\n\nText.'],
      ["---\ntitle: 'T\n\nText.", undefined],
    ];
    for (const [text, closed] of cases) {
      const fix = checkText(text).findings.find(({ rule }) => rule === 'frontmatter-syntax')?.fixes[0];
      assert.equal(fix && applyEdits(text, fix.edits), closed, text);
    }
  });

  it('of Jekyll is also closed where YAML ends a document, and reads on from there', () => {
    const jekyll: Place = { path: '_posts/2025-06-30-port.md', site: { kind: 'jekyll', collections: [] }, isPost: true };
    const text = '---\ntitle: Le port\nnote: |\n  a\n  ...\n... \n\nIl est fermé.\n\n---\n';
    const { post, findings } = checkText(text, jekyll);
    assert.deepEqual([text.slice(post.frontmatter.bodyStart), post.frontmatter.data?.title], ['\nIl est fermé.\n\n---\n', 'Le port']);
    assert.deepEqual(told({ post, findings }), []);
    assert.equal(checkText('---\ntitle: T\n...\nText', starterPlace).findings[0]?.messageId, 'unclosed', 'no other does');
    // A fix is tried as Jekyll reads it.
    const faulty = '---\ntitle: Le port : fermé\n...\n\nTexte.\n';
    const [fix] = checkText(faulty, jekyll).findings[0]?.fixes ?? [];
    assert.equal(fix && applyEdits(faulty, fix.edits), "---\ntitle: 'Le port : fermé'\n...\n\nTexte.\n");
  });

  it('is read only where it stands: at the head, closed by a line of three hyphens', () => {
    const cases: [string, string[]][] = [
      ["---\ntitle: 'T'\n---\nText", ['title']],
      ['---\r\ntitle: T\r\n---\r\nText', ['title']],
      ['\n\n---\ntitle: T\n---\n', ['title']],
      ['# Heading\n\n---\n\ntext: not a key\n\n---\n', []],
      ['---\n\nA thematic break, then words.\n\n---\n', []],
      ['---\n---\n', []],
      ['---\n# only a comment\n---\n', []],
      ["---\ntitle: 'a --- b'\nx: 1\n---\n", ['title', 'x']],
      ['---\ntitle: T\n---', ['title']],
      ['', []],
    ];
    for (const [text, keys] of cases)
      assert.deepEqual(
        parseFrontmatter(text).entries.map(({ key }) => key),
        keys,
        JSON.stringify(text),
      );
  });

  it('gives each value its span, quotes included, and each entry its lines', () => {
    const text = "---\ntitle: 'It''s here' # note\nempty:\ntags:\n  - a\n  - b\nlast: 1\n---\n";
    const { entries } = parseFrontmatter(text);
    assert.deepEqual(
      entries.map(({ valueSpan }) => text.slice(valueSpan.start, valueSpan.end)),
      ["'It''s here'", '', '- a\n  - b', '1'],
    );
    assert.deepEqual(
      entries.map(({ lines }) => text.slice(lines.start, lines.end)),
      ["title: 'It''s here' # note\n", 'empty:\n', 'tags:\n  - a\n  - b\n', 'last: 1\n'],
    );
    assert.equal(entries[0]?.value, "It's here");
  });

  it('does not let one broken key silence the others', () => {
    const findings = told(checkText("---\ntitle: Port : closed\ndescription: 'Ends and '\npubDate: '30 juin 2025'\n---\n"));
    assert.deepEqual(findings, [
      'frontmatter-syntax: title: Port : closed',
      "hanging-description: 'Ends and '",
      "frontmatter-invalid-date: '30 juin 2025'",
    ]);
  });

  it('says in plain words what is wrong, at the line where it began', () => {
    const said: [string, string, string][] = [
      ['desc: "unclosed\npub: 3\nlast: 4', 'quote', 'desc: "unclosed'],
      ['tags: [a, b\npub: 4', 'bracket', 'tags: [a, b'],
      ['title: @a', 'start', 'title: @a'],
      ['a: 1\n\tb: 2', 'tab', 'b: 2'],
      ['a: *gone', 'alias', 'a: *gone'],
      ['title: "a\\q"', 'escape', 'title: "a\\q"'],
      ['just words', 'notAMap', 'just words'],
      ['\r\njust words', 'notAMap', 'just words'],
    ];
    for (const [block, messageId, line] of said) {
      const { findings, post } = checkText(`---\n${block}\n---\n`, noSchema);
      assert.deepEqual(
        findings.map((finding) => [finding.messageId, post.text.slice(finding.start, finding.end)]),
        [[messageId, line]],
        block,
      );
    }
  });

  it('is told on a line of the post, also where that has nothing on it', () => {
    const text = '---\n_{/* casefile: off */}## Sources\n\n- [A](https://a.example/x)\n---\n';
    for (const { start, end } of checkText(text).findings) assert.ok(0 <= start && start <= end && end <= text.length);
  });

  it('is bounded: large, deep and self-referring blocks get one finding and are not parsed', () => {
    const blocks = [`a: [${'1,'.repeat(40_000)}]`, `a: ${'['.repeat(100)}${']'.repeat(100)}`, `a: &x [1]\nb: [${'*x, '.repeat(150)}]`];
    for (const block of blocks) assert.equal(checkText(`---\n${block}\n---\n`).findings.length, 1, block.slice(0, 20));
  });

  it('calls no key missing or misspelt beyond the usual ones where no schema was read', () => {
    assert.deepEqual(told(checkText('---\nlayout: post\ncategory: x\n---\n', noSchema)), []);
    assert.deepEqual(told(checkText("---\ntilte: 'T'\n---\n", noSchema)), ['frontmatter-misspelt-key: tilte']);
    assert.deepEqual(told(checkText('Just text.\n', noSchema)), []);
  });

  it('inserts all missing keys where the schema’s order puts them', () => {
    const text = "---\r\nheroImage: './a.png'\r\ndescription: 'D.'\r\n---\r\n# The port\r\n";
    const finding = checkText(text).findings.find(({ rule }) => rule === 'frontmatter-missing-key');
    const fixed = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    assert.equal(fixed, "---\r\nheroImage: './a.png'\r\ntitle: 'The port'\r\ndescription: 'D.'\r\npubDate: ''\r\n---\r\n# The port\r\n");
  });

  it('reads TOML between plus signs, and offers no YAML there', () => {
    const { findings } = checkText('+++\ntitle = 2024\npubDate = 2025-06-30\n+++\nText\n');
    assert.deepEqual(
      findings.map(({ rule, data, fixes }) => [rule, data.key, fixes.filter(({ edits }) => edits.length > 0).length]),
      [
        ['frontmatter-missing-key', 'description', 1],
        ['frontmatter-invalid-value', 'title', 1],
      ],
    );
    assert.deepEqual(told(checkText('+++\ntitle = "T"\ndescription = \'D\'\npubDate = 2025-06-30\n[extra]\nkey = 1\n+++\nText\n')), []);
    assert.deepEqual(told(checkText('+++\ntitle = "T"\npubDate = \n+++\nText\n')), ['frontmatter-syntax: pubDate =']);
  });

  it('says what only the site’s reader stops at', () => {
    const [finding] = checkText("---\ntitle: 'T'\ndescription: !secret D\npubDate: 2025-06-30\n---\n").findings;
    assert.ok(finding);
    assert.equal(finding.rule, 'frontmatter-syntax');
    assert.match(wordFinding(finding, 'en'), /: a type with “!” that it does not know\.$/);
  });
});

describe('dates', () => {
  const offerFor = (value: string, timeZone: string) =>
    offersFor(
      checkText(`---\ntitle: 'T'\ndescription: 'D.'\npubDate: ${value}\n---\n`, starterPlace, { timeZone }),
      { start: 0, end: 1000 },
      timeZone,
    )[0];

  it('are offered as ISO days, in the quotes they have, and the title says what the site will print', () => {
    const east = offerFor("'June 30 2025'", 'Europe/Paris');
    assert.deepEqual(
      east?.fix.edits.map(({ text }) => text),
      ["'2025-06-30'"],
    );
    assert.deepEqual(east?.fix.title.data, { iso: '2025-06-30', printed: { day: '2025-06-30' } });
    const west = offerFor('"June 30 2025"', 'America/New_York');
    assert.deepEqual(
      west?.fix.edits.map(({ text }) => text),
      ['"2025-06-30"'],
    );
    assert.deepEqual(west?.fix.title.data, { iso: '2025-06-30', printed: { day: '2025-06-29' }, before: { day: '2025-06-30' } });
    assert.equal(west?.fix.trust, 'ask');
    assert.equal(offerFor('2025-06-30', 'Europe/Paris'), undefined);
    // `-2025` is no offset from Greenwich.
    assert.equal(offerFor("'06-30-2025'", 'America/New_York')?.fix.title.data.iso, '2025-06-30');
    // The day that stands there is the one that was meant, and the title says that it prints as another now.
    assert.deepEqual(offerFor("'2025-06-30T23:00:00-05:00'", 'Europe/Paris')?.fix.title.data, {
      iso: '2025-06-30',
      printed: { day: '2025-06-30' },
      before: { day: '2025-07-01' },
    });
  });

  it('that JavaScript does not read are errors, with what was meant where that is plain', () => {
    const meant: [string, string | undefined][] = [
      ["'30 juin 2025'", "'2025-06-30'"],
      ["'1er juillet 2025'", "'2025-07-01'"],
      ["'30/06/2025'", "'2025-06-30'"],
      ["'30.06.2025'", "'2025-06-30'"],
      ["'June 30th, 2025'", "'2025-06-30'"],
      ["'31 juin 2025'", "'2025-06-30'"],
      ["'bientôt'", undefined],
    ];
    for (const [value, fixed] of meant) {
      const [finding] = checkText(`---\ntitle: 'T'\ndescription: 'D.'\npubDate: ${value}\n---\n`).findings;
      assert.equal(finding?.rule, 'frontmatter-invalid-date', value);
      assert.equal(finding?.fixes[0]?.edits[0]?.text, fixed, value);
    }
  });

  it('far outside of our time are let be, without a throw', () => {
    for (const value of ['+012345-01-01', '-000001-01-01', "'12345-01-01'", "'January 1 20250'"])
      assert.equal(offerFor(value, 'America/New_York'), undefined, value);
  });

  it('that the site builds are let be', () => {
    for (const value of ["'June 30 2025'", "'06/30/2025'", "'2025'", '2025-06-30', '2025-06-30T10:00:00Z', "'Jul 08 2022'"]) {
      assert.deepEqual(told(checkText(`---\ntitle: 'T'\ndescription: 'D.'\npubDate: ${value}\n---\n`)), [], value);
    }
  });
});
