import * as vscode from 'vscode';
import { ignoreEdits } from '../../core/fixes/cite';
import type { PostChecks } from '../postChecks';
import { applyTo, checkedPost, promptOf } from './target';

/** Behind the fix *Leave it as it is…*: writes beside the finding why it does not hold. */
export const registerIgnoreFinding = (checks: PostChecks): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.ignoreFinding', async (uri?: unknown, prompt?: unknown) => {
    const checked = await checkedPost(checks, uri);
    const asked = promptOf('ignore', prompt);
    if (!checked || !asked) return;
    const reason = await vscode.window.showInputBox({
      title: vscode.l10n.t('Leave It As It Is'),
      prompt: vscode.l10n.t('Why is it right as it stands? The reason is kept in the post, where readers do not see it.'),
      validateInput: (value) => (value.trim() ? undefined : vscode.l10n.t('Write a reason, in a few words.')),
    });
    if (reason?.trim()) await applyTo(checked, ignoreEdits(checked.post, asked.rule, asked.at, reason));
  });
