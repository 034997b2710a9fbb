import type { Claim } from './coverage/coverage';
import { valueKey, wordsOf } from './coverage/values';
import type { EvidenceKind } from './evidence/evidence';
import type { Reason } from './signals/signals';

/** One value that a post states, and every claim that states it. */
export interface Figure {
  readonly kind: EvidenceKind;
  /** The value as it is written first. */
  readonly words: string;
  /** In the order of the text, each claim once. */
  readonly mentions: readonly { readonly claim: Claim; readonly reason: Reason }[];
}

const kinds: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['money', 'figure', 'duration']);

/** The amounts, counts and durations of a post, in its order; the same value of the same thing is one. */
export function figuresOf(claims: readonly Claim[]): Figure[] {
  const figures = new Map<string, { kind: EvidenceKind; words: string; mentions: Map<Claim, Reason> }>();
  for (const claim of claims) {
    for (const reason of claim.reasons) {
      if (!kinds.has(reason.kind)) continue;
      const key = valueKey(reason);
      const known = figures.get(key);
      if (!known) figures.set(key, { kind: reason.kind, words: shownOf(reason), mentions: new Map([[claim, reason]]) });
      else if (!known.mentions.has(claim)) known.mentions.set(claim, reason);
    }
  }
  return [...figures.values()].map(({ mentions, ...figure }) => ({
    ...figure,
    mentions: [...mentions].map(([claim, reason]) => ({ claim, reason })),
  }));
}

/** `plusieurs dizaines de`: what is counted comes next. */
const shownOf = (reason: Reason): string =>
  wordsOf(reason)
    .replace(/\s+/g, ' ')
    .replace(/\s(?:de|of|d['’]) ?$/i, '')
    .trim();
