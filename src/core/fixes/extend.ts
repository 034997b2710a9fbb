import type { Claim } from '../claims/coverage';
import type { Fix, Offer } from '../findings/finding';
import type { Post } from '../model/post';
import { publisherOfUrl, sourceLinks } from '../model/sources';
import type { Link, Prose } from '../parse/prose';
import { contains, distanceBetween, type Edit, overlaps, type Span, touches } from '../text/span';

/**
 * Stretches the nearest link of the paragraph over the whole of a claim, the words it had included, and says which link that is: `[a](u). b` becomes `[a. b](u)`.
 * Undefined where there is no link to stretch, or where another link, an image, a note or emphasis would be cut by it.
 */
export function extendEdits(post: Post, claim: Claim): { edits: Edit[]; url: string } | undefined {
  const [part] = claim.parts;
  if (!part || claim.parts.length > 1) return undefined;
  const { prose } = part;
  const links = sourceLinks(prose.links).filter(({ bare }) => !bare);
  const link = links.toSorted((a, b) => distanceBetween(a, claim.claim) - distanceBetween(b, claim.claim))[0];
  if (!link) return undefined;
  const written = writtenLink(post.text, prose, link);
  if (!written) return undefined;
  const stretched = { start: Math.min(link.start, claim.claim.start), end: Math.max(link.end, claim.claim.end) };
  if (stretched.start === link.start && stretched.end === link.end) return undefined;
  const others: Span[] = [...prose.links.filter((other) => other !== link), ...prose.images, ...prose.comments];
  if (others.some((other) => overlaps(other, stretched))) return undefined;
  const callsNote = prose.footnotes.some(({ at }) => {
    const { start } = prose.sourceOf({ start: at, end: at });
    return stretched.start <= start && start < stretched.end;
  });
  if (callsNote || prose.marked.some((mark) => overlaps(mark, stretched) && !contains(stretched, mark) && !contains(mark, stretched)))
    return undefined;
  const { opening, closing } = written;
  const edits = [
    ...(stretched.start < link.start ? [insert(stretched.start, post.text.slice(opening.start, opening.end)), remove(opening)] : []),
    ...(stretched.end > link.end ? [remove(closing), insert(stretched.end, post.text.slice(closing.start, closing.end))] : []),
  ];
  return { edits, url: link.url };
}

/** The fix that stretches a link, where it can be made. */
export function extendFix(post: Post, claim: Claim): Fix | undefined {
  const stretched = extendEdits(post, claim);
  if (!stretched) return undefined;
  const { edits, url } = stretched;
  const publisher = post.sources.byUrl(url)?.publisher ?? publisherOfUrl(url);
  return { title: { text: 'Extend the link to {publisher} over the whole sentence', data: { publisher } }, trust: 'ask', edits };
}

/** Offered where a claim at a place leans on the link of the sentence beside it: nothing is wrong, and it could be plainer. */
export const extendOffers = (post: Post, at: Span): Offer[] =>
  post.claims
    .filter((claim) => claim.coverage === 'paragraph' && claim.kind === 'sentence' && touches(claim, at))
    .flatMap((claim) => {
      const fix = extendFix(post, claim);
      return fix ? [{ start: claim.start, end: claim.end, fix }] : [];
    });

/** The brackets of `[words](url)` or `[words][label]`. Undefined for what is written otherwise. */
function writtenLink(text: string, prose: Prose, link: Link): { opening: Span; closing: Span } | undefined {
  const words = prose.sourceOf(link.words);
  if (text[link.start] !== '[') return undefined;
  const opening = { start: link.start, end: link.start + 1 };
  const from = text.slice(words.end, link.end).search(/\](?:\(|\[)/);
  return from < 0 ? undefined : { opening, closing: { start: words.end + from, end: link.end } };
}

const insert = (offset: number, text: string): Edit => ({ start: offset, end: offset, text });
const remove = ({ start, end }: Span): Edit => ({ start, end, text: '' });
