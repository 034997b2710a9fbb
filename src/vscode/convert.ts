import * as vscode from 'vscode';
import type { Severity } from '../core/findings/finding';
import type { Edit, Span } from '../core/text/span';

/** Offsets of the core are offsets of the document: VS Code, too, counts UTF-16 units without the BOM. */
export const toRange = (document: vscode.TextDocument, span: Span): vscode.Range =>
  new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));

export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(
    document.uri,
    edits.map((edit) => vscode.TextEdit.replace(toRange(document, edit), edit.text)),
  );
  return workspaceEdit;
}

export const toSeverity: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};
