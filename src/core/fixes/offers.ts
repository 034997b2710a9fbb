import type { CheckResult } from '../check';
import type { Offer } from '../findings/finding';
import { typeOf } from '../rules/frontmatterKeys';
import { extendOffers } from './extend';
import { isoDateFix } from './isoDate';

/**
 * Rewrites offered where nothing is wrong. Made when a menu is asked for, not with every check.
 *
 * @param timeZone IANA name of the zone the site is built in
 */
export const offersFor = (checked: CheckResult, timeZone: string): Offer[] => [
  ...(checked.post.place.isPost ? dateOffers(checked, timeZone) : []),
  ...extendOffers(checked.post),
];

/** Dates that the site reads and that could be written as ISO days. */
function dateOffers({ post, findings }: CheckResult, timeZone: string): Offer[] {
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
