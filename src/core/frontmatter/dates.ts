import type { Post } from '../model/post';
import { readHumanDay, type SiteDate, siteDateOf } from '../parse/date';
import { dayInWords } from '../parse/dateSlips';
import type { Entry } from '../parse/frontmatter';
import { fieldsOf } from '../schema/field';
import { outputOf } from '../schema/judge';
import { partsOf, type SchemaType } from '../schema/type';
import { besideIn, leavesOf, surelyMeant } from '../schema/typeAt';
import type { Schema } from '../site/site';
import type { Span } from '../text/span';
import { isRefused, refusalsOf, schemaOf, topKeysOf, typeOf } from './keys';
import { keysTogether } from './objects';
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

/** By the posts that several rules ask about. */
const known = new WeakMap<Post, readonly FrontmatterDate[]>();

/** The dates of a post's frontmatter: those of the top, and those in the objects and lists that its schema names. */
export function datesOf(post: Post): readonly FrontmatterDate[] {
  const found = known.get(post) ?? [...readDates(post)];
  known.set(post, found);
  return found;
}

function* readDates(post: Post): Generator<FrontmatterDate> {
  const { frontmatter } = post;
  const keys = topKeysOf(post);
  for (const entry of frontmatter.entries)
    if (isDateKey(post, entry.key) || isDateAmong(post, entry.key)) yield dateAt(post, entry, keys?.get(entry.key)?.type);
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

/** Of a choice of types, the only one that takes dates; nothing where code, or what is not understood, may make something else of them. */
function dateAmong(type: SchemaType): { readonly isCoerced: boolean } | undefined {
  const leaves = leavesOf(type, false);
  if (leaves.length < 2 || !isPlain(type)) return undefined;
  const [only, ...others] = leaves.flatMap((leaf) => (leaf.kind === 'base' && isDatePath(leaf.path) ? [leaf.path] : []));
  return only && others.length === 0 ? { isCoerced: only.length > 1 } : undefined;
}

const isPlain = (type: SchemaType): boolean => !/^(?:unknown|code|pipe|intersection)$/.test(type.kind) && partsOf(type).every(isPlain);

const isDatePath = (path: readonly string[]): boolean => /^(?:coerce\.)?date$/.test(path.join('.'));

/** Whether what stands at a key of the top, which may be a date or something else, is a date to the site, or refused and plainly meant for one. */
export function isDateAmong(post: Post, key: string): boolean {
  const { data } = post.frontmatter;
  const schema = schemaOf(post);
  const type = data && topKeysOf(post)?.get(key)?.type;
  if (!schema || !data || !type || !dateAmong(type)) return false;
  const value = data[key];
  if (!isRefused(post, key)) return outputOf(type, value, schema.zod) instanceof Date;
  return typeof value === 'string' && (dayInWords(value.trim()) ?? readHumanDay(value)) !== undefined;
}

/** Whether a key of the top that may be a date or something else takes YAML's own dates alone. */
export function isUncoercedAmong(post: Post, key: string): boolean {
  const type = topKeysOf(post)?.get(key)?.type;
  return type !== undefined && dateAmong(type)?.isCoerced === false;
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
  if (path.length > 1 && budget.left > 0 && dateAmong(type)) {
    budget.left--;
    if ((value === null || value instanceof Date || typeof value === 'string') && outputOf(type, value, zod) instanceof Date)
      yield [path, value];
    return;
  }
  if (budget.left-- <= 0) return;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    // Of a choice between types nobody knows which it is, but for objects that what is written tells apart.
    const areObjects = leaves.every(({ kind }) => kind === 'object');
    for (const [key, inner] of keysTogether(areObjects ? surelyMeant(type, besideIn(value)) : []))
      if (Object.hasOwn(value, key)) yield* nestedDates(inner, (value as Record<string, unknown>)[key], [...path, key], budget, zod);
    if (!(value instanceof Date)) return;
  }
  const [leaf, ...others] = leaves;
  if (!leaf || others.length > 0) return;
  if (leaf.kind === 'array' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* nestedDates(leaf.element, item, [...path, index], budget, zod);
  } else if (leaf.kind === 'tuple' && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const inner = leaf.items[index] ?? leaf.rest;
      if (inner) yield* nestedDates(inner, item, [...path, index], budget, zod);
    }
  } else if (leaf.kind === 'base' && isDatePath(leaf.path) && path.length > 1) {
    if (value instanceof Date || typeof value === 'string' || (value === null && outputOf(type, value, zod) instanceof Date))
      yield [path, value];
  }
}
