import * as vscode from 'vscode';
import type { Claim } from '../../core/claims/coverage';
import { stateOf } from '../../core/claims/ledger';
import { isStrong } from '../../core/rules/unsourcedClaim';
import type { ClaimsView } from '../claims/claimsView';
import type { Checked, PostChecks } from '../postChecks';
import { readSettings } from '../settings';
import { showSpan } from './showClaim';
import { checkedPost } from './target';

/** `Casefile: Go to Next/Previous Unsourced Claim`: round and round the post in the editor, or the one the Claims view shows where no post is in front. */
export const registerGoToClaim = (checks: PostChecks, claims: ClaimsView): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.commands.registerCommand('casefile.nextUnsourcedClaim', () => step(checks, claims, 1)),
    vscode.commands.registerCommand('casefile.previousUnsourcedClaim', () => step(checks, claims, -1)),
  );

async function step(checks: PostChecks, { document: shown }: ClaimsView, direction: 1 | -1): Promise<void> {
  const isInFront = vscode.window.activeTextEditor !== undefined;
  const checked = await checkedPost(checks, isInFront ? undefined : shown?.uri.toString());
  if (!checked) return;
  const open = unsourced(checked);
  if (open.length === 0) {
    void vscode.window.showInformationMessage(wordNone(checked));
    return;
  }
  const editor = vscode.window.visibleTextEditors.find(({ document }) => document === checked.document);
  const active = vscode.window.activeTextEditor?.document === checked.document ? vscode.window.activeTextEditor : editor;
  const caret = active ? checked.document.offsetAt(active.selection.start) : -1;
  const next =
    direction === 1
      ? (open.find(({ claim }) => claim.start > caret) ?? open[0])
      : (open.findLast(({ claim }) => claim.start < caret) ?? open.at(-1));
  if (next) await showSpan(checked.document, next.claim);
}

/** The claims to go to: those that would be underlined, and by the settings the less sure ones as well. */
function unsourced({ post, document }: Checked): Claim[] {
  const all = readSettings(document.uri).claimsLevel === 'all';
  return post.claims.filter((claim) => stateOf(claim) === 'open' && (all || isStrong(claim)));
}

function wordNone({ post }: Checked): string {
  if (!post.caseStudy.isCaseStudy) return vscode.l10n.t('This file is not read as a case study: its status item says why, and can change it.');
  return post.claims.some((claim) => stateOf(claim) === 'open')
    ? vscode.l10n.t('No claim that surely needs a source is without one. The Claims view lists some that are less sure.')
    : vscode.l10n.t('No claim of this post is without a source.');
}
