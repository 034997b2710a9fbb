import * as vscode from 'vscode';
import type { Claim } from '../../core/claims/coverage/coverage';
import { declineEdits } from '../../core/fixes/cite';
import type { MarkerKind } from '../../core/model/markers';
import type { PostChecks } from '../postChecks';
import { applyTo, checkedPost, claimFor, promptOf } from './target';

interface Choice extends vscode.QuickPickItem {
  readonly marker: MarkerKind;
}

/** `Casefile: No Source Needed…`: writes at the end of the claim why it needs none, in a comment that readers do not see. */
export const registerDeclineClaim = (checks: PostChecks): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.declineClaim', async (uri?: unknown, prompt?: unknown) => {
    const checked = await checkedPost(checks, uri);
    const claim = checked && claimFor(checked, promptOf('decline-claim', prompt)?.at);
    if (!checked || !claim) return;
    const choices: Choice[] = [
      {
        marker: 'analysis',
        label: vscode.l10n.t('Own analysis'),
        detail: vscode.l10n.t('The author’s own conclusion from what is sourced elsewhere.'),
      },
      {
        marker: 'common-knowledge',
        label: vscode.l10n.t('Common knowledge'),
        detail: vscode.l10n.t('Any reader of this kind of article knows it.'),
      },
      { marker: 'uncertain', label: vscode.l10n.t('Uncertain'), detail: vscode.l10n.t('No source is known, and the text says so.') },
      {
        marker: 'first-hand',
        label: vscode.l10n.t('First-hand report'),
        detail: vscode.l10n.t('We tell of our own incident: the whole post is its own source, save for what others said.'),
      },
      {
        marker: 'source-needed',
        label: vscode.l10n.t('Source to be added'),
        detail: vscode.l10n.t('It does need one: kept in the count until it is there.'),
      },
    ];
    const title = vscode.l10n.t('No Source Needed');
    const choice = await vscode.window.showQuickPick(choices, { title, placeHolder: vscode.l10n.t('Why does this claim need no source?') });
    if (!choice) return;
    const reason = await vscode.window.showInputBox({
      title,
      prompt: vscode.l10n.t('In a few words, for whoever reviews the post. May be left empty.'),
      value: reasonSoFar(claim, choice.marker),
    });
    if (reason === undefined) return;
    await applyTo(checked, declineEdits(checked.post, claim, choice.marker, reason));
  });

/** The reason that a claim's marker gives already. Why it needs no source does not say why one is still to be added, nor the other way round. */
const reasonSoFar = ({ marker }: Claim, chosen: MarkerKind): string =>
  marker && (marker.kind === 'source-needed') === (chosen === 'source-needed') ? marker.reason : '';
