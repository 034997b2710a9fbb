import * as vscode from 'vscode';
import { isOpen } from '../../core/claims/coverage/coverage';
import { addressWithQuote, sourcesOf } from '../../core/claims/ledger';
import type { Source } from '../../core/model/sources';
import type { PostChecks } from '../postChecks';
import { openLink } from '../site/openLink';
import type { WorkspaceSites } from '../site/workspaceSites';
import { checkedPost, claimFor } from './target';

/** `Casefile: Open Source of This Claim`: in the browser, at the quoted words where there are any; a document beside the post in the editor. */
export const registerOpenClaimSource = (checks: PostChecks, sites: WorkspaceSites): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.openClaimSource', async () => {
    const checked = await checkedPost(checks);
    const claim = checked && claimFor(checked, undefined);
    if (!checked || !claim) return;
    const sources = sourcesOf(checked.post, claim);
    const source = sources.length > 1 ? await ask(sources) : sources[0];
    if (source) await open(checked.document, addressWithQuote(source.url, claim), sites);
    else if (sources.length === 0)
      void vscode.window.showInformationMessage(
        isOpen(claim) && claim.coverage !== 'named'
          ? vscode.l10n.t('This claim has no source yet: “Cite Source…” gives it one.')
          : vscode.l10n.t('What this claim leans on has no address to open.'),
      );
  });

async function ask(sources: readonly Source[]): Promise<Source | undefined> {
  const items = sources.map((source) => ({ label: source.publisher, description: source.title ?? '', detail: source.url, source }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which of its sources?') }))?.source;
}

async function open(document: vscode.TextDocument, url: string, sites: WorkspaceSites): Promise<void> {
  // A string goes out as it is written: `Uri.parse` would encode the fragment a second time.
  if (/^https?:/i.test(url)) await vscode.env.openExternal(url as unknown as vscode.Uri);
  else await openLink(url, document.uri, await sites.rootOf(document.uri));
}
