import type { Fix } from '../findings/finding';
import { printedDay, readHumanDay, readSiteDate } from '../parse/date';
import type { Entry } from '../parse/frontmatter';

/**
 * Writes a frontmatter date as an ISO day in the quotes it has. The title says what the site, built in `timeZone`, prints afterwards: an ISO day is midnight in
 * Greenwich, which west of it is still the day before.
 */
export function isoDateFix(entry: Entry, timeZone: string): Fix | undefined {
  if (typeof entry.value !== 'string') return undefined;
  const before = readSiteDate(entry.value);
  const day = before?.written ?? readHumanDay(entry.value);
  // Years before 1 or after 9999 are written with a sign: no post is from then.
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day) || day === entry.value.trim()) return undefined;
  const after = readSiteDate(day);
  if (!after) return undefined;
  const printed = printedDay(after, timeZone);
  const printedBefore = before && printedDay(before, timeZone);
  const quote = entry.quote ?? '';
  return {
    title:
      printedBefore && printedBefore !== printed
        ? {
            text: 'Write the date as {iso} (the site will print {printed}, not {before})',
            data: { iso: day, printed: { day: printed }, before: { day: printedBefore } },
          }
        : { text: 'Write the date as {iso} (the site will print {printed})', data: { iso: day, printed: { day: printed } } },
    trust: 'ask',
    edits: [{ ...entry.valueSpan, text: `${quote}${day}${quote}` }],
  };
}
