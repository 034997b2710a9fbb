import * as vscode from 'vscode';
import { isWalked } from '../../core/site/readSite';
import { baseName } from '../../core/text/paths';

/** A folder that came, or something that went and may have been one. */
interface FolderEvent {
  readonly uri: vscode.Uri;
  readonly isThere: boolean;
}

/**
 * Tells of folders that come and go, from `watch` on. VS Code says of a folder that is made, renamed or deleted with all that is in it just that, and nothing of
 * the files; a watcher for files alone never hears of it. Packages, build output and what is hidden are passed over.
 */
export class FolderEvents implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<FolderEvent>();
  #watcher: vscode.Disposable | undefined;

  readonly onDidChange: vscode.Event<FolderEvent> = this.#changed.event;

  get isWatching(): boolean {
    return this.#watcher !== undefined;
  }

  /** Begins to look. Whoever knows a site asks for it: elsewhere, every file that comes would be asked what it is for nothing. */
  watch(): void {
    this.#watcher ??= this.#watch();
  }

  dispose(): void {
    this.#watcher?.dispose();
    this.#changed.dispose();
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate((uri) => void this.#created(uri)),
      watcher.onDidDelete((uri) => {
        if (mayBeFolder(uri)) this.#changed.fire({ uri, isThere: false });
      }),
    );
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
