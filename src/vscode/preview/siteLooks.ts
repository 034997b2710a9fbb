import * as vscode from 'vscode';
import { noLook, readLook, type SiteLook } from '../../core/look/readLook';
import type { WorkspaceSites } from '../site/workspaceSites';

/** What a look is read from: pages, layouts, components, style sheets and the site's config. */
const watched = '**/{*.astro,*.css,astro.config.*}';

/** How the sites of the workspace print their posts: read when a preview first asks, and anew when a file that it may be read from changes. */
export class SiteLooks implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #looks = new Map<string, Promise<SiteLook>>();
  #watcher: vscode.Disposable | undefined;

  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  constructor(private readonly sites: WorkspaceSites) {}

  /** The look of the site that a post is in; none where it is in none, or in one that is not Astro's. */
  async of(post: vscode.Uri): Promise<SiteLook> {
    const site = await this.sites.siteOf(post);
    if (site?.found.site.kind !== 'astro') return noLook;
    this.#watcher ??= this.#watch();
    const key = site.files.uri(site.found.root).toString();
    const known = this.#looks.get(key);
    if (known) return known;
    const look = readLook(site.files, site.found.root, site.found.site.aliases).catch(() => {
      // Without a look the post is still shown; the next time it is asked for anew.
      if (this.#looks.get(key) === look) this.#looks.delete(key);
      return noLook;
    });
    this.#looks.set(key, look);
    return look;
  }

  dispose(): void {
    this.#watcher?.dispose();
    this.#changed.dispose();
  }

  #watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(watched);
    const forget = ({ path }: vscode.Uri): void => {
      if (/\/(?:node_modules|dist|\.astro)\//.test(path)) return;
      this.#looks.clear();
      this.#changed.fire();
    };
    return vscode.Disposable.from(watcher, watcher.onDidChange(forget), watcher.onDidCreate(forget), watcher.onDidDelete(forget));
  }
}
