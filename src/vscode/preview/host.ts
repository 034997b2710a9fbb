import type * as vscode from 'vscode';
import type { PostChecks } from '../postChecks';
import type { SiteRoot } from '../site/addresses';
import type { SiteLooks } from './siteLooks';

/** What preview and export ask of the rest of the extension. */
export interface PreviewHost {
  readonly extensionUri: vscode.Uri;
  readonly checks: PostChecks;
  readonly looks: SiteLooks;
  /** The site that a post belongs to, if any. */
  siteOf(post: vscode.Uri): Promise<SiteRoot | undefined>;
}
