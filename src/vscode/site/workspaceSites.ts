import * as vscode from 'vscode';
import { type PostGlobs, placeOf } from '../../core/site/place';
import { type FoundSite, findSite, findSitesBelow, isSiteConfig, noSite } from '../../core/site/readSite';
import type { Place } from '../../core/site/site';
import { baseName, isBelow, joinPath, parentOf, within } from '../../core/text/paths';
import type { SiteRoot } from './addresses';
import { AskedFiles } from './askedFiles';
import { EditedFiles } from './editedFiles';
import type { FolderEvents } from './folderEvents';
import { pictureGlob } from './globs';
import { onLook } from './looks';
import { OneAtATime } from './oneAtATime';
import { WorkspaceFiles } from './workspaceFiles';

/** A site of the workspace, with what is needed to write to it. */
export interface WorkspaceSite {
  readonly folder: vscode.WorkspaceFolder;
  readonly found: FoundSite;
  readonly files: WorkspaceFiles;
}

/** What was read of the sites of a workspace folder. */
interface Read {
  readonly files: AskedFiles;
  /** By the folder that a site was looked for from. */
  readonly sites: Map<string, Promise<FoundSite | undefined>>;
}

/** The workspace folders that a file is in, the innermost first. */
function foldersAround(uri: vscode.Uri): vscode.WorkspaceFolder[] {
  // VS Code knows whether capitals are told apart on a file system; of the folders around the one that it names, the names are spelt alike.
  const nearest = vscode.workspace.getWorkspaceFolder(uri);
  if (!nearest) return [];
  const { scheme, authority, path: below } = nearest.uri;
  return (vscode.workspace.workspaceFolders ?? [])
    .filter(({ uri: { path, ...other } }) => other.scheme === scheme && other.authority === authority && isBelow(path, below))
    .toSorted((a, b) => b.uri.path.length - a.uri.path.length);
}

/** How far below a workspace folder a site is looked for when no file says where to look. */
const levelsBelow = 2;

/** What makes a site: its configs, and the folders that it is told by. */
const watched =
  '**/{astro.config.*,content.config.*,hugo.*,config.toml,config.yaml,config.yml,config.json,config.ts,config.mts,config.js,config.mjs,_config.*,src,content,_posts}';

/** How long typing in a config has to rest before it is read again, in milliseconds. */
const pause = 300;

const isSiteFolder = (path: string): boolean => /\/(?:src|content|_posts)$/.test(path);

const isOfPackage = (path: string): boolean => path.includes('/node_modules/');

/**
 * The sites that the workspace's files belong to: read once for each folder, forgotten when a site's config changes, never looked for above the
 * workspace folder. What watchers may miss is asked for when somebody looks at a post. What makes a site is watched from the first question on; folders of any name, pictures and layouts once there is one, and pictures where `watchPictures` asks for it.
 */
export class WorkspaceSites implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #sites = new Map<string, Read>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  /** Of the folders in which there is a site, or a file that `watchPictures` was asked for. */
  readonly #pictures = new Map<string, vscode.Disposable>();
  /** By folder, then by path. */
  readonly #imports = new Map<string, Map<string, vscode.Disposable>>();
  /** What was last read of a site whose files all parse, by its root. */
  readonly #whole = new Map<string, FoundSite>();
  readonly #edited = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when a place told before may no longer hold. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor(private readonly folders: FolderEvents) {
    const compare = new OneAtATime(() => this.#compare());
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const folder of removed) this.#forget(folder.uri);
        if (removed.length === 0) this.#changed.fire();
      }),
      // A folder can make a site (`content`, `_posts`) or a collection, and hold a config, what it imports, or images.
      folders.onDidChange(({ uri }) => {
        for (const folder of foldersAround(uri)) if (this.#sites.has(folder.uri.toString())) this.#reread(folder.uri);
      }),
      compare,
      onLook(() => compare.ask()),
      // What is typed into a config counts before it is saved, and no longer once it is given up.
      vscode.workspace.onDidOpenTextDocument((document) => document.isDirty && this.#onEdit(document.uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.#onEdit(document.uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#onEdit(uri)),
    );
  }

  /** Where a file stands in its site. A file outside the workspace, or not saved yet, is in no site. */
  async placeOf(uri: vscode.Uri, globs: PostGlobs): Promise<Place> {
    if (!vscode.workspace.getWorkspaceFolder(uri)) return placeOf(baseName(uri.path), noSite, globs);
    const shown = vscode.workspace.asRelativePath(uri, false);
    const located = await this.#locate(uri);
    if (!located) return placeOf(shown, noSite, globs);
    const { found, path } = located;
    return placeOf(within(found.root, path) ?? path, found.site, globs, shown);
  }

  /** The site a file is in, if it is in one. */
  async siteOf(uri: vscode.Uri): Promise<WorkspaceSite | undefined> {
    const located = await this.#locate(uri);
    return located && { folder: located.folder, found: located.found, files: new WorkspaceFiles(located.folder.uri) };
  }

  /** Tells from now on of pictures that come and go around a file, also where it is in no site. */
  watchPictures(uri: vscode.Uri): void {
    for (const folder of foldersAround(uri)) this.#watchPictures(folder);
  }

  /** Where the site of a file stands, if it is in one. */
  async rootOf(uri: vscode.Uri): Promise<SiteRoot | undefined> {
    const site = await this.siteOf(uri);
    if (!site) return undefined;
    const { kind, aliases = [], base = '' } = site.found.site;
    return { root: site.files.uri(site.found.root), kind, aliases, base };
  }

  /** All the sites of the workspace, in the order of its folders. */
  async all(): Promise<readonly WorkspaceSite[]> {
    const sites = (vscode.workspace.workspaceFolders ?? []).map(async (folder) => {
      const files = new WorkspaceFiles(folder.uri);
      return (await findSitesBelow(files, '', levelsBelow)).map((found) => ({ folder, found, files }));
    });
    return (await Promise.all(sites)).flat();
  }

  dispose(): void {
    this.#sites.clear();
    for (const timer of this.#edited.values()) clearTimeout(timer);
    for (const watchers of [this.#watchers, this.#pictures]) for (const watcher of watchers.values()) watcher.dispose();
    for (const imports of this.#imports.values()) for (const watcher of imports.values()) watcher.dispose();
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  /** The site of a file, and where it stands in the folder the site was found from. Of workspace folders within one another, the outer may hold the site. */
  async #locate(uri: vscode.Uri): Promise<{ folder: vscode.WorkspaceFolder; found: FoundSite; path: string } | undefined> {
    for (const folder of foldersAround(uri)) {
      const path = uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
      const found = await this.#siteOf(folder, parentOf(path));
      if (found) return { folder, found, path };
    }
    return undefined;
  }

  #siteOf(folder: vscode.WorkspaceFolder, path: string): Promise<FoundSite | undefined> {
    this.#watch(folder);
    const key = folder.uri.toString();
    const known = this.#sites.get(key) ?? { files: new AskedFiles(folder.uri), sites: new Map<string, Promise<FoundSite | undefined>>() };
    this.#sites.set(key, known);
    const site = known.sites.get(path) ?? this.#find(folder, path, known);
    known.sites.set(path, site);
    return site;
  }

  async #find(folder: vscode.WorkspaceFolder, path: string, known: Read): Promise<FoundSite | undefined> {
    const found = this.#asWhole(folder, await findSite(known.files, path));
    // Meanwhile its folder may have gone, or been told to be read anew: nobody would end what is watched for it.
    if (!found || this.#sites.get(folder.uri.toString()) !== known) return found;
    this.folders.watch();
    this.#watchPictures(folder);
    this.#watchImports(folder, found);
    return found;
  }

  /** Reads again the folders of which something is not as it was read, though nothing told. Those on no disk tell of changes themselves, and may have to be asked over a network. */
  async #compare(): Promise<void> {
    for (const [key, known] of [...this.#sites])
      if (known.files.top.scheme === 'file' && !(await known.files.areAsTheyWere()) && this.#sites.get(key) === known)
        this.#reread(known.files.top);
  }

  /** Of a site whose config is half-typed, what was read before: nobody wants all posts judged otherwise meanwhile. */
  #asWhole({ uri }: vscode.WorkspaceFolder, found: FoundSite | undefined): FoundSite | undefined {
    if (!found?.config) return found;
    const files = new EditedFiles(uri);
    const key = files.uri(found.root).toString();
    const known = this.#whole.get(key);
    const broken = found.problems.filter(({ code }) => code === 'syntax' || code === 'imported');
    const isEdited = broken.some(({ file = found.config }) => file !== undefined && files.isEdited(joinPath(found.root, file)));
    if (broken.length === 0) this.#whole.set(key, found);
    if (!isEdited || known?.config !== found.config) return found;
    return { ...known, site: { ...known.site, editedConfig: found.config } };
  }

  /** A config, or a file that one hangs on, is typed in, or no longer open. */
  #onEdit(uri: vscode.Uri): void {
    for (const folder of foldersAround(uri)) {
      const key = folder.uri.toString();
      const isOurs = (isSiteConfig(uri.path) && !isOfPackage(uri.path)) || this.#imports.get(key)?.has(uri.path);
      if (!isOurs || !this.#sites.has(key)) continue;
      clearTimeout(this.#edited.get(key));
      const again = (): void => {
        this.#edited.delete(key);
        this.#sites.delete(key);
        this.#changed.fire();
      };
      this.#edited.set(key, setTimeout(again, pause));
    }
  }

  /** What a config imports is part of it, and so are the packages asked for: which zod judges hangs on them. */
  #watchImports(folder: vscode.WorkspaceFolder, found: FoundSite): void {
    const key = folder.uri.toString();
    const imports = this.#imports.get(key) ?? new Map<string, vscode.Disposable>();
    this.#imports.set(key, imports);
    for (const path of found.alsoRead ?? []) {
      const uri = new WorkspaceFiles(folder.uri).uri(joinPath(found.root, path));
      if (imports.has(uri.path)) continue;
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), baseName(path)));
      const forget = (): void => this.#reread(folder.uri);
      imports.set(
        uri.path,
        vscode.Disposable.from(watcher, watcher.onDidCreate(forget), watcher.onDidChange(forget), watcher.onDidDelete(forget)),
      );
    }
  }

  #watch(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    if (this.#watchers.has(key)) return;
    const configs = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, watched));
    const onConfig = ({ path }: vscode.Uri): void => {
      if (isSiteConfig(path) && !isOfPackage(path)) this.#reread(folder.uri);
    };
    const onCreated = (uri: vscode.Uri): void => {
      // Once there is a site, folders are told of by their own events.
      if (isSiteFolder(uri.path) && !isOfPackage(uri.path) && !this.folders.isWatching) this.#reread(folder.uri);
      else onConfig(uri);
    };
    this.#watchers.set(
      key,
      vscode.Disposable.from(configs, configs.onDidCreate(onCreated), configs.onDidChange(onConfig), configs.onDidDelete(onConfig)),
    );
  }

  /** A picture or a layout that comes or goes changes what a post may name. */
  #watchPictures(folder: vscode.WorkspaceFolder): void {
    const key = folder.uri.toString();
    if (this.#pictures.has(key)) return;
    const pattern = new vscode.RelativePattern(folder, `**/*.{${pictureGlob},astro}`);
    const pictures = vscode.workspace.createFileSystemWatcher(pattern, false, true, false);
    const tell = ({ path }: vscode.Uri): void => {
      if (!isOfPackage(path)) this.#changed.fire();
    };
    this.#pictures.set(key, vscode.Disposable.from(pictures, pictures.onDidCreate(tell), pictures.onDidDelete(tell)));
  }

  /** What was read of a folder no longer holds; it is read again, and what it imports watched again, when it is next asked for. */
  #reread(folder: vscode.Uri): void {
    const key = folder.toString();
    this.#sites.delete(key);
    for (const watcher of this.#imports.get(key)?.values() ?? []) watcher.dispose();
    this.#imports.delete(key);
    this.#changed.fire();
  }

  #forget(folder: vscode.Uri): void {
    const key = folder.toString();
    for (const watchers of [this.#watchers, this.#pictures]) {
      watchers.get(key)?.dispose();
      watchers.delete(key);
    }
    clearTimeout(this.#edited.get(key));
    this.#edited.delete(key);
    const below = new WorkspaceFiles(folder).uri('').toString().replace(/\/*$/, '');
    for (const root of this.#whole.keys()) if (root === below || root.startsWith(`${below}/`)) this.#whole.delete(root);
    this.#reread(folder);
  }
}
