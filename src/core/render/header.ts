import type { Element, ElementContent } from 'hast';
import type { Language } from '../language';
import type { Frontmatter } from '../parse/frontmatter';
import type { ArticleOptions } from './article';
import { isoDay, printDate } from './date';
import type { Images } from './images';

/** Words of the page itself, so in the post's language whatever the reader's is. */
const updated: Readonly<Record<Language, string>> = { en: 'Last updated on', fr: 'Mis à jour le' };

/** What Astro's, Hugo's and Jekyll's starters call these fields. */
const published = ['pubDate', 'date', 'publishDate', 'publishedAt'];
const revised = ['updatedDate', 'lastmod', 'last_modified_at'];
export const heroKeys = ['heroImage', 'image', 'cover'];

/**
 * Hero, date, title and description as a blog prints them over a post; `undefined` where the frontmatter has none of them. Beside the names that our own
 * look goes by they have those of Astro's starter, so that a site's style sheet finds what it speaks of.
 */
export function renderHeader(frontmatter: Frontmatter, post: string, images: Images, options: ArticleOptions): Element | undefined {
  const children: ElementContent[] = [];
  const picture = textField(frontmatter, heroKeys);
  if (picture)
    children.push(
      element('div', ['hero', 'hero-image'], [images.show(picture, textField(frontmatter, ['heroAlt', 'heroImageAlt']) ?? '', 'file')]),
    );

  const dates = [dateField(frontmatter, post, published, options), dateField(frontmatter, post, revised, options)];
  const [first, second] = dates;
  if (first || second) {
    const parts: ElementContent[] = first ? [first] : [];
    if (second)
      parts.push(element('span', ['updated', 'last-updated-on'], [{ type: 'text', value: `${updated[options.language]} ` }, second]));
    children.push(element('p', ['dates', 'date'], parts));
  }

  const title = textField(frontmatter, ['title']);
  if (title) children.push(element('h1', ['article-title'], [{ type: 'text', value: title }]));
  const description = textField(frontmatter, ['description', 'summary']);
  if (description) children.push(element('p', ['description'], [{ type: 'text', value: description }]));
  return children.length > 0 ? element('header', ['article-header', 'prose', 'title'], children) : undefined;
}

/** The first of the keys that has something to print. */
export function textField(frontmatter: Frontmatter, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = frontmatter.get(key)?.value;
    if (typeof value === 'number') return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** A date that cannot be read is shown as it was written: that is what the author has to see. */
function dateField(
  frontmatter: Frontmatter,
  post: string,
  keys: readonly string[],
  { language, timeZone }: ArticleOptions,
): Element | undefined {
  const entry = keys.map((key) => frontmatter.get(key)).find((found) => found !== undefined);
  if (!entry || entry.value === null) return undefined;
  const printed = printDate(entry.value, language, timeZone);
  if (printed)
    return { ...element('time', [], [{ type: 'text', value: printed }]), properties: { dateTime: isoDay(entry.value, timeZone) ?? '' } };
  const written = typeof entry.value === 'string' ? entry.value.trim() : post.slice(entry.valueSpan.start, entry.valueSpan.end).trim();
  return written ? element('span', ['unread-date'], [{ type: 'text', value: written }]) : undefined;
}

const element = (tagName: string, className: string[], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: className.length > 0 ? { className } : {},
  children,
});
