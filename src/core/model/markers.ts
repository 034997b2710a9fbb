import type { Comment } from '../parse/prose';
import type { Span } from '../text/span';

/** What a marker may say; see docs/markers.md. */
export const markerKinds = ['analysis', 'common-knowledge', 'uncertain', 'source-needed', 'first-hand', 'on', 'off', 'ignore'] as const;
export type MarkerKind = (typeof markerKinds)[number];

/** Kinds by which an author says that a sentence needs no source. */
export const declineKinds = ['analysis', 'common-knowledge', 'uncertain'] as const satisfies readonly MarkerKind[];

/** `<!-- casefile: KIND [RULE] [~hash] [reason] -->`, or the same in MDX's comments, which open with `{/*`. */
export interface Marker extends Span {
  readonly kind: MarkerKind;
  /** Of `ignore`, the rule it is about. */
  readonly rule?: string;
  /** Hash of the sentence it was written for; it is stale when the sentence has another. */
  readonly hash?: string;
  readonly reason: string;
}

/** What editors of wikis write where a source is still to be added, in both languages. */
const sourceWanted = '(?:r[ée]f(?:[ée]rence)?\\.? n[ée]cessaire|source (?:[àa] ajouter|needed)|citation needed)';
const otherWords = new RegExp(`^\\s*(casefile:\\s*)${sourceWanted}`, 'i');

const shownWanted = new RegExp(`[[(]\\s*${sourceWanted}\\s*[\\])]`, 'gi');

/** Where a text itself says, for its readers, that a source is still to be added: `[réf. nécessaire]`, with the blanks before it. */
export function sourceWantedIn(text: string): Span[] {
  // Asked of every sentence: few have a bracket.
  if (!text.includes('[') && !text.includes('(')) return [];
  const found: Span[] = [];
  shownWanted.lastIndex = 0;
  for (let match = shownWanted.exec(text); match; match = shownWanted.exec(text))
    found.push({ start: text.slice(0, match.index).trimEnd().length, end: shownWanted.lastIndex });
  return found;
}

/** The marker in a comment's text, if it is one of ours. */
export function readMarker(comment: Comment): Marker | undefined {
  const match = /^\s*casefile:\s*([a-z-]+)\s*([\s\S]*?)\s*$/.exec(comment.text.replace(otherWords, '$1source-needed'));
  const kind = markerKinds.find((known) => known === match?.[1]);
  if (!match || !kind) return undefined;
  const words = (match[2] ?? '').split(/\s+/).filter(Boolean);
  const rule = kind === 'ignore' ? words.shift() : undefined;
  const hash = words[0]?.startsWith('~') ? words.shift()?.slice(1) : undefined;
  return {
    kind,
    ...(rule === undefined ? {} : { rule }),
    ...(hash === undefined ? {} : { hash }),
    reason: words.join(' '),
    start: comment.start,
    end: comment.end,
  };
}

/** The text of a marker for a Markdown or an MDX file; what in the reason would end the comment early is loosened. */
export function writeMarker(marker: { kind: MarkerKind; rule?: string; hash?: string; reason: string }, mdx: boolean): string {
  const reason = marker.reason.replace(/\s+/g, ' ').replace(/-{2,}/g, '–').replace(/[<>]/g, '').replaceAll('*/', '* /').trim();
  const words = [marker.kind, marker.rule, marker.hash && `~${marker.hash}`, reason].filter(Boolean).join(' ');
  return mdx ? `{/* casefile: ${words} */}` : `<!-- casefile: ${words} -->`;
}

/** Short name of a sentence's words, blind to markup, blanks, case and punctuation: FNV-1a, 32 bits in base 36. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}
