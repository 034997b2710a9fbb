import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { caseStudy, closeAll, openPost, until } from './helpers';

const text = caseStudy(
  '[The port lost 4,200 records](https://cert.example/a).\n\n## Impact\n\nThe intruders took 25 GB of data.\n\n## Cost\n\nThe port paid $2 million for it.\n\n[The port lost 300 servers](https://cert.example/a).',
);

describe('claims in the editor', () => {
  afterEach(async () => {
    await vscode.workspace.getConfiguration('casefile').update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await closeAll();
  });

  it('are gone through one by one, round and round, without a source', async () => {
    const editor = await openPost('claims-round.md', text);
    const words = () => editor.document.getText(editor.selection);
    for (const expected of ['The intruders took 25 GB of data', 'The port paid $2 million for it', 'The intruders took 25 GB of data']) {
      await vscode.commands.executeCommand('casefile.nextUnsourcedClaim');
      assert.equal(words(), expected);
    }
    await vscode.commands.executeCommand('casefile.previousUnsourcedClaim');
    assert.equal(words(), 'The port paid $2 million for it');
  });

  it('are counted above their heading when that is switched on, and only then', async () => {
    const { document } = await openPost('claims-lens.md', text);
    const lenses = async () =>
      (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 20)) ?? [];
    assert.deepEqual(await lenses(), []);
    await vscode.workspace.getConfiguration('casefile').update('codeLens.enabled', true, vscode.ConfigurationTarget.Workspace);
    const shown = await until(lenses, (found) => found.length > 0);
    assert.deepEqual(
      shown.map(({ range, command }) => [range.start.line + 1, command?.title]),
      [
        [9, 'Claims: 1 · sourced: 0'],
        [13, 'Claims: 2 · sourced: 1'],
      ],
    );
  });

  it('that lean on the source at the caret are highlighted', async () => {
    const { document } = await openPost('claims-highlight.md', text);
    const at = document.positionAt(document.getText().indexOf('4,200'));
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['[The port lost 4,200 records](https://cert.example/a)', '[The port lost 300 servers](https://cert.example/a)'],
    );
  });
});
