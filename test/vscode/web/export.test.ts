import * as vscode from 'vscode';
import { same } from './assert';
import { rest, until } from './until';

const textAt = (uri: vscode.Uri): Thenable<string | undefined> =>
  vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );

describe('the export in the web host', () => {
  const blog = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri, 'src/content/blog');
  const post = vscode.Uri.joinPath(blog, 'exported.md');
  const made: vscode.Uri[] = [];

  const files = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('files');

  before(async () => {
    // VS Code's own HTML extension does not start beside a web host under test, and says so in a notification that comes before ours.
    await files().update('associations', { '*.html': 'plaintext' }, vscode.ConfigurationTarget.Global);
    const text =
      "---\ntitle: 'Cyberattack on the port'\ndescription: 'D.'\npubDate: 2025-06-30\n---\n\nThe group stole 43 million records in 2025.\n\n```js\nconst port = 22;\n```\n";
    await vscode.workspace.fs.writeFile(post, new TextEncoder().encode(text));
    made.push(post);
    await vscode.window.showTextDocument(post);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of made) await vscode.workspace.fs.delete(uri);
    await files().update('associations', undefined, vscode.ConfigurationTarget.Global);
  });

  /** Runs the command, and takes what is offered: the row in front after so many steps down, then the file that the dialog proposes. */
  async function run(steps: number, name: string): Promise<string> {
    const page = vscode.Uri.joinPath(blog, name);
    made.push(page);
    // The choice is there when the command has read the post, which nothing tells; the dialog when it has read its folder.
    for (const patience of [2000, 8000, 20_000]) {
      void vscode.commands.executeCommand('casefile.export', post);
      await rest(patience);
      for (let step = 0; step < steps; step++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      for (let tries = 0; tries < 10; tries++) {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await rest(500);
        const text = await textAt(page);
        if (text !== undefined) return text;
      }
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    }
    throw new Error(`never came: ${name}`);
  }

  /** Takes what the notification offers, which opens what it speaks of. */
  async function openWhatIsTold(name: string): Promise<void> {
    const shown = () => vscode.window.tabGroups.activeTabGroup.activeTab?.label;
    await until(
      () => `the page, opened from its notification; ${shown()} is`,
      async () => {
        await vscode.commands.executeCommand('notification.acceptPrimaryAction');
        return shown() === name ? true : undefined;
      },
    );
  }

  it('writes the page, its listings coloured by data of the extension, and offers to open it', async () => {
    const html = await run(0, 'exported.html');
    same(html.startsWith('<!DOCTYPE html>\n<html lang="en">'), true);
    same(html.includes('<code class="language-js"><span class="k0">const</span>'), true);
    same(html.includes('class="review"'), false);
    await openWhatIsTold('exported.html');
  });

  it('writes the page with its review beside it', async () => {
    await vscode.window.showTextDocument(post);
    const html = await run(1, 'exported-review.html');
    same(html.includes('Claims without a source: 1'), true);
    await openWhatIsTold('exported-review.html');
  });
});
