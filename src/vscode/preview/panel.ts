import * as vscode from 'vscode';
import { claimAt } from '../../core/fixes/cite';
import { noLook, type SiteLook } from '../../core/look/readLook';
import { type Article, type ArticleOptions, renderArticle } from '../../core/render/article';
import type { FromPage, PageState, ToPage } from '../../webview/protocol';
import { displayLanguage } from '../displayLanguage';
import { type Checked, isAuthored } from '../postChecks';
import type { SiteRoot } from '../site/addresses';
import { resourceRoots } from '../site/addresses';
import { openLink } from '../site/openLink';
import { EditorSync } from './editorSync';
import type { PreviewHost } from './host';
import { ImageFiles } from './imageFiles';
import { ImageHosts } from './imageHosts';
import { Leads } from './leads';
import { newNonce, pageHtml } from './page';
import { documentAt, nameOf, renamedTo, watchFile } from './postFile';
import { shownOf } from './shown';
import { wordImages, wordPage, wordTitle } from './words';

/** Renderings at most this often, in milliseconds; a slow one makes the next wait as long again, so that typing stays smooth. */
const pause = 40;

/** Where the build puts what the page loads. */
export const pageFolderOf = (extension: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(extension, 'dist', 'webview');

const textOf = (uri: vscode.Uri): string => uri.toString();

/** What of a page's state makes a panel. */
export type PanelState = Pick<PageState, 'uri' | 'imageHosts' | 'isLocked'>;

/** A preview: follows its document, and the active post unless it is locked; renders only while it is seen, and goes when its tab is closed. */
export class PreviewPanel implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[] = [];
  readonly #closed = new vscode.EventEmitter<void>();
  readonly onClosed = this.#closed.event;
  readonly #images = new ImageHosts(() => this.key);
  readonly #sync: EditorSync;
  readonly #leads: Leads;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Locked or unlocked, in front or not. */
  readonly onChanged = this.#changed.event;
  readonly #pageFolder: vscode.Uri;
  #uri: vscode.Uri;
  #watcher: vscode.Disposable | undefined;
  /** Whether the page listens: VS Code throws it away while it is hidden and loads it anew. */
  #ready = false;
  #version = 0;
  #isLocked: boolean;
  /** Whether the page is to be brought to the editor's place when it is next shown. */
  #joinsEditor: boolean;
  /** What was rendered last. */
  #checked: Checked | undefined;
  #hasRemoteImages = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastDuration = 0;
  #lastText = '';
  #article: Article | undefined;
  #look: SiteLook = noLook;
  #site: SiteRoot | undefined;
  #isGone = false;
  #isDisposed = false;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly host: PreviewHost,
    { uri, imageHosts, isLocked }: PanelState,
    isRestored: boolean,
  ) {
    this.#uri = vscode.Uri.parse(uri, true);
    this.#images.allow(imageHosts);
    this.#isLocked = isLocked;
    // One that comes back stands where the reader left it.
    this.#joinsEditor = !isRestored;
    this.#sync = new EditorSync(
      () => this.key,
      (line) => this.#say({ type: 'scroll', line }),
      (document, offset) => this.#showCaret(document, offset),
    );
    this.#leads = new Leads(this.#sync, host.checks, () => ({ uri: this.#uri, shown: this.#checked, column: panel.viewColumn }));
    this.#pageFolder = pageFolderOf(host.extensionUri);
    this.#disposables.push(
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#ready = false;
        this.#changed.fire();
      }),
      this.#sync,
      this.#changed,
      host.checks.onDidCheck((checked) => {
        // Asked for here, it is awaited there.
        if (textOf(checked.document.uri) === this.key && !this.#isRendering) void this.#render();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && !this.#isLocked && isAuthored(editor.document)) this.show(editor.document.uri);
      }),
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#touch(document.uri)),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#touch(uri)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#onClosedDocument(document)),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('casefile.preview.imageHosts') && this.#onHosts()),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        const uri = renamedTo(this.#uri, files);
        if (!uri) return;
        this.#uri = uri;
        this.#follow();
      }),
    );
    this.#follow();
  }

  /** The post, as text, by which a second preview of it is avoided. */
  get key(): string {
    return textOf(this.#uri);
  }

  get isLocked(): boolean {
    return this.#isLocked;
  }

  /** Stays with its post, or follows the active one. */
  lock(isLocked: boolean): void {
    this.#isLocked = isLocked;
    this.#changed.fire();
    const active = vscode.window.activeTextEditor;
    if (!isLocked && active && isAuthored(active.document)) this.show(active.document.uri);
    void this.#render();
  }

  /** Goes over to another post. */
  show(uri: vscode.Uri): void {
    if (textOf(uri) === this.key) return;
    this.#uri = uri;
    this.#article = this.#checked = undefined;
    this.#joinsEditor = true;
    this.#follow();
  }

  toggleReview(): void {
    this.#say({ type: 'toggle-review' });
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
    this.#watcher = watchFile(this.#uri, (isGone) => {
      this.#isGone = isGone;
      this.refresh();
    });
    const roots = resourceRoots(this.#uri, this.#pageFolder);
    const isSame = roots.map(textOf).join('\n') === this.#roots && this.#hasRemoteImages === this.#images.allowed.length > 0;
    // A page that may load the same goes on, so that nothing flickers.
    if (isSame) {
      void this.#render();
      return;
    }
    this.#roots = roots.map(textOf).join('\n');
    webview.options = { enableScripts: true, localResourceRoots: roots };
    this.#load();
  }

  /** The folders that the page may load from, as text. */
  #roots = '';

  #load(): void {
    const { webview } = this.panel;
    const resource = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(this.#pageFolder, name)).toString(true);
    this.#ready = false;
    this.#hasRemoteImages = this.#images.allowed.length > 0;
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      nonce: newNonce(),
      script: resource('preview.js'),
      style: resource('preview.css'),
      remoteImages: this.#hasRemoteImages,
      language: vscode.env.language,
      words: { ...wordPage(), title: wordTitle(nameOf(this.#uri)) },
    });
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        void this.#render();
        break;
      case 'show-images':
        this.#showImages();
        break;
      case 'always-show-images':
        // What the page says is held against what was offered.
        if (typeof message.host === 'string' && this.#offered().includes(message.host)) void this.#images.remember(message.host);
        break;
      case 'not-always':
        this.#images.decline();
        this.refresh();
        break;
      case 'open':
        if (typeof message.href === 'string') void openLink(message.href, this.#uri, this.#site);
        break;
      case 'claim':
        void this.#leads.toClaim(String(message.id));
        break;
      case 'finding':
        void this.#leads.toFixes(Number(message.index));
        break;
      case 'edit-line':
        void this.#leads.toLine(Number(message.line));
        break;
      case 'scrolled':
        if (Number.isFinite(message.line)) this.#sync.scrollTo(message.line);
        break;
    }
  }

  #say(message: ToPage): void {
    if (this.#ready && this.panel.visible) void this.panel.webview.postMessage(message);
  }

  #showCaret(document: vscode.TextDocument, offset: number): void {
    const post = this.#checked?.version === document.version ? this.#checked.post : undefined;
    const found = post && claimAt(post, offset);
    const claim = found && post.claims.includes(found) ? found.id : undefined;
    this.#say({ type: 'caret', ...(claim === undefined ? {} : { claim }) });
  }

  /** Lets in the hosts that the post names now; one that comes later asks again. */
  #showImages(): void {
    this.#images.allow(this.#article?.blockedHosts ?? []);
    this.#images.offer();
    this.#onHosts();
  }

  /** The page's policy is set when it is loaded. */
  #onHosts(): void {
    if (this.#hasRemoteImages === this.#images.allowed.length > 0) void this.#render();
    else this.#load();
  }

  #offered(): string[] {
    return this.#images.offered(this.#article?.remoteHosts ?? []);
  }

  #isRendering = false;

  async #render(): Promise<void> {
    if (!this.#ready || !this.panel.visible) return;
    const version = ++this.#version;
    this.#isRendering = true;
    const document = await documentAt(this.#uri);
    const checked = document && (await this.host.checks.of(document));
    const [site, look] = await Promise.all([this.host.siteOf(this.#uri), this.host.looks.of(this.#uri)]);
    // Meanwhile the panel may have been closed, or something newer asked for.
    if (this.#isDisposed || version !== this.#version) return;
    this.#isRendering = false;
    if (!this.#ready) return;
    if (document) {
      this.#site = site;
      this.#look = look;
      this.#checked = checked;
      const begun = performance.now();
      this.#lastText = document.getText();
      const images = new ImageFiles(this.#uri, site);
      const options: ArticleOptions = {
        syntax: document.languageId === 'mdx' ? 'mdx' : 'markdown',
        language: checked?.post.language ?? 'en',
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        imageHosts: this.#images.allowed,
        resolveImage: (source) => {
          const file = images.of(source);
          return file && this.panel.webview.asWebviewUri(file).toString(true);
        },
        labels: wordImages(),
        ...(look.layout === undefined ? {} : { layout: look }),
        ...(checked ? { review: { ...checked, language: displayLanguage() } } : {}),
      };
      this.#article = renderArticle(this.#lastText, options);
      if (images.areDoubtful) {
        const areOthers = await images.look();
        if (this.#isDisposed || version !== this.#version) return;
        if (areOthers) this.#article = renderArticle(this.#lastText, options);
      }
      this.#lastDuration = performance.now() - begun;
    }
    this.#show(version, this.#isGone || document === undefined);
    const editor = this.#sync.editor;
    if (this.#joinsEditor && this.#sync.top !== undefined) this.#say({ type: 'scroll', line: this.#sync.top });
    this.#joinsEditor = false;
    if (editor) this.#showCaret(editor.document, editor.document.offsetAt(editor.selection.active));
  }

  #show(version: number, isGone: boolean): void {
    const article = this.#article;
    this.panel.title = wordTitle(article?.title ?? nameOf(this.#uri), this.#isLocked);
    const shown = shownOf(article, {
      version,
      look: this.#look,
      hasSite: this.#site !== undefined,
      isGone,
      offered: this.#offered(),
      lines: this.#lastText.split('\n').length,
      state: { uri: this.key, imageHosts: this.#images.asked, isLocked: this.#isLocked },
    });
    this.#say({ type: 'show', shown });
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
}
