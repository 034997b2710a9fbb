import * as vscode from 'vscode';
import { claimAt } from '../../core/fixes/cite';
import { defaultCodeTheme } from '../../core/look/codeTheme';
import { noLook, type SiteLook } from '../../core/look/readLook';
import { type Article, type ArticleOptions, renderArticle } from '../../core/render/article';
import type { FromPage, PageState, Shown, ToPage } from '../../webview/protocol';
import { toRange } from '../convert';
import { displayLanguage } from '../displayLanguage';
import { type Checked, isAuthored } from '../postChecks';
import { readImageHosts, rememberImageHost } from '../settings';
import type { SiteRoot } from '../site/addresses';
import { resourceRoots } from '../site/addresses';
import { openLink } from '../site/openLink';
import { EditorSync } from './editorSync';
import type { PreviewHost } from './host';
import { ImageFiles } from './imageFiles';
import { newNonce, pageHtml } from './page';
import { wordAlways, wordBlockedHosts, wordContents, wordImages, wordNote, wordPage, wordTitle } from './words';

/** Renderings at most this often, in milliseconds; a slow one makes the next wait as long again, so that typing stays smooth. */
const pause = 40;

/** Where no site says otherwise, listings are light in a light editor. */
const plainCodeTheme = { light: 'github-light', dark: 'github-dark' };

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
  /** Hosts whose images may be shown, by post: who asked for those of one did not ask for those of the next. */
  readonly #allowed = new Map<string, Set<string>>();
  readonly #sync: EditorSync;
  readonly #changed = new vscode.EventEmitter<void>();
  /** Locked or unlocked, in front or not. */
  readonly onChanged = this.#changed.event;
  #offersAlways = false;
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
    this.#allowed.set(this.key, new Set(imageHosts));
    this.#isLocked = isLocked;
    // One that comes back stands where the reader left it.
    this.#joinsEditor = !isRestored;
    this.#sync = new EditorSync(
      () => this.key,
      (line) => this.#say({ type: 'scroll', line }),
      (document, offset) => this.#showCaret(document, offset),
    );
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
      vscode.workspace.onDidRenameFiles(({ files }) => this.#onRenamed(files)),
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
    this.#watcher = this.#uri.scheme === 'untitled' ? undefined : this.#watch();
    const roots = resourceRoots(this.#uri, this.#pageFolder);
    const isSame = roots.map(textOf).join('\n') === this.#roots && this.#hasRemoteImages === this.#allowedHosts().length > 0;
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

  get #imageHosts(): Set<string> {
    const allowed = this.#allowed.get(this.key) ?? new Set();
    this.#allowed.set(this.key, allowed);
    return allowed;
  }

  #load(): void {
    const { webview } = this.panel;
    const resource = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(this.#pageFolder, name)).toString(true);
    this.#ready = false;
    this.#hasRemoteImages = this.#allowedHosts().length > 0;
    webview.html = pageHtml({
      cspSource: webview.cspSource,
      nonce: newNonce(),
      script: resource('preview.js'),
      style: resource('preview.css'),
      remoteImages: this.#hasRemoteImages,
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
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        void this.#render();
        break;
      case 'show-images':
        this.#showImages();
        break;
      case 'always-show-images':
        void this.#alwaysShow(message.host);
        break;
      case 'not-always':
        this.#offersAlways = false;
        this.refresh();
        break;
      case 'open':
        if (typeof message.href === 'string') void openLink(message.href, this.#uri, this.#site);
        break;
      case 'claim':
        void this.#goToClaim(String(message.id));
        break;
      case 'finding':
        void this.#fixFinding(Number(message.index));
        break;
      case 'edit-line':
        void this.#editLine(Number(message.line));
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

  /** The post as it stands now; what the page shows may be a key older. */
  async #current(): Promise<Checked | undefined> {
    const document = await this.#document();
    return document && this.host.checks.of(document);
  }

  async #goToClaim(id: string): Promise<void> {
    const shown = this.#checked?.post.claims.find((claim) => claim.id === id);
    const now = shown && (await this.#current());
    const claims = now?.post.claims.filter(({ text }) => text === shown?.text) ?? [];
    const claim = claims.find((each) => each.id === id) ?? claims[0];
    if (now && claim) await this.#sync.select(now.document, toRange(now.document, claim), this.panel.viewColumn);
  }

  /** Opens the editor's menu of quick fixes at a finding. */
  async #fixFinding(index: number): Promise<void> {
    const shown = this.#checked?.findings[index];
    const now = shown && (await this.#current());
    const finding = now?.findings.find(
      ({ rule, messageId, start }) => rule === shown?.rule && messageId === shown.messageId && start === shown.start,
    );
    if (!now || !finding) return;
    const at = now.document.positionAt(finding.start);
    await this.#sync.select(now.document, new vscode.Range(at, at), this.panel.viewColumn);
    await vscode.commands.executeCommand('editor.action.quickFix');
  }

  async #editLine(line: number): Promise<void> {
    const document = await this.#document();
    if (!document || !Number.isInteger(line)) return;
    const at = new vscode.Position(Math.max(0, Math.min(document.lineCount, line) - 1), 0);
    await this.#sync.select(document, new vscode.Range(at, at), this.panel.viewColumn);
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
    if (this.#hasRemoteImages === this.#allowedHosts().length > 0) void this.#render();
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

  #isRendering = false;

  async #render(): Promise<void> {
    if (!this.#ready || !this.panel.visible) return;
    const version = ++this.#version;
    this.#isRendering = true;
    const document = await this.#document();
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
        imageHosts: this.#allowedHosts(),
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
    const name = this.#uri.path.slice(this.#uri.path.lastIndexOf('/') + 1);
    this.panel.title = wordTitle(article?.title ?? name, this.#isLocked);
    const imagesNote = wordBlockedHosts(article?.blockedHosts ?? []);
    const offered = this.#hostsToOffer();
    const shown: Shown = {
      version,
      language: article?.language ?? vscode.env.language,
      html: article?.html ?? '',
      notes: [...(isGone ? [wordNote('deleted')] : []), ...(article?.notes ?? []).map(wordNote)],
      ...(imagesNote === undefined ? {} : { imagesNote }),
      ...(offered.length > 0 ? { always: wordAlways(offered) } : {}),
      ...(article?.panel === undefined ? {} : { panel: article.panel }),
      ...(article ? { contents: { ...wordContents(article, this.#look), headings: article.outline.headings } } : {}),
      css: this.#look.css,
      codeTheme: this.#look.codeTheme ?? (this.#site ? defaultCodeTheme : plainCodeTheme),
      lines: this.#lastText.split('\n').length,
      state: { uri: this.key, imageHosts: [...this.#imageHosts], isLocked: this.#isLocked },
    };
    this.#say({ type: 'show', shown });
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
