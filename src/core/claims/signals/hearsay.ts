import type { Evidence } from '../evidence/evidence';
import { word } from '../words/lexicon';
import { participleAfter } from '../words/pasts';
import type { Word } from '../words/words';
import type { Announced } from './announced';
import { cue } from './cues';
import { opensSupposing, tellsAbility } from './modals';
import { type SignalSet, signal } from './signalSet';

/** "Aurait coûté", "il y aurait", which French says of what others say. */
const conditionals: ReadonlySet<string> = new Set(['aurait', 'auraient', 'serait', 'seraient']);

/** The same of other verbs, which suppose nothing where they stand alone. */
const reports: ReadonlySet<string> = new Set(
  'remonterait remonteraient daterait dateraient proviendrait proviendraient compterait compteraient élèverait élèveraient agirait'.split(
    ' ',
  ),
);

/** What might have been, and was not: "aurait pu", "aurait suffi". */
const unreal: ReadonlySet<string> = new Set('pu dû permis évité évitée suffi fallu voulu aimé'.split(' '));

/** Where what sounds like a supposition is somebody's report ("selon Shodan, il y aurait 140 000 serveurs", "aurait servi de porte d'entrée"), it is none. */
export function readHearsay(
  text: string,
  words: readonly Word[],
  { cues }: Announced,
  evidence: readonly Evidence[],
  signals: SignalSet,
): void {
  if ((cues & cue.unreal) !== 0 && (tellsFuture(words) || tellsAbility(text, words))) {
    signals.delete(signal.hypothesis);
    signals.add(signal.past);
    return;
  }
  const isOnly = words.every(({ text: own, classes }) => (classes & word.hypothesis) === 0 || conditionals.has(own) || reports.has(own));
  if (!isOnly) return;
  if (evidence.some(({ kind }) => kind === 'attribution')) signals.delete(signal.hypothesis);
  else if (!/^\P{L}*(?:si|s['’]ils?)(?!\p{L})/iu.test(text) && words.some((_, index) => isReported(words, index))) {
    signals.delete(signal.hypothesis);
    signals.add(signal.hearsay);
  }
}

/** What places a future in an account that is over: "two weeks later, LockBit would publish". */
const afterwards: ReadonlySet<string> = new Set(['later', 'eventually', 'finally', 'soon', 'ultimately']);

/** What needs a condition, or is a wish. */
const conditioned: ReadonlySet<string> = new Set([
  'if',
  'have',
  'be',
  'need',
  'like',
  'require',
  'mean',
  'allow',
  'help',
  'make',
  'cost',
  'take',
]);

/** Whether "would" tells what came next: later, or of somebody with a name in a sentence that tells what happened. */
function tellsFuture(words: readonly Word[]): boolean {
  const at = words.findIndex(({ text }) => text === 'would');
  if (opensSupposing(words)) return false;
  const subject = words[at - 1];
  const verb = words[at + 1];
  if (!subject || !verb || conditioned.has(verb.text)) return false;
  if (words.some(({ text, classes }, index) => index !== at && ((classes & (word.hypothesis | word.advice)) !== 0 || text === 'if')))
    return false;
  if (words.some(({ classes }) => (classes & (word.firstPerson | word.secondPerson)) !== 0)) return false;
  if (words.some(({ text }) => afterwards.has(text))) return true;
  const isName = subject.isCapital && (subject.classes & ~word.digit) === 0 && subject.text.length > 2;
  return isName && words.some(({ classes }) => (classes & word.past) !== 0);
}

function isReported(words: readonly Word[], index: number): boolean {
  const { text } = words[index] as Word;
  if (reports.has(text)) return true;
  if (!conditionals.has(text)) return false;
  const participle = participleAfter(words, index);
  return participle !== undefined && !unreal.has(participle.text);
}
