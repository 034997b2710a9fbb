import * as vscode from 'vscode';
import { type Claim, isOpen } from '../../core/claims/coverage/coverage';
import { type ClaimState, isAsked, stateOf, tallyOf } from '../../core/claims/ledger';
import { translate } from '../../core/findings/message';
import { claimAt } from '../../core/fixes/cite';
import type { Post } from '../../core/model/post';
import { isAuthored } from '../authored';
import { displayLanguage } from '../displayLanguage';
import type { Checked, PostChecks } from '../postChecks';
import { claimLines, halves, type Line, type SectionLine, sectionLines, sourceLines } from './claimLines';

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
  #openOnly = false;
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
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => void this.#showCaret(textEditor)),
      this.view.onDidChangeVisibility(() => void this.#showCaret(vscode.window.activeTextEditor)),
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

  /** Lists the open claims only, or all. */
  filter(openOnly: boolean): void {
    this.#openOnly = openOnly;
    void vscode.commands.executeCommand('setContext', 'casefile.claims.openOnly', openOnly);
    this.#refresh();
  }

  /** Selects the section whose heading stands at an offset of the active post. */
  async showSection(start: number): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    // Shown anew, the tree would lose the line on the way.
    if (editor?.document !== this.#checked?.document) await this.#follow(editor);
    const line = this.#sections().find((section) => section.start === start);
    if (line) await this.#reveal(line, true);
  }

  #show(checked: Checked | undefined): void {
    this.#checked = checked;
    this.#refresh();
  }

  #refresh(): void {
    const post = this.#checked?.post;
    const open = post ? tallyOf(post.claims).open : 0;
    const state = stateOfView(post, this.#openOnly);
    void vscode.commands.executeCommand('setContext', 'casefile.claims', state);
    if (post && (post.place.isPost || post.caseStudy.isCaseStudy))
      void vscode.commands.executeCommand('setContext', 'casefile.hasPosts', true);
    this.view.badge = open > 0 ? { value: open, tooltip: vscode.l10n.t('Claims without a source: {0}', open) } : undefined;
    this.#changed.fire();
  }

  /** Follows the caret to its claim, as the outline does; not while the post is being typed in, and never away from where a click came from. */
  async #showCaret(editor: vscode.TextEditor | undefined): Promise<void> {
    if (!editor || !this.view.visible || editor.document !== this.#checked?.document) return;
    const post = this.checks.current(editor.document)?.post;
    const claim = post && claimAt(post, editor.document.offsetAt(editor.selection.active));
    const [selected] = this.view.selection;
    if (!claim || (selected?.kind === 'claim' && selected.claim.start === claim.start)) return;
    const section = this.#sections().find(({ claims }) => claims.some(({ start }) => start === claim.start));
    const line = section && claimLines(section).find((each) => each.claim.start === claim.start);
    if (line) await this.#reveal(line, false);
  }

  /** A line may be gone by the time VS Code looks for it: then there is nothing to show. */
  async #reveal(line: Line, focus: boolean): Promise<void> {
    try {
      await this.view.reveal(line, { select: true, focus, expand: line.kind === 'section' });
    } catch {
      // The post changed meanwhile, and the next check shows the view anew.
    }
  }

  #sections(): SectionLine[] {
    return this.#checked ? sectionLines(this.#checked.post, this.#openOnly) : [];
  }

  getChildren(line?: Line): Line[] {
    const post = this.#checked?.post;
    if (!post || stateOfView(post, this.#openOnly) !== 'claims') return [];
    if (!line) return halves(this.#openOnly);
    if (line.kind === 'half') return line.id === 'sections' ? this.#sections() : sourceLines(post);
    return line.kind === 'claim' ? [] : claimLines(line);
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
      item.description = countOf(line.all);
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
    const words = translate(isAsked(claim) ? 'source to be added' : state, language);
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

/** What there is to list: `casefile.claims` in the manifest's conditions. */
function stateOfView(post: Post | undefined, openOnly: boolean): 'none' | 'no-case-study' | 'no-claims' | 'none-open' | 'claims' {
  if (!post) return 'none';
  if (!post.caseStudy.isCaseStudy) return 'no-case-study';
  if (post.claims.length === 0) return 'no-claims';
  return openOnly && !post.claims.some(isOpen) ? 'none-open' : 'claims';
}

/** `6 of 8 sourced`; what was said to need no source is not counted. */
function countOf(claims: readonly Claim[]): string {
  const { needing, covered } = tallyOf(claims);
  return vscode.l10n.t('{0} of {1} sourced', covered, needing);
}
