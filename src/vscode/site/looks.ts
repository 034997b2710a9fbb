import * as vscode from 'vscode';
import { isAuthored } from '../authored';

/** How long after one look at a post a caret that moves is none, in milliseconds. */
const pause = 2_000;

/**
 * Tells when a post is opened, shown or saved, or the window gets the focus again. What watchers may have missed is asked for then: on Linux, VS Code watches a
 * folder that comes with others in it, as a checkout or a copy brings them, without those others.
 */
export function onShown(tell: () => void): vscode.Disposable {
  const lookAt = (document: vscode.TextDocument | undefined): void => {
    if (document && isAuthored(document)) tell();
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(lookAt),
    vscode.workspace.onDidSaveTextDocument(lookAt),
    vscode.window.onDidChangeActiveTextEditor((editor) => lookAt(editor?.document)),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) tell();
    }),
  );
}

/** Tells of the same, and when the caret moves in a post after a while: somebody comes back to it from a terminal. */
export function onLook(tell: () => void): vscode.Disposable {
  let last = 0;
  const look = (): void => {
    last = Date.now();
    tell();
  };
  return vscode.Disposable.from(
    onShown(look),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (Date.now() - last >= pause && isAuthored(textEditor.document)) look();
    }),
  );
}
