import type { Link } from '../../parse/prose';
import type { Span } from '../../text/span';
import { citesWithNames, isDocument } from './leads';

/** Brackets that only cite, at offsets of the visible text. */
interface CitingBrackets extends Span {
  readonly links: readonly Link[];
}

/** Longer ones are a remark. */
const longest = 400;

/**
 * The brackets that one of some links to sources stands in, where they hold nothing but such links and what belongs to them: `(see [CERT](…), p. 4; the [Ledger](…) report)`.
 *
 * @param index of the link; the last unless told
 */
export function citingBrackets(text: string, links: readonly Link[], index = links.length - 1): CitingBrackets | undefined {
  const own = links[index];
  if (!own) return undefined;
  const from = Math.max(0, own.words.start - longest);
  const before = text.slice(from, own.words.start);
  const start = from + Math.max(before.lastIndexOf('('), before.lastIndexOf('['));
  if (start < from) return undefined;
  const within = text.slice(start, start + longest);
  const closing = within.startsWith('(') ? ')' : ']';
  let first = index;
  while ((links[first - 1]?.words.start ?? -1) > start) first--;
  let beside = '';
  let at = 1;
  for (let next = first; ; next++) {
    const end = within.indexOf(closing, at);
    if (end < 0) return undefined;
    const link = links[next];
    if (link && (next <= index || link.words.start - start < end)) {
      beside += `${within.slice(at, link.words.start - start)} `;
      at = link.words.end - start;
      continue;
    }
    beside += within.slice(at, end);
    // One that opens or closes in between is another's.
    if (/[()[\]]/.test(beside) || !citesWithNames(beside, isDocument)) return undefined;
    return { start, end: start + end + 1, links: links.slice(first, next) };
  }
}
