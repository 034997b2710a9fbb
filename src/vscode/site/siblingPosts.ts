import * as vscode from 'vscode';
import { isAlike, readSiblings, type Sibling, siblingOf } from '../../core/frontmatter/siblings';
import { isMarkdown, takes } from '../../core/site/place';
import type { Collection } from '../../core/site/site';
import { isBelow, joinPath, within } from '../../core/text/paths';
import type { FolderEvents } from './folderEvents';
import { posts } from './globs';
import { onShown } from './looks';
import { OneAtATime } from './oneAtATime';
import { WorkspaceFiles } from './workspaceFiles';
import type { WorkspaceSite } from './workspaceSites';

/** A collection that was read, and its entries by path. */
interface Known {
  readonly site: WorkspaceSite;
  readonly collection: Collection;
  readonly entries: Promise<Map<string, Sibling>>;
}

/** The entries of the workspace's collections, as they are saved: read when a post of one is first checked, and kept as files change. */
export class SiblingPosts implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  readonly #known = new Map<string, Known>();
  /** Folders that came with others in them, of which nothing is told. */
  readonly #come = new Set<string>();
  #watcher: vscode.Disposable | undefined;

  /** Fires when what posts are compared with is no longer what it was. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor(folders: FolderEvents) {
    const compare = new OneAtATime(() => this.#compare());
    this.#subscriptions = vscode.Disposable.from(
      folders.onDidChange(({ uri, isThere }) => {
        this.#forget(uri);
        if (isThere) void this.#note(uri);
        else for (const path of this.#come) if (isBelow(joinPath(uri.path), path)) this.#come.delete(path);
      }),
      compare,
      onShown(() => compare.ask()),
    );
  }

  /** The entries of a collection of a site. */
  async of(site: WorkspaceSite, collection: Collection): Promise<readonly Sibling[]> {
    this.#watcher ??= this.#watch();
    // By all that the entries hang on: a config that is edited elsewhere, or read again for another folder, makes no post be read again.
    const key = JSON.stringify([
      site.files.uri(site.found.root).toString(),
      collection.base,
      collection.patterns,
      collection.passesOverMdx,
    ]);
    const known = this.#known.get(key) ?? { site, collection, entries: read(site, collection) };
    this.#known.set(key, known);
    return [...(await known.entries).values()];
  }

  /** The entries at some paths, as they are known: only a file made a moment ago, of which nothing told yet, is read. */
  async among(site: WorkspaceSite, collection: Collection, paths: readonly string[]): Promise<readonly Sibling[]> {
    const known = new Map((await this.of(site, collection)).map((sibling) => [sibling.path, sibling]));
    const found = paths.map(async (path) => {
      const text = known.has(path) ? undefined : await site.files.readFile(joinPath(site.found.root, path));
      return known.get(path) ?? (text === undefined ? undefined : siblingOf(collection, path, text));
    });
    return (await Promise.all(found)).filter((sibling) => sibling !== undefined);
  }

  dispose(): void {
    this.#watcher?.dispose();
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(posts);
    const update = (uri: vscode.Uri): void => void this.#update(uri);
    return vscode.Disposable.from(watcher, watcher.onDidCreate(update), watcher.onDidChange(update), watcher.onDidDelete(update));
  }

  /** A folder that came or went holds entries, or is held by a collection's: they are read again when they are next asked for. */
  #forget({ path }: vscode.Uri): void {
    let concerns = false;
    for (const [key, known] of this.#known) {
      if (!holds(known, joinPath(path))) continue;
      this.#known.delete(key);
      concerns = true;
    }
    if (concerns) this.#changed.fire();
  }

  async #note(uri: vscode.Uri): Promise<void> {
    const entries = await new WorkspaceFiles(uri).list('');
    if (entries.some(({ kind }) => kind === 'folder')) this.#come.add(joinPath(uri.path));
  }

  /** Reads again the collections that hold, or are held by, a folder that came. */
  async #compare(): Promise<void> {
    for (const [key, known] of [...this.#known]) {
      if (![...this.#come].some((path) => holds(known, path))) continue;
      const entries = read(known.site, known.collection);
      const [before, now] = [await known.entries, await entries];
      if (this.#known.get(key) !== known) continue;
      this.#known.set(key, { ...known, entries });
      if ([...before.keys(), ...now.keys()].some((path) => !isAlike(before.get(path), now.get(path)))) this.#changed.fire();
    }
  }

  async #update(uri: vscode.Uri): Promise<void> {
    if (!isMarkdown(uri.path)) return;
    for (const { site, collection, entries } of this.#known.values()) {
      const path = within(site.files.uri(site.found.root).path, uri.path);
      if (path === undefined || !takes(collection, path)) continue;
      const text = await site.files.readFile(joinPath(site.found.root, path));
      const known = await entries;
      const before = known.get(path);
      if (text === undefined) known.delete(path);
      else known.set(path, siblingOf(collection, path, text));
      // Most of what is saved is prose, which no other post is compared with.
      if (!isAlike(known.get(path), before)) this.#changed.fire();
    }
  }
}

/** Whether a collection's folder is in another, or that one in it. */
function holds({ site, collection }: Known, path: string): boolean {
  const base = joinPath(site.files.uri(site.found.root).path, collection.base);
  return isBelow(base, path) || isBelow(path, base);
}

const read = async (site: WorkspaceSite, collection: Collection): Promise<Map<string, Sibling>> =>
  new Map((await readSiblings(site.files, site.found.root, collection)).map((sibling) => [sibling.path, sibling]));
