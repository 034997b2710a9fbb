import type { Post } from '../model/post';
import type { Edit } from '../text/span';

/** An address as a Markdown link takes it, also in a table: in angle brackets where blanks or unpaired parentheses would end it early. */
export function linkTarget(url: string): string {
  const clean = url
    .trim()
    .replace(/[\r\n<>]/g, '')
    .replaceAll('|', '%7C');
  let depth = 0;
  for (const character of clean) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) break;
  }
  return /\s/.test(clean) || depth !== 0 ? `<${clean}>` : clean;
}

/** An address that somebody typed, fit to stand alone in a text: what would end it there is encoded. */
export const plainAddress = (url: string): string => url.trim().replace(/[\s<>"`|\\^{}]/g, encodeURIComponent);

/** A label in a link; a `|` would end the cell of a table. */
export const escapeLabel = (text: string): string => text.replace(/\s+/g, ' ').replace(/([[\]\\|])/g, '\\$1');

/** Words between Markdown's marks. */
export const escapeWords = (text: string): string => escapeLabel(text).replace(/([*`<]|(?<![\p{L}\p{N}])_)/gu, '\\$1');

/** Words or an address in HTML, in one line. */
export const escapeHtml = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `\r\n` where the text's first line ends so, else `\n`. */
export const lineBreakOf = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');

export const insertAt = (offset: number, text: string): Edit => ({ start: offset, end: offset, text });

/** Whether words can stand between the brackets of a link. */
export function hasPairedBrackets(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '[') open++;
    if (character === ']' && --open < 0) return false;
  }
  return open === 0;
}

const markPairs = ['()', '«»', '“”'] as const;

/** Whether each bracket and quotation mark that opens in some words closes in them, and none closes that opened before. */
export const hasPairedMarks = (text: string): boolean =>
  text.split('"').length % 2 === 1 &&
  markPairs.every(([opening, closing]) => {
    let open = 0;
    for (const character of text) {
      if (character === opening) open++;
      if (character === closing && --open < 0) return false;
    }
    return open === 0;
  });

/** Whether a post is written in MDX, which has its comments and addresses otherwise. */
export const isMdx = ({ place }: Pick<Post, 'place'>): boolean => place.path.toLowerCase().endsWith('.mdx');
