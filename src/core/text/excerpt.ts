import type { Span } from './span';

/** Words in one line, and among them those that they are about. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/**
 * What stands around some words, in one line and at whole words; an ellipsis says where more stands.
 *
 * @param around how many characters of each side are kept at most
 */
export function excerptOf(text: string, { start, end }: Span, around: number): Excerpt {
  const left = text.slice(Math.max(0, start - around), start);
  const right = text.slice(end, end + around);
  const before = start > around ? `…${left.slice(left.search(/\s|$/))}` : left;
  const after = end + around < text.length ? `${right.slice(0, Math.max(0, right.search(/\s\S*$/)))} …` : right;
  return { before: line(before).trimStart(), words: line(text.slice(start, end)), after: line(after).trimEnd() };
}

const line = (text: string): string => text.replace(/\s+/g, ' ');
