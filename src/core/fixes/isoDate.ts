import type { Fix } from '../findings/finding';
import type { FrontmatterDate } from '../frontmatter/dates';
import { printedDay, readHumanDay, readSiteDate, yearFirstDay } from '../parse/date';
import { dayFirst, slipOf } from '../parse/dateSlips';

/** A time of day that YAML reads too, once it has seconds. */
const simpleTime = /(?<=\d[T ]+)(\d\d?):(\d\d)(?::(\d\d))?\s*$/;

/**
 * Writes a frontmatter date as an ISO day in the quotes it has. The title says what the site, built in `timeZone`, prints afterwards: an ISO day is midnight in
 * Greenwich, which west of it is still the day before.
 */
export function isoDateFix(found: FrontmatterDate, timeZone: string): Fix | undefined {
  if (typeof found.value !== 'string' && !(found.value instanceof Date)) return undefined;
  const { date: before } = found;
  const day = before?.written ?? meantDay(found.text);
  // Years before 1 or after 9999 are written with a sign: no post is from then.
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day) || day === found.text.trim()) return undefined;
  if (!before && /\d[ \u00A0]?[h:]|(?:midi|minuit|noon|midnight)$/i.test(found.text)) return writeDate(found, day, timeZone, true);
  const after = readSiteDate(day);
  if (!after) return undefined;
  const printed = printedDay(after, timeZone);
  const printedBefore = before && printedDay(before, timeZone);
  return {
    title:
      printedBefore && printedBefore !== printed
        ? {
            text: 'Write the date as {iso} (the site will print {printed}, not {before})',
            data: { iso: day, printed: { day: printed }, before: { day: printedBefore } },
          }
        : { text: 'Write the date as {iso} (the site will print {printed})', data: { iso: day, printed: { day: printed } } },
    trust: 'ask',
    edits: [{ ...found.span, text: `${found.quote}${day}${found.quote}` }],
  };
}

/** More characters than a date has. */
const longest = 80;

/** The day that somebody wrote: in the quotation marks of a word processor too, or with a time behind it that nobody reads, or a comma of JSON's. */
export function meantDay(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const bare = text
    .trim()
    .replace(/[ \t]*,$/, '')
    .replace(/^[“”«»‘’„]\s*|\s*[“”«»‘’]$/g, '');
  const [, iso] = /^(\d{4}-\d\d-\d\d)(?=[ \u00A0]+(?:à[ \u00A0]+)?\d{1,2}[ \u00A0]?[h:]|$)/.exec(bare) ?? [];
  return iso && readSiteDate(iso)?.written === iso && !slipOf(iso, { year: Number(iso.slice(0, 4)), month: 0 })
    ? iso
    : readHumanDay(bare.replace(/[ \u00A0]+(?:(?:à|at)[ \u00A0]+)?(?:\d{1,2}[ \u00A0]?(?:h|:\d)\d{0,2}|midi|minuit|noon|midnight)$/i, ''));
}

/** The ISO days that a text may be meant for which is to be one: the only one, or, where day and month may change places, or there is no such day, several. */
export function daysMeant(text: string): string[] {
  const read = readSiteDate(text)?.written;
  const day = read ?? meantDay(text);
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day) || !namesDay(text)) return [];
  const [year = 0, month = 0] = day.split('-').map(Number);
  const slip = read ? slipOf(text, { year, month }) : undefined;
  return slip?.kind === 'rolled' ? [...slip.nearest] : slip ? [] : eitherDay(text, day);
}

/** Whether a text has a number for the day, beside those of month and year: of a month alone, JavaScript takes the first day. */
function namesDay(text: string): boolean {
  const numbers = text.match(/\d+/g)?.length ?? 0;
  return numbers >= (/\p{L}{3}/u.test(text) ? 2 : 3) && !/^\d{4}-\d\d(?:T|$)/.test(text);
}

/** Where day and month may change places, nobody but the author knows which is which. */
function eitherDay(text: string, day: string): string[] {
  const other = dayFirst(text.trim(), Number(day.slice(0, 4)));
  const yearFirst = yearFirstDay(text);
  if (other === undefined) return yearFirst === undefined || yearFirst === day ? [day] : [day, yearFirst];
  const [year, month, date] = other.split('-');
  return [`${year}-${date}-${month}`, other];
}

type Written = Pick<FrontmatterDate, 'span' | 'quote' | 'text'>;

/** Writes a day in place of another, with the time of day that stands there as far as an ISO date can have it; the title says what the site will print. */
export function writeDay(found: Written, day: string, timeZone: string): Fix {
  const time = simpleTime.exec(found.text);
  if (time) return writeDate(found, `${day}T${time[1]?.padStart(2, '0')}:${time[2]}:${time[3] ?? '00'}`, timeZone);
  return writeDate(found, day, timeZone, found.text.includes(':'));
}

/** Writes a text in place of a date, in the quotes it has. `losesTime`: without the time of day that stands there, which the title says. */
export function writeDate({ span, quote, text: before }: Written, text: string, timeZone: string, losesTime = false): Fix {
  // Without quotes, YAML reads a time of no zone as one of Greenwich; between quotes, JavaScript as that of the machine.
  const date = readSiteDate(quote === '' && /^\d{4}-\d\d-\d\dT[\d:]+$/.test(text) ? `${text}Z` : text);
  const edits = [{ ...span, text: `${quote}${text}${quote}` }];
  if (!date) return { title: { text: 'Write {value}', data: { value: text } }, trust: 'ask', edits };
  const data = { value: text, day: { day: printedDay(date, timeZone) } };
  const title = losesTime ? 'Write {value}, without the time (the site will print {day})' : 'Write {value} (the site will print {day})';
  // Without its quotes, a day is the same day.
  return { title: { text: title, data }, trust: text === before.trim() ? 'safe' : 'ask', edits };
}
