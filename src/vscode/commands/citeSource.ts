import * as vscode from 'vscode';
import { citeEdits, nearestSources } from '../../core/fixes/cite';
import { isSourceUrl, publisherOfUrl } from '../../core/model/sources';
import type { PostChecks } from '../postChecks';
import { applyTo, checkedPost, claimFor, promptOf } from './target';

interface Choice extends vscode.QuickPickItem {
  readonly source?: { url: string; publisher: string };
}

/** `Casefile: Cite Source…`: puts a source of the post, or a new address, by the claim at the caret. */
export const registerCiteSource = (checks: PostChecks): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.citeSource', async (uri?: unknown, prompt?: unknown) => {
    const checked = await checkedPost(checks, uri);
    const claim = checked && claimFor(checked, promptOf('cite-source', prompt)?.at);
    if (!checked || !claim) return;
    const { post } = checked;
    const known = nearestSources(post, claim, post.sources.all.length).map(
      (source): Choice => ({ label: source.publisher, ...(source.title ? { description: source.title } : {}), detail: source.url, source }),
    );
    const other: Choice = { label: `$(add) ${vscode.l10n.t('Another address…')}`, alwaysShow: true };
    const choice = await vscode.window.showQuickPick([...known, other], {
      title: vscode.l10n.t('Cite Source'),
      placeHolder: vscode.l10n.t('Which source backs “{0}”?', shorten(claim.text)),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    const source = choice?.source ?? (choice && (await askForAddress()));
    if (source) await applyTo(checked, citeEdits(post, claim, source));
  });

async function askForAddress(): Promise<{ url: string; publisher: string } | undefined> {
  const url = await vscode.window.showInputBox({
    title: vscode.l10n.t('Cite Source'),
    prompt: vscode.l10n.t('Address of the page or document'),
    placeHolder: 'https://',
    validateInput: (value) =>
      value.trim() === '' || isSourceUrl(value.trim())
        ? undefined
        : vscode.l10n.t('Give a web address that begins with https://, or the path of a document beside the post.'),
  });
  const trimmed = url?.trim();
  return trimmed ? { url: trimmed, publisher: publisherOfUrl(trimmed) } : undefined;
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
