import * as vscode from 'vscode';
import { sourcesOf } from '../../core/claims/ledger';
import type { Post } from '../../core/model/post';
import type { Source } from '../../core/model/sources';
import { toRange } from '../convert';
import type { PostChecks } from '../postChecks';

/** With the caret in a link or in a line of the source list: every claim that leans on the same source. */
export class SourceHighlights implements vscode.DocumentHighlightProvider {
  constructor(readonly checks: PostChecks) {}

  async provideDocumentHighlights(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.DocumentHighlight[]> {
    const checked = await this.checks.of(document);
    const source = checked && sourceAt(checked.post, document.offsetAt(position));
    if (!checked || !source) return [];
    const { post } = checked;
    return post.claims
      .filter((claim) => sourcesOf(post, claim).includes(source))
      .map(({ claim }) => new vscode.DocumentHighlight(toRange(document, claim), vscode.DocumentHighlightKind.Text));
  }
}

const sourceAt = (post: Post, offset: number): Source | undefined =>
  post.sources.all.find(({ citations, listed }) =>
    [...citations, ...citations.flatMap(({ call }) => call?.note?.link ?? []), ...(listed ? [listed] : [])].some(
      ({ start, end }) => start <= offset && offset <= end,
    ),
  );
