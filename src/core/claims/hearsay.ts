import type { Evidence } from './evidence';
import { word } from './lexicon';
import { participleAfter } from './pasts';
import type { SignalSet } from './signalSet';
import type { Word } from './words';

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
export function readHearsay(text: string, words: readonly Word[], evidence: readonly Evidence[], signals: SignalSet): void {
  const isOnly = words.every(({ text: own, classes }) => (classes & word.hypothesis) === 0 || conditionals.has(own) || reports.has(own));
  if (!isOnly) return;
  if (evidence.some(({ kind }) => kind === 'attribution')) signals.delete('hypothesis');
  else if (!/^\P{L}*(?:si|s['’]ils?)(?!\p{L})/iu.test(text) && words.some((_, index) => isReported(words, index))) {
    signals.delete('hypothesis');
    signals.add('hearsay');
  }
}

function isReported(words: readonly Word[], index: number): boolean {
  const { text } = words[index] as Word;
  if (reports.has(text)) return true;
  if (!conditionals.has(text)) return false;
  const participle = participleAfter(words, index);
  return participle !== undefined && !unreal.has(participle.text);
}
