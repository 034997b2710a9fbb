import type { Finding } from './findings/finding';
import { type Post, readPost } from './model/post';
import { runRules } from './rules/run';
import type { Settings } from './rules/settings';
import type { Place } from './site/site';

export interface CheckOptions {
  /** ISO date on which the post is checked: the core has no clock. */
  readonly today: string;
  /** IANA name of the zone the site is built in. */
  readonly timeZone: string;
  readonly settings: Settings;
  /** Treat the text as a case study whatever its title says: a file named on the command line. */
  readonly force?: boolean;
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
