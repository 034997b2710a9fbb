import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Checked, PostChecks } from '../../../src/vscode/postChecks';
import { ConfigProblems } from '../../../src/vscode/site/configProblems';
import { WorkspaceFiles } from '../../../src/vscode/site/workspaceFiles';
import { aWhile, until } from './helpers';

const configPath = '/src/content.config.ts';

/** A disk that holds a config until it goes, and counts how often it is asked what that is. */
class Disk implements vscode.FileSystemProvider {
  isThere = true;
  asked = 0;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path !== configPath) throw vscode.FileSystemError.FileNotFound(uri);
    this.asked++;
    if (!this.isThere) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: 5 };
  }

  readFile(): Uint8Array {
    return new TextEncoder().encode('const');
  }

  watch = (): vscode.Disposable => new vscode.Disposable(() => {});
  readDirectory = (): [string, vscode.FileType][] => [];
  createDirectory(): void {}
  writeFile(): void {}
  delete(): void {}
  rename(): void {}
}

describe('a config that does not parse', () => {
  it('is told of until it has gone, and is asked for no more then', async () => {
    const disk = new Disk();
    const provider = vscode.workspace.registerFileSystemProvider('quay', disk);
    const top = vscode.Uri.parse('quay:/');
    const checked = new vscode.EventEmitter<Checked>();
    const changed = new vscode.EventEmitter<void>();
    const site = {
      found: {
        root: '',
        site: { kind: 'astro', collections: [] },
        config: configPath.slice(1),
        problems: [{ code: 'syntax', start: 0, end: 0 }],
      },
      files: new WorkspaceFiles(top),
    };
    const sites = { onDidChange: changed.event, siteOf: async () => site };
    const problems = new ConfigProblems({ onDidCheck: checked.event, sites } as unknown as PostChecks);
    const config = vscode.Uri.joinPath(top, configPath);
    const told = (): number => vscode.languages.getDiagnostics(config).length;
    /** How often the disk is asked when something of a site changes. */
    const askedOnChange = async (): Promise<number> => {
      disk.asked = 0;
      changed.fire();
      await aWhile();
      return disk.asked;
    };
    try {
      checked.fire({ document: { uri: vscode.Uri.joinPath(top, 'port.md') } } as Checked);
      await until(told, (count) => count === 1);
      assert.ok((await askedOnChange()) > 0);
      assert.equal(told(), 1);
      disk.isThere = false;
      assert.ok((await askedOnChange()) > 0);
      assert.equal(told(), 0);
      assert.equal(await askedOnChange(), 0);
    } finally {
      vscode.Disposable.from(problems, provider, checked, changed).dispose();
    }
  });
});
