import { type Alias, aliasedPaths, takesAll } from '../module/aliases';
import { joinPath, parentOf } from '../text/paths';
import type { Site } from './site';

/** Where each kind of site keeps the files that it publishes as they are, relative to its root. */
export const publicFolders: Readonly<Record<Site['kind'], string>> = { astro: 'public', hugo: 'static', jekyll: '', none: 'public' };

/** Where a post stands: its path and its site's root, `/`-separated and seen from the same top. */
export interface Standing {
  readonly post: string;
  readonly root: string;
  readonly kind: Site['kind'];
  readonly aliases?: readonly Alias[];
}

/**
 * The paths of the files that an address in a post may mean, the likeliest first, seen from the same top: `/x` stands in the site's public folder, `@/x` where an
 * alias leads, anything else beside the post. They may lead above the top (`../x`); none where the address means no file.
 */
export function pathsOfAddress(address: string, { post, root, kind, aliases = [] }: Standing): readonly string[] {
  const path = pathIn(address);
  if (path === '') return [];
  if (path.startsWith('/')) return [joinPath(root, publicFolders[kind], path)];
  const { sure, other } = namedPaths(path, aliases);
  const from = (name: string): string => joinPath(root, name);
  return [...sure.map(from), joinPath(parentOf(post), path), ...other.map(from)];
}

/** The paths from the site's root that a name may stand for: by an alias that is meant for such names, and by one that takes any name. */
export const namedPaths = (
  path: string,
  aliases: readonly Alias[],
): { readonly sure: readonly string[]; readonly other: readonly string[] } => ({
  sure: aliasedPaths(
    path,
    aliases.filter((alias) => !takesAll(alias)),
  ),
  other: aliasedPaths(path, aliases.filter(takesAll)),
});

/** The path that an address writes, without what follows `?` or `#`, and without percent signs. */
export const pathIn = (address: string): string => decoded(address.replace(/[?#].*$/s, ''));

/** An address without its percent signs; one that has them wrong is taken as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
