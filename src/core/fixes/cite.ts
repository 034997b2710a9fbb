import type { Claim } from '../claims/coverage';
import { hashOf, type MarkerKind, writeMarker } from '../model/markers';
import type { Post } from '../model/post';
import { canonicalUrl, type Source } from '../model/sources';
import { contains, distanceBetween, type Edit, overlaps, type Span } from '../text/span';

/** An address as a Markdown link takes it: in angle brackets where blanks or unpaired parentheses would end it early. */
export function linkTarget(url: string): string {
  const clean = url.trim().replace(/[\r\n<>]/g, '');
  let depth = 0;
  for (const character of clean) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) break;
  }
  return /\s/.test(clean) || depth !== 0 ? `<${clean}>` : clean;
}

/**
 * Puts a source by a claim in the manner of this genre: the words of the claim become the link; a block quotation gets a source line; where a link
 * would cut emphasis or another link in half, the source follows in parentheses.
 */
export function citeEdits(post: Post, claim: Claim, source: { url: string; publisher: string }): Edit[] {
  const target = linkTarget(source.url);
  if (claim.kind === 'quote') {
    const lineBreak = lineBreakOf(post.text);
    const prefix = /^[ \t]*>[ \t]?/.exec(post.text.slice(post.lines.startOf(post.lines.at(claim.block.start).line)))?.[0] ?? '> ';
    const label = post.language === 'fr' ? 'Source : ' : 'Source: ';
    return [
      insertAt(
        claim.block.end,
        `${lineBreak}${prefix.trimEnd()}${lineBreak}${prefix}[${label}${escapeLabel(source.publisher)}](${target})`,
      ),
    ];
  }
  const { claim: words } = claim;
  const marks = claim.parts.flatMap(({ prose }) => [...prose.marked, ...prose.images, ...prose.comments]);
  const cutsMark = marks.some((mark) => overlaps(mark, words) && !contains(words, mark) && !contains(mark, words));
  const holdsLink = claim.parts.some(({ prose }) => prose.links.some((link) => overlaps(link, words)));
  if (claim.block.kind === 'caption') {
    // In the middle of HTML, Markdown is no markup.
    const opening = `<a href="${escapeHtml(source.url.trim())}">`;
    return cutsMark || holdsLink
      ? [insertAt(words.end, ` (${opening}${escapeHtml(source.publisher)}</a>)`)]
      : [insertAt(words.start, opening), insertAt(words.end, '</a>')];
  }
  const written = post.text.slice(words.start, words.end);
  if (cutsMark || holdsLink || !hasPairedBrackets(written) || post.text[words.start - 1] === '\\')
    return [insertAt(words.end, ` ([${escapeLabel(source.publisher)}](${target}))`)];
  return [insertAt(words.start, '['), insertAt(words.end, `](${target})`)];
}

/** Writes why a claim needs no source, at its end, with a hash that makes it go stale when the sentence changes. */
export function declineEdits(post: Post, claim: Claim, kind: MarkerKind, reason: string): Edit[] {
  // What is said of the whole post does not go stale with one sentence.
  const marker = writeMarker({ kind, ...(kind === 'first-hand' ? {} : { hash: hashOf(claim.text) }), reason }, isMdx(post));
  const stale = claim.marker;
  if (stale) return [{ start: stale.start, end: stale.end, text: marker }];
  return [insertAt(endOfMarks(post, claim), ` ${marker}`)];
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
  const last = lines.at(Math.max(at.start, at.end - 1)).line;
  const start = lines.startOf(last);
  const end = start + post.text.slice(start, lines.startOf(last + 1)).trimEnd().length;
  return [insertAt(end, ` ${writeMarker({ kind: 'ignore', rule, reason }, isMdx(post))}`)];
}

/** The sources of the post that are nearest to a claim: of its own section first, then by distance; those only listed come last. */
export function nearestSources(post: Post, claim: Claim, count: number): Source[] {
  const inSection = new Set(claim.coverage === 'section' ? claim.urls.map(canonicalUrl) : []);
  const distance = (source: Source): number => {
    const cited = source.citations.map((citation) => distanceBetween(citation, claim));
    const nearest = cited.length > 0 ? Math.min(...cited) : post.text.length;
    return inSection.has(source.canonical) ? nearest - post.text.length : nearest;
  };
  return post.sources.all
    .map((source) => ({ source, distance: distance(source) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ source }) => source);
}

/** The claim whose words stand at an offset, if any. */
export const claimAt = (post: Post, offset: number): Claim | undefined =>
  post.units.find(({ start, end, claim }) => Math.min(start, claim.start) <= offset && offset <= Math.max(end, claim.end));

/** `\r\n` where the text's first line ends so, else `\n`. */
export const lineBreakOf = (text: string): string => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');

const insertAt = (offset: number, text: string): Edit => ({ start: offset, end: offset, text });

/** A label in a link; a `|` would end the cell of a table. */
export const escapeLabel = (text: string): string => text.replace(/\s+/g, ' ').replace(/([[\]\\|])/g, '\\$1');

const escapeHtml = (text: string): string =>
  text.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Whether words can stand between the brackets of a link. */
function hasPairedBrackets(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '[') open++;
    if (character === ']' && --open < 0) return false;
  }
  return open === 0;
}

const isMdx = (post: Post): boolean => post.place.path.toLowerCase().endsWith('.mdx');

/** Past the marks that close at the claim's last word, so that a marker does not end up inside bold text. */
function endOfMarks(post: Post, claim: Claim): number {
  let { end } = claim;
  for (const { prose } of claim.parts)
    for (const mark of [...prose.marked, ...prose.links]) if (mark.start < end && end < mark.end) end = mark.end;
  return end + (/^[.!?…»"”)]+/.exec(post.text.slice(end, end + 4))?.[0].length ?? 0);
}
