import type { Post } from '../model/post';
import type { Entry, Frontmatter } from '../parse/frontmatter';
import type { Field, FieldType } from '../schema/field';
import { fieldsOf } from '../schema/field';
import { judge, type Refusal } from '../schema/judge';
import { type ObjectType, objectIn, type SchemaType } from '../schema/type';
import { keyAtPath, leavesOf } from '../schema/typeAt';
import type { Schema, Site } from '../site/site';
import { bareText } from './flowCaret';
import { importsLayout, isPage, layoutOnly, withLayout } from './layout';
import { ofMeantOptions } from './meantOption';
import { objectsAt } from './objects';
import { usualType } from './usualKeys';
import { writtenAt } from './written';

/** What blogs call their keys, where no schema says more. */
export const usualKeys: ReadonlyMap<string, FieldType> = new Map(fieldsOf(usualType('none')).map(({ name, type }) => [name, type]));

export const schemaOf = (post: Post): Schema | undefined => post.place.collection?.schema;

/** The types that rule a post's frontmatter: its schema's, what Astro noted of one that was not understood, or what such posts usually have; of a page also its layout. */
export function rulingType(post: Post): SchemaType {
  const { place, frontmatter } = post;
  // All that is known of a page that is no post.
  if (!place.isPost && isPage(place)) return layoutOnly;
  const type = schemaOf(post)?.type ?? place.collection?.noted ?? usualType(place.site.kind);
  return isPage(place) || (importsLayout(place) && frontmatter.get('layout')) ? withLayout(type) : type;
}

/** The objects of the ruling type that a path may lead to, as far as what is written there leaves a choice. */
export function rulingObjects(post: Post, path: readonly (string | number)[]): ObjectType[] {
  const all = objectsAt(rulingType(post), path, new Map());
  if (all.length < 2) return all;
  const pairs = writtenAt(post, path)?.pairs ?? [];
  return objectsAt(rulingType(post), path, new Map(pairs.map(({ key, valueSpan }) => [key, bareText(post.text, valueSpan)])));
}

/** What is asked of what a path leads to, by the one object that its key can be in where there are several. */
export function typeAt(post: Post, path: readonly (string | number)[]): SchemaType | undefined {
  const name = path.at(-1);
  const [only, ...others] = typeof name === 'string' ? rulingObjects(post, path.slice(0, -1)) : [];
  const own = only && others.length === 0 ? only.keys.get(String(name))?.type : undefined;
  return own ?? keyAtPath(rulingType(post), path)?.type;
}

/** The type of a key by the site's schema, or by common use where no schema was read. */
export function typeOf(post: Post, key: string): FieldType | undefined {
  const schema = schemaOf(post);
  if (schema) return fieldOf(post, key)?.type;
  return usualKeys.get(key);
}

/** What the site's schema says of a key of the top, by the one object that is meant where it is a choice of several. */
export function fieldOf(post: Post, key: string): Field | undefined {
  const schema = schemaOf(post);
  const own = schema?.fields.find(({ name }) => name === key);
  const type = own || !schema || objectIn(schema.type) ? undefined : topKeysOf(post)?.get(key);
  return type ? fieldsOf({ kind: 'object', keys: new Map([[key, type]]), others: 'strip', partial: false })[0] : own;
}

/** By the schemas that were asked, as below. */
const tops = new WeakMap<Frontmatter, WeakMap<Schema, { readonly keys: ObjectType['keys'] | undefined }>>();

/** The keys that the site's schema names at the top: of a choice of objects, those of the one that what is written leaves; nothing where that is not sure. */
export function topKeysOf(post: Post): ObjectType['keys'] | undefined {
  const schema = schemaOf(post);
  if (!schema) return undefined;
  const object = objectIn(schema.type);
  if (object) return object.keys;
  const asked = tops.get(post.frontmatter) ?? new WeakMap<Schema, { readonly keys: ObjectType['keys'] | undefined }>();
  tops.set(post.frontmatter, asked);
  const known = asked.get(schema);
  if (known) return known.keys;
  const isChoice = leavesOf(schema.type, false).every(({ kind }) => kind === 'object');
  const [only, ...others] = isChoice ? rulingObjects(post, []) : [];
  const keys = others.length === 0 ? only?.keys : undefined;
  asked.set(schema, { keys });
  return keys;
}

/** By the schemas that were asked: more than one where several collections take the post. */
const judged = new WeakMap<Frontmatter, WeakMap<Schema, { readonly site: Site; readonly refusals: readonly Refusal[] }>>();

/** What the site's build refuses of the frontmatter, as far as the schema was understood; empty where no schema is known or the block cannot be read. */
export function refusalsOf(post: Post): readonly Refusal[] {
  const { frontmatter } = post;
  const schema = schemaOf(post);
  if (!schema || !frontmatter.data) return [];
  // Asked by many rules, and of a block that stays as it was while the article is written.
  const bySchema = judged.get(frontmatter) ?? new WeakMap();
  judged.set(frontmatter, bySchema);
  const known = bySchema.get(schema);
  if (known?.site === post.place.site) return known.refusals;
  const refusals = judgeData(post, frontmatter.data);
  bySchema.set(schema, { site: post.place.site, refusals });
  return refusals;
}

/** Whether what `yaml` makes of an entry may be told: of a block that the site's reader stops at, only where the lines of the entry are none of the faults. */
export function isSound({ frontmatter, text }: Post, { lines, keySpan }: Entry): boolean {
  const { data, problems, refusal, entries } = frontmatter;
  if (data !== undefined) return true;
  const faults = refusal ? [...problems, refusal] : problems;
  // A tag is noticed below its line only.
  const isTagged = /^[ \t]*:[ \t]+!/.test(text.slice(keySpan.end, lines.end));
  // What stands deeper belongs to the key above it.
  const next = firstFrom(entries, lines.end)?.lines.start ?? frontmatter.content.end;
  const isWithin = (start: number): boolean => start < lines.end || (start < next && /^[ \t]/.test(lineAt(text, start)));
  return !isTagged && !faults.some(({ start }) => lines.start <= start && isWithin(start));
}

/** The first entry that begins at an offset or behind it: asked of each of many, it is not looked for one by one. */
function firstFrom(entries: readonly Entry[], offset: number): Entry | undefined {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as Entry).lines.start < offset) low = middle + 1;
    else high = middle;
  }
  return entries[low];
}

const lineAt = (text: string, offset: number): string => text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset + 1);

/** What the site's build would refuse of other values in place of the frontmatter's. */
export function judgeData(post: Post, data: Readonly<Record<string, unknown>>): readonly Refusal[] {
  const schema = schemaOf(post);
  if (!schema) return [];
  const { slug, ...shown } = data;
  const { collection, site } = post.place;
  const judged = collection?.isLegacy ? shown : data;
  const refusals = ofMeantOptions(judge(schema.type, judged, schema.zod), schema.type, judged, schema.zod);
  // Up to its fifth version, Astro takes whatever stands there for the entry's name, and calls the methods of a text on it.
  const isName = site.astro !== undefined && site.astro <= 5 && !collection?.ownIds && slug && typeof slug !== 'string';
  if (!isName || refusals.some(({ path }) => path[0] === 'slug')) return refusals;
  return [...refusals, { path: ['slug'], code: 'type', expected: 'string', value: slug }];
}

/** Whether the build stops at the value of a key. */
export const isRefused = (post: Post, key: string): boolean => refusalsOf(post).some(({ path }) => path[0] === key);
