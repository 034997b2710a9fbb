import type { Post } from '../model/post';
import type { SchemaType } from '../schema/type';
import { leavesOf } from '../schema/typeAt';
import type { Span } from '../text/span';
import { schemaOf } from './keys';
import { type Candidates, filesNamed } from './namedFiles';

/** An image file that the frontmatter names, where the site's schema says `image()`. */
export interface NamedImage {
  readonly path: readonly (string | number)[];
  /** As written. */
  readonly value: string;
  readonly span: Span;
  /** The files that it may mean, the likeliest first, seen from the site's root. */
  readonly files: Candidates;
}

/**
 * The local images of a post's frontmatter. Astro takes `./` and `../` from the post, `/` from the site's root, other names from the post, by an alias or from a
 * package; an address of another site and what does not end as a picture does it leaves alone, and so does this.
 */
export function imagesOf(post: Post): NamedImage[] {
  const schema = schemaOf(post);
  const { data } = post.frontmatter;
  if (!schema || !data) return [];
  const found: NamedImage[] = [];
  const visit = (type: SchemaType, value: unknown, path: readonly (string | number)[]): void => {
    const leaves = leavesOf(type, false);
    // Of several types the first that takes the value has it, and a text that is none of the others' is the image's.
    const leaf = typeof value === 'string' ? leaves.find((each) => maySay(each, value)) : leaves.length === 1 ? leaves[0] : undefined;
    if (!leaf) return;
    if (leaf.kind === 'object' && typeof value === 'object' && value !== null) {
      for (const [name, key] of leaf.keys)
        if (Object.hasOwn(value, name)) visit(key.type, (value as Record<string, unknown>)[name], [...path, name]);
    } else if (leaf.kind === 'array' && Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(leaf.element, item, [...path, index]);
    } else if (leaf.kind === 'image' && typeof value === 'string') {
      const files = picture.test(value) ? filesNamed(value, post.place) : undefined;
      const span = post.frontmatter.spanOf(path);
      if (span && files) found.push({ path, value, span, files });
    }
  };
  visit(schema.type, data, []);
  return found;
}

/** Whether a type may take a text, its checks left aside. */
function maySay(type: SchemaType, text: string): boolean {
  if (type.kind === 'options') return type.values.includes(text);
  if (type.kind === 'base') return !/^(?:number|boolean|date|int|null|undefined|never)$/.test(type.path.join('.'));
  return !/^(?:object|array|tuple|record)$/.test(type.kind);
}

/** What Astro makes an image of, by its ending: the rest stays the text it is. Capitals count as none. */
const picture = /\.(?:jpe?g|png|tiff|webp|gif|svg|avif)$/i;
