import type { Claim } from '../claims/coverage';
import type { Fix, Message } from '../findings/finding';
import type { Post } from '../model/post';
import { citeEdits, nearestSources } from './cite';

/** How many of the post's own sources a menu offers: with the two questions after them it is as long as a menu may be. */
const offered = 3;

/** What can be done about a claim without a source: one of the post's nearest sources, another one, or a reason why none is needed. Which it is, is the author's to say. */
export function sourcingFixes(post: Post, claim: Claim): Fix[] {
  const at = { start: claim.start, end: claim.end };
  const quotes = claim.kind === 'sentence' && claim.reasons.some(({ kind }) => kind === 'quotation');
  const cite = nearestSources(post, claim, quotes ? offered - 1 : offered).map(
    (source): Fix => ({
      title: source.title
        ? { text: 'Cite {publisher}: {title}', data: { publisher: source.publisher, title: source.title } }
        : { text: 'Cite {publisher}', data: { publisher: source.publisher } },
      trust: 'ask',
      edits: citeEdits(post, claim, source),
    }),
  );
  const ask = (title: Message, kind: 'cite-source' | 'quote-source' | 'decline-claim'): Fix => ({
    title,
    trust: 'ask',
    edits: [],
    prompt: { kind, at },
  });
  return [
    ...cite,
    ask({ text: 'Cite another source…', data: {} }, 'cite-source'),
    ...(quotes ? [ask({ text: 'Convert to a quotation with its source…', data: {} }, 'quote-source')] : []),
    ask({ text: 'No source needed…', data: {} }, 'decline-claim'),
  ];
}
