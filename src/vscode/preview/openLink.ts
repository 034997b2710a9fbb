import * as vscode from 'vscode';
import { fileAt } from './addresses';
import type { Surroundings } from './host';

/** Opens the file that a link of a post leads to, beside the preview. Only files of the workspace: what a post links to is not ours to trust. */
export async function openLink(href: string, post: vscode.Uri, site: Surroundings['site']): Promise<void> {
  const target = /^[a-z][a-z0-9+.-]*:/i.test(href) ? undefined : fileAt(href, post, site, 'root');
  if (!target || !vscode.workspace.getWorkspaceFolder(target) || !(await isFile(target))) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No file of this workspace stands at “{0}”. It may be a page of the published site.', href),
    );
    return;
  }
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === post.toString());
  await vscode.commands.executeCommand('vscode.open', target, { viewColumn: editor?.viewColumn ?? vscode.ViewColumn.One });
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
