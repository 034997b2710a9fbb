import type { CallExpression, Node } from '@babel/types';
import { propertyName, type Scope } from '../module/configModule';

/** Where `defineCollection` is from; the second is a path into the package that some write. */
export const contentModules = ['astro:content', 'astro/content/config'];

/** What a function of a package is called with; nothing where it is not what is called. */
export function callOf(
  node: Node,
  scope: Scope,
  name: string,
  sources: readonly string[],
  holder = '*',
): CallExpression['arguments'] | undefined {
  if (node.type !== 'CallExpression') return undefined;
  const callee = scope.resolve(node.callee);
  if (callee.type === 'Identifier') return scope.isImport(callee.name, [name], sources) ? node.arguments : undefined;
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return undefined;
  const isMember =
    propertyName({ computed: callee.computed, key: callee.property }) === name && scope.isImport(callee.object.name, [holder], sources);
  return isMember ? node.arguments : undefined;
}
