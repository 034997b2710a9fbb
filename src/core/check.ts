import type { Finding, Offer } from './findings/finding';
import { isoDateFix } from './fixes/isoDate';
import { type Post, readPost } from './model/post';
import { typeOf } from './rules/frontmatterKeys';
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
  /** Rewrites offered where nothing is wrong. */
  readonly offers: readonly Offer[];
}

/**
 * Checks one post: text → parse → model → rules → findings. Never throws on any text.
 *
 * @param text decoded, without BOM; all offsets in the result are UTF-16 units in it
 */
export function check(text: string, place: Place, options: CheckOptions): CheckResult {
  const post = readPost(text, place, options.force);
  const findings = runRules({ post, ...options });
  return { post, findings, offers: place.isPost ? offersFor(post, options.timeZone, findings) : [] };
}

/** Dates that the site reads and that could be written as ISO days. */
function offersFor(post: Post, timeZone: string, findings: readonly Finding[]): Offer[] {
  return post.frontmatter.entries.flatMap((entry): Offer[] => {
    if (
      typeOf(post, entry.key) !== 'date' ||
      findings.some(({ rule, start }) => rule === 'frontmatter-invalid-date' && start === entry.valueSpan.start)
    )
      return [];
    const fix = isoDateFix(entry, timeZone);
    return fix ? [{ start: entry.keySpan.start, end: entry.valueSpan.end, fix }] : [];
  });
}
