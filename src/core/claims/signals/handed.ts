import { latin } from '../../text/latin';
import { classesOfAll, word } from '../words/lexicon';
import { hasPast } from '../words/pasts';
import type { Word } from '../words/words';
import { type SignalSet, signal } from './signalSet';

/** By what an author hands a fact to the reader: "J'allais oublier :", "Sachez que", "I should add that". */
const handing = latin(
  /^\P{L}*(?:(?:j['’]oubliais|j['’]allais\s+oublier|j['’]ai\s+(?:failli\s+oublier|oublié))\s*[:,]\s|(?:j['’]ai\s+appris(?:\s+(?:par|de|d['’])[^,.:]{1,40})?|figurez-vous|je\s+(?:rappelle|note|constate|précise|signale)|il\s+faut\s+(?:savoir|rappeler|noter|préciser|ajouter)|sachez|notez)\s+qu(?:e\s|['’])|I\s+(?:almost\s+|nearly\s+)?forgot\s*[:,]\s|(?:I\s+(?:should|must)\s+(?:add|mention|note)|I\s+(?:note|gather)|you\s+should\s+know|it\s+should\s+be\s+(?:noted|added))\s+that\s)/iu,
);

/** What may announce it. */
export const mayHand = word.firstPerson | word.secondPerson | word.advice;

/** What the author's own words make of a sentence, with the words that do. */
const ofAuthor = [
  ['own-doing', word.firstPerson],
  ['firstPerson', word.firstPerson],
  ['secondPerson', word.secondPerson],
  ['advice', word.advice],
  ['instruction', word.advice | word.secondPerson],
] as const;

/** Takes back what only the author's words before a fact have made of it. */
export function readHanded(text: string, words: readonly Word[], signals: SignalSet): void {
  const from = handing.exec(text)?.[0].length;
  if (from === undefined) return;
  const told = words.filter(({ start }) => start >= from);
  if (!hasPast(told)) return;
  const classes = classesOfAll(told);
  for (const [name, of] of ofAuthor) if ((classes & of) === 0) signals.delete(signal[name]);
}
