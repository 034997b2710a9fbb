import { isRefused, typeOf } from '../frontmatter/keys';
import { printedDay, siteDateOf } from '../parse/date';
import { defineRule } from './rule';

/** Days of the last change, which nobody plans. */
const changed: ReadonlySet<string> = new Set(['updatedDate', 'updated', 'lastmod', 'last_modified_at', 'modified']);

/** Days of publication. Others, such as the day of a hearing, may lie ahead. */
const published: ReadonlySet<string> = new Set(['pubDate', 'publishDate', 'date', 'published']);

/** Nobody plans a post further ahead than this: the year is a slip. In days. */
const planned = 366;

export const frontmatterFutureDate = defineRule({
  id: 'frontmatter-future-date',
  severity: 'warning',
  scope: 'post',
  summary: 'A post that is no draft has no date that has not come.',
  why: 'A change dated ahead is plainly wrong, and so is a day of publication more than a year away. Before its day, Hugo and Jekyll leave a post out of the site unless told otherwise; Astro prints it, with that day.',
  messages: {
    changed: 'The post cannot have been changed on {day}, which is still to come.',
    far: '{day} is more than a year away: is the year right?',
    held: 'Until {day}, {generator} leaves the post out of the site, unless it is told to build posts of the future.',
  },
  examples: [
    {
      name: 'a change that is still to come',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\nupdatedDate: ⟦2025-07-20⟧\n---\n",
    },
    {
      name: 'a year that is a slip',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: ⟦2052-06-30⟧\n---\n",
    },
  ],
  *check({ post, today, timeZone }) {
    const { frontmatter, place } = post;
    if (frontmatter.get('draft')?.value === true) return;
    for (const { key, value, valueSpan } of frontmatter.entries) {
      if (!(changed.has(key) || published.has(key)) || typeof value !== 'string' || isRefused(post, key)) continue;
      // Without a schema the names above are dates by their use; with one, what it says.
      const type = typeOf(post, key);
      const date = type === undefined || type === 'date' ? siteDateOf(frontmatter.data?.[key] ?? value, value) : undefined;
      if (!date) continue;
      const day = printedDay(date, timeZone);
      const ahead = (Date.parse(day) - Date.parse(today)) / 86_400_000;
      // It is tomorrow already somewhere.
      if (!(ahead > 1)) continue;
      if (changed.has(key)) yield { message: 'changed', data: { day: { day } }, ...valueSpan };
      else if (ahead > planned) yield { message: 'far', data: { day: { day } }, ...valueSpan };
      else if (place.site.kind === 'hugo' || place.site.kind === 'jekyll') {
        const generator = place.site.kind === 'hugo' ? 'Hugo' : 'Jekyll';
        yield { message: 'held', severity: 'information', data: { day: { day }, generator }, ...valueSpan };
      }
    }
  },
});
