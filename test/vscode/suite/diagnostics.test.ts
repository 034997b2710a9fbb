import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { actionsAt, aWhile, caseStudy, closeAll, fileOf, openPost, oursOf, ruleOf, told, until } from './helpers';

const open = '[It was closed on 3 May 2025](https://cert.example/a).\n\n## Loss\n\nThey took 4,200 records.';

describe('findings in the editor', () => {
  afterEach(closeAll);

  it('of the example with faults are all there, each with a code that leads to its page', async () => {
    const uri = fileOf('src/content/blog/france-travail-2024.md');
    await vscode.window.showTextDocument(uri);
    const diagnostics = await until(
      () => oursOf(uri),
      (found) => found.length > 0,
    );
    assert.deepEqual(diagnostics.map(ruleOf).sort(), [
      'hanging-description',
      'uncited-source',
      'unlisted-source',
      ...Array(4).fill('unsourced-claim'),
    ]);
    for (const { code, source } of diagnostics) {
      assert.equal(source, 'Casefile');
      assert.ok(typeof code === 'object');
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(code.target));
      assert.ok(page.includes(`# ${code.value}`));
    }
  });

  it('are none in the careful example, a tutorial, and Markdown that is no post', async () => {
    for (const path of [
      'src/content/blog/moveit-2023.md',
      'src/content/blog/durcir-ssh.md',
      'README.md',
      'CHANGELOG.md',
      'notes/a-lire.md',
    ]) {
      await vscode.window.showTextDocument(fileOf(path));
      await aWhile();
      assert.deepEqual(told(oursOf(fileOf(path))), [], path);
    }
  });

  it('stand beside those of another extension, whose fixes are there too', async () => {
    const { document } = await openPost('beside.md', caseStudy(`${open} NEIGHBOUR`));
    const diagnostics = await until(
      () => vscode.languages.getDiagnostics(document.uri),
      (found) => new Set(found.map(({ source }) => source)).size >= 2,
    );
    const ours = diagnostics.find(({ source }) => source === 'Casefile');
    assert.ok(ours);
    const line = document.lineAt(ours.range.start.line).range;
    const titles = (await actionsAt(document.uri, line)).map(({ title }) => title);
    assert.ok(
      titles.some((title) => title.startsWith('Cite ')),
      titles.join(),
    );
    assert.ok(
      titles.some((title) => /neighbour/i.test(title)),
      titles.join(),
    );
  });

  it('go when a fix is taken, and undo brings the text back to the letter', async () => {
    const text = caseStudy(open).replaceAll('\n', '\r\n');
    const { document } = await openPost('fix.md', text);
    const [diagnostic] = await until(
      () => oursOf(document.uri),
      (found) => found.length === 1,
    );
    assert.ok(diagnostic);
    const action = (await actionsAt(document.uri, diagnostic.range)).find(({ title }) => title.startsWith('Cite cert.example'));
    assert.ok(action?.edit);
    await vscode.workspace.applyEdit(action.edit);
    assert.match(document.getText(), /\[They took 4,200 records\]\(https:\/\/cert\.example\/a\)\./);
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 0,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 1,
    );
  });

  it('offer at most five fixes of ours, and the date as a rewrite', async () => {
    const uri = fileOf('src/content/blog/france-travail-2024.md');
    await vscode.window.showTextDocument(uri);
    const [claim] = (
      await until(
        () => oursOf(uri),
        (found) => found.length > 0,
      )
    ).filter((found) => ruleOf(found) === 'unsourced-claim');
    assert.ok(claim);
    const fixes = await actionsAt(uri, claim.range);
    const titles = fixes.filter(({ kind }) => kind?.value === 'quickfix').map(({ title }) => title);
    assert.deepEqual([titles.length, ...titles.slice(-2)], [5, 'Cite another source…', 'No source needed…']);
    const rewrites = await actionsAt(uri, new vscode.Range(3, 0, 3, 0));
    assert.ok(rewrites.some(({ title, kind }) => kind?.value === 'refactor.rewrite' && title.startsWith('Write the date as 2025-06-30')));
  });

  it('leave the block alone that is being typed in, until the caret leaves it', async () => {
    const editor = await openPost('typing.md', caseStudy(`${open}\n\nLast paragraph`));
    const { document } = editor;
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 1,
    );
    const end = document.lineAt(document.lineCount - 2).range.end;
    editor.selection = new vscode.Selection(end, end);
    for (const character of ': 12,000 customers') await vscode.commands.executeCommand('type', { text: character });
    await aWhile();
    assert.deepEqual(told(oursOf(document.uri)), ['unsourced-claim@11']);
    editor.selection = new vscode.Selection(7, 0, 7, 0);
    await until(
      () => told(oursOf(document.uri)),
      (found) => found.length === 2,
    );
  });

  it('say nothing of YAML in a frontmatter that is being typed, until the caret leaves it', async () => {
    for (const [name, text, typed] of [
      ['begun.md', '---\n\n\nThe port was closed.\n', 'title: a'],
      ['half.md', "---\ntitle: 'The port'\n\n---\n\nThe port was closed.\n", 'description: "a'],
    ] as const) {
      const editor = await openPost(name, text);
      const { document } = editor;
      const line = name === 'begun.md' ? 1 : 2;
      editor.selection = new vscode.Selection(line, 0, line, 0);
      for (const character of typed) await vscode.commands.executeCommand('type', { text: character });
      const isTold = (found: readonly vscode.Diagnostic[]): boolean => found.some((each) => ruleOf(each) === 'frontmatter-syntax');
      await aWhile();
      assert.ok(!isTold(oursOf(document.uri)), told(oursOf(document.uri)).join());
      editor.selection = new vscode.Selection(document.lineCount - 2, 3, document.lineCount - 2, 3);
      await until(() => oursOf(document.uri), isTold);
    }
  });

  it('follow the settings', async () => {
    const { document } = await openPost('settings.md', caseStudy(open));
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 1,
    );
    const settings = vscode.workspace.getConfiguration('casefile');
    await settings.update('rules', { 'unsourced-claim': 'error' }, vscode.ConfigurationTarget.Workspace);
    await until(
      () => oursOf(document.uri),
      ([found]) => found?.severity === vscode.DiagnosticSeverity.Error,
    );
    await settings.update('rules', { 'unsourced-claim': 'off' }, vscode.ConfigurationTarget.Workspace);
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 0,
    );
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 1,
    );
  });

  it('follow the site’s config as it is changed', async () => {
    const config = fileOf('src/content.config.ts');
    const before = await vscode.workspace.fs.readFile(config);
    const { document } = await openPost('config.md', caseStudy('Text.'));
    await aWhile();
    assert.deepEqual(told(oursOf(document.uri)), []);
    const changed = new TextDecoder().decode(before).replace('title: z.string(),', 'title: z.string(),\n    victim: z.string(),');
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(changed));
    try {
      await until(
        () => told(oursOf(document.uri)),
        (found) => found.join() === 'frontmatter-missing-key@1',
      );
    } finally {
      await vscode.workspace.fs.writeFile(config, before);
    }
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 0,
    );
  });

  it('go with the document', async () => {
    const { document } = await openPost('closed.md', caseStudy(open));
    const { uri } = document;
    await until(
      () => oursOf(uri),
      (found) => found.length === 1,
    );
    // VS Code keeps a closed editor's document for minutes; another language closes it at once.
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until(
      () => oursOf(uri),
      (found) => found.length === 0,
    );
  });
});

const corpus = process.env.CASEFILE_CORPUS;
if (corpus) {
  describe('the post this project is for, in the editor', () => {
    afterEach(closeAll);

    it('has its hanging description, its unsourced items and its sources told, and nothing else', async () => {
      const { document } = await openPost('tp1.md', readFileSync(join(corpus, 'corpus', 'france-travail.md'), 'utf8'));
      const diagnostics = await until(
        () => oursOf(document.uri),
        (found) => found.length > 0,
      );
      assert.deepEqual(told(diagnostics), [
        'hanging-description@3',
        'partly-sourced-claim@12',
        'unlisted-source@26',
        ...[29, 37, 72].map((line) => `unsourced-claim@${line}`),
        ...[135, 140, 141, 142].map((line) => `uncited-source@${line}`),
      ]);
      const claim = diagnostics.find((found) => told([found])[0] === 'unsourced-claim@37');
      assert.deepEqual(
        claim?.relatedInformation?.map(({ location }) => location.range.start.line + 1),
        [37, 38, 39],
      );
    });
  });
}
