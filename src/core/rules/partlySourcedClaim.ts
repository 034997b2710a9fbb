import { namesThing } from '../claims/citing/shownThings';
import type { Claim } from '../claims/coverage/coverage';
import { shownWords, spanOfWords } from '../claims/signals/shownWords';
import { extendFix } from '../fixes/extend';
import { sourcingFixes } from '../fixes/sourcing';
import { sourceLinks } from '../model/sources';
import { overlaps } from '../text/span';
import { defineRule } from './rule';
import { isStrong } from './unsourcedClaim';

/** Hints of one post: more of them are not read. */
const most = 5;

/** Which wording a partial claim has, by what it is cited with. */
function messageFor({ parts }: Claim): 'partial' | 'note' | 'thing' {
  const names = parts.flatMap(({ prose, visible }) =>
    sourceLinks(prose.links)
      .filter(({ words }) => overlaps(words, visible))
      .map((link) => namesThing(link, prose.text.slice(link.words.start, link.words.end))),
  );
  if (names.length === 0) return 'note';
  return names.every(Boolean) ? 'thing' : 'partial';
}

export const partlySourcedClaim = defineRule({
  id: 'partly-sourced-claim',
  severity: 'hint',
  scope: 'case-study',
  summary: 'The source of a sentence reaches all that the sentence states, and stands where it is stated.',
  why: 'A link over half a sentence says what it backs; a reader looks for the other half in vain. A figure told again far from its source has to be looked up.',
  messages: {
    partial: 'The link in this sentence does not reach “{words}”.',
    note: 'The note in this sentence does not reach “{words}”.',
    thing: 'The link in this sentence shows what it names, and does not back “{words}”.',
    repeat: 'This repeats line {line}, where it has its source.',
  },
  examples: [
    {
      name: 'a link that ends too early',
      bad: "---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\n[The attack began on 3 May 2025](https://cert.example/port), and the port only noticed the intruders on ⟦12 May 2025⟧.\n",
      fixed:
        "---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\n[The attack began on 3 May 2025, and the port only noticed the intruders on 12 May 2025](https://cert.example/port).\n",
    },
    {
      name: 'a link to the firm that was hit',
      bad: "---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\nAttackers took ⟦4,200 records⟧ from [Norvik](https://norvik.example/).\n",
    },
    {
      name: 'a figure told again',
      bad: "---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\n[Attackers took 4,200 records](https://cert.example/port).\n\n## Impact\n\n⟦The attackers took 4,200 records⟧.\n",
    },
  ],
  *check({ post, settings }) {
    if (settings.claimsLevel === 'off') return;
    let told = 0;
    for (const claim of post.claims) {
      if (!claim.beside || !isStrong(claim) || told >= most) continue;
      const { beside } = claim;
      if (claim.coverage === 'partial') {
        told++;
        const missed = claim.reasons.find(({ start, end }) => start === beside.start && end === beside.end);
        yield {
          message: messageFor(claim),
          data: { words: missed ? shownWords(missed) : post.text.slice(beside.start, beside.end) },
          ...(missed ? missed.part.prose.sourceOf(spanOfWords(missed)) : beside),
          fixes: () => [extendFix(post, claim) ?? [], sourcingFixes(post, claim).filter(({ prompt }) => prompt)].flat(),
        };
      } else if (claim.coverage === 'repeat') {
        told++;
        yield {
          message: 'repeat',
          data: { line: post.lines.at(beside.start).line },
          ...claim.claim,
          related: [{ ...beside, message: { text: 'It has its source here.', data: {} } }],
          fixes: () => sourcingFixes(post, claim),
        };
      }
    }
  },
});
