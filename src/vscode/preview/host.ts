import type * as vscode from 'vscode';
import type { Language } from '../../core/language';
import type { Site } from '../../core/site/site';

/** What the preview has to know of a post besides its text. */
export interface Surroundings {
  /** The language that the post is written in. */
  readonly language: Language;
  /** The site that it belongs to, if any. */
  readonly site?: { readonly root: vscode.Uri; readonly kind: Site['kind'] };
}

/** What the preview asks of the rest of the extension. */
export interface PreviewHost {
  readonly extensionUri: vscode.Uri;
  surroundingsOf(document: vscode.TextDocument): Promise<Surroundings>;
}
