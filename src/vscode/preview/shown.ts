import * as vscode from 'vscode';
import { codeThemeFor } from '../../core/look/codeTheme';
import type { SiteLook } from '../../core/look/readLook';
import type { Article } from '../../core/render/article';
import type { Shown } from '../../webview/protocol';
import { wordAlways, wordBlockedHosts, wordContents, wordFailure, wordNote } from './words';

/** What the page is told besides the article. */
export interface ShownParts extends Pick<Shown, 'version' | 'lines' | 'state'> {
  readonly look: SiteLook;
  readonly hasSite: boolean;
  /** Whether the review is on. */
  readonly hasReview: boolean;
  /** Whether the file is gone. */
  readonly isGone: boolean;
  /** Why the article is older than the post, where it could not be rendered. */
  readonly failure: string | undefined;
  /** Hosts whose images may be shown always. */
  readonly offered: readonly string[];
}

/** All that the page shows, worded. Without an article, only that it is gone. */
export function shownOf(article: Article | undefined, { look, hasSite, hasReview, isGone, failure, offered, ...parts }: ShownParts): Shown {
  const imagesNote = wordBlockedHosts(article?.blockedHosts ?? []);
  // Of a long post it takes long to make, and most people write with the review off.
  const panel = hasReview ? article?.panel : undefined;
  return {
    ...parts,
    language: article?.language ?? vscode.env.language,
    html: article?.html ?? '',
    isReviewed: article?.isReviewed ?? false,
    notes: [
      ...(failure === undefined ? [] : [wordFailure(failure)]),
      ...(isGone ? [wordNote('deleted')] : []),
      ...(article?.notes ?? []).map(wordNote),
    ],
    ...(imagesNote === undefined ? {} : { imagesNote }),
    ...(offered.length > 0 ? { always: wordAlways(offered) } : {}),
    ...(panel === undefined ? {} : { panel }),
    ...(article ? { contents: { ...wordContents(article, look), headings: article.outline.headings } } : {}),
    css: look.css,
    ...(look.markdown.hasColours ? { codeTheme: codeThemeFor(look.codeTheme, hasSite) } : {}),
  };
}
