import type { CallExpression, MemberExpression, Node } from '@babel/types';
import { propertyName, type Scope } from './configModule';
import { bodyOf, follow, type Placed } from './functionBody';
import { literalOf, stringOf } from './literals';
import { call, list, member, numeral, text } from './nodes';
import { type Entry, reducedEntries } from './reduced';

/** Deeper than lists of lists are made of each other. */
const deepest = 8;

/** Longer than any list that a config goes by. */
const longest = 2_000;

/**
 * The items of a list that is sure: written out, spread of others, made with `.map`, or the keys and values of an object, a `Map` or a `Set` that is written out.
 * Nothing where that takes running it.
 */
export function itemsOf(node: Node, scope: Scope, depth = 0): readonly Placed[] | undefined {
  if (depth > deepest || scope.work.left <= 0) return undefined;
  const at = follow(node, scope, depth);
  if (at.node.type === 'CallExpression') return listed(at.node, at.scope, depth + 1);
  // `[...new Set(levels)]`, and a map that is gone through, which is its pairs.
  const isSet = at.node.type === 'NewExpression' && isNamed(at.node.callee, 'Set', at.scope);
  if (at.node.type === 'NewExpression' && (isSet || isNamed(at.node.callee, 'Map', at.scope))) {
    const given = at.node.arguments[0] ? itemsOf(at.node.arguments[0], at.scope, depth + 1) : [];
    return distinct(given, (each) => (isSet ? each : itemsOf(each.node, each.scope, depth + 1)?.[0]), depth + 1);
  }
  if (at.node.type !== 'ArrayExpression') return undefined;
  const items: Placed[] = [];
  for (const element of at.node.elements) {
    if (!element) return undefined;
    const found = element.type === 'SpreadElement' ? itemsOf(element.argument, at.scope, depth + 1) : [{ node: element, scope: at.scope }];
    if (!found || items.length + found.length > longest) return undefined;
    items.push(...found);
  }
  return items;
}

/** The items of a set, or the pairs of a map, which hold nothing twice: each in the place of the first of its key, as the last. Nothing where keys may be the same. */
function distinct(
  items: readonly Placed[] | undefined,
  keyOf: (item: Placed) => Placed | undefined,
  depth: number,
): readonly Placed[] | undefined {
  if (!items || items.length < 2) return items;
  const found = new Map<unknown, Placed>();
  for (const item of items) {
    const key = keyOf(item);
    if (!key) return undefined;
    const { node } = follow(key.node, key.scope, depth);
    const isMade = node.type === 'ObjectExpression' || node.type === 'ArrayExpression';
    const literal = isMade ? { value: node } : literalOf(key.node, key.scope, depth);
    // An object that is written once may be one, or one for each round of a loop.
    if (!literal || (typeof literal.value === 'object' && literal.value !== null && (!isMade || found.has(node)))) return undefined;
    found.set(literal.value, item);
  }
  return [...found.values()];
}

function listed(call: CallExpression, scope: Scope, depth: number): readonly Placed[] | undefined {
  const { callee } = call;
  if (callee.type !== 'MemberExpression') return undefined;
  const method = propertyName({ computed: callee.computed, key: callee.property });
  const [first] = call.arguments;
  if (isNamed(callee.object, 'Object', scope))
    return first && call.arguments.length === 1 ? partsOfObject(first, method, scope, depth) : undefined;
  if (isNamed(callee.object, 'Array', scope))
    return method === 'from' && first && call.arguments.length === 1 ? itemsOf(first, scope, depth) : undefined;
  const isList = follow(callee.object, scope, depth).node.type !== 'NewExpression';
  if (method === 'map' && first && isList) return mapped(callee.object, first, scope, depth);
  if (method === 'flatMap' && first && isList) return flattened(mapped(callee.object, first, scope, depth), depth);
  if (method === 'flat' && call.arguments.length === 0) return flattened(itemsOf(callee.object, scope, depth), depth);
  if (method === 'filter' && first) return filtered(callee.object, first, scope, depth);
  const ordered = orderedOf(call, callee.object, method, scope, depth);
  if (ordered) return ordered;
  if (method === 'concat') return joined([callee.object, ...call.arguments], scope, depth);
  const place = method === 'keys' ? 0 : method === 'values' ? 1 : -1;
  const holder = follow(callee.object, scope, depth);
  if (place < 0 || holder.node.type !== 'NewExpression' || !isNamed(holder.node.callee, 'Map', holder.scope)) return undefined;
  return every(itemsOf(holder.node, holder.scope, depth), (pair) => itemsOf(pair.node, pair.scope, depth)?.[place]);
}

/** `levels.map((level) => level.id)`: each item in its turn is what the parameter stands for. */
function mapped(list: Node, change: Node, scope: Scope, depth: number): readonly Placed[] | undefined {
  const made = follow(change, scope, depth).node;
  return every(itemsOf(list, scope, depth), (item, index) => {
    const inside = bodyOf(made, item.scope, [item.node, numeral(index)]);
    return inside && { node: inside.result, scope: inside.scope };
  });
}

/** The items of the lists in a list; what is neither a list nor a text, a number or an object may be either. */
function flattened(lists: readonly Placed[] | undefined, depth: number): readonly Placed[] | undefined {
  const items: Placed[] = [];
  for (const each of lists ?? []) {
    const isOne = /^(?:String|Numeric|Boolean)Literal$|^ObjectExpression$/.test(follow(each.node, each.scope, depth).node.type);
    const found = isOne ? [each] : itemsOf(each.node, each.scope, depth);
    if (!found || items.length + found.length > longest) return undefined;
    items.push(...found);
  }
  return lists && items;
}

/** `levels.filter((level) => level !== 'none')`, where what is asked of each is sure. */
function filtered(list: Node, test: Node, scope: Scope, depth: number): readonly Placed[] | undefined {
  const asked = follow(test, scope, depth).node;
  const kept = every(itemsOf(list, scope, depth), (item, index) => {
    const inside = isNamed(asked, 'Boolean', scope)
      ? { result: item.node, scope: item.scope }
      : bodyOf(asked, item.scope, [item.node, numeral(index)]);
    const answer = inside && literalOf(inside.result, inside.scope, depth);
    return answer && (answer.value ? [item] : []);
  });
  return kept?.flat();
}

/** Some of a list's items, or all of them in another order. */
function orderedOf(
  { arguments: given }: CallExpression,
  list: Node,
  method: string | undefined,
  scope: Scope,
  depth: number,
): readonly Placed[] | undefined {
  if (method === 'split') {
    const [whole, by] = [stringOf(list, scope, depth), given[0] && stringOf(given[0], scope, depth)];
    return whole !== undefined && by !== undefined && given.length === 1
      ? bounded(whole.split(by))?.map((part) => ({ node: text(part), scope }))
      : undefined;
  }
  const items = /^(?:slice|sort|toSorted|reverse|toReversed)$/.test(method ?? '') ? itemsOf(list, scope, depth) : undefined;
  if (!items) return undefined;
  if (method === 'slice') {
    const [from, to] = given.map((each) => literalOf(each, scope, depth)?.value);
    return [from, to].every((each, index) => typeof each === 'number' || index >= given.length)
      ? items.slice(from as number, to as number)
      : undefined;
  }
  if (method === 'reverse' || method === 'toReversed') return [...items].reverse();
  const texts = given.length > 0 ? undefined : every(items, (item) => stringOf(item.node, item.scope, depth));
  return texts?.sort().map((part) => ({ node: text(part), scope }));
}

const bounded = (parts: string[]): string[] | undefined => (parts.length > longest ? undefined : parts);

/** `levels.concat(others, 'more')`; what is neither a list nor a text, a number and the like may be either. */
function joined(parts: readonly Node[], scope: Scope, depth: number): readonly Placed[] | undefined {
  const lists = parts.map((part, index) => {
    if (part.type === 'SpreadElement') return undefined;
    const isOne = index > 0 && /^(?:String|Numeric|Boolean)Literal$/.test(follow(part, scope, depth).node.type);
    return isOne ? [{ node: part, scope }] : itemsOf(part, scope, depth);
  });
  return every(lists, (list) => list)?.flat();
}

/** `Object.keys(labels)`, `.values` and `.entries`: how a site lists the choices that it also has words for. */
function partsOfObject(node: Node, method: string | undefined, scope: Scope, depth: number): readonly Placed[] | undefined {
  if (method !== 'keys' && method !== 'values' && method !== 'entries') return undefined;
  const object = follow(node, scope, depth);
  const ofShape = method === 'keys' && object.node.type === 'MemberExpression' ? keysOfShape(object.node) : undefined;
  if (ofShape) return itemsOf(ofShape, object.scope, depth);
  if (object.node.type !== 'ObjectExpression') return undefined;
  const members: Record<string, Node> = {};
  for (const property of object.node.properties) {
    const name = property.type === 'SpreadElement' ? undefined : propertyName(property);
    if (name === undefined || property.type === 'SpreadElement') return undefined;
    members[name] = property.type === 'ObjectProperty' ? property.value : property;
  }
  // Numbers come first in an object, whatever their place.
  return Object.entries(members).map(([name, value]) => {
    const node = method === 'keys' ? text(name) : method === 'values' ? value : list([text(name), value]);
    return { node, scope: object.scope };
  });
}

/** The keys of `base.shape` are `base.keyof().options`. */
const keysOfShape = ({ object, property }: MemberExpression): Node | undefined =>
  propertyName({ key: property }) === 'shape' ? member(call(member(object, 'keyof')), 'options') : undefined;

/** `Object.fromEntries(locales.map((locale) => [locale, …]))`, or an object that `.reduce` makes: its keys, where they are sure, and what stands at each. */
export function entriesOf(call: CallExpression, scope: Scope): readonly Entry[] | undefined {
  const { callee } = call;
  if (callee.type !== 'MemberExpression') return undefined;
  if (!isNamed(callee.object, 'Object', scope)) return reducedEntries(call, scope);
  if (propertyName({ computed: callee.computed, key: callee.property }) !== 'fromEntries' || !call.arguments[0]) return undefined;
  const pairs = itemsOf(call.arguments[0], scope);
  return every(pairs, (pair) => {
    const [key, value] = itemsOf(pair.node, pair.scope) ?? [];
    return key && value && ([key, value] as const);
  });
}

/** Each item made into something; nothing where one of them cannot be. */
function every<Item, T>(items: readonly Item[] | undefined, make: (item: Item, index: number) => T | undefined): T[] | undefined {
  const made: T[] = [];
  for (const [index, item] of (items ?? []).entries()) {
    const found = make(item, index);
    if (found === undefined) return undefined;
    made.push(found);
  }
  return items && made;
}

/** Whether a name is the language's own. */
const isNamed = (node: Node, name: string, scope: Scope): boolean => node.type === 'Identifier' && node.name === name && !scope.knows(name);
