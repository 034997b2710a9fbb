import * as vscode from 'vscode';
import type { Finding } from '../core/findings/finding';
import { wordFinding, wordMessage } from '../core/findings/message';
import { isOfOpeners, isOnLine, typedPartAt } from '../core/frontmatter/typedPart';
import type { Post } from '../core/model/post';
import { blockAt } from '../core/parse/body';
import { claimsWithoutSources, noSources } from '../core/rules/noSources';
import { overlaps, type Span } from '../core/text/span';
import { toRange, toSeverity } from './convert';
import { displayLanguage } from './displayLanguage';
import type { Checked, PostChecks } from './postChecks';

/** Shows findings as diagnostics, in a collection of our own. The block that somebody is typing in is left alone until the caret leaves it. */
export class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('casefile');
  /** Documents in which somebody is typing. */
  readonly #typing = new Map<string, Typing>();
  /** What was waited for when they were last shown. */
  readonly #waiting = new Map<string, string | undefined>();
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
        this.#waiting.delete(uri.toString());
        this.#collection.delete(uri);
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        const key = event.document.uri.toString();
        const [change] = event.contentChanges;
        if (change && isTyping(event)) this.#typing.set(key, { offset: change.rangeOffset + change.text.length, hasLeftLine: false });
        // Whoever takes back what was typed, or a fix that is as short, wants to see what is there again.
        else if (change && event.reason !== undefined) this.#typing.delete(key);
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
    const { document, findings } = checked;
    const waiting = this.#waitingIn(checked);
    this.#waiting.set(document.uri.toString(), waiting?.for);
    if (!waiting) this.#typing.delete(document.uri.toString());
    this.#collection.set(
      document.uri,
      findings.filter((finding) => !waiting?.waits(finding)).map((finding) => this.#toDiagnostic(document, finding)),
    );
  }

  #waitingIn({ document, post }: Checked): Waiting | undefined {
    const typing = this.#typing.get(document.uri.toString());
    const caret = caretIn(document);
    return typing && caret !== undefined ? waitingAt(post, typing, caret) : undefined;
  }

  #caretMoved(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    // A key that was not checked yet has moved the block's end: its check is on its way, and looks for itself where the caret is.
    const checked = this.#typing.has(key) ? this.checks.current(document) : undefined;
    if (checked && this.#waitingIn(checked)?.for !== this.#waiting.get(key)) this.#show(checked);
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

/** Where somebody is typing. */
interface Typing {
  /** Just past the last key. */
  readonly offset: number;
  /** In a frontmatter, the caret has left the line, though not all that the line is in. */
  hasLeftLine: boolean;
}

/** What is said of a block as a whole, which nobody has finished while they type in it. */
const isOfBlock: ReadonlySet<string> = new Set(['frontmatter-syntax', 'frontmatter-missing']);

/** Of which findings nothing is said yet. */
interface Waiting {
  /** What the caret has to leave. */
  readonly for: string;
  waits(finding: Finding): boolean;
}

/** What waits as long as the caret is in what is typed; nothing once it has left that. */
function waitingAt(post: Post, typing: Typing, caret: number): Waiting | undefined {
  const { begun, bodyStart } = post.frontmatter;
  const { offset } = typing;
  if (begun && offset <= begun.end + 1)
    return isIn(caret, { start: 0, end: begun.end }) ? { for: 'begun', waits: ({ rule }) => isOfBlock.has(rule) } : undefined;
  if (offset < bodyStart) return waitingInFrontmatter(post, typing, caret);
  const block = blockAt(post.body, offset);
  if (!block || !isIn(caret, block)) return undefined;
  /** What is said of the whole post, at its title or list of sources, may be said of nothing but this block. */
  const isOfBlockAlone = ({ rule }: Finding): boolean =>
    rule === noSources.id && claimsWithoutSources(post).every(({ claim }) => overlaps(block, claim));
  return {
    for: `${block.start}`,
    waits: (finding) => overlaps(block, { start: finding.start, end: Math.max(finding.end, finding.start + 1) }) || isOfBlockAlone(finding),
  };
}

/** In a frontmatter that is closed, what is said of the line typed in waits until the caret leaves that, and what is said of the items and objects around it until the caret leaves them. */
function waitingInFrontmatter(post: Post, typing: Typing, caret: number): Waiting | undefined {
  const typed = typedPartAt(post, typing.offset);
  const here = typedPartAt(post, caret);
  typing.hasLeftLine ||= here.line.start !== typed.line.start;
  const { hasLeftLine } = typing;
  const openers = here.openers.filter(({ start }) => typed.openers.some((opener) => opener.start === start));
  if (hasLeftLine && openers.length === 0) return undefined;
  return {
    for: [hasLeftLine ? '' : typed.line.start, ...openers.map(({ start }) => start)].join(),
    waits: (finding) => isOfOpeners(openers, finding) || (!hasLeftLine && (isOfBlock.has(finding.rule) || isOnLine(typed, finding))),
  };
}

/** A line break just typed at the end of a block is still of it. */
const isIn = (offset: number, { start, end }: Span): boolean => start <= offset && offset <= end + 1;

/** A key was pressed, or the name of one taken from a list, behind which its value is typed: not a fix, an undo, a paste or a replacement, after which the author wants to see what is left. */
function isTyping({ contentChanges, reason }: vscode.TextDocumentChangeEvent): boolean {
  const [change, ...others] = contentChanges;
  if (!change || others.length > 0 || reason !== undefined) return false;
  return (change.text.trim().length <= 2 && change.rangeLength <= 2) || /^[^:=\n]+(?::| =) $/.test(change.text);
}

function caretIn(document: vscode.TextDocument): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
}
