import type * as vscode from 'vscode';
import type { PostChecks } from '../postChecks';
import type { WorkspaceSites } from '../site/workspaceSites';
import type { SiteLooks } from './siteLooks';

/** What preview and export ask of the rest of the extension. */
export interface PreviewHost {
  readonly extensionUri: vscode.Uri;
  readonly checks: PostChecks;
  readonly looks: SiteLooks;
  readonly sites: Pick<WorkspaceSites, 'rootOf' | 'watchPictures'>;
}
