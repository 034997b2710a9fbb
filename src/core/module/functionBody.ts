import type { Expression, Node } from '@babel/types';
import { constantsOf, type Local, propertyName, type Scope, type Value } from './configModule';
import { propertyOf } from './literals';
import { namesOf } from './uniqueNames';
import { nodesIn } from './walk';

type FunctionNode = Extract<Node, { params: unknown; body: unknown }>;

/** Whether a node is a function of any kind: what it declares holds inside of it only. */
export const isFunction = (node: Node): node is FunctionNode =>
  /^(?:ArrowFunctionExpression|FunctionExpression|FunctionDeclaration|ObjectMethod|ClassMethod|ClassPrivateMethod)$/.test(node.type);

/** What a function is called with: Astro's schema context, or the arguments of a call. */
export type Given = 'context' | readonly Node[];

/**
 * What a function returns, where it returns in one place only, and the scope that holds there. A parameter stands for its argument, in the scope of the call: names
 * are unique, so that neither hides anything of the other.
 */
export function bodyOf(node: Node, scope: Scope, given: Given): { result: Node; scope: Scope } | undefined {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression' && node.type !== 'FunctionDeclaration')
    return undefined;
  if (node.async || node.generator) return undefined;
  const locals = new Map<string, Local>();
  const values = new Map<string, Value>();
  const names = new Set(node.params.flatMap(namesOf));
  // Past an argument that is spread, nobody can say which is which.
  const spread = given === 'context' ? -1 : given.findIndex(({ type }) => type === 'SpreadElement');
  for (const [index, parameter] of node.params.entries()) {
    for (const name of namesOf(parameter)) locals.set(name, 'opaque');
    if (given === 'context') {
      if (index === 0) for (const [name, local] of contextNames(parameter)) locals.set(name, local);
    } else if (spread < 0 || index < spread) bind(parameter, given[index], scope, names, locals, values);
  }
  if (node.body.type !== 'BlockStatement') return { result: node.body, scope: scope.inside(locals, values) };
  const last = node.body.body.at(-1);
  const straight = node.body.body.slice(0, -1).every(({ type }) => type === 'VariableDeclaration' || type === 'FunctionDeclaration');
  if (last?.type !== 'ReturnStatement' || !last.argument || !straight) return undefined;
  return { result: last.argument, scope: scope.inside(locals, new Map([...values, ...constantsOf(node.body.body)])) };
}

/** Lets a parameter stand for its argument, or for its default where there is none. */
function bind(
  parameter: Node,
  argument: Node | undefined,
  scope: Scope,
  own: ReadonlySet<string>,
  locals: Map<string, Local>,
  values: Map<string, Value>,
): void {
  const set = (name: string, value: Node): void => {
    // A function that calls itself hands its own parameters on: they would stand for themselves.
    if ([...nodesIn(value)].some((each) => each.type === 'Identifier' && own.has(each.name))) return;
    locals.delete(name);
    values.set(name, value as Expression);
  };
  if (parameter.type === 'AssignmentPattern') {
    const isLeftOut = argument === undefined || (argument.type === 'Identifier' && argument.name === 'undefined');
    bind(parameter.left, isLeftOut ? parameter.right : argument, scope, own, locals, values);
    return;
  }
  if (!argument) return;
  if (parameter.type === 'Identifier') set(parameter.name, argument);
  if (parameter.type !== 'ObjectPattern') return;
  const value = scope.resolve(argument);
  if (value.type === 'Identifier' && scope.locals.get(value.name) === 'context')
    for (const [name, local] of contextNames(parameter)) locals.set(name, local);
  if (value.type !== 'ObjectExpression') return;
  for (const property of parameter.properties) {
    const name = property.type === 'ObjectProperty' ? propertyName(property) : undefined;
    const given = name === undefined ? undefined : propertyOf(value, name);
    if (property.type === 'ObjectProperty' && given) bind(property.value, given, scope, own, locals, values);
  }
}

/** The names that Astro's schema context gets: `({ image })`, `({ image: img })`, `(context)`. */
function contextNames(parameter: Node): readonly [string, Local][] {
  if (parameter.type === 'Identifier') return [[parameter.name, 'context']];
  if (parameter.type !== 'ObjectPattern') return [];
  return parameter.properties.flatMap((property): [string, Local][] => {
    if (property.type === 'RestElement' || property.value.type !== 'Identifier' || propertyName(property) !== 'image') return [];
    return [[property.value.name, 'image']];
  });
}
