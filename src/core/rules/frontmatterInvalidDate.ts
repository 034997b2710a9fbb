import { isoDateFix } from '../fixes/isoDate';
import { isRefused, typeOf } from '../frontmatter/keys';
import { readSiteDate } from '../parse/date';
import { defineRule } from './rule';

export const frontmatterInvalidDate = defineRule({
  id: 'frontmatter-invalid-date',
  severity: 'error',
  scope: 'post',
  summary: 'Dates are written in a form that the site can read.',
  why: 'The site reads dates as JavaScript does, which knows English month names and the order year-month-day, and does not build on anything else.',
  messages: { invalid: 'The site cannot read “{value}” as a date. Write it as 2025-06-30.' },
  examples: [
    {
      name: 'a French month',
      bad: "---\ntitle: 'Le port'\ndescription: 'Ce que l’on sait.'\npubDate: ⟦'30 juin 2025'⟧\n---\n",
      fixed: "---\ntitle: 'Le port'\ndescription: 'Ce que l’on sait.'\npubDate: '2025-06-30'\n---\n",
    },
  ],
  *check({ post, timeZone }) {
    for (const entry of post.frontmatter.entries) {
      const { key, value, valueSpan } = entry;
      if (typeOf(post, key) !== 'date' || typeof value !== 'string' || value.trim() === '' || readSiteDate(value)) continue;
      const fix = isoDateFix(entry, timeZone);
      yield {
        message: 'invalid',
        severity: isRefused(post, key) ? 'error' : 'warning',
        data: { value },
        ...valueSpan,
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});
