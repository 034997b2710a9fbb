import * as vscode from 'vscode';
import type { ClaimsView } from '../claims/claimsView';

/** Behind the code lens: shows the claims under a heading, by the heading's offset, in the Claims view. */
export const registerShowSection = (view: ClaimsView): vscode.Disposable =>
  vscode.commands.registerCommand('casefile.showSection', async (start: unknown) => {
    await vscode.commands.executeCommand('casefile.claims.focus');
    if (typeof start === 'number') await view.showSection(start);
  });
