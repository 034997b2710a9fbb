import { readListTitle } from '../../model/listTitles';
import type { Block } from '../../parse/body';
import { proseOf } from '../../parse/body';
import type { Prose } from '../../parse/prose';
import { isCitingLine, isLabelledLine, longestLine } from '../citing/citingLine';
import { sourceLabel } from '../citing/labels';
import { isDocument } from '../citing/leads';
import { mostOfNote } from '../citing/notes';
import { announcesWithSource, originOf } from '../citing/origin';
import { citesBelow, isTableNote } from '../citing/sourceAbove';
import type { Reason } from '../signals/signals';
import type { Siblings } from '../units/siblings';
import type { Unit } from '../units/units';
import { classesOf, word } from '../words/lexicon';
import { wordsOf } from '../words/words';
import type { Coverage } from './coverage';
import { reachOf } from './headingReach';
import { isNamed } from './named';
import { sourcesOfHead } from './tableHeads';

/** A line that says where the text before it is from. */
export const sourceLine =
  /^[\s(]*(?:sources?(?:\s+(?:original|originale|officielle|primaire)s?)?(?:\s*\([\p{L}\s]{1,20}\))?|via|crédits?|credit)\s*(?::|：)/iu;

/** What a block has for sources; undefined where it has none. */
interface BlockSources {
  /** Those that may back what stands beside it. */
  readonly sourcesIn: (block: Block) => string[] | undefined;
  /** All, also those that only show a thing: of what says that it cites. */
  readonly citedIn: (block: Block) => string[] | undefined;
}

/** A source beside the block: a list's introduction or parent item, a source line after it, a sourced quotation next to it. */
export function coveredByNeighbours(
  unit: Unit,
  neighbours: ReadonlyMap<Block, Siblings>,
  { sourcesIn, citedIn }: BlockSources,
  reasons: readonly Reason[] = [],
): { coverage: Coverage; urls: string[] } | undefined {
  const parent = parentOf(unit);
  for (const block of [unit.block, ...unit.around.toReversed()]) {
    const { before, after } = neighbours.get(block) ?? {};
    const listed = after && neighbours.get(after)?.after;
    const inList = listed && listsSources(listed) && isListLabel(after) ? citedIn(listed) : undefined;
    if (inList) return { coverage: block.kind === 'quote' ? 'quote' : 'list', urls: inList };
    const line = after && after.kind !== 'heading' ? (proseOf(after)[0]?.text ?? '') : '';
    if (after && (sourceLine.test(line) || (block.kind === 'quote' && isSignature(after, line)))) {
      // "Sources:" on a line of its own has them in the list below.
      const below = /[:：]\s*\**\s*$/.test(line) ? neighbours.get(after)?.after : undefined;
      const urls = citedIn(after) ?? (below?.kind === 'list' ? citedIn(below) : undefined);
      if (urls) return { coverage: block.kind === 'quote' ? 'quote' : 'list', urls };
      if (isNamed(line)) return { coverage: 'named', urls: [] };
    }
    // What stands below, or at the end of its list or table, and does nothing but cite.
    const below = after && isCitation(after, block === unit.block) ? sourcesIn(after) : undefined;
    const cites = below ? undefined : (lastSourceItem(block) ?? citingCaption(block, before, after));
    const cited = below ?? (cites && citedIn(cites));
    if (cited) return { coverage: block.kind === 'quote' ? 'quote' : 'list', urls: cited };
    if (block.kind === 'table') {
      const heads = sourcesOfHead(block, unit.kind === 'row' ? unit.block : undefined, reasons, sourcesIn);
      if (heads) return { coverage: 'list', urls: heads };
      const captions = [after, before].filter((each): each is Block => each !== undefined && isTableCaption(each));
      if (after && isTableNote(after)) captions.push(after);
      const urls = captions.map(citedIn).find((found) => found !== undefined);
      if (urls) return { coverage: 'list', urls };
      if (captions.some(({ prose }) => isNamed(/sources?\s*[:：].*/is.exec(prose?.text ?? '')?.[0] ?? '')))
        return { coverage: 'named', urls: [] };
    }
    const lead = block.kind === 'table' && before?.kind === 'caption' ? neighbours.get(before)?.before : before;
    const isListing = block.kind === 'list' || block.kind === 'table';
    const declared = isListing && lead && citesBelow(lead, neighbours.get(lead)?.before) ? citedIn(lead) : undefined;
    if (declared) return { coverage: 'list', urls: declared };
    if (isListing && lead && (introduces(lead) || leadsWithSource(lead, neighbours.get(lead)?.before) || reachOf(lead) !== undefined)) {
      const urls = sourcesIn(lead);
      if (urls) return { coverage: 'list', urls };
    }
    if (block === parent?.item) {
      const urls = sourcesIn(parent.words);
      if (urls) return { coverage: 'list', urls };
    }
    // A sourced quotation speaks for the paragraph it stands by; a paragraph for the quotation that it announces.
    for (const beside of [before, after]) {
      const announces = block.kind === 'quote' && beside !== undefined && beside === before && (introduces(beside) || runsOn(beside));
      if (!beside || !((block.kind === 'paragraph' && beside.kind === 'quote') || announces)) continue;
      const urls = sourcesIn(beside);
      if (urls) return { coverage: 'paragraph', urls };
    }
    // What stands right behind the line that signs a quotation, and a list behind either.
    const isSigned = before !== undefined && neighbours.get(before)?.before?.kind === 'quote' && signs(before);
    if (before && ((block.kind === 'paragraph' && isSigned) || (isListing && (isSigned || before.kind === 'quote')))) {
      const urls = isSigned ? citedIn(before) : sourcesIn(before);
      if (urls) return { coverage: 'paragraph', urls };
    }
    const announced = block.kind === 'quote' && announcement(block, neighbours);
    const urls = announced ? sourcesIn(announced) : undefined;
    if (urls) return { coverage: 'paragraph', urls };
  }
  return undefined;
}

/** The item that a unit is a part of or stands below, with the words that begin it; those further up say nothing of where it is from. */
function parentOf({ block, around }: Unit): { readonly item: Block; readonly words: Block } | undefined {
  const item = around.findLast((each) => each.kind === 'item' && each !== block && each.children[0] !== block);
  const words = item?.children[0];
  return item && words && { item, words };
}

/** What announces several quotations in a row, above the first of them. */
function announcement(quotation: Block, neighbours: ReadonlyMap<Block, Siblings>): Block | undefined {
  let above = neighbours.get(quotation)?.before;
  for (let passed = 0; above?.kind === 'quote' && passed < mostInRow; passed++) above = neighbours.get(above)?.before;
  return above && introduces(above) ? above : undefined;
}

/** So many quotations may follow one announcement. */
const mostInRow = 5;

/** What the items of a list have for sources, where each has one: what only sums them up has theirs. */
export function sourcesOfAll(list: Block | undefined, sourcesIn: (block: Block) => string[] | undefined): string[] | undefined {
  if (list?.kind !== 'list' || list.children.length < 2) return undefined;
  const found = list.children.map(sourcesIn);
  return found.every((each) => each !== undefined) ? [...new Set(found.flat())].slice(0, mostOfNote) : undefined;
}

/** The name under a quotation: "— BBC". */
const signature = /^\s*[—–-]{1,2}\s*\p{Lu}[^.!?]{0,60}$/u;

/** Longer ones do more than name. */
const longestSignature = 90;

/** Whether a line under a quotation signs it: a name behind a dash, or names around a link, which make no sentence. */
function isSignature({ kind, prose }: Block, line: string): boolean {
  if (signature.test(line)) return true;
  const link = prose?.links.find(({ isSource }) => isSource);
  if ((kind !== 'paragraph' && kind !== 'caption') || !link || line.length > longestSignature || /[.:!?]\s*$/.test(line)) return false;
  const before = line.slice(0, link.words.start);
  const behind = line.slice(link.words.end);
  // "— quay-team, [post](…)", "Jane Roe, [post](…)", "[Jane Roe](…), of the quay".
  return /^(?:\s*[—–~-].{0,40}|[\s\p{P}]*(?:\p{Lu}[\p{L}.’'-]*(?:[\s,(]+|$))*)$/u.test(before) && /^(?:[\s\p{P}]*|\s*,.*)$/u.test(behind);
}

/** Whether a paragraph signs the quotation above it, or says where that is from. */
const signs = (block: Block): boolean =>
  block.kind === 'paragraph' && block.prose !== undefined && (sourceLine.test(block.prose.text) || isSignature(block, block.prose.text));

/** Whether a block does nothing but say where the block before it is from: a line of its own, or, below what states something itself, a list of links. */
function isCitation(block: Block, isBelowUnit: boolean): boolean {
  return block.kind === 'list'
    ? isBelowUnit && citesOnly(block)
    : block.kind === 'paragraph' && block.prose !== undefined && (isCitingLine(block.prose) || reaches(block.prose, 'above'));
}

/** Whether a paragraph says, one way or another, that what stands above or below it is from its source. */
function reaches(prose: Prose, where: 'above' | 'below'): boolean {
  const reach = originOf(prose);
  return reach === where || reach === 'both';
}

/** Whether a sentence above a list says what the list is from, without a colon. */
const leadsWithSource = ({ kind, prose }: Block, above: Block | undefined): boolean => {
  if (kind !== 'paragraph' || !prose) return false;
  const reach = originOf(prose);
  // Between two lists, what may be of either is of the one it stands behind.
  return reach === 'below' || (reach === 'both' && above?.kind !== 'list' && above?.kind !== 'table') || announcesWithSource(prose);
};

/** The caption of HTML beside a quotation that does nothing but cite. */
const citingCaption = ({ kind }: Block, ...beside: readonly (Block | undefined)[]): Block | undefined =>
  kind === 'quote' ? beside.find((each) => each?.kind === 'caption' && each.prose !== undefined && isCitingLine(each.prose)) : undefined;

const tableLabel = /^\s*(?:tableau|table|tab\.)\s*(?:n°\s*)?(?:\d|[IVX]{1,4}(?!\p{L}))/iu;

/** Whether what stands next to a table is its caption: one of HTML, or a paragraph that begins with the table's number, or is all in emphasis and says where it is from. */
function isTableCaption({ kind, prose }: Block): boolean {
  if (kind === 'caption') return true;
  if (kind !== 'paragraph' || !prose || prose.text.length > longestLine) return false;
  const { length } = prose.text.trim();
  const isEmphasised = prose.marked.some(({ words }) => words.end - words.start >= length);
  return tableLabel.test(prose.text) || (isEmphasised && /(?<!\p{L})sources?\s*[:：]/iu.test(prose.text));
}

/** Whether a list holds nothing but links to sources, and at most so much beside each. */
const citesOnly = (list: Block, beside = 0): boolean =>
  list.kind === 'list' &&
  proseOf(list).every(({ text, links }) => {
    const carried = links.reduce((sum, { isSource, words }) => sum + (isSource ? words.end - words.start : 0), 0);
    return carried > 0 && text.replace(/[\s\p{P}]/gu, '').length <= carried + beside;
  });

/** A name and a day. */
const mostBesideEntry = 60;

/** Whether a list is one of sources. Each item of a list above it asks. */
function listsSources(list: Block): boolean {
  if (list.kind !== 'list') return false;
  const known = listing.get(list) ?? citesOnly(list, mostBesideEntry);
  listing.set(list, known);
  return known;
}

const listing = new WeakMap<Block, boolean>();

/** The title of a list of sources that ends a section, as a heading or a line of its own: `### Sources`, `**References**`. */
function isListLabel({ kind, prose }: Block): boolean {
  if ((kind !== 'heading' && kind !== 'paragraph') || !prose || prose.text.length > longestListLabel || prose.links.length > 0)
    return false;
  const named = readListTitle(prose.text.replace(/[\s:：]+$/u, ''));
  return named !== undefined && !named.isNotes && !named.hasSubject && !(named.furtherReading && kind === 'heading');
}

const longestListLabel = 60;

/** The last item of a list, or row of a table, where it says what all are from. */
function lastSourceItem({ kind, children }: Block): Block | undefined {
  const last = (kind === 'list' || kind === 'table') && children.length > 1 ? children.at(-1) : undefined;
  if (last?.kind === 'row') return sourceLabel.test(last.children[0]?.prose?.text.slice(0, longestLine) ?? '') ? last : undefined;
  const prose = last && proseOf(last)[0];
  return prose && (sourceLine.test(prose.text) || asksToRead(prose)) ? last : undefined;
}

/** `Plus d’infos : [Le Quai](…)`: of items, which may be those of a fact sheet, with a word that calls a document. */
const asksToRead = (prose: Prose): boolean =>
  isLabelledLine(prose) && wordsOf(prose.text.slice(0, prose.links[0]?.words.start)).some(({ text }) => isDocument(text));

/** A sentence that the quotation below it completes: "The firm wrote that", "as the firm said". */
function runsOn({ kind, prose }: Block): boolean {
  const last = kind === 'paragraph' && /(?<!\p{L})(\p{L}+)\s*$/u.exec(prose?.text.slice(-longestEnd) ?? '')?.[1]?.toLowerCase();
  return last ? last === 'that' || last === 'que' || (classesOf(last) & word.attribution) !== 0 : false;
}

/** More than the last word of a paragraph and the blanks behind it. */
const longestEnd = 40;

const introduces = ({ kind, prose }: Block): boolean => kind === 'paragraph' && /:\s*$/.test(prose?.text ?? '');
