import * as vscode from 'vscode';
import { sectionsOf } from '../../core/claims/ledger';
import { toRange } from '../convert';
import type { PostChecks } from '../postChecks';
import { wordSection } from './words';

/** Above each heading of a case study how many claims stand under it, and how many of them have their source; a click leads to them. Off unless asked for. */
export class ClaimLens implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(readonly checks: PostChecks) {
    this.#subscriptions = [
      this.#changed,
      checks.onDidCheck(() => this.#changed.fire()),
      vscode.languages.registerCodeLensProvider([{ language: 'markdown' }, { language: 'mdx' }], this),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (vscode.workspace.getConfiguration('casefile', document.uri).get<unknown>('codeLens.enabled') !== true) return [];
    const checked = await this.checks.of(document);
    if (!checked) return [];
    return sectionsOf(checked.post).flatMap(({ heading, claims }) => {
      if (!heading) return [];
      const title = wordSection(claims);
      const tooltip = vscode.l10n.t('Show them in the Claims view');
      const command = { title, tooltip, command: 'casefile.showSection', arguments: [document.uri.toString(), heading.start] };
      return [new vscode.CodeLens(toRange(document, heading), command)];
    });
  }
}
