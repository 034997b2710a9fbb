import * as vscode from 'vscode';
import { sourcesAt, sourcesOf } from '../../core/claims/ledger';
import { toRange } from '../convert';
import type { PostChecks } from '../postChecks';

/** With the caret in a link, a note, a line of the source list or the definition of an address: every claim that leans on the same source. */
export class SourceHighlights implements vscode.DocumentHighlightProvider {
  constructor(readonly checks: PostChecks) {}

  async provideDocumentHighlights(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.DocumentHighlight[]> {
    const checked = await this.checks.of(document);
    const here = new Set(checked ? sourcesAt(checked.post, document.offsetAt(position)) : []);
    if (!checked || here.size === 0) return [];
    const { post } = checked;
    return post.claims
      .filter((claim) => sourcesOf(post, claim).some((source) => here.has(source)))
      .map(({ claim }) => new vscode.DocumentHighlight(toRange(document, claim), vscode.DocumentHighlightKind.Text));
  }
}
