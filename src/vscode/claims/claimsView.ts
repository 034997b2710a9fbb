import * as vscode from 'vscode';
import type { Claim } from '../../core/claims/coverage';
import { type ClaimState, claimsBySource, sectionsOf, stateOf, tallyOf } from '../../core/claims/ledger';
import { translate } from '../../core/findings/message';
import type { Source } from '../../core/model/sources';
import { displayLanguage } from '../displayLanguage';
import { type Checked, isAuthored, type PostChecks } from '../postChecks';

/** A line of the view: one of the two halves, a section or source in it, or a claim. */
export type Line =
  | { readonly kind: 'half'; readonly id: 'sections' | 'sources' }
  | { readonly kind: 'section'; readonly id: string; readonly title: string; readonly claims: readonly Claim[] }
  | { readonly kind: 'source'; readonly id: string; readonly source: Source; readonly claims: readonly Claim[] }
  | { readonly kind: 'claim'; readonly id: string; readonly claim: Claim; readonly parent: Line };

const icons: Readonly<Record<ClaimState, [string, string]>> = {
  covered: ['pass', 'testing.iconPassed'],
  partial: ['color-mode', 'list.warningForeground'],
  open: ['circle-large-outline', 'list.warningForeground'],
  declined: ['circle-slash', 'disabledForeground'],
};

/** The *Claims* view: what the active post claims, by section and by source. Derived from the text; nothing is kept beside it. */
export class ClaimsView implements vscode.TreeDataProvider<Line>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  #checked: Checked | undefined;
  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<Line>;

  constructor(readonly checks: PostChecks) {
    this.view = vscode.window.createTreeView('casefile.claims', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#changed,
      this.view,
      checks.onDidCheck((checked) => checked.document === vscode.window.activeTextEditor?.document && this.#show(checked)),
      checks.onDidClose((uri) => this.#checked?.document.uri.toString() === uri.toString() && this.#show(undefined)),
      vscode.window.onDidChangeActiveTextEditor((editor) => void this.#follow(editor)),
    ];
    void this.#follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** A panel or another kind of file in front leaves the view as it is: one goes back and forth between the post and what it is about. */
  async #follow(editor: vscode.TextEditor | undefined): Promise<void> {
    if (!editor || !isAuthored(editor.document)) return;
    const checked = await this.checks.of(editor.document);
    if (checked && editor.document === vscode.window.activeTextEditor?.document) this.#show(checked);
  }

  #show(checked: Checked | undefined): void {
    this.#checked = checked;
    const post = checked?.post;
    const state = !post ? 'none' : !post.caseStudy.isCaseStudy ? 'no-case-study' : post.claims.length === 0 ? 'no-claims' : 'claims';
    void vscode.commands.executeCommand('setContext', 'casefile.claims', state);
    if (post && (post.place.isPost || post.caseStudy.isCaseStudy))
      void vscode.commands.executeCommand('setContext', 'casefile.hasPosts', true);
    const open = post ? tallyOf(post.claims).open : 0;
    this.view.badge = open > 0 ? { value: open, tooltip: vscode.l10n.t('Claims without a source: {0}', open) } : undefined;
    this.#changed.fire();
  }

  getChildren(line?: Line): Line[] {
    const post = this.#checked?.post;
    if (!post || post.claims.length === 0) return [];
    if (!line)
      return [
        { kind: 'half', id: 'sections' },
        { kind: 'half', id: 'sources' },
      ];
    if (line.kind === 'half' && line.id === 'sections')
      return sectionsOf(post).map(({ title, claims }, index) => ({ kind: 'section', id: `section ${index} ${title}`, title, claims }));
    if (line.kind === 'half')
      return claimsBySource(post).map(({ source, claims }) => ({ kind: 'source', id: `source ${source.canonical}`, source, claims }));
    if (line.kind === 'claim') return [];
    return line.claims.map((claim) => ({ kind: 'claim', id: `${line.id} ${claim.id}`, claim, parent: line }));
  }

  getParent(line: Line): Line | undefined {
    if (line.kind === 'claim') return line.parent;
    return line.kind === 'half' ? undefined : { kind: 'half', id: line.kind === 'section' ? 'sections' : 'sources' };
  }

  getTreeItem(line: Line): vscode.TreeItem {
    const item = this.#itemOf(line);
    item.id = line.id;
    item.contextValue = line.kind;
    return item;
  }

  #itemOf(line: Line): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    if (line.kind === 'half') {
      const item = new vscode.TreeItem(
        line.id === 'sections' ? vscode.l10n.t('By section') : vscode.l10n.t('By source'),
        line.id === 'sections' ? Expanded : Collapsed,
      );
      item.description = line.id === 'sections' && this.#checked ? countOf(this.#checked.post.claims) : '';
      return item;
    }
    if (line.kind === 'section') {
      const item = new vscode.TreeItem(line.title || vscode.l10n.t('Before the first heading'), Expanded);
      item.description = countOf(line.claims);
      item.iconPath = new vscode.ThemeIcon('symbol-string');
      return item;
    }
    if (line.kind === 'source') {
      const { source, claims } = line;
      const item = new vscode.TreeItem(source.publisher, claims.length > 0 ? Collapsed : vscode.TreeItemCollapsibleState.None);
      item.description = `${claims.length} · ${source.title ?? source.canonical}`;
      item.tooltip = source.url;
      item.iconPath = new vscode.ThemeIcon('link');
      return item;
    }
    return this.#claimItem(line.claim);
  }

  #claimItem(claim: Claim): vscode.TreeItem {
    const language = displayLanguage();
    const item = new vscode.TreeItem(claim.text.replace(/\s+/g, ' '));
    const state = stateOf(claim);
    const { document, post } = this.#checked as Checked;
    const [icon, colour] = icons[state];
    const words = translate(state, language);
    const kinds = [...new Set(claim.reasons.map(({ kind }) => translate(kind, language)))].join(', ');
    item.description = `${words} · ${vscode.l10n.t('line {0}', post.lines.at(claim.start).line)}`;
    item.tooltip = [claim.text, kinds].filter(Boolean).join('\n\n');
    // What is not sure to be a claim is told more quietly.
    item.iconPath = new vscode.ThemeIcon(
      icon,
      new vscode.ThemeColor(state === 'open' && claim.tier !== 'strong' ? 'disabledForeground' : colour),
    );
    item.accessibilityInformation = { label: `${words}: ${claim.text}` };
    item.command = {
      command: 'casefile.showClaim',
      title: vscode.l10n.t('Go to the claim'),
      arguments: [document.uri.toString(), claim.claim.start, claim.claim.end],
    };
    return item;
  }
}

/** `6 of 8 sourced`. */
function countOf(claims: readonly Claim[]): string {
  const { all, covered } = tallyOf(claims);
  return vscode.l10n.t('{0} of {1} sourced', covered, all);
}
