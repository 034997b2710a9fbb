import assert from 'node:assert/strict';
import type { ZodVersion } from '../../../src/core/schema/compile';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder } from '../../support/posts';

const schema = `z.strictObject({ title: z.string(), kind: z.string().optional(), n: z.number().optional(),
  met: z.strictObject({ x: z.string().optional() }).optional(), links: z.array(z.strictObject({ url: z.string() })).optional() })`;

/** Each finding with where it stands, and what each of its fixes makes of the block. */
function told(block: string): string[][] {
  const text = `---\n${block}\n---\n`;
  return checkText(text, placeUnder(schema)).findings.map(({ messageId, data, start, end, fixes }) => [
    `${messageId} ${data.key}: ${text.slice(start, end)}`,
    ...fixes.map(({ edits }) => applyEdits(text, edits).slice(4, -5)),
  ]);
}

describe('what a merge key brings in', () => {
  it('is told at the merge key where a strict schema does not know it, or refuses its value', () => {
    assert.deepEqual(told('title: T\n<<: { foo: x, kind: y }'), [['unknown foo: <<']]);
    assert.deepEqual(told('title: T\n<<: { n: y }'), [['type n: <<']]);
    assert.deepEqual(told('title: T\nmet: { <<: { y: 1 } }'), [['unknown met.y: <<']]);
    assert.deepEqual(told('title: T\nmet:\n  <<: [{ x: a }, { y: 1 }]'), [['unknown met.y: <<']]);
  });
});

describe('a key that stands above its colon', () => {
  it('is taken out with its sign, and nothing else is', () => {
    assert.deepEqual(told('title: T\n? foo\n: x\nkind: a'), [['unknown foo: foo', 'title: T\nkind: a']]);
    assert.deepEqual(told('title: T\n? foo\nkind: a'), [['unknown foo: foo', 'title: T\nkind: a']]);
    assert.deepEqual(told('title: T\nmet: { ? y : 3, x: c }'), [['unknown met.y: y', 'title: T\nmet: { x: c }']]);
    assert.deepEqual(told('title: T\nmet: { y, x: c }'), [['unknown met.y: y', 'title: T\nmet: { x: c }']]);
    assert.deepEqual(told('title: T\nmet:\n  ? y\n  : 3'), [['unknown met.y: y', 'title: T\nmet:\n  {}']]);
    assert.deepEqual(told('title: T\nlinks:\n  - ? y\n    : 3\n    url: x'), [['unknown links[1].y: y', 'title: T\nlinks:\n  - url: x']]);
  });

  it('is told where it stands though it is no word', () => {
    assert.deepEqual(told('kind: a\n? [a, b]\n: x\ntitle: T'), [['unknown a,b: ? [a, b]']]);
    assert.deepEqual(told('? title\n: T\n? [a, b]\n: x'), [['unknown a,b: ? [a, b]']]);
    assert.deepEqual(told('? title\n: T\n? [a, b]\n: x\n? [c, d]\n: y'), [['unknown a,b: ---'], ['unknown c,d: ---']]);
  });
});

describe('a key called __proto__', () => {
  it('is told under a strict schema where each zod that the site may have refuses it', () => {
    const said = (zod: ZodVersion | undefined): string[] =>
      checkText('---\ntitle: T\n__proto__: x\n---\n', placeUnder('z.object({ title: z.string() }).strict()', zod)).findings.map(
        ({ messageId, fixes }) =>
          `${messageId} ${fixes.map(({ edits }) => applyEdits('---\ntitle: T\n__proto__: x\n---\n', edits)).join()}`,
      );
    for (const zod of [3, 3.23, 4.5, 4.6] as const) assert.deepEqual(said(zod), ['unknown ---\ntitle: T\n---\n'], String(zod));
    for (const zod of [4, 4.3, 4.4, undefined] as const) assert.deepEqual(said(zod), [], String(zod));
  });
});

describe('several keys that are written twice', () => {
  it('have a fix each, though the site’s reader stops at the first', () => {
    assert.deepEqual(told('kind: a\nkind: b\nn: 1\nn: 2\ntitle: T'), [
      ['duplicate kind: kind', 'kind: a\nn: 1\nn: 2\ntitle: T', 'kind: b\nn: 1\nn: 2\ntitle: T'],
      ['duplicate n: n', 'kind: a\nkind: b\nn: 1\ntitle: T', 'kind: a\nkind: b\nn: 2\ntitle: T'],
    ]);
    assert.deepEqual(
      told('met:\n  x: a\n  x: b\nn: 1\nn: 2\ntitle: T').map(([said, ...made]) => [said, made.length]),
      [
        ['duplicate met.x: x', 2],
        ['duplicate n: n', 2],
      ],
    );
  });
});
