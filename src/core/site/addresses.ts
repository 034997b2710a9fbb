import { type Alias, aliasedPaths, takesAll } from '../module/aliases';
import { joinPath, parentOf, within } from '../text/paths';
import type { Site } from './site';

/** Where each kind of site keeps the files that it publishes as they are, relative to its root. */
const publicFolders: Readonly<Record<Site['kind'], string>> = { astro: 'public', hugo: 'static', jekyll: '', none: 'public' };

/** Where a post stands: its path and its site's root, `/`-separated and seen from the same top; without a root, `/x` means no file. */
export interface Standing extends Pick<Site, 'kind' | 'aliases' | 'base'> {
  readonly post: string;
  readonly root?: string;
}

/**
 * What an address is followed as. `page`: as a reader's browser does, which takes `/x` below the site's base only. `html`: the same, where the post writes it in HTML,
 * which Astro leaves as it is. `file`: to whatever file of the site it may mean, for a layout may put the base before it, or make an image of a file that is not published.
 */
export type AddressUse = 'page' | 'html' | 'file';

/** Whether a reader's browser looks for an address from that of the page, beside which the site puts nothing: Astro publishes no file that stands beside a post. */
export const isFromPage = (address: string, use: AddressUse, kind: Site['kind'] | undefined): boolean =>
  kind === 'astro' && use === 'html' && /^[^/\\?#]/.test(address.trim());

/**
 * The paths of the files that an address in a post may mean, the likeliest first, seen from the same top: `/x` stands in the site's public folder, `@/x` where an
 * alias leads, anything else beside the post. They may lead above the top (`../x`); none where the address means no file.
 */
export function pathsOfAddress(address: string, standing: Standing, use: AddressUse = 'page'): readonly string[] {
  const { post, root, kind, aliases = [], base = '' } = standing;
  const path = pathIn(address);
  if (path === '') return [];
  const from = (name: string): readonly string[] => (root === undefined ? [] : [joinPath(root, name)]);
  if (path.startsWith('/')) {
    const written = joinPath(path);
    const published = base === '' ? written : within(base, written);
    const inPublic = (name: string): readonly string[] => from(joinPath(publicFolders[kind], name));
    const served = published === undefined ? [] : inPublic(published);
    return use !== 'file' ? served : [...new Set([...served, ...inPublic(written), ...from(written)])];
  }
  if (isFromPage(address, use, kind)) return [];
  const { sure, other } = namedPaths(path, aliases);
  return [...sure.flatMap(from), joinPath(parentOf(post), path), ...other.flatMap(from)];
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
const pathIn = (address: string): string => decoded(address.replace(/[?#].*$/s, ''));

/** An address without its percent signs; one that has them wrong is taken as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
