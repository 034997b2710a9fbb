import * as vscode from 'vscode';
import type { Claim } from '../../core/claims/coverage/coverage';
import type { Prompt } from '../../core/findings/finding';
import { claimAt } from '../../core/fixes/cite';
import type { Edit, Span } from '../../core/text/span';
import { isAuthored } from '../authored';
import { toWorkspaceEdit } from '../convert';
import type { Checked, PostChecks } from '../postChecks';

/** The post a command is about, checked as it stands now: the one its fix belongs to, else the one in the active editor. Says what to do where there is none. */
export async function checkedPost(checks: PostChecks, uri?: unknown): Promise<Checked | undefined> {
  const document =
    typeof uri === 'string'
      ? vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri)
      : vscode.window.activeTextEditor?.document;
  const checked = document && isAuthored(document) ? await checks.of(document) : undefined;
  if (!checked)
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a post first: this command works on the Markdown file in the editor.'));
  return checked;
}

/** The prompt a command was called with; absent where it came from the palette or a key rather than from a fix. */
export function promptOf<Kind extends Prompt['kind']>(kind: Kind, prompt: unknown): Extract<Prompt, { kind: Kind }> | undefined {
  const isOurs = typeof prompt === 'object' && prompt !== null && 'kind' in prompt && prompt.kind === kind;
  return isOurs ? (prompt as Extract<Prompt, { kind: Kind }>) : undefined;
}

/** The claim a command is about: the one its fix is for, else the one at the caret. Says what to do where there is none. */
export function claimFor(checked: Checked, at: Span | undefined): Claim | undefined {
  const editor = vscode.window.activeTextEditor;
  const offset = at?.start ?? (editor?.document === checked.document ? checked.document.offsetAt(editor.selection.active) : undefined);
  const claim = offset === undefined ? undefined : claimAt(checked.post, offset);
  if (!claim) {
    void vscode.window.showInformationMessage(
      checked.post.caseStudy.isCaseStudy
        ? vscode.l10n.t('Put the caret in the sentence you mean, then run the command again.')
        : vscode.l10n.t('This file is not read as a case study: its status item says why, and can change it.'),
    );
  }
  return claim;
}

/** Applies edits made for a checked version, if the document is still at it. The editor's undo takes them back in one step. */
export async function applyTo({ document, version }: Checked, edits: readonly Edit[]): Promise<void> {
  if (document.version !== version) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The post changed meanwhile, and nothing was written: run the command again.'));
    return;
  }
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
}
