import * as vscode from 'vscode';
import type { Alias } from '../../core/module/aliases';
import { namedPaths, pathIn, publicFolders } from '../../core/site/addresses';
import type { Site } from '../../core/site/site';

/** The site a post belongs to: where it stands, of what kind it is, and its other names for its folders. */
export interface SiteRoot {
  readonly root: vscode.Uri;
  readonly kind: Site['kind'];
  readonly aliases?: readonly Alias[];
}

/**
 * The files that an address in a post may mean, the likeliest first: `/x` stands in the site's public folder, `@/x` where an alias leads, anything else beside
 * the post. None where it means none: a post that was never saved stands nowhere.
 */
export function filesAt(
  address: string,
  post: vscode.Uri,
  site: SiteRoot | undefined,
  folder: 'public' | 'root' = 'public',
): readonly vscode.Uri[] {
  const path = pathIn(address);
  if (path === '' || post.scheme === 'untitled') return [];
  const root = site?.root ?? vscode.workspace.getWorkspaceFolder(post)?.uri;
  if (path.startsWith('/'))
    return root ? [vscode.Uri.joinPath(root, folder === 'public' ? publicFolders[site?.kind ?? 'none'] : '', path)] : [];
  const { sure, other } = namedPaths(path, site?.aliases ?? []);
  const from = (names: readonly string[]): vscode.Uri[] => (root ? names.map((name) => vscode.Uri.joinPath(root, name)) : []);
  return [...from(sure), vscode.Uri.joinPath(post, '..', path), ...from(other)];
}

/** Whether a file is there. */
export async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** The folders that the page may load images from: its own, and the one of the post. */
export function resourceRoots(post: vscode.Uri, pageFolder: vscode.Uri): vscode.Uri[] {
  if (post.scheme === 'untitled') return [pageFolder];
  return [pageFolder, vscode.workspace.getWorkspaceFolder(post)?.uri ?? vscode.Uri.joinPath(post, '..')];
}
