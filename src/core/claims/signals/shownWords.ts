import type { Span } from '../../text/span';
import type { Reason } from './signals';

/** Words that lead on to the next: what ends with one of them is half said. */
const leadsOn = /(?:^|[\s'’])(?:d['’]?|de|du|des|à|au|aux|un|une|par|été|of|to|by|from|was|were|been|a|an|the)$/iu;

/** The rest of a word, after an apostrophe or hyphen too. */
const restOfWord = /[\p{L}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/uy;

const nextWord = /[ \t\n]+(?=[\p{L}\p{N}])/uy;

/**
 * Where a piece of evidence stands as a reader would mark it: in whole words, without the blanks at its ends, and with the word it leads on to
 * ("absence d" becomes "absence de mots"). Patterns look for the beginning of what tells, and stop in the middle of words.
 *
 * @returns offsets in the visible text of the evidence's part
 */
export function spanOfWords({ part, visible, kind }: Pick<Reason, 'part' | 'visible' | 'kind'>): Span {
  const { text } = part.prose;
  const written = text.slice(visible.start, visible.end);
  const start = visible.start + written.length - written.trimStart().length;
  let end = visible.start + written.trimEnd().length;
  // Somebody's words end where their marks do.
  if (kind === 'quotation' || end <= start) return { start, end: Math.max(start, end) };
  // Behind most of it stands a blank or a stop, which is no rest of a word.
  if (!' .,;:)'.includes(text.charAt(end)) && /[\p{L}\p{N}'’]$/u.test(written)) end = matchEnd(restOfWord, text, end);
  for (let words = 0; words < 2 && leadsOn.test(text.slice(Math.max(start, end - 16), end)); words++) {
    const next = matchEnd(restOfWord, text, matchEnd(nextWord, text, end));
    if (next > part.visible.end) break;
    end = next;
  }
  return { start, end: Math.min(end, Math.max(part.visible.end, visible.end)) };
}

/** A piece of evidence in whole words. */
export function shownWords(reason: Pick<Reason, 'part' | 'visible' | 'kind'>): string {
  const { start, end } = spanOfWords(reason);
  return reason.part.prose.text.slice(start, end);
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
