import { isoDateFix, writeDay } from '../fixes/isoDate';
import { datesOf, isDateAmong, isJekyllOrHugo, isUncoercedAmong } from '../frontmatter/dates';
import { fieldOf, schemaOf, typeAt } from '../frontmatter/keys';
import type { Post } from '../model/post';
import { readSiteDate, yearFirstDay } from '../parse/date';
import { dayInWords, isDay, nearestTo } from '../parse/dateSlips';
import { judge } from '../schema/judge';
import { defineRule } from './rule';

export const frontmatterInvalidDate = defineRule({
  id: 'frontmatter-invalid-date',
  severity: 'error',
  scope: 'post',
  summary: 'Dates are written in a form that the site can read.',
  why: 'The site reads dates as JavaScript does, which knows English month names and the order year-month-day, and does not build on anything else.',
  messages: {
    invalid: 'The site cannot read “{value}” as a date. Write it in the form 2025-06-30.',
    noDay: 'The site cannot read “{value}” as a date, and it is no day of the calendar.',
    unquoted: 'The site cannot read “{value}” as a date. Write it in the form 2025-06-30, without quotes.',
  },
  examples: [
    {
      name: 'a French month',
      bad: "---\ntitle: 'Le port'\ndescription: 'Ce que l’on sait.'\npubDate: ⟦'30 juin 2025'⟧\n---\n",
      fixed: "---\ntitle: 'Le port'\ndescription: 'Ce que l’on sait.'\npubDate: '2025-06-30'\n---\n",
    },
    {
      name: 'a French month between quotes, where the schema takes YAML’s own dates alone',
      schema: 'z.object({ title: z.string(), pubDate: z.date() })',
      bad: "---\ntitle: 'Le port'\npubDate: ⟦'30 juin 2025'⟧\n---\n",
      fixed: "---\ntitle: 'Le port'\npubDate: 2025-06-30\n---\n",
    },
  ],
  *check({ post, timeZone }) {
    if (isJekyllOrHugo(post)) return;
    for (const found of datesOf(post)) {
      const { path, value, text, span, isRefused } = found;
      if (path.length > 1 || typeof value !== 'string' || value.trim() === '' || readSiteDate(value)) continue;
      // Of a block that nobody can read, it is not known what is a date to YAML.
      if (!post.frontmatter.data && /^\d{4}-\d\d?-\d/.test(text)) continue;
      // Between quotes it is text, which only `z.coerce.date()` makes a date of.
      const isText = found.quote !== '' && isUncoerced(post, String(path[0]));
      const own = isText ? { ...found, quote: '' } : found;
      const fix = isoDateFix(own, timeZone);
      // The year may have been meant to come first.
      const other = fix ? yearFirstDay(value) : undefined;
      const turned = other === undefined ? [] : [writeDay(own, other, timeZone)];
      const day = fix ? undefined : dayInWords(value.trim());
      const isNone = day !== undefined && !isDay(day);
      yield {
        message: isNone ? 'noDay' : isText ? 'unquoted' : 'invalid',
        severity: isRefused || isRefusedOnceRead(post, path, value) ? 'error' : 'warning',
        data: { value },
        ...span,
        fixes: fix ? [fix, ...turned] : isNone ? nearestTo(day).map((iso) => writeDay(own, iso, timeZone)) : [],
      };
    }
  },
});

/** Whether a date has to be one to YAML already. */
function isUncoerced(post: Post, key: string): boolean {
  if (isDateAmong(post, key)) return isUncoercedAmong(post, key);
  const field = fieldOf(post, key);
  return field !== undefined && !field.coerced;
}

/** Whether the build, which stops at another line of the block first, stops at a value then. */
function isRefusedOnceRead(post: Post, path: readonly (string | number)[], value: unknown): boolean {
  const schema = schemaOf(post);
  const type = schema && !post.frontmatter.data ? typeAt(post, path) : undefined;
  return type !== undefined && judge(type, value, schema?.zod).length > 0;
}
