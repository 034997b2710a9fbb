import type * as vscode from 'vscode';
import type { Language } from '../../core/language';
import type { SiteRoot } from '../site/addresses';

/** What the preview has to know of a post besides its text. */
export interface Surroundings {
  /** The language that the post is written in. */
  readonly language: Language;
  /** The site that it belongs to, if any. */
  readonly site?: SiteRoot;
}

/** What the preview asks of the rest of the extension. */
export interface PreviewHost {
  readonly extensionUri: vscode.Uri;
  surroundingsOf(document: vscode.TextDocument): Promise<Surroundings>;
}
