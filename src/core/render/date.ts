import type { Language } from '../language';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/**
 * Prints a frontmatter date as the published page does, `30 June 2025` or `30 juin 2025`; `undefined` where no date can be read.
 * Sites read dates with `new Date(value)`: what names no time zone but `2025-06-30` is that day wherever the site is built, a moment is printed in `timeZone`.
 *
 * @param value the value as YAML reads it
 * @param timeZone an IANA name; the one the site is built in
 */
export function printDate(value: unknown, language: Language, timeZone: string): string | undefined {
  const date = readDate(value);
  if (!date) return undefined;
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };
  return new Intl.DateTimeFormat(locales[language], { ...options, timeZone: date.floating ? 'UTC' : timeZone }).format(date.at);
}

/** The day as a machine reads it, `2025-06-30`, for `<time datetime>`. */
export function isoDay(value: unknown, timeZone: string): string | undefined {
  const date = readDate(value);
  if (!date) return undefined;
  // Swedish writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: date.floating ? 'UTC' : timeZone }).format(date.at);
}

/** A `floating` date is a day of the calendar, kept as midnight UTC, so that the zone this program runs in does not move it. */
function readDate(value: unknown): { at: Date; floating: boolean } | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : { at: value, floating: false };
  if (typeof value === 'number') return readDate(new Date(value));
  if (typeof value !== 'string') return undefined;
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) return undefined;
  if (namesZone(value)) return { at, floating: false };
  return { at: new Date(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate())), floating: true };
}

/** Whether the text fixes a moment: ECMAScript reads `2025`, `2025-06` and `2025-06-30` as UTC, and everything else without a zone as local time. */
const namesZone = (text: string): boolean =>
  /^\s*\d{4}(?:-\d\d(?:-\d\d)?)?\s*$/.test(text) ||
  /(?:\b(?:UTC?|GMT|[ECMP][SD]T)\b|\dZ|:\d\d(?:\.\d+)?\s*[+-]\d\d:?\d\d)\s*(?:\([^)]*\))?\s*$/i.test(text);
