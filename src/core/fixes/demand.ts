import type { Claim } from '../claims/coverage/coverage';
import { isStale } from '../claims/ledger';
import type { Post } from '../model/post';
import { type Edit, overlaps, type Span } from '../text/span';

/** The words or the comment by which a claim asks for its source, or by which it said, before it changed, that it needs none, with the blanks before them. */
export function demandOf({ text }: Post, claim: Claim): Span | undefined {
  const { marker } = claim;
  if (!marker || (marker.kind !== 'source-needed' && !isStale(claim))) return undefined;
  let { start } = marker;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return { start, end: marker.end };
}

/** Edits that give a claim its source, and take away what asked for it where they leave it standing. */
export function withoutDemand(post: Post, claim: Claim, edits: readonly Edit[]): Edit[] {
  const demand = demandOf(post, claim);
  if (!demand || edits.some((edit) => overlaps(edit, demand))) return [...edits];
  // What is put in where the demand begins takes its place: not everybody who applies edits has two at one place in our order.
  const added = edits.filter(({ start, end }) => start === demand.start && end === demand.start);
  return [...edits.filter((edit) => !added.includes(edit)), { ...demand, text: added.map(({ text }) => text).join('') }];
}
