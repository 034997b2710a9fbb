import type { Token } from 'markdown-it';
import type { Lines } from '../text/lines';
import type { ContentLine } from './prose';

/** Finds where the inline content of blocks stands in the file, while their tokens are gone through in order. */
export class InlinePlaces {
  /** Just past the last cell of the table row that is open. */
  #cursor = 0;
  #rowEnd = 0;
  #isCell = false;
  /** The file as markdown-it hands it on; as long as what is written. */
  readonly #read: string;

  /**
   * @param lines the lines of the whole file
   * @param firstLine the file's line, from 1, that the tokens' own lines count from
   */
  constructor(
    readonly lines: Lines,
    readonly firstLine: number,
  ) {
    this.#read = lines.text.includes('\0') ? lines.text.replaceAll('\0', '\uFFFD') : lines.text;
  }

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

  /** A cell holds no `|` but escaped ones, which are handed on without their backslash: each is a new stretch. */
  #ofCell({ content }: Token): ContentLine[] {
    const found = this.#read.indexOf(content.replaceAll('|', '\\|'), this.#cursor);
    const placed: ContentLine[] = [{ content: 0, source: found }];
    if (found < 0 || found >= this.#rowEnd) placed[0] = { content: 0, source: this.#cursor };
    else
      for (let at = content.indexOf('|'); at >= 0; at = content.indexOf('|', at + 1))
        placed.push({ content: at, source: found + at + placed.length });
    // Past an escaped `|` too: its backslash is not in the content.
    const last = placed.at(-1) as ContentLine;
    this.#cursor = last.source + content.length - last.content;
    return placed;
  }

  /** markdown-it strips indents and `>` from the lines it hands to its inline parser: each is found again at the end of its line of the source. */
  #ofLines(token: Token): ContentLine[] {
    const placed: ContentLine[] = [];
    let content = 0;
    let line = this.firstLine + (token.map?.[0] ?? 0);
    for (const part of token.content.includes('\n') ? token.content.split('\n') : [token.content]) {
      const start = this.lines.startOf(line);
      placed.push({ content, source: Math.max(0, start + this.#indentOf(part, start, this.lines.startOf(line + 1))) });
      content += part.length + 1;
      line++;
    }
    return placed;
  }

  /** How far into its line a part stands. */
  #indentOf(part: string, start: number, end: number): number {
    // Most are all of their line.
    if (end - start <= part.length + 1 && this.#read.startsWith(part, start)) return 0;
    const written = this.#read.slice(start, end);
    const found = written.lastIndexOf(part);
    if (found >= 0) return found;
    // Of a tab that is an indent in part, the rest is handed on as blanks.
    const words = part.trimStart();
    return written.lastIndexOf(words) - (part.length - words.length);
  }
}
