import type { Post } from '../../model/post';
import type { Source } from '../../model/sources';
import { distanceBetween, type Span } from '../../text/span';
import { headsSection } from '../units/units';

/** Where a source is cited. */
export interface Cited extends Span {
  readonly source: Source;
}

/** The citations of a post in their order, asked for the nearest to one place after another. */
export class NearestCitation {
  readonly #cited: readonly Cited[];
  readonly #headings: readonly Span[];

  constructor({ sources, body }: Pick<Post, 'sources' | 'body'>) {
    const cited: Cited[] = [];
    for (const source of sources.all)
      for (const { start, end, onlyShows } of source.citations) if (!onlyShows) cited.push({ start, end, source });
    this.#cited = cited.sort((a, b) => a.start - b.start);
    this.#headings = body.root.children.filter(headsSection);
  }

  /** The one nearest to a place; undefined where nothing is cited. */
  of(place: Span): Cited | undefined {
    const next = indexFrom(this.#cited, place.start);
    return nearer(place, this.#cited[next - 1], this.#cited[next]);
  }

  /** The nearest between the heading above a place and the heading below it. */
  inSection(place: Span): Cited | undefined {
    const below = indexFrom(this.#headings, place.start + 1);
    const from = this.#headings[below - 1]?.start ?? 0;
    const to = this.#headings[below]?.start ?? Number.POSITIVE_INFINITY;
    const next = indexFrom(this.#cited, place.start);
    const [before, after] = [this.#cited[next - 1], this.#cited[next]];
    return nearer(place, before && before.start >= from ? before : undefined, after && after.start < to ? after : undefined);
  }
}

function nearer(place: Span, before: Cited | undefined, after: Cited | undefined): Cited | undefined {
  if (!before || !after) return before ?? after;
  return distanceBetween(after, place) < distanceBetween(before, place) ? after : before;
}

/** The index of the first of some ordered spans that begins at an offset or past it. */
function indexFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
