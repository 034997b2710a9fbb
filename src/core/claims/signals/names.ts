import { word } from '../words/lexicon';
import type { Word } from '../words/words';

/** Whether a month stands beside a number: a day is told, which says as much as a name does. */
export const isDay = (words: readonly Word[], index: number): boolean =>
  /^\d/.test(words[index + 1]?.text ?? '') || /^\d/.test(words[index - 1]?.text ?? '');

/** Whether a name stands past the first word that is no acronym, which things of all kinds have. */
export const hasProperName = (text: string, words: readonly Word[]): boolean =>
  words.some(
    ({ start, end, isCapital, classes }, index) =>
      index > 0 && isCapital && (classes & ~word.digit) === 0 && /\p{Ll}/u.test(text.slice(start, end)),
  );

const german = new Set(
  'und der das ist nicht ein eine einen einer mit auf für von wird werden wurde wurden sich auch bei wenn dem zum zur oder'.split(' '),
);

/** As long as the shortest of them and the longest. */
const [shortest, longest] = [3, 6];

/** German writes every noun with a capital, so that capitals are no names there. */
export const isGerman = (words: readonly Word[]): boolean => {
  let count = 0;
  for (const word of words) {
    const length = word.end - word.start;
    // Only of what may be one, the text is asked: it is cut out first.
    if (length >= shortest && length <= longest && german.has(word.text)) count++;
  }
  return count > 1;
};

/** Whether a word begins a sentence, a line or what stands in quotation marks: its capital names nothing. */
export function beginsSentence(text: string, words: readonly Word[], index: number): boolean {
  if (index === 0) return true;
  const { end } = words[index - 1] as Word;
  const { start } = words[index] as Word;
  // Most names have nothing but a blank before them.
  if (start === end + 1 && text[end] === ' ') return false;
  const between = text.slice(end, start);
  const written = between.trimEnd();
  return '.!?:«“"•–—|'.includes(written.at(-1) ?? ' ') || between.includes('\n', written.length);
}
