import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PostChecks } from '../../../src/vscode/postChecks';
import type { PreviewHost } from '../../../src/vscode/preview/host';
import { PreviewPanel } from '../../../src/vscode/preview/panel';
import { SiteLooks } from '../../../src/vscode/preview/siteLooks';
import { FolderEvents } from '../../../src/vscode/site/folderEvents';
import { SiblingPosts } from '../../../src/vscode/site/siblingPosts';
import { WorkspaceSites } from '../../../src/vscode/site/workspaceSites';
import type { Shown, ToPage } from '../../../src/webview/protocol';
import { aWhile, caseStudy, closeAll, openPost, until } from './helpers';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The tabs of our previews, by their titles. */
const previews = (): string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('casefile.preview'))
    .map(({ label }) => label);

const shows = (...titles: string[]): Promise<string[]> => until(previews, (shown) => shown.join('|') === titles.join('|'));

describe('the preview', () => {
  let folder: vscode.Uri;

  const write = async (name: string, text: string): Promise<vscode.Uri> => {
    const uri = vscode.Uri.joinPath(folder, name);
    await vscode.workspace.fs.writeFile(uri, encode(text));
    return uri;
  };

  const edit = async (document: vscode.TextDocument, from: string, to: string): Promise<void> => {
    const start = document.getText().indexOf(from);
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(start + from.length)), to);
    assert.ok(await vscode.workspace.applyEdit(change));
  };

  beforeEach(async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    folder = vscode.Uri.joinPath(root, `preview-${Date.now()}`);
    await vscode.workspace.fs.createDirectory(folder);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('opens beside the editor, which keeps the focus, and once a post', async () => {
    const document = await vscode.workspace.openTextDocument(await write('post.md', '---\ntitle: A breach\n---\nText.\n'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('casefile.preview');
    await shows('Preview: A breach');
    assert.equal(vscode.window.activeTextEditor?.document, document);
    assert.equal(vscode.window.tabGroups.all.length, 2);
    await vscode.commands.executeCommand('casefile.preview', document.uri);
    await shows('Preview: A breach');
  });

  it('follows what is typed', async () => {
    const document = await vscode.workspace.openTextDocument(await write('post.md', '---\ntitle: A breach\n---\nText.\n'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('casefile.preview');
    await shows('Preview: A breach');
    await edit(document, 'A breach', 'Two breaches');
    await shows('Preview: Two breaches');
    await edit(document, 'title: Two breaches', '');
    await edit(document, 'Text.', '# From the body');
    await shows('Preview: From the body');
  });

  it('is called after its file where a post has no title', async () => {
    const uri = await write('untitled post.md', 'Text.\n');
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('casefile.preview');
    await shows('Preview: untitled post.md');
  });

  it('follows a file that is renamed, changed on disk and deleted', async () => {
    const uri = await write('post.md', 'Text.\n');
    await vscode.commands.executeCommand('casefile.preview', uri);
    await shows('Preview: post.md');
    const renamed = vscode.Uri.joinPath(folder, 'renamed.md');
    const change = new vscode.WorkspaceEdit();
    change.renameFile(uri, renamed);
    assert.ok(await vscode.workspace.applyEdit(change));
    await shows('Preview: renamed.md');
    await vscode.workspace.fs.writeFile(renamed, encode('# Written elsewhere\n'));
    await shows('Preview: Written elsewhere');
    await vscode.workspace.fs.delete(renamed);
    await aWhile();
    await shows('Preview: Written elsewhere');
  });

  it('shows a post that was never saved, and goes with it', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Only here\n' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('casefile.preview');
    await shows('Preview: Only here');
    await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await shows();
  });

  const openInOne = async (title: string): Promise<vscode.Uri> => {
    const uri = await write(`${title}.md`, `# ${title}\n`);
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One });
    return uri;
  };

  it('follows the active post', async () => {
    const one = await openInOne('One');
    await vscode.commands.executeCommand('casefile.preview');
    await shows('Preview: One');
    await openInOne('Two');
    await shows('Preview: Two');
    await vscode.window.showTextDocument(await write('data.json', '{}'), { viewColumn: vscode.ViewColumn.One });
    await vscode.window.showTextDocument(one, { viewColumn: vscode.ViewColumn.One });
    await shows('Preview: One');
  });

  it('stays with its post where it is locked, and another follows beside it', async () => {
    await openInOne('One');
    await vscode.commands.executeCommand('casefile.preview');
    await shows('Preview: One');
    await vscode.commands.executeCommand('casefile.preview.lock');
    await shows('[Preview] One');
    await openInOne('Two');
    await vscode.commands.executeCommand('casefile.preview');
    await shows('[Preview] One', 'Preview: Two');
    await openInOne('Three');
    await shows('[Preview] One', 'Preview: Three');
  });

  it('follows again once it is unlocked, in place of the one that followed', async () => {
    await openInOne('One');
    await vscode.commands.executeCommand('casefile.preview');
    await vscode.commands.executeCommand('casefile.preview.lock');
    await shows('[Preview] One');
    await openInOne('Two');
    await vscode.commands.executeCommand('casefile.preview.unlock');
    await shows('Preview: Two');
  });

  it('lets no workspace say whose images are shown always', async () => {
    const configuration = vscode.workspace.getConfiguration('casefile');
    for (const target of [vscode.ConfigurationTarget.Workspace, vscode.ConfigurationTarget.WorkspaceFolder])
      await assert.rejects(Promise.resolve(configuration.update('preview.imageHosts', ['tracker.example'], target)));
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    const file = vscode.Uri.joinPath(root, '.vscode/settings.json');
    await vscode.workspace.fs.writeFile(
      file,
      encode('{ "casefile.preview.imageHosts": ["tracker.example"], "casefile.claims.maxPerPost": 7 }'),
    );
    const read = (key: string) => vscode.workspace.getConfiguration('casefile', root).get(key);
    try {
      await until(
        () => read('claims.maxPerPost'),
        (most) => most === 7,
      );
      assert.deepEqual(read('preview.imageHosts'), []);
    } finally {
      await vscode.workspace.fs.delete(file);
      await until(
        () => read('claims.maxPerPost'),
        (most) => most === 10,
      );
    }
  });

  it('is not opened for what is no Markdown, nor for nothing', async () => {
    await vscode.commands.executeCommand('casefile.preview');
    await vscode.window.showTextDocument(await write('data.json', '{}'));
    await vscode.commands.executeCommand('casefile.preview');
    await vscode.commands.executeCommand('casefile.preview', vscode.Uri.joinPath(folder, 'no-such-file.md'));
    assert.deepEqual(previews(), []);
  });
});

describe('a preview whose check fails', () => {
  /** The checks of the extension, of which the next may be told to fail. */
  class Failing extends PostChecks {
    fails = false;

    override of(document: vscode.TextDocument): ReturnType<PostChecks['of']> {
      return this.fails ? Promise.reject(new Error('the disk is on fire.')) : super.of(document);
    }
  }

  const resources: vscode.Disposable[] = [];
  afterEach(async () => {
    await closeAll();
    vscode.Disposable.from(...resources.splice(0)).dispose();
  });

  it('keeps the article, says in the page what went wrong, and renders the next edit', async () => {
    const { document } = await openPost('on-fire.md', caseStudy('Text.'));
    const extensionUri = vscode.extensions.getExtension('casefile.casefile')?.extensionUri;
    assert.ok(extensionUri);
    const folders = new FolderEvents();
    const sites = new WorkspaceSites(folders);
    const siblings = new SiblingPosts(folders);
    const checks = new Failing(sites, siblings);
    const looks = new SiteLooks(sites);
    const beside = { viewColumn: vscode.ViewColumn.Two, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('casefile.preview', 'Preview', beside, { enableScripts: true });
    const shown: Shown[] = [];
    // What is said to the page is heard on its way.
    const { webview } = panel;
    const say = webview.postMessage.bind(webview);
    webview.postMessage = (message: ToPage) => {
      if (message.type === 'show') shown.push(message.shown);
      return say(message);
    };
    const host: PreviewHost = { extensionUri, checks, looks, sites };
    const state = { uri: document.uri.toString(), imageHosts: [], isLocked: true };
    resources.push(folders, sites, siblings, checks, looks, new PreviewPanel(panel, host, state, false));
    const last = (): Shown | undefined => shown.at(-1);
    await until(last, (page) => page?.html.includes('Text.') === true && page.notes.length === 0);

    const type = async (words: string): Promise<void> => {
      const change = new vscode.WorkspaceEdit();
      change.insert(document.uri, document.positionAt(document.getText().length), words);
      assert.ok(await vscode.workspace.applyEdit(change));
    };
    checks.fails = true;
    await type('\nMore.\n');
    const failed = await until(last, (page) => page?.notes.length === 1);
    assert.deepEqual(failed?.notes, ['The preview could not be brought up to date: the disk is on fire. The next edit renders it again.']);
    assert.ok(failed?.html.includes('Text.') && !failed.html.includes('More.'), failed?.html);

    checks.fails = false;
    await type('\nThe end.\n');
    const next = await until(last, (page) => page?.html.includes('The end.') === true);
    assert.deepEqual(next?.notes, []);
  });
});
