import type { Fix } from '../findings/finding';
import { isRefused, typeOf } from '../frontmatter/keys';
import { isoDay, printedDay, readSiteDate, type SiteDate } from '../parse/date';
import type { Entry } from '../parse/frontmatter';
import { defineRule } from './rule';

export const frontmatterDoubtfulDate = defineRule({
  id: 'frontmatter-doubtful-date',
  severity: 'warning',
  scope: 'post',
  summary: 'Dates are days of the calendar, written so that there is one way only to read them.',
  why: 'JavaScript takes 31 June for 1 July without a word, reads 06/07/2025 with the month first, and takes an ISO day for midnight in Greenwich, which west of it is the day before.',
  messages: {
    rolled: '“{value}” is no day of the calendar: the site prints {day}.',
    ambiguous: 'The site reads “{value}” as {day}. Day first, it would be {other}.',
    zone: 'Built in the time zone {zone}, the site prints {day} for “{value}”.',
  },
  examples: [
    {
      name: 'a day that June has not',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: ⟦'June 31 2025'⟧\n---\n",
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
    for (const entry of post.frontmatter.entries) {
      const { key, value, valueSpan } = entry;
      // What the build refuses is told as that.
      if (typeOf(post, key) !== 'date' || typeof value !== 'string' || isRefused(post, key)) continue;
      const date = readSiteDate(value);
      if (!date) continue;
      const day = printedDay(date, timeZone);
      const other = otherReading(value, date);
      if (hasRolledOver(value, date)) yield { message: 'rolled', data: { value, day: { day } }, ...valueSpan };
      else if (other) {
        const fixes = [date.written, other].map((iso): Fix => write(entry, iso));
        yield { message: 'ambiguous', data: { value, day: { day }, other: { day: other } }, ...valueSpan, fixes };
      } else if (day !== date.written && post.place.site.kind === 'astro') {
        // A day without a time prints as meant where the site is built in Greenwich time, as hosts do.
        const severity = value.includes(':') ? 'warning' : 'information';
        yield {
          message: 'zone',
          severity,
          data: { value, day: { day }, zone: timeZone },
          ...valueSpan,
          fixes: noon(entry, date, timeZone),
        };
      }
    }
  },
});

/** Whether the day that was read is none of the numbers that were written; a time of day would bring in numbers of its own. */
function hasRolledOver(value: string, { written }: SiteDate): boolean {
  if (value.includes(':') || !/[a-z]|-/i.test(value)) return false;
  const numbers = [...value.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  // A month alone begins on its first day.
  return (
    numbers.filter((number) => number >= 1 && number <= 31).length > (/^\d{4}-\d{2}/.test(value) ? 1 : 0) &&
    !numbers.includes(Number(written.slice(8)))
  );
}

/** The day that numbers between slashes would be with the day first; nothing where it is the same, or none. */
function otherReading(value: string, { written }: SiteDate): string | undefined {
  const match = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(value);
  if (!match) return undefined;
  const [, first, second, year] = match.map(Number) as [number, number, number, number];
  if (first === second || first > 12 || second > 12) return undefined;
  const other = isoDay(new Date(year, second - 1, first));
  return other === written ? undefined : other;
}

/** Noon in Greenwich is the same day nearly everywhere. */
function noon(entry: Entry, { written }: SiteDate, timeZone: string): Fix[] {
  const iso = `${written}T12:00:00Z`;
  const date = readSiteDate(iso);
  return date && printedDay(date, timeZone) === written ? [write(entry, iso)] : [];
}

const write = (entry: Entry, iso: string): Fix => ({
  title: { text: 'Write {value}', data: { value: iso } },
  trust: 'ask',
  edits: [{ ...entry.valueSpan, text: `${entry.quote ?? ''}${iso}${entry.quote ?? ''}` }],
});
