import * as vscode from 'vscode';
import { type CheckResult, check, checkWithFiles } from '../core/check';
import type { SourceFolders } from '../core/frontmatter/elsewhere';
import { siblingsBeside } from '../core/frontmatter/siblings';
import { isoDay } from '../core/parse/date';
import { frontmatterMissingImage } from '../core/rules/frontmatterMissingImage';
import { frontmatterMissingLayout } from '../core/rules/frontmatterMissingLayout';
import { isAuthored } from './authored';
import { readSettings } from './settings';
import { onShown } from './site/looks';
import type { SiblingPosts } from './site/siblingPosts';
import type { WorkspaceSite, WorkspaceSites } from './site/workspaceSites';

/** A document as it was checked. */
export interface Checked extends CheckResult {
  readonly document: vscode.TextDocument;
  readonly version: number;
}

/** How long typing has to rest before the post is checked again, in milliseconds: long enough to write a word, too short to wait for. */
const pause = 250;

/** The rules that miss a file: of some folders, nothing tells when it comes. */
const missing: ReadonlySet<string> = new Set([frontmatterMissingImage.id, frontmatterMissingLayout.id]);

/** Checks the open Markdown documents, each version once; everything the editor shows is read from here. */
export class PostChecks implements vscode.Disposable {
  readonly #checked = new Map<string, Checked>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** By a site's root; until something of a site changes, or may have. */
  #sources = new Map<string, SourceFolders>();
  readonly #onDidCheck = new vscode.EventEmitter<Checked>();
  readonly #onDidClose = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];

  readonly onDidCheck = this.#onDidCheck.event;
  readonly onDidClose = this.#onDidClose.event;

  constructor(
    readonly sites: WorkspaceSites,
    readonly siblings: SiblingPosts,
  ) {
    this.#subscriptions = [
      this.#onDidCheck,
      this.#onDidClose,
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(
        ({ document, contentChanges }) => contentChanges.length > 0 && this.#schedule(document, pause, false),
      ),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document.uri)),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('casefile') && this.checkAll()),
      onShown(() => this.#lookAgain()),
      sites.onDidChange(() => {
        this.#forgetSources();
        this.checkAll();
      }),
      siblings.onDidChange(() => this.checkAll()),
    ];
  }

  /** Checks every open document anew: at the start, and where settings or a site changed. */
  checkAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#schedule(document, 0);
  }

  /** The check of the document as it stands now, if it is done. */
  current(document: vscode.TextDocument): Checked | undefined {
    const checked = this.#checked.get(document.uri.toString());
    return checked?.version === document.version ? checked : undefined;
  }

  /** The last check of the document, maybe of a version before this one. */
  latest(document: vscode.TextDocument): Checked | undefined {
    return this.#checked.get(document.uri.toString());
  }

  /** The check of the document as it stands now, done first where it is not. */
  async of(document: vscode.TextDocument): Promise<Checked | undefined> {
    return this.current(document) ?? this.#check(document);
  }

  /** The checks of the other open posts, as far as they are done. */
  others(document: vscode.TextDocument): Checked[] {
    return [...this.#checked.values()].filter((checked) => checked.document !== document && checked.post.place.isPost);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** `again`: though it was checked already as it stands. */
  #schedule(document: vscode.TextDocument, delay: number, again = true): void {
    if (!isAuthored(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        if (again || !this.current(document)) void this.#check(document);
      }, delay),
    );
  }

  async #check(document: vscode.TextDocument): Promise<Checked | undefined> {
    if (!isAuthored(document)) return undefined;
    const settings = readSettings(document.uri);
    const place = await this.sites.placeOf(document.uri, settings);
    const site = await this.sites.siteOf(document.uri);
    const siblings = site && place.isPost ? await siblingsBeside(place, (collection) => this.siblings.of(site, collection)) : undefined;
    // The site was read meanwhile: the document may have gone, or gone on.
    if (document.isClosed) return undefined;
    const { version } = document;
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const options = { settings, timeZone, today: isoDay(new Date()), ...(siblings ? { siblings } : {}) };
    const result = site
      ? await checkWithFiles(document.getText(), place, options, site.files, site.found.root, this.#sourceOf(site))
      : check(document.getText(), place, options);
    if (document.isClosed) return undefined;
    // Somebody typed while files were looked for.
    if (document.version !== version) return this.#check(document);
    const checked: Checked = { ...result, document, version };
    this.#checked.set(document.uri.toString(), checked);
    this.#onDidCheck.fire(checked);
    return checked;
  }

  #sourceOf({ files, found }: WorkspaceSite): SourceFolders {
    const root = files.uri(found.root).toString();
    const source: SourceFolders = this.#sources.get(root) ?? new Map();
    this.#sources.set(root, source);
    return source;
  }

  /** What is said to be missing may have come meanwhile. */
  #lookAgain(): void {
    this.#forgetSources();
    for (const { document, findings } of this.#checked.values())
      if (findings.some(({ rule }) => missing.has(rule))) this.#schedule(document, 0);
  }

  /** Whoever lists folders right now goes on with what they have. */
  #forgetSources(): void {
    this.#sources = new Map();
  }

  #forget(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#checked.delete(key);
    this.#onDidClose.fire(uri);
  }
}
