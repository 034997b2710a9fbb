import { word } from '../words/lexicon';
import { persons } from '../words/pasts';
import type { Word } from '../words/words';

const modals: ReadonlySet<string> = new Set(['can', 'may', 'might', 'peut', 'peuvent']);

/** Words behind which another clause may begin. */
const joining: ReadonlySet<string> = new Set(
  'and or but et ou mais puis that which who whom whose qui que qu dont où where when while because since as after before until then quand lorsque lorsqu car'.split(
    ' ',
  ),
);

/** "The attacker can use the keys provided": what stands behind a verb that says what may be, in its clause, tells nothing that was done. */
export function mayBeDone(text: string, words: readonly Word[], index: number): boolean {
  let at = index - 1;
  // "What may be copied and resold" is one clause.
  if (at > 1 && joinsTwo.has(words[at]?.text ?? '') && ((words[at - 1] as Word).classes & word.past) !== 0) at--;
  else if (isSubject(words[at])) return false;
  for (; at >= 0 && at > index - longestClause; at--) {
    const each = words[at] as Word;
    if (!each.isCapital && modals.has(each.text)) {
      const next = words[at + 1]?.text;
      return next !== 'have' && next !== 'avoir' && !/[,;:()–—]/.test(text.slice(each.end, words[index]?.start));
    }
    if (joining.has(each.text)) return false;
  }
  return false;
}

/** In words; one that is longer holds nothing, so that no verb is looked for far back. */
const longestClause = 15;

const joinsTwo: ReadonlySet<string> = new Set(['and', 'or', 'et', 'ou']);

/** Whether the word right before a verb does what it tells. */
const isSubject = (before: Word | undefined): boolean =>
  before !== undefined && (before.isCapital || (before.classes & word.attacker) !== 0 || persons.has(before.text));

/** `State-sponsored actors`, `a well-designed site`: what a hyphen joins to another word before its noun, or behind `is`, tells no deed. */
export function isCompound(text: string, words: readonly Word[], index: number): boolean {
  const { start, end, classes } = words[index] as Word;
  if ((classes & word.past) === 0 || text[start - 1] !== '-' || again.has(words[index - 1]?.text ?? '')) return false;
  const before = words[index - 2];
  if (before && beforeAdjective.has(before.text)) return true;
  const noun = words[index + 1];
  return (
    noun?.start === end + 1 && text[end] === ' ' && (noun.classes & notNoun) === 0 && !small.has(noun.text) && !(before && isDoer(before))
  );
}

/** What a deed begins with that is done once more, undone, or done by several. */
const again: ReadonlySet<string> = new Set(['re', 'co', 'de', 'dé']);

const beforeAdjective: ReadonlySet<string> = new Set('a an the its their is are be un une le la est sont'.split(' '));

const notNoun = word.definite | word.digit | word.number | word.firstPerson | word.secondPerson;

/** Words before an object, or in place of one. */
const small: ReadonlySet<string> = new Set(
  'a an in on into onto at by with from for to of over through and or it them him un une et ou'.split(' '),
);

const isDoer = ({ text, classes }: Word): boolean => (classes & word.attacker) !== 0 || persons.has(text);

/** The signals that any word of a class is. */
