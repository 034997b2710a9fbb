import * as vscode from 'vscode';
import { type BlockSymbol, type SymbolKind, symbolsOf } from '../../core/frontmatter/symbols';
import { toRange } from '../convert';
import type { PostChecks } from '../postChecks';

const markdown: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'mdx' }];

const kinds: Readonly<Record<SymbolKind, vscode.SymbolKind>> = {
  object: vscode.SymbolKind.Object,
  list: vscode.SymbolKind.Array,
  text: vscode.SymbolKind.String,
  number: vscode.SymbolKind.Number,
  boolean: vscode.SymbolKind.Boolean,
  nothing: vscode.SymbolKind.Null,
};

/** The keys of a post's frontmatter for the Outline, the breadcrumbs and Go to Symbol, beside the headings of VS Code's own Markdown. */
export class FrontmatterSymbols implements vscode.DocumentSymbolProvider, vscode.Disposable {
  #registered = this.#register();
  readonly #settings = vscode.workspace.onDidChangeConfiguration((event) => {
    if (!event.affectsConfiguration('casefile.frontmatter.symbols')) return;
    // VS Code asks again where the text changes, or who answers.
    this.#registered.dispose();
    this.#registered = this.#register();
  });

  constructor(readonly checks: PostChecks) {}

  dispose(): void {
    vscode.Disposable.from(this.#registered, this.#settings).dispose();
  }

  async provideDocumentSymbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
    if (vscode.workspace.getConfiguration('casefile', document.uri).get<unknown>('frontmatter.symbols') === false) return [];
    const checked = await this.checks.of(document);
    return checked?.post.place.isPost ? symbolsOf(checked.post).map((symbol) => toSymbol(document, symbol)) : [];
  }

  #register(): vscode.Disposable {
    // The Outline lists two providers apart, each under its name.
    return vscode.languages.registerDocumentSymbolProvider(markdown, this, { label: vscode.l10n.t('Frontmatter') });
  }
}

function toSymbol(document: vscode.TextDocument, { name, detail, kind, keySpan, span, children }: BlockSymbol): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(name, detail, kinds[kind], toRange(document, span), toRange(document, keySpan));
  symbol.children = children.map((child) => toSymbol(document, child));
  return symbol;
}
