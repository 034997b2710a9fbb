import type { Finding } from '../findings/finding';
import type { Post } from '../model/post';
import { overlaps, type Span } from '../text/span';
import { isBare, isOnLinesOf, type Line, linesOf, writtenIn } from './caret';

/** What somebody is writing at a place of a frontmatter. */
export interface TypedPart {
  /** The line. */
  readonly line: Span;
  /** Of the items and objects that it is in, the key or the dash that each begins with, and of the line its own. */
  readonly openers: readonly Span[];
}

/** What is said of an item or an object as a whole, at the key or the dash that it begins with. */
const isOfWhole: ReadonlySet<string> = new Set(['frontmatter-missing-key', 'frontmatter-empty-value', 'frontmatter-invalid-value']);

/** The line at an offset of a post, and what in its frontmatter begins above it and is not finished there. */
export function typedPartAt({ frontmatter, text }: Post, offset: number): TypedPart {
  const content = writtenIn(frontmatter);
  const end = text.indexOf('\n', offset);
  const outside = {
    line: { start: offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0, end: end < 0 ? text.length : end },
    openers: [],
  };
  if (!content || !isOnLinesOf(frontmatter, content, offset)) return outside;
  const lines = linesOf(text, content);
  const index = lines.findIndex(({ start, end }) => start <= offset && offset <= end);
  const line = lines[index];
  if (!line) return outside;
  if (frontmatter.format === 'toml') {
    const header = lines.findLast(({ start, from }) => start <= line.start && text[from] === '[');
    return { line, openers: header ? [{ start: header.start, end: header.end }] : [] };
  }
  return { line, openers: openersOf(text, lines, index).map(({ start, valueFrom }) => ({ start, end: Math.max(valueFrom, start + 1) })) };
}

/** Whether a finding is about a line that is being written. */
export const isOnLine = ({ line }: TypedPart, { start, end }: Span): boolean => overlaps(line, { start, end: Math.max(end, start + 1) });

/** Whether a finding is about something that begins so, and does not have all that is to be in it. */
export const isOfOpeners = (openers: readonly Span[], { rule, start }: Finding): boolean =>
  isOfWhole.has(rule) && openers.some((opener) => opener.start <= start && start < opener.end);

/** The lines that open what a line is in, its own among them. A blank one is in what stands above it, as far as it is indented. */
function openersOf(text: string, lines: readonly Line[], index: number): Line[] {
  const line = lines[index] as Line;
  if (!isBlank(line)) return [...(opens(line) ? [line] : []), ...around(lines, index)];
  const above = lines.findLastIndex((each, at) => at < index && !isBlank(each));
  const last = lines[above];
  if (!last) return [];
  const column = line.end - line.start;
  const isBegun = isBare(last) || (last.key !== undefined && /^[ \t]*(?:#.*)?$/.test(text.slice(last.valueFrom, last.end)));
  const isIn = (opener: Line): boolean => placeOf(opener) < column || opener.dash === column;
  return openersOf(text, lines, above).filter((opener) => isIn(opener) || (isBegun && opener === last));
}

/** The lines above that open the items and objects around a line, the nearest first. */
function around(lines: readonly Line[], index: number): Line[] {
  const found: Line[] = [];
  let inner = lines[index] as Line;
  let place = placeOf(inner);
  for (let at = index - 1; at >= 0 && (place > 0 || inner.dash !== undefined); at--) {
    const line = lines[at] as Line;
    // The dashes of a list may stand right under its key.
    const isKeyOfList = inner.dash !== undefined && line.dash === undefined && line.key !== undefined && line.column === place;
    if (isBlank(line) || !opens(line) || !(placeOf(line) < place || isKeyOfList)) continue;
    found.push(line);
    inner = line;
    place = placeOf(line);
  }
  return found;
}

const isBlank = ({ from, end, dash }: Line): boolean => from >= end && dash === undefined;

const opens = ({ dash, key }: Line): boolean => dash !== undefined || key !== undefined;

const placeOf = ({ dash, column }: Line): number => dash ?? column;
