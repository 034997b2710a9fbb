/**
 * Values of words that are looked up where they stand in a text. A `Map` would have each word cut out of the text and hashed, which costs more than to find it:
 * here the hash is made while the word is read.
 */
export class WordTable {
  readonly #mask: number;
  /** Four numbers a place, which lie together in memory: the word's value, its hash, and where its letters begin and end. */
  readonly #places: Int32Array;
  /** The letters of all words, one word behind the other. */
  readonly #letters: Uint16Array;

  /** @param entries no value is 0, which is that of an empty place */
  constructor(entries: ReadonlyMap<string, number>) {
    // At most half full, so that most words that are not in it meet an empty place at once.
    const size = 1 << (33 - Math.clz32(entries.size));
    this.#mask = size - 1;
    this.#places = new Int32Array(4 * size);
    const all = [...entries.keys()].join('');
    this.#letters = Uint16Array.from(all, (character) => character.charCodeAt(0));
    let start = 0;
    for (const [word, value] of entries) {
      const hash = hashOf(word);
      let place = hash & this.#mask;
      while (this.#places[4 * place] !== 0) place = (place + 1) & this.#mask;
      this.#places.set([value, hash, start, start + word.length], 4 * place);
      start += word.length;
    }
  }

  /** The value of a word, 0 where it has none. */
  get(word: string): number {
    return this.at(word, 0, word.length, hashOf(word));
  }

  /**
   * The value of the word that stands in a stretch of a text, 0 where it has none.
   *
   * @param hash of its characters: `hashed` of all before, from 0, and the next one
   */
  at(text: string, start: number, end: number, hash: number): number {
    const places = this.#places;
    for (let place = hash & this.#mask; ; place = (place + 1) & this.#mask) {
      const value = places[4 * place] as number;
      if (value === 0) return 0;
      // Most others that come to its place differ in their hash.
      if (places[4 * place + 1] === hash && this.#stands(4 * place, text, start, end)) return value;
    }
  }

  /** Whether the word of a place is the one that stands in a stretch of a text. */
  #stands(place: number, text: string, start: number, end: number): boolean {
    const first = this.#places[place + 2] as number;
    const last = this.#places[place + 3] as number;
    if (last - first !== end - start) return false;
    for (let at = first; at < last; at++) if (this.#letters[at] !== text.charCodeAt(start + at - first)) return false;
    return true;
  }
}

/** The hash of some characters and one more: after FNV-1a (https://www.rfc-editor.org/rfc/rfc9923), its high bits stirred into the low ones, which choose the place. */
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15);

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
  return hash;
}
