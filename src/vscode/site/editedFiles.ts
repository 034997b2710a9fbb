import * as vscode from 'vscode';
import { WorkspaceFiles } from './workspaceFiles';

/** The same files, those that are edited and not saved yet as they stand in the editor. */
export class EditedFiles extends WorkspaceFiles {
  override async readFile(path: string): Promise<string | undefined> {
    return editedAt(this.uri(path))?.getText() ?? super.readFile(path);
  }

  isEdited(path: string): boolean {
    return editedAt(this.uri(path)) !== undefined;
  }
}

function editedAt(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === key);
}
