import { deepEqual, equal } from 'node:assert/strict';
import { atWords, hasWholeWords, isLetter, wholeWords } from '../../src/core/text/wholeWords';

describe('whole words', () => {
  const samples = [
    'due to rain',
    'residue to sell, due to rain and overdue to due to',
    'édue to, Édue to, 𝐀due to, 𐐀due to, 中due to, 7due to, ’due to',
    '𐐀',
    '',
  ];

  it('are what a pattern with a look behind finds', () => {
    for (const source of ['due\\s+to', '\\p{L}ue\\s+to', '\\p{Lu}+']) {
      const behind = new RegExp(`(?<!\\p{L})(?:${source})`, 'gu');
      for (const text of samples) {
        const expected = [...text.matchAll(behind)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
        const pattern = new RegExp(source, 'gu');
        deepEqual(wholeWords(pattern, text), expected, `${source} in ${text}`);
        equal(hasWholeWords(pattern, text), expected.length > 0, `${source} in ${text}`);
      }
    }
  });

  it('are the same where a pattern is tried at the beginning of words alone', () => {
    for (const source of ['due\\s+to', '\\p{L}ue\\s+to', 'ré|due|’d', '[\\p{L}]+(?!\\p{L})'])
      for (const text of [
        ...samples.filter((each) => !each.includes('𐐀') || !source.includes('+(?!')),
        'À due to, ré-due to, œdue to, ædue to',
      ]) {
        const pattern = new RegExp(source, 'giu');
        deepEqual(wholeWords(atWords(pattern), text), wholeWords(pattern, text), `${source} in ${text}`);
      }
  });

  it('are what a pattern says that may not be joined to what stands before it', () => {
    const joins = (before: string): boolean => before === '-' || isLetter(before);
    deepEqual(wholeWords(/\d{4}/g, 'CVE-2024 and 2025', joins), [{ start: 13, end: 17 }]);
  });
});
