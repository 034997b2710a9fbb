import type { Fix } from '../findings/finding';
import { fieldOf, judgeData, schemaOf, typeOf } from '../frontmatter/keys';
import { missingKeys } from '../frontmatter/misspelt';
import { isKnownElsewhere } from '../frontmatter/views';
import type { Post } from '../model/post';
import { type Entry, parseFrontmatter } from '../parse/frontmatter';
import { applyEdits, type Edit, type Span } from '../text/span';
import { nameAs } from './placeholder';

/** Writes another name of a key where one stands: a key between quotes stays between quotes. */
export function renameKey({ text, frontmatter }: Post, span: Span, name: string): Edit {
  const [mark] = /^["']/.exec(text.slice(span.start, span.end)) ?? [];
  return { ...span, text: mark ? `${mark}${name}${mark}` : nameAs(name, frontmatter.format === 'toml' ? 'toml' : 'yaml') };
}

/** What sites call the day on which a post was published. */
const publication = /^(?:date(?:time)?|(?:pub|publish|published|publication|post|posted)[_-]?(?:date|datetime|time|at|on)|published)$/i;

/** Makes the date of another site's key the one that this site misses, where there is only one of each, and the site takes it. `key`: either of both. */
export function renameDate(post: Post, key: string): { readonly entry: Entry; readonly name: string; readonly fix: Fix } | undefined {
  // Asked about each key that is missing or unknown.
  if (!publication.test(key) || !schemaOf(post)) return undefined;
  const [name, ...otherNames] = missingKeys(post).filter((key) => typeOf(post, key) === 'date' && publication.test(key));
  const entries = post.frontmatter.entries.filter(
    ({ key }) => publication.test(key) && !fieldOf(post, key) && !isKnownElsewhere(post, [key]),
  );
  const [entry, ...others] = entries;
  if (name === undefined || !entry || otherNames.length > 0 || others.length > 0) return undefined;
  const edits = [renameKey(post, entry.keySpan, name)];
  const written = post.frontmatter.data?.[entry.key];
  if (!(written instanceof Date || (typeof written === 'string' && /\d/.test(written)))) return undefined;
  const { data } = parseFrontmatter(applyEdits(post.text, edits), post.place.site.kind);
  if (!data || judgeData(post, data).some(({ path }) => path[0] === name)) return undefined;
  return {
    entry,
    name,
    fix: { title: { text: 'Rename “{key}” to “{meant}”', data: { key: entry.key, meant: name } }, trust: 'ask', edits },
  };
}
