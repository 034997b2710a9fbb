import type { Node } from '@babel/types';
import { nodesIn } from './walk';

/** Gives the names that a file declares for all of it a suffix, wherever they are written; a parameter that shadows one is renamed with it, and shadows it still. */
export function renameNames(root: Node, names: ReadonlySet<string>, suffix: string): void {
  for (const node of nodesIn(root, (parent, key) => !isOthers(parent, key)))
    if (node.type === 'Identifier' && names.has(node.name)) node.name += suffix;
}

/** What stands after a dot or before a colon is a property's name, and what a module calls its exports is for others. */
const isOthers = (node: Node, key: string): boolean =>
  key === 'imported' || key === 'exported' || ((key === 'key' || key === 'property') && !('computed' in node && node.computed));
