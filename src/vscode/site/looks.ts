import * as vscode from 'vscode';
import { isAuthored } from '../authored';

/** How long a caret rests in a post before its moving on is a look at it, in milliseconds: as long as it takes to be somewhere else. */
const rest = 2_000;

/** How long somebody who writes or reads on without such a rest goes without a look, in milliseconds. */
const longest = 30_000;

/**
 * Tells when a post is opened, shown or saved, or the window gets the focus again. What watchers may have missed is asked for then: on Linux, VS Code watches a
 * folder that comes with others in it, as a checkout or a copy brings them, without those others.
 */
export function onShown(tell: () => void): vscode.Disposable {
  let hadFocus = vscode.window.state.focused;
  const lookAt = (document: vscode.TextDocument | undefined): void => {
    if (document && isAuthored(document)) tell();
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(lookAt),
    vscode.workspace.onDidSaveTextDocument(lookAt),
    vscode.window.onDidChangeActiveTextEditor((editor) => lookAt(editor?.document)),
    // It also says when somebody begins to type in a window that has the focus.
    vscode.window.onDidChangeWindowState(({ focused }) => {
      const isBack = focused && !hadFocus;
      hadFocus = focused;
      if (isBack) tell();
    }),
  );
}

/** How long what is typed may take to be told after the caret that moved behind it, in milliseconds. */
const lag = 200;

/** Tells of the same, and when the caret moves in a post after a rest, other than by typing: somebody comes back to it from a terminal. Of who stays, now and then. */
export function onLook(tell: () => void): vscode.Disposable {
  let [looked, moved, typed] = [0, 0, 0];
  let back: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(back);
    looked = Date.now();
    tell();
  };
  return vscode.Disposable.from(
    onShown(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isAuthored(document)) moved = typed = Date.now();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (!isAuthored(textEditor.document)) return;
      const now = Date.now();
      const isBack = now - moved >= rest && now - looked >= rest;
      moved = now;
      if (now - looked >= longest) look();
      else if (isBack) {
        clearTimeout(back);
        back = setTimeout(() => {
          if (typed < now) look();
        }, lag);
      }
    }),
    new vscode.Disposable(() => clearTimeout(back)),
  );
}
