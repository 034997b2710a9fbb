import * as vscode from 'vscode';
import type { Finding, Fix, Prompt } from '../core/findings/finding';
import { wordMessage } from '../core/findings/message';
import { offersFor } from '../core/fixes/offers';
import { sourcingOffers } from '../core/fixes/sourcing';
import { touches } from '../core/text/span';
import { toRange, toWorkspaceEdit } from './convert';
import { displayLanguage } from './displayLanguage';
import type { PostChecks } from './postChecks';
import { readSettings } from './settings';

/** How many entries of ours one menu has: other extensions have theirs in it too. */
const most = 5;

/** The command that asks the author what a fix has to know first. */
const commandOf: Readonly<Record<Prompt['kind'], string>> = {
  'cite-source': 'casefile.citeSource',
  'quote-source': 'casefile.quoteSource',
  'decline-claim': 'casefile.declineClaim',
  'cite-listed': 'casefile.citeListedSource',
  ignore: 'casefile.ignoreFinding',
};

/** One provider for the fixes of all rules: it knows findings, not rules. */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite];

  constructor(readonly checks: PostChecks) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeAction[]> {
    const checked = await this.checks.of(document);
    if (!checked || token.isCancellationRequested) return [];
    const at = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const actions: vscode.CodeAction[] = [];
    if (wants(context, vscode.CodeActionKind.QuickFix)) {
      for (const finding of checked.findings.filter((found) => touches(found, at))) {
        for (const fix of finding.fixes) {
          if (fix.where && !touches(fix.where, at)) continue;
          const action = toAction(document, fix, vscode.CodeActionKind.QuickFix);
          action.diagnostics = context.diagnostics.filter((diagnostic) => isOf(diagnostic, finding, document));
          action.isPreferred = fix.trust === 'safe';
          if (!actions.some(({ title }) => title === action.title)) actions.push(action);
        }
      }
      for (const { fix } of sourcingOffers(checked, at, readSettings(document.uri))) {
        const action = toAction(document, fix, vscode.CodeActionKind.QuickFix);
        if (!actions.some(({ title }) => title === action.title)) actions.push(action);
      }
    }
    const fixes = actions.slice(0, most);
    if (!wants(context, vscode.CodeActionKind.RefactorRewrite)) return fixes;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const offers = offersFor(checked, at, timeZone).map(({ fix }) => toAction(document, fix, vscode.CodeActionKind.RefactorRewrite));
    return [...fixes, ...offers];
  }
}

const wants = ({ only }: vscode.CodeActionContext, kind: vscode.CodeActionKind): boolean => only === undefined || only.contains(kind);

const isOf = (diagnostic: vscode.Diagnostic, finding: Finding, document: vscode.TextDocument): boolean =>
  diagnostic.source === 'Casefile' &&
  typeof diagnostic.code === 'object' &&
  diagnostic.code.value === finding.rule &&
  diagnostic.range.isEqual(toRange(document, finding));

function toAction(document: vscode.TextDocument, fix: Fix, kind: vscode.CodeActionKind): vscode.CodeAction {
  const title = wordMessage(fix.title, displayLanguage());
  const action = new vscode.CodeAction(title, kind);
  if (fix.prompt) action.command = { command: commandOf[fix.prompt.kind], title, arguments: [document.uri.toString(), fix.prompt] };
  else action.edit = toWorkspaceEdit(document, fix.edits);
  return action;
}
