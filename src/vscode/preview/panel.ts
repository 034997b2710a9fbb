import * as vscode from 'vscode';
import { type Article, renderArticle } from '../../core/render/article';
import type { FromPage, PageState, Shown, ToPage } from '../../webview/protocol';
import { readImageHosts, rememberImageHost } from '../settings';
import { fileAt, resourceRoots } from '../site/addresses';
import { openLink } from '../site/openLink';
import type { PreviewHost, Surroundings } from './host';
import { newNonce, pageHtml } from './page';
import { wordAlways, wordBlockedHosts, wordImages, wordNote, wordPage, wordTitle } from './words';

/** Renderings at most this often, in milliseconds; a slow one makes the next wait as long again, so that typing stays smooth. */
const pause = 40;

/** Where the build puts what the page loads. */
export const pageFolderOf = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist', 'webview');

const textOf = (uri: vscode.Uri): string => uri.toString();

/** One post's preview: follows its document, renders only while it is seen, and goes when its tab is closed. */
export class PreviewPanel implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[] = [];
  readonly #closed = new vscode.EventEmitter<void>();
  readonly onClosed = this.#closed.event;
  /** Hosts whose images the reader asked to see here. */
  readonly #imageHosts: Set<string>;
  /** Whether the page may load images of other sites, and whether it offers to remember that. */
  #isRemote = false;
  #offersAlways = false;
  readonly #pageFolder: vscode.Uri;
  #uri: vscode.Uri;
  #watcher: vscode.Disposable | undefined;
  /** Whether the page listens: VS Code throws it away while it is hidden and loads it anew. */
  #ready = false;
  #version = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastDuration = 0;
  #lastText = '';
  #article: Article | undefined;
  #site: Surroundings['site'];
  #isGone = false;
  #isDisposed = false;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly host: PreviewHost,
    { uri, imageHosts }: Pick<PageState, 'uri' | 'imageHosts'>,
  ) {
    this.#uri = vscode.Uri.parse(uri, true);
    this.#imageHosts = new Set(imageHosts);
    this.#pageFolder = pageFolderOf(host.extensionUri);
    this.#disposables.push(
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#ready = false;
      }),
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#touch(document.uri)),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#touch(uri)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#onClosedDocument(document)),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('casefile.preview.imageHosts') && this.#onHosts()),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#onRenamed(files)),
    );
    this.#follow();
  }

  /** The post, as text, by which a second preview of it is avoided. */
  get key(): string {
    return textOf(this.#uri);
  }

  /** Renders anew: what the preview shows besides its document may have changed. */
  refresh(): void {
    this.#timer ??= setTimeout(
      () => {
        this.#timer = undefined;
        void this.#render();
      },
      Math.max(pause, this.#lastDuration),
    );
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#watcher?.dispose();
    for (const disposable of this.#disposables.splice(0)) disposable.dispose();
    this.panel.dispose();
    this.#closed.fire();
    this.#closed.dispose();
  }

  #touch(uri: vscode.Uri): void {
    if (textOf(uri) === this.key) this.refresh();
  }

  /** (Re)loads the page for the current post: its roots and what it may load hang on it. */
  #follow(): void {
    const { webview } = this.panel;
    this.#isGone = false;
    this.#watcher?.dispose();
    this.#watcher = this.#uri.scheme === 'untitled' ? undefined : this.#watch();
    webview.options = { enableScripts: true, localResourceRoots: resourceRoots(this.#uri, this.#pageFolder) };
    this.#load();
  }

  #load(): void {
    const { webview } = this.panel;
    const resource = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(this.#pageFolder, name)).toString(true);
    this.#ready = false;
    this.#isRemote = this.#allowedHosts().length > 0;
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      nonce: newNonce(),
      script: resource('preview.js'),
      style: resource('preview.css'),
      remoteImages: this.#isRemote,
      language: vscode.env.language,
      words: { ...wordPage(), title: wordTitle(this.#uri.path.slice(this.#uri.path.lastIndexOf('/') + 1)) },
    });
  }

  /** A post that no editor has open still changes on disk, and may come and go there. */
  #watch(): vscode.Disposable {
    const name = this.#uri.path.slice(this.#uri.path.lastIndexOf('/') + 1);
    // Brackets and braces mean something in a glob: `[slug].md` is a name that sites use.
    const pattern = name.replace(/[[\]{}*?!]/g, '?');
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(this.#uri, '..'), pattern));
    // The editor keeps the document of a deleted file for a while: only the watcher tells.
    const touch = (isGone: boolean) => (uri: vscode.Uri) => {
      if (textOf(uri) !== this.key) return;
      this.#isGone = isGone;
      this.refresh();
    };
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(touch(false)),
      watcher.onDidCreate(touch(false)),
      watcher.onDidDelete(touch(true)),
    );
  }

  #receive(message: FromPage): void {
    if (message.type === 'ready') {
      this.#ready = true;
      void this.#render();
    } else if (message.type === 'show-images') this.#showImages();
    else if (message.type === 'always-show-images') void this.#alwaysShow(message.host);
    else if (message.type === 'not-always') {
      this.#offersAlways = false;
      this.refresh();
    } else if (message.type === 'open' && typeof message.href === 'string') void openLink(message.href, this.#uri, this.#site);
  }

  /** Lets in the hosts that the post names now; one that comes later asks again. */
  #showImages(): void {
    for (const host of this.#article?.blockedHosts ?? []) this.#imageHosts.add(host);
    this.#offersAlways = true;
    this.#onHosts();
  }

  #allowedHosts(): string[] {
    return [...new Set([...this.#imageHosts, ...readImageHosts()])];
  }

  /** The page's policy is set when it is loaded. */
  #onHosts(): void {
    if (this.#isRemote === this.#allowedHosts().length > 0) void this.#render();
    else this.#load();
  }

  /** Those whose images are shown in this preview only. */
  #hostsToOffer(): string[] {
    if (!this.#offersAlways) return [];
    const remembered = readImageHosts();
    return (this.#article?.remoteHosts ?? []).filter((host) => this.#imageHosts.has(host) && !remembered.includes(host));
  }

  async #alwaysShow(host: unknown): Promise<void> {
    // What the page says is held against what was offered.
    if (typeof host !== 'string' || !this.#hostsToOffer().includes(host)) return;
    try {
      await rememberImageHost(host);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('Your settings could not be written: {0}', reason));
    }
  }

  async #render(): Promise<void> {
    if (!this.#ready || !this.panel.visible) return;
    const version = ++this.#version;
    const document = await this.#document();
    const surroundings = document && (await this.host.surroundingsOf(document));
    // Meanwhile the panel may have been closed, or something newer asked for.
    if (this.#isDisposed || version !== this.#version || !this.#ready) return;
    if (document && surroundings) {
      this.#site = surroundings.site;
      const begun = performance.now();
      this.#lastText = document.getText();
      this.#article = renderArticle(this.#lastText, {
        syntax: document.languageId === 'mdx' ? 'mdx' : 'markdown',
        language: surroundings.language,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        imageHosts: this.#allowedHosts(),
        resolveImage: (source) => {
          const file = fileAt(source, this.#uri, this.#site);
          return file && this.panel.webview.asWebviewUri(file).toString(true);
        },
        labels: wordImages(),
      });
      this.#lastDuration = performance.now() - begun;
    }
    this.#show(version, this.#isGone || document === undefined);
  }

  #show(version: number, isGone: boolean): void {
    const article = this.#article;
    const name = this.#uri.path.slice(this.#uri.path.lastIndexOf('/') + 1);
    this.panel.title = wordTitle(article?.title ?? name);
    const imagesNote = wordBlockedHosts(article?.blockedHosts ?? []);
    const offered = this.#hostsToOffer();
    const shown: Shown = {
      version,
      language: article?.language ?? vscode.env.language,
      html: article?.html ?? '',
      notes: [...(isGone ? [wordNote('deleted')] : []), ...(article?.notes ?? []).map(wordNote)],
      ...(imagesNote === undefined ? {} : { imagesNote }),
      ...(offered.length > 0 ? { always: wordAlways(offered) } : {}),
      state: { uri: this.key, imageHosts: [...this.#imageHosts] },
    };
    const message: ToPage = { type: 'show', shown };
    void this.panel.webview.postMessage(message);
  }

  /** The document as the editor has it, else as it is on disk; `undefined` where there is none any more. */
  async #document(): Promise<vscode.TextDocument | undefined> {
    const open = vscode.workspace.textDocuments.find(({ uri, isClosed }) => !isClosed && textOf(uri) === this.key);
    // An untitled document that is asked for is made.
    if (open || this.#uri.scheme === 'untitled') return open;
    try {
      return await vscode.workspace.openTextDocument(this.#uri);
    } catch {
      return undefined;
    }
  }

  #onClosedDocument({ uri }: vscode.TextDocument): void {
    if (textOf(uri) !== this.key) return;
    if (uri.scheme !== 'untitled') {
      this.refresh();
      return;
    }
    // Saving an untitled post closes it and opens a file of the same text.
    const saved = vscode.workspace.textDocuments.find(
      (document) => document.uri.scheme !== 'untitled' && document.getText() === this.#lastText,
    );
    if (!saved) {
      this.dispose();
      return;
    }
    this.#uri = saved.uri;
    this.#follow();
  }

  #onRenamed(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): void {
    for (const { oldUri, newUri } of files) {
      const path = this.#uri.path;
      const isWithin = path === oldUri.path || path.startsWith(`${oldUri.path}/`);
      if (!isWithin || oldUri.scheme !== this.#uri.scheme || oldUri.authority !== this.#uri.authority) continue;
      this.#uri = newUri.with({ path: newUri.path + path.slice(oldUri.path.length) });
      this.#follow();
      return;
    }
  }
}
