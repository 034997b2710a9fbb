import { latin } from '../text/latin';

/** What was read as a date and is none: numbers that are no day, an hour that no day has, a month or a season passed over, a year that is not there. */
export type DateSlip =
  /** `nearest`: the days of the calendar that may have been meant, ISO. */
  | { readonly kind: 'rolled'; readonly nearest: readonly string[] }
  | { readonly kind: 'hour' }
  /** `mended`: the same with the month in English. */
  | { readonly kind: 'month'; readonly word: string; readonly mended: string }
  /** `word`: stands before a year that is alone, and says when in it. */
  | { readonly kind: 'passed'; readonly word: string }
  | { readonly kind: 'year' };

const monthNames = 'January February March April May June July August September October November December'.split(' ');

const englishMonth = /(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** All that V8 looks at of a month. */
const months = monthNames.map((name) => name.slice(0, 3).toLowerCase());

/** The months of a year in French by how they begin, without accents; what follows is left to whoever abbreviates. */
const french = /^(?:(janv)|(fevr?)|(mars)|(avr)|(mai)|(juin)|(juil)|(aout)|(sept)|(octo)|(nove)|(dec))[a-z]*$/;

const iso = /^\s*(\d{4})([-/.])(\d\d?)\2(\d\d?)(?!\d)/;
const monthFirst = /^\s*(\d\d?)([-/. ])(\d\d?)\2(\d{4}|\d\d)(?!\d)/;
/** More than any date is long; some of what reads them is slow on more. */
const longest = 100;

const hour = /(?:^|[\sT])(\d\d?):(\d\d)(?::(\d\d))?/i;

/**
 * What is wrong with a text that JavaScript, or YAML, read as a date without a word.
 *
 * @param year the one that was read
 * @param month the one that was read, from 1
 */
export function slipOf(text: string, { year, month }: { readonly year: number; readonly month: number }): DateSlip | undefined {
  if (text.length > longest) return undefined;
  const day = dayIn(text, year);
  if (day && !isDay(day)) return { kind: 'rolled', nearest: nearestTo(day) };
  const word = frenchMonth(text);
  if (word && word.month !== month) return { kind: 'month', word: word.text, mended: inEnglish(text, word) };
  const time = hour.exec(text);
  if (time && (Number(time[1]) > 23 || Number(time[2]) > 59 || Number(time[3] ?? 0) > 60)) return { kind: 'hour' };
  const passed = month === 1 ? wordBeforeYear(text, year) : undefined;
  if (passed !== undefined) return { kind: 'passed', word: passed };
  // A date without a year is one of 2001 to V8.
  return year === 2001 && !namesYear(text) ? { kind: 'year' } : undefined;
}

/** The ISO day that numbers which JavaScript reads with the month first are with the day first; nothing where that is none, or the same. */
export function dayFirst(text: string, year: number): string | undefined {
  const [, first, , second] = monthFirst.exec(text) ?? [];
  const [month, day] = [Number(second), Number(first)];
  return first === undefined || month === day || month > 12 || day > 12 || month < 1 || day < 1 ? undefined : isoOf({ year, month, day });
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day that a text names, by its numbers and English months; one that is no day of the calendar, too. */
function dayIn(text: string, year: number): Day | undefined {
  const ordered = iso.exec(text);
  if (ordered) return { year: Number(ordered[1]), month: Number(ordered[3]), day: Number(ordered[4]) };
  const turned = monthFirst.exec(text);
  if (turned) return { year, month: Number(turned[1]), day: Number(turned[3]) };
  const [name] = englishMonth.exec(text) ?? [];
  if (!name) return undefined;
  // The first number that can be a day is one, as V8 has it; hours and offsets are no days.
  const numbers = text.replace(/\d\d?:\d\d.*|\([^)]*\)|[+-]\d{4}\s*$/g, ' ').match(/\d+/g) ?? [];
  const day = numbers.map(Number).find((number) => number >= 1 && number <= 31);
  return day === undefined ? undefined : { year, month: months.indexOf(name.toLowerCase()) + 1, day };
}

/** Whether a text that was read as of 2001 says so: in full, or by a number beside those of month and day. */
function namesYear(text: string): boolean {
  if (text.includes('2001')) return true;
  const numbers = text.replace(/\d\d?:\d\d(?::\d\d)?(?:\.\d+)?|\([^)]*\)|[+-]\d{4}\s*$/g, ' ').match(/\d+/g) ?? [];
  return numbers.length >= (englishMonth.test(text) ? 2 : 3);
}

const daysIn = ({ year, month }: Day): number => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

export const isDay = (each: Day): boolean => each.month >= 1 && each.month <= 12 && each.day >= 1 && each.day <= daysIn(each);

/** The days of the calendar that one which is none may have been meant for, ISO. */
export function nearestTo({ year, month, day }: Day): string[] {
  const swapped = { year, month: day, day: month };
  if (month > 12) return isDay(swapped) ? [isoOf(swapped)] : [];
  if (month < 1 || day < 1 || day > 31) return [];
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
  return [isoOf({ year, month, day: daysIn({ year, month, day }) }), isoOf(next)];
}

export const isoOf = ({ year, month, day }: Day): string =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

const latinWords = latin(/\p{L}+/gu);

/** The first French month in a text that V8 does not take for an English one (`mars`, `sept`). */
function frenchMonth(text: string): { readonly text: string; readonly month: number } | undefined {
  for (const word of text.match(latinWords) ?? []) {
    if (months.includes(word.slice(0, 3).toLowerCase())) continue;
    const match = french.exec(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
    if (match) return { text: word, month: match.slice(1).findIndex((found) => found !== undefined) + 1 };
  }
  return undefined;
}

/** A text with its French month in English, without what is said of it before (`fin juin`, `le 3 juin`). */
function inEnglish(text: string, { text: word, month }: { readonly text: string; readonly month: number }): string {
  const at = text.indexOf(word);
  const before = text.slice(0, at).replace(/\p{L}+[.'’-]*\s*/gu, '');
  return before + (monthNames[month - 1] ?? '') + text.slice(at + word.length);
}

/** Words that stand for a zone or a half of the day, which JavaScript does not pass over. */
const understood = /^(?:gmt|utc|ut|am|pm|[ecmp][sd]t)$/i;

/** The word before a year that is the only number of a text: JavaScript takes 1 January. */
function wordBeforeYear(text: string, year: number): string | undefined {
  const [, words] = /^\s*(\p{L}[^\d()]*?)[\s,-]+\d{4}\s*$/u.exec(text) ?? [];
  if (words === undefined || !text.trimEnd().endsWith(String(year)) || englishMonth.test(words)) return undefined;
  return words.split(/\s+/).some((word) => word.length > 1 && !understood.test(word)) ? words : undefined;
}

const frenchNames = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' ');

/** The month that a word in French or English names, in full or cut short; nothing where that may be several. */
function monthOf(word: string): number | undefined {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain.length < 3) return undefined;
  const found = [frenchNames, monthNames].flatMap((names) =>
    names.flatMap((name, index) => (name.toLowerCase().startsWith(plain) ? [index + 1] : [])),
  );
  const [month, ...others] = new Set(found);
  return others.length === 0 ? month : undefined;
}

/** The day that a text names with its month in words, between blanks or hyphens; one that is no day of the calendar, too. */
export function dayInWords(text: string): Day | undefined {
  if (text.length > longest) return undefined;
  const [, day, name, year] = /^(?:\p{L}+\.?,?[ ])?(\d{1,2})(?:er|st|nd|rd|th)?[ -](\p{L}+)\.?,?[ -](\d{4})$/u.exec(text) ?? [];
  const [, first, between, last] = /^(\d{4})[ -](\p{L}+)\.?[ -](\d{1,2})(?:er)?$/u.exec(text) ?? [];
  const month = monthOf(name ?? between ?? '');
  return month === undefined ? undefined : { year: Number(year ?? first), month, day: Number(day ?? last) };
}
