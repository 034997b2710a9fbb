import { word } from './lexicon';
import { type Word, wordsOf } from './words';

/**
 * How French participles other than regular ones end, without what they add for women and for several: `reconstruit` ends as `construit`. English `a visit`,
 * `a menu` are none; `a subit` is how many write `a subi`.
 */
const irregular = new RegExp(
  `(?:${[
    'pris mis acquis crit dit fait subit duit construit détruit instruit',
    'couvert ouvert offert souffert mort joint teint traint',
    'eu pu dû vu su lu cru connu reçu conçu aperçu perdu vendu rendu répondu attendu entendu étendu suspendu défendu',
    'tenu venu voulu résolu disparu apparu paru couru battu convaincu vécu',
    'suivi servi réussi choisi fini saisi agi subi trahi envahi averti investi élargi établi rempli fourni surgi infligi sorti parti',
    'blanchi franchi démenti consenti réuni puni bondi accompli affaibli',
  ]
    .flatMap((line) => line.split(' '))
    .join('|')})(?:e|s|es)?$`,
);

/** What such participles end with, by which most other words are none. */
const irregularEnds = 'estuiû';

/** Whether a word ends as a regular participle does: `volé`, `volées`. */
function isRegular(text: string): boolean {
  let end = text.length;
  if (text[end - 1] === 's') end--;
  if (text[end - 1] === 'e') end--;
  return end > 1 && text[end - 1] === 'é';
}

const isParticiple = (text: string): boolean =>
  text.length > 2
    ? isRegular(text) || (irregularEnds.includes(text.charAt(text.length - 1)) && irregular.test(text))
    : shortParticiples.has(text);

/** Those of two letters: their endings are those of many words. */
const shortParticiples: ReadonlySet<string> = new Set(['eu', 'pu', 'dû', 'vu', 'su', 'lu']);

/** The French participle not far behind an auxiliary. */
export function participleAfter(words: readonly Word[], index: number): Word | undefined {
  for (let at = index + 1; at < index + 4; at++) {
    const next = words[at];
    if (!next || next.isCapital || (next.classes & word.definite) !== 0) return undefined;
    if (isParticiple(next.text)) return next;
  }
  return undefined;
}

/** Classes of the words that a past may begin with. */
export const mayBePast = word.past | word.auxiliary | word.simplePast;

/** The verb in the past at a place of a text: a word that is one, or the participle of the auxiliary there. */
export function pastAt(words: readonly Word[], index: number): Word | undefined {
  const each = words[index] as Word;
  if ((each.classes & word.past) !== 0) return isAdjective(words, index) ? undefined : each;
  if ((each.classes & word.auxiliary) !== 0) return participleAfter(words, index);
  if ((each.classes & word.simplePast) === 0 || !hasSubject(words, index)) return undefined;
  // "Deux semaines plus tard, le groupe publiera": what came next, in an account that is over.
  return !endsAsFuture(each.text) || words.some(({ text }, at) => text === 'tard' && words[at - 1]?.text === 'plus') ? each : undefined;
}

/** `An isolated incident`, `the affected users`: what stands between an article and its noun tells no deed, nor does what may `be stolen`. */
const isAdjective = (words: readonly Word[], index: number): boolean => {
  const before = words[index - 1]?.text;
  if (before === undefined) return index === 0 && opensKind(words);
  return before === 'be' || (determiners.has(before) && (words[index] as Word).text.endsWith('ed'));
};

/** `Encrypted files cannot`, `Managed service providers run`: what stands before things of a kind, and these before their verb, tells no deed. */
function opensKind(words: readonly Word[]): boolean {
  const [first, second, third, fourth] = words;
  if (!first || !second || !third || !(first.text.endsWith('ed') || participles.has(first.text)) || first.text === 'helped') return false;
  return isKind(second) ? plurals.has(third.text) : fourth !== undefined && isPlain(second) && isKind(third) && plurals.has(fourth.text);
}

/** Participles that are no past. */
const participles: ReadonlySet<string> = new Set(['stolen', 'hidden', 'broken', 'forgotten']);

const isPlain = ({ text, isCapital, classes }: Word): boolean =>
  !isCapital && text.length > 3 && (classes & (word.definite | word.digit | word.firstPerson | word.secondPerson)) === 0;

const isKind = (each: Word): boolean => isPlain(each) && each.text.endsWith('s') && !each.text.endsWith('ss');

/** What things of a kind do: verbs that no participle has behind its object. */
const plurals: ReadonlySet<string> = new Set(
  'are were have had do did can cannot may must should will never rarely often always usually run end bypass need allow give make help come remain stay become contain cost tend mean'.split(
    ' ',
  ),
);

const determiners: ReadonlySet<string> = new Set(['a', 'an', 'the', 'its', 'their']);

const endsAsFuture = (text: string): boolean => text.endsWith('ra');

/** People who are not named: subjects by themselves. */
export const people: ReadonlySet<string> = new Set(['he', 'she', 'they', 'il', 'elle', 'ils', 'elles']);

/** What may stand between a French subject and its verb. */
export const clitics: readonly string[] = ['ne', 'n', 'se', 's', 'y', 'en', 'lui'];

const pronouns: ReadonlySet<string> = new Set(['il', 'elle', 'on', 'qui']);
const particles: ReadonlySet<string> = new Set([...clitics, 'leur', 'les', 'l', 'le', 'la']);
const articles: ReadonlySet<string> = new Set(
  'le la l un une cet cette ce son sa leur du aucun aucune chaque the this that its his her their our'.split(' '),
);

/** Whether a verb that may be a French past has a subject before it: a pronoun, a name, or a noun with its article and at most an adjective between. */
function hasSubject(words: readonly Word[], index: number): boolean {
  if ((words[index] as Word).isCapital) return false;
  let at = index - 1;
  for (let passed = 0; passed < 2 && at > 0 && particles.has(words[at]?.text ?? ''); passed++) at--;
  const subject = words[at];
  if (!subject) return false;
  if (pronouns.has(subject.text)) return true;
  if (subject.text.length < 3 || articles.has(subject.text)) return false;
  if (subject.isCapital) return at === index - 1 || at === 0 || articles.has(words[at - 1]?.text ?? '');
  return articles.has(words[at - 1]?.text ?? '') || articles.has(words[at - 2]?.text ?? '');
}

/** Whether any verb of a text is in the past. */
export const hasPast = (words: readonly Word[]): boolean => words.some((_, index) => pastAt(words, index) !== undefined);

/** The same of a text whose words were not looked at yet. */
export const hasPastIn = (text: string): boolean => hasPast(wordsOf(text));

/** Who may do something without being named. */
export const persons: ReadonlySet<string> = new Set([...people, 'it']);

/** Verbs in the past that say what something is like. */
const saysNothing: ReadonlySet<string> = new Set(
  'was were had did felt looked seemed worked helped mattered sounded happened meant made went kept était étaient fut furent avait avaient fallait suffisait semblait pouvait devait voulait'.split(
    ' ',
  ),
);

/** Those by which something only is, looks or has. */
const states: ReadonlySet<string> = new Set(
  'was were had did felt looked seemed worked mattered sounded meant était étaient fut furent avait avaient'.split(' '),
);

/** Whether a text tells what was done, and not only what something was like. */
export const tellsDeed = (words: readonly Word[]): boolean =>
  words.some((each, index) => {
    const past = pastAt(words, index);
    return past ? !states.has(past.text) : each.text === 'used' && words[index + 1]?.text !== 'to' && index > 1;
  });

/** Words that stand for those whom they count. */
const counts: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty some many most half several few others deux trois quatre cinq sept huit neuf dix onze douze quinze vingt certains certaines beaucoup plusieurs'.split(
    ' ',
  ),
);

/** Who they are, where it is said: "some of them", "beaucoup d'entre eux". */
const ofThose: ReadonlySet<string> = new Set(['of', 'them', 'these', 'those', 'd', 'entre', 'eux', 'elles']);

/** What a count of few words ends with that judges or asks for them. */
const judged: ReadonlySet<string> = new Set(
  'good bad easy hard lucky right wrong enough wanted needed required true false obvious clear mine ours it tried bons bonnes faciles difficiles clairs claires vrais vraies faux fausses'.split(
    ' ',
  ),
);

/** "Five were honoured.", "Some of them were children.": what became of some of those that were told of before. */
function tellsOfCount(words: readonly Word[]): boolean {
  let at = 1;
  while (at < 4 && ofThose.has(words[at]?.text ?? '')) at++;
  return words.length > at + 1 && !judged.has(words.at(-1)?.text ?? '') && hasVerb(words, at);
}

/** Whether a verb stands there that tells what was: "have left" as well. */
const hasVerb = (words: readonly Word[], at: number): boolean =>
  pastAt(words, at) !== undefined || (words[at]?.text === 'have' && pastAt(words, at + 1) !== undefined);

/** Whether a sentence of few words tells what somebody did: `He resigned.` */
export function tellsShortly(words: readonly Word[]): boolean {
  const [first] = words;
  if (!first) return false;
  if (counts.has(first.text)) return tellsOfCount(words);
  const isKnown = persons.has(first.text) || (first.classes & (word.definite | word.firstPerson | word.secondPerson)) === word.definite;
  if (!isKnown && (!first.isCapital || first.text.length < 3 || first.classes !== 0)) return false;
  return words.slice(1, 5).some(({ text }, at) => !saysNothing.has(text) && pastAt(words, at + 1) !== undefined);
}
