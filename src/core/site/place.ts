import picomatch from 'picomatch';
import { baseName, within } from '../text/paths';
import { takerOf } from './entryGlobs';
import type { Collection, Place, Site } from './site';

/** Globs of `casefile.include` and `casefile.exclude`. */
export interface PostGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Whether a name is that of a Markdown or MDX file, as the site generators spell them. */
export const isMarkdown = (path: string): boolean => /\.(md|mdx|markdown)$/i.test(path);

/**
 * Where a file stands in its site, and whether it is a post. `path` is relative to the site's root; `globPath` is the path people see, where the site is
 * below the folder that is open. The settings' globs are matched against both. Exclusion beats everything.
 */
export function placeOf(path: string, site: Site, globs: PostGlobs, globPath: string = path): Place {
  if (!isMarkdown(path)) return { path, site, isPost: false };
  const [collection, ...others] = collectionsOf(path, site);
  const isPassedOver = collection?.passesOverMdx && path.endsWith('.mdx');
  const alsoIn = others.length > 0 ? { alsoIn: others.slice(0, mostOthers) } : {};
  const place = { path, site, ...(collection && !isPassedOver ? { collection, ...alsoIn } : {}) };
  const inGlobs = (list: readonly string[]): boolean => matches(path, list) || matches(globPath, list);
  if (inGlobs(globs.exclude)) return { ...place, isPost: false, isExcluded: true };
  return { ...place, isPost: collection !== undefined || isConventional(path, site) || inGlobs(globs.include) };
}

/** More collections than take one file anywhere: each of them judges it. */
const mostOthers = 7;

/** The collections that take the file as an entry, the one whose folder is the nearest first. */
const collectionsOf = (path: string, site: Site): Collection[] =>
  site.collections.filter((collection) => isAmong(collection, path)).sort((a, b) => b.base.length - a.base.length);

/** Whether a collection takes a path as one of its entries, if anything makes an entry of such a file. */
export const takes = (collection: Pick<Collection, 'base' | 'patterns' | 'passesOverMdx'>, path: string): boolean =>
  !(collection.passesOverMdx && path.endsWith('.mdx')) && isAmong(collection, path);

/** Whether a path is among those that a collection names: Astro's `glob` loader, `!` patterns and hidden files as it treats them. */
function isAmong(collection: Pick<Collection, 'base' | 'patterns'>, path: string): boolean {
  const inside = within(collection.base, path);
  // Whatever else its globs name, Astro loads no Markdown of another ending.
  if (inside === undefined || (isMarkdown(path) && !/\.mdx?$/.test(path))) return false;
  return takerOf(collection.patterns)(inside);
}

/** Where Hugo and Jekyll look for posts, whatever their config says otherwise. */
function isConventional(path: string, site: Site): boolean {
  if (site.kind === 'hugo') return path.startsWith('content/');
  // Jekyll publishes `_posts` of any folder, as categories.
  if (site.kind === 'jekyll') return /(^|\/)_posts\//.test(path) && !baseName(path).startsWith('.');
  return false;
}

const matches = (path: string, globs: readonly string[]): boolean => globs.length > 0 && picomatch([...globs])(path);
