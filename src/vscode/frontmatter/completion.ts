import * as vscode from 'vscode';
import { writtenIn } from '../../core/frontmatter/caret';
import { completeAt, type Suggestion } from '../../core/frontmatter/complete';
import { isHelped } from '../../core/frontmatter/layout';
import { toRange } from '../convert';
import type { PostChecks } from '../postChecks';
import { filesAt, type SiteRoot } from '../site/addresses';
import { surroundingsOf } from './surroundings';

const kinds: Readonly<Record<Suggestion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  date: vscode.CompletionItemKind.Value,
  image: vscode.CompletionItemKind.File,
  layout: vscode.CompletionItemKind.File,
  entry: vscode.CompletionItemKind.Reference,
};

/** Keys and values of the frontmatter, the keys that are still missing first. */
export class FrontmatterCompletion implements vscode.CompletionItemProvider {
  /** After these a value begins; letters ask by themselves where the settings say so. */
  static readonly triggers = [':', '=', ' ', '[', '{', ','];

  constructor(readonly checks: PostChecks) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _token: vscode.CancellationToken,
    { triggerCharacter }: vscode.CompletionContext,
  ): Promise<vscode.CompletionItem[]> {
    // A blank between two words of a value asks for nothing.
    const before = document.lineAt(position).text.slice(0, position.character);
    if (triggerCharacter === ' ' && !/[:=,[{-] $/.test(before)) return [];
    const checked = await this.checks.of(document);
    const offset = document.offsetAt(position);
    // Nor does one in the article.
    if (!checked || !isHelped(checked.post.place) || offset > (writtenIn(checked.post.frontmatter)?.end ?? 0)) return [];
    const suggestions = await completeAt(checked.post, offset, surroundingsOf(this.checks, checked));
    // A list may begin in the next line: the Enter that leads there takes nothing that nobody asked for.
    if (triggerCharacter === ':' && suggestions.some(({ isList }) => isList)) return [];
    const site = suggestions.some(({ kind }) => kind === 'image') ? await this.checks.sites.rootOf(document.uri) : undefined;
    return suggestions.map((suggestion, index) => toItem(document, position, suggestion, index, site));
  }
}

function toItem(
  document: vscode.TextDocument,
  position: vscode.Position,
  suggestion: Suggestion,
  index: number,
  site: SiteRoot | undefined,
): vscode.CompletionItem {
  const { label, insert, span, kind, missing } = suggestion;
  const item = new vscode.CompletionItem({ label, ...(missing ? { description: vscode.l10n.t('missing') } : {}) }, kinds[kind]);
  const range = toRange(document, span);
  item.range = range.contains(position) ? range : new vscode.Range(position, position);
  item.insertText = insert;
  item.sortText = String(index).padStart(4, '0');
  // What is replaced may begin with a quotation mark, which the label does not.
  const written = document.getText(range.with({ end: position }));
  item.filterText = /^["']/.test(written) ? `${written.charAt(0)}${label}` : label;
  // To VS Code the dash of an item is a part of its word, by which it sorts: what goes behind it is written with it.
  const dash = range.start.character > 0 ? range.with({ start: range.start.translate(0, -1) }) : range;
  if (insert.startsWith(' ') && range.contains(position) && document.getText(dash).startsWith('-')) {
    item.range = dash;
    item.insertText = `-${insert}`;
    item.filterText = `-${item.filterText}`;
  }
  if (kind === 'key' && insert.endsWith(' '))
    item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest a value') };
  if (kind === 'date') item.detail = vscode.l10n.t('today');
  if (kind === 'image') item.documentation = preview(document, label, site);
  return item;
}

/** The image itself, small. */
function preview(document: vscode.TextDocument, name: string, site: SiteRoot | undefined): vscode.MarkdownString {
  const [target] = filesAt(encodeURIComponent(name).replaceAll('%2F', '/'), document.uri, site, 'file');
  const image = new vscode.MarkdownString();
  image.baseUri = document.uri;
  image.appendMarkdown(`![](${String(target).replaceAll('(', '%28').replaceAll(')', '%29')}|height=120)`);
  return image;
}
