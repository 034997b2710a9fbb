import type { Block } from '../../parse/body';
import { classesOfAll, word } from '../words/lexicon';
import { wordsOf } from '../words/words';

/** A label is no longer. */
const longestLabel = 36;
const mostWords = 4;

/** Words of a label tell nothing by themselves: what was done, failed or is to be done. */
const telling =
  word.past |
  word.auxiliary |
  word.simplePast |
  word.weakness |
  word.negation |
  word.act |
  word.instruction |
  word.advice |
  word.hypothesis |
  word.digit |
  word.number |
  word.magnitude |
  word.attribution;

/** A stop or somebody's words at its end, an infinitive at its head, or what leads on: `Modifier les secrets suivants`. */
const notLabel = /[.!?»”"]\s*$|^\P{L}*\p{L}+(?:er|ir|re)\s|(?:suivant|following)/iu;

/** Whether the first paragraph of an item is a bare label of the list below it, in the same item: `- **Network**`, `1. Supply chain:`. */
export function labelsList({ kind, prose }: Block, after: Block | undefined): boolean {
  if (kind !== 'paragraph' || after?.kind !== 'list' || !prose || prose.text.length > longestLabel) return false;
  if (prose.links.length > 0 || prose.footnotes.length > 0 || prose.code.length > 0 || notLabel.test(prose.text)) return false;
  const words = wordsOf(prose.text);
  return words.length > 0 && words.length <= mostWords && (classesOfAll(words) & telling) === 0;
}

/** What stands for an item that is not written yet or not known, and what says that there are more. */
const filler =
  /^\P{L}*(?:todo|tb[acd]|fixme|n\/?a|unknown|undisclosed|not\s+(?:known|disclosed|available|applicable)|to\s+be\s+(?:announced|completed|confirmed|defined|determined|done|written)|inconnue?s?|non\s+(?:communiquée?s?|connue?s?|précisée?s?|disponibles?)|à\s+(?:compléter|confirmer|définir|déterminer|préciser|rédiger|vérifier|venir)|etc|and\s+(?:many\s+)?(?:more|others)|et\s+(?:bien\s+)?d['’]autres)?\P{L}*$/iu;

/** Whether an item states nothing: `TODO`, `N/A`, `etc.`, `…`. A number alone may be a count. */
export const isFiller = (text: string): boolean => text.length <= longestLabel && !/\d/.test(text) && filler.test(text);
