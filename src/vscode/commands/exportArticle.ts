import * as vscode from 'vscode';
import { type Exported, exportPage, type ReadImage } from '../../core/export/exportArticle';
import { firstThere } from '../../core/export/firstThere';
import { type ImageProblem, isLoss, wordedLeftOut } from '../../core/export/leftOut';
import { wordMessage } from '../../core/findings/message';
import { languageOfPost } from '../../core/model/language';
import { parseFrontmatter } from '../../core/parse/frontmatter';
import { baseName } from '../../core/text/paths';
import { displayLanguage } from '../displayLanguage';
import { isAuthored } from '../postChecks';
import { filesAt, type SiteRoot } from '../site/addresses';
import type { WorkspaceSites } from '../site/workspaceSites';

/**
 * `Casefile: Export…`: writes the post as one HTML page for readers without VS Code. It is the post in the editor, as it stands there, or the one that the
 * active preview shows. VS Code's dialog asks where to, and before it replaces a file.
 */
export const registerExportArticle = (sites: WorkspaceSites, previewed: () => vscode.Uri | undefined): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.export', async (from?: unknown) => {
    const uri = from instanceof vscode.Uri ? from : (previewed() ?? vscode.window.activeTextEditor?.document.uri);
    const document = uri && (await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined));
    if (!document || !isAuthored(document)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown post in the editor, then export it.'));
      return;
    }
    const target = await askWhere(document.uri);
    if (!target) return;
    if (target.toString() === document.uri.toString()) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} is the post itself, and nothing was written. Name another file.', baseName(target.path)),
      );
      return;
    }
    try {
      const exported = await exportDocument(document, await sites.rootOf(document.uri));
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(exported.html));
      await tell(target, exported);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', baseName(target.path), reason));
    }
  });

/** Beside the post, by its name, unless chosen otherwise; `post/index.md` is called as its folder is. */
async function askWhere(post: vscode.Uri): Promise<vscode.Uri | undefined> {
  const [folder, file] = post.path.split('/').slice(-2);
  const stem = (file ?? '').replace(/\.[^.]*$/, '');
  const name = `${(stem === 'index' ? folder : stem) || 'post'}.html`;
  const beside = post.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(post, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Article'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { HTML: ['html'] },
    ...(beside ? { defaultUri: vscode.Uri.joinPath(beside, name) } : {}),
  });
}

async function exportDocument(document: vscode.TextDocument, site: SiteRoot | undefined): Promise<Exported> {
  const text = document.getText();
  const frontmatter = parseFrontmatter(text);
  const options = {
    syntax: document.languageId === 'mdx' ? 'mdx' : 'markdown',
    language: languageOfPost(frontmatter, text.slice(frontmatter.bodyStart)),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    name: baseName(document.uri.path),
  } as const;
  return exportPage(text, options, imageReader(document.uri, site));
}

/** Reads the images of one post. Only those of its workspace folder, or of its own folder where it is in none: a post must not bring what else is on the disk into a page that is sent to others. */
function imageReader(post: vscode.Uri, site: SiteRoot | undefined): ReadImage {
  const folder = vscode.workspace.getWorkspaceFolder(post)?.uri ?? vscode.Uri.joinPath(post, '..');
  const read = async (file: vscode.Uri, most: number): Promise<Uint8Array | ImageProblem> => {
    if (!file.path.startsWith(`${folder.path.replace(/\/$/, '')}/`)) return 'outside';
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      return size > most ? 'too-large' : await vscode.workspace.fs.readFile(file);
    } catch {
      return 'absent';
    }
  };
  return (source, most) => firstThere(filesAt(source, post, site), (file) => read(file, most));
}

/** Says that the page is there and what it does not hold: as a warning where its author could mend it. */
async function tell(target: vscode.Uri, { leftOut }: Exported): Promise<void> {
  const sentences = leftOut.map((left) => wordMessage(wordedLeftOut(left), displayLanguage()));
  const said = [vscode.l10n.t('Exported to {0}.', baseName(target.path)), ...sentences].join(' ');
  const open = vscode.l10n.t('Open');
  const show = leftOut.some(isLoss) ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  if ((await show(said, open)) !== open) return;
  // A browser shows the page where the file is on this machine; elsewhere the editor shows what was written.
  const isHere = target.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isHere) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand('vscode.open', target);
}
