import * as vscode from 'vscode';
import { baseName } from '../../core/text/paths';
import type { ToPage } from '../../webview/protocol';
import { resourceRoots } from '../site/addresses';
import { newNonce, pageHtml } from './page';
import { wordPage, wordTitle } from './words';

/** Where the build puts what the page loads. */
export const pageFolderOf = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist', 'webview');

/** The page within a panel: what it may load is set when it is loaded itself. */
export class LoadedPage {
  /** Whether the page listens: VS Code throws it away while it is hidden and loads it anew. */
  isReady = false;
  /** Whether it shows the review, and so wants the panel that goes with it. */
  hasReview = false;
  /** The folders that it may load from, as text. */
  #roots = '';
  #hasRemoteImages = false;
  #wasVisible: boolean;

  constructor(
    readonly panel: vscode.WebviewPanel,
    readonly folder: vscode.Uri,
  ) {
    this.#wasVisible = panel.visible;
  }

  /** Whether it is there to be shown something. */
  get isListening(): boolean {
    return this.isReady && this.panel.visible;
  }

  /** Loads the page for a post, unless the one that is there may load the same: then it goes on, so that nothing flickers. Whether it was loaded. */
  loadFor(post: vscode.Uri, hasRemoteImages: boolean): boolean {
    const { webview } = this.panel;
    const roots = resourceRoots(post, this.folder);
    const named = roots.map(String).join('\n');
    if (named === this.#roots && hasRemoteImages === this.#hasRemoteImages) return false;
    if (named !== this.#roots) webview.options = { enableScripts: true, localResourceRoots: roots };
    this.#roots = named;
    this.#hasRemoteImages = hasRemoteImages;
    this.isReady = false;
    const resource = (name: string): string => this.addressOf(vscode.Uri.joinPath(this.folder, name));
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      nonce: newNonce(),
      script: resource('preview.js'),
      style: resource('preview.css'),
      remoteImages: hasRemoteImages,
      language: vscode.env.language,
      words: { ...wordPage(), title: wordTitle(baseName(post.path)) },
    });
    return true;
  }

  /** Takes note of whether the panel is in view. Whether it has come to be: the page may have said before that it listens, and heard nothing. */
  look(): boolean {
    const { visible } = this.panel;
    const hasCome = visible && !this.#wasVisible;
    this.#wasVisible = visible;
    if (!visible) this.isReady = false;
    return hasCome;
  }

  addressOf(file: vscode.Uri): string {
    return this.panel.webview.asWebviewUri(file).toString(true);
  }

  say(message: ToPage): void {
    if (this.isListening) void this.panel.webview.postMessage(message);
  }
}
