import * as vscode from 'vscode';
import { type AddressUse, pathsOfAddress } from '../../core/site/addresses';
import type { Site } from '../../core/site/site';
import { joinPath } from '../../core/text/paths';

/** The site a post belongs to: where it stands, and what of it tells the files that addresses mean. */
export interface SiteRoot extends Pick<Site, 'kind' | 'aliases' | 'base'> {
  readonly root: vscode.Uri;
}

/** The files that an address in a post may mean, the likeliest first; none where it means none: a post that was never saved stands nowhere. */
export function filesAt(address: string, post: vscode.Uri, site: SiteRoot | undefined, use: AddressUse = 'page'): readonly vscode.Uri[] {
  if (post.scheme === 'untitled') return [];
  const { root = vscode.workspace.getWorkspaceFolder(post)?.uri, ...known } = site ?? { kind: 'none' };
  const standing = { ...known, post: joinPath(post.path), ...(root ? { root: joinPath(root.path) } : {}) };
  return pathsOfAddress(address, standing, use)
    .filter((path) => !path.startsWith('..'))
    .map((path) => post.with({ path: `/${path}` }));
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
