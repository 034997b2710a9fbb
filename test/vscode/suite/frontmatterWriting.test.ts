import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, completionsAt, fileOf, labelOf, openPost, oursOf, ownConfig, rulesAt, until } from './helpers';

describe('writing a frontmatter in the editor', () => {
  const { config, original } = ownConfig();

  it('completes keys, what is missing first, and values, those of other posts among them', async () => {
    const editor = await openPost('keys.md', "---\ntitle: 'The port'\ntags: []\npubDate: \nd\n---\n\nIt was closed.\n");
    // The config may have been another one a moment ago.
    await until(
      async () => (await completionsAt(editor, '\nd')).slice(0, 2).map(labelOf),
      (first) => first.join() === 'description,updatedDate',
    );
    const tags = (await completionsAt(editor, 'tags: [')).map(labelOf);
    assert.ok(tags.includes('supply chain') && tags.includes('français'), tags.join());
    const [day] = await completionsAt(editor, 'pubDate: ');
    assert.match(labelOf(day as vscode.CompletionItem), /^\d{4}-\d\d-\d\d$/);
  });

  it('completes between brackets, and TOML, writing over the word at the caret alone', async () => {
    const listed = await openPost('listed.md', "---\ntitle: 'The port'\ntags: [\n  administration,\n  \n]\n---\n\nIt was closed.\n");
    const tags = await completionsAt(listed, 'administration,\n  ');
    assert.ok(
      tags.some((tag) => labelOf(tag) === 'supply chain') && !tags.some((tag) => labelOf(tag) === 'administration'),
      tags.map(labelOf).join(),
    );
    const toml = await openPost('toml.md', '+++\ntitle = "The port"\npub\ndraft = \n+++\n\nIt was closed.\n');
    const [key] = (await completionsAt(toml, '\npub')).filter((item) => labelOf(item) === 'pubDate');
    assert.equal(key?.insertText, 'pubDate = ');
    // VS Code has snippets of its own after these.
    assert.deepEqual((await completionsAt(toml, 'draft = ')).slice(0, 2).map(labelOf), ['true', 'false']);
  });

  it('says of a key where the config names it, and goes there', async () => {
    const { document } = await openPost('hover.md', "---\ntitle: 'The port'\npubDate: 2025-06-30\n---\n");
    const at = document.positionAt(document.getText().indexOf('pubDate') + 2);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
    const words = hovers
      .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
      .join('\n');
    const text = new TextDecoder().decode(original());
    const line = text.slice(0, text.indexOf('pubDate:')).split('\n').length;
    assert.match(words, new RegExp(`src/content\\.config\\.ts, line ${line}`));
    assert.match(words.replaceAll('&nbsp;', ' '), /It is a date\./);
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, at);
    assert.ok(link);
    const target = 'targetUri' in link ? { uri: link.targetUri, range: link.targetRange } : (link as vscode.Location);
    assert.equal(target.uri.toString(), config().toString());
    assert.equal(target.range.start.line + 1, line);
  });

  it('folds, and so do the headings below it', async () => {
    const { document } = await openPost('fold.md', "---\ntitle: 'T'\ntags:\n  - a\n---\n\n# One\n\nText.\n\n# Two\n\nText.\n");
    const folds = () => vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    await until(
      async () => (await folds()).map(({ start, end }) => `${start}-${end}`),
      (found) => found.includes('0-4') && found.some((fold) => fold.startsWith('6-')) && found.some((fold) => fold.startsWith('10-')),
    );
  });

  it('is fixed all at once where that is safe, and goes back with one undo', async () => {
    const text = "---\ntitle: 2024\ndescription: true\npubDate: 2025-06-30\ndraft: 'true'\ntags: one\n---\n";
    const { document } = await openPost('all.md', text);
    await until(
      () => rulesAt(document.uri),
      (found) => found.filter((rule) => rule === 'frontmatter-invalid-value').length === 4,
    );
    await vscode.commands.executeCommand('editor.action.fixAll');
    await until(
      () => document.getText(),
      (now) =>
        now === text.replace('2024', "'2024'").replace('description: true', "description: 'true'").replace("'true'\ntags", 'true\ntags'),
    );
    await until(
      () => oursOf(document.uri).map(({ message }) => message),
      (found) => found.length === 1 && /tags/.test(found[0] ?? ''),
    );
    const titles = (await actionsAt(document.uri, document.lineAt(5).range)).map(({ title }) => title);
    assert.ok(titles.includes("Write ['one']"), titles.join());
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('completes with files made a second ago: images and entries', async () => {
    const edited = new TextDecoder()
      .decode(original())
      .replace("'astro:content';", "'astro:content';\nimport { reference } from 'astro:content';")
      .replace(
        'schema: z.object({',
        "schema: ({ image }) => z.object({\n    cover: image().optional(),\n    after: reference('blog').optional(),",
      );
    await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(edited));
    const picture = fileOf('src/assets/port.png');
    await vscode.workspace.fs.writeFile(picture, new Uint8Array([0x89, 0x50]));
    const editor = await openPost('files.md', "---\ntitle: 'T'\ndescription: 'D'\npubDate: 2025-06-30\ncover: \nafter: \n---\n");
    const images = await until(
      async () => (await completionsAt(editor, 'cover: ')).map(labelOf),
      (found) => found.length > 0,
    );
    assert.deepEqual(images, ['../../assets/port.png']);
    const paths = fileOf('tsconfig.json');
    await vscode.workspace.fs.writeFile(paths, new TextEncoder().encode('{ "compilerOptions": { "paths": { "@/*": ["src/*"] } } }'));
    const aliased = await openPost(
      'aliased.md',
      "---\ntitle: 'X'\ndescription: 'Y'\npubDate: 2025-06-30\ncover: '@/assets/none.png'\n---\n",
    );
    // Nothing makes such a name before the file is read, and then the image is missing all the same.
    const [item] = await until(
      () => completionsAt(aliased, "cover: '@/"),
      ([first]) => first !== undefined && labelOf(first) === '@/assets/port.png',
    );
    assert.deepEqual(rulesAt(aliased.document.uri), ['frontmatter-missing-image']);
    const shown = item?.documentation;
    assert.ok(shown instanceof vscode.MarkdownString && shown.value.includes(`(${picture}|`), 'the picture itself is shown');
    await vscode.workspace.fs.delete(paths);
    const { document } = await openPost(
      'named.md',
      "---\ntitle: 'U'\ndescription: 'E'\npubDate: 2025-06-30\ncover: ../../assets/quay.png\n---\n",
    );
    await until(
      () => rulesAt(document.uri),
      (found) => found.join() === 'frontmatter-missing-image',
    );
    await vscode.workspace.fs.rename(picture, fileOf('src/assets/quay.png'));
    await until(
      () => rulesAt(document.uri),
      (found) => found.length === 0,
    );
    // By the names that the site knows them by: a slug, or the path as an address.
    await openPost('Le Port.md', "---\ntitle: 'V'\ndescription: 'F'\npubDate: 2025-06-30\n---\n");
    await openPost('quay.md', "---\ntitle: 'W'\ndescription: 'G'\npubDate: 2025-06-30\nslug: the-quay\n---\n");
    const entries = (await completionsAt(editor, 'after: ')).map(labelOf);
    for (const id of ['moveit-2023', 'le-port', 'the-quay']) assert.ok(entries.includes(id), entries.join());
    assert.ok(!entries.includes('quay'));
    await vscode.workspace.fs.delete(fileOf('src/assets'), { recursive: true });
  });

  it('completes the entries of data files, which no post is called wrong for', async () => {
    const edited = new TextDecoder()
      .decode(original())
      .replace("'astro:content';", "'astro:content';\nimport { reference } from 'astro:content';\nimport { file } from 'astro/loaders';")
      .replace(
        'schema: z.object({',
        "schema: z.object({\n    author: reference('people').optional(),\n    place: reference('places').optional(),",
      )
      .replace(
        'collections = { blog }',
        "collections = { blog, people: defineCollection({ loader: file('src/people.json') }), places: defineCollection({ type: 'data' }) }",
      );
    const write = (path: string, text: string) => vscode.workspace.fs.writeFile(fileOf(path), new TextEncoder().encode(text));
    await write('src/content.config.ts', edited);
    await write('src/people.json', '[{ "id": "jane" }, { "id": "joe" }]');
    await write('src/content/places/port.json', '{}');
    const head = "---\ntitle: 'T'\ndescription: 'D'\npubDate: 2025-06-30\nauthor: nobody\nplace: \n---\n";
    const editor = await openPost('people.md', head);
    const people = await until(
      async () => (await completionsAt(editor, 'author: ')).map(labelOf),
      (found) => found.length > 0,
    );
    assert.deepEqual(people, ['jane', 'joe']);
    assert.deepEqual((await completionsAt(editor, 'place: ')).map(labelOf), ['port']);
    // That nothing stands after `place` is refused; that nobody is called `nobody` is not.
    assert.deepEqual(
      oursOf(editor.document.uri).map(({ message }) => message.slice(0, 8)),
      ['“place” '],
    );
    await vscode.workspace.fs.delete(fileOf('src/people.json'));
    await vscode.workspace.fs.delete(fileOf('src/content/places'), { recursive: true });
  });
});
