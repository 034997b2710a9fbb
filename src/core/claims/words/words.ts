import { classesAt, classesOf, word } from './lexicon';
import { hashed } from './wordTable';

/** A word of a text, elided articles cut off (`l’attaque` is two), with what the lexicon says of it. */
export class Word {
  readonly #source: string;
  #text: string | undefined;

  /**
   * @param isCapital begins with a capital
   * @param classes its classes, as bits: see `lexicon.ts`
   * @param lower the word in lower case, where the text has it otherwise
   */
  constructor(
    source: string,
    readonly start: number,
    readonly end: number,
    readonly isCapital: boolean,
    readonly classes: number,
    lower?: string,
  ) {
    this.#source = source;
    this.#text = lower;
  }

  /** In lower case. Few are asked for it. */
  get text(): string {
    this.#text ??= this.#source.slice(this.start, this.end);
    return this.#text;
  }
}

/** What a character is in a word, as bits. */
const letter = 1;
const digit = 2;
/** A small letter of English or French: a word of nothing else need not be made small, which costs as much as to look it up. */
const small = 4;
/** An accent that is a character of its own. */
const accent = 8;

/** Of the Latin letters and the accents, looked up: each character of each sentence is asked about. */
const kinds = Uint8Array.from({ length: 0x370 }, (_, code) => {
  if (code >= 48 && code <= 57) return digit;
  if (code >= 0x300) return letter | accent;
  const isSmall = (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff);
  return (isSmall || (code >= 65 && code <= 90) || code >= 0xc0) && code !== 0xd7 && code !== 0xf7 ? letter | (isSmall ? small : 0) : 0;
});

/** The kind of a character. */
const kindOf = (code: number): number => (code < kinds.length ? (kinds[code] as number) : code < 0x2000 ? letter : 0);

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
    const start = at;
    let code = text.charCodeAt(at);
    let kind = kindOf(code);
    if (kind === 0) {
      at++;
      continue;
    }
    let common = small;
    let any = 0;
    let hash = 0;
    while (kind !== 0) {
      common &= kind;
      any |= kind;
      hash = hashed(hash, code);
      // Past the end there is no code, but `NaN`: with that, V8 counts in floating point.
      code = ++at < length ? text.charCodeAt(at) : 0;
      kind = kindOf(code);
    }
    if (common !== 0) {
      words.push(new Word(text, start, at, false, classesAt(text, start, at, hash)));
      continue;
    }
    const written = text.slice(start, at);
    // A name of a file, and a title, may have accents that are characters of their own.
    const lower = (any & accent) !== 0 ? written.toLowerCase().normalize('NFC') : written.toLowerCase();
    const first = text.charCodeAt(start);
    const isCapital = (kindOf(first) & letter) !== 0 && first !== lower.charCodeAt(0);
    const classes = (any & digit) !== 0 ? classesOf(lower) | word.digit : classesWritten(text, written, lower, start, at);
    words.push(new Word(text, start, at, isCapital, classes, lower));
  }
  return words;
}

/** The classes of a word that is not all in small letters, and has no digit. */
function classesWritten(text: string, written: string, lower: string, start: number, end: number): number {
  if (!isName(text, written, start, end)) return classesOf(lower);
  return written === 'May' ? word.calendar : 0;
}

/** The month of May beside a number, after what places it or as all that heads a text is no "might", the US are not "us". */
const isName = (text: string, written: string, start: number, end: number): boolean =>
  written === 'US' ||
  (written === 'May' &&
    (/(?:\d(?:st|nd|rd|th|er)?[\s.]*|(?:in|of|by|since|until|during|early|late|mid|last|en|début|fin|mi|courant|depuis|dès|vers|avant|après)[\s-])$/i.test(
      text.slice(Math.max(0, start - 8), start),
    ) ||
      /^(?:\s+\d|\s?[.:–—](?:\s|$))/.test(text.slice(end, end + 4))));
