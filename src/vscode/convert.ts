import * as vscode from 'vscode';
import type { Severity } from '../core/findings/finding';
import type { Blank, Edit, Span } from '../core/text/span';

/** Offsets of the core are offsets of the document: VS Code, too, counts UTF-16 units without the BOM. */
export const toRange = (document: vscode.TextDocument, span: Span): vscode.Range =>
  new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));

/** Edits of one document; where some have blanks, the editor leads from one to the next, and shows the choices there are. */
export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  let stops = 0;
  const toEdit = ({ text, blanks, ...span }: Edit): vscode.TextEdit | vscode.SnippetTextEdit => {
    const range = toRange(document, span);
    if (!blanks) return vscode.TextEdit.replace(range, text);
    const edit = new vscode.SnippetTextEdit(range, toSnippet(text, blanks, stops + 1));
    // The text has its indents already.
    edit.keepWhitespace = true;
    stops += blanks.length;
    return edit;
  };
  // In the order of the text, so that the stops follow each other.
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  workspaceEdit.set(document.uri, sorted.map(toEdit));
  return workspaceEdit;
}

/** A text with its blanks as stops; what stands there is the first choice, so that nothing is chosen for the author. */
function toSnippet(text: string, blanks: readonly Blank[], first: number): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let at = 0;
  for (const [index, { start, end, choices }] of blanks.entries()) {
    const written = text.slice(start, end);
    snippet.appendText(text.slice(at, start));
    if (choices) snippet.appendChoice([written, ...choices], first + index);
    else if (written) snippet.appendPlaceholder((inner) => inner.appendText(written), first + index);
    else snippet.appendTabstop(first + index);
    at = end;
  }
  return snippet.appendText(text.slice(at));
}

export const toSeverity: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};
