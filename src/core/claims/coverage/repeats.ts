import type { EvidenceKind } from '../evidence/evidence';
import type { Judgement } from '../judge';
import { placeInText, type Unit } from '../units/units';
import { word } from '../words/lexicon';
import { wordsOf as readWords } from '../words/words';
import type { Claim } from './coverage';
import { valueKey } from './values';

/** Kinds that say how many, how much or how long: what is told again. */
const telling: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['figure', 'money', 'duration']);

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
  readonly #stems = new Map<Claim, ReadonlySet<string>>();

  /** Remembers a claim that has its source by its side. */
  add(claim: Claim): void {
    this.#unread.push(claim);
  }

  /**
   * The sourced claim that says what a unit says: the same values of the same things, done by the same verb, and no word of its own beside those of any sentence.
   * `paid $10 million` repeats neither what was asked for nor what was lost, though the amount is one.
   */
  originalOf(unit: Unit, judgement: Judgement): Claim | undefined {
    const told = judgement.reasons.find(({ kind }) => telling.has(kind));
    if (!told) return undefined;
    for (const claim of this.#unread.splice(0)) this.#read(claim);
    const originals = this.#originals.get(valueKey(told));
    if (!originals) return undefined;
    const all = valuesOf(judgement);
    const said = ownWords(unit, judgement);
    // "It was $10 million" does not say what was.
    if (said.length === 0) return undefined;
    return originals.find((original) => {
      const values = new Set(valuesOf(original));
      const before = this.#stemsOf(original);
      return all.every((value) => values.has(value)) && said.every((each) => before.has(each));
    });
  }

  #add(key: string, claim: Claim): void {
    const known = this.#originals.get(key);
    if (!known) this.#originals.set(key, [claim]);
    else if (known.length < most) known.push(claim);
  }

  #stemsOf(original: Claim): ReadonlySet<string> {
    const known = this.#stems.get(original) ?? new Set(readWords(original.text).map(({ text }) => stemOf(text)));
    this.#stems.set(original, known);
    return known;
  }

  #read(claim: Claim): void {
    for (const key of new Set(claim.reasons.filter(({ kind }) => telling.has(kind)).map(valueKey))) this.#add(key, claim);
  }
}

/** Kinds whose words are compared as values. */
const valued: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([...telling, 'date', 'identifier']);

const valuesOf = ({ reasons }: Judgement): string[] => reasons.filter(({ kind }) => valued.has(kind)).map(valueKey);

/** Words that say nothing of what is told: articles, prepositions, pronouns, the auxiliaries of verbs, and how near or how late. No negation is one. */
const empty: ReadonlySet<string> = new Set(
  (
    'a an the this that these those it its he his she her we our i my you your they them their in on at by for from to of with within during since between over about around almost nearly roughly approximately some many most several more than less as so and but or also then thus there here however finally later again already once who which when while where what is are was were be been being has have had did does do will total overall altogether all in sum amount amounts amounted up out ' +
    'le la les l un une des du de d au aux en dans pour par avec vers sur dès pendant durant ce c cet cette ces cela ça il elle ils elles on nous vous je y s se son sa ses leur leurs notre nos lors lorsque quand où comme ainsi et ou or car mais donc alors puis ensuite enfin finalement entre depuis environ autant plus moins plusieurs quelque quelques chaque tout tous toute toutes même est sont a ont été avait avaient était étaient fut furent qui que qu dont déjà rappelons au total somme montant près eu aura auront'
  ).split(' '),
);

/** Enough of a word to know its forms for one. */
const stemOf = (lower: string): string => (lower.length > 4 ? lower.slice(0, 6).replace(/(?:e[sn]?|s)$/, '') : lower);

/** What a unit says beside its values: its other words, enough of each. */
function ownWords(unit: Unit, { reasons }: Judgement): string[] {
  const values = reasons.filter(({ kind }) => valued.has(kind)).map((reason) => placeInText(unit, reason));
  const text = unit.text.replace(pointingBack, (words) => ' '.repeat(words.length));
  return readWords(text)
    .filter(
      ({ text: lower, start, end, classes }) =>
        !/^\d/.test(lower) &&
        ((classes & word.negation) !== 0 || !empty.has(lower)) &&
        !values.some((value) => value.start < end && start < value.end),
    )
    .map(({ text: lower }) => stemOf(lower));
}
