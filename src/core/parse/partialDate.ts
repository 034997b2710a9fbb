import { isValid, parse } from 'date-fns';
import { enGB } from 'date-fns/locale/en-GB';
import { fr } from 'date-fns/locale/fr';
import type { Language } from '../language';

/** A date as far as it is known: `2024`, `2024-02` or `2024-02-06`. */
export type PartialDate = string;

const named = {
  day: ['d MMMM yyyy', 'd MMM yyyy', 'MMMM d yyyy', 'MMM d yyyy'],
  month: ['MMMM yyyy', 'MMM yyyy'],
} as const;

/** Written by many, understood by no format. */
const spellings: readonly [RegExp, string][] = [
  [/\b(\d{1,2})(?:er|st|nd|rd|th)\b/g, '$1'],
  [/\bfevrier\b/g, 'février'],
  [/\baout\b/g, 'août'],
  [/\bdecembre\b/g, 'décembre'],
  [/\bsept\.?(?= )/g, 'september'],
  [/^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day),? +/, ''],
  [/^(?:(?:le|the|on|en|in) +)+/, ''],
  [/\b(\d{1,2}) of /g, '$1 '],
  [/,/g, ' '],
  [/ {2,}/g, ' '],
];

/**
 * What a typed date can mean, in French or English: days, months and years; nothing where it means no date of the calendar.
 * `06/02/2024` reads day first; to someone who writes English it may be either, so both come back, the day first.
 */
export function readTypedDate(text: string, language: Language): readonly PartialDate[] {
  let typed = text.trim().toLowerCase();
  for (const [pattern, replacement] of spellings) typed = typed.replace(pattern, replacement);
  typed = typed.trim();
  if (typed.length > 40 || !/(?:^|\D)(?:19|20)\d\d(?:$|\D)/.test(typed)) return [];
  if (/^\d{4}$/.test(typed)) return [typed];
  if (/^\d{4}-\d{1,2}$/.test(typed)) return understood(typed, ['yyyy-M'], 7);
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(typed)) return understood(typed, ['yyyy-M-d'], 10);
  if (/^\d{1,2}[/.]\d{4}$/.test(typed)) return understood(typed.replace('.', '/'), ['M/yyyy'], 7);
  if (/^\d{1,2}([/.-])\d{1,2}\1\d{4}$/.test(typed)) {
    const slashed = typed.replace(/[.-]/g, '/');
    const dayFirst = understood(slashed, ['d/M/yyyy'], 10);
    return language === 'fr' ? dayFirst : [...new Set([...dayFirst, ...understood(slashed, ['M/d/yyyy'], 10)])];
  }
  const day = understood(typed, named.day, 10);
  return day.length > 0 ? day : understood(typed, named.month, 7);
}

/** Whether someone who was asked for a date says that it is not known. */
export const saysUnknown = (text: string): boolean => /^(\?+|unknown|not known|n\/?a|inconnue?|je ne sais pas)$/i.test(text.trim());

/** Whether a date lies after a day, as far as it is known: `2024` does not lie after `2024-03-01`. */
export const isAfter = (date: PartialDate, day: PartialDate): boolean => date > day.slice(0, date.length);

/** A date in words: `6 February 2024`, `février 2024`, `2024`. */
export function wordDate(date: PartialDate, language: Language): string {
  const [year, month, day] = date.split('-');
  if (!month) return year ?? '';
  const words = formatOf(date, language).format(firstDay(date));
  return language === 'fr' && day === '01' ? words.replace(/^1 /, '1er ') : words;
}

/** From one date to another, in words: `6–13 February 2024`. */
export function wordDates(from: PartialDate, to: PartialDate, language: Language): string {
  if (from === to) return wordDate(from, language);
  if (from.length !== to.length || from.length < 7) return `${wordDate(from, language)} – ${wordDate(to, language)}`;
  return formatOf(from, language).formatRange(firstDay(from), lastDay(to));
}

/** Making one costs more than reading a hundred dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** How a day or a month is worded. */
function formatOf(date: PartialDate, language: Language): Intl.DateTimeFormat {
  const key = `${language}${date.length}`;
  const known = formats.get(key);
  if (known) return known;
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC', ...(date.length === 10 ? { day: 'numeric' as const } : {}) } as const;
  const made = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', options);
  formats.set(key, made);
  return made;
}

/** The first day of a date, and its last; for `2024-02`, of the month. As the midnights of Greenwich. */
export const firstDay = (date: PartialDate): number => {
  const [year, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year as number, month - 1, day);
};

export const lastDay = (date: PartialDate): number => {
  const [year, month, day] = date.split('-').map(Number);
  return day ? firstDay(date) : month ? Date.UTC(year as number, month, 0) : Date.UTC(year as number, 12, 0);
};

function understood(text: string, formats: readonly string[], length: number): readonly PartialDate[] {
  for (const format of formats) {
    for (const locale of [fr, enGB]) {
      const date = parse(text, format, new Date(2000, 0, 1), { locale });
      if (!isValid(date)) continue;
      const pad = (value: number, width: number): string => String(value).padStart(width, '0');
      return [`${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`.slice(0, length)];
    }
  }
  return [];
}
