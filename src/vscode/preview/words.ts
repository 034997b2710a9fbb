import * as vscode from 'vscode';
import type { SiteLook } from '../../core/look/readLook';
import type { Article, ArticleNote } from '../../core/render/article';

/** What a note of the rendering says to the reader. */
export function wordNote(note: ArticleNote | 'deleted'): string {
  switch (note) {
    case 'empty':
      return vscode.l10n.t('This post is empty. What you write appears here.');
    case 'frontmatter':
      return vscode.l10n.t('The frontmatter cannot be read in full: title, dates or hero image may be missing here.');
    case 'html-as-text':
      return vscode.l10n.t('The HTML in this post nests too deeply to be drawn. It is shown as it is written.');
    case 'title-twice':
      return vscode.l10n.t('The layout prints the title as the main heading, and the body brings another one: readers see both.');
    case 'hero-twice':
      return vscode.l10n.t('The body begins with the hero image, which the layout prints as well: readers see it twice.');
    case 'deleted':
      return vscode.l10n.t('This file is gone. You see the article as it last was.');
  }
}

/** The article as it stands could not be rendered; the page still has the one before, if there was one. */
export const wordFailure = (reason: string): string =>
  vscode.l10n.t('The preview could not be brought up to date: {0}. The next edit renders it again.', reason.replace(/\.$/, ''));

const namedHosts = 4;

/** Why images are missing, naming the hosts that would learn of the reader. */
export function wordBlockedHosts(hosts: readonly string[]): string | undefined {
  if (hosts.length === 0) return undefined;
  const named = hosts.slice(0, namedHosts).join(', ') + (hosts.length > namedHosts ? ', …' : '');
  return vscode.l10n.t('Images from {0} are not loaded: their hosts would learn that you read this post.', named);
}

/** The offer to show the images of these hosts in every post. */
export const wordAlways = (hosts: readonly string[]) => ({
  note: vscode.l10n.t('This post shows images of other sites. You may have them shown in every post.'),
  hosts: hosts.map((host) => ({ host, label: vscode.l10n.t('Always from {0}', host) })),
});

/** In brackets where it stays with its post, as VS Code's own previews have it. */
export const wordTitle = (title: string, isLocked = false): string =>
  isLocked ? vscode.l10n.t('[Preview] {0}', title) : vscode.l10n.t('Preview: {0}', title);

export const wordPage = () => ({
  notices: vscode.l10n.t('About this preview'),
  showImages: vscode.l10n.t("Show this post's images"),
  review: vscode.l10n.t('Review'),
  notAlways: vscode.l10n.t('Not now'),
});

export const wordImages = () => ({
  remoteImage: vscode.l10n.t('Remote image'),
  missingImage: vscode.l10n.t('Image not found'),
  pageImage: vscode.l10n.t('Looked for from the published page’s address'),
  component: vscode.l10n.t('Component'),
  embedded: vscode.l10n.t('Embedded content'),
});

export const wordNoPost = (): string => vscode.l10n.t('Open a Markdown post in the editor, then preview it.');

/** How long the article is, and in what the page differs from the site's own. */
export function wordContents({ outline }: Article, look: SiteLook): { label: string; notes: string[] } {
  const { words, minutes } = outline;
  const label = vscode.l10n.t('Contents · {0} words · {1} min', words.toLocaleString(vscode.env.language), minutes);
  const notes = [
    look.layout === undefined
      ? vscode.l10n.t('Shown in the look of Casefile: no layout of the site was found.')
      : vscode.l10n.t('Styled as {0} says. Not shown: what else the layout prints, components, scripts and web fonts.', look.layout),
  ];
  if (look.markdown.unfollowed.length > 0)
    notes.push(vscode.l10n.t('Options of the site that are not followed: {0}.', look.markdown.unfollowed.join(', ')));
  if (look.unread.length > 0) notes.push(vscode.l10n.t('Styles that could not be read whole: {0}.', look.unread.join(', ')));
  return { label, notes };
}
