import { judgeUnits } from '../claims/judge';
import { cutUnits, type Unit } from '../claims/units/units';
import { hasPast } from '../claims/words/pasts';
import { wordsOf } from '../claims/words/words';
import type { Block } from '../parse/body';
import { proseOf } from '../parse/body';
import { contains } from '../text/span';
import { sourceLinks } from './sources';

/** Titles of what is listed, which may tell of the same. */
const inQuotationMarks = /“[^”]{0,300}”|«[^»]{0,300}»|"[^"]{0,300}"/g;

/** Whether what stands under the title of a list of sources tells of something rather than listing: its sentences that state facts are more than its entries. */
export function tells(blocks: readonly Block[]): boolean {
  // Most lists of sources are no more than that, and need not be cut into units.
  if (blocks.every(merelyLists)) return false;
  const units = cutUnits(blocks);
  const inPast = new Set(units.filter(isInPast));
  const listing = units.filter((unit) => !inPast.has(unit) && hasSource(unit)).length;
  if (inPast.size <= listing) return false;
  const judgements = judgeUnits(units, new Set());
  return units.filter((unit, index) => inPast.has(unit) && judgements[index]?.tier === 'strong').length > listing;
}

const isInPast = (unit: Pick<Unit, 'kind' | 'parts'>): boolean => hasPast(wordsOf(leadOf(unit) ?? ''));

/** Whether a block is a rule, or a list of paragraphs, and of such lists below them, that tell nothing before their links. */
const merelyLists = ({ kind, children }: Block): boolean =>
  kind === 'rule' ||
  (kind === 'list' &&
    children.every(
      (item) => item.kind === 'item' && item.children.every((child, index) => (index === 0 ? isMereEntry(child) : merelyLists(child))),
    ));

const isMereEntry = ({ kind, prose }: Block): boolean =>
  kind === 'paragraph' &&
  prose !== undefined &&
  !isInPast({ kind: 'item', parts: [{ prose, visible: { start: 0, end: prose.text.length } }] });

const hasSource = ({ parts }: Unit): boolean => parts.some(({ prose, visible }) => sourceLinks(prose.linksIn(visible)).length > 0);

/** The words of a sentence before its first source, or all where it has none; titles are left out. Undefined of an item without a source and of what is no sentence. */
function leadOf({ kind, parts: [part] }: Pick<Unit, 'kind' | 'parts'>): string | undefined {
  if (!part || (kind !== 'sentence' && kind !== 'item')) return undefined;
  const { prose, visible } = part;
  const [link] = sourceLinks(prose.linksIn(visible));
  if (link ? link.bare : kind === 'item') return undefined;
  const lead = { start: visible.start, end: link ? Math.max(link.words.start, visible.start) : visible.end };
  let text = '';
  let at = lead.start;
  for (const { words } of prose.markedWithin(lead)) {
    if (words.start < at || !contains(lead, words)) continue;
    text += prose.text.slice(at, words.start);
    at = words.end;
  }
  return (text + prose.text.slice(at, lead.end)).replace(inQuotationMarks, '');
}

/** Whether all that stands in some blocks is links to sources, with a few words beside them. */
export const onlyLinks = (blocks: readonly Block[]): boolean =>
  blocks.flatMap(proseOf).every(({ text, links }) => {
    const carried = sourceLinks(links).reduce((sum, { words }) => sum + words.end - words.start, 0);
    return carried > 0 && text.length - carried <= mostBeside;
  });

/** A name, a day and what stands between them. */
const mostBeside = 60;
