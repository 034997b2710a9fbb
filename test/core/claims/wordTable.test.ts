import { equal } from 'node:assert/strict';
import { hashed, WordTable } from '../../../src/core/claims/words/wordTable';

describe('a table of words', () => {
  const words = Array.from({ length: 3000 }, (_, index) => `w${index.toString(36)}é`);
  const table = new WordTable(new Map(words.map((word, index) => [word, index + 1])));

  it('knows each of its words and no other', () => {
    for (const [index, word] of words.entries()) {
      equal(table.get(word), index + 1, word);
      equal(table.get(`${word}s`), 0);
      equal(table.get(word.slice(0, -1)), 0);
    }
    equal(table.get(''), 0);
  });

  it('finds a word where it stands in a text', () => {
    const text = words.join(' ');
    let from = 0;
    for (const [index, word] of words.entries()) {
      let hash = 0;
      for (let at = from; at < from + word.length; at++) hash = hashed(hash, text.charCodeAt(at));
      equal(table.at(text, from, from + word.length, hash), index + 1, word);
      from += word.length + 1;
    }
  });

  it('is empty of an empty map', () => {
    equal(new WordTable(new Map()).get('a'), 0);
  });
});
