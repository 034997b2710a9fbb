import type { Post } from '../model/post';
import type { SchemaType } from '../schema/type';
import { leavesOf } from '../schema/typeAt';
import type { SiteFiles } from '../site/readSite';
import { baseName, joinPath, parentOf } from '../text/paths';
import type { Span } from '../text/span';
import { schemaOf } from './keys';

/** An image file that the frontmatter names, where the site's schema says `image()`. */
export interface NamedImage {
  readonly path: readonly (string | number)[];
  /** As written. */
  readonly value: string;
  readonly span: Span;
  /** Seen from the site's root. */
  readonly file: string;
}

/** Names of the files in some folders of the site, by the folder's path from its root. */
export type Folders = ReadonlyMap<string, readonly string[]>;

/**
 * The local images of a post's frontmatter. Astro takes `./` and `../` from the post, `/` from the site's root; an address of another site, a name of an alias and
 * an empty text it leaves alone, and so does this.
 */
export function imagesOf(post: Post): NamedImage[] {
  const schema = schemaOf(post);
  const { data } = post.frontmatter;
  if (!schema || !data) return [];
  const found: NamedImage[] = [];
  const visit = (type: SchemaType, value: unknown, path: readonly (string | number)[]): void => {
    const leaves = leavesOf(type, false);
    const [leaf] = leaves;
    // Beside another type, what is no image may be that.
    if (!leaf || leaves.length > 1) return;
    if (leaf.kind === 'object' && typeof value === 'object' && value !== null) {
      for (const [name, key] of leaf.keys)
        if (Object.hasOwn(value, name)) visit(key.type, (value as Record<string, unknown>)[name], [...path, name]);
    } else if (leaf.kind === 'array' && Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(leaf.element, item, [...path, index]);
    } else if (leaf.kind === 'image' && typeof value === 'string' && isLocal(value)) {
      const written = value.trim();
      const file = written.startsWith('/') ? joinPath('', written) : joinPath(parentOf(post.place.path), written);
      const span = post.frontmatter.spanOf(path);
      if (span && !file.startsWith('..')) found.push({ path, value, span, file });
    }
  };
  visit(schema.type, data, []);
  return found;
}

/** A path from the post or from the root, or a bare name, which no alias leads to. */
const isLocal = (value: string): boolean => /^(?:\.{1,2}\/|\/(?!\/)).*[^/.\s]\s*$/.test(value) || /^[\w-][\w. -]*\.[a-z]+$/i.test(value);

/** Lists the folders that the images of a post's frontmatter are said to be in. `root`: the site's, as `files` sees it. */
export async function listImageFolders(post: Post, files: SiteFiles, root: string): Promise<Folders> {
  const names = new Set(imagesOf(post).map(({ file }) => parentOf(file)));
  const listed = await Promise.all(
    [...names].map(async (folder): Promise<[string, string[]]> => {
      const entries = await files.list(joinPath(root, folder));
      return [folder, entries.filter(({ kind }) => kind === 'file').map(({ name }) => name)];
    }),
  );
  return new Map(listed);
}

/** The name that a file is really there under, which may differ in its capitals, and all the names of its folder; nothing where nobody looked. */
export function findImage(
  { file }: NamedImage,
  folders: Folders,
): { readonly name: string | undefined; readonly names: readonly string[] } | undefined {
  const names = folders.get(parentOf(file));
  if (!names) return undefined;
  const wanted = baseName(file);
  return { name: names.includes(wanted) ? wanted : names.find((name) => name.toLowerCase() === wanted.toLowerCase()), names };
}
