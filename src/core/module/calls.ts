import type { CallExpression, Node } from '@babel/types';
import { propertyName, type Scope } from './configModule';

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

const nodePaths = ['node:path', 'path', 'node:path/posix', 'path/posix'];

/** What a function of Node's paths is called with, `join(…)` or `path.join(…)`. */
export const callOfPath = (node: Node, scope: Scope, name: string): CallExpression['arguments'] | undefined =>
  callOf(node, scope, name, nodePaths) ?? callOf(node, scope, name, nodePaths, 'default');
