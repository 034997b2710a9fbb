import type { SiteFiles } from '../site/readSite';
import type { Site } from '../site/site';
import { baseName, joinPath, parentOf, within } from '../text/paths';
import type { Folders } from './namedFiles';

/** More folders than the sources of most blogs have: where there are more, what is found is not sure to be all. */
const mostFolders = 300;

/** Where `image()` takes files from, if the site's config says nothing else. */
export const sourceOf = ({ source = 'src' }: Site): string => source;

/** What is served as it is, and no file of the source. */
const publicFolder = 'public';

/** What the folders of a site's source hold, by their paths, as far as they were listed: all of them are asked for at each check of a post one of whose images is missing. */
export type SourceFolders = Map<string, Promise<readonly string[]>>;

/**
 * Lists the folders in which a picture may be that is not where a post says: those of the source, and those of `public/` that the names lead to. Nothing of the
 * source where it has too many. `source`: those of the source that need not be listed again; what is listed is added.
 */
export async function listElsewhere(
  site: Site,
  names: readonly string[],
  files: SiteFiles,
  root: string,
  source: SourceFolders,
): Promise<Folders> {
  const listed = new Map<string, readonly string[]>();
  const list = async (folder: string): Promise<readonly string[]> => {
    const entries = await files.list(joinPath(root, folder));
    return entries.map(({ name, kind }) => (kind === 'file' ? name : `${name}/`));
  };
  const listOnce = (folder: string): Promise<readonly string[]> => {
    const found = source.get(folder) ?? list(folder);
    source.set(folder, found);
    return found;
  };
  // What climbs out of `public/` is none of its files, and may be none of the site's.
  const named = names.map(inPublic).filter((file) => within(publicFolder, file) !== undefined);
  for (const folder of new Set(named.map(parentOf))) listed.set(folder, await list(folder));
  const left = [sourceOf(site)];
  for (let count = 0; left.length > 0; count++) {
    const folder = left.shift() as string;
    if (count >= mostFolders) return new Map([...listed].filter(([path]) => within(sourceOf(site), path) === undefined));
    const found = await listOnce(folder);
    listed.set(folder, found);
    for (const name of found) if (/^[^.].*\/$/.test(name) && name !== 'node_modules/') left.push(`${folder}/${name.slice(0, -1)}`);
  }
  return listed;
}

const inPublic = (name: string): string => joinPath(publicFolder, name);

/** The file of `public/` that a name is the address of, as pages have it; nothing where there is none. */
export function publicFile(name: string, folders: Folders): string | undefined {
  const file = inPublic(name);
  return within(publicFolder, file) !== undefined && folders.get(parentOf(file))?.includes(baseName(file)) === true ? file : undefined;
}

/** The files of the source that are called like one that is not where it is said to be, or, where there are none, like it but for capitals. */
export function namesakes(site: Site, name: string, folders: Folders): string[] {
  const wanted = baseName(name);
  const inSource = [...folders].filter(([folder]) => within(sourceOf(site), `${folder}/`) !== undefined);
  const called = (isSo: (other: string) => boolean): string[] =>
    inSource.flatMap(([folder, names]) => names.filter(isSo).map((each) => `${folder}/${each}`));
  const same = called((other) => other === wanted);
  return same.length > 0 ? same : called((other) => other.toLowerCase() === wanted.toLowerCase());
}
