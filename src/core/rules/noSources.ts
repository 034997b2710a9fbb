import type { Claim } from '../claims/coverage/coverage';
import { readsAsFirstHand } from '../claims/coverage/firstHand';
import type { Fix } from '../findings/finding';
import { declineEdits } from '../fixes/cite';
import type { Post } from '../model/post';
import { defineRule } from './rule';
import { citesNothing, isToldWithOthers } from './unsourcedClaim';

/** The claims of a post that cites nothing for which one finding speaks. */
export function claimsWithoutSources({ claims, sources }: Post): Claim[] {
  // Of a list, those that name their source, as `(ANSSI, 2025)`, say which it is.
  const hasList = sources.lists.length > 0;
  return claims.filter((claim) => isToldWithOthers(claim) && !(hasList && claim.coverage === 'named'));
}

export const noSources = defineRule({
  id: 'no-sources',
  severity: 'warning',
  scope: 'case-study',
  summary: 'A case study names its sources, and says which of them backs what.',
  why: 'Without them a reader can check nothing, and a list at the end alone does not say which source says what. One finding stands for all sentences.',
  messages: {
    none: 'This case study cites no source; {count} of its sentences state something that needs one.',
    noneOne: 'This case study cites no source; one of its sentences states something that needs one.',
    endOnly: 'The sources are only listed here: none of the {count} sentences that need one says which.',
    endOnlyOne: 'The sources are only listed here: the one sentence that needs one does not say which.',
  },
  examples: [
    {
      name: 'no source at all',
      bad: "---\ntitle: ⟦'Cyberattack on the port'⟧\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\nAttackers took 4,200 records. It was closed on 3 May 2025.\n",
    },
    {
      name: 'sources only at the end',
      bad: "---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\nAttackers took 4,200 records.\n\n## ⟦Sources⟧\n\n- [Report](https://cert.example/port)\n",
    },
  ],
  *check({ post, settings }) {
    if (settings.claimsLevel === 'off' || !citesNothing(post)) return;
    const open = claimsWithoutSources(post);
    const [first] = open;
    if (!first) return;
    const count = open.length;
    // Who tells of an incident of their own has nobody to cite; who never says "we" tells of somebody else's.
    const fixes = (): Fix[] =>
      readsAsFirstHand(post.units)
        ? [
            {
              title: { text: 'This is a first-hand report: its authors are its source', data: {} },
              trust: 'ask',
              edits: declineEdits(post, first, 'first-hand', ''),
            },
          ]
        : [];
    // Links for further reading are more than none.
    const list = post.sources.lists.find(({ furtherReading }) => !furtherReading) ?? post.sources.lists[0];
    if (list) {
      const { prose } = list.label;
      const span = prose ? prose.sourceOf({ start: 0, end: prose.text.length }) : list.label;
      yield { message: count === 1 ? 'endOnlyOne' : 'endOnly', data: { count }, start: span.start, end: span.end, fixes };
      return;
    }
    // What is neither cited nor in a list is named in the frontmatter.
    const kept =
      post.sources.all.length > 0 ? ['sources', 'references'].flatMap((key) => post.frontmatter.get(key)?.keySpan ?? [])[0] : undefined;
    if (kept) {
      yield { message: count === 1 ? 'endOnlyOne' : 'endOnly', data: { count }, start: kept.start, end: kept.end, fixes };
      return;
    }
    const title = post.frontmatter.get('title')?.valueSpan;
    const span = title && title.end > title.start ? title : post.body.root.children[0];
    if (span) yield { message: count === 1 ? 'noneOne' : 'none', data: { count }, start: span.start, end: span.end, fixes };
  },
});
