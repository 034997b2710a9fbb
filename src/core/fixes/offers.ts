import type { CheckResult } from '../check';
import type { Offer } from '../findings/finding';
import { typeOf } from '../frontmatter/keys';
import { type Span, touches } from '../text/span';
import { extendOffers } from './extend';
import { isoDateFix } from './isoDate';

/**
 * Rewrites offered at a place where nothing is wrong. Made when a menu is asked for, which is at every move of the caret, and for that place alone.
 *
 * @param at the caret or selection
 * @param timeZone IANA name of the zone the site is built in
 */
export const offersFor = (checked: CheckResult, at: Span, timeZone: string): Offer[] => [
  ...(checked.post.place.isPost ? dateOffers(checked, at, timeZone) : []),
  ...extendOffers(checked.post, at),
];

/** Dates that the site reads and that could be written as ISO days. */
function dateOffers({ post, findings }: CheckResult, at: Span, timeZone: string): Offer[] {
  return post.frontmatter.entries.flatMap((entry): Offer[] => {
    const place = { start: entry.keySpan.start, end: entry.valueSpan.end };
    if (
      !touches(place, at) ||
      typeOf(post, entry.key) !== 'date' ||
      findings.some(({ rule, start }) => rule === 'frontmatter-invalid-date' && start === entry.valueSpan.start)
    )
      return [];
    const fix = isoDateFix(entry, timeZone);
    return fix ? [{ ...place, fix }] : [];
  });
}
