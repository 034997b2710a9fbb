import * as vscode from 'vscode';
import { baseName } from '../../core/text/paths';

/** The document as the editor has it, else as it is on disk; `undefined` where there is none any more. */
export async function documentAt(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === key);
  // An untitled document that is asked for is made.
  if (open || uri.scheme === 'untitled') return open;
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** A post that no editor has open still changes on disk, and may come and go there: tells so, and whether it is gone. */
export function watchFile(uri: vscode.Uri, onChange: (isGone: boolean) => void): vscode.Disposable | undefined {
  if (uri.scheme === 'untitled') return undefined;
  // Brackets and braces mean something in a glob: `[slug].md` is a name that sites use.
  const pattern = baseName(uri.path).replace(/[[\]{}*?!]/g, '?');
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), pattern));
  // The editor keeps the document of a deleted file for a while: only the watcher tells.
  const tell = (isGone: boolean) => (changed: vscode.Uri) => {
    if (changed.toString() === uri.toString()) onChange(isGone);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(tell(false)),
    watcher.onDidCreate(tell(false)),
    watcher.onDidDelete(tell(true)),
  );
}

/** Saving an untitled post closes it and opens a file of the same text: where that is, if it is open. */
export const savedWith = (text: string): vscode.Uri | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.scheme !== 'untitled' && document.getText() === text)?.uri;

/** Where a file is after some were renamed, itself or a folder around it; `undefined` where it stayed. */
export function renamedTo(
  uri: vscode.Uri,
  files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
): vscode.Uri | undefined {
  for (const { oldUri, newUri } of files) {
    const isWithin = uri.path === oldUri.path || uri.path.startsWith(`${oldUri.path}/`);
    if (isWithin && oldUri.scheme === uri.scheme && oldUri.authority === uri.authority)
      return newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
  }
  return undefined;
}
