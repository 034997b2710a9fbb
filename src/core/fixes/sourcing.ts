import type { CheckResult } from '../check';
import { type Claim, isOpen } from '../claims/coverage/coverage';
import type { Fix, Message, Offer } from '../findings/finding';
import type { Post } from '../model/post';
import type { Source } from '../model/sources';
import type { Settings } from '../rules/settings';
import { shorten } from '../text/shorten';
import { type Span, touches } from '../text/span';
import { citeEdits, nearestSources } from './cite';
import { sentenceToQuote } from './quotation';

/** How many of the post's own sources a menu offers: with the two questions after them it is as long as a menu may be. */
const offered = 3;

/** How many characters of a link's words tell it from another. */
const ofWords = 48;

/** What tells a source from the others of its publisher: its title, else the words that link to it, else its address. Undefined where nothing has to. */
function tellingName(post: Post, source: Source): string | undefined {
  const others = post.sources.all.filter((other) => other !== source && other.publisher === source.publisher);
  if (others.length === 0) return source.title;
  const name = nameOf(source);
  return name === undefined || others.some((other) => nameOf(other) === name) ? source.url.replace(/^https?:\/\//i, '') : name;
}

/** A source's title, or the words of its first link where they are no address. */
function nameOf({ title, citations }: Source): string | undefined {
  if (title !== undefined) return title;
  const words = citations[0]?.words;
  return words === undefined || words.trim() === '' || /^\s*https?:/i.test(words) ? undefined : shorten(words, ofWords);
}

function citeTitle(post: Post, source: Source): Message {
  const { publisher } = source;
  const title = tellingName(post, source);
  return title === undefined
    ? { text: 'Cite {publisher}', data: { publisher } }
    : { text: 'Cite {publisher}: {title}', data: { publisher, title } };
}

/** What can be done about a claim without a source: one of the post's nearest sources, another one, or a reason why none is needed. Which it is, is the author's to say. */
export function sourcingFixes(post: Post, claim: Claim): Fix[] {
  const at = { start: claim.start, end: claim.end };
  const quotes = claim.reasons.some(({ kind }) => kind === 'quotation') && sentenceToQuote(post, claim) !== undefined;
  const cite = nearestSources(post, claim, quotes ? offered - 1 : offered).map(
    (source): Fix => ({
      title: citeTitle(post, source),
      trust: 'ask',
      edits: citeEdits(post, claim, source),
    }),
  );
  const ask = (title: Message, kind: 'cite-source' | 'quote-source' | 'decline-claim'): Fix => ({
    title,
    trust: 'ask',
    edits: [],
    prompt: { kind, at },
  });
  return [
    ...cite,
    ask({ text: 'Cite another source…', data: {} }, 'cite-source'),
    ...(quotes ? [ask({ text: 'Convert to a quotation with its source…', data: {} }, 'quote-source')] : []),
    ask({ text: 'No source needed…', data: {} }, 'decline-claim'),
  ];
}

/**
 * The same for every open claim at a place that no finding tells of: those beyond the cap of a post, less sure ones, and all of a post whose claims are told as one.
 *
 * @param at the caret or selection
 */
export function sourcingOffers({ post, findings }: CheckResult, at: Span, { claimsLevel, rules }: Settings): Offer[] {
  if (claimsLevel === 'off' || rules['unsourced-claim'] === 'off') return [];
  const open = post.claims.filter((claim) => isOpen(claim) && touches(claim, at));
  if (open.length === 0) return [];
  const told = findings
    .filter((finding) => touches(finding, at))
    .flatMap(({ fixes }) => fixes.flatMap(({ prompt }) => (prompt?.kind === 'cite-source' ? prompt.at : [])));
  return open
    .filter(({ start, end }) => !told.some((place) => place.start === start && place.end === end))
    .flatMap((claim) => sourcingFixes(post, claim).map((fix) => ({ start: claim.start, end: claim.end, fix })));
}
