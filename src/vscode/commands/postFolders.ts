import * as vscode from 'vscode';
import type { Language } from '../../core/language';
import { languageOfPost } from '../../core/model/language';
import { parseFrontmatter } from '../../core/parse/frontmatter';
import { isMarkdown, takes } from '../../core/site/place';
import { type FoundSite, isWalked } from '../../core/site/readSite';
import type { Collection } from '../../core/site/site';
import { joinPath } from '../../core/text/paths';
import { displayLanguage } from '../displayLanguage';
import { WorkspaceFiles } from '../site/workspaceFiles';
import type { WorkspaceSite, WorkspaceSites } from '../site/workspaceSites';

/** A folder that a new post can go to. */
export interface PostFolder {
  readonly files: WorkspaceFiles;
  /** Seen from the top of `files`. */
  readonly path: string;
  readonly found?: FoundSite;
  readonly collection?: Collection;
  readonly extension: 'md' | 'mdx';
}

/** Folders read at most when a workspace without a site is asked for one. */
const mostFolders = 60;

/** The folders the workspace's sites take posts from, the likeliest first: that of the file at hand, then those named for posts. */
export async function postFolders(sites: WorkspaceSites): Promise<readonly PostFolder[]> {
  const document = vscode.window.activeTextEditor?.document.uri;
  const near = document && (await sites.siteOf(document));
  const all = await sites.all();
  const same = (site: WorkspaceSite): boolean =>
    site.folder.uri.toString() === near?.folder.uri.toString() && site.found.root === near.found.root;
  const known = near && !all.some(same) ? [near, ...all] : all;
  const folders = (await Promise.all(known.map(foldersOf))).flat();
  const place = document && (await sites.placeOf(document, { include: [], exclude: [] }));
  const rank = ({ files, collection, path }: PostFolder): number => {
    if (near && collection && collection.name === place?.collection?.name && files.top.toString() === near.folder.uri.toString()) return 0;
    return /(blog|posts?|articles?|cases?|incidents?|news|actualites)(\/|$)/i.test(path) ? 1 : 2;
  };
  return [...folders].sort((a, b) => rank(a) - rank(b));
}

async function foldersOf({ found, files }: WorkspaceSite): Promise<readonly PostFolder[]> {
  const { kind, collections } = found.site;
  if (kind === 'jekyll') return [{ files, found, path: joinPath(found.root, '_posts'), extension: 'md' }];
  if (kind === 'hugo') {
    const content = joinPath(found.root, 'content');
    const sections = await subfolders(files, content);
    return (sections.length > 0 ? sections : [content]).map((path) => ({ files, found, path, extension: 'md' }));
  }
  const folders = await Promise.all(collections.map((collection) => collectionFolders(files, found, collection)));
  return folders.flat();
}

/** The collection's own folder where it takes files that lie there, else those of its subfolders it takes files from. */
async function collectionFolders(files: WorkspaceFiles, found: FoundSite, collection: Collection): Promise<readonly PostFolder[]> {
  if (collection.base.startsWith('..')) return [];
  const path = joinPath(found.root, collection.base);
  const extension = extensionFor(collection, collection.base);
  if (extension) return [{ files, found, collection, path, extension }];
  const below = (await subfolders(files, path)).map((folder): PostFolder | undefined => {
    const taken = extensionFor(collection, folder.slice(found.root ? found.root.length + 1 : 0));
    return taken && { files, found, collection, path: folder, extension: taken };
  });
  return below.filter((folder) => folder !== undefined);
}

function extensionFor(collection: Collection, folder: string): 'md' | 'mdx' | undefined {
  return (['md', 'mdx'] as const).find((extension) => takes(collection, joinPath(folder, `post.${extension}`)));
}

/** Where the folder keeps each language in a folder of its own, the one of this language. */
export async function folderForLanguage(folder: PostFolder, language: Language): Promise<PostFolder> {
  const own = (await subfolders(folder.files, folder.path)).find((path) => path.toLowerCase().endsWith(`/${language}`));
  return own ? { ...folder, path: own } : folder;
}

/** Folders of a workspace that has no site, those with Markdown in them first. */
export async function plainFolders(): Promise<readonly PostFolder[]> {
  const folders: { folder: PostFolder; hasPosts: boolean }[] = [];
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const files = new WorkspaceFiles(uri);
    const waiting = [''];
    for (let path = waiting.shift(); path !== undefined && folders.length < mostFolders; path = waiting.shift()) {
      const entries = await files.list(path);
      folders.push({
        folder: { files, path, extension: 'md' },
        hasPosts: entries.some(({ name }) => isMarkdown(name) && !/^readme\./i.test(name)),
      });
      for (const { name, kind } of entries) if (kind === 'folder' && isWalked(name)) waiting.push(joinPath(path, name));
    }
  }
  return folders.sort((a, b) => Number(b.hasPosts) - Number(a.hasPosts)).map(({ folder }) => folder);
}

/** The language most of the folder's posts are written in; that of the workbench where there are none. */
export async function languageOfFolder(folder: PostFolder | undefined): Promise<Language> {
  const names = folder ? (await folder.files.list(folder.path)).filter(({ name }) => isMarkdown(name)).slice(0, 5) : [];
  const texts = await Promise.all(names.map(({ name }) => folder?.files.readFile(joinPath(folder.path, name))));
  const spoken = texts
    .filter((text) => text !== undefined)
    .map((text) => {
      const frontmatter = parseFrontmatter(text);
      return languageOfPost(frontmatter, text.slice(frontmatter.bodyStart));
    });
  const french = spoken.filter((language) => language === 'fr').length;
  if (spoken.length === 0 || french * 2 === spoken.length) return displayLanguage();
  return french * 2 > spoken.length ? 'fr' : 'en';
}

async function subfolders(files: WorkspaceFiles, path: string): Promise<readonly string[]> {
  return (await files.list(path)).filter(({ name, kind }) => kind === 'folder' && isWalked(name)).map(({ name }) => joinPath(path, name));
}
