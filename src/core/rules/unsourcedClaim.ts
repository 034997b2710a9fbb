import { type Claim, isUncovered } from '../claims/coverage';
import { type EvidenceKind, isCountered } from '../claims/evidence';
import { evidenceOf } from '../claims/units';
import type { Fix, Term } from '../findings/finding';
import { citeEdits, nearestSources } from '../fixes/cite';
import type { Post } from '../model/post';
import type { Block } from '../parse/body';
import { distanceBetween } from '../text/span';
import { defineRule, type Report } from './rule';

const messages = {
  none: 'No source for this claim ({reasons}).',
  section: 'No source for this claim ({reasons}). The nearest is elsewhere in its section, on line {line}.',
  end: 'No source for this claim ({reasons}): the list at the end does not say which of its sources backs it.',
  siblings: '{count} items here state facts without a source ({reasons}).',
  stale: 'This claim ({reasons}) has changed since it was marked as needing no source.',
  more: '{count} more claims have no source.',
} as const;

type MessageId = keyof typeof messages;

/** Headings under which an author draws conclusions: only what somebody measured or said needs a source there. */
const concluding =
  /(?<!\p{L})(?:conclusion|recomm[ae]nd\p{L}*|leçons|lessons|enseignements|bonnes pratiques|best practices|mitigations?|prevention|prévention|takeaways)(?!\p{L})/iu;

/** Siblings are told as one: a list with three open items needs one source by its introduction, not three findings. */
const siblingsToFold = 3;

export const unsourcedClaim = defineRule({
  id: 'unsourced-claim',
  severity: 'warning',
  scope: 'case-study',
  summary: 'A sentence that states a figure, a date, a superlative or somebody’s words has its source by its side.',
  why: 'A reader must be able to check each of them without asking the author.',
  messages,
  examples: [
    {
      name: 'a figure',
      bad: "---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\n⟦Attackers took 4,200 records⟧.\n\n[The port was closed on 3 May 2025](https://cert.example/port).\n",
      fixed:
        "---\ntitle: 'Cyberattack on the port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\n[Attackers took 4,200 records](https://cert.example/port).\n\n[The port was closed on 3 May 2025](https://cert.example/port).\n",
    },
    {
      name: 'words that somebody is said to have said',
      bad: "---\ntitle: 'Cyberattaque contre le port'\ndescription: 'Ce que l’on sait.'\npubDate: 2025-06-30\n---\n\n[Le port a fermé le 3 mai 2025](https://cert.example/port).\n\n> ⟦« Nous avons tout débranché dans la minute »⟧\n",
      fixed:
        "---\ntitle: 'Cyberattaque contre le port'\ndescription: 'Ce que l’on sait.'\npubDate: 2025-06-30\n---\n\n[Le port a fermé le 3 mai 2025](https://cert.example/port).\n\n> « Nous avons tout débranché dans la minute »\n>\n> [Source : cert.example](https://cert.example/port)\n",
    },
  ],
  *check({ post, settings }) {
    if (settings.claimsLevel === 'off' || !post.sources.all.some(({ citations }) => citations.length > 0)) return;
    const open = post.claims.filter((claim) => isUncovered(claim.coverage) && evidenceOf(claim).length > 0);
    const strong = open.filter(isStrong);
    const groups = fold(strong);
    const ranked = groups.toSorted((a, b) => weight(b) - weight(a));
    const shown = new Set(ranked.slice(0, settings.claimsMaxPerPost));
    let first: Claim | undefined;
    let hidden = 0;
    for (const group of groups) {
      if (shown.has(group)) yield group.length >= siblingsToFold ? reportSiblings(post, group) : reportClaim(post, group[0] as Claim);
      else {
        first ??= group[0];
        hidden += group.length;
      }
    }
    if (first) yield { message: 'more', severity: 'information', data: { count: hidden }, ...first.claim };
    if (settings.claimsLevel === 'all')
      for (const claim of open) if (!isStrong(claim)) yield { ...reportClaim(post, claim), severity: 'hint' };
  },
});

/** Whether a claim is sure enough to be a warning. Somebody's words need a source whatever they say; what advises or supposes does not. */
export function isStrong(claim: Claim): boolean {
  const kinds = new Set(evidenceOf(claim).map(({ kind }) => kind));
  if (kinds.size === 0) return false;
  if (kinds.has('quotation')) return true;
  if (isCountered(claim.text)) return false;
  return !concluding.test(claim.heading?.prose?.text ?? '') || kinds.has('figure');
}

/** How much a reader wants to see a source: somebody's words and figures before dates. */
const weights: Readonly<Record<EvidenceKind, number>> = { quotation: 4, figure: 3, superlative: 3, date: 2, duration: 1 };
const weight = (group: readonly Claim[]): number =>
  Math.max(...group.map((claim) => evidenceOf(claim).reduce((sum, { kind }) => sum + weights[kind], 0))) +
  (group.length >= siblingsToFold ? 2 : 0);

/** Claims one by one, in order, save that three or more of one list or table go together. */
function fold(claims: readonly Claim[]): Claim[][] {
  const bySiblings = new Map<Block, Claim[]>();
  for (const claim of claims) {
    const parent = parentOf(claim);
    if (parent) bySiblings.set(parent, [...(bySiblings.get(parent) ?? []), claim]);
  }
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const siblings = bySiblings.get(parentOf(claim) as Block) ?? [];
    if (siblings.length < siblingsToFold) groups.push([claim]);
    else if (siblings[0] === claim) groups.push(siblings);
  }
  return groups;
}

const parentOf = (claim: Claim): Block | undefined =>
  claim.kind === 'item' || claim.kind === 'row' ? claim.around.findLast(({ kind }) => kind === 'list' || kind === 'table') : undefined;

function reasonsOf(post: Post, claims: readonly Claim[]): Term[] {
  const reasons: Term[] = [];
  for (const { kind, start, end } of claims.flatMap(evidenceOf)) {
    const text = post.text.slice(start, end);
    const worded: Term = kind === 'quotation' ? { term: 'quotation' } : { term: kind, text };
    if (reasons.length < 3 && !reasons.some((known) => known.term === worded.term && known.text === worded.text)) reasons.push(worded);
  }
  return reasons;
}

function reportClaim(post: Post, claim: Claim): Report<MessageId> {
  const reasons = reasonsOf(post, [claim]);
  const fixes = fixesFor(post, claim);
  if (claim.marker) return { message: 'stale', data: { reasons }, ...claim.claim, fixes };
  if (claim.coverage === 'section') {
    const nearest = claim.urls
      .flatMap((url) => post.sources.byUrl(url)?.citations ?? [])
      .toSorted((a, b) => distanceBetween(a, claim) - distanceBetween(b, claim))[0];
    if (nearest) return { message: 'section', data: { reasons, line: post.lines.at(nearest.start).line }, ...claim.claim, fixes };
  }
  return { message: claim.coverage === 'end' ? 'end' : 'none', data: { reasons }, ...claim.claim, fixes };
}

function reportSiblings(post: Post, claims: readonly Claim[]): Report<MessageId> {
  const first = claims[0] as Claim;
  const last = claims.at(-1) as Claim;
  return {
    message: 'siblings',
    data: { count: claims.length, reasons: reasonsOf(post, claims) },
    start: first.claim.start,
    end: last.claim.end,
    related: claims.map((claim) => ({
      ...claim.claim,
      message: { text: 'No source for this claim ({reasons}).', data: { reasons: reasonsOf(post, [claim]) } },
    })),
    fixes: claims.flatMap((claim) => fixesFor(post, claim).map((fix) => ({ ...fix, where: { start: claim.start, end: claim.end } }))),
  };
}

/** The three nearest sources, another one, or a reason why none is needed: which it is, is the author's to say. */
function fixesFor(post: Post, claim: Claim): Fix[] {
  const cite = nearestSources(post, claim, 3).map(
    (source): Fix => ({
      title: source.title
        ? { text: 'Cite {publisher}: {title}', data: { publisher: source.publisher, title: source.title } }
        : { text: 'Cite {publisher}', data: { publisher: source.publisher } },
      trust: 'ask',
      edits: citeEdits(post, claim, source),
    }),
  );
  const at = { start: claim.start, end: claim.end };
  return [
    ...cite,
    { title: { text: 'Cite another source…', data: {} }, trust: 'ask', edits: [], prompt: { kind: 'cite-source', at } },
    { title: { text: 'No source needed…', data: {} }, trust: 'ask', edits: [], prompt: { kind: 'decline-claim', at } },
  ];
}
