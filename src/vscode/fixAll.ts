import * as vscode from 'vscode';
import { check } from '../core/check';
import { safeEdits } from '../core/fixes/safeEdits';
import { isoDay } from '../core/parse/date';
import { toWorkspaceEdit } from './convert';
import type { PostChecks } from './postChecks';
import { readSettings } from './settings';

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
    if (!checked) return [];
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const options = { settings: readSettings(document.uri), timeZone, today: isoDay(new Date()) };
    const edits = safeEdits(checked, (text) => check(text, checked.post.place, options));
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction(vscode.l10n.t('Fix all that Casefile can fix safely'), FixAll.kind);
    action.edit = toWorkspaceEdit(document, edits);
    return [action];
  }
}
