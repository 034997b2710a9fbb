import type { Fix } from '../findings/finding';
import { writeDate, writeDay } from '../fixes/isoDate';
import { datesOf, type FrontmatterDate, isJekyllOrHugo } from '../frontmatter/dates';
import { printedDay, readHumanDay, readSiteDate, type SiteDate } from '../parse/date';
import { dayFirst, slipOf } from '../parse/dateSlips';
import { singleQuoted } from '../text/quoting';
import type { Span } from '../text/span';
import { defineRule, type Report } from './rule';

export const frontmatterDoubtfulDate = defineRule({
  id: 'frontmatter-doubtful-date',
  severity: 'warning',
  scope: 'post',
  summary: 'Dates are days of the calendar, written so that there is one way only to read them.',
  why: 'JavaScript takes 31 June for 1 July without a word, reads 06/07/2025 with the month first, and takes an ISO day for midnight in Greenwich, which west of it is the day before.',
  messages: {
    rolled: '“{value}” is no day of the calendar: the site prints {day}.',
    passed: 'The site passes over “{word}”, and prints {day}: no month stands in “{value}”.',
    hour: 'No day has the hour of “{value}”: the site prints {day}.',
    month: 'The site passes over “{word}”, which is no English month, and prints {day}.',
    year: 'No year stands in “{value}”: the site prints {day}.',
    kind: 'YAML reads “{value}” as {kind}, which is no date: the site prints {day}.',
    ambiguous: 'The site reads “{value}” as {day}. Day first, it would be {other}.',
    zone: 'Built in the time zone {zone}, the site prints {day} for “{value}”.',
    noDay: '“{value}” is no day of the calendar.',
    order: '“{value}” is {day} to some programs and {other} to others.',
    unread: '{generator} does not read “{value}” as {day}: it knows no French months.',
  },
  examples: [
    {
      name: 'a day that June has not',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: ⟦'June 31 2025'⟧\n---\n",
      fixed: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: '2025-06-30'\n---\n",
    },
    {
      name: 'a month that JavaScript does not know, and passes over',
      bad: "---\ntitle: 'Le port'\ndescription: 'Ce que l’on sait.'\npubDate: ⟦juin 2025⟧\n---\n",
      fixed: "---\ntitle: 'Le port'\ndescription: 'Ce que l’on sait.'\npubDate: June 2025\n---\n",
    },
    {
      name: 'a day that YAML reads as a number',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: ⟦20250630⟧\n---\n",
      fixed: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
    },
    {
      name: 'a day and a month that may change places',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: ⟦06/07/2025⟧\n---\n",
      fixed: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-07\n---\n",
    },
    {
      name: 'an evening in Greenwich',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: ⟦2025-06-30T23:30:00Z⟧\n---\n",
    },
    {
      name: 'an evening in New York',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: ⟦2025-06-30T21:00:00-05:00⟧\n---\n",
      fixed: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30T12:00:00Z\n---\n",
    },
  ],
  *check({ post, timeZone }) {
    for (const found of datesOf(post)) {
      // What the build refuses is told as that.
      if (found.isRefused) continue;
      const report = isJekyllOrHugo(post) ? doubtElsewhere(found, post.place.site.kind) : doubtOf(found, timeZone, post.place.site.kind);
      if (report) yield report;
    }
  },
});

type MessageId = 'rolled' | 'hour' | 'month' | 'passed' | 'year' | 'kind' | 'ambiguous' | 'zone' | 'noDay' | 'order' | 'unread';

/** What is doubtful in a date that JavaScript reads. */
function doubtOf(found: FrontmatterDate, timeZone: string, kind: string): Report<MessageId> | undefined {
  const { value, text, span, date } = found;
  // Years of more digits are told as days far ahead.
  if (!date || value === null || !/^\d{4}-/.test(date.written)) return undefined;
  const day = { day: printedDay(date, timeZone) };
  const data = { value: text, day };
  const days = (isos: readonly string[]): Fix[] => isos.map((iso) => writeDay(found, iso, timeZone));
  if (typeof value === 'number' || typeof value === 'boolean') {
    // Milliseconds since 1970 are a date that somebody may have meant.
    if (Number(date.written.slice(0, 4)) >= 1980) return undefined;
    const term = typeof value === 'number' ? 'a number' : 'true or false';
    return {
      message: 'kind',
      data: { ...data, kind: { term } },
      ...span,
      fixes: [...days(daysOfDigits(text)), ...quotedYear(text, found.span, timeZone)],
    };
  }
  const [year, month] = date.written.split('-').map(Number) as [number, number];
  const slip = slipOf(text, { year, month });
  switch (slip?.kind) {
    case 'rolled':
      return { message: 'rolled', data, ...span, fixes: days(slip.nearest) };
    case 'month':
      return { message: 'month', data: { ...data, word: slip.word }, ...span, fixes: [writeDate(found, slip.mended, timeZone)] };
    case 'passed':
      return { message: 'passed', data: { ...data, word: slip.word }, ...span };
    case 'hour':
    case 'year':
      return { message: slip.kind, data, ...span };
  }
  // An hour of TOML's, without a day.
  if (value instanceof Date && /^\d\d:/.test(text)) return { message: 'year', data, ...span };
  const other = dayFirst(text, year);
  if (other) return { message: 'ambiguous', data: { ...data, other: { day: other } }, ...span, fixes: days([date.written, other]) };
  // A year before 100 is another one to YAML, whatever the zone.
  if (kind !== 'astro' || /^00\d\d-/.test(text)) return undefined;
  // Hosts build in Greenwich time, wherever the author is.
  const zone = [timeZone, 'UTC'].find((each) => printedDay(date, each) !== date.written);
  if (zone === undefined) return undefined;
  // A day without a time prints as meant where the site is built in Greenwich time, as hosts do.
  const severity = text.includes(':') ? 'warning' : 'information';
  const printed = { value: text, day: { day: printedDay(date, zone) }, zone };
  return { message: 'zone', severity, data: printed, ...span, fixes: noon(found, date, timeZone) };
}

/** A year alone between quotes, where it is a date of its own. */
function quotedYear(text: string, span: Span, timeZone: string): Fix[] {
  const date = /^(?:19|20)\d\d$/.test(text) ? readSiteDate(text) : undefined;
  if (!date) return [];
  const value = singleQuoted(text);
  const title = { text: 'Write {value} (the site will print {day})', data: { value, day: { day: printedDay(date, timeZone) } } };
  return [{ title, trust: 'ask', edits: [{ ...span, text: value }] }];
}

/** What is doubtful in a date that Hugo or Jekyll reads: each has a way of its own, which is known for days alone. */
function doubtElsewhere({ value, text, span, quote }: FrontmatterDate, kind: string): Report<MessageId> | undefined {
  if (kind === 'hugo' && typeof value === 'number') return secondsOf(value, text, span);
  if (typeof value !== 'string' && !(value instanceof Date)) return undefined;
  const generator = kind === 'hugo' ? 'Hugo' : 'Jekyll';
  const write = (iso: string): Fix => ({
    title: { text: 'Write {value}', data: { value: iso } },
    trust: 'ask',
    edits: [{ ...span, text: `${quote}${iso}${quote}` }],
  });
  const read = readSiteDate(text);
  const year = Number(/\d{4}/.exec(text)?.[0]);
  if (!year) return undefined;
  const slip = slipOf(text, { year, month: 0 });
  if (slip?.kind === 'rolled' && /^\s*\d{4}-/.test(text)) {
    return { message: 'noDay', data: { value: text }, ...span, fixes: slip.nearest.map(write) };
  }
  const other = dayFirst(text, year);
  if (other && read) {
    const data = { value: text, day: { day: read.written }, other: { day: other } };
    return { message: 'order', data, ...span, fixes: [read.written, other].map(write) };
  }
  const meant = slip?.kind === 'month' ? readHumanDay(text) : undefined;
  if (!meant || read?.written === meant) return undefined;
  return { message: 'unread', data: { value: text, generator, day: { day: meant } }, ...span, fixes: [write(meant)] };
}

/** Hugo takes a number for the seconds since 1970, which nobody means by the eight digits of a day. */
function secondsOf(value: number, text: string, span: Span): Report<MessageId> | undefined {
  const [iso] = text.length === 8 ? daysOfDigits(text) : [];
  if (iso === undefined) return undefined;
  const day = { day: new Date(value * 1000).toISOString().slice(0, 10) };
  const fix: Fix = { title: { text: 'Write {value}', data: { value: iso } }, trust: 'ask', edits: [{ ...span, text: iso }] };
  return { message: 'kind', data: { value: text, kind: { term: 'a number' }, day }, ...span, fixes: [fix] };
}

/** The day that eight digits, or the seconds since 1970, may have been meant for. */
function daysOfDigits(text: string): string[] {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  const iso = year ? `${year}-${month}-${day}` : /^\d{10}$/.test(text) ? new Date(Number(text) * 1000).toISOString().slice(0, 10) : '';
  return iso !== '' && readSiteDate(iso) && !slipOf(iso, { year: Number(iso.slice(0, 4)), month: 0 }) ? [iso] : [];
}

/** Noon in Greenwich is the same day nearly everywhere. */
function noon(found: FrontmatterDate, { written }: SiteDate, timeZone: string): Fix[] {
  const iso = `${written}T12:00:00Z`;
  const date = readSiteDate(iso);
  return date && printedDay(date, timeZone) === written ? [writeDate(found, iso, timeZone)] : [];
}
