import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, parse, relative, sep } from 'node:path';
import type { FolderEntry, SiteFiles } from '../core/site/readSite';

/** The disk as the site reader asks for it, seen from one root (`/`, or a drive). What was listed once is not listed again: a run sees one state. */
export class DiskFiles implements SiteFiles {
  readonly #listed = new Map<string, Promise<readonly FolderEntry[]>>();

  constructor(readonly top: string) {}

  /** The file system that an absolute path is on. */
  static topOf(path: string): string {
    return parse(path).root;
  }

  /** An absolute path as seen from the top, `/`-separated. */
  pathOf(absolute: string): string {
    return slashed(relative(this.top, absolute));
  }

  async readFile(path: string): Promise<string | undefined> {
    try {
      return await readFile(join(this.top, path), 'utf8');
    } catch {
      // To the site reader a config that cannot be read is none; what is checked is read by `readPost`, which says what is wrong.
      return undefined;
    }
  }

  list(folder: string): Promise<readonly FolderEntry[]> {
    const listed = this.#listed.get(folder) ?? this.#list(folder);
    this.#listed.set(folder, listed);
    return listed;
  }

  async #list(folder: string): Promise<readonly FolderEntry[]> {
    try {
      const entries = await readdir(join(this.top, folder), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'folder' : 'file' }));
    } catch {
      return [];
    }
  }
}

/** A path with `/` between its names on every system. */
export const slashed = (path: string): string => (sep === '/' ? path : path.split(sep).join('/'));

/** Why a file was not checked. */
export type Unreadable = 'absent' | 'denied' | 'not-utf8' | 'not-a-file' | 'failed';

/** The text of a post without its BOM, or why there is none. */
export async function readPost(absolute: string): Promise<{ readonly text: string } | { readonly unreadable: Unreadable }> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await readFile(absolute)) };
  } catch (error) {
    return { unreadable: error instanceof TypeError ? 'not-utf8' : whyUnreadable(error) };
  }
}

/** What a file system error means to the person who named the path. */
export function whyUnreadable(error: unknown): Unreadable {
  const { code } = error as { code?: string };
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'absent';
  if (code === 'EACCES' || code === 'EPERM') return 'denied';
  return code === 'EISDIR' ? 'not-a-file' : 'failed';
}

/** The files below a folder, in a fixed order. Folders that `isWalked` refuses are left out, and links to folders are not followed: they may lead round in a circle. */
export async function* filesBelow(folder: string, isWalked: (name: string) => boolean): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (isWalked(entry.name)) yield* filesBelow(path, isWalked);
    } else if (entry.isFile() || entry.isSymbolicLink()) yield path;
  }
}

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
