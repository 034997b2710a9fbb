import { classesOfAll } from '../words/lexicon';
import type { Word } from '../words/words';
import { cuesIn } from './cues';
import { openingOf } from './openings';

/** What the words of a text announce, as bits: a pattern is only looked for where one of its words does. */
export interface Announced {
  /** In small letters; empty where there is none. */
  readonly first: string;
  /** What the lexicon says of any word: see `lexicon.ts`. */
  readonly classes: number;
  /** See `cues.ts`. */
  readonly cues: number;
  /** What the first word may open: see `openings.ts`. */
  readonly opens: number;
}

/** What the words of a text announce. */
export function announcedBy(words: readonly Word[]): Announced {
  const first = words[0]?.text ?? '';
  const classes = classesOfAll(words);
  return { first, classes, cues: cuesIn(words, classes), opens: openingOf(first) };
}
