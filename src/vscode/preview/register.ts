import * as vscode from 'vscode';
import type { PageState } from '../../webview/protocol';
import { isAuthored } from '../authored';
import { resourceRoots } from '../site/addresses';
import type { PreviewHost } from './host';
import { pageFolderOf } from './loadedPage';
import { type PanelState, PreviewPanel } from './panel';
import { wordNoPost, wordTitle } from './words';

const viewType = 'casefile.preview';

/** The preview as the rest of the extension sees it. */
export interface Preview extends vscode.Disposable {
  /** Renders the previews anew, where the site that their posts belong to was read again. */
  refresh(): void;
  /** The post whose preview has the focus, if one has. */
  active(): vscode.Uri | undefined;
}

/** Registers `Casefile: Preview Article to the Side`, and brings previews back when the window is reloaded. */
export function registerPreview(host: PreviewHost): Preview {
  const previews = new Set<PreviewPanel>();

  function adopt(panel: vscode.WebviewPanel, state: PanelState, isRestored: boolean): void {
    const preview = new PreviewPanel(panel, host, state, isRestored);
    previews.add(preview);
    preview.onChanged(tell);
    preview.onClosed(() => {
      previews.delete(preview);
      tell();
    });
    tell();
  }

  /** The preview that a command is about: the one in front, else one that is seen. */
  const current = (): PreviewPanel | undefined =>
    [...previews].find(({ panel }) => panel.active) ?? [...previews].find(({ panel }) => panel.visible);

  /** For the manifest's conditions. */
  function tell(): void {
    const preview = current();
    const state = preview ? (preview.isLocked ? 'locked' : 'following') : 'none';
    void vscode.commands.executeCommand('setContext', 'casefile.preview', state);
  }

  /** Only one follows the editor: two would show the same. */
  function lock(isLocked: boolean): void {
    const preview = current();
    if (!preview) return;
    if (!isLocked) for (const other of [...previews]) if (other !== preview && !other.isLocked) other.dispose();
    preview.lock(isLocked);
  }

  async function open(from?: unknown): Promise<void> {
    const uri = from instanceof vscode.Uri ? from : vscode.window.activeTextEditor?.document.uri;
    const document = uri && (await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined));
    if (!document || !isAuthored(document)) {
      void vscode.window.showInformationMessage(wordNoPost());
      return;
    }
    const key = document.uri.toString();
    const shown = [...previews].find((preview) => preview.key === key) ?? [...previews].find(({ isLocked }) => !isLocked);
    if (shown) {
      shown.show(document.uri);
      shown.panel.reveal(undefined, true);
      return;
    }
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    const panel = vscode.window.createWebviewPanel(
      viewType,
      wordTitle(name),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true, enableScripts: true, localResourceRoots: resourceRoots(document.uri, pageFolderOf(host.extensionUri)) },
    );
    adopt(panel, { uri: key, imageHosts: [], isLocked: false }, false);
  }

  const registered = vscode.Disposable.from(
    vscode.commands.registerCommand('casefile.preview', open),
    vscode.commands.registerCommand('casefile.preview.lock', () => lock(true)),
    vscode.commands.registerCommand('casefile.preview.unlock', () => lock(false)),
    vscode.commands.registerCommand('casefile.preview.toggleReview', () => current()?.toggleReview()),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel: vscode.WebviewPanel, state: unknown) => {
        const known = readState(state);
        if (known) adopt(panel, known, true);
        else panel.dispose();
      },
    }),
  );
  return {
    active: () => {
      const active = [...previews].find(({ panel }) => panel.active);
      return active && vscode.Uri.parse(active.key, true);
    },
    refresh: () => {
      for (const preview of previews) preview.refresh();
    },
    dispose: () => {
      registered.dispose();
      for (const preview of [...previews]) preview.dispose();
    },
  };
}

/** What a page of ours kept, if it did. */
function readState(state: unknown): PanelState | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { uri, imageHosts, isLocked } = state as Partial<Record<keyof PageState, unknown>>;
  if (typeof uri !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(uri)) return undefined;
  const hosts = Array.isArray(imageHosts) ? imageHosts.filter((host) => typeof host === 'string') : [];
  return { uri, imageHosts: hosts, isLocked: isLocked === true };
}
