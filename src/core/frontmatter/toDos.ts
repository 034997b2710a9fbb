import type { Post } from '../model/post';
import type { SchemaType } from '../schema/type';
import { leavesOf } from '../schema/typeAt';
import { refusalsOf, schemaOf } from './keys';
import { keysAsked } from './objects';

type Path = readonly (string | number)[];

/** What stands for a text that is still to be written, where the fixes insert a key. */
export const toDo = 'TODO';

/** Keys that say how far something is: there it may be meant. */
const states = /^(?:status|state|stage|progress|statut|état|etat|avancement)$/i;

/** Whether nothing is said of a key that is TODO: what is inserted there is empty, which is told of in its stead. */
export const isState = (key: string): boolean => states.test(key);

/** Values that are looked at: more than any post has, for what an alias makes may have no end. */
const mostValues = 5_000;

/** The keys of a post, at the top and in the objects that its schema names, that say no more than TODO, or how far something is with an empty text that the schema asks for, and that the build takes. */
export function toDosIn(post: Post): Path[] {
  const schema = schemaOf(post);
  const { data, content } = post.frontmatter;
  // Most blocks have none.
  if (!schema || !data || !/TODO|''|""/.test(post.text.slice(content.start, content.end))) return [];
  const refused = new Set(refusalsOf(post).map(({ path }) => path.join('\n')));
  const found: Path[] = [];
  const pending: { readonly type: SchemaType; readonly value: unknown; readonly path: Path }[] = [
    { type: schema.type, value: data, path: [] },
  ];
  for (let left = mostValues, next = pending.pop(); next && left > 0; next = pending.pop(), left--) {
    const { type, value, path } = next;
    const leaves = leavesOf(type, false);
    if (typeof value === 'string') {
      const name = path.at(-1);
      const isListed = leaves.some((leaf) => leaf.kind === 'options' && leaf.values.includes(value));
      const isState = typeof name === 'string' && states.test(name);
      const isAsked = isState && value.trim() === '' && keysAsked(objectOf(name, type), schema.zod).length > 0;
      const isUnwritten = isState ? isAsked : value.trim() === toDo && !isListed;
      // Of a list of texts, each may be a word like others; one that says nothing else is not written yet.
      if (isUnwritten && !refused.has(path.join('\n'))) found.push(path);
    } else if (Array.isArray(value)) {
      for (const leaf of leaves)
        for (const [index, item] of value.entries()) {
          if (typeof item === 'string' && value.length > 1 && leaf.kind === 'array') continue;
          const element = leaf.kind === 'array' ? leaf.element : leaf.kind === 'tuple' ? (leaf.items[index] ?? leaf.rest) : undefined;
          if (element) pending.push({ type: element, value: item, path: [...path, index] });
        }
    } else if (typeof value === 'object' && value !== null) {
      for (const leaf of leaves) {
        const [each] = leaf.kind === 'record' ? leaf.types.slice(-1) : [];
        if (each) for (const [name, item] of Object.entries(value)) pending.push({ type: each, value: item, path: [...path, name] });
        if (leaf.kind === 'object')
          for (const [name, key] of leaf.keys)
            if (Object.hasOwn(value, name))
              pending.push({ type: key.type, value: (value as Record<string, unknown>)[name], path: [...path, name] });
      }
    }
  }
  return [...new Map(found.map((path) => [path.join('\n'), path])).values()];
}

const objectOf = (name: string, type: SchemaType): SchemaType => ({
  kind: 'object',
  keys: new Map([[name, { type }]]),
  others: 'strip',
  partial: false,
});
