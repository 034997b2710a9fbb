/** Keeps answers by text: while one types, all but one sentence of a post stays as it was, and so do its addresses. */
export class Memo<Result> {
  readonly #known = new Map<string, Result>();

  /** @param limit how many answers are kept; past it all are forgotten, which costs one slow answer each, and keeps a hostile post from growing it */
  constructor(readonly limit = 1000) {}

  /** The answer kept under a key that holds all that it depends on; worked out where there is none. */
  of(key: string, compute: () => Result): Result {
    const found = this.#known.get(key);
    if (found !== undefined) return found;
    if (this.#known.size >= this.limit) this.#known.clear();
    const result = compute();
    this.#known.set(key, result);
    return result;
  }
}

/** Answers each text once. */
export function memoByText<Result>(compute: (text: string) => Result): (text: string) => Result {
  const memo = new Memo<Result>();
  return (text) => memo.of(text, () => compute(text));
}

/** Answers each key once, for as long as the function is kept. */
export function remember<Key, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const known = new Map<Key, Result>();
  return (key) => {
    const found = known.get(key);
    // Nothing may be the answer too.
    if (found !== undefined || known.has(key)) return found as Result;
    const result = compute(key);
    known.set(key, result);
    return result;
  };
}
