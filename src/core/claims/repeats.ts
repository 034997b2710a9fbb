import type { Claim } from './coverage';
import type { EvidenceKind } from './evidence';
import type { Judgement } from './judge';
import type { Unit } from './units';
import { valueKey } from './values';
import { wordsOf as readWords } from './words';

/** Kinds that say how many, how much or how long: what is told again. */
const telling: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['figure', 'money', 'duration']);

/** Kinds that may be told along with it: what is said of the same day, name or number may still be another thing. */
const beside: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['date', 'identifier', 'act']);

/** How much of what a repeat says its original has said: below, one value is told of two things. */
const shared = 0.5;

/** Sentences with their sources, by how many, how much and how long they say. */
export class SourcedValues {
  readonly #originals = new Map<string, Claim[]>();
  /** Those whose values nobody asked for yet: in most posts, nobody does. */
  readonly #unread: Claim[] = [];
  readonly #contents = new Map<Claim, Content>();

  /** Remembers a claim that has its source by its side. */
  add(claim: Claim): void {
    this.#unread.push(claim);
  }

  /** The sourced claim that says what a unit says: the same values of the same things, of nobody else. None where the unit says more. */
  originalOf({ text }: Unit, judgement: Judgement): Claim | undefined {
    const told = judgement.reasons.find(({ kind }) => telling.has(kind));
    if (!told) return undefined;
    if (judgement.reasons.some(({ kind }) => !telling.has(kind) && !beside.has(kind))) return undefined;
    for (const claim of this.#unread.splice(0)) this.#read(claim);
    const originals = this.#originals.get(valueKey(told));
    if (!originals) return undefined;
    const all = valuesOf(judgement);
    const said = contentOf(text);
    return originals.find((original) => {
      const values = new Set(valuesOf(original));
      if (!all.every((value) => values.has(value))) return false;
      const before = this.#contentOf(original);
      const again = [...said.words].filter((word) => before.words.has(word)).length;
      return [...said.names].every((name) => before.names.has(name) || before.words.has(name)) && again >= shared * said.words.size;
    });
  }

  #contentOf(original: Claim): Content {
    const known = this.#contents.get(original) ?? contentOf(original.text);
    this.#contents.set(original, known);
    return known;
  }

  #read(claim: Claim): void {
    for (const key of new Set(claim.reasons.filter(({ kind }) => telling.has(kind)).map(valueKey)))
      this.#originals.set(key, [...(this.#originals.get(key) ?? []), claim]);
  }
}

const valuesOf = ({ reasons }: Judgement): string[] => reasons.filter(({ kind }) => kind !== 'act').map(valueKey);

/** Words that begin a sentence with a capital and are no names. */
const openers: ReadonlySet<string> = new Set(
  'a an the this that these those it its they their in on at by for from with after before during since between over about almost nearly some many more total when le la les l un une des du de en dans pour par avec selon sur ce cet cette ces il elle ils elles on leur leurs lors entre depuis après avant près plus environ autant plusieurs'.split(
    ' ',
  ),
);

/** The names and the other long words of a text, enough of each to know its forms for one. */
interface Content {
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function contentOf(text: string): Content {
  const names = new Set<string>();
  const words = new Set<string>();
  readWords(text).forEach(({ text: lower, isCapital }, index) => {
    if (/^\d/.test(lower)) return;
    if (isCapital && (index > 0 || !openers.has(lower))) names.add(lower.slice(0, 6));
    if (lower.length > 3) words.add(lower.slice(0, 5));
  });
  return { names, words };
}
