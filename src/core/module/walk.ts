import type { Node } from '@babel/types';

/** Every node of a syntax tree, in no order that is promised. `enters`: whether what stands at a key of a node is gone into; places and comments never are. */
export function* nodesIn(root: Node, enters: (node: Node, key: string) => boolean = () => true): Generator<Node> {
  const pending: unknown[] = [root];
  while (pending.length > 0) {
    const current = pending.pop();
    if (Array.isArray(current)) for (const item of current) pending.push(item);
    else if (typeof current === 'object' && current !== null && typeof (current as Node).type === 'string') {
      const node = current as Node;
      yield node;
      for (const [key, value] of Object.entries(node))
        if (key !== 'loc' && !key.endsWith('Comments') && enters(node, key)) pending.push(value);
    }
  }
}
