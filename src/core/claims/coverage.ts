import { hashOf, type Marker } from '../model/markers';
import { sourceLinks } from '../model/sources';
import type { Block } from '../parse/body';
import { overlaps } from '../text/span';
import { proseOf, type Unit } from './units';

/** How a unit comes by its source, from nearest to none; the words are those of the CLI's `coverage`. */
export type Coverage =
  | 'link'
  | 'quote'
  | 'footnote'
  | 'parenthesis'
  | 'list'
  | 'paragraph'
  | 'section'
  | 'end'
  | 'first-hand'
  | 'declined'
  | 'none';

/** A unit that states something checkable, and what backs it. */
export interface Claim extends Unit {
  readonly coverage: Coverage;
  /** Addresses of the sources by its side, nearest first. */
  readonly urls: readonly string[];
  /** The marker that declined it, or that was written for it before it changed. */
  readonly marker?: Marker;
}

/** Coverage that leaves a reader without a source at hand. */
export const isUncovered = (coverage: Coverage): boolean => coverage === 'section' || coverage === 'end' || coverage === 'none';

const sourceLine = /^[\s(]*(?:sources?|source\s*\(s\)|via|crédits?|credit)\s*(?::|：)/i;

/** What the whole article knows about its sources, wanted to judge one unit. */
export interface CoverageContext {
  /** All units in order. */
  readonly units: readonly Unit[];
  readonly markers: readonly Marker[];
  /** Blocks in order, as the article's top level has them. */
  readonly blocks: readonly Block[];
  /** A list of sources stands at the end. */
  readonly hasSourceList: boolean;
  /** The author said the report is first-hand, or the whole post is a digest of one source. */
  readonly coversAll: 'first-hand' | 'list' | undefined;
}

/** Finds the nearest source of each unit. */
export function coverUnits(context: CoverageContext): Claim[] {
  const { units } = context;
  const links = units.map(linksOf);
  const byBlock = new Map<Block, number[]>();
  const byHeading = new Map<Block | undefined, number[]>();
  units.forEach((unit, index) => {
    byBlock.set(unit.block, [...(byBlock.get(unit.block) ?? []), index]);
    byHeading.set(unit.heading, [...(byHeading.get(unit.heading) ?? []), index]);
  });
  const neighbours = siblings(context.blocks);

  return units.map((unit, index) => {
    const own = links[index] ?? [];
    const marker = markerOf(unit, context.markers, units[index + 1]);
    const claim = (coverage: Coverage, urls: readonly string[] = []): Claim => ({ ...unit, coverage, urls, ...(marker ? { marker } : {}) });
    if (own.length > 0) return claim(unit.kind === 'quote' ? 'quote' : 'link', own);
    if (unit.parts.some(({ prose, visible }) => prose.footnotes.some((at) => visible.start < at && at <= visible.end + 1)))
      return claim('footnote');
    if (marker && (!marker.hash || marker.hash === hashOf(unit.text))) return claim('declined');

    // "It was sold for 4 bitcoins. (Source: X)": the next unit of the block is nothing but a source.
    const next = units[index + 1];
    if (next && next.block === unit.block && (links[index + 1]?.length ?? 0) > 0 && /^[([]|^sources?\s*:/i.test(next.text))
      return claim('parenthesis', links[index + 1]);
    const besides = (byBlock.get(unit.block) ?? []).flatMap((other) => links[other] ?? []);
    if (besides.length > 0) return claim('paragraph', besides);

    const around = coveredByNeighbours(unit, neighbours);
    if (around) return claim(around.coverage, around.urls);
    if (context.coversAll) return claim(context.coversAll);
    const section = unit.heading ? (byHeading.get(unit.heading) ?? []).flatMap((other) => links[other] ?? []) : [];
    if (section.length > 0) return claim('section', section);
    return claim(context.hasSourceList ? 'end' : 'none');
  });
}

function linksOf(unit: Unit): string[] {
  return unit.parts.flatMap(({ prose, visible }) =>
    sourceLinks(prose.links)
      .filter(({ words }) => overlaps(words, visible))
      .map(({ url }) => url),
  );
}

/** For each block, the block before and after it under the same parent. */
function siblings(blocks: readonly Block[]): Map<Block, { before?: Block; after?: Block }> {
  const found = new Map<Block, { before?: Block; after?: Block }>();
  const visit = (children: readonly Block[]): void => {
    children.forEach((block, index) => {
      const before = children[index - 1];
      const after = children[index + 1];
      found.set(block, { ...(before ? { before } : {}), ...(after ? { after } : {}) });
      visit(block.children);
    });
  };
  visit(blocks);
  return found;
}

/** A source beside the block: a list's introduction or parent item, a source line after it, a sourced quotation next to it. */
function coveredByNeighbours(
  unit: Unit,
  neighbours: ReadonlyMap<Block, { before?: Block; after?: Block }>,
): { coverage: Coverage; urls: string[] } | undefined {
  for (const block of [unit.block, ...unit.around.toReversed()]) {
    const { before, after } = neighbours.get(block) ?? {};
    const afterUrls = after ? urlsOf(after) : [];
    if (after && afterUrls.length > 0 && sourceLine.test(proseOf(after)[0]?.text ?? '')) {
      return { coverage: block.kind === 'quote' ? 'quote' : 'list', urls: afterUrls };
    }
    if (block.kind === 'list' || block.kind === 'table') {
      const intro = before?.kind === 'paragraph' && /:\s*$/.test(before.prose?.text ?? '') ? urlsOf(before) : [];
      if (intro.length > 0) return { coverage: 'list', urls: intro };
    }
    if (block.kind === 'item' && block !== unit.block && block.children[0] !== unit.block) {
      const parent = block.children[0] ? urlsOf(block.children[0]) : [];
      if (parent.length > 0) return { coverage: 'list', urls: parent };
    }
    // A sourced quotation speaks for the paragraph it stands by; a paragraph for the quotation that it announces.
    for (const beside of [before, after]) {
      const announces =
        block.kind === 'quote' && beside === before && beside?.kind === 'paragraph' && /:\s*$/.test(beside.prose?.text ?? '');
      if (!beside || !((block.kind === 'paragraph' && beside.kind === 'quote') || announces)) continue;
      const urls = urlsOf(beside);
      if (urls.length > 0) return { coverage: 'paragraph', urls };
    }
  }
  return undefined;
}

const urlsOf = (block: Block): string[] => proseOf(block).flatMap((prose) => sourceLinks(prose.links).map(({ url }) => url));

const declining = new Set<Marker['kind']>(['analysis', 'common-knowledge', 'uncertain', 'first-hand']);

/** The declining marker at the end of a unit: between its last word and the next unit. */
function markerOf(unit: Unit, markers: readonly Marker[], next: Unit | undefined): Marker | undefined {
  const limit = Math.min(unit.block.end, next ? next.start : Number.POSITIVE_INFINITY);
  return markers.find(
    (marker) =>
      (declining.has(marker.kind) || (marker.kind === 'ignore' && marker.rule === 'unsourced-claim')) &&
      marker.start >= unit.start &&
      marker.start <= Math.max(limit, unit.end),
  );
}
