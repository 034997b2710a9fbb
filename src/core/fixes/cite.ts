import type { Claim } from '../claims/coverage/coverage';
import type { Part } from '../claims/units/units';
import { hashOf, type MarkerKind, sourceWantedIn, writeMarker } from '../model/markers';
import type { Post } from '../model/post';
import { canonicalUrl, type Source } from '../model/sources';
import { blockAt } from '../parse/body';
import { distanceBetween, type Edit, overlaps, type Span } from '../text/span';
import { cellsOf, emptySourceCell } from './cells';
import { demandOf, withoutDemand } from './demand';
import { endOfMarks, endOfQuote, endOfWords } from './ends';
import { cutsMarkup, withMarks } from './markup';
import { callEdits } from './note';
import { signatureEdits } from './quotation';
import { escapeHtml, escapeLabel, hasPairedBrackets, insertAt, isMdx, linkTarget } from './writing';

/** A source as a citation shows it. */
export type CitedSource = Pick<Source, 'url' | 'publisher'>;

/**
 * Puts a source by a claim in the manner of the post: by the note that stands for it, or, as this genre mostly does, the words of the claim become the link; a block
 * quotation gets a source line, a row with a place for its source has it there; where a link would cut markup or another link in half, the source follows in
 * parentheses. What asked for it goes.
 */
export const citeEdits = (post: Post, claim: Claim, source: CitedSource): Edit[] =>
  withoutDemand(post, claim, callEdits(post, claim, source) ?? linkingEdits(post, claim, source));

function linkingEdits(post: Post, claim: Claim, source: CitedSource): Edit[] {
  if (claim.kind === 'quote' && !claim.block.isHtml) return signatureEdits(post, claim, source);
  const link = `[${escapeLabel(source.publisher)}](${linkTarget(source.url)})`;
  const cell = claim.kind === 'row' && !claim.block.isHtml ? emptySourceCell(post.text, claim) : undefined;
  if (cell) return [{ ...cell, text: ` ${link} ` }];
  const carried = wordsToCarry(post, claim);
  if (!carried) return [];
  const { part, span } = carried;
  const words = withMarks(part.prose, span, part.visible);
  // A link holds no other, and the call of a note is one.
  const isUnfit = cutsMarkup(part.prose, words) || [...part.prose.links, ...part.prose.footnotes].some((other) => overlaps(other, words));
  if (claim.block.isHtml) {
    // In the middle of HTML, Markdown is no markup.
    const opening = `<a href="${escapeHtml(source.url.trim())}">`;
    return isUnfit
      ? [insertAt(span.end, ` (${opening}${escapeHtml(source.publisher)}</a>)`)]
      : [insertAt(words.start, opening), insertAt(words.end, '</a>')];
  }
  const written = post.text.slice(words.start, words.end);
  if (isUnfit || !hasPairedBrackets(written) || post.text[words.start - 1] === '\\') return [insertAt(span.end, ` (${link})`)];
  return [insertAt(words.start, '['), insertAt(words.end, `](${linkTarget(source.url)})`)];
}

/** The words that a link is put around. */
function wordsToCarry({ text }: Post, claim: Claim): { part: Part; span: Span } | undefined {
  const part = claim.parts.find(({ prose, visible }) => overlaps(prose.sourceOf(visible), claim.claim)) ?? claim.parts[0];
  const end = claim.kind === 'row' ? claim.claim.end : endOfWords(text, claim);
  return part && { part, span: { start: claim.claim.start, end } };
}

/** Writes why a claim needs no source, at its end, with a hash that makes it go stale when the sentence changes. */
export function declineEdits(post: Post, claim: Claim, kind: MarkerKind, reason: string): Edit[] {
  // What is said of the whole post does not go stale with one sentence.
  const hash = kind === 'first-hand' ? {} : { hash: hashOf(withoutWanted(claim.text)) };
  const marker = writeMarker({ kind, ...hash, reason: claim.kind === 'row' ? forCell(reason) : reason }, isMdx(post));
  const stale = claim.marker;
  const demand = demandOf(post, claim);
  const isShown = demand !== undefined && sourceWantedIn(post.text.slice(demand.start, demand.end)).length > 0;
  if (stale && !isShown) return [{ start: stale.start, end: stale.end, text: marker }];
  const end = endOfMarks(post, claim);
  return [
    ...(isShown ? [{ ...demand, text: '' }] : []),
    insertAt(claim.kind === 'quote' ? Math.min(end, endOfQuote(post, claim)) : end, ` ${marker}`),
  ];
}

/** Writes why a rule does not hold at a place: a comment at the end of the frontmatter's line, or a marker at the end of the block. */
export function ignoreEdits(post: Post, rule: string, at: Span, reason: string): Edit[] {
  const { frontmatter, lines } = post;
  // A value over several lines takes its comment after the last.
  const line = lines.at(Math.max(at.start, at.end - 1)).line;
  if (frontmatter.span && at.start < frontmatter.bodyStart) {
    const end = lines.startOf(line) + post.text.slice(lines.startOf(line), lines.startOf(line + 1)).trimEnd().length;
    return [insertAt(end, ` # casefile: ignore ${rule} ${reason.replace(/\s+/g, ' ').trim()}`)];
  }
  const block = blockAt(post.body, at.start);
  if (block?.kind === 'row' && !block.isHtml) {
    // Past the row's last `|`, no cell would hold it.
    const cell = cellsOf(post.text, block).findLast(({ start, end }) => post.text.slice(start, end).trim() !== '');
    const written = cell ? cell.start + post.text.slice(cell.start, cell.end).trimEnd().length : block.end;
    return [insertAt(written, ` ${writeMarker({ kind: 'ignore', rule, reason: forCell(reason) }, isMdx(post))}`)];
  }
  const start = lines.startOf(line);
  const end = start + post.text.slice(start, lines.startOf(line + 1)).trimEnd().length;
  return [insertAt(end, ` ${writeMarker({ kind: 'ignore', rule, reason }, isMdx(post))}`)];
}

/** A reason as a table's cell holds it: a `|` would end the cell. */
const forCell = (reason: string): string => reason.replaceAll('|', '/');

/** The sources of the post that are nearest to a claim: of its own section first, then by distance; those only listed come last, and what is only linked to show it is none. */
export function nearestSources(post: Post, claim: Claim, count: number): Source[] {
  const inSection = new Set(claim.coverage === 'section' ? claim.urls.map(canonicalUrl) : []);
  const distance = (source: Source): number => {
    const nearest = source.citations.reduce((least, citation) => Math.min(least, distanceBetween(citation, claim)), post.text.length);
    return inSection.has(source.canonical) ? nearest - post.text.length : nearest;
  };
  return post.sources.all
    .filter(({ onlyShown }) => !onlyShown)
    .map((source) => ({ source, distance: distance(source) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ source }) => source);
}

/** The claim whose words stand at an offset, if any. */
export const claimAt = (post: Post, offset: number): Claim | undefined =>
  post.units.find(({ start, end, claim }) => Math.min(start, claim.start) <= offset && offset <= Math.max(end, claim.end));

/** The words that stay where a sentence no longer asks for its source. */
const withoutWanted = (text: string): string =>
  sourceWantedIn(text).reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
