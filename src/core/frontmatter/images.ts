import type { Post } from '../model/post';
import { judge } from '../schema/judge';
import type { SchemaType } from '../schema/type';
import type { Span } from '../text/span';
import { holdsUnknown } from './facts';
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
  /** Of one with backslashes, the same with slashes, which those files are meant by. */
  readonly slashed?: string;
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
  let left = mostValues;
  const takes = (type: SchemaType, value: unknown): boolean => holdsUnknown(type) || judge(type, value, schema.zod).length === 0;
  /** `escapes`: should the site's own code refuse the value, something else takes it, and no image is looked for. */
  const visit = (type: SchemaType, value: unknown, path: Path, escapes: boolean): void => {
    if (left-- <= 0) return;
    switch (type.kind) {
      case 'wrapped':
        visit(type.of, value, path, escapes || type.by === 'catch');
        return;
      case 'described':
      case 'check':
        visit(type.of, value, path, escapes);
        return;
      case 'code':
        // Astro looks for what comes out of it.
        if (!type.changes && !escapes) visit(type.of, value, path, escapes);
        return;
      case 'pipe':
        if (!escapes) visit(type.of, value, path, escapes);
        return;
      case 'union': {
        // Of several types the first that takes the value has it.
        const at = type.options.findIndex((each) => takes(each, value));
        const option = type.options[at];
        if (option) visit(option, value, path, escapes || type.options.slice(at + 1).some((each) => takes(each, value)));
        return;
      }
      case 'intersection':
        visit(type.left, value, path, escapes);
        visit(type.right, value, path, escapes);
        return;
      case 'object':
        if (isObject(value))
          for (const [name, key] of type.keys) if (Object.hasOwn(value, name)) visit(key.type, value[name], [...path, name], escapes);
        return;
      case 'record': {
        const [each] = type.types.slice(-1);
        if (isObject(value) && each) for (const [name, item] of Object.entries(value)) visit(each, item, [...path, name], escapes);
        return;
      }
      case 'array':
        if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(type.element, item, [...path, index], escapes);
        return;
      case 'tuple':
        if (!Array.isArray(value)) return;
        for (const [index, item] of value.entries()) {
          const each = type.items[index] ?? type.rest;
          if (each) visit(each, item, [...path, index], escapes);
        }
        return;
      case 'image': {
        if (typeof value !== 'string' || !isPicture(value)) return;
        // To all but Windows, `..\\port.png` is a name, and no path.
        const slashed = /^\.{1,2}\\[^/]*$/.test(value) ? value.replaceAll('\\', '/') : undefined;
        const files = filesNamed(slashed ?? value, post.place);
        const span = files && post.frontmatter.spanOf(path);
        if (span && files) found.push({ path, value, span, files, ...(slashed === undefined ? {} : { slashed }) });
      }
    }
  };
  visit(schema.type, data, [], false);
  return found;
}

type Path = readonly (string | number)[];

/** Values that are looked at: more than any post has, for what an alias makes may have no end. */
const mostValues = 20_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The endings of files that Astro makes an image of: what ends otherwise stays the text it is. Capitals count as none. */
export const pictureEndings = ['jpg', 'jpeg', 'png', 'tiff', 'webp', 'gif', 'svg', 'avif'];

const picture = new RegExp(`\\.(?:${pictureEndings.join('|')})$`, 'i');

/** Whether Astro makes an image of a file of this name. */
export const isPicture = (name: string): boolean => picture.test(name);
