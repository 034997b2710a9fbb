import * as vscode from 'vscode';
import type { ClaimsView } from '../claims/claimsView';

/** `Casefile: Show Open Claims Only` and `Show All Claims`: what the Claims view lists. */
export const registerFilterClaims = (claims: ClaimsView): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('casefile.showOpenClaims', () => claims.showOpenOnly(true)),
    vscode.commands.registerCommand('casefile.showAllClaims', () => claims.showOpenOnly(false)),
  );
