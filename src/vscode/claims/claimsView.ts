import * as vscode from 'vscode';
import { claimAtOffset, tallyOf } from '../../core/claims/ledger';
import { type Checked, isAuthored, type PostChecks } from '../postChecks';
import { itemOf } from './claimItems';
import { type ClaimLine, type Half, type Line, linesOf, type SectionLine } from './claimLines';

/** How long the caret has to rest before its claim is looked for, in milliseconds: whoever walks through lines is not followed at each. */
const pause = 120;

/** What the view has to show; the manifest's welcome texts and menus go by these words. */
type ViewState = 'none' | 'no-case-study' | 'no-claims' | 'none-open' | 'claims';

/** The *Claims* view: what the active post claims, by section and by source. Derived from the text; nothing is kept beside it. */
export class ClaimsView implements vscode.TreeDataProvider<Line>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  /** What the person folded, by id. */
  readonly #folded = new Set<string>();
  #checked: Checked | undefined;
  #lines: readonly Half[] = [];
  #openOnly = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<Line>;

  constructor(readonly checks: PostChecks) {
    this.view = vscode.window.createTreeView('casefile.claims', { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = [
      this.#changed,
      this.view,
      this.view.onDidCollapseElement(({ element }) => this.#folded.add(element.id)),
      this.view.onDidExpandElement(({ element }) => this.#folded.delete(element.id)),
      this.view.onDidChangeVisibility(() => this.#revealSoon()),
      checks.onDidCheck((checked) => this.#onChecked(checked)),
      checks.onDidClose((uri) => this.#checked?.document.uri.toString() === uri.toString() && this.#show(undefined)),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => closed.length > 0 && this.#leaveClosed()),
      vscode.window.onDidChangeTextEditorSelection(
        ({ textEditor }) => textEditor.document === this.#checked?.document && this.#revealSoon(),
      ),
    ];
    this.#follow(vscode.window.activeTextEditor);
  }

  /** The post that is shown. */
  get document(): vscode.TextDocument | undefined {
    return this.#checked?.document;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  getChildren(line?: Line): Line[] {
    return [...(line ? line.children : this.#lines)];
  }

  getParent(line: Line): Line | undefined {
    return line.parent;
  }

  getTreeItem(line: Line): vscode.TreeItem {
    return itemOf(line, this.document?.uri);
  }

  /** Shows the claims without a source alone, or all of them again. */
  showOpenOnly(openOnly: boolean): void {
    this.#openOnly = openOnly;
    void vscode.commands.executeCommand('setContext', 'casefile.claims.openOnly', openOnly);
    this.view.description = openOnly ? vscode.l10n.t('open only') : '';
    this.#show(this.#checked);
  }

  /** Opens the view at the section under a heading of a post, unfolded; at its half, where a filter leaves the section out. */
  async showSection(document: vscode.TextDocument, heading: number): Promise<void> {
    const checked = await this.checks.of(document);
    if (checked) this.#show(checked);
    await vscode.commands.executeCommand('casefile.claims.focus');
    const [half] = this.#lines;
    const section = this.#sections().find((line) => line.heading?.start === heading);
    const line = section ?? half;
    if (line) await this.view.reveal(line, { select: true, focus: true, expand: true });
  }

  /** A panel or another kind of file in front leaves the view as it is: one goes back and forth between the post and what it is about. */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (!editor || !isAuthored(editor.document)) return;
    // One not checked yet is about to be.
    const checked = this.checks.current(editor.document);
    if (checked) this.#show(checked);
  }

  #onChecked(checked: Checked): void {
    const { place, caseStudy } = checked.post;
    if (place.isPost || caseStudy.isCaseStudy) void vscode.commands.executeCommand('setContext', 'casefile.hasPosts', true);
    const active = vscode.window.activeTextEditor?.document;
    const followed = active && isAuthored(active) ? active : this.document;
    if (checked.document === followed) this.#show(checked);
  }

  /** VS Code lets a document go long after its last tab. */
  #leaveClosed(): void {
    const shown = this.document?.uri.toString();
    const isOpen = ({ input }: vscode.Tab) =>
      (input instanceof vscode.TabInputText && input.uri.toString() === shown) ||
      (input instanceof vscode.TabInputTextDiff && [input.original.toString(), input.modified.toString()].includes(shown ?? ''));
    if (shown && !vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isOpen))) this.#show(undefined);
  }

  #show(checked: Checked | undefined): void {
    this.#checked = checked;
    const post = checked?.post;
    this.#lines = post ? linesOf(post, this.#openOnly) : [];
    const state: ViewState = !post
      ? 'none'
      : !post.caseStudy.isCaseStudy
        ? 'no-case-study'
        : post.claims.length === 0
          ? 'no-claims'
          : this.#lines.length === 0
            ? 'none-open'
            : 'claims';
    void vscode.commands.executeCommand('setContext', 'casefile.claims', state);
    const open = post ? tallyOf(post.claims).open : 0;
    this.view.badge = open > 0 ? { value: open, tooltip: vscode.l10n.t('Claims without a source: {0}', open) } : undefined;
    this.#changed.fire();
    this.#revealSoon();
  }

  #revealSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#revealAtCaret(), pause);
  }

  /** Selects the claim at the caret, where the view is seen, without taking the focus. What the person folded stays so: the fold is selected. */
  #revealAtCaret(): void {
    const editor = vscode.window.activeTextEditor;
    const checked = this.#checked;
    if (!this.view.visible || !checked || editor?.document !== checked.document || checked.version !== editor.document.version) return;
    const claim = claimAtOffset(checked.post, editor.document.offsetAt(editor.selection.start));
    const line = claim && this.#claimLines().find((each) => each.claim === claim);
    if (!line || this.#folded.has(line.parent.parent.id)) return;
    // By whichever half the person came to a claim, the view stays there.
    const isSelected = this.view.selection.some((each) => each.kind === 'claim' && nameOf(each) === nameOf(line));
    if (isSelected) return;
    const target = this.#folded.has(line.parent.id) ? line.parent : line;
    void this.view.reveal(target, { select: true, focus: false, expand: false });
  }

  #sections(): SectionLine[] {
    return this.#lines.flatMap(({ children }) => children.filter((line): line is SectionLine => line.kind === 'section'));
  }

  #claimLines(): ClaimLine[] {
    return this.#sections().flatMap(({ children }) => children);
  }
}

/** A claim's name without that of the half it stands in. */
const nameOf = ({ id, parent }: ClaimLine): string => id.slice(parent.id.length);
