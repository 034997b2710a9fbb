import * as vscode from 'vscode';
import { decoded, publicFolders } from '../../core/site/addresses';
import type { Site } from '../../core/site/site';

/** The site a post belongs to: where it stands, and of what kind it is. */
export interface SiteRoot {
  readonly root: vscode.Uri;
  readonly kind: Site['kind'];
}

/**
 * The file that an address in a post means: `/x` stands in the site's public folder, anything else beside the post.
 * `undefined` where it means none: a post that was never saved stands nowhere.
 */
export function fileAt(
  address: string,
  post: vscode.Uri,
  site: SiteRoot | undefined,
  folder: 'public' | 'root' = 'public',
): vscode.Uri | undefined {
  const path = decoded(address.replace(/[?#].*$/s, ''));
  if (path === '' || post.scheme === 'untitled') return undefined;
  if (!path.startsWith('/')) return vscode.Uri.joinPath(post, '..', path);
  const root = site?.root ?? vscode.workspace.getWorkspaceFolder(post)?.uri;
  return root && vscode.Uri.joinPath(root, folder === 'public' ? publicFolders[site?.kind ?? 'none'] : '', path);
}

/** The folders that the page may load images from: its own, and the one of the post. */
export function resourceRoots(post: vscode.Uri, pageFolder: vscode.Uri): vscode.Uri[] {
  if (post.scheme === 'untitled') return [pageFolder];
  return [pageFolder, vscode.workspace.getWorkspaceFolder(post)?.uri ?? vscode.Uri.joinPath(post, '..')];
}
