import * as vscode from 'vscode';
import { type Claim, isOpen } from '../../core/claims/coverage/coverage';
import { citeEdits } from '../../core/fixes/cite';
import type { PostChecks } from '../postChecks';
import { applyTo, checkedPost, promptOf } from './target';

interface Choice extends vscode.QuickPickItem {
  readonly claim: Claim;
}

/** Behind the fix *Cite it for a claim…*: asks which of the open claims a listed source backs. */
export const registerCiteListedSource = (checks: PostChecks): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.citeListedSource', async (uri?: unknown, prompt?: unknown) => {
    const checked = await checkedPost(checks, uri);
    const source = checked?.post.sources.byUrl(promptOf('cite-listed', prompt)?.url ?? '');
    if (!checked || !source) return;
    const { post } = checked;
    const choices = post.claims.filter(isOpen).map(
      (claim): Choice => ({
        claim,
        label: claim.text.replace(/\s+/g, ' '),
        description: vscode.l10n.t('line {0}', post.lines.at(claim.start).line),
      }),
    );
    if (choices.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Every claim of this post has a source already. To lean one on this source as well, run “Cite Source…” in its sentence.',
        ),
      );
      return;
    }
    const choice = await vscode.window.showQuickPick(choices, {
      title: source.publisher,
      placeHolder: vscode.l10n.t('Which claim does {0} back?', source.publisher),
      matchOnDescription: true,
    });
    if (choice) await applyTo(checked, citeEdits(post, choice.claim, source));
  });
