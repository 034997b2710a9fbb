import * as vscode from 'vscode';
import type { ClaimsView } from '../claims/claimsView';

/** `Casefile: Show Open Claims Only` and `Show All Claims`: what the Claims view lists, until the window is closed. */
export const registerFilterClaims = (view: ClaimsView): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('casefile.showOpenClaims', () => view.filter(true)),
    vscode.commands.registerCommand('casefile.showAllClaims', () => view.filter(false)),
  );
