import * as vscode from 'vscode';
import { claimAt } from '../../core/fixes/cite';
import { noLook, type SiteLook } from '../../core/look/readLook';
import type { Article } from '../../core/render/article';
import { baseName } from '../../core/text/paths';
import type { FromPage, PageState } from '../../webview/protocol';
import { isAuthored } from '../authored';
import type { Checked } from '../postChecks';
import type { SiteRoot } from '../site/addresses';
import { EditorSync } from './editorSync';
import type { PreviewHost } from './host';
import { ImageHosts } from './imageHosts';
import { Leads } from './leads';
import { LoadedPage, pageFolderOf } from './loadedPage';
import { documentAt, renamedTo, savedWith, watchFile } from './postFile';
import { type Receiver, receive } from './receive';
import { groundsOf, Rendering } from './rendering';
import { shownOf } from './shown';
import { wordTitle } from './words';

/** Renderings at most this often, in milliseconds; a slow one makes the next wait as long again, so that typing stays smooth. */
const pause = 40;

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
  readonly #page: LoadedPage;
  readonly #rendering = new Rendering();
  #uri: vscode.Uri;
  #watcher: vscode.Disposable | undefined;
  #version = 0;
  #isLocked: boolean;
  /** Whether the page is to be brought to the editor's place when it is next shown. */
  #joinsEditor: boolean;
  /** What was rendered last. */
  #checked: Checked | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastDuration = 0;
  #lastText = '';
  #article: Article | undefined;
  #look: SiteLook = noLook;
  #site: SiteRoot | undefined;
  #isGone = false;
  /** Whether a check was asked for and is awaited. */
  #isChecking = false;
  /** Why the last rendering came to nothing, if it did. */
  #failure: string | undefined;
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
      (line) => this.#page.say({ type: 'scroll', line }),
      (document, offset) => this.#showCaret(document, offset),
    );
    this.#leads = new Leads(this.#sync, host.checks, () => ({ uri: this.#uri, shown: this.#checked, column: panel.viewColumn }));
    this.#page = new LoadedPage(panel, pageFolderOf(host.extensionUri));
    const receiver: Receiver = {
      page: this.#page,
      images: this.#images,
      leads: this.#leads,
      sync: this.#sync,
      shown: () => ({ uri: this.#uri, site: this.#site, article: this.#article }),
      load: () => this.#load(),
      render: () => void this.#render(),
      refresh: () => this.refresh(),
    };
    this.#disposables.push(
      panel.onDidDispose(() => this.dispose()),
      panel.onDidChangeViewState(() => {
        if (this.#page.look()) void this.#render();
        this.#changed.fire();
      }),
      this.#sync,
      this.#changed,
      host.checks.onDidCheck((checked) => {
        // Asked for here, it is awaited there.
        if (textOf(checked.document.uri) === this.key && !this.#isChecking) void this.#render();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && !this.#isLocked && isAuthored(editor.document)) this.show(editor.document.uri);
      }),
      panel.webview.onDidReceiveMessage((message: FromPage) => receive(message, receiver)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#touch(document.uri)),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#touch(uri)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#onClosedDocument(document)),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('casefile.preview.imageHosts') && this.#load()),
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
    this.#page.say({ type: 'toggle-review' });
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

  /** Goes over to what is now the post. */
  #follow(): void {
    this.#isGone = false;
    this.#failure = undefined;
    this.#watcher?.dispose();
    this.#watcher = watchFile(this.#uri, (isGone) => {
      this.#isGone = isGone;
      this.refresh();
    });
    this.#load();
  }

  /** Its policy and its roots are set when a page is loaded: one that may load the same goes on. */
  #load(): void {
    if (!this.#page.loadFor(this.#uri, this.#images.allowed.length > 0)) void this.#render();
  }

  #showCaret(document: vscode.TextDocument, offset: number): void {
    const post = this.#checked?.version === document.version ? this.#checked.post : undefined;
    const found = post && claimAt(post, offset);
    const claim = found && post.claims.includes(found) ? found.id : undefined;
    this.#page.say({ type: 'caret', ...(claim === undefined ? {} : { claim }) });
  }

  /** Never rejects: what goes wrong is told in the page, which keeps the article that it has. */
  async #render(): Promise<void> {
    if (!this.#page.isListening) return;
    const version = ++this.#version;
    // Meanwhile the panel may have been closed, or something newer asked for.
    const isWanted = (): boolean => !this.#isDisposed && version === this.#version;
    let document: vscode.TextDocument | undefined;
    try {
      this.#isChecking = true;
      document = await documentAt(this.#uri);
      const grounds = document && (await groundsOf(document, this.host));
      if (!isWanted() || !this.#page.isReady) return;
      this.#isChecking = false;
      if (grounds) {
        const begun = performance.now();
        this.#lastText = grounds.document.getText();
        const article = await this.#rendering.of(grounds, { hosts: this.#images.allowed, addressOf: (file) => this.#page.addressOf(file) });
        if (!isWanted()) return;
        this.#lastDuration = performance.now() - begun;
        ({ checked: this.#checked, site: this.#site, look: this.#look } = grounds);
        this.#article = article;
      }
      this.#failure = undefined;
    } catch (error) {
      if (!isWanted()) return;
      this.#failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (isWanted()) this.#isChecking = false;
    }
    this.#show(version, this.#isGone || document === undefined);
    const editor = this.#sync.editor;
    if (this.#joinsEditor && this.#sync.top !== undefined) this.#page.say({ type: 'scroll', line: this.#sync.top });
    this.#joinsEditor = false;
    if (editor) this.#showCaret(editor.document, editor.document.offsetAt(editor.selection.active));
  }

  #show(version: number, isGone: boolean): void {
    const article = this.#article;
    this.panel.title = wordTitle(article?.title ?? baseName(this.#uri.path), this.#isLocked);
    const shown = shownOf(article, {
      version,
      look: this.#look,
      hasSite: this.#site !== undefined,
      hasReview: this.#page.hasReview,
      isGone,
      failure: this.#failure,
      offered: this.#images.offered(article?.remoteHosts ?? []),
      lines: this.#lastText.split('\n').length,
      state: { uri: this.key, imageHosts: this.#images.asked, isLocked: this.#isLocked },
    });
    this.#page.say({ type: 'show', shown });
  }

  #onClosedDocument({ uri }: vscode.TextDocument): void {
    if (textOf(uri) !== this.key) return;
    const saved = savedWith(this.#lastText);
    if (uri.scheme !== 'untitled') this.refresh();
    else if (!saved) this.dispose();
    else {
      this.#uri = saved;
      this.#follow();
    }
  }
}
