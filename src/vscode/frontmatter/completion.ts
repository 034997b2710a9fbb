import * as vscode from 'vscode';
import { caretAt } from '../../core/frontmatter/caret';
import { completeAt, type Suggestion } from '../../core/frontmatter/complete';
import { isoDay } from '../../core/parse/date';
import { toRange } from '../convert';
import type { PostChecks } from '../postChecks';
import { nothingAround, surroundingsOf } from './surroundings';

const kinds: Readonly<Record<Suggestion['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  date: vscode.CompletionItemKind.Value,
  image: vscode.CompletionItemKind.File,
  entry: vscode.CompletionItemKind.Reference,
};

/** Keys and values of the frontmatter, the keys that are still missing first. */
export class FrontmatterCompletion implements vscode.CompletionItemProvider {
  /** After these a value begins; letters ask by themselves where the settings say so. */
  static readonly triggers = [':', ' ', '[', ','];

  constructor(readonly checks: PostChecks) {}

  async provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.CompletionItem[]> {
    const checked = await this.checks.of(document);
    const offset = document.offsetAt(position);
    // In the article a blank asks for nothing.
    if (!checked?.post.place.isPost || offset > checked.post.frontmatter.content.end) return [];
    const caret = caretAt(checked.post, offset);
    if (!caret) return [];
    // Keys need nothing of the workspace.
    const today = isoDay(new Date());
    const around = caret.kind === 'key' ? nothingAround(today) : await surroundingsOf(this.checks, checked, today);
    return completeAt(checked.post, offset, around).map((suggestion, index) => toItem(document, position, suggestion, index));
  }
}

function toItem(document: vscode.TextDocument, position: vscode.Position, suggestion: Suggestion, index: number): vscode.CompletionItem {
  const { label, insert, span, kind, missing } = suggestion;
  const item = new vscode.CompletionItem({ label, ...(missing ? { description: vscode.l10n.t('missing') } : {}) }, kinds[kind]);
  const range = toRange(document, span);
  item.range = range.contains(position) ? range : new vscode.Range(position, position);
  item.insertText = insert;
  item.sortText = String(index).padStart(4, '0');
  // What is replaced may begin with a quotation mark, which the label does not.
  const written = document.getText(range.with({ end: position }));
  item.filterText = /^["']/.test(written) ? `${written.charAt(0)}${label}` : label;
  if (kind === 'key' && insert.endsWith(' '))
    item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Suggest a value') };
  if (kind === 'date') item.detail = vscode.l10n.t('today');
  if (kind === 'image') item.documentation = preview(document, label);
  return item;
}

/** The image itself, small. */
function preview(document: vscode.TextDocument, path: string): vscode.MarkdownString {
  const target = vscode.Uri.joinPath(document.uri, '..', path);
  const image = new vscode.MarkdownString();
  image.baseUri = document.uri;
  image.appendMarkdown(`![](${target.toString().replaceAll('(', '%28').replaceAll(')', '%29')}|height=120)`);
  return image;
}
