import assert from 'node:assert/strict';
import { realpathSync } from 'node:fs';
import * as vscode from 'vscode';

describe('the extension in the Node host', () => {
  const extension = vscode.extensions.getExtension('casefile.casefile');

  it('activates', async () => {
    assert.ok(extension, 'casefile.casefile is not there');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });

  it('comes from where this run means to test it', () => {
    const source = process.env.CASEFILE_SOURCE_TREE;
    assert.ok(source && extension);
    const isSource = realpathSync(extension.extensionPath) === realpathSync(source);
    assert.equal(isSource, process.env.CASEFILE_INSTALLED !== '1', extension.extensionPath);
  });
});
