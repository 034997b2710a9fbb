import { type Alias, takesAll } from '../module/aliases';
import { importedPaths } from '../module/linkModules';
import { joinPath } from '../text/paths';
import { longestConfig } from './astroConfig';
import type { SiteFiles } from './readSite';
import type { WorkspacePackages } from './workspacePackages';

/** More files than a config is ever made of. */
const mostImported = 24;

/**
 * The files of the site that a config imports, and those that they import, by path. None is read outside of what `files` shows.
 *
 * @param absent learns of those that are not there, and may come
 * @param packages of the site's workspace, which are looked for where they are given
 */
export async function importedFiles(
  files: SiteFiles,
  root: string,
  config: string,
  source: string,
  aliases: readonly Alias[],
  absent?: Set<string>,
  packages?: WorkspacePackages,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const pending: [path: string, text: string][] = [[config, source]];
  for (let next = pending.pop(); next && found.size < mostImported; next = pending.pop()) {
    const [file, text] = next;
    for (const [, from = ''] of text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)) {
      const paths = importedPaths(
        file,
        from,
        aliases.filter((alias) => !takesAll(alias)),
      );
      let isThere = paths.length === 0;
      const ofPackage = paths.length === 0 && packages ? importedPaths(file, from, await packages.find(from)) : [];
      for (const path of [...importedPaths(file, from, aliases), ...ofPackage]) {
        isThere ||= path === config || found.has(path);
        if (path === config || found.has(path)) break;
        const seen = joinPath(root, path);
        const imported = /\.(?:[mc]?[jt]s|json)$/.test(path) && !seen.startsWith('..') ? await files.readFile(seen) : undefined;
        if (imported === undefined || imported.length > longestConfig) continue;
        found.set(path, imported);
        pending.push([path, imported]);
        isThere = true;
        break;
      }
      if (!isThere) for (const path of paths) absent?.add(path);
    }
  }
  return found;
}
