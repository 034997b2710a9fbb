import * as vscode from 'vscode';
import { isWalked } from '../../core/site/readSite';
import { baseName } from '../../core/text/paths';

/** A folder that came, or something that went and may have been one. */
interface FolderEvent {
  readonly uri: vscode.Uri;
  readonly isThere: boolean;
}

/**
 * Tells of folders that come and go. VS Code says of a folder that is made, renamed or deleted with all that is in it just that, and nothing of the files; a
 * watcher for files alone never hears of it. Packages, build output and what is hidden are passed over.
 */
export class FolderEvents implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<FolderEvent>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidChange: vscode.Event<FolderEvent> = this.#changed.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidCreate((uri) => void this.#created(uri)),
      watcher.onDidDelete((uri) => {
        if (mayBeFolder(uri)) this.#changed.fire({ uri, isThere: false });
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #created(uri: vscode.Uri): Promise<void> {
    if (!mayBeFolder(uri)) return;
    try {
      const { type } = await vscode.workspace.fs.stat(uri);
      if (type & vscode.FileType.Directory) this.#changed.fire({ uri, isThere: true });
    } catch {
      // Gone again already: its going is told of as well.
    }
  }
}

/** Whether a name may be that of a folder we look into. What was deleted can no longer be asked; few folders are called like files. */
const mayBeFolder = (uri: vscode.Uri): boolean =>
  !/\.[a-z][a-z\d]{0,9}$/i.test(baseName(uri.path)) && vscode.workspace.asRelativePath(uri, false).split('/').every(isWalked);
