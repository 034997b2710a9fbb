import type { Post } from '../model/post';
import { nameBy, takesAll, targetsOf } from '../module/aliases';
import type { SchemaType } from '../schema/type';
import { leavesOf } from '../schema/typeAt';
import { namedPaths } from '../site/addresses';
import type { SiteFiles } from '../site/readSite';
import type { Place } from '../site/site';
import { baseName, joinPath, parentOf, relativePath } from '../text/paths';
import type { Span } from '../text/span';
import { schemaOf } from './keys';

/** An image file that the frontmatter names, where the site's schema says `image()`. */
export interface NamedImage {
  readonly path: readonly (string | number)[];
  /** As written. */
  readonly value: string;
  readonly span: Span;
  /** The files that it may mean, the likeliest first, seen from the site's root. */
  readonly files: readonly [string, ...string[]];
}

/** Names of the files in some folders of the site, by the folder's path from its root. */
export type Folders = ReadonlyMap<string, readonly string[]>;

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
    const [leaf] = leaves;
    // Beside another type, what is no image may be that.
    if (!leaf || leaves.length > 1) return;
    if (leaf.kind === 'object' && typeof value === 'object' && value !== null) {
      for (const [name, key] of leaf.keys)
        if (Object.hasOwn(value, name)) visit(key.type, (value as Record<string, unknown>)[name], [...path, name]);
    } else if (leaf.kind === 'array' && Array.isArray(value)) {
      for (const [index, item] of value.entries()) visit(leaf.element, item, [...path, index]);
    } else if (leaf.kind === 'image' && typeof value === 'string') {
      const files = filesOf(value, post.place);
      const span = post.frontmatter.spanOf(path);
      if (span && files) found.push({ path, value, span, files });
    }
  };
  visit(schema.type, data, []);
  return found;
}

/** What Astro makes an image of, by its ending: the rest stays the text it is. Capitals count as none. */
const picture = /\.(?:jpe?g|png|tiff|webp|gif|svg|avif)$/i;

/** All the files that an image may be; nothing where it may be one that cannot be seen from here: outside of the site, in a package, by a name that the build makes. */
function filesOf(value: string, { path, site }: Place): readonly [string, ...string[]] | undefined {
  if (!picture.test(value)) return undefined;
  const beside = joinPath(parentOf(path), value);
  if (/^(?:\.{1,2}\/|\/(?!\/))/.test(value)) {
    const file = value.startsWith('/') ? joinPath('', value) : beside;
    return file.startsWith('..') ? undefined : [file];
  }
  const { aliases = [], hasOtherAliases } = site;
  // Where a name climbs, or has an empty part, each version of Astro goes by ways of its own.
  if (hasOtherAliases || /^[a-z][\w+.-]*:|\\|(?:^|\/)(?:\.{0,2})\//i.test(value)) return undefined;
  const named = aliases.filter((alias) => !takesAll(alias) && targetsOf(value, alias).length > 0);
  const leadOut = aliases.some((alias) => targetsOf(value, alias).some((target) => target.startsWith('..')));
  // Of a package no folder has to be there.
  if (leadOut || (named.length === 0 && !/^[\w-][\w. -]*$/.test(value))) return undefined;
  const { sure, other } = namedPaths(value, aliases);
  const [first = beside, ...others] = [...sure, beside, ...other];
  return [first, ...others];
}

/** The name of an image of the site as a post writes it: by the alias that what is written so far begins with, else from the post. `path`: from the site's root. */
export function imageName(path: string, written: string, { path: post, site }: Place): string {
  for (const alias of site.aliases ?? []) {
    const [before = ''] = alias.name.split('*');
    const name = before !== '' && written.startsWith(before) ? nameBy(alias, path) : undefined;
    if (name !== undefined) return name;
  }
  return relativePath(parentOf(post), path);
}

/** Lists the folders that the images of a post's frontmatter are said to be in. `root`: the site's, as `files` sees it. */
export async function listImageFolders(post: Post, files: SiteFiles, root: string): Promise<Folders> {
  const names = new Set(imagesOf(post).flatMap(({ files }) => files.map(parentOf)));
  const listed = await Promise.all(
    [...names].map(async (folder): Promise<[string, string[]]> => {
      const entries = await files.list(joinPath(root, folder));
      return [folder, entries.filter(({ kind }) => kind === 'file').map(({ name }) => name)];
    }),
  );
  return new Map(listed);
}

/** Whether an image is there, or else the name of one that differs in its capitals alone, and all the names of its likeliest folder; nothing where nobody looked. */
export function findImage(
  { files }: NamedImage,
  folders: Folders,
): { readonly isThere: boolean; readonly name: string | undefined; readonly names: readonly string[] } | undefined {
  const listed = files.map((file) => ({ wanted: baseName(file), names: folders.get(parentOf(file)) }));
  if (listed.some(({ names }) => !names)) return undefined;
  const [first] = listed;
  const alike = (wanted: string, names: readonly string[] = []) => names.find((name) => name.toLowerCase() === wanted.toLowerCase());
  return {
    isThere: listed.some(({ wanted, names }) => names?.includes(wanted)),
    name: listed.map(({ wanted, names }) => alike(wanted, names)).find((name) => name !== undefined),
    names: first?.names ?? [],
  };
}
