import assert from 'node:assert/strict';
import MarkdownItParser, { type MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';

interface Exports {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

describe("the parser of VS Code's own preview", () => {
  const configuration = () => vscode.workspace.getConfiguration('casefile');
  const extended = async (): Promise<{ md: MarkdownIt; draw: MarkdownIt['renderer']['render']; result: MarkdownIt }> => {
    const extension = vscode.extensions.getExtension<Exports>('casefile.casefile');
    assert.ok(extension);
    const { extendMarkdownIt } = await extension.activate();
    const md = new MarkdownItParser();
    const draw = md.renderer.render;
    return { md, draw, result: extendMarkdownIt(md) };
  };
  afterEach(() => configuration().update('builtInPreview.enabled', undefined, vscode.ConfigurationTarget.Global));

  it('is given back untouched unless marks are asked for', async () => {
    const { md, draw, result } = await extended();
    assert.equal(result, md);
    assert.equal(md.renderer.render, draw);
  });

  it('draws as before what is no post, with the setting on too', async () => {
    await configuration().update('builtInPreview.enabled', true, vscode.ConfigurationTarget.Global);
    const { md, draw, result } = await extended();
    assert.equal(result, md);
    assert.notEqual(md.renderer.render, draw);
    assert.equal(md.render('*One* [link](https://a.example/).'), '<p><em>One</em> <a href="https://a.example/">link</a>.</p>\n');
  });
});
