import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A file of the workspace that this run may write to: a copy of `examples/`. */
export function fileOf(path: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'a folder is open');
  return vscode.Uri.joinPath(root, path);
}

/** Waits until a condition holds, and says what was there instead where it never does. */
export async function until<Value>(
  read: () => Value | Promise<Value>,
  holds: (value: Value) => boolean,
  milliseconds = 20_000,
): Promise<Value> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) assert.fail(`never came to hold; at last: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Waits long enough for a check that should find nothing to have found it. */
export const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 900));

/** Waits until a condition holds, and longer than a check takes: it holds still. */
export async function untilStays<Value>(read: () => Value, holds: (value: Value) => boolean): Promise<void> {
  await until(read, holds);
  await aWhile();
  const value = read();
  assert.ok(holds(value), `no longer holds: ${JSON.stringify(value)}`);
}

/** Our diagnostics of a document. */
export const oursOf = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Casefile');

/** The rule a diagnostic is from. */
export const ruleOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The rules that a document has findings of, in the order of their names. */
export const rulesAt = (uri: vscode.Uri): string[] => oursOf(uri).map(ruleOf).sort();

/** `rule@line` of each diagnostic, lines from 1, in order. */
export const told = (diagnostics: readonly vscode.Diagnostic[]): string[] =>
  diagnostics
    .toSorted((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => `${ruleOf(diagnostic)}@${diagnostic.range.start.line + 1}`);

/** Opens a new post of the example blog that holds a text. It is deleted by `closeAll`. */
export async function openPost(name: string, text: string): Promise<vscode.TextEditor> {
  const uri = fileOf(`src/content/blog/${name}`);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  made.push(uri);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

const made: vscode.Uri[] = [];

/** Closes every editor unsaved, and deletes what `openPost` made. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri);
}

/** The quick fixes and rewrites that VS Code offers at a range, of all extensions. */
export const actionsAt = async (uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> =>
  (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range)) ?? [];

/** What is offered behind the first such words of a document, in its order. */
export async function completionsAt({ document }: vscode.TextEditor, words: string): Promise<vscode.CompletionItem[]> {
  const position = document.positionAt(document.getText().indexOf(words) + words.length);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
  // VS Code adds the words of open files where nobody else has anything.
  const ours = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  return ours.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
}

export const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

/** Lets each test of a suite write the example blog's content config: where it is, and how it was, which it is again after the test. */
export function ownConfig(): { config: () => vscode.Uri; original: () => Uint8Array } {
  const config = (): vscode.Uri => fileOf('src/content.config.ts');
  let original: Uint8Array;
  before(async () => {
    original = await vscode.workspace.fs.readFile(config());
  });
  afterEach(async () => {
    await vscode.workspace.fs.writeFile(config(), original);
    await closeAll();
  });
  return { config, original: () => original };
}

/** A case study of the example blog around a body. */
export const caseStudy = (body: string): string =>
  `---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known of it.'\npubDate: 2025-06-30\n---\n\n${body}\n`;
