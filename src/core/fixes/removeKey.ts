import { writtenAt } from '../frontmatter/written';
import type { Post } from '../model/post';
import type { Edit } from '../text/span';

/** Takes a key out of the object it is written in, with all that stands behind it; nothing where that would take more with it. */
export function removeKey(post: Post, path: readonly (string | number)[]): Edit | undefined {
  const { text } = post;
  const map = writtenAt(post, path.slice(0, -1));
  const at = map?.pairs.findLastIndex(({ key }) => key === path.at(-1)) ?? -1;
  const pair = map?.pairs[at];
  if (!map || !pair) return undefined;
  const [last, next] = [map.pairs[at - 1], map.pairs[at + 1]];
  const lineStart = text.lastIndexOf('\n', pair.keySpan.start - 1) + 1;
  // The sign of a key that stands above its colon is a part of it.
  const [sign = ''] = /\?[ \t]+$/.exec(text.slice(lineStart, pair.keySpan.start)) ?? [];
  const start = pair.keySpan.start - sign.length;
  const end = Math.max(pair.valueSpan.end, pair.keySpan.end);
  if (map.style === 'flow') {
    // Of a comment beside it, only its author knows what it is about.
    const beside = [text.slice(last ? last.valueSpan.end : map.start, start), text.slice(end, next?.keySpan.start ?? map.end)];
    if ((last ? beside.slice(0, 1) : beside).some((gap) => gap.includes('#'))) return undefined;
    if (last) return { start: Math.max(last.valueSpan.end, last.keySpan.end), end, text: '' };
    return next ? { start, end: next.keySpan.start, text: '' } : { start: map.start, end: map.end, text: '{}' };
  }
  // An object has to be left, be it empty.
  if (!last && !next && path.length > 1 && post.frontmatter.format === 'yaml') return { start, end, text: '{}' };
  const lineEnd = text.indexOf('\n', Math.max(pair.valueSpan.end - 1, pair.keySpan.end));
  const stop = lineEnd < 0 ? text.length : lineEnd + 1;
  if (text.slice(lineStart, start).trim() === '') return { start: lineStart, end: stop, text: '' };
  // Behind the dash of its item, the next one takes its place.
  return next && text.slice(stop, next.keySpan.start).trim() === '' ? { start, end: next.keySpan.start, text: '' } : undefined;
}
