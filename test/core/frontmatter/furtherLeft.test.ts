import assert from 'node:assert/strict';
import { parseFrontmatter } from '../../../src/core/parse/frontmatter';
import { joinLines } from '../../../src/core/parse/joinLines';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder } from '../../support/posts';

const schema = `z.object({ title: z.string(), description: z.string().optional(), tags: z.array(z.string()).optional(),
  meta: z.object({ a: z.number() }).optional(), links: z.array(z.object({ url: z.string(), label: z.string() })).optional() })`;

/** Each finding with where it stands, and what its first fix makes of the block. */
function told(block: string): string[][] {
  const text = `---\n${block}\n---\n`;
  return checkText(text, placeUnder(schema)).findings.map(({ messageId, data, start, end, fixes }) => [
    `${messageId} ${data.key}: ${text.slice(start, end)}`,
    ...fixes.slice(0, 1).map(({ edits }) => applyEdits(text, edits).slice(4, -5)),
  ]);
}

describe('brackets and quotation marks that go on further left, which the site’s reader takes', () => {
  it('hide no key that is missing, at the top or between them', () => {
    const filled = "title: ''\nlinks:\n  - {\n  url: x,\n  label: 'TODO'\n}";
    assert.deepEqual(told('links:\n  - {\n  url: x\n}'), [
      ['missing title: ---', filled],
      ['missing links[1].label: {', filled],
    ]);
    assert.deepEqual(told('description: "...\nd e"'), [['missing title: ---', 'title: ""\ndescription: "...\nd e"']]);
  });

  it('have their faults told at the value', () => {
    assert.deepEqual(told('title: T\ntags: [ # of the port\na,\n3\n]'), [
      ['type tags[2]: 3', "title: T\ntags: [ # of the port\na,\n'3'\n]"],
    ]);
    assert.deepEqual(told('title: T\nmeta: {\na: x\n}'), [['type meta.a: x']]);
    assert.deepEqual(told('title: "The\nport"\r\nmeta: {\r\na: "x\r\ny" }'), [['type meta.a: "x\r\ny"']]);
  });

  it('make no key of what stands between them', () => {
    const { entries, problems, data } = parseFrontmatter('---\ntitle: T\nlinks:\n  - {\n  url: x\n}\ndescription: d\n---\n');
    assert.deepEqual([entries.map(({ key }) => key), problems], [['title', 'links', 'description'], []]);
    assert.deepEqual(data, { title: 'T', links: [{ url: 'x' }], description: 'd' });
  });

  it('are found behind a text of several lines in an item of a list', () => {
    const block = 'links:\n- text: |\n    a\n  url: [\n3\n]\ntitle: T\ntags: [3]';
    const [url, label, tag] = told(block).toSorted();
    assert.deepEqual(
      [url?.[0], label?.[0], tag],
      ['missing links[1].label: text: |', 'type links[1].url: [\n3\n]', ['type tags[1]: 3', block.replace('[3]', "['3']")]],
    );
  });

  it('are joined in a time that grows with them', () => {
    const lines = `x: "a${'\nb'.repeat(30_000)}"\ny: [${'\nc,'.repeat(15_000)}\n]\n`;
    assert.equal(joinLines(lines), lines.replace(/\n(?=b|c|\])/g, ' '));
    const texts = '- a: |\n    "\n  b: "c\nd"\n'.repeat(5_000);
    assert.equal(joinLines(texts), texts.replaceAll('c\nd', 'c d'));
  }).timeout(3_000);

  it('are joined at the same offsets, and nothing else is', () => {
    assert.equal(joinLines('a: [\nb, # c\r\n"d\ne"]\nf: g'), 'a: [ b,      "d e"]\nf: g');
    for (const text of ['a: |\n  [\n  b\nc: "d', "a: l'attaque\nb: [c\n", 'a: # [\nb: c\n', "'a': b\n- 'c'\n- d: '\n", ''])
      assert.equal(joinLines(text), text);
    const hostile = [`${'['.repeat(30_000)}\n`, `a: ${"'".repeat(30_001)}\n`, 'a: [\n'.repeat(10_000), `a${' '.repeat(60_000)}`];
    for (const text of hostile) assert.equal(joinLines(text).length, text.length);
  });
});
