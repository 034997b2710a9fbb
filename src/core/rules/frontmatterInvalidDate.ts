import { isoDateFix } from '../fixes/isoDate';
import { datesOf, isJekyllOrHugo } from '../frontmatter/dates';
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
    if (isJekyllOrHugo(post)) return;
    for (const found of datesOf(post)) {
      const { path, value, text, span, isRefused } = found;
      if (path.length > 1 || typeof value !== 'string' || value.trim() === '' || readSiteDate(value)) continue;
      // Of a block that nobody can read, it is not known what is a date to YAML.
      if (!post.frontmatter.data && /^\d{4}-\d\d?-\d/.test(text)) continue;
      const fix = isoDateFix(found, timeZone);
      yield {
        message: 'invalid',
        severity: isRefused ? 'error' : 'warning',
        data: { value },
        ...span,
        ...(fix ? { fixes: [fix] } : {}),
      };
    }
  },
});
