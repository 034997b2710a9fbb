import { classesOf, word } from './lexicon';

/** A word of a text, elided articles cut off (`l’attaque` is two), with what the lexicon says of it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** In lower case. */
  readonly text: string;
  /** Begins with a capital. */
  readonly isCapital: boolean;
  /** Its classes, as bits: see `lexicon.ts`. */
  readonly classes: number;
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** An accent that is a character of its own. */
const isAccent = (code: number): boolean => code >= 0x300 && code <= 0x36f;
/** Small letters of English and French: a word of nothing else need not be made small, which costs as much as to look it up. */
const isSmall = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);

/**
 * The words of a text in one pass: all that the lexicon is asked about, it is asked here.
 *
 * @param most after how many words to stop
 */
export function wordsOf(text: string, most = Number.POSITIVE_INFINITY): Word[] {
  const words: Word[] = [];
  const { length } = text;
  let at = 0;
  while (at < length && words.length < most) {
    const code = text.charCodeAt(at);
    if (!isLetter(code) && !isDigit(code)) {
      at++;
      continue;
    }
    const start = at;
    let small = true;
    let isApart = false;
    for (let next = code; isLetter(next) || isDigit(next); next = text.charCodeAt(at)) {
      if (!isSmall(next)) {
        small = false;
        isApart ||= isAccent(next);
      }
      at++;
    }
    const written = text.slice(start, at);
    // A name of a file, and a title, may have accents that are characters of their own.
    const lower = small ? written : isApart ? written.toLowerCase().normalize('NFC') : written.toLowerCase();
    const isCapital = !small && isLetter(code) && code !== lower.charCodeAt(0);
    words.push({
      start,
      end: at,
      text: lower,
      isCapital,
      classes: small ? classesOf(lower) : classesWritten(text, written, lower, start, at),
    });
  }
  return words;
}

/** The classes of a word that is not all in small letters. */
function classesWritten(text: string, written: string, lower: string, start: number, end: number): number {
  if (/\d/.test(written)) return classesOf(lower) | word.digit;
  if (!isName(text, written, start, end)) return classesOf(lower);
  return written === 'May' ? word.calendar : 0;
}

/** The month of May beside a number or after what places it is no "might", the US are not "us". */
const isName = (text: string, written: string, start: number, end: number): boolean =>
  written === 'US' ||
  (written === 'May' &&
    (/(?:\d[\s.]*|(?:in|of|by|since|until|early|late|mid|last)[\s-])$/i.test(text.slice(Math.max(0, start - 6), start)) ||
      /^\s+\d/.test(text.slice(end, end + 4))));
