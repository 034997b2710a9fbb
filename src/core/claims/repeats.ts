import type { Claim } from './coverage';
import type { Evidence } from './evidence';
import type { Judgement } from './judge';

/** Kinds whose value is written out, so that two of them can be compared. */
const comparable = new Set<Evidence['kind']>(['figure', 'money', 'date', 'duration', 'identifier']);

/** The values that sourced claims have stated so far, each with the thing it counts. */
export class SourcedValues {
  readonly #originals = new Map<string, Claim>();

  /** Remembers the values of a claim that has its source by its side. */
  add(claim: Claim): void {
    for (const key of keysOf(claim)) if (!this.#originals.has(key)) this.#originals.set(key, claim);
  }

  /** The sourced claim that states all that a unit does: the same values of the same things. None where the unit says more. */
  originalOf(judgement: Judgement): Claim | undefined {
    if (judgement.reasons.some(({ kind }) => !comparable.has(kind) && kind !== 'act')) return undefined;
    const keys = keysOf(judgement);
    const originals = keys.map((key) => this.#originals.get(key));
    return keys.length > 0 && originals.every((original) => original !== undefined) ? originals[0] : undefined;
  }
}

/** One key for each value: the number or day, and the noun it counts. `43 million people` and `43 million records` differ. */
const keysOf = ({ reasons }: Judgement): string[] =>
  reasons
    .filter(({ kind }) => comparable.has(kind))
    .map(({ kind, part, visible }) => {
      const { text } = part.prose;
      const noun = kind === 'figure' ? nounAfter(text, visible.end) : '';
      return `${kind}:${normalise(text.slice(visible.start, visible.end))}:${noun}`;
    });

/** The noun after a number, articles and short words between them left out. */
const counted = /^(?:[\s'’]*(?:de|d|of|des|du|the|les|la|\p{L}{1,3})(?![\p{L}]))*[\s'’]*(\p{L}{3,})/iu;

/** Enough of the noun that a number counts, which ends at `end`, to know it again; empty where none follows. */
export const nounAfter = (text: string, end: number): string => stem(counted.exec(text.slice(end, end + 60))?.[1] ?? '');

const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/(\d)[ ,.](?=\d{3})/g, '$1')
    .replace(/[^\p{L}\p{N}% ]/gu, '')
    .trim();

/** Enough of a noun to know its singular and its plural for one, and no more. */
export const stem = (noun: string): string => noun.toLowerCase().slice(0, 6).replace(/s$/, '');
