import * as vscode from 'vscode';
import { isOpen } from '../../core/claims/coverage/coverage';
import { toRange } from '../convert';
import type { PostChecks } from '../postChecks';
import { checkedPost } from './target';

/** `Casefile: Go to Next/Previous Unsourced Claim`: round and round the post. */
export const registerGoToClaim = (checks: PostChecks): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('casefile.nextUnsourcedClaim', () => step(checks, 1)),
    vscode.commands.registerCommand('casefile.previousUnsourcedClaim', () => step(checks, -1)),
    vscode.commands.registerCommand('casefile.showClaim', async (uri: unknown, start: unknown, end: unknown) => {
      if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      await show(document, { start, end });
    }),
  );

async function step(checks: PostChecks, direction: 1 | -1): Promise<void> {
  const checked = await checkedPost(checks);
  const editor = vscode.window.activeTextEditor;
  if (!checked || editor?.document !== checked.document) return;
  // All that the Claims view calls open, warned of or not.
  const open = checked.post.claims.filter(isOpen);
  if (open.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No claim of this post is without a source.'));
    return;
  }
  const caret = checked.document.offsetAt(editor.selection.start);
  const next =
    direction === 1
      ? (open.find(({ claim }) => claim.start > caret) ?? open[0])
      : (open.findLast(({ claim }) => claim.start < caret) ?? open.at(-1));
  if (next) await show(checked.document, next.claim);
}

async function show(document: vscode.TextDocument, span: { start: number; end: number }): Promise<void> {
  const range = toRange(document, span);
  const editor = await vscode.window.showTextDocument(document, { selection: range });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
