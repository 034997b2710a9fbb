import type { CallExpression, Expression, MemberExpression, Node, ObjectExpression, OptionalMemberExpression } from '@babel/types';
import { type Local, propertyName, type Scope, type Value } from './configModule';
import { itemsOf } from './items';
import { literalOf } from './literals';
import { identifier, list, objectOf, spread } from './nodes';
import { resultOf } from './statements';
import { namesOf } from './uniqueNames';
import { nodesIn } from './walk';

export type FunctionNode = Extract<Node, { params: unknown; body: unknown }>;

/** Whether a node is a function of any kind: what it declares holds inside of it only. */
export const isFunction = (node: Node): node is FunctionNode =>
  /^(?:ArrowFunctionExpression|FunctionExpression|FunctionDeclaration|ObjectMethod|ClassMethod|ClassPrivateMethod)$/.test(node.type);

/** What a function is called with: Astro's schema context, or the arguments of a call. */
export type Given = 'context' | readonly Node[];

/** An expression and the names that it can see. */
export interface Placed {
  readonly node: Node;
  readonly scope: Scope;
}

/** More calls within calls than any real file has. */
const longestDetour = 16;

/**
 * Follows an expression further than names lead: into functions of the site's own that are called, along conditions that are sure, to properties of what a
 * function gives back. Where it leads out of what is known, as far as it goes.
 */
export function follow(node: Node, scope: Scope, depth = 0): Placed {
  let at: Placed = { node: scope.resolve(node), scope };
  for (let step = 0; step < longestDetour && depth < longestDetour; step++) {
    const next = nextOf(at, depth);
    if (!next) break;
    at = { node: next.scope.resolve(next.node), scope: next.scope };
  }
  return at;
}

function nextOf({ node, scope }: Placed, depth: number): Placed | undefined {
  switch (node.type) {
    case 'CallExpression': {
      if (isOfObject(node, 'freeze', scope)) return node.arguments[0] && { node: node.arguments[0], scope };
      if (isOfObject(node, 'assign', scope)) return { node: spreadOf(node.arguments), scope };
      const picked = pickedFrom(node, scope, depth + 1);
      if (picked) return picked;
      const callee = follow(node.callee, scope, depth + 1);
      const inside = bodyOf(callee.node, callee.scope, givenTo(callee.node, node.arguments));
      return inside && { node: inside.result, scope: inside.scope };
    }
    case 'OptionalMemberExpression':
    case 'MemberExpression': {
      const name = nameOfMember(node, scope, depth + 1);
      const holder = follow(node.object, scope, depth + 1);
      if (name === undefined) return undefined;
      if (typeof name === 'number' && holder.node.type !== 'ObjectExpression') return itemsOf(node.object, scope, depth + 1)?.[name];
      const found = propertyAt(holder, String(name), depth + 1);
      if (found) return found === 'none' ? undefined : found;
      const made =
        holder.node.type === 'CallExpression' || holder.node.type === 'MemberExpression'
          ? scope.memberOfType?.(holder.node, holder.scope, String(name))
          : undefined;
      return made && { node: made, scope };
    }
    case 'ConditionalExpression': {
      const test = literalOf(node.test, scope, depth + 1);
      return test && { node: test.value ? node.consequent : node.alternate, scope };
    }
    // A default of what is taken apart.
    case 'AssignmentPattern': {
      const left = literalOf(node.left, scope, depth + 1);
      return left && { node: left.value === undefined ? node.right : node.left, scope };
    }
    case 'LogicalExpression': {
      const left = literalOf(node.left, scope, depth + 1);
      if (!left) return undefined;
      const isLeft = node.operator === '??' ? left.value != null : node.operator === '||' ? Boolean(left.value) : !left.value;
      return { node: isLeft ? node.left : node.right, scope };
    }
    default:
      return undefined;
  }
}

/** What a function is called with, `undefined` for each parameter that is left out. */
function givenTo(callee: Node, given: CallExpression['arguments']): readonly Node[] {
  const wanted = isFunction(callee) ? callee.params.filter(({ type }) => type !== 'RestElement').length : 0;
  if (wanted <= given.length || given.some(({ type }) => type === 'SpreadElement')) return given;
  return [...given, ...Array.from({ length: wanted - given.length }, () => identifier('undefined'))];
}

/** The name of a member, or its place in a list: as it is written, or as it is sure to be worked out, `folders[lang]`. */
export function nameOfMember(
  { computed, property }: MemberExpression | OptionalMemberExpression,
  scope: Scope,
  depth: number,
): string | number | undefined {
  const name = propertyName({ computed, key: property });
  if (name !== undefined || !computed) return name;
  const value = literalOf(property, scope, depth)?.value;
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

/** `levels.at(-1)` and `types.get('title')`: an item of a list, or of a map, that is sure. */
function pickedFrom({ callee, arguments: [first] }: CallExpression, scope: Scope, depth: number): Placed | undefined {
  const method = callee.type === 'MemberExpression' ? propertyName({ computed: callee.computed, key: callee.property }) : undefined;
  if (callee.type !== 'MemberExpression' || !first || (method !== 'at' && method !== 'get')) return undefined;
  const holder = follow(callee.object, scope, depth);
  const isMap = holder.node.type === 'NewExpression';
  const wanted = isMap === (method === 'get') ? literalOf(first, scope, depth)?.value : undefined;
  if (wanted === undefined || typeof wanted === 'object') return undefined;
  const items = itemsOf(holder.node, holder.scope, depth);
  if (!isMap) return typeof wanted === 'number' ? items?.at(wanted) : undefined;
  let found: Placed | undefined;
  for (const pair of items ?? []) {
    const [key, value] = itemsOf(pair.node, pair.scope, depth) ?? [];
    const name = key && literalOf(key.node, key.scope, depth);
    if (!name || !value) return undefined;
    if (name.value === wanted) found = value;
  }
  return found;
}

/** What stands at a name of an object that is written out, or spread into it: `none` where it surely has no such name, nothing where something that is not seen may have it. */
export function propertyAt({ node, scope }: Placed, name: string, depth: number): Placed | 'none' | undefined {
  if (node.type !== 'ObjectExpression' || depth > longestDetour || scope.work.left <= 0) return undefined;
  for (const property of [...node.properties].reverse()) {
    if (property.type === 'SpreadElement') {
      const spread = propertyAt(follow(property.argument, scope, depth + 1), name, depth + 1);
      if (spread !== 'none') return spread;
    } else if (property.computed && property.key.type !== 'StringLiteral') return undefined;
    else if (propertyName(property) === name) return { node: property.type === 'ObjectProperty' ? property.value : property, scope };
  }
  return 'none';
}

/** Whether a call is one of the language's own: `Object.freeze(levels)` is `levels`, `Object.assign({}, one, other)` is `{ ...one, ...other }`. */
const isOfObject = ({ callee }: CallExpression, method: string, scope: Scope): boolean =>
  callee.type === 'MemberExpression' &&
  callee.object.type === 'Identifier' &&
  callee.object.name === 'Object' &&
  !scope.knows('Object') &&
  propertyName({ computed: callee.computed, key: callee.property }) === method;

/** An object of all that some objects hold, of two keys the later one. */
const spreadOf = (objects: CallExpression['arguments']): ObjectExpression => objectOf(objects.map(spread));

/**
 * What a function returns, where it returns in one place only or by plain conditions, and the scope that holds there. A parameter stands for its argument, in the scope of the call: names
 * are unique, so that neither hides anything of the other.
 */
export function bodyOf(node: Node, scope: Scope, given: Given): { result: Node; scope: Scope } | undefined {
  if (!isFunction(node)) return undefined;
  const constants = new Map<string, Value>();
  const result = node.body.type === 'BlockStatement' ? resultOf(node.body.body, constants) : node.body;
  const inside = result && scopeInside(node, scope, given, constants);
  return inside && { result, scope: inside };
}

/**
 * The scope inside of a function, its parameters bound, with what its body declares. Nothing where what it gives back is not what it returns, or where something in sight came of
 * another call of it: that would be taken for what this one makes.
 */
export function scopeInside(node: FunctionNode, scope: Scope, from: Given, declared: ReadonlyMap<string, Value>): Scope | undefined {
  if (node.type === 'ClassMethod' || node.type === 'ClassPrivateMethod') return undefined;
  if (node.async || node.generator || (node.type === 'ObjectMethod' && node.kind !== 'method')) return undefined;
  if (scope.work.left <= 0) return undefined;
  const locals = new Map<string, Local>();
  const values = new Map<string, Value>();
  const names = new Set(node.params.flatMap(namesOf));
  if (isHeld(node, new Set([...names, ...declared.keys()]), scope)) return undefined;
  const given = from === 'context' ? from : from.flatMap((argument) => itemsSpread(argument, scope) ?? [argument]);
  // Past an argument that is spread, nobody can say which is which.
  const spread = given === 'context' ? -1 : given.findIndex(({ type }) => type === 'SpreadElement');
  for (const [index, parameter] of node.params.entries()) {
    for (const name of namesOf(parameter)) locals.set(name, 'opaque');
    if (given === 'context') {
      if (index === 0) for (const [name, local] of contextNames(parameter)) locals.set(name, local);
      else bind(parameter, undefined, scope, names, locals, values);
    } else if (parameter.type === 'RestElement') {
      if (spread < 0) bind(parameter.argument, list(given.slice(index)), scope, names, locals, values);
    } else if (spread < 0 || index < spread) bind(parameter, given[index], scope, names, locals, values);
  }
  return scope.inside(locals, new Map([...values, ...declared]));
}

/** The items of a list that is written out and spread into a call's arguments. */
function itemsSpread(argument: Node, scope: Scope): Node[] | undefined {
  const list = argument.type === 'SpreadElement' ? scope.resolve(argument.argument) : argument;
  if (list === argument || list.type !== 'ArrayExpression') return undefined;
  return list.elements.every((each) => each && each.type !== 'SpreadElement') ? (list.elements as Node[]) : undefined;
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
    // A function that calls itself, by a detour or not, hands its own parameters on: they would stand for themselves.
    if (reaches(value, own, scope)) return;
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
  if (parameter.type === 'ArrayPattern') {
    const list = scope.resolve(argument);
    if (list.type !== 'ArrayExpression' || list.elements.some((each) => !each || each.type === 'SpreadElement')) return;
    for (const [index, each] of parameter.elements.entries())
      if (each && each.type !== 'RestElement') bind(each, list.elements[index] ?? undefined, scope, own, locals, values);
    return;
  }
  if (parameter.type !== 'ObjectPattern') return;
  const value = scope.resolve(argument);
  if (value.type === 'Identifier' && scope.locals.get(value.name) === 'context')
    for (const [name, local] of contextNames(parameter)) locals.set(name, local);
  if (value.type !== 'ObjectExpression') return;
  for (const property of parameter.properties) {
    const name = property.type === 'ObjectProperty' ? propertyName(property) : undefined;
    const given = name === undefined ? undefined : propertyAt({ node: value, scope }, name, 0);
    // What is spread of another function's object may be made of names that are not in sight here.
    if (property.type !== 'ObjectProperty' || !given || (given !== 'none' && given.scope !== scope)) continue;
    bind(property.value, given === 'none' ? undefined : given.node, scope, own, locals, values);
  }
}

/** Whether a function is called within what another call of it made: something in sight, besides its own names, is an expression of these. */
function isHeld(node: FunctionNode, own: ReadonlySet<string>, scope: Scope): boolean {
  if (![...own].some((name) => scope.constants.has(name))) return false;
  for (const [name, value] of scope.constants) {
    if (!name.includes('#') || own.has(name)) continue;
    for (const each of nodesIn(value, (parent) => parent !== node)) {
      scope.work.left--;
      if (each.type === 'Identifier' && own.has(each.name)) return true;
    }
    if (scope.work.left <= 0) return true;
  }
  return false;
}

/** Whether one of the names stands in an expression, or in what the parameters and constants of functions in it stand for. */
function reaches(value: Node, names: ReadonlySet<string>, scope: Scope): boolean {
  const seen = new Set<string>();
  const pending = [value];
  for (let next = pending.pop(); next; next = pending.pop()) {
    for (const node of nodesIn(next)) {
      if (node.type !== 'Identifier' || !node.name.includes('#') || seen.has(node.name)) continue;
      if (names.has(node.name)) return true;
      seen.add(node.name);
      const meant = scope.constants.get(node.name);
      if (meant) pending.push(meant);
    }
  }
  return false;
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
