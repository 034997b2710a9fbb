import * as vscode from 'vscode';
import type { FolderEntry, SiteFiles } from '../../core/site/readSite';

/** The files of one workspace folder, seen from it; works on any file system that VS Code knows, disk or not. */
export class WorkspaceFiles implements SiteFiles {
  constructor(readonly top: vscode.Uri) {}

  async readFile(path: string): Promise<string | undefined> {
    try {
      return await vscode.workspace.decode(await vscode.workspace.fs.readFile(this.uri(path)), { encoding: 'utf8' });
    } catch {
      // Absent, unreadable or gone in between: to the caller there is no such file.
      return undefined;
    }
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.uri(folder));
      return entries.map(([name, type]) => ({ name, kind: type & vscode.FileType.Directory ? 'folder' : 'file' }));
    } catch {
      return [];
    }
  }

  uri(path: string): vscode.Uri {
    return path === '' ? this.top : vscode.Uri.joinPath(this.top, ...path.split('/'));
  }
}
