import assert from 'node:assert/strict';
import { wordFinding, wordMessage } from '../../../src/core/findings/message';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder } from '../../support/posts';

/** What is said of a block, where, and what its safe fixes make of it. */
function said(block: string, type: string, zod: 3 | 4 = 4): { words: string[]; at: string[]; safe: string[] } {
  const text = `---\n${block}\n---\n`;
  const { findings } = checkText(text, placeUnder(`z.object({ key: ${type} })`, zod));
  return {
    words: findings.map((finding) => wordFinding(finding, 'en')),
    at: findings.map(({ start, end }) => text.slice(start, end)),
    safe: findings.flatMap(({ fixes }) =>
      fixes.flatMap(({ edits, trust }) => (trust === 'safe' ? [applyEdits(text, edits).slice(4, -5)] : [])),
    ),
  };
}

describe('what is said of a refused value', () => {
  it('is that its quotation marks are what is wrong, with the safe fix', () => {
    const text = said('key: 2024', "z.enum(['2024', '2025'])");
    assert.deepEqual(text.words, ['“key” has to be text: “2024” between quotes is one of its values.']);
    assert.deepEqual(text.safe, ["key: '2024'"]);
    const number = said("key: '2'", 'z.enum({ low: 1, mid: 2 })');
    assert.deepEqual(number.words, ['“key” has to be 2 without quotes: between them, it is text.']);
    assert.deepEqual(number.safe, ['key: 2']);
    assert.deepEqual(said('key: 2026', "z.enum(['2024', '2025'])").words, ['“key” has to be one of: 2024, 2025.']);
  });

  it('lists what there is to choose from alike in both languages', () => {
    const { findings } = checkText('---\nkey: x\n---\n', placeUnder("z.object({ key: z.enum(['a', 'b', 'c']) })"));
    assert.deepEqual(
      findings.map((finding) => wordFinding(finding, 'fr')),
      ['« key » doit être l’une de ces valeurs : a, b, c.'],
    );
    assert.equal(wordMessage({ text: 'Whether {keys}, or: {keys}', data: { keys: ['a', 'b'] } }, 'fr'), 'Whether a et b, or: a, b');
  });

  it('of a name in a record is said of the name', () => {
    for (const zod of [3, 4] as const) {
      const { words, at } = said('key: { a: 1 }', 'z.record(z.string().min(2), z.number())', zod);
      assert.deepEqual([words, at], [['The site’s schema does not take “a” for a key of “key”.'], ['a']]);
      assert.deepEqual(said('key: { ab: x }', 'z.record(z.string().min(2), z.number())', zod).at, ['x']);
    }
    const { words, at } = said('key: { fr: a, it: b }', "z.record(z.enum(['fr', 'en']), z.string())", 3);
    assert.deepEqual([words, at], [['“it” is none of the keys of “key”, which are: fr, en.'], ['it']]);
  });

  it('counts what is judged, or nothing', () => {
    assert.deepEqual(said("key: '   '", 'z.string().trim().min(1)').words, ['“key” is empty, and the site’s schema wants text.']);
    assert.deepEqual(said("key: ' A '", 'z.string().trim().min(2)').words, ['“key” needs at least 2 characters.']);
    assert.deepEqual(said('key: 1', 'z.coerce.string().min(2)').words, ['“key” needs at least 2 characters, and has 1.']);
    assert.deepEqual(said('key: abc', 'z.string().max(2)').words, ['“key” may have 2 characters at most, and has 3.']);
  });
});
