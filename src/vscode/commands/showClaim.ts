import * as vscode from 'vscode';
import type { Span } from '../../core/text/span';
import type { ClaimsView } from '../claims/claimsView';
import { toRange } from '../convert';

/** Behind the Claims view and the code lens, not in the palette: they make no sense without the claim or section they are for. */
export const registerShowClaim = (claims: ClaimsView): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('casefile.showClaim', async (uri: unknown, start: unknown, end: unknown) => {
      if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') return;
      await showSpan(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)), { start, end });
    }),
    vscode.commands.registerCommand('casefile.showSection', async (uri: unknown, heading: unknown) => {
      const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
      if (document && typeof heading === 'number') await claims.showSection(document, heading);
    }),
  );

/** Selects a stretch of a document, in the column it is open in already: a preview beside it stays in view. */
export async function showSpan(document: vscode.TextDocument, span: Span): Promise<void> {
  const range = toRange(document, span);
  const viewColumn = columnOf(document);
  const editor = await vscode.window.showTextDocument(document, { selection: range, ...(viewColumn ? { viewColumn } : {}) });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnOf(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  const active = vscode.window.activeTextEditor;
  if (active?.document === document) return active.viewColumn;
  const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const isOf = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && input.uri.toString() === document.uri.toString();
  return visible?.viewColumn ?? vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isOf))?.viewColumn;
}
