import { distance } from 'fastest-levenshtein';
import type { Post } from '../model/post';
import type { Entry, Frontmatter } from '../parse/frontmatter';
import type { FieldType } from '../schema/field';
import { fieldsOf } from '../schema/field';
import { judge, type Refusal } from '../schema/judge';
import type { SchemaType } from '../schema/type';
import type { Schema, Site } from '../site/site';
import { importsLayout, isPage, layoutOnly, withLayout } from './layout';
import { usualType } from './usualKeys';

/** What blogs call their keys, where no schema says more. */
const usual = new Map(fieldsOf(usualType('none')).map(({ name, type }) => [name, type]));

export const schemaOf = (post: Post): Schema | undefined => post.place.collection?.schema;

/** The types that rule a post's frontmatter: its schema's, what Astro noted of one that was not understood, or what such posts usually have; of a page also its layout. */
export function rulingType(post: Post): SchemaType {
  const { place, frontmatter } = post;
  // All that is known of a page that is no post.
  if (!place.isPost && isPage(place)) return layoutOnly;
  const type = schemaOf(post)?.type ?? place.collection?.noted ?? usualType(place.site.kind);
  return isPage(place) || (importsLayout(place) && frontmatter.get('layout')) ? withLayout(type) : type;
}

/** The type of a key by the site's schema, or by common use where no schema was read. */
export function typeOf(post: Post, key: string): FieldType | undefined {
  const schema = schemaOf(post);
  if (schema) return schema.fields.find(({ name }) => name === key)?.type;
  return usual.get(key);
}

/** The known key that a key was meant to be: one or two slips away, not itself known, and not written elsewhere in the block. */
export function meantKey(post: Post, entry: Entry): string | undefined {
  const { noted } = post.place.collection ?? {};
  const known = schemaOf(post)?.fields.map(({ name }) => name) ?? [...(noted?.keys ?? usual).keys()];
  // Two letters off in a short word is another word: `data` is not `date`.
  if (entry.key.length < 4 || known.includes(entry.key) || usual.has(entry.key)) return undefined;
  const slips = (name: string) =>
    name.toLowerCase() === entry.key.toLowerCase() ? 0 : distance(name.toLowerCase(), entry.key.toLowerCase());
  const nearest = known
    .filter((name) => name.length >= 4 && !post.frontmatter.get(name))
    .map((name) => ({ name, slips: slips(name) }))
    .sort((a, b) => a.slips - b.slips)[0];
  if (!nearest) return undefined;
  // Two letters swapped (`tilte`) count as two slips, and are one.
  const allowed = Math.min(nearest.name.length, entry.key.length) >= 7 || letters(nearest.name) === letters(entry.key) ? 2 : 1;
  return nearest.slips <= allowed ? nearest.name : undefined;
}

const letters = (word: string): string => [...word.toLowerCase()].sort().join('');

const judged = new WeakMap<Frontmatter, { readonly schema: Schema; readonly site: Site; readonly refusals: readonly Refusal[] }>();

/** What the site's build refuses of the frontmatter, as far as the schema was understood; empty where no schema is known or the block cannot be read. */
export function refusalsOf(post: Post): readonly Refusal[] {
  const { frontmatter } = post;
  const schema = schemaOf(post);
  if (!schema || !frontmatter.data) return [];
  // Asked by many rules, and of a block that stays as it was while the article is written.
  const known = judged.get(frontmatter);
  if (known?.schema === schema && known.site === post.place.site) return known.refusals;
  const refusals = judgeData(post, frontmatter.data);
  judged.set(frontmatter, { schema, site: post.place.site, refusals });
  return refusals;
}

/** What the site's build would refuse of other values in place of the frontmatter's. */
export function judgeData(post: Post, data: Readonly<Record<string, unknown>>): readonly Refusal[] {
  const schema = schemaOf(post);
  if (!schema) return [];
  const { slug, ...shown } = data;
  const { collection, site } = post.place;
  const refusals = judge(schema.type, collection?.isLegacy ? shown : data, schema.zod);
  // Up to its fifth version, Astro takes whatever stands there for the entry's name, and calls the methods of a text on it.
  const isName = site.astro !== undefined && site.astro <= 5 && !collection?.ownIds && slug && typeof slug !== 'string';
  if (!isName || refusals.some(({ path }) => path[0] === 'slug')) return refusals;
  return [...refusals, { path: ['slug'], code: 'type', expected: 'string', value: slug }];
}

/** Whether the build stops at the value of a key. */
export const isRefused = (post: Post, key: string): boolean => refusalsOf(post).some(({ path }) => path[0] === key);

/** Keys that the schema requires and the block has not, in schema order; one that is there misspelt is not missing. */
export function missingKeys(post: Post): string[] {
  const meant = new Set(post.frontmatter.entries.map((entry) => meantKey(post, entry)));
  return refusalsOf(post)
    .filter(({ code, path }) => code === 'missing' && path.length === 1)
    .map(({ path }) => String(path[0]))
    .filter((key) => !post.frontmatter.get(key) && !meant.has(key));
}
