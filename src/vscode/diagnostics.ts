import * as vscode from 'vscode';
import type { Finding } from '../core/findings/finding';
import { wordFinding, wordMessage } from '../core/findings/message';
import type { Post } from '../core/model/post';
import { blockAt } from '../core/parse/body';
import { overlaps, type Span } from '../core/text/span';
import { toRange, toSeverity } from './convert';
import { displayLanguage } from './displayLanguage';
import type { Checked, PostChecks } from './postChecks';

/** Shows findings as diagnostics, in a collection of our own. The block that somebody is typing in is left alone until the caret leaves it. */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('casefile');
  /** Documents in which somebody is typing, and the offset just past the last key. */
  readonly #typing = new Map<string, number>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(
    readonly checks: PostChecks,
    readonly extensionUri: vscode.Uri,
  ) {
    this.#subscriptions = [
      this.#collection,
      checks.onDidCheck((checked) => this.#show(checked)),
      checks.onDidClose((uri) => {
        this.#typing.delete(uri.toString());
        this.#collection.delete(uri);
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        const [change] = event.contentChanges;
        if (change && isTyping(event)) this.#typing.set(event.document.uri.toString(), change.rangeOffset + change.text.length);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#caretMoved(textEditor.document)),
      vscode.window.onDidChangeActiveTextEditor(() => {
        for (const document of vscode.workspace.textDocuments) this.#caretMoved(document);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => this.#leave(document)),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #show(checked: Checked): void {
    const { document, post, findings } = checked;
    const key = document.uri.toString();
    const typed = this.#typing.get(key);
    const at = typed === undefined ? undefined : typedIn(document, post, typed);
    const block = at && isIn(caretIn(document), at) ? at : undefined;
    // In a frontmatter, a value that is wrong is told at once; that a half-typed line is no YAML yet, its author knows.
    const { begun, bodyStart } = post.frontmatter;
    const isTypedIn = ({ rule, start, end }: Finding): boolean =>
      block !== undefined &&
      (block.end <= (begun?.end ?? bodyStart) ? isOfBlock.has(rule) : overlaps(block, { start, end: Math.max(end, start + 1) }));
    if (!block) this.#typing.delete(key);
    this.#typedIn.set(key, block);
    this.#collection.set(
      document.uri,
      findings.filter((finding) => !isTypedIn(finding)).map((finding) => this.#toDiagnostic(document, finding)),
    );
  }

  /** The block typed in when the document was last shown. */
  readonly #typedIn = new Map<string, Span | undefined>();

  #caretMoved(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const block = this.#typedIn.get(key);
    // A key that was not checked yet has moved the block's end: its check is on its way, and looks for itself where the caret is.
    if (!block || !this.#typing.has(key) || !this.checks.current(document)) return;
    if (!isIn(caretIn(document), block)) this.#leave(document);
  }

  #leave(document: vscode.TextDocument): void {
    if (!this.#typing.delete(document.uri.toString())) return;
    const checked = this.checks.current(document);
    if (checked) this.#show(checked);
  }

  #toDiagnostic(document: vscode.TextDocument, finding: Finding): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(
      toRange(document, finding),
      wordFinding(finding, displayLanguage()),
      toSeverity[finding.severity],
    );
    diagnostic.source = 'Casefile';
    diagnostic.code = { value: finding.rule, target: vscode.Uri.joinPath(this.extensionUri, 'docs', 'rules', `${finding.rule}.md`) };
    if (finding.related) {
      diagnostic.relatedInformation = finding.related.map(
        (related) =>
          new vscode.DiagnosticRelatedInformation(
            new vscode.Location(document.uri, toRange(document, related)),
            wordMessage(related.message, displayLanguage()),
          ),
      );
    }
    if (finding.tags?.includes('unnecessary')) diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
    return diagnostic;
  }
}

/** What is said of a block as a whole, which nobody has finished while they type in it. */
const isOfBlock: ReadonlySet<string> = new Set(['frontmatter-syntax', 'frontmatter-missing']);

/** The block that an offset was typed in: of a frontmatter the line, or all of it while it is not closed. */
function typedIn(document: vscode.TextDocument, post: Post, offset: number): Span | undefined {
  const { begun, bodyStart } = post.frontmatter;
  if (begun && offset <= begun.end + 1) return { start: 0, end: begun.end };
  if (offset >= bodyStart) return blockAt(post.body, offset);
  const { range } = document.lineAt(document.positionAt(offset));
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** A line break just typed at the end of a block is still of it. */
const isIn = (offset: number | undefined, block: Span): boolean => offset !== undefined && block.start <= offset && offset <= block.end + 1;

/** A key was pressed: not a fix, an undo, a paste or a replacement, after which the author wants to see what is left. */
function isTyping({ contentChanges, reason }: vscode.TextDocumentChangeEvent): boolean {
  const [change, ...others] = contentChanges;
  return change !== undefined && others.length === 0 && reason === undefined && change.text.trim().length <= 2 && change.rangeLength <= 2;
}

function caretIn(document: vscode.TextDocument): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
}
