import type { Block } from '../parse/body';
import type { Coverage } from './coverage';
import { isNamed } from './named';
import { proseOf, type Unit } from './units';

/** A line that says where the text before it is from. */
export const sourceLine = /^[\s(]*(?:sources?|source\s*\(s\)|via|crédits?|credit)\s*(?::|：)/i;

export interface Siblings {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
}

/** For each block, the block before and after it under the same parent. */
export function siblings(blocks: readonly Block[]): Map<Block, Siblings> {
  const found = new Map<Block, Siblings>();
  const visit = (children: readonly Block[]): void => {
    children.forEach((block, index) => {
      found.set(block, { before: children[index - 1], after: children[index + 1] });
      if (block.children.length > 0) visit(block.children);
    });
  };
  visit(blocks);
  return found;
}

/** A source beside the block: a list's introduction or parent item, a source line after it, a sourced quotation next to it. */
export function coveredByNeighbours(
  unit: Unit,
  neighbours: ReadonlyMap<Block, Siblings>,
  sourcesIn: (block: Block) => string[] | undefined,
): { coverage: Coverage; urls: string[] } | undefined {
  for (const block of [unit.block, ...unit.around.toReversed()]) {
    const { before, after } = neighbours.get(block) ?? {};
    const line = after && after.kind !== 'heading' ? (proseOf(after)[0]?.text ?? '') : '';
    if (after && (sourceLine.test(line) || (block.kind === 'quote' && signature.test(line)))) {
      // "Sources:" on a line of its own has them in the list below.
      const below = /[:：]\s*\**\s*$/.test(line) ? neighbours.get(after)?.after : undefined;
      const urls = sourcesIn(after) ?? (below?.kind === 'list' ? sourcesIn(below) : undefined);
      if (urls) return { coverage: block.kind === 'quote' ? 'quote' : 'list', urls };
      if (isNamed(line)) return { coverage: 'named', urls: [] };
    }
    // What stands under an item, or at the end of its list, and does nothing but cite.
    const cites = block === unit.block && after?.kind === 'list' && citesOnly(after) ? after : lastSourceItem(block);
    const cited = cites && sourcesIn(cites);
    if (cited) return { coverage: 'list', urls: cited };
    if ((block.kind === 'list' || block.kind === 'table') && before && introduces(before)) {
      const urls = sourcesIn(before);
      if (urls) return { coverage: 'list', urls };
    }
    if (block.kind === 'item' && block !== unit.block && block.children[0] && block.children[0] !== unit.block) {
      const urls = sourcesIn(block.children[0]);
      if (urls) return { coverage: 'list', urls };
    }
    // A sourced quotation speaks for the paragraph it stands by; a paragraph for the quotation that it announces.
    for (const beside of [before, after]) {
      const announces = block.kind === 'quote' && beside !== undefined && beside === before && introduces(beside);
      if (!beside || !((block.kind === 'paragraph' && beside.kind === 'quote') || announces)) continue;
      const urls = sourcesIn(beside);
      if (urls) return { coverage: 'paragraph', urls };
    }
  }
  return undefined;
}

/** The name under a quotation: "— BBC". */
const signature = /^\s*[—–-]{1,2}\s*\p{Lu}[^.!?]{0,60}$/u;

/** Whether a list holds nothing but links to sources. */
const citesOnly = (list: Block): boolean =>
  proseOf(list).every(({ text, links }) => {
    const carried = links.reduce((sum, { isSource, words }) => sum + (isSource ? words.end - words.start : 0), 0);
    return carried > 0 && text.replace(/[\s\p{P}]/gu, '').length <= carried;
  });

/** The last item of a list where it says what all are from. */
function lastSourceItem({ kind, children }: Block): Block | undefined {
  const last = kind === 'list' && children.length > 1 ? children.at(-1) : undefined;
  const text = last && proseOf(last)[0]?.text;
  return text !== undefined && sourceLine.test(text) ? last : undefined;
}

const introduces = ({ kind, prose }: Block): boolean => kind === 'paragraph' && /:\s*$/.test(prose?.text ?? '');
