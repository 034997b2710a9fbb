/**
 * Values of words that are looked up where they stand in a text. A `Map` would have each word cut out of the text and hashed, which costs more than to find it:
 * here the hash is made while the word is read.
 */
export class WordTable {
  readonly #mask: number;
  readonly #words: (string | undefined)[];
  /** The hash of each word: most others that come to its place differ in it, and the word itself, which lies elsewhere in memory, need not be fetched. */
  readonly #hashes: Int32Array;
  readonly #values: Int32Array;

  /** @param entries no value is 0, which is that of an empty place */
  constructor(entries: ReadonlyMap<string, number>) {
    // At most a quarter full, so that most words that are not in it meet an empty place at once.
    const size = 1 << (34 - Math.clz32(entries.size));
    this.#mask = size - 1;
    this.#words = new Array<string | undefined>(size).fill(undefined);
    this.#hashes = new Int32Array(size);
    this.#values = new Int32Array(size);
    for (const [word, value] of entries) {
      const hash = hashOf(word);
      let at = hash & this.#mask;
      while (this.#values[at] !== 0) at = (at + 1) & this.#mask;
      this.#words[at] = word;
      this.#hashes[at] = hash;
      this.#values[at] = value;
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
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const value = this.#values[at] as number;
      if (value === 0) return 0;
      if (this.#hashes[at] !== hash) continue;
      const word = this.#words[at] as string;
      if (word.length === end - start && stands(word, text, start)) return value;
    }
  }
}

/** Whether a word stands at a place of a text. Most are so short that `startsWith` costs more. */
function stands(word: string, text: string, start: number): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** The hash of some characters and one more: after FNV-1a (https://www.rfc-editor.org/rfc/rfc9923), its high bits stirred into the low ones, which choose the place. */
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 15);

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
  return hash;
}
