import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { aWhile, openPost, oursOf, ownConfig, told, until, untilStays } from './helpers';

const schema = `level: z.enum(['low', 'high']).optional(),
    timeline: z.array(z.object({ at: z.coerce.date(), what: z.string(), who: z.string() })).optional(),
    draft:`;
const head = (name: string) => `---\ntitle: 'The ${name}'\ndescription: 'What is known of the ${name}.'\npubDate: 2025-06-30\n`;

describe('a line of the frontmatter that is being typed', () => {
  const { config, original } = ownConfig();
  let editor: vscode.TextEditor;
  const type = async (text: string): Promise<void> => {
    for (const character of text) await vscode.commands.executeCommand('type', { text: character });
  };
  const put = (line: number, character = 0): void => {
    editor.selection = new vscode.Selection(line, character, line, character);
  };
  const now = (): string[] => told(oursOf(editor.document.uri));
  /** Waits until these are told, and nothing else. */
  const stays = (rules: readonly string[]): Promise<void> => untilStays(now, (found) => found.join() === rules.join());
  /** Opens a post with these lines and a wrong value behind them, which says that the config was read, and puts the caret at the end of the last of them. */
  const open = async (name: string, lines: string): Promise<void> => {
    const edited = new TextDecoder().decode(original()).replace('draft:', schema);
    await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(edited));
    editor = await openPost(`${name}.md`, `${head(name)}${lines}\nlevel: none\n---\n\nIt was closed.\n`);
    const last = 3 + lines.split('\n').length;
    await until(now, (found) => found.includes(`frontmatter-invalid-value@${last + 2}`));
    put(last, editor.document.lineAt(last).text.length);
  };

  it('is said nothing of while it begins a list, or an item of one', async () => {
    await open('item', 'tags: []');
    await type('\ntimeline:\n  - ');
    await stays(['frontmatter-invalid-value@8']);
    await type('at: 2025-06-30');
    // More may come in the item.
    await stays(['frontmatter-invalid-value@8']);
    put(1, 3);
    await until(now, (found) => found.join() === 'frontmatter-missing-key@7,frontmatter-missing-key@7,frontmatter-invalid-value@8');
  });

  it('is said nothing of while it is a key without a value, or has a wrong one', async () => {
    await open('key', 'tags: []');
    await type('\nupdatedDate: ');
    await stays(['frontmatter-invalid-value@7']);
    await type('nope');
    await stays(['frontmatter-invalid-value@7']);
    put(1, 3);
    await until(now, (found) => found.join() === 'frontmatter-invalid-date@6,frontmatter-invalid-value@7');
  });

  it('is judged where the caret is once the post is saved, and is not waited for after a paste', async () => {
    await open('saved', 'tags: []');
    await type('\nupdatedDate: nope');
    await stays(['frontmatter-invalid-value@7']);
    await editor.document.save();
    await until(now, (found) => found.join() === 'frontmatter-invalid-date@6,frontmatter-invalid-value@7');
    await open('pasted', 'tags: []');
    await editor.edit((edit) => edit.insert(editor.selection.active, '\nupdatedDate: nope'));
    await until(now, (found) => found.join() === 'frontmatter-invalid-date@6,frontmatter-invalid-value@7');
  });

  it('is judged again once what was typed in it is taken back', async () => {
    await open('back', 'updatedDate: nope');
    await type('s');
    await until(now, (found) => found.join() === 'frontmatter-invalid-value@6');
    await vscode.commands.executeCommand('undo');
    await until(now, (found) => found.join() === 'frontmatter-invalid-date@5,frontmatter-invalid-value@6');
  });

  it('is left before the item that it is in', async () => {
    await open('around', 'timeline:\n  - at: 2025-06-30');
    await type('\n  what: 3');
    assert.equal(editor.document.lineAt(6).text, '    what: 3');
    await stays(['frontmatter-invalid-value@8']);
    put(5, 6);
    await until(now, (found) => found.join() === 'frontmatter-invalid-value@7,frontmatter-invalid-value@8');
    put(1, 3);
    await until(now, (found) => found.join() === 'frontmatter-missing-key@6,frontmatter-invalid-value@7,frontmatter-invalid-value@8');
    put(5, 6);
    await aWhile();
    assert.equal(now().length, 3);
  });
});
