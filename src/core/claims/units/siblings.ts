import type { Block } from '../../parse/body';

/** The blocks right before and after one. */
export interface Siblings {
  readonly before: Block | undefined;
  readonly after: Block | undefined;
}

/** Beside the whole article, and beside the children of what no block of HTML is. */
export const alone: Siblings = { before: undefined, after: undefined };

/** What stands beside one of some children, at the edges of which stands what is beside them all. */
export const besideChild = (children: readonly Block[], index: number, around: Siblings): Siblings => ({
  before: children[index - 1] ?? around.before,
  after: children[index + 1] ?? around.after,
});

/** What stands beside all children of a block: what a block of HTML begins and ends with stands beside what the block does. */
export const besideChildren = ({ kind }: Block, beside: Siblings): Siblings => (kind === 'html' ? beside : alone);

/** For each block, the block before and after it under the same parent. */
export function siblings(blocks: readonly Block[]): Map<Block, Siblings> {
  const found = new Map<Block, Siblings>();
  const visit = (children: readonly Block[], around: Siblings): void =>
    children.forEach((block, index) => {
      const beside = besideChild(children, index, around);
      found.set(block, beside);
      if (block.children.length > 0) visit(block.children, besideChildren(block, beside));
    });
  visit(blocks, alone);
  return found;
}
