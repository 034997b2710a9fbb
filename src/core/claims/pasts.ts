import { word } from './lexicon';
import type { Word } from './words';

/** French participles: regular ones by their ending, the others by their stem. English `a visit`, `a menu` are none. */
const participle =
  /(?:.é|(?:[aeir]?pris|surpris|entrepris|compris|(?:(?:com|per|re|ad|sou|trans|pro|o|é)?m)is|compromis|acquis|(?:re|é|dé|inter|pré|contre)?d?(?:écr|crit|dit)|écrit|décrit|inscrit|fait|refait|(?:con|pro|intro|ré|dé|tra|sé)duit|(?:con|dé|in)s?truit|(?:dé)?couvert|ouvert|offert|souffert|eu|pu|dû|vu|prévu|su|lu|cru|connu|reconnu|reçu|conçu|aperçu|perdu|vendu|rendu|répondu|attendu|entendu|étendu|suspendu|défendu|(?:ob|con|main|re|dé|sou)?tenu|(?:de|re|par|inter|sur|pré)?venu|voulu|résolu|disparu|apparu|paru|couru|parcouru|battu|abattu|convaincu|vécu|suivi|servi|réussi|choisi|fini|saisi|agi|réagi|subi|trahi|envahi|averti|investi|élargi|établi|rempli|fourni|surgi|infligi|(?:con|re)?joint|(?:at|é|con)?(?:teint|traint)|mort|sorti|parti))(?:e|s|es)?$/;

/** Those of two letters: their endings are those of many words. */
const shortParticiples: ReadonlySet<string> = new Set(['eu', 'pu', 'dû', 'vu', 'su', 'lu']);

/** The French participle not far behind an auxiliary. */
export function participleAfter(words: readonly Word[], index: number): Word | undefined {
  for (let at = index + 1; at < index + 4; at++) {
    const next = words[at];
    if (!next || next.isCapital || (next.classes & word.definite) !== 0) return undefined;
    if (next.text.length > 2 ? participle.test(next.text) : shortParticiples.has(next.text)) return next;
  }
  return undefined;
}

/** The verb in the past at a place of a text: a word that is one, or the participle of the auxiliary there. */
export const pastAt = (words: readonly Word[], index: number): Word | undefined =>
  ((words[index] as Word).classes & word.past) !== 0
    ? words[index]
    : ((words[index] as Word).classes & word.auxiliary) !== 0
      ? participleAfter(words, index)
      : undefined;

/** Whether any verb of a text is in the past. */
export const hasPast = (words: readonly Word[]): boolean => words.some((_, index) => pastAt(words, index) !== undefined);
