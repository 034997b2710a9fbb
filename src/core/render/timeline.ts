import { type DatedStatement, timelineOf } from '../claims/timeline';
import { translate, wordMessage } from '../findings/message';
import { wordDates } from '../parse/partialDate';
import { element, text } from './element';
import type { Review } from './review';
import type { PanelSection } from './reviewPanel';
import { mostStatements, statementButton } from './statement';
import { timelinePicture } from './timelinePicture';

/** The dated statements of a post in the order of their dates: a picture of when, and a list of what. */
export function timelineSection(review: Review): PanelSection {
  const { post, language } = review;
  const word = (key: string, count = 0): string => wordMessage({ text: key, data: { count } }, language);
  const { statements, unplaced } = timelineOf(post.claims, language);
  const title = translate('Incident timeline', language);
  const note = (words: string) => element('p', {}, [text(words)]);
  const notes = unplaced > 0 ? [note(word('Dates that their sentence does not place for certain: {count}.', unplaced))] : [];
  if (statements.length === 0)
    return { name: 'timeline', title, children: [note(word('No sentence of this post tells a date in full.')), ...notes] };
  const shown = statements.slice(0, mostStatements);
  const more = statements.length - shown.length;
  const picture = timelinePicture(shown, language);
  return {
    name: 'timeline',
    title,
    count: statements.length.toLocaleString(language),
    children: [
      ...(picture ? [picture] : []),
      element(
        'ol',
        { className: ['timeline'] },
        shown.map((statement) => item(statement, review)),
      ),
      ...(more > 0 ? [note(word('Not shown: {count} more.', more))] : []),
      ...notes,
    ],
  };
}

function item({ claim, reason, from, to }: DatedStatement, review: Review) {
  const when = wordDates(from, to, review.language);
  // No one moment stands for a stretch of time.
  const time = from === to ? element('time', { dateTime: from }, [text(when)]) : element('span', {}, [text(when)]);
  const head = element('span', { className: ['when'] }, [time]);
  return element('li', {}, [statementButton(claim, reason, review, [head, text(' ')])]);
}
