import { nameBy, takesAll, targetsOf } from '../module/aliases';
import { namedPaths } from '../site/addresses';
import type { Place } from '../site/site';
import { baseName, joinPath, parentOf, relativePath } from '../text/paths';

/** Names of what is in some folders of the site, by the folder's path from its root; a folder's name ends with `/`. */
export type Folders = ReadonlyMap<string, readonly string[]>;

/** The files that a name may mean, the likeliest first, seen from the site's root. */
export type Candidates = readonly [string, ...string[]];

/**
 * All the files that a name in the frontmatter may mean to the build: `./` and `../` from the post, `/` from the site's root, any other from the post or by an alias. Nothing
 * where it may be one that cannot be seen from here: outside of the site, in a package, by a name that the build makes.
 */
export function filesNamed(value: string, { path, site }: Place): Candidates | undefined {
  const beside = joinPath(parentOf(path), value);
  if (/^(?:\.{1,2}\/|\/(?!\/))/.test(value)) {
    const file = value.startsWith('/') ? joinPath('', value) : beside;
    return file.startsWith('..') ? undefined : [file];
  }
  const { aliases = [], hasOtherAliases, packages } = site;
  const own = ownFolderOf(value, path, site);
  const isOwn = unnamedPart(value, site) !== undefined || isBare(value, site) || own !== undefined;
  // Where a name climbs, or has an empty part, each version of Astro goes by ways of its own.
  if (hasOtherAliases || /^[a-z][\w+.-]*:|\\|(?:^|\/)(?:\.{0,2})\//i.test(value)) return undefined;
  const named = aliases.filter((alias) => !takesAll(alias) && targetsOf(value, alias).length > 0);
  const leadOut = aliases.some((alias) => targetsOf(value, alias).some((target) => target.startsWith('..')));
  // Of a package no folder has to be there.
  if (leadOut || (named.length === 0 && !isOwn && !/^[\w-][\w. -]*$/.test(value))) return undefined;
  const { sure, other } = namedPaths(value, aliases);
  const [first = beside, ...others] = [...sure, beside, ...other];
  // A site may be a package that is called like one of its folders.
  const ofPackage = own === undefined ? [] : [value.slice(own.length + 1)];
  const inPackages = (packages?.folders ?? ['node_modules']).map((folder) => `${folder}/${value}`);
  return [first, ...others, ...(isOwn ? [...inPackages, ...ofPackage] : [])];
}

/** Folders as sites call those of their pictures. */
const pictureFolders = /^(?:assets|content|figures|images?|img|media|photos|pictures|public|static|uploads)\/(?=[^/])/i;

/** Whether a path begins with a folder of pictures, and with nothing that says where from: no package has the picture of a post, where it is sure that nothing makes a name of it. */
const isBare = (value: string, site: Place['site']): boolean =>
  pictureFolders.test(value) && isMadeByNothing(value, site) && !mayBePackage(value.split('/')[0] ?? '', site);

/** Whether a name may be that of a package which is not seen: the site's are nowhere, or it asks for one of that name. */
const mayBePackage = (name: string, { packages }: Place['site']): boolean => !packages || packages.wanted.includes(name);

/** Whether it is sure that the site has no alias for a path. */
const isMadeByNothing = (value: string, { aliases = [], hasAllAliases }: Place['site']): boolean =>
  hasAllAliases === true && !aliases.some((alias) => targetsOf(value, alias).length > 0);

/** The folder that a path begins with, where it is one that the post or a collection of the site lies in, and it is sure that nothing makes a name of it. */
function ownFolderOf(value: string, path: string, site: Place['site']): string | undefined {
  const [, folder] = /^([\w-][\w. -]*)\/(?=[^/])/.exec(value) ?? [];
  if (folder === undefined || !isMadeByNothing(value, site) || mayBePackage(folder, site)) return undefined;
  const isThere = [parentOf(path), ...site.collections.map(({ base }) => base)].some((base) => base.split('/').includes(folder));
  return isThere ? folder : undefined;
}

/** What a path begins with that is to be a folder of the site's, as no package is called, where it is sure that nothing makes a name of it. */
export function unnamedPart(value: string, site: Place['site']): string | undefined {
  const [part] = /^(?:@|~|src)\/(?=[^/])/.exec(value) ?? [];
  return part !== undefined && isMadeByNothing(value, site) ? part : undefined;
}

/** The name of a file of the site as a post writes it: from the root or by the alias that what is written so far begins with, else from the post. `path`: from the site's root. */
export function nameOfFile(path: string, written: string, { path: post, site }: Place): string {
  if (written.startsWith('/')) return `/${path}`;
  for (const alias of site.aliases ?? []) {
    const [before = ''] = alias.name.split('*');
    const name = before !== '' && written.startsWith(before) ? nameBy(alias, path) : undefined;
    if (name !== undefined) return name;
  }
  return relativePath(parentOf(post), path);
}

/**
 * Whether a file is there, or else the name of one that differs in its capitals alone, and all the names of its likeliest folder; nothing where nobody looked.
 *
 * @param endings what may be left out at its end
 */
export function findFile(
  files: Candidates,
  folders: Folders,
  endings: readonly string[] = [''],
): { readonly isThere: boolean; readonly name: string | undefined; readonly names: readonly string[] } | undefined {
  const listed = files.map((file) => ({ wanted: baseName(file), names: folders.get(parentOf(file)) }));
  if (listed.some(({ names }) => !names)) return undefined;
  const [first] = listed;
  const alike = (wanted: string, names: readonly string[] = []) => names.find((name) => name.toLowerCase() === wanted.toLowerCase());
  return {
    isThere: listed.some(({ wanted, names }) => endings.some((ending) => names?.includes(wanted + ending))),
    name: listed.map(({ wanted, names }) => alike(wanted, names)).find((name) => name !== undefined),
    names: first?.names ?? [],
  };
}
