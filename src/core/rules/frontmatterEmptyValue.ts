import type { Fix } from '../findings/finding';
import { quoteComment } from '../fixes/quoteComment';
import { swallowedMark } from '../fixes/quoteMark';
import { removeEmpty } from '../fixes/removeEmpty';
import { datesOf, isJekyllOrHugo } from '../frontmatter/dates';
import { isRefused, isSound } from '../frontmatter/keys';
import { nameOfPath } from '../frontmatter/objects';
import { printedDay } from '../parse/date';
import { defineRule } from './rule';

/** Keys whose value readers see: an empty one leaves a hole in the page, in lists and in search results. */
const shown = ['title', 'description', 'pubDate'];

/** Characters of frontmatter that the fixes may have read again. */
const mostReread = 300_000;

export const frontmatterEmptyValue = defineRule({
  id: 'frontmatter-empty-value',
  severity: 'warning',
  scope: 'post',
  summary: 'Title, description and publication date say something.',
  why: 'Readers meet them first: in the page, in the list of posts, in search results. An empty date is worse than none: it prints 1 January 1970.',
  messages: {
    empty: '“{key}” is empty.',
    refused: '“{key}” is empty, and the site’s schema wants text.',
    epoch: '“{key}” is empty: the site prints {date}.',
    noDate: '“{key}” is empty, which is no date: the site does not build.',
  },
  examples: [
    {
      name: 'a title left for later',
      bad: "---\ntitle: ⟦''⟧\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n",
    },
    {
      name: 'no date after the colon',
      bad: "---\ntitle: 'The port'\ndescription: 'What is known.'\n⟦pubDate:⟧\n---\n",
    },
  ],
  *check({ post, timeZone }) {
    const { entries } = post.frontmatter;
    // A draft may leave them for later, as far as it builds.
    const isDraft = post.frontmatter.get('draft')?.value === true;
    // Each fix is tried: of a long block with many, the first ones are mended first.
    let left = Math.ceil(mostReread / post.frontmatter.content.end);
    const removing = (path: readonly (string | number)[]): Fix[] => (left-- > 0 ? removeEmpty(post, path) : []);
    const found = [...datesOf(post)];
    const dates = new Map(found.filter(({ path }) => path.length === 1).map((each) => [each.span.start, each]));
    for (const { path, span, value, date } of isDraft ? [] : found)
      if (path.length > 1 && value === null && date)
        yield {
          message: 'epoch',
          data: { key: nameOfPath(path), date: { day: printedDay(date, timeZone) } },
          start: span.start,
          end: span.end,
          fixes: () => removing(path),
        };
    for (const entry of entries) {
      const { key, value, valueSpan } = entry;
      const isBlank = typeof value === 'string' && value.trim() === '';
      if (!(value === null || isBlank) || !isSound(post, entry)) continue;
      const refused = isRefused(post, key);
      if (isDraft && !refused) continue;
      const span = valueSpan.end > valueSpan.start ? valueSpan : { start: entry.keySpan.start, end: valueSpan.end };
      const comment = value === null ? quoteComment(post.text, valueSpan.end).slice(0, 1) : [];
      const fixes = (): Fix[] => {
        const swallowed = value === null ? swallowedMark(post, entry) : undefined;
        return [...(swallowed ? [swallowed.fix] : comment), ...removing([key])];
      };
      const date = dates.get(valueSpan.start);
      const day = date?.date && printedDay(date.date, timeZone);
      const at = { data: { key, ...(day ? { date: { day } } : {}) }, start: span.start, end: span.end, fixes };
      if (date && !isJekyllOrHugo(post)) {
        // Every date that is made of nothing is printed as that, and one that may be empty is no date.
        if (date.date && value === null) yield { message: 'epoch', ...at };
        else if (shown.includes(key) && (refused || isBlank)) yield { message: 'noDate', severity: refused ? 'error' : 'warning', ...at };
      } else if (!shown.includes(key) && !(key === 'date' && post.place.site.kind === 'hugo')) continue;
      else if (refused) yield { message: 'refused', severity: 'error', ...at };
      else yield { message: 'empty', ...at };
    }
  },
});
