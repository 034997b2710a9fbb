import type * as vscode from 'vscode';

/** Schemes under which VS Code shows texts that nobody authors: the other side of a comparison, output, chat. */
const notAuthored = new Set([
  'git',
  'gitlens',
  'output',
  'vscode',
  'vscode-userdata',
  'comment',
  'search-editor',
  'vscode-notebook-cell',
  'vscode-chat-code-block',
  'walkThrough',
]);

/** Whether a document is Markdown that somebody writes. */
export const isAuthored = (document: vscode.TextDocument): boolean =>
  (document.languageId === 'markdown' || document.languageId === 'mdx') && !notAuthored.has(document.uri.scheme);
