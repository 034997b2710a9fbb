import type * as vscode from 'vscode';
import type { Article } from '../../core/render/article';
import type { FromPage } from '../../webview/protocol';
import type { SiteRoot } from '../site/addresses';
import { openLink } from '../site/openLink';
import type { EditorSync } from './editorSync';
import type { ImageHosts } from './imageHosts';
import type { Leads } from './leads';
import type { LoadedPage } from './loadedPage';

/** What a panel has for its page's messages to act on. */
export interface Receiver {
  readonly page: LoadedPage;
  readonly images: ImageHosts;
  readonly leads: Leads;
  readonly sync: EditorSync;
  /** The post, its site, and the article that the page shows of it. */
  shown(): { readonly uri: vscode.Uri; readonly site: SiteRoot | undefined; readonly article: Article | undefined };
  /** Loads the page anew where it must be for what it may load now, else renders. */
  load(): void;
  render(): void;
  /** Renders in a moment. */
  refresh(): void;
}

/** Does what the page asks for. The page shows what somebody wrote: what it says is held against what it may say. */
export function receive(message: FromPage, { page, images, leads, sync, shown, load, render, refresh }: Receiver): void {
  switch (message.type) {
    case 'ready':
      page.isReady = true;
      page.hasReview = message.hasReview === true;
      render();
      break;
    case 'review':
      page.hasReview = message.isOn === true;
      if (page.hasReview) page.say({ type: 'panel', panel: shown().article?.panel ?? '' });
      break;
    case 'show-images':
      // Lets in the hosts that the post names now; one that comes later asks again.
      images.offer(shown().article?.blockedHosts ?? []);
      load();
      break;
    case 'always-show-images':
      if (typeof message.host === 'string' && images.offered(shown().article?.remoteHosts ?? []).includes(message.host))
        void images.remember(message.host);
      break;
    case 'not-always':
      images.decline();
      refresh();
      break;
    case 'open':
      if (typeof message.href === 'string') void openLink(message.href, shown().uri, shown().site);
      break;
    case 'claim':
      void leads.toClaim(String(message.id));
      break;
    case 'finding':
      void leads.toFixes(Number(message.index));
      break;
    case 'edit-line':
      void leads.toLine(Number(message.line));
      break;
    case 'scrolled':
      if (Number.isFinite(message.line)) sync.scrollTo(message.line);
      break;
  }
}
