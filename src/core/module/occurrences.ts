import type { Node } from '@babel/types';
import { isFunction } from './functionBody';
import { isOthers } from './uniqueNames';

/** A node that stands for a value: what is right around it, and whether a function may come to it later than it stands. */
export interface Occurrence {
  readonly node: Node;
  readonly parent: Node;
  readonly inFunction: boolean;
}

/** The nodes of a tree that stand for values: no types, and no names of properties. `work` learns how many there were. */
export function* occurrencesIn(root: Node, work: { left: number }): Generator<Occurrence> {
  const pending: [what: unknown, parent: Node, inFunction: boolean][] = [[root, root, false]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [what, parent, inFunction] = next;
    if (Array.isArray(what)) for (const item of what) pending.push([item, parent, inFunction]);
    else if (typeof what === 'object' && what !== null && typeof (what as Node).type === 'string') {
      const node = what as Node;
      work.left--;
      if (/^TS(?:TypeAlias|Interface)|^TSType(?:Annotation|Parameter)/.test(node.type)) continue;
      yield { node, parent, inFunction };
      for (const [key, value] of Object.entries(node))
        if (key !== 'loc' && key !== 'typeAnnotation' && !key.endsWith('Comments') && !isOthers(node, key))
          pending.push([value, node, inFunction || isFunction(node)]);
    }
  }
}
