import { latin } from '../../text/latin';
import { word } from '../words/lexicon';
import { clitics, pastAt } from '../words/pasts';
import { type Word, wordsOf } from '../words/words';

/** What the reason of an advice stands behind: "since Kroll found …", "(Microsoft's had not …)", ": Norvik's had …". */
const joins = latin(
  /(?:[:;.]\s+|\s\(|[,\s]\s*(?:since|because|unlike|after|where|car|puisque|contrairement\s+(?:à|au)|parce\s+que|après\s+que|chez)\s+)/giu,
);

/** More than any advice has. */
const mostJoins = 8;
const longestReason = 160;

/** Words between a name and its verb that belong to the verb. */
const between: ReadonlySet<string> = new Set([
  ...clitics,
  'l',
  'le',
  'la',
  'les',
  's',
  'which',
  'who',
  'qui',
  'that',
  'still',
  'never',
  'only',
  'also',
]);

/** What a clause begins with that only supposes: "if Norvik had …". */
const suppositions: ReadonlySet<string> = new Set(['if', 'si', 's', 'had', 'unless', 'whether', 'what', 'which', 'how', 'who']);

/** Names of examples and sayings. */
const nobodys: ReadonlySet<string> = new Set(['alice', 'bob', 'eve', 'mallory', 'murphy']);

/** Verbs that only stand for one told before: "as Norvik did". */
const standIns: ReadonlySet<string> = new Set(['did', 'fit', 'fait']);

/**
 * Where behind an advice a clause begins that tells what somebody with a name did or left undone: "Patch within 48 hours, unlike Equifax, which waited two
 * months." Undefined where none does.
 */
export function reasonIn(text: string): number | undefined {
  joins.lastIndex = 0;
  let match = joins.exec(text);
  for (let count = 0; match && count < mostJoins; count++, match = joins.exec(text)) {
    const from = joins.lastIndex;
    // What joins may itself stand behind a stop.
    joins.lastIndex = from - 1;
    const words = wordsOf(text.slice(from, from + longestReason), 16);
    if (tellsOfName(text.slice(from, from + longestReason), words, /[.:]/.test(match[0]))) return from;
  }
  return undefined;
}

/** Whether one of the first verbs of a clause tells of a name before it. */
function tellsOfName(text: string, words: readonly Word[], isStart: boolean): boolean {
  if (suppositions.has(words[0]?.text ?? '')) return false;
  const end = text.slice(1).search(/[.;:!?](?:\s|$)/) + 1;
  for (let index = 1; index < words.length; index++) {
    const verb = words[index] as Word;
    if (end > 0 && verb.start > end) return false;
    if (verb.isCapital || standIns.has(verb.text) || pastAt(words, index) === undefined) continue;
    let at = index - 1;
    while (at > 0 && between.has((words[at] as Word).text)) at--;
    const name = words[at] as Word;
    if (nobodys.has(name.text) || !name.isCapital || (name.classes & ~word.digit) !== 0 || name.end - name.start < 3) continue;
    if (text[name.end] === '-' || !/\p{Ll}/u.test(text.slice(name.start, name.end))) continue;
    // At a sentence's beginning any word has a capital: a name is what owns something, or does it.
    if (at > 0 || !isStart || words[1]?.text === 's' || isDoer(name.text, verb.text)) return true;
  }
  return false;
}

const isDoer = (name: string, verb: string): boolean =>
  !/^(?:was|were|était|étaient)$/.test(verb) &&
  !/(?:s|x|ing|[ts]ion|ness|ment|ity|té|ance|ence|body|thing|one|training|software|hardware|access|money|data)$/.test(name);
