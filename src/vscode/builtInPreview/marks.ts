import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { ClaimState } from '../../core/claims/ledger';
import { type Post, readPost } from '../../core/model/post';
import { type MarkWords, markTokens } from '../../core/render/tokenMarks';
import { isAuthored } from '../authored';
import type { PostChecks } from '../postChecks';

/**
 * Marks claims and sources in VS Code's own Markdown preview, where the person wants it. While the setting is off, the preview's parser is given back
 * untouched. That parser reads a text without saying whose it is and keeps the result, so marks are put on for each drawing, and taken off after.
 */
export class BuiltInPreviewMarks implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  /** Posts drawn before their first check was done. */
  readonly #unmarked = new Set<string>();

  constructor(private readonly checks: PostChecks) {
    this.#subscription = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((event) => {
        // VS Code then asks every extension for its plugin anew.
        if (event.affectsConfiguration('casefile.builtInPreview.enabled')) void run('markdown.api.reloadPlugins');
      }),
      checks.onDidCheck(({ document }) => {
        if (this.#unmarked.delete(document.uri.toString())) void run('markdown.preview.refresh');
      }),
    );
  }

  /** Called by VS Code with each parser that it makes for its preview. */
  readonly extendMarkdownIt = (md: MarkdownIt): MarkdownIt => {
    if (vscode.workspace.getConfiguration('casefile').get<unknown>('builtInPreview.enabled') !== true) return md;
    const draw = md.renderer.render.bind(md.renderer);
    md.renderer.render = (tokens, options, env) => {
      const post = this.#postAt(env?.currentDocument);
      const unmark = post?.place.isPost ? markTokens(tokens, post, words) : undefined;
      try {
        return draw(tokens, options, env);
      } finally {
        unmark?.();
      }
    };
    return md;
  };

  dispose(): void {
    this.#subscription.dispose();
  }

  /** The post as it stands in the editor: typing is drawn before it is checked. */
  #postAt(uri: unknown): Post | undefined {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === String(uri));
    if (!document || !isAuthored(document)) return undefined;
    const checked = this.checks.latest(document);
    if (!checked) this.#unmarked.add(document.uri.toString());
    return checked && checked.version !== document.version ? readPost(document.getText(), checked.post.place) : checked?.post;
  }
}

/** Where VS Code's Markdown extension is switched off there is no such command, and no preview to tell. */
const run = (command: string): Thenable<unknown> => vscode.commands.executeCommand(command).then(undefined, () => undefined);

const words: MarkWords = {
  claims: (counts) => {
    const list = new Intl.ListFormat(vscode.env.language, { type: 'unit' });
    return vscode.l10n.t('Claims here: {0}.', list.format(counts.map(({ state, count }) => wordCount(state, count))));
  },
  source: (number, publisher) => vscode.l10n.t('Source {0}: {1}', number, publisher),
};

function wordCount(state: ClaimState, count: number): string {
  switch (state) {
    case 'covered':
      return vscode.l10n.t('{0} with a source', count);
    case 'partial':
      return vscode.l10n.t('{0} with a source for a part of it', count);
    case 'open':
      return vscode.l10n.t('{0} without a source', count);
    case 'declined':
      return vscode.l10n.t('{0} said to need none', count);
  }
}
