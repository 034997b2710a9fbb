import { joinPath, parentOf } from '../text/paths';
import type { Site } from './site';

/** Where each kind of site keeps the files that it publishes as they are, relative to its root. */
export const publicFolders: Readonly<Record<Site['kind'], string>> = { astro: 'public', hugo: 'static', jekyll: '', none: 'public' };

/** Where a post stands: its path and its site's root, `/`-separated and seen from the same top. */
export interface Standing {
  readonly post: string;
  readonly root: string;
  readonly kind: Site['kind'];
}

/**
 * The path of the file that an address in a post means, seen from the same top: `/x` stands in the site's public folder, anything else beside the
 * post. It may lead above the top (`../x`); `undefined` where the address means no file.
 */
export function pathOfAddress(address: string, { post, root, kind }: Standing): string | undefined {
  const path = decoded(address.replace(/[?#].*$/s, ''));
  if (path === '') return undefined;
  return path.startsWith('/') ? joinPath(root, publicFolders[kind], path) : joinPath(parentOf(post), path);
}

/** An address without its percent signs; one that has them wrong is taken as it is. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
