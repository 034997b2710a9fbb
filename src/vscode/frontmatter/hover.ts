import * as vscode from 'vscode';
import { wordMessage } from '../../core/findings/message';
import { type Description, descriptionsAt } from '../../core/frontmatter/describe';
import { isHelped } from '../../core/frontmatter/layout';
import { toRange } from '../convert';
import { displayLanguage } from '../displayLanguage';
import type { PostChecks } from '../postChecks';
import { configOf } from './definition';

/** What a key of the frontmatter may be, and where the site's config says so. */
export class FrontmatterHover implements vscode.HoverProvider {
  constructor(readonly checks: PostChecks) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const checked = await this.checks.of(document);
    if (!checked || !isHelped(checked.post.place)) return undefined;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const all = descriptionsAt(checked.post, document.offsetAt(position), timeZone);
    const [first] = all;
    if (!first) return undefined;
    const words = await Promise.all(all.map((found) => this.#worded(document, found)));
    return new vscode.Hover(words, toRange(document, first.keySpan));
  }

  async #worded(document: vscode.TextDocument, found: Description): Promise<vscode.MarkdownString> {
    const words = new vscode.MarkdownString();
    words.appendMarkdown('**').appendText(found.name).appendMarkdown('**');
    if (found.collection !== undefined) words.appendText(` (${vscode.l10n.t('in the collection {0}', found.collection)})`);
    if (found.text !== undefined) words.appendMarkdown('\n\n').appendText(found.text);
    if (found.facts.length > 0) words.appendMarkdown('\n\n');
    words.appendText(found.facts.map((fact) => wordMessage(fact, displayLanguage())).join(' '));
    const place = await configOf(this.checks, document, found.origin);
    if (place && found.origin) {
      const line = place.range.start.line + 1;
      words.appendMarkdown(`\n\n[${vscode.l10n.t('{0}, line {1}', found.origin.file, line)}](${place.uri.with({ fragment: `L${line}` })})`);
    }
    return words;
  }
}
