import type { Node } from '@babel/types';
import { constantsOf, type Local, propertyName, type Scope } from './configModule';

/**
 * What a function returns, where it returns in one place only, and the scope that holds there. `first`: what its first parameter is, `context` for Astro's
 * `({ image })`; parameters of all other functions hide what they shadow, and nothing is known of them.
 */
export function bodyOf(node: Node, scope: Scope, first: 'context' | 'opaque'): { result: Node; scope: Scope } | undefined {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression' && node.type !== 'FunctionDeclaration')
    return undefined;
  if (node.async || node.generator) return undefined;
  const locals = new Map<string, Local>();
  node.params.forEach((parameter, index) => {
    for (const [name, local] of bindingsOf(parameter)) locals.set(name, first === 'context' && index === 0 ? local : 'opaque');
  });
  if (node.body.type !== 'BlockStatement') return { result: node.body, scope: scope.inside(locals, new Map()) };
  const last = node.body.body.at(-1);
  const straight = node.body.body.slice(0, -1).every(({ type }) => type === 'VariableDeclaration' || type === 'FunctionDeclaration');
  if (last?.type !== 'ReturnStatement' || !last.argument || !straight) return undefined;
  return { result: last.argument, scope: scope.inside(locals, constantsOf(node.body.body)) };
}

/** The names that Astro's schema context gets: `({ image })`, `({ image: img })`, `(context)`. */
function bindingsOf(parameter: Node): readonly [string, Local][] {
  if (parameter.type === 'Identifier') return [[parameter.name, 'context']];
  if (parameter.type === 'AssignmentPattern') return bindingsOf(parameter.left).map(([name]) => [name, 'opaque']);
  if (parameter.type !== 'ObjectPattern') return [];
  return parameter.properties.flatMap((property): [string, Local][] => {
    if (property.type === 'RestElement') return property.argument.type === 'Identifier' ? [[property.argument.name, 'opaque']] : [];
    const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
    if (target.type !== 'Identifier') return [];
    return [[target.name, propertyName(property) === 'image' ? 'image' : 'opaque']];
  });
}
