import * as vscode from 'vscode';
import { type Exported, exportPage, type ReadImage } from '../../core/export/exportArticle';
import { firstThere } from '../../core/export/firstThere';
import { type ImageProblem, isLoss, wordedLeftOut } from '../../core/export/leftOut';
import type { ListingColours } from '../../core/export/listings';
import { wordMessage } from '../../core/findings/message';
import { codeThemeFor } from '../../core/look/codeTheme';
import type { CodeTheme } from '../../core/look/readLook';
import { languageOfPost } from '../../core/model/language';
import { parseFrontmatter } from '../../core/parse/frontmatter';
import { baseName, within } from '../../core/text/paths';
import { isAuthored } from '../authored';
import { displayLanguage } from '../displayLanguage';
import type { Checked } from '../postChecks';
import type { PreviewHost } from '../preview/host';
import { filesAt, type SiteRoot } from '../site/addresses';
import { WorkspaceFiles } from '../site/workspaceFiles';

interface Choice extends vscode.QuickPickItem {
  readonly review: boolean;
}

/**
 * `Casefile: Export…`: writes the post as one HTML page for readers without VS Code, with the review of its claims or without. It is the post in the editor,
 * as it stands there, or the one that the active preview shows. VS Code's dialog asks where to, and before it replaces a file.
 */
export const registerExportArticle = (host: PreviewHost, previewed: () => vscode.Uri | undefined): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.export', async (from?: unknown) => {
    const uri = from instanceof vscode.Uri ? from : (previewed() ?? vscode.window.activeTextEditor?.document.uri);
    const document = uri && (await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined));
    if (!document || !isAuthored(document)) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a Markdown post in the editor, then export it.'));
      return;
    }
    const choice = await askWhat();
    const target = choice && (await askWhere(document.uri, choice.review));
    if (!target) return;
    if (target.toString() === document.uri.toString()) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('{0} is the post itself, and nothing was written. Name another file.', baseName(target.path)),
      );
      return;
    }
    try {
      const checked = choice.review ? await host.checks.of(document) : undefined;
      if (choice.review && !checked) throw new Error(vscode.l10n.t('the post was closed meanwhile. Open it, then export it again.'));
      const exported = await exportDocument(document, host, checked);
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(exported.html));
      await tell(target, exported);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', baseName(target.path), reason));
    }
  });

const askWhat = (): Thenable<Choice | undefined> =>
  vscode.window.showQuickPick<Choice>(
    [
      { review: false, label: vscode.l10n.t('Article'), detail: vscode.l10n.t('As readers of the site have it.') },
      {
        review: true,
        label: vscode.l10n.t('Article with review'),
        detail: vscode.l10n.t('Also how each claim stands, the findings and the sources: for reviewers.'),
      },
    ],
    { title: vscode.l10n.t('Export Article') },
  );

/** Beside the post, by its name, unless chosen otherwise; `post/index.md` is called as its folder is. A review stands beside the article. */
async function askWhere(post: vscode.Uri, review: boolean): Promise<vscode.Uri | undefined> {
  const [folder, file] = post.path.split('/').slice(-2);
  const stem = (file ?? '').replace(/\.[^.]*$/, '');
  const name = `${(stem === 'index' ? folder : stem) || 'post'}${review ? '-review' : ''}.html`;
  const beside = post.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(post, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Article'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { HTML: ['html'] },
    ...(beside ? { defaultUri: vscode.Uri.joinPath(beside, name) } : {}),
  });
}

async function exportDocument(document: vscode.TextDocument, host: PreviewHost, checked: Checked | undefined): Promise<Exported> {
  const [site, look] = await Promise.all([host.sites.rootOf(document.uri), host.looks.of(document.uri)]);
  // What was checked is what is written: somebody may be typing.
  const text = checked?.post.text ?? document.getText();
  const frontmatter = parseFrontmatter(text, site?.kind);
  const theme = codeThemeFor(look.codeTheme, site !== undefined);
  const options = {
    syntax: document.languageId === 'mdx' ? 'mdx' : 'markdown',
    language: languageOfPost(frontmatter, text.slice(frontmatter.bodyStart)),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    name: baseName(document.uri.path),
    markdown: look.markdown,
    site: site?.kind ?? 'none',
    ...(look.markdown.hasColours ? { listings: listingColours(host.extensionUri, theme) } : {}),
    ...(checked ? { review: checked } : {}),
  } as const;
  return exportPage(text, options, imageReader(document.uri, site));
}

/** The grammars and themes are data of the extension, read where an article has listings: the web host runs one file of code. */
const listingColours = (extension: vscode.Uri, theme: CodeTheme): ListingColours => ({
  theme,
  read: (name) => new WorkspaceFiles(vscode.Uri.joinPath(extension, 'dist', 'listings')).readFile(name),
  now: () => performance.now(),
});

/** Reads the images of one post. Only those of its workspace folder, or of its own folder where it is in none: a post must not bring what else is on the disk into a page that is sent to others. */
function imageReader(post: vscode.Uri, site: SiteRoot | undefined): ReadImage {
  const folder = vscode.workspace.getWorkspaceFolder(post)?.uri ?? vscode.Uri.joinPath(post, '..');
  const read = async (file: vscode.Uri, most: number): Promise<Uint8Array | ImageProblem> => {
    const path = within(folder.path.replace(/\/$/, ''), file.path);
    if (path === undefined) return 'outside';
    try {
      // A link may lead out of the folder, and VS Code does not say where to.
      if (await isBehindLink(folder, path)) return 'outside';
      const { size } = await vscode.workspace.fs.stat(file);
      return size > most ? 'too-large' : await vscode.workspace.fs.readFile(file);
    } catch {
      return 'absent';
    }
  };
  return (source, most, use) => firstThere(filesAt(source, post, site, use), (file) => read(file, most));
}

/** Whether a file below a folder, or a folder on the way to it, is a symbolic link. */
async function isBehindLink(folder: vscode.Uri, path: string): Promise<boolean> {
  let at = folder;
  for (const name of path.split('/').filter(Boolean)) {
    at = vscode.Uri.joinPath(at, name);
    const { type } = await vscode.workspace.fs.stat(at);
    if (type & vscode.FileType.SymbolicLink) return true;
  }
  return false;
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
