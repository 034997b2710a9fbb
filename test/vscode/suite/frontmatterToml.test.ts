import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, closeAll, openPost, oursOf, ruleOf, until } from './helpers';

describe('a TOML frontmatter in the editor', () => {
  afterEach(closeAll);

  const at = (document: vscode.TextDocument, words: string, offset = words.length): vscode.Position =>
    document.positionAt(document.getText().indexOf(words) + offset);

  it('is completed in its tables, described, and led to the config', async () => {
    const { document } = await openPost('toml-keys.md', '+++\ntitle = "The port"\npub\ndraft = \n+++\n\nIt was closed.\n');
    const list = async (words: string): Promise<vscode.CompletionItem[]> => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at(document, words),
      );
      return items.filter(({ kind }) => kind === vscode.CompletionItemKind.Property || kind === vscode.CompletionItemKind.Value);
    };
    const key = (await list('\npub')).find(({ label }) => (typeof label === 'string' ? label : label.label) === 'pubDate');
    assert.equal(key?.insertText, 'pubDate = ');
    assert.deepEqual(
      (await list('draft = ')).map(({ insertText }) => insertText),
      ['true', 'false'],
    );
    const here = at(document, 'title', 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, here);
    const words = hovers.flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value))).join('\n');
    assert.match(words.replaceAll('&nbsp;', ' '), /It is text\./);
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, here);
    assert.ok(links.some((link) => 'targetUri' in link && link.targetUri.path.endsWith('/src/content.config.ts')));
  });

  it('gets the key that it lacks above its tables, and the caret in its blank', async () => {
    const editor = await openPost(
      'toml-missing.md',
      '+++\ntitle = "The port"\npubDate = 2025-06-30\n[extra]\na = 1\n+++\n\nIt was closed.\n',
    );
    const { document } = editor;
    await until(
      () => oursOf(document.uri).map(ruleOf),
      (found) => found.includes('frontmatter-missing-key'),
    );
    const action = (await actionsAt(document.uri, new vscode.Range(0, 1, 0, 1))).find(({ title }) => title === 'Insert “description”');
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    assert.match(document.getText(), /^\+\+\+\ntitle = "The port"\ndescription = ""\npubDate = 2025-06-30\n\[extra\]\n/);
    await until(
      () => editor.selection.active,
      (caret) => caret.isEqual(at(document, 'description = "')),
    );
  });
});
