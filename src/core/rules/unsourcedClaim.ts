import { type Claim, isOpen } from '../claims/coverage/coverage';
import { type Cited, NearestCitation } from '../claims/coverage/nearestCitation';
import type { EvidenceKind } from '../claims/evidence/evidence';
import { listOf } from '../claims/judge';
import { isAsked } from '../claims/ledger';
import { shownWords } from '../claims/signals/shownWords';
import type { Data, Fix, Term } from '../findings/finding';
import { sourcingFixes } from '../fixes/sourcing';
import type { Post } from '../model/post';
import type { Block } from '../parse/body';
import { defineRule, type Report } from './rule';

const messages = {
  none: 'No source for this claim ({reasons}). The nearest is {publisher}, on line {line}.',
  plain: 'No source for this claim. The nearest is {publisher}, on line {line}.',
  alone: 'No source for this claim ({reasons}).',
  plainAlone: 'No source for this claim.',
  aloneSiblings: '{count} items here state facts without a source ({reasons}).',
  plainAloneSiblings: '{count} items here have no source.',
  named: 'This claim ({reasons}) names its source without a link to it.',
  plainNamed: 'This claim names its source without a link to it.',
  namedNear: 'This claim ({reasons}) names its source without a link to it. The nearest is {publisher}, on line {line}.',
  plainNamedNear: 'This claim names its source without a link to it. The nearest is {publisher}, on line {line}.',
  needed: 'A source is still to be added here.',
  section: 'No source for this claim ({reasons}). The nearest in its section is {publisher}, on line {line}.',
  plainSection: 'No source for this claim. The nearest in its section is {publisher}, on line {line}.',
  end: 'No source for this claim ({reasons}): the list at the end does not say which backs it. The nearest cited is {publisher}, on line {line}.',
  plainEnd: 'No source for this claim: the list at the end does not say which backs it. The nearest cited is {publisher}, on line {line}.',
  siblings: '{count} items here state facts without a source ({reasons}). The nearest is {publisher}, on line {line}.',
  plainSiblings: '{count} items here have no source. The nearest is {publisher}, on line {line}.',
  stale: 'This claim ({reasons}) has changed since it was marked as needing no source.',
  plainStale: 'This claim has changed since it was marked as needing no source.',
  more: '{count} more claims have no source: the Claims view lists them.',
  oneMore: 'One more claim has no source: the Claims view lists it.',
} as const;

type MessageId = keyof typeof messages;

/** The messages that have a wording of their own for a claim without named evidence. */
const plainOf = {
  none: 'plain',
  named: 'plainNamed',
  namedNear: 'plainNamedNear',
  section: 'plainSection',
  end: 'plainEnd',
  siblings: 'plainSiblings',
  stale: 'plainStale',
  alone: 'plainAlone',
  aloneSiblings: 'plainAloneSiblings',
} as const satisfies Partial<Record<MessageId, MessageId>>;

/** The wording that a message has with these reasons, or without any. */
const worded = (message: keyof typeof plainOf, reasons: readonly Term[]): MessageId => (reasons.length > 0 ? message : plainOf[message]);

/** Siblings are told as one: a list with three open items needs one source by its introduction, not three findings. */
const siblingsToFold = 3;

export const unsourcedClaim = defineRule({
  id: 'unsourced-claim',
  severity: 'warning',
  scope: 'case-study',
  summary:
    'A sentence that states a fact a reader could check – a figure, a date, who did what, a failing, somebody’s words – has its source by its side.',
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
    if (settings.claimsLevel === 'off') return;
    // Where one finding speaks for all, what was said of one sentence by itself is still of that one.
    const isToldAsOne = citesNothing(post);
    const open = post.claims.filter(
      (claim) => (settings.claimsLevel === 'all' || isStrong(claim)) && (!isToldAsOne || isMarked(claim)) && isOpen(claim),
    );
    const groups = fold(open);
    const cited = new NearestCitation(post);
    const ranked = groups.toSorted((a, b) => weight(b) - weight(a));
    const shown = new Set(ranked.slice(0, settings.claimsMaxPerPost));
    let first: Claim | undefined;
    let hidden = 0;
    for (const group of groups) {
      if (shown.has(group)) yield reportGroup(post, group, cited);
      else {
        first ??= group[0];
        hidden += group.length;
      }
    }
    if (first) yield { message: hidden === 1 ? 'oneMore' : 'more', severity: 'information', data: { count: hidden }, ...first.claim };
  },
});

/**
 * Whether one finding speaks for all sentences: nothing is cited, and of a list at the end they do not say either which entry is meant. In a report of one's
 * own, the few that tell of others are told one by one.
 */
export const citesNothing = ({ sources, markers, claims }: Post): boolean =>
  !sources.all.some(({ citations, onlyShown }) => citations.length > 0 && !onlyShown) &&
  !markers.some(({ kind }) => kind === 'first-hand') &&
  (sources.lists.length === 0 || claims.some((claim) => isToldWithOthers(claim) && claim.coverage !== 'named'));

/** Whether a claim is one of those that one finding speaks for in a post that cites nothing. */
export const isToldWithOthers = (claim: Claim): boolean => isOpen(claim) && isStrong(claim) && !isMarked(claim);

/** Whether the author has said something of an open claim: that its source is still to be added, or, before it changed, that it needs none. It is told by itself. */
const isMarked = ({ marker }: Claim): boolean => marker !== undefined;

/** Whether a claim is sure enough to be a warning; one whose author asked for a source is. */
export const isStrong = ({ tier, marker }: Claim): boolean => tier === 'strong' || marker?.kind === 'source-needed';

/** Behind all that is graver: by as much as no score makes up for. */
const behind = 10_000;

/** What a reader looks up first: somebody's words, amounts and counts. Each makes a claim strong by itself, and tells more than any score of the words around it. */
const hardest: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['quotation', 'money', 'figure']);
const ahead = 1_000;

const sureness = ({ score, reasons }: Claim): number => score + (reasons.some(({ kind }) => hardest.has(kind)) ? ahead : 0);

/** A claim that is warned of comes first, then one whose author knows that it wants a source, then one that is less sure. */
const rank = (claim: Claim): number => (isAsked(claim) ? 1 : isStrong(claim) ? 0 : 2);

/** How much a reader wants to see a source: what is a warning first, a list of open items before one, the surer before the less sure. */
const weight = (group: readonly Claim[]): number =>
  -behind * group.reduce((least, claim) => Math.min(least, rank(claim)), 2) +
  group.reduce((most, claim) => Math.max(most, sureness(claim)), Number.NEGATIVE_INFINITY) +
  (group.length >= siblingsToFold ? group.length : 0);

/** Claims one by one, in order, save that three or more strong ones of one list or table go together; not those that a marker says something of. */
function fold(claims: readonly Claim[]): Claim[][] {
  const parentOf = (claim: Claim): Block | undefined => (isToldWithOthers(claim) ? listOf(claim) : undefined);
  const bySiblings = new Map<Block, Claim[]>();
  for (const claim of claims) {
    const parent = parentOf(claim);
    if (!parent) continue;
    const siblings = bySiblings.get(parent);
    if (siblings) siblings.push(claim);
    else bySiblings.set(parent, [claim]);
  }
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const siblings = bySiblings.get(parentOf(claim) as Block) ?? [];
    if (siblings.length < siblingsToFold) groups.push([claim]);
    else if (siblings[0] === claim) groups.push(siblings);
  }
  return groups;
}

/** The kinds of evidence with their words, three at most. Of what is the whole of what was written, to say it again tells nothing. */
function reasonsOf(claims: readonly Claim[]): Term[] {
  const reasons: Term[] = [];
  for (const claim of claims)
    for (const reason of claim.reasons) {
      const { kind } = reason;
      const shown: Term = kind === 'quotation' || kind === 'listed-fact' ? { term: kind } : { term: kind, text: shownWords(reason) };
      if (!reasons.some((known) => known.term === shown.term && known.text === shown.text)) reasons.push(shown);
      if (reasons.length === 3) return reasons;
    }
  return reasons;
}

function reportGroup(post: Post, group: readonly Claim[], cited: NearestCitation): Report<MessageId> {
  const first = group[0] as Claim;
  if (group.length >= siblingsToFold) return reportSiblings(post, group, cited);
  const report = reportClaim(post, first, cited);
  return isStrong(first) ? report : { ...report, severity: 'information' };
}

function reportClaim(post: Post, claim: Claim, cited: NearestCitation): Report<MessageId> {
  const reasons = reasonsOf([claim]);
  const fixes = (): Fix[] => sourcingFixes(post, claim);
  const report = { ...claim.claim, fixes };
  if (isAsked(claim)) return { message: 'needed', severity: 'information', ...report };
  if (claim.marker) return { message: worded('stale', reasons), data: { reasons }, ...report };
  if (claim.coverage === 'named') {
    const near = cited.inSection(claim) ?? cited.of(claim);
    return { message: worded(near ? 'namedNear' : 'named', reasons), data: { reasons, ...named(post, near) }, ...report };
  }
  return { ...unsourced(post, claim, reasons, cited), ...report };
}

/** That a claim has no source, why it needs one, and which is the nearest. */
function unsourced(post: Post, claim: Claim, reasons: readonly Term[], cited: NearestCitation): { message: MessageId; data: Data } {
  const near = claim.coverage === 'section' ? cited.inSection(claim) : undefined;
  if (near) return { message: worded('section', reasons), data: { reasons, ...named(post, near) } };
  const anywhere = cited.of(claim);
  if (!anywhere) return { message: worded('alone', reasons), data: { reasons } };
  return { message: worded(claim.coverage === 'end' ? 'end' : 'none', reasons), data: { reasons, ...named(post, anywhere) } };
}

function reportSiblings(post: Post, claims: readonly Claim[], cited: NearestCitation): Report<MessageId> {
  const first = claims[0] as Claim;
  const place = { start: first.claim.start, end: endOfRun(post, claims) };
  const reasons = reasonsOf(claims);
  const nearest = cited.inSection(place) ?? cited.of(place);
  return {
    message: worded(nearest ? 'siblings' : 'aloneSiblings', reasons),
    data: { count: claims.length, reasons, ...named(post, nearest) },
    ...place,
    related: claims.map((claim) => {
      const { message, data } = unsourced(post, claim, reasonsOf([claim]), cited);
      const { start, end } = claim.claim;
      return { start, end, message: { text: messages[message], data } };
    }),
    fixes: () =>
      claims.flatMap((claim) => sourcingFixes(post, claim).map((fix) => ({ ...fix, where: { start: claim.start, end: claim.end } }))),
  };
}

/** Where the first of some siblings end that follow each other: an item between them that has its source, or is told by itself, is not told of. */
function endOfRun({ units }: Post, claims: readonly Claim[]): number {
  const [first, last] = [claims[0] as Claim, claims.at(-1) as Claim];
  const list = listOf(first);
  const other = units.find(
    (unit) => unit.start > first.start && unit.start < last.start && listOf(unit) === list && (!isOpen(unit) || isMarked(unit)),
  );
  return (claims.findLast(({ start }) => !other || start < other.start) ?? last).claim.end;
}

/** What a message says of the nearest citation. */
const named = (post: Post, cited: Cited | undefined): Data =>
  cited ? { publisher: cited.source.publisher, line: post.lines.at(cited.start).line } : {};
