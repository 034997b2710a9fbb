import type { Claim } from './coverage';
import type { EvidenceKind } from './evidence';
import { nounAfter, stem } from './repeats';
import type { Reason } from './signals';

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
      const key = keyOf(reason);
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

const wordsOf = ({ part, visible }: Reason): string => part.prose.text.slice(visible.start, visible.end);

/** `plusieurs dizaines de`: what is counted comes next. */
const shownOf = (reason: Reason): string =>
  wordsOf(reason)
    .replace(/\s+/g, ' ')
    .replace(/\s(?:de|of|d['’]) ?$/i, '')
    .trim();

/** The number, what it is a number of, and the noun that follows: `4 M€` and `4 million euros` are one, `43 million people` and `43 million records` two. */
function keyOf(reason: Reason): string {
  const words = wordsOf(reason)
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
  const digits = /\d[\d ’',.]*/.exec(words)?.[0];
  if (reason.kind === 'duration' || digits === undefined) return `${reason.kind}:${words}`;
  const value = Number(
    digits
      .replace(/[ ’',.](?=\d{3}(?!\d))/g, '')
      .replace(',', '.')
      .replace(/[^\d.]|\.$/g, ''),
  );
  const unit = words.replace(digits, ' ');
  const magnitude = unit.replace(/[\s€$£]/g, '');
  const times = magnitudes.find(([pattern]) => pattern.test(magnitude))?.[1] ?? 1;
  const of = reason.kind === 'money' ? (currencies.find(([pattern]) => pattern.test(unit))?.[1] ?? unit) : nounOf(reason, unit);
  return `${reason.kind}:${Number((value * times).toPrecision(12))}:${of}`;
}

/** In words, or as the letter that is left where the currency is taken away: `4 M€`, `$4B`. */
const magnitudes: readonly [RegExp, number][] = [
  [/trillion/, 1e12],
  [/milliard|billion|^b$/, 1e9],
  [/million|^m$/, 1e6],
  [/thousand|^k$/, 1e3],
];

const currencies: readonly [RegExp, string][] = [
  [/€|euro/, 'EUR'],
  [/\$|dollar/, 'USD'],
  [/£|pound/, 'GBP'],
  [/btc|bitcoin/, 'BTC'],
  [/r(?:o)?uble/, 'RUB'],
];

/** `servers` of `12 servers`; what follows `80%` or `43 million`. */
function nounOf({ part, visible }: Reason, unit: string): string {
  const own = unit
    .replace(/trillions?|milliards?|billions?|millions?|thousand|(?<!\p{L})(?:de|of)(?!\p{L})|d['’]/gu, ' ')
    .replace(/pour ?cent|percent/, '%')
    .trim();
  return own === '' || own === '%' || own === '‰' ? `${own}${nounAfter(part.prose.text, visible.end)}` : stem(own);
}
