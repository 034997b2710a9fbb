import * as vscode from 'vscode';
import { sectionsOf, tallyOf } from '../../core/claims/ledger';
import { toRange } from '../convert';
import type { PostChecks } from '../postChecks';

/** Above each heading of a case study how many claims stand under it, and how many of them have their source. Off unless asked for. */
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
      const { needing, covered } = tallyOf(claims);
      const title = vscode.l10n.t('Claims: {0} · sourced: {1}', needing, covered);
      return [new vscode.CodeLens(toRange(document, heading), { title, command: 'casefile.showSection', arguments: [heading.start] })];
    });
  }
}
