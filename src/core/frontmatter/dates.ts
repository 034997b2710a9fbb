import type { Post } from '../model/post';
import { type SiteDate, siteDateOf } from '../parse/date';
import type { Entry } from '../parse/frontmatter';
import { fieldsOf } from '../schema/field';
import { outputOf } from '../schema/judge';
import type { SchemaType } from '../schema/type';
import { leavesOf } from '../schema/typeAt';
import type { Schema } from '../site/site';
import type { Span } from '../text/span';
import { refusalsOf, schemaOf, topKeysOf, typeOf } from './keys';
import { meantObjects } from './objects';
import { usualType } from './usualKeys';
import { pairAt, placeAt } from './written';

/** A value that the site takes for a date. */
export interface FrontmatterDate {
  /** The keys and places in lists that lead to it. */
  readonly path: readonly (string | number)[];
  readonly span: Span;
  readonly quote: string;
  /** As it is written, without the quotes. */
  readonly text: string;
  /** As the site's reader has it: a day without quotes is a date there already. */
  readonly value: unknown;
  /** What the site makes of it; nothing where it makes no date. */
  readonly date: SiteDate | undefined;
  readonly isRefused: boolean;
}

/** Values looked at below the top: more than any post has. */
const mostNested = 500;

/** The dates of a post's frontmatter: those of the top, and those in the objects and lists that its schema names. */
export function* datesOf(post: Post): Generator<FrontmatterDate> {
  const { frontmatter } = post;
  const keys = topKeysOf(post);
  for (const entry of frontmatter.entries) if (isDateKey(post, entry.key)) yield dateAt(post, entry, keys?.get(entry.key)?.type);
  const budget = { left: mostNested };
  for (const [key, { type: inner }] of keys ?? [])
    for (const [path, value] of nestedDates(inner, frontmatter.data?.[key], [key], budget, schemaOf(post)?.zod)) {
      if (value === null) {
        // What an alias brings stands where it was written.
        const isOwn = typeof path.at(-1) === 'number' || pairAt(post, path) !== undefined;
        const place = isOwn ? placeAt(post, path) : undefined;
        if (place) yield { path, span: place, quote: '', text: '', value, date: siteDateOf(value, ''), isRefused: false };
        continue;
      }
      const span = frontmatter.spanOf(path);
      const written = span && post.text.slice(span.start, span.end);
      const [quote = ''] = written?.match(/^["']/) ?? [];
      // Behind an alias or a merge key stands something else.
      const isThere = value instanceof Date ? /^\d{4}-/.test(written ?? '') : quote !== '' || value === written;
      if (!span || !written || !isThere) continue;
      const text = typeof value === 'string' ? value : written;
      const isRefused = refusalsOf(post).some((refusal) => refusal.path.every((part, index) => path[index] === part));
      yield { path, span, quote, text, value, date: isRefused ? undefined : siteDateOf(value, text), isRefused };
    }
}

/** Whether the site takes the value of a key for a date, by its schema or by what builds it. */
function isDateKey(post: Post, key: string): boolean {
  if (schemaOf(post) || !isJekyllOrHugo(post)) return typeOf(post, key) === 'date';
  return fieldsOf(usualType(post.place.site.kind)).some(({ name, type }) => name === key && type === 'date');
}

/** Hugo and Jekyll read dates in ways of their own. */
export const isJekyllOrHugo = ({ place }: Post): boolean => place.site.kind === 'hugo' || place.site.kind === 'jekyll';

function dateAt(post: Post, entry: Entry, type: SchemaType | undefined): FrontmatterDate {
  const { key, value: read, valueSpan } = entry;
  const { data } = post.frontmatter;
  const value = data ? data[key] : read;
  const quote = entry.quote ?? '';
  const written = post.text.slice(valueSpan.start, valueSpan.end);
  const text = typeof value === 'string' ? value : typeof read === 'string' ? read : written;
  const isRefused = refusalsOf(post).some(({ path }) => path[0] === key || path.length === 0);
  return { path: [key], span: valueSpan, quote, text, value, date: isRefused ? undefined : made(post, type, value, text), isRefused };
}

/** What the site makes of a value: of one that is neither text nor a date, zod has to say whether it makes a date of it. */
function made(post: Post, type: SchemaType | undefined, value: unknown, text: string): SiteDate | undefined {
  if (typeof value === 'string' ? value.trim() !== '' : value instanceof Date) return siteDateOf(value, text);
  const schema = schemaOf(post);
  // Astro's starter, which is thought of where no schema was read, coerces.
  if (!schema && value === null && !isJekyllOrHugo(post)) return siteDateOf(value, text);
  if (!schema || !type || !(outputOf(type, value, schema.zod) instanceof Date)) return undefined;
  return siteDateOf(value, text);
}

/** Where in a value of a type dates stand, below its top, and what stands there. */
function* nestedDates(
  type: SchemaType,
  value: unknown,
  path: readonly (string | number)[],
  budget: { left: number },
  zod: Schema['zod'],
): Generator<[path: readonly (string | number)[], value: unknown]> {
  const leaves = leavesOf(type, false);
  // Of a choice between types nobody knows which it is, but for objects that what is written tells apart.
  const [leaf, ...others] = leaves.length > 1 ? meantObjects(leaves, value) : leaves;
  if (!leaf || others.length > 0 || budget.left-- <= 0) return;
  if (leaf.kind === 'object' && typeof value === 'object' && value !== null) {
    for (const [key, { type: inner }] of leaf.keys)
      if (Object.hasOwn(value, key)) yield* nestedDates(inner, (value as Record<string, unknown>)[key], [...path, key], budget, zod);
  } else if (leaf.kind === 'array' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* nestedDates(leaf.element, item, [...path, index], budget, zod);
  } else if (leaf.kind === 'tuple' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const inner = leaf.items[index] ?? leaf.rest;
      if (inner) yield* nestedDates(inner, item, [...path, index], budget, zod);
    }
  } else if (leaf.kind === 'base' && /^(?:coerce\.)?date$/.test(leaf.path.join('.')) && path.length > 1) {
    if (value instanceof Date || typeof value === 'string' || (value === null && outputOf(type, value, zod) instanceof Date))
      yield [path, value];
  }
}
