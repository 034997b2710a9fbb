import * as vscode from 'vscode';
import { same } from './assert';

describe('the extension in the web host', () => {
  it('activates where there is no Node', async () => {
    same(typeof process, 'undefined');
    const extension = vscode.extensions.getExtension('casefile.casefile');
    await extension?.activate();
    same(extension?.isActive, true);
  });
});
