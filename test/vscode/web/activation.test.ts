import * as vscode from 'vscode';
import { same } from './assert';
import { until } from './until';

describe('the extension in the web host', () => {
  it('activates where there is no Node', async () => {
    same(typeof process, 'undefined');
    const extension = vscode.extensions.getExtension('casefile.casefile');
    await extension?.activate();
    same(extension?.isActive, true);
  });

  it('checks a post of the site, reads the site’s config, and offers fixes', async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!root) throw new Error('no folder is open');
    const uri = vscode.Uri.joinPath(root, 'src/content/blog/france-travail-2024.md');
    await vscode.window.showTextDocument(uri);
    const rules = () =>
      vscode.languages
        .getDiagnostics(uri)
        .filter(({ source }) => source === 'Casefile')
        .map(({ code }) => (typeof code === 'object' ? code.value : code))
        .sort();
    await until(
      () => 'findings',
      () => rules()[0],
    );
    same(
      rules().join(),
      'hanging-description,uncited-source,unlisted-source,unsourced-claim,unsourced-claim,unsourced-claim,unsourced-claim',
    );
    const at = vscode.languages.getDiagnostics(uri).find(({ code }) => typeof code === 'object' && code.value === 'unsourced-claim');
    if (!at) throw new Error('no claim');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, at.range);
    same(actions.filter(({ title }) => title.startsWith('Cite ')).length, 4);

    const missing = vscode.Uri.joinPath(root, 'src/content/blog/sans-titre.md');
    await vscode.workspace.fs.writeFile(missing, new TextEncoder().encode('---\nauthor: x\n---\n'));
    await vscode.window.showTextDocument(missing);
    const keys = () =>
      vscode.languages.getDiagnostics(missing).filter(({ code }) => typeof code === 'object' && code.value === 'frontmatter-missing-key')
        .length;
    same(
      await until(
        () => 'missing keys',
        () => keys() || undefined,
      ),
      3,
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(missing);
  });

  it('opens the preview', async () => {
    await vscode.commands.executeCommand(
      'casefile.preview',
      vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri, 'src/content/blog/moveit-2023.md'),
    );
    const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    const isShown = () => labels().some((label) => /^Preview: .*MOVEit/.test(label));
    await until(
      () => `the preview; only these are open: ${labels().join(' | ')}`,
      () => isShown() || undefined,
    );
  });
});
