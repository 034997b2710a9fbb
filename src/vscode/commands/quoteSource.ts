import * as vscode from 'vscode';
import { quotationEdits } from '../../core/fixes/quotation';
import type { PostChecks } from '../postChecks';
import { askForSource, newSourceEdits } from './askForSource';
import { applyTo } from './target';

/** `Casefile: Convert to a Quotation…`: sets the sentence at the caret apart as a quotation, under it the source that was chosen. */
export const registerQuoteSource = (checks: PostChecks): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.quoteSource', async (uri?: unknown, prompt?: unknown) => {
    const answer = await askForSource(checks, { uri, prompt, kind: 'quote-source', title: vscode.l10n.t('Convert to a Quotation') });
    if (!answer) return;
    const { checked, claim, source } = answer;
    const edits = quotationEdits(checked.post, claim, source);
    if (edits) await applyTo(checked, [...edits, ...newSourceEdits(checked.post, source)]);
  });
