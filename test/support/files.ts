import type { FolderEntry, SiteFiles } from '../../src/core/site/readSite';

/** A file system that is a list of paths with their texts; it counts what is asked of it. */
export function filesOf(texts: Readonly<Record<string, string>>): SiteFiles & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    readFile: async (path) => texts[path],
    list: async (folder) => {
      asked.push(folder);
      const entries = new Map<string, FolderEntry>();
      for (const path of Object.keys(texts)) {
        const inside = folder === '' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
        const name = inside?.split('/')[0];
        if (inside && name) entries.set(name, { name, kind: inside.includes('/') ? 'folder' : 'file' });
      }
      return [...entries.values()];
    },
  };
}
