import { distance } from 'fastest-levenshtein';
import type { Post } from '../model/post';
import type { Entry, Frontmatter } from '../parse/frontmatter';
import { judge, type Refusal } from '../schema/judge';
import type { FieldType, Schema } from '../site/site';

/** What blogs call their keys, where no schema says more: the fields of Astro's starter blog, and a few that nearly every post has. */
const usual: Readonly<Record<string, FieldType>> = {
  title: 'string',
  description: 'string',
  pubDate: 'date',
  updatedDate: 'date',
  heroImage: 'image',
  tags: 'array',
  draft: 'boolean',
};

export const schemaOf = (post: Post): Schema | undefined => post.place.collection?.schema;

/** The type of a key by the site's schema, or by common use where no schema was read. */
export function typeOf(post: Post, key: string): FieldType | undefined {
  const schema = schemaOf(post);
  if (schema) return schema.fields.find(({ name }) => name === key)?.type;
  return Object.hasOwn(usual, key) ? usual[key] : undefined;
}

/** The known key that a key was meant to be: one or two slips away, not itself known, and not written elsewhere in the block. */
export function meantKey(post: Post, entry: Entry): string | undefined {
  const known = schemaOf(post)?.fields.map(({ name }) => name) ?? Object.keys(usual);
  // Two letters off in a short word is another word: `data` is not `date`.
  if (entry.key.length < 4 || known.includes(entry.key) || Object.hasOwn(usual, entry.key)) return undefined;
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

const judged = new WeakMap<Frontmatter, { readonly schema: Schema; readonly refusals: readonly Refusal[] }>();

/** What the site's build refuses of the frontmatter, as far as the schema was understood; empty where no schema is known or the block cannot be read. */
export function refusalsOf(post: Post): readonly Refusal[] {
  const { frontmatter } = post;
  const schema = schemaOf(post);
  if (!schema || !frontmatter.data) return [];
  // Asked by many rules, and of a block that stays as it was while the article is written.
  const known = judged.get(frontmatter);
  if (known?.schema === schema) return known.refusals;
  const refusals = judge(schema.type, frontmatter.data, schema.zod);
  judged.set(frontmatter, { schema, refusals });
  return refusals;
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
