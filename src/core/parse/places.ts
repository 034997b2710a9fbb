import type { Token } from 'markdown-it';
import type { Lines } from '../text/lines';
import type { ContentLine } from './prose';

/** Finds where the inline content of blocks stands in the file, while their tokens are gone through in order. */
export class InlinePlaces {
  /** Just past the last cell of the table row that is open. */
  #cursor = 0;
  #rowEnd = 0;
  #isCell = false;

  /**
   * @param lines the lines of the whole file
   * @param firstLine the file's line, from 1, that the tokens' own lines count from
   */
  constructor(
    readonly lines: Lines,
    readonly firstLine: number,
  ) {}

  /** Has to see every token before its content is asked for. */
  pass({ type, map }: Token): void {
    if (type === 'tr_open' && map) {
      this.#cursor = this.lines.startOf(this.firstLine + map[0]);
      this.#rowEnd = this.lines.startOf(this.firstLine + map[1]);
    } else if (type !== 'inline') this.#isCell = type === 'td_open' || type === 'th_open';
  }

  /** The lines of an `inline` token's content. */
  of(token: Token): ContentLine[] {
    return this.#isCell ? this.#ofCell(token) : this.#ofLines(token);
  }

  #ofCell({ content }: Token): ContentLine[] {
    const found = this.lines.text.indexOf(content, this.#cursor);
    // An escaped `\|` is shown without its backslash, so the cell's content is not in the source as it stands.
    const source = found >= 0 && found < this.#rowEnd ? found : this.#cursor;
    this.#cursor = source + content.length;
    return [{ content: 0, source }];
  }

  /** markdown-it strips indents and `>` from the lines it hands to its inline parser: each is found again at the end of its line of the source. */
  #ofLines(token: Token): ContentLine[] {
    const placed: ContentLine[] = [];
    let content = 0;
    let line = this.firstLine + (token.map?.[0] ?? 0);
    for (const part of token.content.split('\n')) {
      const start = this.lines.startOf(line);
      const found = this.lines.text.slice(start, this.lines.startOf(line + 1)).lastIndexOf(part);
      placed.push({ content, source: start + Math.max(0, found) });
      content += part.length + 1;
      line++;
    }
    return placed;
  }
}
