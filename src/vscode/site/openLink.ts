import * as vscode from 'vscode';
import { filesAt, isFile, type SiteRoot } from './addresses';

/** Opens the file that a link of a post leads to, where the post's editor is: of the files that the site publishes as they are, else of its pages. Only files of the workspace: what a post links to is not ours to trust. */
export async function openLink(href: string, post: vscode.Uri, site: SiteRoot | undefined): Promise<void> {
  const target = await fileOf(href, post, site);
  if (!target) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No file of this workspace stands at “{0}”. It may be a page of the published site.', href),
    );
    return;
  }
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === post.toString());
  await vscode.commands.executeCommand('vscode.open', target, { viewColumn: editor?.viewColumn ?? vscode.ViewColumn.One });
}

async function fileOf(href: string, post: vscode.Uri, site: SiteRoot | undefined): Promise<vscode.Uri | undefined> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined;
  for (const target of filesAt(href, post, site, 'file'))
    if (vscode.workspace.getWorkspaceFolder(target) && (await isFile(target))) return target;
  return undefined;
}
