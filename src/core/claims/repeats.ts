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
/** The same where there are words of law, of somebody, of a failing in it: those it has to repeat too. */
const sharedByAll = 0.8;

/** The text about itself: "as noted above". */
const pointingBack =
  /(?:comme|ainsi\s+que)\s+(?:nous\s+l['’]avons\s+|on\s+l['’]a\s+)?(?:indiqué|vu|dit|noté|mentionné|rappelé|évoqué|expliqué|précisé)\s+(?:plus\s+haut|ci-dessus|précédemment|plus\s+tôt|auparavant)|as\s+(?:already\s+)?(?:noted|mentioned|said|seen|stated|described|explained|discussed|reported)\s+(?:above|earlier|before|previously)/giu;

/** Originals of one value that are compared with: a post that states it more often is a table. */
const most = 20;

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
    for (const claim of this.#unread.splice(0)) this.#read(claim);
    const originals = this.#originals.get(valueKey(told));
    if (!originals) return undefined;
    const all = valuesOf(judgement);
    const said = contentOf(text.replace(pointingBack, ' '));
    const isPlain = judgement.reasons.every(({ kind }) => telling.has(kind) || beside.has(kind));
    const least = (isPlain ? shared : sharedByAll) * said.words.size;
    return originals.find((original) => {
      const values = new Set(valuesOf(original));
      if (!all.every((value) => values.has(value))) return false;
      const before = this.#contentOf(original);
      const again = [...said.words].filter((word) => before.words.has(word)).length;
      return [...said.names].every((name) => before.names.has(name) || before.words.has(name)) && again >= least;
    });
  }

  #add(key: string, claim: Claim): void {
    const known = this.#originals.get(key);
    if (!known) this.#originals.set(key, [claim]);
    else if (known.length < most) known.push(claim);
  }

  #contentOf(original: Claim): Content {
    const known = this.#contents.get(original) ?? contentOf(original.text);
    this.#contents.set(original, known);
    return known;
  }

  #read(claim: Claim): void {
    for (const key of new Set(claim.reasons.filter(({ kind }) => telling.has(kind)).map(valueKey))) this.#add(key, claim);
  }
}

const valuesOf = ({ reasons }: Judgement): string[] => reasons.filter(({ kind }) => kind !== 'act').map(valueKey);

/** Words that begin a sentence with a capital and are no names. */
const openers: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he she his her we our i my you your they their in on at by for from with within without under against upon until despite after before during since between over about almost nearly roughly some many most several more less all both each every another other such no not none only even just total overall altogether when while where what who which if although though because as so and but or yet also then thus there here however finally later again meanwhile one two three four five ' +
    'le la les l un une des du de d au aux en dans pour par avec sans sous chez vers contre selon sur dès pendant durant parmi outre malgré ce c cet cette ces cela ceci ça il elle ils elles on nous vous je j tu son sa ses leur leurs notre nos mon ma mes lors lorsque quand où comme ainsi si et ou or car mais donc alors puis ensuite enfin finalement entre depuis après avant près plus moins environ autant plusieurs certains certaines quelques chaque tout tous toute toutes aucun aucune même seul seule seuls seules deux trois quatre cinq'
  ).split(' '),
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
