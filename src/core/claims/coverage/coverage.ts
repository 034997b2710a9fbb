import { declineKinds, hashOf, type Marker } from '../../model/markers';
import type { Block } from '../../parse/body';
import { proseOf } from '../../parse/body';
import type { Prose } from '../../parse/prose';
import { remember } from '../../text/memo';
import type { Span } from '../../text/span';
import { backingUrlsOf, firstUrls, sourcingFootnotes, urlsOf } from '../citing/notes';
import { CitedDocuments, type Mention } from '../citing/pinpoint';
import { callsIn, callsWithin, labelsAmong } from '../citing/references';
import { repeatsRowAbove } from '../citing/sameSource';
import { isVulnerability, onlyShows } from '../citing/shownThings';
import type { Judgement } from '../judge';
import { siblings } from '../units/siblings';
import type { Unit } from '../units/units';
import { evidencePastNotes } from './addedClause';
import { CoveredUnit, type Nearest } from './coveredUnit';
import { speaksOfUs, unitsAboutOthers } from './firstHand';
import { reachOf } from './headingReach';
import { isNamed, namesSource, signsWithSource } from './named';
import { coveredByNeighbours, sourcesOfAll } from './neighbours';
import { unreachedEvidence } from './partial';
import { SourcedValues } from './repeats';

/** How a unit comes by its source, from nearest to none; the words are those of the CLI's `coverage`. */
export const coverages = [
  'link',
  'quote',
  'footnote',
  'parenthesis',
  'list',
  'partial',
  'paragraph',
  'named',
  'repeat',
  'section',
  'end',
  'first-hand',
  'declined',
  'none',
] as const;
export type Coverage = (typeof coverages)[number];

/** A unit that may state something checkable, how sure that is, and what backs it. */
export interface Claim extends Unit, Judgement {
  /** Names it within one reading of the post: `c1` is the first unit. */
  readonly id: string;
  /** The words a link would carry: lead-in (`**Volume** :`) and closing punctuation left out. */
  readonly claim: Span;
  readonly coverage: Coverage;
  /** Addresses of the sources by its side, nearest first. */
  readonly urls: readonly string[];
  /** The marker that declined it, asks for its source, or was written for it before it changed. */
  readonly marker?: Marker;
  /** Of a partial one, the evidence that its link does not reach; of a repeat, where the same was said with a source. */
  readonly beside?: Span | undefined;
}

/** Coverage that leaves a reader without a source at hand. */
const uncovered: ReadonlySet<Coverage> = new Set(['named', 'section', 'end', 'none']);

/** Coverage by a source of the unit's very own. */
const own: ReadonlySet<Coverage> = new Set(['link', 'quote', 'footnote', 'parenthesis', 'partial']);

/** Whether a claim still wants a source. Where its author asked for one, that of its paragraph or section will not do. */
export const isOpen = ({ coverage, marker }: Pick<Claim, 'coverage' | 'marker'>): boolean =>
  uncovered.has(coverage) || (marker?.kind === 'source-needed' && !own.has(coverage));

/** What the whole article knows about its sources, wanted to judge one unit. */
export interface CoverageContext {
  /** All units in order, and how each was judged. */
  readonly units: readonly Unit[];
  readonly judgements: readonly Judgement[];
  readonly markers: readonly Marker[];
  /** Blocks in order, as the article's top level has them. */
  readonly blocks: readonly Block[];
  /** What the lists of sources hold, by the numbers and labels that the text calls them by. */
  readonly references: ReadonlyMap<string, Mention>;
  /** A list of sources stands at the end. */
  readonly hasSourceList: boolean;
  /** The author said the report is first-hand, or the whole post is a digest of one source. */
  readonly coversAll: { readonly coverage: 'first-hand' | 'list'; readonly urls?: readonly string[] } | undefined;
  /** Names that the title, or the site's address, gives the author's own: in lower case. */
  readonly ownNames: ReadonlySet<string>;
}

/** Finds the nearest source of each unit. */
export function coverUnits(context: CoverageContext): Claim[] {
  const { units, judgements, references } = context;
  const mentions = units.map(mentionsIn);
  const links = mentions.map((found) => (found.length > 1 ? found.flatMap(({ urls }) => urls) : (found[0]?.urls ?? none)));
  // Notes are written anywhere, and are none of what stands there.
  const neighbours = siblings(context.blocks.filter(({ kind }) => kind !== 'footnote'));
  const footnotes = sourcingFootnotes(context.blocks);
  /** An inline note has no label, and stands in the text with its links. */
  const noteOf = (label: string | undefined): Mention | undefined => (label === undefined ? inlineNote : footnotes.get(label));
  const labels = labelsAmong(references);
  const callsOfProse = remember((prose: Prose) => callsIn(prose, labels));
  /** The entries of the list that a prose, or a stretch of it, calls by number or label. */
  const calledIn = (prose: Prose, visible?: Span): Mention[] =>
    references.size === 0
      ? []
      : (visible ? callsWithin(callsOfProse(prose), visible) : callsOfProse(prose)).flatMap(({ numbers }) =>
          numbers.flatMap((number) => references.get(number) ?? []),
        );
  const notes = units.map(notesOf);
  const documents = new CitedDocuments();
  const sourced = new SourcedValues();
  const sourcesAmong =
    (linked: (block: Block) => string[]) =>
    (block: Block): string[] | undefined => {
      const proses = proseOf(block);
      // Most blocks have none.
      if (!block.cite && references.size === 0 && proses.every(({ links, footnotes }) => links.length === 0 && footnotes.length === 0))
        return undefined;
      const urls = block.cite ? [block.cite, ...linked(block)] : linked(block);
      let isNoted = false;
      for (const prose of proses)
        for (const note of [...prose.footnotes.flatMap(({ label }) => noteOf(label) ?? []), ...calledIn(prose)]) {
          isNoted = true;
          urls.push(...firstUrls(note));
        }
      return urls.length > 0 || isNoted ? urls : undefined;
    };
  /** The addresses that a block links to or has in its notes, and that may back what stands beside them; undefined where it has no source. Many units ask for one block. */
  const sourcesIn = remember(sourcesAmong(backingUrlsOf));
  /** The same of a block that says of itself that it cites. */
  const citedIn = remember(sourcesAmong(urlsOf));
  const bySection = new Map<Block | undefined, string[]>();
  units.forEach(({ heading }, index) => {
    const urls = bySection.get(heading) ?? [...((heading && sourcesIn(heading)) ?? none)];
    for (const { urls: own, onlyShows } of mentions[index] ?? []) if (!onlyShows) urls.push(...own);
    for (const note of notes[index] ?? []) urls.push(...firstUrls(note));
    bySection.set(heading, urls);
  });
  /** What stands around a block is the same for each of its units. */
  const coveredBeside = new Map<Block, ReturnType<typeof coveredByNeighbours>>();
  const besideOf = (unit: Unit, { reasons }: Judgement): ReturnType<typeof coveredByNeighbours> => {
    if (!coveredBeside.has(unit.block))
      coveredBeside.set(unit.block, coveredByNeighbours(unit, neighbours, { sourcesIn, citedIn }, reasons));
    return coveredBeside.get(unit.block);
  };

  let others: ReadonlySet<Unit> | undefined;
  /** Asked only of a first-hand report. */
  const actsOfOthers = (): ReadonlySet<Unit> => {
    others ??= unitsAboutOthers(units, judgements, context.ownNames);
    return others;
  };

  /** The one before, whose source a row may say that it shares. */
  let before: Claim | undefined;
  return units.map((unit, index) => {
    const judgement = judgements[index] as Judgement;
    const marker = markerOf(unit, context.markers, units[index + 1]);
    const cited = documents.of(unit);
    const above = before?.around.at(-1) === unit.around.at(-1) && repeatsRowAbove(unit) ? before : undefined;
    const claim = new CoveredUnit(unit, judgement, `c${index + 1}`, marker, () =>
      above && above.urls.length > 0 && own.has(above.coverage)
        ? { coverage: above.coverage, urls: above.urls }
        : nearest(unit, index, judgement, marker, cited),
    );
    before = claim;
    // Of one without evidence, nothing that is said before or behind it depends on how it is covered.
    if (judgement.reasons.length > 0 && !uncovered.has(claim.coverage) && claim.urls.length > 0) sourced.add(claim);
    for (const mention of mentions[index] ?? []) documents.add(mention);
    for (const note of notes[index] ?? []) documents.add(note);
    return claim;
  });

  /** The notes of a unit that name a source. */
  function notesOf(unit: Unit): Mention[] {
    const calls = callsOf(unit);
    const called = calls.length > 0 ? calls.flatMap((label) => noteOf(label) ?? []) : [];
    return references.size === 0 ? called : [...called, ...unit.parts.flatMap(({ prose, visible }) => calledIn(prose, visible))];
  }

  /** @param cited the document that the unit cites a page of, of those cited before it */
  function nearest(unit: Unit, index: number, judgement: Judgement, marker: Marker | undefined, cited: Mention | undefined): Nearest {
    const own = links[index] ?? [];
    if (own.length > 0) {
      if (unit.kind === 'quote') return { coverage: 'quote', urls: own };
      const beside = unreachedEvidence(unit, judgement.reasons);
      const found = mentions[index] ?? [];
      // Beside a source, nothing of the claim leans on the page of a firm.
      const urls = found.filter(mayBack).flatMap((mention) => mention.urls);
      if (beside && found.some((mention) => !mention.onlyShows)) return { coverage: 'partial', urls, beside };
      if (!beside && urls.length > 0) return { coverage: 'link', urls };
      // Alone, it backs nothing, least of all a count of what was taken from the firm, but what stands around may.
      const elsewhere = beyondLinks(unit, index, judgement, marker, cited);
      if (!uncovered.has(elsewhere.coverage)) return elsewhere;
      return beside ? { coverage: 'partial', beside } : { coverage: 'link' };
    }
    return beyondLinks(unit, index, judgement, marker, cited);
  }

  /** Where the source of a unit is that has none in its own links. */
  function beyondLinks(unit: Unit, index: number, judgement: Judgement, marker: Marker | undefined, cited: Mention | undefined): Nearest {
    const called = notes[index] ?? [];
    if (called.length > 0) {
      const beside = evidencePastNotes(unit, judgement.reasons);
      const urls = called.flatMap(firstUrls);
      return beside ? { coverage: 'partial', urls, beside } : { coverage: 'footnote', urls };
    }
    if (cited) return { coverage: 'parenthesis', urls: cited.urls };
    if (marker && declines(marker, unit)) return { coverage: 'declined' };

    // "It was sold for 4 bitcoins. (Source: X)": the next unit of the block is nothing but a source.
    const next = units[index + 1];
    const isSource = next && next.block === unit.block && (next.isCitation || isAside(next, judgements[index + 1] as Judgement));
    if (isSource && (links[index + 1]?.length ?? 0) > 0) return { coverage: 'parenthesis', urls: links[index + 1] ?? [] };
    const besides = sourcesIn(unit.block);
    if (besides) return { coverage: 'paragraph', urls: besides };
    const below = unit.text.endsWith(':') ? sourcesOfAll(neighbours.get(unit.block)?.after, sourcesIn) : undefined;
    if (below) return { coverage: 'list', urls: below };

    const around = besideOf(unit, judgement);
    if (around && around.coverage !== 'named') return { ...around };
    const headline = unit.headings.findLast((heading) => reachOf(heading) === 'section');
    if (headline) return { coverage: 'list', urls: sourcesIn(headline) ?? none };
    if (context.coversAll && !(context.coversAll.coverage === 'first-hand' && (isAboutOthers(unit, judgement) || actsOfOthers().has(unit))))
      return { ...context.coversAll };
    if (
      around ||
      (judgement.tier !== 'silent' && namesSource(unit.text)) ||
      (isSource && isNamed(next.text)) ||
      (unit.kind === 'quote' && signsWithSource(unit.text))
    )
      return { coverage: 'named' };
    const original = sourced.originalOf(unit, judgement);
    if (original) return { coverage: 'repeat', urls: original.urls, beside: { start: original.start, end: original.end } };
    const section = (unit.heading && bySection.get(unit.heading)) ?? none;
    if (section.length > 0) return { coverage: 'section', urls: section };
    return { coverage: context.hasSourceList ? 'end' : 'none' };
  }
}

/** A bracket of its own, or what says itself that it is a source; one that tells something is a sentence. */
const isAside = ({ text }: Unit, { tier }: Judgement): boolean => /^sources?\s*:/i.test(text) || (/^[([]/.test(text) && tier !== 'strong');

function callsOf(unit: Unit): (string | undefined)[] {
  // A row or a quotation may have a cell or a line that is nothing but the call.
  if (unit.kind === 'row' || unit.kind === 'quote')
    return proseOf(unit.block).flatMap(({ footnotes }) => footnotes.map(({ label }) => label));
  const labels: (string | undefined)[] = [];
  for (const { prose, visible } of unit.parts)
    for (const { at, label } of prose.footnotes) if (visible.start < at && at <= visible.end + 1) labels.push(label);
  return labels;
}

/** In a first-hand report, what others said and what courts did is not the author's own to vouch for. "We announced" is. */
const isAboutOthers = ({ text }: Unit, { reasons }: Judgement): boolean =>
  reasons.some(({ kind }) => kind === 'quotation' || kind === 'legal-act' || (kind === 'attribution' && !speaksOfUs(text)));

/** An inline note stands in the text itself, with what it links to. */
const inlineNote: Mention = { words: '', urls: [] };

const none: readonly string[] = [];

/** A link of a unit to a source. */
interface OwnMention extends Mention {
  /** It shows what its words name, and is no source of what stands beside. */
  readonly onlyShows: boolean;
}

/** Whether a claim may lean on a link that has others beside it: of those that only show a thing, the page of a vulnerability tells of it. */
const mayBack = ({ onlyShows, urls }: OwnMention): boolean => !onlyShows || urls.some(isVulnerability);

/** The links of a unit to sources. */
function mentionsIn(unit: Unit): OwnMention[] {
  const mentions: OwnMention[] = unit.block.cite ? [{ words: '', urls: [unit.block.cite], onlyShows: false }] : [];
  for (const { prose, visible } of unit.parts)
    for (const link of prose.linksIn(visible))
      if (link.isSource)
        mentions.push({
          words: prose.text.slice(link.words.start, link.words.end),
          urls: [link.url],
          onlyShows: onlyShows(prose, link),
        });
  return mentions;
}

/** Whether a marker says that the unit needs no source, or that this is not to be told of it (`ignore`); one with the hash of other words says so no longer. */
function declines(marker: Marker, unit: Unit): boolean {
  return marker.kind !== 'source-needed' && (!marker.hash || marker.hash === hashOf(unit.text));
}

/** Markers that speak of the unit they stand behind; `first-hand` speaks of the whole post. */
const concerning = new Set<Marker['kind']>([...declineKinds, 'source-needed']);

/** The marker at the end of a unit: between its last word and the next unit. */
function markerOf(unit: Unit, markers: readonly Marker[], next: Unit | undefined): Marker | undefined {
  const limit = Math.min(unit.block.end, next ? next.start : Number.POSITIVE_INFINITY);
  return markers.find(
    (marker) =>
      (concerning.has(marker.kind) || (marker.kind === 'ignore' && marker.rule === 'unsourced-claim')) &&
      marker.start >= unit.start &&
      marker.start <= Math.max(limit, unit.end),
  );
}
