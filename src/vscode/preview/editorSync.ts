import * as vscode from 'vscode';

/** How long after the preview moved the editor its own moves are taken for that, in milliseconds; an editor that scrolls smoothly moves several times. */
const settling = 250;

/** Keeps the editor of a post and its preview at the same place. */
export class EditorSync implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[];
  /** The editor's first line when it was last heard of: an event without a new one is no scrolling. */
  readonly #tops = new WeakMap<vscode.TextEditor, number>();
  #movedAt = Number.NEGATIVE_INFINITY;

  /**
   * @param key of the post, as text
   * @param onScroll the editor's first line in view, from 1
   * @param onCaret an offset in the post
   */
  constructor(
    readonly key: () => string,
    readonly onScroll: (line: number) => void,
    readonly onCaret: (document: vscode.TextDocument, offset: number) => void,
  ) {
    this.#subscriptions = [
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => this.#scrolled(textEditor, visibleRanges)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document, selection } }) => {
        if (document.uri.toString() === this.key()) this.onCaret(document, document.offsetAt(selection.active));
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** The editor that shows the post, the active one first. */
  get editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    return [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors].find(
      ({ document }) => document.uri.toString() === this.key(),
    );
  }

  /** The first line in view of the post's editor, from 1. */
  get top(): number | undefined {
    const start = this.editor?.visibleRanges[0]?.start;
    return start && start.line + 1;
  }

  /** Brings a line, from 1, to the top of the post's editor, where it is in view. */
  scrollTo(line: number): void {
    const { editor } = this;
    if (!editor) return;
    this.#movedAt = performance.now();
    const at = new vscode.Position(Math.max(0, Math.min(editor.document.lineCount - 1, Math.floor(line) - 1)), 0);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
  }

  /** Selects a range in the post's editor, opened where it stands already, else beside the preview. */
  async select(document: vscode.TextDocument, range: vscode.Range, preview: vscode.ViewColumn | undefined): Promise<void> {
    const { One, Beside } = vscode.ViewColumn;
    const column = this.editor?.viewColumn ?? columnOf(document.uri) ?? (preview === One ? Beside : One);
    const editor = await vscode.window.showTextDocument(document, { viewColumn: column, selection: range });
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  #scrolled(editor: vscode.TextEditor, visible: readonly vscode.Range[]): void {
    const top = visible[0]?.start.line;
    if (editor.document.uri.toString() !== this.key() || top === undefined) return;
    const before = this.#tops.get(editor);
    this.#tops.set(editor, top);
    if (before === top || performance.now() - this.#movedAt < settling) return;
    this.onScroll(top + 1);
  }
}

/** Where a tab of the file is, though another stands before it. */
const columnOf = (uri: vscode.Uri): vscode.ViewColumn | undefined =>
  vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  )?.viewColumn;
