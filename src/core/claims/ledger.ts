import { declineKinds, hashOf, type MarkerKind } from '../model/markers';
import type { Post } from '../model/post';
import type { Source } from '../model/sources';
import type { Block } from '../parse/body';
import { contains, type Span } from '../text/span';
import type { Claim } from './coverage/coverage';
import { isOpen } from './coverage/coverage';

/** How a claim stands, in a word: with a source, with one for part of it, without, or said to need none. */
export const claimStates = ['covered', 'partial', 'open', 'declined'] as const;
export type ClaimState = (typeof claimStates)[number];

/** How a claim stands. One whose author asked for a source is open until it has one. */
export function stateOf(claim: Claim): ClaimState {
  if (isOpen(claim)) return 'open';
  if (claim.coverage === 'partial' || claim.coverage === 'repeat') return 'partial';
  return claim.coverage === 'declined' ? 'declined' : 'covered';
}

/** Whether a marker says why a claim needs no source that has changed since. */
export const isStale = ({ marker, text }: Pick<Claim, 'marker' | 'text'>): boolean =>
  marker?.hash !== undefined && declines.has(marker.kind) && marker.hash !== hashOf(text);

const declines: ReadonlySet<MarkerKind> = new Set(declineKinds);

/** Whether the author has asked for a source that is not there yet. */
export const isAsked = (claim: Claim): boolean => isOpen(claim) && claim.marker?.kind === 'source-needed';

/** How many claims stand how. */
export type Tally = Readonly<Record<ClaimState, number>> & {
  readonly all: number;
  /** Of the open ones, those whose author asked for a source. */
  readonly asked: number;
  /** All but the declined: what should have a source in the end. */
  readonly needing: number;
};

export function tallyOf(claims: readonly Claim[]): Tally {
  const tally = { covered: 0, partial: 0, open: 0, declined: 0 };
  for (const claim of claims) tally[stateOf(claim)]++;
  return { ...tally, all: claims.length, asked: claims.filter(isAsked).length, needing: claims.length - tally.declined };
}

/** The claims under one heading, up to the next heading of any level. */
export interface Section {
  readonly heading: Block | undefined;
  /** The heading's words; empty for what stands before the first. */
  readonly title: string;
  readonly claims: readonly Claim[];
}

/** The claims of a post by section, in its order; sections without claims are left out. */
export function sectionsOf(post: Post): Section[] {
  const sections = new Map<Block | undefined, Claim[]>();
  for (const claim of post.claims) {
    const claims = sections.get(claim.heading);
    if (claims) claims.push(claim);
    else sections.set(claim.heading, [claim]);
  }
  return [...sections].map(([heading, claims]) => ({ heading, title: heading?.prose?.text.trim() ?? '', claims }));
}

/** The sources that a claim leans on, nearest first, each once; what only stands in its section or was said elsewhere does not back it. */
export function sourcesOf({ sources }: Post, claim: Claim): readonly Source[] {
  if (isOpen(claim)) return [];
  const known = resolved.get(claim.urls) ?? [...new Set(claim.urls.flatMap((url) => sources.byUrl(url) ?? []))];
  resolved.set(claim.urls, known);
  return known;
}

/** The claims of a paragraph share the list of its addresses, which may be long: each list is looked up once. */
const resolved = new WeakMap<readonly string[], readonly Source[]>();

/** For each source of a post, the claims that lean on it. */
export function claimsBySource(post: Post): { source: Source; claims: readonly Claim[] }[] {
  const leaning = new Map<Source, Claim[]>(post.sources.all.map((source) => [source, []]));
  for (const claim of post.claims) for (const source of sourcesOf(post, claim)) leaning.get(source)?.push(claim);
  return [...leaning].map(([source, claims]) => ({ source, claims }));
}

/** An address under a name: `[about]: https://port.example/about`. */
const definition = /^[ \t>]{0,20}\[(?!\^)[^\]\n]{1,200}\]:[ \t]*<?([^\s<>]+)/;

/** The sources at a place: that of the link or the line of a list there, those that a note names, in its call or in itself, or the one whose address is defined there. */
export function sourcesAt({ sources, body, text }: Post, offset: number): Source[] {
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const note = body.root.children
    .filter(({ kind, children }) => kind === 'footnote' && children.length > 0)
    .map(({ children }): Span => ({ start: (children[0] as Block).start, end: (children.at(-1) as Block).end }))
    .find(holds);
  const found = sources.all.filter(({ citations, listed }) =>
    [...citations, ...citations.flatMap(({ call }) => call?.note?.link ?? []), ...(listed ? [listed] : [])].some(
      (place) => holds(place) || (note !== undefined && contains(note, place)),
    ),
  );
  if (found.length > 0) return found;
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const [, url] = definition.exec(text.slice(line, line + longestDefinition)) ?? [];
  const defined = url === undefined ? undefined : sources.byUrl(url);
  return defined ? [defined] : [];
}

const longestDefinition = 2300;

/** Words of a text fragment: enough to find the place, few enough to survive a change of punctuation around them. */
const fragmentWords = 8;

/**
 * The address of a source, with a text fragment (`#:~:text=`) that leads to the words a claim quotes from it. Without a quotation, the address as it is:
 * the claim's own words stand in the source only by chance.
 */
export function addressWithQuote(url: string, claim: Claim): string {
  const quoted = claim.reasons.find(({ kind }) => kind === 'quotation');
  if (!quoted || !/^https?:/i.test(url) || url.includes(':~:')) return url;
  const shown = quoted.part.prose.text.slice(quoted.visible.start, quoted.visible.end);
  const words = shown
    .replace(/[«»“”"]/g, ' ')
    // What was left out, or put in by whoever quotes, does not stand in the source; a browser looks for whole words, so that the rest of one is none.
    .split(/[\p{L}\p{N}'’-]{0,40}\[[^\]]{0,500}\][\p{L}\p{N}'’-]*|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\./u)
    .reduce((longest, piece) => (piece.trim().length > longest.trim().length ? piece : longest), '')
    .trim()
    .split(/\s+/)
    .slice(0, fragmentWords)
    .join(' ')
    .replace(/[.,;:!?…]+$/, '');
  if (!words) return url;
  // `-`, `,` and `&` have a meaning inside the fragment.
  const text = encodeURIComponent(words).replace(/-/g, '%2D');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}
