import { latin } from '../../text/latin';
import type { Span } from '../../text/span';
import { word } from '../words/lexicon';
import { clitics, people } from '../words/pasts';
import type { Word } from '../words/words';

/** `United` in "the United Kingdom": what is written with a capital past the first word is no verb, nor is the first before another name. */
export const isPartOfName = (each: Word, next: Word | undefined, index: number): boolean =>
  each.isCapital && (index > 0 || next?.isCapital === true);

/** What may stand between a subject and its verb. */
const particles: ReadonlySet<string> = new Set([...clitics, 'then', 'also', 'now']);

/** Articles of what was not told of before. */
const indefinites: ReadonlySet<string> = new Set(['un', 'une', 'a', 'an', 'des', 'deux', 'two', 'plusieurs', 'several']);

/** Who does what, in an account told in the present: a verb of such accounts right behind its subject. "Un attaquant envoie" is any of them. */
export function storyAt(words: readonly Word[], index: number): Span | undefined {
  const verb = words[index] as Word;
  const at = particles.has(words[index - 1]?.text ?? '') ? index - 2 : index - 1;
  const subject = words[at];
  if (!subject || verb.isCapital) return undefined;
  if (people.has(subject.text)) return { start: subject.start, end: verb.end };
  const isNoun =
    (subject.classes & (word.definite | word.firstPerson | word.secondPerson | word.negation | word.auxiliary)) === 0 &&
    subject.text.length > 2;
  if (!isNoun) return undefined;
  if (subject.isCapital) {
    // A name comes whole: `Corbeil-Essonnes`.
    let first = at;
    while (first > 0 && words[first - 1]?.isCapital && (words[first] as Word).start - (words[first - 1] as Word).end === 1) first--;
    return { start: (words[first] as Word).start, end: verb.end };
  }
  const article = words[at - 1];
  if (!article) return undefined;
  const isKnown = (article.classes & word.definite) !== 0;
  const isOne = indefinites.has(article.text) && (subject.classes & word.attacker) === 0;
  return isKnown || isOne ? { start: article.start, end: verb.end } : undefined;
}

/** First words that are nobody. */
const nobodies: ReadonlySet<string> = new Set(
  'tout tous cela ceci ça ce qui on il it this that these those what all rien personne aucun aucune nul nobody nothing none chacun certains beaucoup there here'.split(
    ' ',
  ),
);

/** Who did what a verb says, right before it where the text begins: a name that no article comes before in French, or one written as names alone are. */
export function bareSubject(text: string, words: readonly Word[], verb: Word): Word | undefined {
  const [first, second] = words;
  if (!first || !second || first === verb || nobodies.has(first.text)) return undefined;
  const isNext = second === verb || ((second.classes & word.auxiliary) !== 0 && words.indexOf(verb) < 4);
  if (!isNext || (first.classes & (word.firstPerson | word.secondPerson | word.definite | word.meta)) !== 0) return undefined;
  if (!first.isCapital || first.text.length < 3) return undefined;
  const isFrench = second.text === 'a' || second.text === 'ont' || second.text === 'avait';
  return isFrench || /\p{Lu}/u.test(text.slice(first.start + 1, first.end)) ? first : undefined;
}

/** The stretch from an actor to a verb; the verb alone where something else stands between them. A name comes whole. */
export function actSpan(text: string, words: readonly Word[], actor: Word, verb: Word): Span {
  const between = text.slice(actor.end, verb.start);
  if (actor.start >= verb.start || verb.end - actor.start >= 80 || /[,;:()"“”«»]|\s(?:that|which|who|que|qui|dont)\s/.test(between))
    return { start: verb.start, end: verb.end };
  return { start: (words[firstOf(text, words, words.indexOf(actor))] as Word).start, end: verb.end };
}

/** What opens a clause or says where and when, and is part of no name though it has the capital of a sentence's first word. */
const opening: ReadonlySet<string> = new Set(
  'but and yet so then when after before as while if since because although though even only in on at from by for with under until once still now mais et or donc puis alors quand après avant comme si depuis dans en à sur chez même ainsi enfin lorsque'.split(
    ' ',
  ),
);

/** What joins whose or where to what somebody or something is: `a pastor in New Orleans`, `le maire de Brest`. */
const joining: ReadonlySet<string> = new Set(['of', 'in', 'at', 'from', 'de', 'd', 'du']);

const noNoun = word.past | word.auxiliary | word.calendar | word.time | word.digit | word.definite | word.firstPerson | word.secondPerson;

/** Where a name begins that a word is of, or what is said to be of it or there: `Joseph` of `O'Connor`, `A` of `A pastor in New Orleans`. */
function firstOf(text: string, words: readonly Word[], index: number): number {
  const first = nameStart(text, words, index);
  const noun = words[first - 2];
  const joint = words[first - 1];
  if (!noun || !joint || !joining.has(joint.text) || noun.text.length < 3 || (noun.classes & noNoun) !== 0 || opening.has(noun.text))
    return first;
  if (!/^\s\p{L}+[\s'’]$/u.test(text.slice(noun.end, words[first]?.start))) return first;
  if (noun.isCapital) return nameStart(text, words, first - 2);
  for (const before of [3, 4, 5]) {
    const at = first - before;
    if (!isArticle(words[at]) || !isOneStretch(text, words, at, first - 2)) continue;
    if (contracted.has(words[at]?.text ?? '')) return at + 1;
    // `A 17-year-old from Walsall`: the article before the number.
    return indefinites.has(words[at - 1]?.text ?? '') && isOneStretch(text, words, at - 1, at) ? at - 1 : at;
  }
  return first;
}

const quantities: ReadonlySet<string> = new Set('no any every some all aucun aucune chaque quelques certains certaines'.split(' '));

/** Articles with what joins them to the words before. */
const contracted: ReadonlySet<string> = new Set(['du', 'des', 'au', 'aux']);

const isArticle = (each: Word | undefined): boolean =>
  each !== undefined &&
  ((each.classes & (word.definite | word.number | word.digit)) !== 0 || indefinites.has(each.text) || quantities.has(each.text));

/** Whether nothing but spaces and apostrophes stands between some words. */
const isOneStretch = (text: string, words: readonly Word[], from: number, to: number): boolean =>
  /^[\p{L}\d\s'’-]+$/u.test(text.slice(words[from]?.start, words[to]?.end));

function nameStart(text: string, words: readonly Word[], index: number): number {
  let at = index;
  while (at > 0) {
    const { isCapital, end, classes, text: before } = words[at - 1] as Word;
    const isPart = isCapital && !opening.has(before) && ((classes & word.calendar) === 0 || before === 'last');
    if (!isPart || !/^[\s'’-]$/.test(text.slice(end, words[at]?.start))) break;
    at--;
  }
  return at;
}

/** Who comes or goes, in verbs of two words: "A new maintainer shows up". */
const comesOrGoes = latin(
  /^\P{L}*(?:(?:[^,.;:]{1,60},\s+)?)((?!(?:every|each|any|such|most|it|this|that|there|what|which|who)\s|an?\s+(?:reader|friend|student|user|colleague|patch|customer)\s)(?:[\p{L}’'-]+\s+){1,4}(?:(?:shows|turns|pops|crops)\s+up|(?:steps|moves|logs|signs|breaks)\s+in|(?:steps|backs|drops|logs|moves)\s+out|steps\s+(?:down|back)|takes\s+over|carries\s+on|goes\s+(?:dark|offline)))(?!\p{L})/iu,
);

/** What is so again and again, or is shown rather than told. */
const timeless = latin(/(?<!\p{L})(?:every|each|often|always|usually|whenever|when|if|like|again|as)(?!\p{L})/iu);

/** Who came or went, in an account told in the present; to be asked only of a text with a date. */
export function arrivalIn(text: string): Span | undefined {
  const match = mayArrive.test(text) ? comesOrGoes.exec(text) : null;
  if (!match?.[1] || timeless.test(text)) return undefined;
  const end = match[0].length;
  return { start: end - match[1].length, end };
}

const mayArrive = /s (?:up|in|out|down|back|over|on|dark|offline) /;
