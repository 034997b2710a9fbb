import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { scaffoldIncidentAnalysis } from '../../../src/core/scaffold/incidentAnalysis';
import { languageOfFolder, postFolders } from '../../../src/vscode/commands/postFolders';
import { FolderEvents } from '../../../src/vscode/site/folderEvents';
import { WorkspaceSites } from '../../../src/vscode/site/workspaceSites';
import { until } from './helpers';

const globs = { include: [], exclude: [] };
const config = (key: string): string =>
  `export const collections = { cases: defineCollection({ loader: glob({ base: './cases', pattern: '**/*.md' }), schema: z.object({ ${key}: z.string() }) }) };\n`;

describe('sites of the workspace', () => {
  let folder: vscode.Uri;
  let folders: FolderEvents;
  let sites: WorkspaceSites;

  const write = (path: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, path), new TextEncoder().encode(text));
  const post = (): vscode.Uri => vscode.Uri.joinPath(folder, 'cases', 'a.md');
  const keys = async (): Promise<readonly string[] | undefined> =>
    (await sites.placeOf(post(), globs)).collection?.schema?.fields.map(({ name }) => name);

  beforeEach(async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(root);
    folder = vscode.Uri.joinPath(root, `site-${Date.now()}`);
    await write('astro.config.mjs', 'export default {};\n');
    await write('src/content.config.ts', config('title'));
    await write('cases/a.md', "---\ntitle: 'Une affaire'\n---\n\nLes données de la mairie sont dans la liste qui est sur le site.\n");
    folders = new FolderEvents();
    sites = new WorkspaceSites(folders);
  });

  afterEach(async () => {
    sites.dispose();
    folders.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('says where a file stands, from its nearest site', async () => {
    const place = await sites.placeOf(post(), globs);
    assert.deepEqual([place.path, place.isPost, place.collection?.name], ['cases/a.md', true, 'cases']);
    assert.equal((await sites.placeOf(vscode.Uri.joinPath(folder, 'notes.md'), globs)).isPost, false);
    const untitled = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Note\n' });
    assert.deepEqual((await sites.placeOf(untitled.uri, globs)).site, { kind: 'none', collections: [] });
  });

  it('reads a config anew when it changes on disk', async () => {
    assert.deepEqual(await keys(), ['title']);
    const changed = new Promise<void>((resolve) => sites.onDidChange(resolve));
    await write('src/content.config.ts', config('headline'));
    await changed;
    assert.deepEqual(await keys(), ['headline']);
  });

  it('reads it anew when the folder that holds it goes and comes back', async () => {
    assert.deepEqual(await keys(), ['title']);
    const [src, away] = ['src', 'away'].map((name) => vscode.Uri.joinPath(folder, name)) as [vscode.Uri, vscode.Uri];
    await vscode.workspace.fs.rename(src, away);
    await until(keys, (found) => found === undefined);
    await vscode.workspace.fs.rename(away, src);
    await until(keys, (found) => found?.join() === 'title');
  });

  it('offers the collection of the file at hand first, and its language', async () => {
    await vscode.window.showTextDocument(post());
    const [first, ...others] = await postFolders(sites);
    assert.deepEqual([first?.collection?.name, first?.files.uri(first.path).path], ['cases', vscode.Uri.joinPath(folder, 'cases').path]);
    assert.ok(others.some(({ collection }) => collection?.name === 'blog'));
    assert.equal(await languageOfFolder(first), 'fr');
  });

  it('VS Code makes of the snippet the very text that was written to disk', async () => {
    const { snippet, text } = scaffoldIncidentAnalysis({
      title: "L'attaque de \u0024{1:x} $PATH } \\ `a`",
      victim: '<b> {y} $0',
      language: 'fr',
      today: '2026-11-23',
      siteKind: 'astro',
    });
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Range(0, 0, document.lineCount, 0));
    assert.equal(document.getText(), text);
    assert.match(document.getText(editor.selection), /^En une phrase/);
  });
});
