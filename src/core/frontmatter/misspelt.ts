import { distance } from 'fastest-levenshtein';
import type { Post } from '../model/post';
import type { Frontmatter } from '../parse/frontmatter';
import type { SchemaType } from '../schema/type';
import { besideIn, leavesOf, surelyMeant } from '../schema/typeAt';
import type { Schema } from '../site/site';
import type { Span } from '../text/span';
import { refusalsOf, rulingObjects, rulingType, schemaOf, topKeysOf, usualKeys } from './keys';
import { keysTogether, namesIn, objectsAt } from './objects';
import { isKnownElsewhere } from './views';
import { pairAt } from './written';

type Path = readonly (string | number)[];

/** A key that the site does not know, and the one that it was meant to be. */
export interface MisspeltKey {
  readonly path: Path;
  readonly keySpan: Span;
  readonly meant: string;
  /** Where its line begins with the one that was meant, and has no blank behind that one's colon: the offset of what was to be the value. */
  readonly glued?: number;
}

/** Objects with unknown keys that are looked at below the top: more than any post has. */
const mostObjects = 50;

/** Values that are looked at on the way to them: what an alias makes may have no end. */
const mostValues = 5_000;

const noted = new WeakMap<Frontmatter, WeakMap<Schema, readonly MisspeltKey[]>>();

/** The keys of a frontmatter that are one or two slips away from known ones, which are not written there: at the top, and in the objects that the schema names. */
export function misspeltKeys(post: Post): readonly MisspeltKey[] {
  const { frontmatter } = post;
  const schema = schemaOf(post);
  if (!schema) return [...misspeltAtTop(post)];
  // Asked by several rules.
  const bySchema = noted.get(frontmatter) ?? new WeakMap<Schema, readonly MisspeltKey[]>();
  noted.set(frontmatter, bySchema);
  const known = bySchema.get(schema);
  if (known) return known;
  const found = [...misspeltAtTop(post), ...(frontmatter.data ? misspeltBelow(post, schema.type, frontmatter.data) : [])];
  // What is a slip to one collection, another may ask for.
  const keys = found.filter(({ path }) => !isKnownElsewhere(post, path));
  bySchema.set(schema, keys);
  return keys;
}

/** Keys that the schema requires and the block has not, in the order of the schema; one that is there misspelt is not missing. */
export function missingPaths(post: Post): Path[] {
  const meant = new Set(misspeltKeys(post).map(({ path, meant }) => [...path.slice(0, -1), meant].join('\n')));
  return refusalsOf(post)
    .filter(({ code, path }) => code === 'missing' && typeof path.at(-1) === 'string')
    .map(({ path }) => path)
    .filter((path) => !(path.length === 1 && post.frontmatter.get(String(path[0]))) && !meant.has(path.join('\n')));
}

/** Of these, those of the top. */
export const missingKeys = (post: Post): string[] => missingPaths(post).flatMap((path) => (path.length === 1 ? String(path[0]) : []));

/** Words of other languages that look like slips in ours. */
const foreign =
  /^(?:titre|titres|titel|tittel|titul|titolo|título|titulo|títol|desc?ri(?:ption|pción|pcion|pció|ção|zione)|étiquettes?|tagi?|datum)$/i;

function* misspeltAtTop(post: Post): Generator<MisspeltKey> {
  const { frontmatter, place } = post;
  // Most posts have the usual keys.
  if (frontmatter.entries.every(({ key }) => usualKeys.has(key))) return;
  const schema = schemaOf(post);
  const known = [...((schema ? topKeysOf(post) : (place.collection?.noted?.keys ?? usualKeys)) ?? new Map<string, unknown>()).keys()];
  const isHugo = place.site.kind === 'hugo';
  const written = new Set(frontmatter.entries.map(({ key }) => key));
  // A key of another object than the one that is meant is no slip.
  const isKnown = new Set([...known, ...(schema ? namesIn(objectsAt(rulingType(post), [], new Map())) : [])]);
  const open = known.filter((name) => !written.has(name));
  for (const { key, keySpan, lines } of frontmatter.entries) {
    if (isKnown.has(key) || usualKeys.has(key)) continue;
    // Where no schema says what there is, a site may name its keys in its own language. Hugo tells no capitals apart.
    if (!schema && (foreign.test(key) || (isHugo && known.some((name) => name.toLowerCase() === key.toLowerCase())))) continue;
    const glued = /^([\w$.-]+):(?:["'“«‘’]|[^\s:]+[ \t])/.exec(post.text.slice(keySpan.start, lines.end));
    if (glued?.[1] !== undefined && open.includes(glued[1]) && key.startsWith(`${glued[1]}:`)) {
      yield { path: [key], keySpan, meant: glued[1], glued: keySpan.start + glued[1].length + 1 };
      continue;
    }
    const meant = meantOf(post, [key], open);
    if (meant !== undefined) yield { path: [key], keySpan, meant };
  }
}

/** Below the top, a key is unknown where each object that it may be in names all of its keys. */
function* misspeltBelow(post: Post, root: SchemaType, data: unknown): Generator<MisspeltKey> {
  let left = mostObjects;
  const pending: { readonly type: SchemaType; readonly value: unknown; readonly path: Path }[] = [{ type: root, value: data, path: [] }];
  let visits = mostValues;
  for (let next = pending.pop(); next && left > 0 && visits > 0; next = pending.pop(), visits--) {
    const { type, value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    const leaves = leavesOf(type, false);
    if (Array.isArray(value)) {
      const lists = leaves.filter((leaf) => leaf.kind === 'array');
      for (const { element } of lists.length === 1 ? lists : [])
        for (const [index, item] of value.entries()) pending.push({ type: element, value: item, path: [...path, index] });
      continue;
    }
    const objects = leaves.filter((leaf) => leaf.kind === 'object');
    const ruling = objects.length < 2 ? objects : objects.length === leaves.length ? surelyMeant(type, besideIn(value)) : [];
    for (const [name, own] of keysTogether(ruling))
      if (Object.hasOwn(value, name)) pending.push({ type: own, value: (value as Record<string, unknown>)[name], path: [...path, name] });
    const isClosed = objects.every(({ partial, others }) => !partial && (others === 'strip' || others === 'strict'));
    if (path.length === 0 || objects.length === 0 || !isClosed || leaves.some(({ kind }) => kind === 'unknown' || kind === 'record'))
      continue;
    const known = new Set(namesIn(objects));
    const unknown = Object.keys(value).filter((key) => !known.has(key));
    if (unknown.length === 0) continue;
    left--;
    const open = namesIn(rulingObjects(post, path)).filter((name) => known.has(name) && !Object.hasOwn(value, name));
    for (const key of unknown) {
      const meant = meantOf(post, [...path, key], open);
      const pair = meant === undefined ? undefined : pairAt(post, [...path, key]);
      if (pair && meant !== undefined) yield { path: [...path, key], keySpan: pair.keySpan, meant };
    }
  }
}

/** Of some names, the one that a key was meant to be: one or two slips away. */
function meantOf(post: Post, path: Path, names: readonly string[]): string | undefined {
  const key = String(path.at(-1));
  // Two letters off in a short word is another word: `data` is not `date`. Of three, only the same three in another order will do, and where they are asked for; of fewer, only the same but for capitals.
  if (key.length < 3) {
    const [only, ...others] = names.filter(
      (name) => name.toLowerCase() === key.toLowerCase() && isAsked(post, [...path.slice(0, -1), name]),
    );
    return others.length === 0 ? only : undefined;
  }
  const slips = (name: string): number => (name.toLowerCase() === key.toLowerCase() ? 0 : distance(name.toLowerCase(), key.toLowerCase()));
  const nearest = names
    .filter(
      (name) => (name.length >= 4 && key.length >= 4) || (letters(name) === letters(key) && isAsked(post, [...path.slice(0, -1), name])),
    )
    .map((name) => ({ name, slips: slips(name) }))
    .sort((a, b) => a.slips - b.slips)[0];
  if (!nearest) return undefined;
  // Two letters swapped (`tilte`) count as two slips, and are one.
  const allowed = Math.min(nearest.name.length, key.length) >= 7 || letters(nearest.name) === letters(key) ? 2 : 1;
  return nearest.slips <= allowed ? nearest.name : undefined;
}

const isAsked = (post: Post, path: Path): boolean =>
  refusalsOf(post).some((refusal) => refusal.code === 'missing' && refusal.path.join('\n') === path.join('\n'));

const letters = (word: string): string => [...word.toLowerCase()].sort().join('');
