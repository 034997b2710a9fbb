import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, aWhile, caseStudy, closeAll, fileOf, openPost, oursOf, ruleOf, until } from './helpers';

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

  it('need no source where the report is first-hand, which a fix says, and undo takes back', async () => {
    const { document } = await openPost('claims-own.md', caseStudy('We shut 300 servers down on 3 May 2025. We lost 25 GB of data.'));
    const before = document.getText();
    const found = () => oursOf(document.uri).filter((each) => ruleOf(each) === 'no-sources');
    const [finding] = await until(found, (all) => all.length === 1);
    assert.ok(finding);
    const fix = (await actionsAt(document.uri, finding.range)).find(({ title }) => title.startsWith('This is a first-hand report'));
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await until(found, (all) => all.length === 0);
    await vscode.commands.executeCommand('undo');
    await until(found, (all) => all.length === 1);
    assert.equal(document.getText(), before);
  });

  it('are not said to cite nothing while the only block that states any is being typed', async () => {
    const editor = await openPost('claims-begun.md', caseStudy(''));
    const { document } = editor;
    const last = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(last, last);
    const type = async (text: string) => {
      for (const character of text) await vscode.commands.executeCommand('type', { text: character });
    };
    const rules = () => oursOf(document.uri).map(ruleOf);
    await type('They took 4,200 records.');
    await aWhile();
    assert.deepEqual(rules(), []);
    // The next paragraph is not there yet, and this one is left.
    await type('\n\n');
    await until(rules, (found) => found.join() === 'no-sources');
    await type('They took 12 files.');
    await aWhile();
    assert.deepEqual(rules(), ['no-sources']);
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

  it('have their link extended over the whole sentence by a fix, and undo takes it back', async () => {
    const body = '[The attack began on 3 May 2025](https://cert.example/a), and the port only noticed the intruders on 12 May 2025.';
    const { document } = await openPost('claims-extend.md', caseStudy(body));
    const before = document.getText();
    const [hint] = await until(
      () => oursOf(document.uri).filter((found) => ruleOf(found) === 'partly-sourced-claim'),
      (found) => found.length === 1,
    );
    assert.ok(hint);
    assert.equal(document.getText(hint.range), '12 May 2025');
    const extend = (await actionsAt(document.uri, hint.range)).find(({ title }) => title.startsWith('Extend the link to cert.example'));
    assert.ok(extend?.edit);
    assert.ok(await vscode.workspace.applyEdit(extend.edit));
    assert.ok(
      document
        .getText()
        .includes('[The attack began on 3 May 2025, and the port only noticed the intruders on 12 May 2025](https://cert.example/a).'),
    );
    await until(
      () => oursOf(document.uri),
      (found) => found.length === 0,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('of a caption in HTML are cited in HTML, from a table of sources, and undo takes it back', async () => {
    const figure = (words: string) => `<figure>\n  <img src="port.png" alt="">\n  <figcaption>${words}</figcaption>\n</figure>`;
    const table =
      '## Sources\n\n| Publisher | Report |\n|---|---|\n| CERT | [The port](https://cert.example/a) |\n| The Ledger | [Losses](https://ledger.example/b) |';
    const { document } = await openPost(
      'claims-caption.md',
      caseStudy(`[The port lost 4,200 records](https://cert.example/a).\n\n${figure('The port paid $2 million.')}\n\n${table}`),
    );
    const before = document.getText();
    const findings = () => oursOf(document.uri).map((found) => [ruleOf(found), document.getText(found.range)]);
    // Of the table's two sources one is cited; the other is told, and the caption.
    const told = [
      ['unsourced-claim', 'The port paid $2 million'],
      ['uncited-source', '[Losses](https://ledger.example/b)'],
    ];
    await until(findings, (found) => JSON.stringify(found.toSorted().reverse()) === JSON.stringify(told));
    const [finding] = oursOf(document.uri).filter((found) => ruleOf(found) === 'unsourced-claim');
    assert.ok(finding);
    const titles = (await actionsAt(document.uri, finding.range)).map(({ title }) => title);
    assert.ok(titles.includes('Cite CERT: The port'), titles.join(' | '));
    const cite = (await actionsAt(document.uri, finding.range)).find(({ title }) => title.startsWith('Cite The Ledger'));
    assert.ok(cite?.edit, titles.join(' | '));
    assert.ok(await vscode.workspace.applyEdit(cite.edit));
    assert.ok(document.getText().includes(figure('<a href="https://ledger.example/b">The port paid $2 million</a>.')), document.getText());
    await until(findings, (found) => found.length === 0);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await until(findings, (found) => found.length === told.length);
  });

  it('of a quotation in a list and of a row are cited where they stand, a new source joins a table, and undo takes it back', async () => {
    const quote = '1. > “They were inside for a whole year and nobody saw”';
    const row = (cell: string) => `| What | Source |\n|---|---|\n| The port paid $2 million | ${cell}|`;
    const list = '## Sources\n\n| Publisher | Report |\n|---|---|\n| CERT | [The port](https://cert.example/a) |';
    const { document } = await openPost(
      'claims-places.md',
      caseStudy(
        `[The port lost 4,200 records](https://cert.example/a). [It closed on 3 May 2025](https://ledger.example/b).\n\n## Words\n\n${quote}\n2. Then they left.\n\n## Losses\n\n${row('')}\n\n${list}`,
      ),
    );
    const before = document.getText();
    const rules = () => oursOf(document.uri).map(ruleOf).toSorted();
    const told = ['unlisted-source', 'unsourced-claim', 'unsourced-claim'];
    await until(rules, (found) => JSON.stringify(found) === JSON.stringify(told));
    const make = async (words: string, title: string): Promise<void> => {
      const at = document.positionAt(document.getText().indexOf(words));
      const actions = await actionsAt(document.uri, new vscode.Range(at, at));
      const action = actions.find((each) => each.title.startsWith(title));
      assert.ok(action?.edit, actions.map((each) => each.title).join(' | '));
      const left = rules().length;
      assert.ok(await vscode.workspace.applyEdit(action.edit));
      await until(rules, (found) => found.length < left);
    };
    await make('They were inside', 'Cite CERT');
    await make('The port paid', 'Cite CERT');
    await make('It closed', 'Add ledger.example');
    const text = document.getText();
    assert.ok(text.includes(`${quote}\n   >\n   > [Source: CERT](https://cert.example/a)\n2. Then they left.`), text);
    assert.ok(text.includes(row('[CERT](https://cert.example/a) ')), text);
    assert.ok(text.includes(`${list}\n| ledger.example | [ledger.example/b](https://ledger.example/b) |\n`), text);
    for (let edit = 0; edit < 3; edit++) await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await until(rules, (found) => JSON.stringify(found) === JSON.stringify(told));
  });

  it('open the document that they lean on: of the public folder, and never one outside the workspace', async () => {
    const annex = fileOf('public/annex.txt');
    await vscode.workspace.fs.writeFile(annex, new TextEncoder().encode('The annex.'));
    const outside = '../../../../../../../../../etc/outside.txt';
    const editor = await openPost(
      'claims-open.md',
      caseStudy(`[They took 4,200 records](/annex.txt).\n\n[They took 300 servers](${outside}).`),
    );
    const shown = () => vscode.window.activeTextEditor?.document.uri.path ?? '';
    const openAt = async (words: string) => {
      const at = editor.document.positionAt(editor.document.getText().indexOf(words));
      await vscode.window.showTextDocument(editor.document, { selection: new vscode.Selection(at, at) });
      // The message that there is no such file waits for its button: nothing here waits for the command.
      void vscode.commands.executeCommand('casefile.openClaimSource');
    };
    await openAt('300 servers');
    await aWhile();
    assert.match(shown(), /claims-open\.md$/);
    await openAt('4,200');
    await until(shown, (path) => path.endsWith('public/annex.txt'));
    await vscode.workspace.fs.delete(annex);
  });

  it('rest on no page of the site itself, whose address its config says', async () => {
    const link = (host: string): string =>
      caseStudy(`[Attackers took 4,200 records](https://${host}/port).\n\n[The port was closed on 3 May 2025](https://cert.example/port).`);
    const { document } = await openPost('own.md', link('dossiers.example'));
    await until(
      () => oursOf(document.uri).map(ruleOf),
      (found) => found.includes('unsourced-claim'),
    );
    const at = document.getText().indexOf('dossiers.example');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(
      document.uri,
      new vscode.Range(document.positionAt(at), document.positionAt(at + 'dossiers.example'.length)),
      'cert.example',
    );
    await vscode.workspace.applyEdit(edit);
    await until(
      () => oursOf(document.uri).map(ruleOf),
      (found) => found.length === 0,
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
