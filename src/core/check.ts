import type { Finding } from './findings/finding';
import type { SourceFolders } from './frontmatter/elsewhere';
import type { Folders } from './frontmatter/namedFiles';
import { listNamedFolders } from './frontmatter/namedFolders';
import type { Siblings } from './frontmatter/siblings';
import { viewsOf } from './frontmatter/views';
import { type Post, readPost } from './model/post';
import { runRules } from './rules/run';
import type { Settings } from './rules/settings';
import type { SiteFiles } from './site/readSite';
import type { Place } from './site/site';

export interface CheckOptions {
  /** ISO date on which the post is checked: the core has no clock. */
  readonly today: string;
  /** IANA name of the zone the site is built in. */
  readonly timeZone: string;
  readonly settings: Settings;
  /** Treat the text as a case study whatever its title says: a file named on the command line. */
  readonly force?: boolean;
  /** Names of the files in folders of the site, by the folder's path from its root; of a folder that is not here, nothing is said. */
  readonly folders?: Folders;
  /** The entries of the post's collections; without them, it is compared with none. */
  readonly siblings?: Siblings;
}

export interface CheckResult {
  readonly post: Post;
  readonly findings: readonly Finding[];
}

/**
 * Checks one post: text → parse → model → rules → findings. Never throws on any text.
 *
 * @param text decoded, without BOM; all offsets in the result are UTF-16 units in it
 */
export function check(text: string, place: Place, options: CheckOptions): CheckResult {
  const post = readPost(text, place, options.force);
  const findings = runRules({ post, ...options });
  return { post, findings };
}

/** Checks one post, and looks for the files that it names. `root`: that of its site, as `files` sees it; `source`: what is known of its source's folders already. */
export async function checkWithFiles(
  text: string,
  place: Place,
  options: CheckOptions,
  files: SiteFiles,
  root: string,
  source?: SourceFolders,
): Promise<CheckResult> {
  const post = readPost(text, place, options.force);
  const folders = await listNamedFolders(viewsOf(post), files, root, source);
  return { post, findings: runRules({ post, ...options, folders }) };
}
