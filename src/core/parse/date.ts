import { isValid } from 'date-fns/isValid';
import { enUS } from 'date-fns/locale/en-US';
import { fr } from 'date-fns/locale/fr';
import { parse } from 'date-fns/parse';
import { type Day, dayInWords, isDay, isoOf } from './dateSlips';

/** A frontmatter date as `new Date(value)`, and so `z.coerce.date()`, reads it. */
export interface SiteDate {
  /** The calendar day that was written, ISO. */
  readonly written: string;
  /** It stands for an instant (an ISO day is midnight in Greenwich), not for the local day of whoever builds the site. */
  readonly isInstant: boolean;
  readonly time: number;
}

/** Reads a date the way the site does; `undefined` where JavaScript makes nothing of it. */
export function readSiteDate(value: string): SiteDate | undefined {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return undefined;
  // ECMAScript reads a date without a time as UTC, and anything with `Z`, `GMT` or an offset as an instant; all else is local time.
  const isInstant =
    /^\s*[+-]?\d{4,6}(?:-\d{2}){0,2}\s*$|:\d{2}(?:\.\d+)?\s*(?:Z|(?:GMT|UTC)?\s*[+-]\d{2}:?\d{2})\s*$|\b(?:GMT|UTC)\s*$/i.test(value);
  // With an offset, the day in Greenwich may be another than the one that stands there.
  const local = isInstant ? /^\s*(\d{4}-\d{2}-\d{2})[T ].*[+-]\d{2}:?\d{2}\s*$/.exec(value)?.[1] : undefined;
  const written = local !== undefined && isCalendarDay(local) ? local : isInstant ? isoDayThere(date) : isoDay(date);
  return { written, isInstant, time: date.getTime() };
}

/**
 * A frontmatter date as `z.coerce.date()` makes it of what the site's reader read: YAML and TOML make instants of days and times without quotes, of numbers JavaScript
 * makes instants, and of nothing at all 1 January 1970.
 *
 * @param value as the site's reader has it
 * @param text as it is written
 */
export function siteDateOf(value: unknown, text: string): SiteDate | undefined {
  if (typeof value === 'string') return readSiteDate(value);
  if (!(value === null || value instanceof Date || typeof value === 'number' || typeof value === 'boolean')) return undefined;
  const date = new Date(value as Date);
  if (Number.isNaN(date.getTime())) return undefined;
  const day = /^\s*(\d{4})-(\d\d?)-(\d\d?)(?!\d)/.exec(text);
  const iso = day ? `${day[1]}-${day[2]?.padStart(2, '0')}-${day[3]?.padStart(2, '0')}` : '';
  return { written: value instanceof Date && isCalendarDay(iso) ? iso : isoDayThere(date), isInstant: true, time: date.getTime() };
}

/** Whether an ISO day is one of the calendar. */
function isCalendarDay(iso: string): boolean {
  const date = new Date(iso);
  return !Number.isNaN(date.getTime()) && isoDayThere(date) === iso;
}

/** The ISO day of an instant in Greenwich. */
const isoDayThere = (date: Date): string => date.toISOString().replace(/T.*$/, '');

/** The ISO day of a date where the machine is. */
export const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');

/** The ISO day that a site built in `timeZone` prints for a frontmatter date. */
export function printedDay(date: SiteDate, timeZone: string): string {
  if (!date.isInstant) return date.written;
  const parts = calendarOf(timeZone).formatToParts(date.time);
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Making a formatter costs more than the whole check of a short post; there is one zone, or in tests a few. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, made);
  return made;
}

/** Ways in which people write a day that JavaScript does not read; the day comes first, as in French. */
const humanFormats = [
  'd MMMM yyyy',
  'do MMMM yyyy',
  'EEEE d MMMM yyyy',
  'EEEE do MMMM yyyy',
  'd MMM yyyy',
  'dd/MM/yyyy',
  'd/M/yyyy',
  'dd.MM.yyyy',
  'd.M.yyyy',
  'dd-MM-yyyy',
  'MMMM do, yyyy',
  'MMMM do yyyy',
  'EEEE, MMMM do, yyyy',
  'EEEE, MMMM do yyyy',
  'EEE, MMMM do, yyyy',
  'EEEE MMMM do, yyyy',
  'EEEE, MMMM d, yyyy',
  'd MMMM, yyyy',
];

/** The ISO day that a person meant by a date in French or English; `undefined` where it is none of the usual ways, or no day of the calendar. */
export function readHumanDay(value: string): string | undefined {
  const text = value.trim().replace(/\s+/g, ' ');
  const day = dayOf(text);
  // Where the day of the week is another, only its author knows which of both is wrong.
  return day !== undefined && isOfWeekday(text, day) ? day : undefined;
}

function dayOf(text: string): string | undefined {
  for (const locale of [fr, enUS]) {
    for (const format of humanFormats) {
      const date = parse(text, format, new Date(2000, 0, 1), { locale });
      if (isValid(date) && date.getFullYear() >= 1000) return isoDay(date);
    }
  }
  const day = dayInWords(text) ?? shortDay(text);
  return day && day.year >= 1000 && isDay(day) ? isoOf(day) : undefined;
}

const weekdays = [
  ['dim', 'sun'],
  ['lun', 'mon'],
  ['mar', 'tue'],
  ['mer', 'wed'],
  ['jeu', 'thu'],
  ['ven', 'fri'],
  ['sam', 'sat'],
];

/** Whether an ISO day is one of the day of the week that a text begins with, if it does. */
function isOfWeekday(text: string, day: string): boolean {
  // A month may stand there as well.
  const [word = ''] = /^\p{L}{3}(?=\p{L}*[.,]* (?:le )?[\p{L}\d])/u.exec(text.toLowerCase()) ?? [];
  const isMonth = /^\p{L}+\.? \d{1,2}(?:er|st|nd|rd|th)?,? \d{4}$/u.test(text);
  const named = isMonth ? -1 : weekdays.findIndex((words) => words.includes(word));
  return named < 0 || new Date(day).getUTCDay() === named;
}

/** The day that `25/06/30` names with the year first, as in ISO dates; nothing where only the day can stand there. */
export function yearFirstDay(text: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^\s*(\d\d)\/(\d\d)\/(\d\d)\s*$/.exec(text) ?? [];
  const read = { year: 2000 + Number(year), month: Number(month), day: Number(day) };
  return year !== '' && shortDay(text.trim()) && isDay(read) ? isoOf(read) : undefined;
}

/** The day of `30/6/25`: the first number is no month, and the year is one of ours. */
function shortDay(text: string): Day | undefined {
  const [, day = '', , month = '', year = ''] = /^(\d\d)([/.])(\d\d?)\2(\d\d)$/.exec(text) ?? [];
  if (Number(day) <= 12) return undefined;
  return { year: Number(year) + (Number(year) < 70 ? 2000 : 1900), month: Number(month), day: Number(day) };
}
