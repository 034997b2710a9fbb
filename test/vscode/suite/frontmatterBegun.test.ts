import * as vscode from 'vscode';
import { closeAll, openPost, oursOf, ruleOf, until, untilStays } from './helpers';

describe('a frontmatter that somebody begins', () => {
  afterEach(closeAll);

  it('is not said to be missing until the caret leaves it', async () => {
    const editor = await openPost('beginning.md', '\n\nThe port was closed.\n');
    const { document } = editor;
    const isMissing = (found: readonly vscode.Diagnostic[]): boolean => found.some((each) => ruleOf(each) === 'frontmatter-missing');
    await until(() => oursOf(document.uri), isMissing);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    for (const character of '---\n') await vscode.commands.executeCommand('type', { text: character });
    await untilStays(
      () => oursOf(document.uri),
      (found) => !isMissing(found),
    );
    const end = document.lineCount - 2;
    editor.selection = new vscode.Selection(end, 3, end, 3);
    await until(() => oursOf(document.uri), isMissing);
  });
});
