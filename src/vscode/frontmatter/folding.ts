import * as vscode from 'vscode';
import type { PostChecks } from '../postChecks';

/** Folds the frontmatter of a post, which VS Code's own Markdown does not; its headings and lists fold as before. */
export class FrontmatterFolding implements vscode.FoldingRangeProvider {
  /** MDX has no other provider, and with one of ours would lose the folds that VS Code makes of indents. */
  static readonly selector: vscode.DocumentSelector = { language: 'markdown' };

  constructor(readonly checks: PostChecks) {}

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
    const { post } = (await this.checks.of(document)) ?? {};
    const span = post?.place.isPost ? post.frontmatter.span : undefined;
    return span ? [new vscode.FoldingRange(document.positionAt(span.start).line, document.positionAt(span.end).line)] : [];
  }
}
