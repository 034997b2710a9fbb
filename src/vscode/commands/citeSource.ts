import * as vscode from 'vscode';
import { citeEdits } from '../../core/fixes/cite';
import type { PostChecks } from '../postChecks';
import { askForSource, newSourceEdits } from './askForSource';
import { applyTo } from './target';

/** `Casefile: Cite Source…`: puts a source of the post, or a new address, by the claim at the caret. */
export const registerCiteSource = (checks: PostChecks): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.citeSource', async (uri?: unknown, prompt?: unknown) => {
    const answer = await askForSource(checks, { uri, prompt, kind: 'cite-source', title: vscode.l10n.t('Cite Source') });
    if (!answer) return;
    const { checked, claim, source } = answer;
    await applyTo(checked, [...citeEdits(checked.post, claim, source), ...newSourceEdits(checked.post, source)]);
  });
