import { citesWithNames, isDocument } from '../claims/citing/leads';
import { namesThing } from '../claims/citing/shownThings';
import type { Claim } from '../claims/coverage/coverage';
import { spanOfWords } from '../claims/signals/shownWords';
import { claimSpan } from '../claims/units/claimSpan';
import type { Part } from '../claims/units/units';
import type { Fix, Offer } from '../findings/finding';
import type { Post } from '../model/post';
import { publisherOfUrl, sourceLinks } from '../model/sources';
import type { Link, Prose } from '../parse/prose';
import { contains, distanceBetween, type Edit, overlaps, type Span, touches } from '../text/span';
import { withoutDemand } from './demand';
import { endOfWords } from './ends';
import { cutsMarkup, withMarks } from './markup';
import { moveEdits } from './moveBrackets';
import { hasPairedBrackets, hasPairedMarks, insertAt } from './writing';

/** How a link is stretched. */
export interface Extension {
  readonly edits: readonly Edit[];
  /** The link's address. */
  readonly url: string;
  /** Whether it then reaches over the whole claim; else only as far as the next link or note lets it. */
  readonly isWhole: boolean;
}

/**
 * Stretches the claim's own link over the whole of it, or that of the sentence beside it where it is over all of that: `[a](u). b` becomes `[a. b](u)`. Where another
 * link, a note or a comment stands in the way, over the evidence that it did not reach; in a table's row, over its cell. Undefined where there is no link to
 * stretch, or where markup would be cut by it.
 */
export function extendEdits(post: Post, claim: Claim): Extension | undefined {
  const part = partOf(claim);
  if (!part) return undefined;
  const { prose } = part;
  const missed = claim.coverage === 'partial' && claim.beside ? missedEvidence(claim, part) : undefined;
  const said = claim.kind === 'row' ? claimSpan('row', part) : { ...claim.claim, end: endOfWords(post.text, claim) };
  // What only shows a thing that is named would back no more by being longer.
  const links = sourceLinks(prose.links).filter(
    (link) =>
      !link.bare &&
      !namesThing(link, prose.text.slice(link.words.start, link.words.end)) &&
      (isOf(part, link) || (!missed && isBeside(post, part, link))),
  );
  const from = missed ?? said;
  const link = links.toSorted((a, b) => distanceBetween(a, from) - distanceBetween(b, from))[0];
  const written = link && writtenLink(post.text, prose, link);
  if (!link || !written) return undefined;
  const room = roomAround(prose, link);
  const whole = hull(link, said);
  const isWhole = contains(room, whole);
  if (!isWhole && !(missed && contains(room, missed))) return undefined;
  const words = isWhole ? whole : { start: startIn(room, whole, link, missed), end: endIn(room, whole, link, missed) };
  const reach = hull(link.words, part.visible);
  const stretched = withMarks(prose, words, reach);
  const isUnfit =
    !contains(room, stretched) || cutsMarkup(prose, stretched) || (stretched.start === link.start && stretched.end === link.end);
  if (isUnfit) return undefined;
  const { opening, closing } = written;
  const linkWords = prose.sourceOf(link.words);
  const [before, after] = [post.text.slice(stretched.start, link.start), post.text.slice(link.end, stretched.end)];
  if (!hasPairedBrackets(before) || !hasPairedBrackets(after)) return undefined;
  if (!hasPairedMarks(before + post.text.slice(linkWords.start, linkWords.end) + after)) return undefined;
  const edits = [
    ...(before ? [insertAt(stretched.start, post.text.slice(opening.start, opening.end)), remove(opening)] : []),
    ...(after ? [remove(closing), insertAt(stretched.end, post.text.slice(closing.start, closing.end))] : []),
  ];
  return { edits: withoutDemand(post, claim, edits), url: link.url, isWhole };
}

/** The fix by which a link reaches what it leaves out, where it can be made: it is stretched, or moved with the brackets that it stands in. */
export function extendFix(post: Post, claim: Claim): Fix | undefined {
  const stretched = extendEdits(post, claim);
  const moved = stretched ? undefined : moveEdits(post, claim, partOf(claim));
  const made = stretched ?? moved;
  if (!made) return undefined;
  const publisher = post.sources.byUrl(made.url)?.publisher ?? publisherOfUrl(made.url);
  const text = moved
    ? 'Move the link to {publisher} behind what it leaves out'
    : stretched?.isWhole && claim.kind !== 'row'
      ? 'Extend the link to {publisher} over the whole sentence'
      : 'Extend the link to {publisher} over what it leaves out';
  return { title: { text, data: { publisher } }, trust: 'ask', edits: made.edits };
}

/** Offered where a claim at a place leans on the link of the sentence beside it, or of its own lead-in: nothing is wrong, and it could be plainer. */
export const extendOffers = (post: Post, at: Span): Offer[] =>
  post.claims
    .filter((claim) => touches(claim, at) && ((claim.coverage === 'paragraph' && claim.kind === 'sentence') || leansOnLeadIn(claim)))
    .flatMap((claim) => {
      const fix = extendFix(post, claim);
      return fix ? [{ start: claim.start, end: claim.end, fix }] : [];
    });

/** `**[Loss](address)**: 4,200 records`: the link is over the label, not over what is claimed. */
const leansOnLeadIn = ({ kind, coverage, parts, claim }: Claim): boolean =>
  kind === 'item' && coverage === 'link' && parts.every(({ prose }) => sourceLinks(prose.links).every(({ end }) => end <= claim.start));

/** The words in which a link is stretched: all of the claim, or, of a table's row, the cell whose link does not reach. */
function partOf({ kind, parts, coverage, beside }: Claim): Part | undefined {
  if (parts.length === 1) return parts[0];
  if (kind !== 'row' || coverage !== 'partial' || !beside) return undefined;
  return parts.find(({ prose, visible }) => contains(prose.sourceOf(visible), beside));
}

/** Whether a link is one of the claim's own. */
const isOf = ({ visible }: Part, { words }: Link): boolean => overlaps(words, visible);

/**
 * Whether a link is all of the sentence before the claim's own or behind it, and not merely a way to a source (`[Read the report](u).`). From further off it
 * would take in words that its author linked to nothing, or to something else; out of a sentence that it is a part of, it would be torn.
 */
function isBeside({ units }: Post, { prose, visible }: Part, { words }: Link): boolean {
  const [before, after] = words.end <= visible.start ? [words, visible] : [visible, words];
  const saysMore = (start: number, end: number): boolean => /[\p{L}\p{N}]/u.test(prose.text.slice(start, end));
  if (saysMore(before.end, after.start) || citesWithNames(prose.text.slice(words.start, words.end), isDocument)) return false;
  const sentence = units.find(({ parts: [own] }) => own?.prose === prose && overlaps(own.visible, words))?.parts[0]?.visible;
  return sentence !== undefined && !saysMore(sentence.start, words.start) && !saysMore(words.end, sentence.end);
}

/** The evidence that the claim's link does not reach, in whole words. */
function missedEvidence({ reasons, beside }: Claim, { prose }: Part): Span | undefined {
  const reason = reasons.find(({ start, end }) => start === beside?.start && end === beside.end);
  return reason && reason.part.prose === prose ? prose.sourceOf(spanOfWords(reason)) : beside;
}

/** The stretch around a link, up to what it may not take in: other links, calls of notes, comments. */
function roomAround(prose: Prose, link: Link): Span {
  let [start, end] = [0, Number.POSITIVE_INFINITY];
  for (const other of [...prose.links, ...prose.comments, ...prose.footnotes]) {
    if (contains(link, other)) continue;
    if (other.end <= link.start) start = Math.max(start, other.end);
    else end = Math.min(end, other.start);
  }
  return { start, end };
}

/** Where nothing is in the way on a side, the link goes to the claim's end there; else no further than it has to. */
const startIn = (room: Span, whole: Span, link: Span, missed: Span | undefined): number =>
  room.start <= whole.start ? whole.start : Math.min(link.start, missed?.start ?? link.start);
const endIn = (room: Span, whole: Span, link: Span, missed: Span | undefined): number =>
  whole.end <= room.end ? whole.end : Math.max(link.end, missed?.end ?? link.end);

const hull = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** What opens and closes `[words](url)`, `[words][label]` or `<a href="url">words</a>`. Undefined for what is written otherwise. */
function writtenLink(text: string, prose: Prose, link: Link): { opening: Span; closing: Span } | undefined {
  if (link.tags) return link.tags;
  const words = prose.sourceOf(link.words);
  if (text[link.start] !== '[') return undefined;
  const opening = { start: link.start, end: link.start + 1 };
  const from = text.slice(words.end, link.end).search(/\](?:\(|\[)/);
  return from < 0 ? undefined : { opening, closing: { start: words.end + from, end: link.end } };
}

const remove = ({ start, end }: Span): Edit => ({ start, end, text: '' });
