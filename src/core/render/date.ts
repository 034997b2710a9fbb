import type { Language } from '../language';
import { printedDay, readSiteDate } from '../parse/date';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

const yearOne = Date.parse('0001-01-01T00:00:00Z');

/** Days are printed as days: the zone was heeded when the day was found. */
const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = { en: formatIn('en'), fr: formatIn('fr') };

/**
 * Prints a frontmatter date as the published page does, `30 June 2025` or `30 juin 2025`; `undefined` where no date can be read.
 *
 * @param value the value as YAML reads it
 * @param timeZone an IANA name; the one the site is built in
 */
export function printDate(value: unknown, language: Language, timeZone: string): string | undefined {
  const day = isoDay(value, timeZone);
  return day && formats[language].format(new Date(`${day}T00:00:00Z`));
}

/** The day as a machine reads it, `2025-06-30`, for `<time datetime>`. A day without a time is printed as it is written: hosts build in Greenwich time, whatever the zone is here. */
export function isoDay(value: unknown, timeZone: string): string | undefined {
  const text = written(value);
  const date = readSiteDate(text);
  const day = date && (text.includes(':') ? printedDay(date, timeZone) : date.written);
  // Years of more than four digits and those before our era are slips of the pen: they are shown as they are written.
  return day && /^\d{4}-\d\d-\d\d$/.test(day) && date.time >= yearOne ? day : undefined;
}

/** YAML may have read a date or a number already; `''` is no date. */
function written(value: unknown): string {
  if (typeof value === 'string') return value;
  const date = value instanceof Date ? value : new Date(typeof value === 'number' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

function formatIn(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
