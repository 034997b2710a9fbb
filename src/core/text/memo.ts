/**
 * Answers each text once, for as long as it is asked about: while one types, all but one sentence of a post stays as it was, and so do its addresses.
 *
 * @param limit how many answers are kept; past it all are forgotten, which costs one slow answer each, and keeps a hostile post from growing it
 */
export function memoByText<Result>(compute: (text: string) => Result, limit = 5000): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= limit) known.clear();
    const result = compute(text);
    known.set(text, result);
    return result;
  };
}
