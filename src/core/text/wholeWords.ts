import { latin } from './latin';
import type { Span } from './span';

/**
 * A pattern for `wholeWords` of which most alternatives begin with other letters: tried at the beginning of words alone. Where few letters can begin a match, V8
 * skips all others by itself, and is faster without. What joins a longer word (`joins`) has to hold letters, for behind one no match is found at all.
 */
export function atWords(pattern: RegExp): RegExp {
  const { source, flags } = latin(pattern);
  return new RegExp(`(?<![a-zß-öø-ÿ])(?:${source})`, flags);
}

/**
 * Where a global pattern matches as whole words, in order and without overlaps: a match does not count where what stands right before it
 * belongs to the same word. A lookbehind for any letter in the pattern would say the same, but then V8 tries every place of the text instead of skipping
 * those that cannot begin a match, which makes a search four to six times as slow; for patterns that begin in many ways, see `atWords`.
 *
 * @param pattern with the flag `g`, never empty, and bounded in what it takes from one place, for places within a word are now tried too;
 *   what may not stand right behind a match, it says itself
 * @param joins whether a character before a match makes it a part of a longer word; a letter, where nothing is said
 * @param from the offset to begin at
 */
export function wholeWords(pattern: RegExp, text: string, joins: (before: string) => boolean = isLetter, from = 0): Span[] {
  const found: Span[] = [];
  // Not `matchAll`, which copies the pattern for each text.
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    if (start > 0 && joins(characterBefore(text, start))) {
      pattern.lastIndex = next(text, start);
      continue;
    }
    found.push({ start, end: pattern.lastIndex });
  }
  return found;
}

/** Whether a global pattern matches as whole words anywhere: see `wholeWords`. */
export function hasWholeWords(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match.index === 0 || !isLetter(characterBefore(text, match.index))) return true;
    pattern.lastIndex = next(text, match.index);
  }
  return false;
}

const letter = /\p{L}/u;

/** Whether a character is a letter of any script. */
export function isLetter(character: string): boolean {
  const code = character.charCodeAt(0) | 0x20;
  return character < '\u0080' ? code >= 97 && code <= 122 : letter.test(character);
}

/** The whole character before an offset, both halves of it where it takes two. */
function characterBefore(text: string, at: number): string {
  const before = text.charCodeAt(at - 1);
  return (before & 0xfc00) === 0xdc00 && at > 1 ? text.slice(at - 2, at) : text.charAt(at - 1);
}

/** The place of the character behind the one at an offset: with the flag `u`, a search from between its halves would begin before it. */
const next = (text: string, at: number): number => at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
