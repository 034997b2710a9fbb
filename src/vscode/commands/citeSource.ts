import * as vscode from 'vscode';
import { citeEdits } from '../../core/fixes/cite';
import { quotationEdits } from '../../core/fixes/quotation';
import type { PostChecks } from '../postChecks';
import { askForSource, newSourceEdits } from './askForSource';
import { applyTo, checkedPost, claimFor, promptOf } from './target';

/** `Casefile: Cite Source…`: puts a source of the post, or a new address, by the claim at the caret. */
export const registerCiteSource = (checks: PostChecks): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.citeSource', async (uri?: unknown, prompt?: unknown) => {
    const checked = await checkedPost(checks, uri);
    const claim = checked && claimFor(checked, promptOf('cite-source', prompt)?.at);
    if (!checked || !claim) return;
    const choice = await askForSource(checks, checked, claim, vscode.l10n.t('Cite Source'));
    if (choice) await applyTo(checked, [...citeEdits(checked.post, claim, choice), ...newSourceEdits(checked.post, choice)]);
  });

/** `Casefile: Convert to a Quotation…`: sets the sentence at the caret apart as a quotation, under it the source that was chosen. */
export const registerQuoteSource = (checks: PostChecks): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.quoteSource', async (uri?: unknown, prompt?: unknown) => {
    const checked = await checkedPost(checks, uri);
    const claim = checked && claimFor(checked, promptOf('quote-source', prompt)?.at);
    if (!checked || !claim) return;
    const choice = await askForSource(checks, checked, claim, vscode.l10n.t('Convert to a Quotation'));
    if (!choice) return;
    const edits = quotationEdits(checked.post, claim, choice);
    if (edits) await applyTo(checked, [...edits, ...newSourceEdits(checked.post, choice)]);
    else
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Only a sentence of a paragraph can be set apart as a quotation: a list item, table or quotation stays as it is.'),
      );
  });
