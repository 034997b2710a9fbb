import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension in a workbench in French', () => {
  it('is told that the language is French', () => {
    assert.equal(vscode.env.language, 'fr');
  });

  it('activates with its manifest in French', async () => {
    const extension = vscode.extensions.getExtension('casefile.casefile');
    assert.ok(extension, 'casefile.casefile is not there');
    await extension.activate();
    assert.equal(extension.isActive, true);
    // A title that was translated comes with its original.
    const commands: { title: string | { value: string } }[] = extension.packageJSON.contributes.commands;
    const titles = commands.map(({ title }) => (typeof title === 'string' ? title : title.value));
    assert.ok(
      titles.some((title) => /Aperçu|analyse/.test(title)),
      titles.join(', '),
    );
  });
});
