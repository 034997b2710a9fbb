import type { Fix } from '../findings/finding';
import { singleQuoted } from '../text/quoting';

/** `title: #1 of the year`, `- #leak`: YAML takes all of it for a comment, and the value is empty. As a text between quotes, and words that begin so as a list. */
export function quoteComment(text: string, from: number): Fix[] {
  const [, blank = '', line] = /^([ \t]+)(#.*)/.exec(text.slice(from, from + longest)) ?? [];
  if (line === undefined) return [];
  const comment = line.trimEnd();
  const at = { start: from + blank.length, end: from + blank.length + comment.length };
  const words = /^#[^\s,]+(?:[\s,]+#[^\s,]+)*$/.test(comment) ? comment.split(/[\s,]+/).map(singleQuoted) : [];
  const value = `[${words.join(', ')}]`;
  return [
    { title: { text: 'Put the value between quotes', data: {} }, trust: 'ask', edits: [{ ...at, text: singleQuoted(comment) }] },
    ...(words.length > 0
      ? [{ title: { text: 'Write {value}', data: { value } }, trust: 'ask', edits: [{ ...at, text: value }] } satisfies Fix]
      : []),
  ];
}

/** More characters than a comment on one line has. */
const longest = 2_000;
