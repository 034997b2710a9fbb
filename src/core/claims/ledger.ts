import type { Post } from '../model/post';
import type { Source } from '../model/sources';
import type { Block } from '../parse/body';
import type { Claim, Coverage } from './coverage';
import { isOpen } from './coverage';

/** How a claim stands, in a word: with a source, with one for part of it, without, or said to need none. */
export const claimStates = ['covered', 'partial', 'open', 'declined'] as const;
export type ClaimState = (typeof claimStates)[number];

/** Coverage by a source of the claim's own, rather than by one that stands near it. */
const own: ReadonlySet<Coverage> = new Set(['link', 'quote', 'footnote', 'parenthesis']);

/** How a claim stands. One whose author asked for a source is open until it has one of its own. */
export function stateOf(claim: Claim): ClaimState {
  if (isOpen(claim) || (claim.marker?.kind === 'source-needed' && !own.has(claim.coverage))) return 'open';
  if (claim.coverage === 'partial' || claim.coverage === 'repeat') return 'partial';
  return claim.coverage === 'declined' ? 'declined' : 'covered';
}

/** How many claims stand how. */
export type Tally = Readonly<Record<ClaimState, number>> & { readonly all: number };

export function tallyOf(claims: readonly Claim[]): Tally {
  const count = (state: ClaimState): number => claims.filter((claim) => stateOf(claim) === state).length;
  return { all: claims.length, covered: count('covered'), partial: count('partial'), open: count('open'), declined: count('declined') };
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

/**
 * A name for each of some things that outlives a change elsewhere in the post: what it is called, in one line, after which one of those called so it is.
 * No two are the same. An editor that knows its lines by such names keeps what is unfolded and selected when a sentence is added above.
 */
export function lastingNames<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): string[] {
  const seen = new Map<string, number>();
  return things.map((thing) => {
    const name = nameOf(thing).replace(/\s+/g, ' ').trim();
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return `${nth} ${name}`;
  });
}

/** The claim whose words stand at an offset, its closing punctuation included. */
export const claimAtOffset = (post: Post, offset: number): Claim | undefined =>
  post.claims.find(({ start, end }) => start <= offset && offset <= end);

/** The sources that a claim leans on, nearest first, each once; what only stands in its section does not back it. */
export function sourcesOf(post: Post, claim: Claim): Source[] {
  if (stateOf(claim) === 'open') return [];
  return [...new Set(claim.urls.flatMap((url) => post.sources.byUrl(url) ?? []))];
}

/** For each source of a post, the claims that lean on it. */
export const claimsBySource = (post: Post): { source: Source; claims: readonly Claim[] }[] => {
  const leaning = post.claims.map((claim) => ({ claim, sources: sourcesOf(post, claim) }));
  return post.sources.all.map((source) => ({
    source,
    claims: leaning.filter(({ sources }) => sources.includes(source)).map(({ claim }) => claim),
  }));
};

/** Words of a text fragment: enough to find the place, few enough to survive a change of punctuation around them. */
const fragmentWords = 8;

/**
 * The address of a source, with a text fragment (`#:~:text=`) that leads to the words a claim quotes from it. Without a quotation, the address as it is:
 * the claim's own words stand in the source only by chance.
 */
export function addressWithQuote(url: string, claim: Claim): string {
  if (!/^https?:/i.test(url) || url.includes(':~:')) return url;
  const words = quotedWords(claim);
  if (!words) return url;
  // `-` has a meaning inside the fragment, and is let be by what encodes the other characters that have one.
  const text = encodeURIComponent(words).replace(/-/g, '%2D');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

/** The first words of a quotation that its source is sure to have in one piece: none that were left out or put in by who quotes stand between them. */
function quotedWords(claim: Claim): string | undefined {
  const quoted = claim.reasons.find(({ kind }) => kind === 'quotation');
  if (!quoted) return undefined;
  const shown = quoted.part.prose.text.slice(quoted.visible.start, quoted.visible.end);
  const inMarks = /«([^«»]+)»|“([^“”]+)”|"([^"]+)"/.exec(shown)?.slice(1).find(Boolean);
  // Without marks, a line that begins with a dash says whose words they are. Half a character cannot be encoded.
  const said = (inMarks ?? shown.replace(/\n\s*[—–-][\s\S]*$/, '')).replace(/\p{Surrogate}/gu, ' ');
  const pieces = said.split(/\[[^\]]*\]|\([.…]+\)|…|\.{3,}|[«»“”"]/).map((piece) => piece.match(/\S+/g) ?? []);
  // One that is long enough to be told from the rest of the page, else the longest.
  const telling = pieces.find((words) => words.length >= fragmentWords / 2) ?? pieces.toSorted((a, b) => b.length - a.length)[0];
  const words = (telling ?? []).slice(0, fragmentWords).join(' ');
  return words.replace(/^[\s.,;:!?]+|[\s.,;:!?]+$/g, '') || undefined;
}
