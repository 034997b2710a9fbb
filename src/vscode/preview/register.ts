import * as vscode from 'vscode';
import type { PageState } from '../../webview/protocol';
import { resourceRoots } from '../site/addresses';
import type { PreviewHost } from './host';
import { PreviewPanel, pageFolderOf } from './panel';
import { wordNoPost, wordTitle } from './words';

const viewType = 'casefile.preview';
const languages = ['markdown', 'mdx'];

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

  function adopt(panel: vscode.WebviewPanel, state: Pick<PageState, 'uri' | 'imageHosts'>): void {
    const preview = new PreviewPanel(panel, host, state);
    previews.add(preview);
    preview.onClosed(() => previews.delete(preview));
  }

  async function open(from?: unknown): Promise<void> {
    const uri = from instanceof vscode.Uri ? from : vscode.window.activeTextEditor?.document.uri;
    const document = uri && (await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined));
    if (!document || !languages.includes(document.languageId)) {
      void vscode.window.showInformationMessage(wordNoPost());
      return;
    }
    const shown = [...previews].find(({ key }) => key === document.uri.toString());
    if (shown) {
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
    adopt(panel, { uri: document.uri.toString(), imageHosts: [] });
  }

  const registered = vscode.Disposable.from(
    vscode.commands.registerCommand('casefile.preview', open),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel: vscode.WebviewPanel, state: unknown) => {
        const known = readState(state);
        if (known) adopt(panel, known);
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
function readState(state: unknown): Pick<PageState, 'uri' | 'imageHosts'> | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { uri, imageHosts } = state as Partial<Record<keyof PageState, unknown>>;
  if (typeof uri !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(uri)) return undefined;
  const hosts = Array.isArray(imageHosts) ? imageHosts.filter((host) => typeof host === 'string') : [];
  return { uri, imageHosts: hosts };
}
