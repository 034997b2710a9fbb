import { Memo } from '../../text/memo';
import { overlaps, type Span } from '../../text/span';
import { type Evidence, evidenceIn } from '../evidence/evidence';
import { isBareCount } from '../evidence/numbers';
import { isSaidBy } from '../evidence/quotations';
import type { Signal } from '../weights';
import { word } from '../words/lexicon';
import { mayBePast, pastAt } from '../words/pasts';
import { type Word, wordsOf } from '../words/words';
import { actSpan, arrivalIn, bareSubject, isPartOfName, storyAt } from './acts';
import { opensAdvice, saysHaveTo } from './advice';
import { type Announced, announcedBy } from './announced';
import { isDefinition, isNote, isPresentative, saysHowSure, speaksOfItself } from './asides';
import { mayTellBeside, tellsBeside } from './besides';
import { cleftPerson, tellsWho } from './clefts';
import { readConditional } from './conditionals';
import { cue } from './cues';
import { isCompound, mayBeDone } from './deeds';
import { isGeneral, isSoUntil, isTextbook } from './generalities';
import { mayHand, readHanded } from './handed';
import { readHearsay } from './hearsay';
import { madeOfValue } from './heldUp';
import { drawsLesson } from './lessons';
import { beginsSentence, hasProperName, isDay, isGerman } from './names';
import { opening } from './openings';
import { tellsOwnMaking } from './ownMaking';
import { areAny, plainPerson } from './plainPersons';
import { SignalSet, signal } from './signalSet';
import { announces, isCounterfactual, isSupposition } from './suppositions';
import { isTalk } from './talk';
import { isOwnDoing, saysOwnView } from './views';

/** What a text says for and against its needing a source. */
interface TextReading {
  readonly evidence: readonly Evidence[];
  readonly signals: SignalSet;
}

/** The names in a post's title, in lower case, and what was read of texts beside them. */
export interface Subjects {
  readonly names: ReadonlySet<string>;
  readonly readings: Memo<TextReading>;
}

/** What was read of texts, by the names of the post's title. */
const byNames = new Memo<Memo<TextReading>>(20);

/** @param names of a post's title, in lower case */
export const subjectsOf = (names: ReadonlySet<string>): Subjects => ({
  names,
  readings: byNames.of([...names].join(' '), () => new Memo<TextReading>()),
});

/** What a text says by itself, wherever it stands. */
export function readText(text: string, silent: readonly Span[], { names, readings }: Subjects): TextReading {
  const key = silent.length === 0 ? text : `${silent.map(({ start, end }) => `${start}-${end}`).join(' ')}\0${text}`;
  return readings.of(key, () => read(text, silent, names));
}

function read(text: string, silent: readonly Span[], subjects: ReadonlySet<string>): TextReading {
  const words = wordsOf(text);
  const signals = new SignalSet();
  const announced = announcedBy(words);
  const evidence = evidenceIn(text, announced.classes, silent);
  const act = readWords(text, words, announced, subjects, signals);
  if (signals.has(signal.hypothesis)) readHearsay(text, words, announced, evidence, signals);
  // What may be done was not done yet.
  if (act && signals.has(signal.hypothesis) && !signals.has(signal.name)) signals.delete(signal.past);
  else if (act && !evidence.some((other) => overlaps(other, act))) evidence.push({ kind: 'act', ...act });
  else if (act) signals.add(signal.act);
  const said = evidence.filter((each) => each.kind === 'quotation' && isSaidBy(text, each));
  if (said.length > 0) leaveToSpeaker(text, said, subjects, signals);
  if (signals.has(signal['own-doing']) && evidence.some(({ kind }) => kind === 'quotation')) signals.delete(signal['own-doing']);
  if ((announced.classes & mayHand) !== 0) readHanded(text, words, signals);
  const made = madeOfValue(text, words, evidence, signals);
  if (made) signals.add(signal[made]);
  else {
    const would = readConditional(text, evidence, signals);
    if (would) signals.add(signal[would]);
  }
  const isDated = evidence.some(({ kind }) => kind === 'date');
  const arrival = isDated && !act && !signals.has(signal.past) && !signals.hasAny(untold) ? arrivalIn(text) : undefined;
  if (arrival) {
    evidence.unshift({ kind: 'act', ...arrival });
    signals.delete(signal.opinion);
  }
  const told = tells(signals)
    ? evidence
    : evidence.filter(({ kind, start, end }) => {
        const words = text.slice(start, end);
        return kind === 'negative-fact'
          ? tellsByItself.test(words)
          : kind !== 'figure' || !(isFew(words) || (!isDated && isBareCount(words)));
      });
  return { evidence: told, signals };
}

/** By what an author advises, supposes, judges or speaks of himself. */
const authors: readonly Signal[] = [
  'question',
  'hypothesis',
  'advice',
  'instruction',
  'opinion',
  'self',
  'firstPerson',
  'secondPerson',
  'counterfactual',
  'own-view',
  'general',
  'lesson',
  'presentative',
];

/** Who says it is somebody of the case. */
const speakers = new SignalSet(['past', 'name', 'subject', 'victim', 'authority']);

/** Who is nobody of it. */
const anybody =
  /(?<!\p{L})(?:nobody|no\s+one|every(?:one|body)|some(?:one|body)|any(?:one|body)|would|personne|tout\s+le\s+monde|chacun|aurait)(?!\p{L})/iu;

/** What somebody is told to have said, and not the author: “We should have tested it,” the mayor said. */
function leaveToSpeaker(text: string, said: readonly Span[], subjects: ReadonlySet<string>, signals: SignalSet): void {
  if (!authors.some((each) => signals.has(signal[each]))) return;
  const around = said.reduce((left, { start, end }) => left.slice(0, start) + '“ ”'.padEnd(end - start) + left.slice(end), text);
  const words = wordsOf(around);
  const own = new SignalSet();
  readWords(around, words, announcedBy(words), subjects, own);
  // Who says “I said” is the author.
  if (own.hasAny(speakers) && !own.has(signal.firstPerson) && !anybody.test(around))
    for (const each of authors) if (!own.has(signal[each])) signals.delete(signal[each]);
}

/** What makes no account of a text in the present. */
const untold = new SignalSet(['hypothesis', 'advice', 'instruction', 'general', 'lesson', 'self', 'firstPerson', 'secondPerson']);

/** What has to be there for a denial to be one of something: of all others ("hashing is no encryption") it is a truth about the world. */
const tellers = new SignalSet(['past', 'name', 'subject', 'attacker', 'victim', 'authority', 'firstPerson']);

const tells = (signals: SignalSet): boolean => signals.hasAny(tellers);

/** A few in words, which any description has: "between two networks". */
const isFew = (words: string): boolean =>
  /^(?:two|three|four|five|six|seven|eight|nine|ten|deux|trois|quatre|cinq|sept|huit|neuf|dix)\s+(?!(?:mille|millions?|milliards?|billions?|hundred|thousand|trillion|cents?)(?!\p{L}))\p{L}+(?:\s+\p{L}+)?$/iu.test(
    words,
  );

/** What is still so, and what nobody did: "nobody read". */
const tellsByItself = /^(?:still|toujours|(?:nobody|no\s+one)\s+(?!can|will|would|could|may|should|must)\p{L}*[^s\P{L}]$)/iu;

/** Small words that may be part of what tells who did what. */
const telling = word.definite | word.story | mayBePast;

/** Signals that hang on words; gives back who did what, where both are there. */
function readWords(
  text: string,
  words: readonly Word[],
  announced: Announced,
  subjects: ReadonlySet<string>,
  signals: SignalSet,
): Span | undefined {
  const { classes, cues, opens } = announced;
  let actor: Word | undefined;
  let past: Word | undefined;
  let story: Span | undefined;
  let names = 0;
  let namesSubject = false;
  // Counted: `entries` makes a pair of each word.
  for (let index = 0; index < words.length; index++) {
    const each = words[index] as Word;
    // Most words are none of those that are asked about.
    if (!each.isCapital && (each.classes & telling) === 0) continue;
    const next = words[index + 1];
    const isSubject = each.isCapital && subjects.has(each.text);
    namesSubject ||= isSubject;
    if (isSubject && index < 3) signals.add(signal.subject);
    if (
      each.isCapital &&
      each.text.length > 1 &&
      !beginsSentence(text, words, index) &&
      (each.classes & (word.firstPerson | word.definite)) === 0 &&
      ((each.classes & word.calendar) === 0 || isDay(words, index))
    ) {
      names++;
      actor ??= each;
    }
    if (isSubject) actor ??= each;
    if (next && (each.classes & word.definite) !== 0) {
      if ((next.classes & word.attacker) !== 0) {
        signals.add(signal.attacker);
        actor ??= next;
      }
      if ((next.classes & word.victim) !== 0) {
        signals.add(signal.victim);
        actor ??= next;
      }
    }
    if (!past && (each.classes & mayBePast) !== 0 && !isPartOfName(each, next, index) && !isCompound(text, words, index)) {
      const found = pastAt(words, index);
      if (found && !((classes & word.hypothesis) !== 0 && mayBeDone(text, words, index))) past = found;
    }
    if ((each.classes & word.story) !== 0) story ??= storyAt(words, index);
  }
  if (names > 0) signals.add(signal.name);
  if (names > 1 && !isGerman(words)) signals.add(signal.names);
  if (saysOwnView(text, announced) || ((opens & opening.sureness) !== 0 && saysHowSure(text))) signals.add(signal['own-view']);
  // In brackets of its own, it is a remark.
  if ((classes & word.firstPerson) !== 0 && isOwnDoing(text)) signals.add(text.startsWith('(') ? signal['own-view'] : signal['own-doing']);
  const isBeside = mayTellBeside(text, classes) && tellsBeside(text);
  if ((!isBeside && isCounterfactual(text, announced)) || isSupposition(text, announced)) signals.add(signal.counterfactual);
  if (past && names === 0 && !namesSubject && areAny(words)) {
    past = undefined;
    signals.add(signal.general);
  }
  if (past) signals.add(signal.past);
  for (const { name, bit } of wordSignals) if ((classes & bit) !== 0) signals.add(signal[name]);
  // Then the main clause is a fact, which the modal of the other says nothing of.
  if (isBeside) {
    signals.delete(signal.hypothesis);
    signals.delete(signal.advice);
    signals.add(signal.past);
  }
  if (signals.has(signal.secondPerson) && !addresses(words)) signals.delete(signal.secondPerson);
  if (
    ((opens & opening.note) !== 0 && isNote(text)) ||
    ((opens & opening.transition) !== 0 && announces(text)) ||
    ((cues & cue.itself) !== 0 && speaksOfItself(text)) ||
    tellsOwnMaking(text, words)
  )
    signals.add(signal.self);
  if ((opens & opening.definition) !== 0 && isDefinition(text)) signals.add(signal.glossary);
  if (saysHaveTo(text, classes)) signals.add(signal.advice);
  if (drawsLesson(text, announced)) signals.add(signal.lesson);
  if (((classes & word.instruction) !== 0 && begins(text, words)) || ((opens & opening.advice) !== 0 && opensAdvice(text)))
    signals.add(signal.instruction);
  if ((opens & opening.presentative) !== 0 && isPresentative(text) && !(past && tellsWho(text))) signals.add(signal.presentative);
  const hasBoth = signals.has(signal.attacker) && signals.has(signal.victim) && names === 0;
  if (
    isTextbook(text, announced, hasBoth) ||
    (!namesSubject &&
      (past
        ? names === 0 && !story && isSoUntil(text, words, announced)
        : isGeneral(text, words, announced) || (!isBacked(classes) && isTalk(text, announced))) &&
      !hasProperName(text, words))
  )
    signals.add(signal.general);
  const verb =
    past ?? (signals.has(signal.attacker) || namesSubject ? words.find(({ classes: own }) => (own & word.act) !== 0) : undefined);
  if (verb && !actor) actor = bareSubject(text, words, verb) ?? (past && (plainPerson(words) ?? cleftPerson(words)));
  if (!actor || !verb) return signals.has(signal.general) ? undefined : story;
  return actSpan(text, words, actor, verb);
}

/** Whether somebody is said to say something, or has counted it: then a text without a past tells rather than talks. */
const isBacked = (classes: number): boolean => (classes & (word.attribution | word.authority | word.digit)) !== 0;

/** Verbs that address the reader: "Tell your customers". Behind some words somebody else does it, or does not: "the port did not tell". */
const bidding: ReadonlySet<string> = new Set(['tell', 'say', 'give', 'fill']);
const doing: ReadonlySet<string> = new Set(
  'not t to did does never ever will would can could may might he she it they who which that'.split(' '),
);

const addresses = (words: readonly Word[]): boolean =>
  words.some(({ text, classes }, index) => (classes & word.secondPerson) !== 0 && !(bidding.has(text) && isDone(words, index)));

/** Whether somebody else does what a verb says, or not; "do not tell" bids. */
const isDone = (words: readonly Word[], index: number): boolean =>
  doing.has(words[index - 1]?.text ?? '') && !(index === 2 && words[0]?.text.startsWith('do') === true && words[0].text !== 'does');

const wordSignals = (['authority', 'hypothesis', 'advice', 'firstPerson', 'secondPerson', 'opinion', 'meta', 'generic'] as const).map(
  (name) => ({ name, bit: word[name] }),
);

/** An instruction begins with its verb, or names its object first: `**Backups**: keep one offline`. What stands before a colon instructs nobody. */
function begins(text: string, words: readonly Word[]): boolean {
  const colon = text.includes(':') ? (/^[^:.!?\n]{1,60}:\s/.exec(text)?.[0].length ?? 0) : 0;
  const first = words.find(({ start }) => start >= colon);
  return first !== undefined && (first.classes & word.instruction) !== 0;
}
