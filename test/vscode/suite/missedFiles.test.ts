import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Collection } from '../../../src/core/site/site';
import { AskedFiles } from '../../../src/vscode/site/askedFiles';
import { FolderEvents } from '../../../src/vscode/site/folderEvents';
import { onLook } from '../../../src/vscode/site/looks';
import { SiblingPosts } from '../../../src/vscode/site/siblingPosts';
import { WorkspaceFiles } from '../../../src/vscode/site/workspaceFiles';
import { aWhile, fileOf, openPost, ownConfig, rulesAt, until } from './helpers';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Brings a folder with all that is in it, as a checkout does: on Linux, VS Code hears nothing from the folders in it. */
async function bring(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const away = fileOf('../brought');
  for (const [path, text] of Object.entries(files))
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(away, ...path.split('/')), encode(text));
  await vscode.workspace.fs.rename(away, fileOf(folder));
}

/** Files on a slow disk, which note how often they are read, and how many at once. */
class SlowFiles extends WorkspaceFiles {
  count = 0;
  most = 0;
  #now = 0;

  override async readFile(path: string): Promise<string | undefined> {
    this.count++;
    this.most = Math.max(this.most, ++this.#now);
    await aWhile();
    this.#now--;
    return super.readFile(path);
  }
}

describe('what VS Code tells nothing of', () => {
  const { config, original } = ownConfig();
  let brought: string[] = [];
  afterEach(async () => {
    for (const folder of brought) await vscode.workspace.fs.delete(fileOf(folder), { recursive: true });
    brought = [];
  });

  it('is an image that comes: its post is checked again once it is shown', async () => {
    const schema = new TextDecoder()
      .decode(original())
      .replace('schema: z.object({', 'schema: ({ image }) => z.object({\n    cover: image().optional(),');
    await vscode.workspace.fs.writeFile(config(), encode(schema));
    const folder = 'src/content/blog/brought';
    brought = [folder];
    await bring(folder, { 'photos/quay.svg': '<svg/>' });
    const text =
      "---\ntitle: 'The port'\ndescription: 'What is known of it.'\npubDate: 2025-06-30\ncover: ./brought/photos/port.svg\n---\n";
    const { document } = await openPost('port-photo.md', text);
    await until(
      () => rulesAt(document.uri),
      (found) => found.join() === 'frontmatter-missing-image',
    );
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.window.showTextDocument(fileOf('src/content/blog/moveit-2023.md'), { preview: false });
    await vscode.workspace.fs.writeFile(fileOf(`${folder}/photos/port.svg`), encode('<svg/>'));
    await aWhile();
    await vscode.window.showTextDocument(document);
    await until(
      () => rulesAt(document.uri),
      (found) => found.length === 0,
    );
  });

  it('is what other posts say: they are never read twice at once, and no more once their folder has gone', async () => {
    const base = 'src/content/far';
    brought = [base];
    await vscode.workspace.fs.createDirectory(fileOf(base));
    const folders = new FolderEvents();
    const siblings = new SiblingPosts(folders);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const files = new SlowFiles(folder.uri);
    const site = { folder, files, found: { root: '', site: { kind: 'astro' as const, collections: [] }, problems: [] } };
    const collection: Collection = { name: 'far', base, patterns: ['**/*.md'] };
    let changes = 0;
    const watched = siblings.onDidChange(() => changes++);
    const paths = async (): Promise<string> =>
      (await siblings.of(site, collection))
        .map(({ path }) => path.slice(base.length + 1))
        .sort()
        .join();
    /** Opens a post and shows it, which is to look twice. */
    const look = async (name: string): Promise<void> => {
      Object.assign(files, { count: 0, most: 0 });
      await openPost(name, 'It was closed.\n');
      await aWhile();
    };
    try {
      folders.watch();
      assert.equal(await paths(), '');
      await aWhile();
      await bring(`${base}/new`, { 'deep/quay.md': "---\ntitle: 'The quay'\n---\n" });
      await until(
        () => changes,
        (told) => told > 0,
      );
      await aWhile();
      assert.equal(await paths(), 'new/deep/quay.md');
      await look('shown.md');
      await until(
        () => files.most,
        (most) => most > 0,
      );
      await aWhile();
      assert.equal(files.most, 1);
      await vscode.workspace.fs.writeFile(fileOf(`${base}/pier.md`), encode("---\ntitle: 'The pier'\n---\n"));
      await vscode.workspace.fs.delete(fileOf(`${base}/new`), { recursive: true });
      await until(paths, (found) => found === 'pier.md');
      await aWhile();
      assert.equal(await paths(), 'pier.md');
      await look('shown-again.md');
      assert.equal(files.count, 0);
    } finally {
      watched.dispose();
      siblings.dispose();
      folders.dispose();
    }
  });

  it('is asked for when somebody comes back to a post, not with every word that they type in it', async () => {
    const editor = await openPost('looked.md', 'It was closed.\n\nFor a week.\n');
    let looks = 0;
    const heard = onLook(() => looks++);
    const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2_100));
    const move = (line: number): void => {
      editor.selection = new vscode.Selection(line, 0, line, 0);
    };
    try {
      await rest();
      move(2);
      await until(
        () => looks,
        (told) => told === 1,
      );
      for (const line of [0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2]) {
        move(line);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      assert.equal(looks, 1, 'without a rest');
      await rest();
      for (const text of 'ab') await vscode.commands.executeCommand('type', { text });
      await aWhile();
      assert.equal(looks, 1, 'by typing');
      await rest();
      move(0);
      await until(
        () => looks,
        (told) => told === 2,
      );
    } finally {
      heard.dispose();
    }
  });

  it('is a lock file that comes to a site, which may say another zod; posts and pictures that come say nothing', async () => {
    const folder = 'brought';
    brought = [folder];
    await bring(folder, { 'astro.config.mjs': '', 'package.json': '{}' });
    const [top] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(top);
    const files = new AskedFiles(top.uri);
    await files.list(folder);
    for (const name of ['port.md', 'port.png', 'notes.json']) await vscode.workspace.fs.writeFile(fileOf(`${folder}/${name}`), encode(''));
    assert.equal(await files.areAsTheyWere(), true);
    for (const name of ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock']) {
      await vscode.workspace.fs.writeFile(fileOf(`${folder}/${name}`), encode('{}'));
      assert.equal(await files.areAsTheyWere(), false, name);
      await vscode.workspace.fs.delete(fileOf(`${folder}/${name}`));
      assert.equal(await files.areAsTheyWere(), true);
    }
  });
});
