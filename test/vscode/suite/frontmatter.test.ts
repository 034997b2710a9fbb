import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, aWhile, closeAll, completionsAt, fileOf, labelOf, openPost, oursOf, ownConfig, rulesAt, until } from './helpers';

describe('the frontmatter in the editor', () => {
  const { config, original } = ownConfig();

  it('leads from the layout of a page to its file, and completes it, though the page is no post; an MDX post lacks it at once when it goes', async () => {
    const write = async (path: string, text: string): Promise<vscode.Uri> => {
      await vscode.workspace.fs.writeFile(fileOf(path), new TextEncoder().encode(text));
      return fileOf(path);
    };
    const layout = await write('src/layouts/Report.astro', '<slot />');
    const page = await write('src/pages/port.md', "---\ntitle: 'The port'\nlayout: ../layouts/Report.astro\n---\n\nIt was closed.\n");
    try {
      const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page));
      const { document } = editor;
      const at = document.positionAt(document.getText().indexOf('Report'));
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', page, at);
      assert.equal(link && 'targetUri' in link && link.targetUri.toString(), layout.toString());
      assert.deepEqual((await completionsAt(editor, 'layout: ')).map(labelOf), ['../layouts/BlogPost.astro', '../layouts/Report.astro']);
      await openPost(
        'laid.mdx',
        "---\ntitle: 'The port'\ndescription: 'D'\npubDate: 2025-06-30\nlayout: ../../layouts/Report.astro\n---\n\nIt was closed.\n",
      );
      const post = fileOf('src/content/blog/laid.mdx');
      await until(
        () => rulesAt(post),
        (found) => found.length === 0,
      );
      await vscode.workspace.fs.delete(layout);
      await until(
        () => rulesAt(post),
        (found) => found.join() === 'frontmatter-missing-layout',
      );
      assert.deepEqual(rulesAt(page), []);
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(page);
    }
  });

  it('is checked anew at once when the config is edited', async () => {
    const { document } = await openPost('level.md', "---\ntitle: 'The port'\ndescription: 'D'\npubDate: 2025-06-30\nlevel: grim\n---\n");
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 0,
    );
    const edited = new TextDecoder().decode(original()).replace('draft:', "level: z.enum(['low', 'high']),\n    draft:");
    await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(edited));
    await until(
      () => rulesAt(document.uri),
      (found) => found.includes('frontmatter-invalid-value'),
    );
    const editor = await vscode.window.showTextDocument(document);
    assert.deepEqual((await completionsAt(editor, 'level: grim')).map(labelOf).slice(0, 2), ['low', 'high']);
  });

  it('is checked by the config as it is typed, by what it was while it is half-typed, and by what is saved once that is given up', async () => {
    const { document } = await openPost('typed.md', "---\ntitle: 'The port'\ndescription: 'D'\npubDate: 2025-06-30\nlevel: grim\n---\n");
    const typed = await vscode.workspace.openTextDocument(config());
    const editor = await vscode.window.showTextDocument(typed);
    const at = typed.positionAt(typed.getText().indexOf('draft:'));
    const rules = (): string[] => rulesAt(document.uri);
    await editor.edit((edit) => edit.insert(at, "level: z.enum(['low', 'high']),\n    "));
    await until(rules, (found) => found.join() === 'frontmatter-invalid-value');
    await editor.edit((edit) => edit.insert(at, 'more: z.object({ '));
    await aWhile();
    assert.deepEqual([rules(), oursOf(config())], [['frontmatter-invalid-value'], []]);
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 'more: z.object({ '.length)), 'more: z.number(), '));
    await until(rules, (found) => found.join() === 'frontmatter-invalid-value,frontmatter-missing-key');
    assert.equal(typed.isDirty, true);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until(rules, (found) => found.length === 0);
  });

  it('falls back where the config does not parse, which is told once, on the config', async () => {
    const text = new TextDecoder().decode(original());
    await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(text.replace('z.object({', 'z.object({ {')));
    const { document } = await openPost('broken.md', "---\ntitle: 'The port'\n---\n");
    const [told, ...others] = await until(
      () => oursOf(config()),
      (found) => found.length > 0,
    );
    assert.match(told?.message ?? '', /^This config cannot be read from here on \(.+\): posts are checked without its schemas\.$/);
    assert.equal(told?.range.start.line, text.slice(0, text.indexOf('z.object({')).split('\n').length - 1);
    assert.deepEqual(others, []);
    // The post may have been checked a moment before, by the config as it was.
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 0,
    );
    await vscode.workspace.fs.writeFile(config(), original());
    await until(
      () => oursOf(config()),
      (found) => found.length === 0,
    );
    await until(
      () => rulesAt(document.uri),
      (found) => found.includes('frontmatter-missing-key'),
    );
  });

  it('is checked anew at once when a file that the config imports is edited', async () => {
    const helper = fileOf('src/schemas/level.ts');
    const write = (type: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(helper, new TextEncoder().encode(`import { z } from 'astro/zod';\nexport const level = ${type};\n`));
    await write('z.string()');
    const edited = new TextDecoder()
      .decode(original())
      .replace("'astro:content';", "'astro:content';\nimport { level } from './schemas/level';")
      .replace('draft:', 'level,\n    draft:');
    await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(edited));
    const { document } = await openPost('helper.md', "---\ntitle: 'The port'\ndescription: 'D'\npubDate: 2025-06-30\n---\n");
    await until(
      () => oursOf(document.uri).map(({ message }) => message),
      (found) => found.length === 1 && /level/.test(found[0] ?? ''),
    );
    await write('z.string(');
    const [told] = await until(
      () => oursOf(helper),
      (found) => found.length > 0,
    );
    assert.match(
      told?.message ?? '',
      /^This file cannot be read from here on \(.+\): what the content config takes from it is not checked\.$/,
    );
    await write('z.string().optional()');
    await until(
      () => oursOf(helper),
      (found) => found.length === 0,
    );
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 0,
    );
    await vscode.workspace.fs.delete(fileOf('src/schemas'), { recursive: true });
  });

  it('is compared with the other posts as they come and go, and gets a slug of its own by a fix', async () => {
    const text = "---\ntitle: 'The port'\ndescription: 'What is known of it.'\npubDate: 2025-06-30\nslug: port-2025\n---\n";
    const { document } = await openPost('port-a.md', text);
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 0,
    );
    const other = fileOf('src/content/blog/port-b.md');
    await vscode.workspace.fs.writeFile(
      other,
      new TextEncoder().encode(text.replace('The port', 'The harbour').replace('of it', 'of the harbour')),
    );
    await until(
      () => rulesAt(document.uri),
      (found) => found.join() === 'duplicate-slug',
    );
    const fix = (await actionsAt(document.uri, document.lineAt(4).range)).find(({ title }) => title === 'Write port-2025-2');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.lineAt(4).text, 'slug: port-2025-2');
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 0,
    );
    await vscode.commands.executeCommand('undo');
    await until(
      () => rulesAt(document.uri),
      (found) => found.join() === 'duplicate-slug',
    );
    await vscode.workspace.fs.delete(other);
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 0,
    );
  });

  it('is checked anew when a whole folder comes, goes or gets another name', async () => {
    const text = "---\ntitle: 'The port'\ndescription: 'What is known of it.'\npubDate: 2025-06-30\ncover: ./photos/port.svg\n---\n";
    const at = (path: string): vscode.Uri => fileOf(`src/content/${path}`);
    const schema = new TextDecoder()
      .decode(original())
      .replace('schema: z.object({', 'schema: ({ image }) => z.object({\n    cover: image().optional(),');
    await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(schema));
    await vscode.workspace.fs.copy(fileOf('public/moveit.svg'), at('kept/port.svg'));
    await vscode.workspace.fs.writeFile(at('entry/index.md'), new TextEncoder().encode(text.replace(/cover.*\n/, '')));
    const { document } = await openPost('port-folders.md', text);
    await until(
      () => rulesAt(document.uri),
      (found) => found.join() === 'frontmatter-missing-image',
    );
    await vscode.workspace.fs.rename(at('kept'), at('blog/photos'));
    await until(
      () => rulesAt(document.uri),
      (found) => found.length === 0,
    );
    // The same title and description in a second post, which comes with its folder.
    await vscode.workspace.fs.rename(at('entry'), at('blog/port-folder'));
    await until(
      () => rulesAt(document.uri),
      (found) => found.length > 0,
    );
    await vscode.workspace.fs.delete(at('blog/port-folder'), { recursive: true });
    await until(
      () => rulesAt(document.uri),
      (found) => found.length === 0,
    );
    await vscode.workspace.fs.delete(at('blog/photos'), { recursive: true });
    await until(
      () => rulesAt(document.uri),
      (found) => found.join() === 'frontmatter-missing-image',
    );
  });
});
