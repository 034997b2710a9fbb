import * as vscode from 'vscode';
import type { ArticleNote } from '../../core/render/article';

/** What a note of the rendering says to the reader. */
export function wordNote(note: ArticleNote | 'deleted'): string {
  switch (note) {
    case 'empty':
      return vscode.l10n.t('This post is empty. What you write appears here.');
    case 'frontmatter':
      return vscode.l10n.t('The frontmatter cannot be read in full: title, dates or hero image may be missing here.');
    case 'html-as-text':
      return vscode.l10n.t('The HTML in this post nests too deeply to be drawn. It is shown as it is written.');
    case 'deleted':
      return vscode.l10n.t('This file is gone. You see the article as it last was.');
  }
}

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

export const wordTitle = (title: string): string => vscode.l10n.t('Preview: {0}', title);

export const wordPage = () => ({
  notices: vscode.l10n.t('About this preview'),
  showImages: vscode.l10n.t("Show this post's images"),
  notAlways: vscode.l10n.t('Not now'),
});

export const wordImages = () => ({ remoteImage: vscode.l10n.t('Remote image'), missingImage: vscode.l10n.t('Image not found') });

export const wordNoPost = (): string => vscode.l10n.t('Open a Markdown post in the editor, then preview it.');
