import { type Alias, takesAll } from '../module/aliases';
import { importedPaths } from '../module/linkModules';
import { joinPath } from '../text/paths';
import { longestConfig } from './astroConfig';
import type { SiteFiles } from './readSite';

/** More files than a config is ever made of. */
const mostImported = 24;

/** The files of the site that a config imports, and those that they import, by path. `absent`, where it is given, learns of those that are not there, and may come. */
export async function importedFiles(
  files: SiteFiles,
  root: string,
  config: string,
  source: string,
  aliases: readonly Alias[],
  absent?: Set<string>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const pending: [path: string, text: string][] = [[config, source]];
  for (let next = pending.pop(); next && found.size < mostImported; next = pending.pop()) {
    const [file, text] = next;
    for (const [, from = ''] of text.matchAll(/\b(?:from|import)\s*['"]([^'"\n]+)['"]/g)) {
      const paths = importedPaths(
        file,
        from,
        aliases.filter((alias) => !takesAll(alias)),
      );
      let isThere = paths.length === 0;
      for (const path of importedPaths(file, from, aliases)) {
        isThere ||= path === config || found.has(path);
        if (path === config || found.has(path)) break;
        const imported = /\.(?:[mc]?[jt]s|json)$/.test(path) ? await files.readFile(joinPath(root, path)) : undefined;
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
