import * as vscode from 'vscode';
import type { Edit } from '../core/text/span';
import { overlaps } from '../core/text/span';
import { toWorkspaceEdit } from './convert';
import type { PostChecks } from './postChecks';

/** All at once what may be fixed unasked: on save where `editor.codeActionsOnSave` says so, or by *Fix All*. What the author has to decide is left alone. */
export class FixAll implements vscode.CodeActionProvider {
  static readonly kind = vscode.CodeActionKind.SourceFixAll.append('casefile');

  constructor(readonly checks: PostChecks) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    { only }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (!only?.intersects(FixAll.kind)) return [];
    const checked = await this.checks.of(document);
    const edits: Edit[] = [];
    for (const finding of checked?.findings ?? []) {
      const safe = finding.fixes.find(({ trust, edits: own }) => trust === 'safe' && own.length > 0);
      // Two that would change the same words wait for each other: the next round finds the second.
      if (safe && !safe.edits.some((edit) => edits.some((other) => overlaps(edit, other)))) edits.push(...safe.edits);
    }
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Fix all that Casefile can fix safely'), FixAll.kind);
    action.edit = toWorkspaceEdit(document, edits);
    return [action];
  }
}
