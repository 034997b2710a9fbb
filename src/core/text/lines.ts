/** A place as people count it: line and column from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds lines in one text; `\n`, `\r\n` and a lone `\r` end a line, as in VS Code. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(readonly text: string) {
    // A search for one character is many times faster than one for a pattern; a lone `\r` is rare.
    if (text.includes('\r') && /\r(?!\n)/.test(text))
      for (const match of text.matchAll(/\r\n|\n|\r/g)) this.#starts.push(match.index + match[0].length);
    else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of a line, counted from 1; the text's length past the last line. */
  startOf(line: number): number {
    return this.#starts[line - 1] ?? this.text.length;
  }

  /** Position of an offset; offsets outside the text are clamped. */
  at(offset: number): Position {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(0, Math.min(offset, this.text.length) - (this.#starts[low] ?? 0)) + 1 };
  }
}
