import assert from 'node:assert/strict';
import { type BlockSymbol, symbolsOf } from '../../../src/core/frontmatter/symbols';
import { contains } from '../../../src/core/text/span';
import { checkText } from '../../support/posts';

const symbolsIn = (block: string, fence = '---'): { text: string; symbols: readonly BlockSymbol[] } => {
  const text = `${fence}\n${block}\n${fence}\n\nIt was closed.\n`;
  return { text, symbols: symbolsOf(checkText(text).post) };
};

/** Each symbol on a line of its own, deeper for each level: its name, kind and detail. */
const outline = (symbols: readonly BlockSymbol[], indent = ''): string[] =>
  symbols.flatMap(({ name, kind, detail, children }) => [
    `${indent}${name} ${kind}${detail ? ` ${detail}` : ''}`,
    ...outline(children, `${indent}  `),
  ]);

const all = (symbols: readonly BlockSymbol[]): BlockSymbol[] => symbols.flatMap((each) => [each, ...all(each.children)]);

describe('the symbols of the frontmatter', () => {
  it('are the keys as YAML nests them, with their values in brief', () => {
    const block = `title: 'The port: closed' # for a week
pubDate: 2025-06-30
days: 7
draft: true
empty:
hero:
  src: ./port.png
  alt: &alt "A port"
tags:
- one
- 'two'
links:
  - url: https://port.example
    label: The port

  - url: https://harbour.example
summary: |
  Two lines, of which one: looks like a key.
  more: of it
folded: begins here
  goes: on
mixed: [a, { k: v, deep: [1, 2] }]
flow: { src: x,
  alt: y }
étiquette: quai
"quoted key": 1
nested:
  - - a
    - k: v`;
    assert.deepEqual(outline(symbolsIn(block).symbols), [
      'title text The port: closed',
      'pubDate text 2025-06-30',
      'days number 7',
      'draft boolean true',
      'empty nothing',
      'hero object',
      '  src text ./port.png',
      '  alt text A port',
      'tags list one, two',
      'links list',
      '  links[1] object',
      '    url text https://port.example',
      '    label text The port',
      '  links[2] object',
      '    url text https://harbour.example',
      'summary text Two lines, of which one: looks like a key.',
      'folded text begins here',
      'mixed list a',
      '  mixed[2] object',
      '    k text v',
      '    deep list 1, 2',
      'flow object',
      '  src text x',
      '  alt text y',
      'étiquette text quai',
      'quoted key number 1',
      'nested list',
      '  nested[1] list a',
      '    nested[1][2] object',
      '      k text v',
    ]);
  });

  it('are those of TOML, in tables, lists of tables and between dots', () => {
    const block = `title = "The port" # closed
hero.src = "./port.png"
hero.alt = "A port"
tags = ["a", "b"]
long = """
Two lines
k = 1"""
[impact]
days = 7
[impact.cost]
low = 1
[[links]]
url = "x"
[[links]]
url = "y"
inline = { a = 1, b = [true] }`;
    assert.deepEqual(outline(symbolsIn(block, '+++').symbols), [
      'title text The port',
      'hero object',
      '  src text ./port.png',
      '  alt text A port',
      'tags list a, b',
      'long text Two lines',
      'impact object',
      '  days number 7',
      '  cost object',
      '    low number 1',
      'links list',
      '  links[1] object',
      '    url text x',
      '  links[2] object',
      '    url text y',
      '    inline object',
      '      a number 1',
      '      b list true',
    ]);
  });

  it('reach from the key to the end of what belongs to it, and lead to the key', () => {
    const { text, symbols } = symbolsIn('title: T\nhero:\n  src: a\n  alt: |\n    two\n    lines\nlast: [a,\n  b]');
    const spans = symbols.map(({ span, keySpan }) => [text.slice(keySpan.start, keySpan.end), text.slice(span.start, span.end)]);
    assert.deepEqual(spans, [
      ['title', 'title: T'],
      ['hero', 'hero:\n  src: a\n  alt: |\n    two\n    lines'],
      ['last', 'last: [a,\n  b]'],
    ]);
  });

  it('are there while the block is typed', () => {
    assert.deepEqual(outline(symbolsIn('title: "The port\ntags: [a, b\nhero:\n  src: x\n  al\npub').symbols), [
      'title text The port',
      'tags list a, b',
      'hero object',
      '  src text x',
    ]);
    const { post } = checkText('---\ntitle: The port\nhero:\n  src: x\n\nIt was closed: for a week.\n');
    assert.deepEqual(outline(symbolsOf(post)), ['title text The port', 'hero object', '  src text x']);
    assert.deepEqual(outline(symbolsIn('title = "The port\n[hero]\nsrc = \n[li', '+++').symbols), [
      'title text The port',
      'hero object',
      '  src nothing',
    ]);
  });

  it('are cut short, and each holds its key and what is below it', () => {
    const { symbols } = symbolsIn(`title: ${'🚢'.repeat(80)}\nlist: [${'word, '.repeat(40)}]`);
    for (const { detail } of symbols) assert.equal([...detail].length <= 60 && detail.endsWith('…'), true, detail);
  });

  it('have a name where a key has no characters, for an outline takes no symbol without', () => {
    assert.deepEqual(outline(symbolsIn(`'': x\n"": y\ntitle: T`).symbols), ['"" text x', '"" text y', 'title text T']);
    assert.deepEqual(outline(symbolsIn('"" = 1\na = 2', '+++').symbols), ['"" number 1', 'a number 2']);
  });

  it('show a value without what its quotes double, and a list without what is not written yet', () => {
    const block = `q: 'it''s'\nd: "it''s"\ntags:\n  -\n  - 'l''une'\n  - `;
    assert.deepEqual(outline(symbolsIn(block).symbols), ["q text it's", "d text it''s", "tags list l'une"]);
  });

  it('end at the depth that is shown, however deep the table is', () => {
    const block = `[${'a.'.repeat(10_000)}a]\n${'b=1\n'.repeat(10_000)}`;
    const { post } = checkText(`+++\n${block}+++\n`);
    assert.equal(all(symbolsOf(post)).length, 17);
  });

  it('are bounded, and never throw, whatever the block is', () => {
    const hostile = [
      `${'- '.repeat(20_000)}a`,
      Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}k${depth}:`).join('\n'),
      `k: ${'['.repeat(20_000)}`,
      `k: ${'{a: '.repeat(10_000)}`,
      'k: [\n'.repeat(10_000),
      '- [\n'.repeat(10_000),
      'k: v\n'.repeat(10_000),
      `${'a'.repeat(60_000)}`,
      `a${' '.repeat(60_000)}b: c`,
      `"${'\\'.repeat(60_000)}: c`,
      `k: ${'"'.repeat(60_000)}`,
      `k: ${'& '.repeat(30_000)}`,
      `k:\n${'  - a\n'.repeat(9_000)}`,
      'k: |\n  a\n\0: \uD800',
    ];
    for (const block of hostile)
      for (const fence of ['---', '+++']) {
        const { text, symbols } = symbolsIn(fence === '---' ? block : block.replaceAll(': ', ' = '), fence);
        const found = all(symbols);
        assert.ok(found.length <= 1_000);
        for (const { span, keySpan, children, name } of found) {
          assert.ok(name !== '' && contains({ start: 0, end: text.length }, span) && contains(span, keySpan), text.slice(0, 40));
          for (const child of children) assert.ok(contains(span, child.span), text.slice(0, 40));
        }
      }
    assert.deepEqual(symbolsIn(`k: ${'a'.repeat(70_000)}`).symbols, []);
  });
});
