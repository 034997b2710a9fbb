import * as vscode from 'vscode';
import { type FolderEntry, isSiteConfig, isWalked } from '../../core/site/readSite';
import { isLockFile } from '../../core/site/siteZod';
import { joinPath } from '../../core/text/paths';
import { EditedFiles } from './editedFiles';

/** The same files again, with what was asked of them, so that it can be told whether a site read from them would still be the same. */
export class AskedFiles extends EditedFiles {
  /** By path, what the file was like when it was first read. */
  readonly #read = new Map<string, string>();
  /** By path, what a site might be told by in the folder when it was first listed. */
  readonly #listed = new Map<string, string>();

  override async readFile(path: string): Promise<string | undefined> {
    // Looked at before it is read: what changes in between is seen the next time.
    if (!this.#read.has(path)) this.#read.set(path, await this.#stateOf(path));
    return super.readFile(path);
  }

  override async list(folder: string): Promise<readonly FolderEntry[]> {
    const entries = await super.list(folder);
    if (!this.#listed.has(folder)) this.#listed.set(folder, telling(folder, entries));
    return entries;
  }

  /** Whether no file that was asked for, and nothing that tells of a site in the folders that were, has changed on disk since. Reads no file. */
  async areAsTheyWere(): Promise<boolean> {
    const read = [...this.#read].map(async ([path, state]) => state === (await this.#stateOf(path)));
    const listed = [...this.#listed].map(async ([folder, names]) => names === telling(folder, await super.list(folder)));
    return (await Promise.all([...read, ...listed])).every(Boolean);
  }

  async #stateOf(path: string): Promise<string> {
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(this.uri(path));
      return `${mtime} ${size}`;
    } catch {
      return '';
    }
  }
}

/** The folders, configs and lock files of a folder: posts and pictures, which come and go, make no site. */
const telling = (folder: string, entries: readonly FolderEntry[]): string =>
  entries
    .filter(({ name, kind }) => (kind === 'folder' ? isWalked(name) : isSiteConfig(joinPath(folder, name)) || isLockFile(name)))
    .map(({ name }) => name)
    .sort()
    .join('/');
