import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder } from '../../support/posts';

/** What the fixes of a rule make of a block, `! ` before those that Fix All makes. */
function made(block: string, schema: string, rule: string, fence = '---'): string[] {
  const text = `${fence}\n${block}\n${fence}\n`;
  const { findings } = checkText(text, placeUnder(schema, 4));
  return findings
    .filter((finding) => finding.rule === rule)
    .flatMap(({ fixes }) => fixes.map(({ trust, edits }) => `${trust === 'safe' ? '! ' : ''}${applyEdits(text, edits).slice(4, -5)}`));
}

const loose = 'z.object({ title: z.string().optional(), tags: z.array(z.any()).optional(), draft: z.boolean().optional() })';
const syntax = (block: string, schema = loose, fence = '---'): string[] => made(block, schema, 'frontmatter-syntax', fence);

describe('a fix supplies no fact', () => {
  it('where day and month may change places', () => {
    for (const type of ['z.iso.date()', 'z.date()'])
      assert.deepEqual(
        made('iso: 06/07/2025', `z.object({ iso: ${type} })`, 'frontmatter-invalid-value').map((block) => block.replaceAll("'", '')),
        ['iso: 2025-06-07', 'iso: 2025-07-06'],
      );
    assert.deepEqual(made('iso: 30/06/2025', 'z.object({ iso: z.iso.date() })', 'frontmatter-invalid-value'), ["iso: '2025-06-30'"]);
  });

  it('where the site wants a list and a line that cannot be read begins one', () => {
    assert.deepEqual(syntax('title: T\ntags: - a', 'z.object({ title: z.string(), tags: z.array(z.string()) })'), []);
  });
});

describe('a text of TOML without quotes', () => {
  const toml = (block: string): string[] => syntax(block, loose, '+++');

  it('leaves a comment behind it alone', () => {
    assert.deepEqual(toml('title = Foo # c'), ['title = "Foo" # c']);
    assert.deepEqual(toml('title: Foo # c'), ['title = "Foo" # c']);
    assert.deepEqual(toml('title = Foo #1'), [], 'a comment or not');
  });

  it('is no word for true or false, and no list', () => {
    for (const word of ['True', 'yes', 'False']) assert.deepEqual(toml(`draft = ${word}`), []);
    assert.deepEqual(toml('draft: True'), []);
    assert.deepEqual(toml('tags = port'), []);
  });

  it('may have the quotation marks of a word processor', () => {
    assert.deepEqual(toml('title = “Foo”'), ['title = "Foo"']);
    assert.deepEqual(toml('title = « Foo » # c'), ['title = "Foo" # c']);
    assert.deepEqual(toml('title = “Foo” and “bar”'), []);
  });
});

describe('a comment between keys', () => {
  const hero = 'z.object({ hero: z.strictObject({ src: z.string(), alt: z.string() }) })';

  it('is not removed with the one behind it', () => {
    const strict = 'z.object({ hero: z.strictObject({ src: z.string() }) })';
    assert.deepEqual(made('hero: {\n  src: x, # about src\n  zz: 1\n}', strict, 'frontmatter-unknown-key'), []);
    assert.deepEqual(made('hero: {\n  src: x,\n  zz: 1\n}', strict, 'frontmatter-unknown-key'), ['hero: {\n  src: x\n}']);
  });

  it('stays with its key where another is inserted', () => {
    const inserted = (block: string): string[] => made(block, hero, 'frontmatter-missing-key');
    assert.deepEqual(inserted('hero: {\n  src: x, # c\n}'), ["hero: {\n  src: x, # c\n  alt: 'TODO'\n}"]);
    assert.deepEqual(inserted('hero: {\n  src: x # c\n}'), ["hero: {\n  src: x, # c\n  alt: 'TODO'\n}"]);
    assert.deepEqual(inserted('hero: { src: x # c\n  }'), ["hero: { src: x, # c\n  alt: 'TODO'\n  }"]);
    assert.deepEqual(inserted('hero: {\n  src: x\n}'), ["hero: {\n  src: x,\n  alt: 'TODO'\n}"]);
  });
});

describe('a text that keeps the blank lines below it', () => {
  it('keeps them where a key is inserted', () => {
    const schema = 'z.object({ body: z.string(), alt: z.string(), end: z.string().optional() })';
    assert.deepEqual(made('body: |+\n  foo\n\n\nend: x', schema, 'frontmatter-missing-key'), ["body: |+\n  foo\n\n\nalt: 'TODO'\nend: x"]);
  });
});

describe('a value that is put between quotes', () => {
  it('has no comment among its lines', () => {
    assert.deepEqual(syntax('title: one: two\n  # three\n  four: x'), []);
    assert.deepEqual(syntax('title: one: two\n  three # four'), []);
  });

  it('keeps the items of a list that can be read', () => {
    assert.deepEqual(syntax('tags: [a, b, @c,]'), ["tags: [a, b, '@c',]"]);
    assert.deepEqual(syntax('tags: [2024, true,  @c]'), ["tags: [2024, true,  '@c']"]);
  });

  it('keeps what stands between quotes within it', () => {
    assert.deepEqual(syntax('title: "a # b": c'), [`title: '"a # b": c'`]);
    assert.deepEqual(syntax("title: 'Foo' and 'bar'"), ["title: '''Foo'' and ''bar'''"]);
    assert.deepEqual(syntax("title: 'It''s me's x'"), ["title: 'It''s me''s x'"]);
    assert.deepEqual(syntax('title: "a\\u00e9 \\q"'), []);
    assert.deepEqual(syntax('title: "a \\q"'), ["title: 'a \\q'"]);
    assert.deepEqual(syntax("title: 'It's # x'"), []);
  });
});

describe('a text that goes on in deeper lines', () => {
  it('is not cut where the site knows no key of that name', () => {
    assert.deepEqual(syntax('title: Note\n  that: x is'), ["title: 'Note\n  that: x is'"]);
    assert.deepEqual(syntax('title: Foo\n  see: the port\n  and more'), ["title: 'Foo\n  see: the port\n  and more'"]);
  });

  it('may be one though the site knows such a key', () => {
    assert.deepEqual(syntax('title: Foo\n  tags: []'), ['title: Foo\ntags: []', "title: 'Foo\n  tags: []'"]);
  });
});

describe('a key that says how far something is', () => {
  it('is inserted empty, for nothing is said of TODO there', () => {
    const inserted = (schema: string): string[] =>
      made('title: T', `z.object({ title: z.string(), ${schema} })`, 'frontmatter-missing-key');
    assert.deepEqual(inserted('status: z.string()'), ["title: T\nstatus: ''"]);
    assert.deepEqual(inserted('a: z.object({ stage: z.string() })'), ["title: T\na:\n  stage: ''"]);
  });
});

describe('TODO in a tuple', () => {
  it('is told of', () => {
    const schema = 'z.object({ pair: z.tuple([z.object({ alt: z.string() })]).rest(z.object({ by: z.string() })) })';
    const { findings } = checkText("---\npair:\n  - { alt: 'TODO' }\n  - { by: 'TODO' }\n---\n", placeUnder(schema, 4));
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['frontmatter-placeholder', 'frontmatter-placeholder'],
    );
  });
});

describe('a fix of a long post', () => {
  it('is tried as that of a short one', () => {
    const schema = 'z.object({ title: z.string(), tags: z.array(z.string()) })';
    const text = `---\ntitle: T\ntags: - a\n---\n\n${'It was closed.\n\n'.repeat(8_000)}`;
    const { findings } = checkText(text, placeUnder(schema, 4));
    assert.deepEqual(
      findings.filter(({ rule }) => rule === 'frontmatter-syntax').map(({ fixes }) => fixes.length),
      [0],
    );
  });
});

describe('a list of TOML', () => {
  it('is read once, however many of its items are refused', () => {
    const schema = 'z.object({ m: z.array(z.object({ k: z.array(z.number()) })) })';
    // Were it read anew for each, these would take minutes.
    const { findings } = checkText(`+++\nm = [${'{k = ["x"]},'.repeat(12_000)}]\n+++\n`, placeUnder(schema, 4));
    assert.ok(findings.some(({ rule }) => rule === 'frontmatter-invalid-value'));
  });
});

describe('a title that is cut off', () => {
  const cut = (title: string): string[] => made(`title: ${title}`, 'z.object({ title: z.string() })', 'frontmatter-cut-text').slice(0, 1);

  it('goes on with a letter or a digit, up to the comment that is one', () => {
    assert.deepEqual(cut('T #----'), []);
    assert.deepEqual(cut('T #!x'), []);
    assert.deepEqual(cut('Learn C #dotnet # note'), ["title: 'Learn C #dotnet' # note"]);
  });
});

describe('a description that hangs', () => {
  const isTold = (description: string): boolean =>
    checkText(`---\ntitle: T\ndescription: '${description}'\n---\n\nLe port a fermé pendant la semaine.\n`).findings.some(
      ({ rule }) => rule === 'hanging-description',
    );

  it('stops behind a comma and a little word', () => {
    assert.ok(isTold('Le port a fermé, mais'));
    assert.ok(isTold('Le port a fermé, par'));
  });

  it('is no sentence that may end there, and no smiley', () => {
    assert.ok(!isTold('We climbed it just because'));
    assert.ok(!isTold('It works, although'));
    assert.ok(!isTold('It works :(x'));
    assert.ok(isTold('It works (with some'));
  });
});
