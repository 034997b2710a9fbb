import { type Alias, readPathsConfig } from '../module/aliases';
import { joinPath, parentOf } from '../text/paths';
import type { SiteFiles } from './readSite';

/** More configs than any builds upon one another. */
const longestChain = 5;

/** The aliases of a site's `tsconfig.json`, or `jsconfig.json`, as Astro goes by them, the files they were looked for in, and whether there can be no others. `root`: the site's, as `files` sees it. */
export async function readAliases(
  files: SiteFiles,
  root: string,
): Promise<{ readonly aliases: readonly Alias[]; readonly read: readonly string[]; readonly isWhole: boolean }> {
  const read: string[] = [];
  let isWhole = true;
  let found: readonly Alias[] | undefined;
  const visit = async (path: string, depth: number): Promise<boolean> => {
    if (depth > longestChain || path.startsWith('..')) return false;
    // One that is not there may come.
    read.push(path);
    const text = await files.readFile(joinPath(root, path));
    if (text === undefined) return false;
    const { aliases, extended, isWhole: isOwn } = readPathsConfig(text, parentOf(path));
    isWhole &&= isOwn;
    for (const each of extended) isWhole = (await visit(each, depth + 1)) && isWhole;
    // A config's own paths stand in for those of all that it builds upon.
    found = aliases ?? found;
    return true;
  };
  if (!(await visit('tsconfig.json', 0))) await visit('jsconfig.json', 0);
  return { aliases: found ?? [], read, isWhole };
}
