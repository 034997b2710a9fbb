import { sourceWantedIn } from '../../model/markers';
import type { Span } from '../../text/span';
import { mayCallEntries } from '../citing/labels';
import { dateLead } from './cut';
import type { Part, UnitKind } from './units';

/** `**Volume massif** : ` at the head of a list item: a label, not what is claimed. */
const leadIn = /^[^:.!?\n]{1,60}?\s?:\s+/;

/** Where a text ends up to an offset, its blanks and closing punctuation left out. */
function withoutStops(text: string, from: number): number {
  let end = from;
  while (end > 0 && /[\s.!?…:;]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** `.[1]`, `. [2, 5]`, `.[S1][S2, p. 4]`; what is in them is asked of each. */
const bracketsBehindStop = /[.!?…]["»”’)]*((?:,?\s?\[[^[\]]{1,80}\])+)$/;

/** Where the stop ends that nothing but calls stand behind, of a text that ends in a bracket. */
function stopBeforeCalls(text: string): number | undefined {
  const found = bracketsBehindStop.exec(text);
  return found?.[1]?.match(/[^[\]]+(?=\])/g)?.every(mayCallEntries) ? found.index + 1 : undefined;
}

/**
 * The words of a part that a link would carry.
 *
 * @param tells whether a stretch of the part's prose that may be a label says something itself: then it is none
 */
export function claimSpan(kind: UnitKind, { prose, visible }: Part, tells: (lead: Span) => boolean = () => false): Span {
  const text = prose.text.slice(visible.start, visible.end);
  const isLabelled = kind === 'item' || prose.bold.some((bold) => bold.start === visible.start);
  const label = isLabelled ? (leadIn.exec(text)?.[0].length ?? dateLead(prose, visible)) : 0;
  const start = label < text.length && !(label > 0 && tells({ start: visible.start, end: visible.start + label })) ? label : 0;
  let end = withoutStops(text, text.length);
  // Nor is the number or label of its source behind the stop.
  const stop = text[end - 1] === ']' ? stopBeforeCalls(text.slice(0, end)) : undefined;
  if (stop !== undefined) end = withoutStops(text, stop);
  // What asks for a source is no part of what it is asked for.
  if (text[end - 1] === ']' || text[end - 1] === ')') {
    const wanted = sourceWantedIn(text).find((span) => span.end === end);
    if (wanted) end = withoutStops(text, wanted.start);
  }
  const words = { start: visible.start + start, end: visible.start + Math.max(end, start + 1) };
  const span = { ...prose.sourceOf(words) };
  // Emphasis and links that lie within come whole, marks and all: `**43 million** records`.
  for (const mark of prose.markedWithin(words)) {
    span.start = Math.min(span.start, mark.start);
    span.end = Math.max(span.end, mark.end);
  }
  return span;
}
