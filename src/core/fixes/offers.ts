import type { CheckResult } from '../check';
import type { Finding, Offer } from '../findings/finding';
import { datesOf, isJekyllOrHugo } from '../frontmatter/dates';
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
  if (isJekyllOrHugo(post)) return [];
  return [...datesOf(post)].flatMap((found): Offer[] => {
    const place = { start: post.frontmatter.get(String(found.path[0]))?.keySpan.start ?? found.span.start, end: found.span.end };
    const isTold = findings.some((finding) => finding.start === found.span.start && offersDays(finding));
    if (found.path.length > 1 || !touches(place, at) || isTold) return [];
    const fix = isoDateFix(found, timeZone);
    return fix ? [{ ...place, fix }] : [];
  });
}

/** Whether a finding offers the days that may have been meant. */
const offersDays = ({ rule, messageId }: Finding): boolean =>
  rule === 'frontmatter-invalid-date' || (rule === 'frontmatter-doubtful-date' && messageId !== 'zone');
