import type { Mark, Prose } from '../parse/prose';
import { contains, overlaps, type Span } from '../text/span';

/** What a stretch of the source may hold or lie in, and never cut in half: emphasis, code, elements of HTML. */
const pairs = ({ marked, elements }: Prose): readonly Mark[] => [...marked, ...elements];

/** Whether a link over a stretch of the source would cut markup in half. */
export function cutsMarkup(prose: Prose, span: Span): boolean {
  const whole: readonly Span[] = [...pairs(prose), ...prose.images, ...prose.comments];
  return (
    whole.some((mark) => overlaps(mark, span) && !contains(span, mark) && !contains(mark, span)) ||
    prose.halves.some((tag) => overlaps(tag, span))
  );
}

/** Whether a stretch of the source lies in markup that goes on beyond it: set apart, it would leave that in halves. */
export const sharesMarkup = (prose: Prose, span: Span): boolean =>
  cutsMarkup(prose, span) || pairs(prose).some((mark) => overlaps(mark, span) && !contains(span, mark));

/**
 * A stretch with the marks of what it holds all words of: `**43 million` becomes `**43 million**`.
 *
 * @param visible the words that it may reach, as offsets in the visible text
 */
export function withMarks(prose: Prose, span: Span, visible: Span): Span {
  let { start, end } = span;
  // From the innermost outwards: a mark that is taken in may bring the stretch to the next.
  for (const mark of pairs(prose).toSorted((a, b) => a.end - a.start - (b.end - b.start))) {
    if (!contains(visible, mark.words) || !overlaps(mark, { start, end }) || contains(mark, span)) continue;
    start = Math.min(start, mark.start);
    end = Math.max(end, mark.end);
  }
  return { start, end };
}

/** Past the numbers of notes that stand at an offset: `[^1]`, `^[words]`, `[1]`, `<sup>1</sup>`. */
export const pastNotes = (text: string, from: number, limit: number): number =>
  from +
  (/^(?:\[\^[^\]\s]{1,200}\]|\^\[[^[\]]{0,1000}\]|\[\d{1,3}\](?![([])|<sup>[^<>]{1,20}<\/sup>)+/.exec(text.slice(from, limit))?.[0]
    .length ?? 0);
