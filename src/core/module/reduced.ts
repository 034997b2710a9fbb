import type { CallExpression, Node, Statement } from '@babel/types';
import { propertyName, type Scope, type Value } from './configModule';
import { follow, isFunction, type Placed, scopeInside } from './functionBody';
import { itemsOf } from './items';
import { numeral, text } from './nodes';
import { propertySet } from './propertySet';
import { isDeclaration, resultOf } from './statements';

/** Deeper than objects are spread into each other. */
const deepest = 16;

/** A key of an object and what stands at it. */
export type Entry = readonly [key: Placed, value: Placed];

/**
 * The entries of an object that is made of a list, an item at a time: `names.reduce((all, name) => ({ ...all, [name]: … }), {})`, or with `all[name] = …; return all;`.
 * Nothing where one of them is not sure.
 */
export function reducedEntries(call: CallExpression, scope: Scope): readonly Entry[] | undefined {
  const { callee } = call;
  const [change, first] = call.arguments;
  if (callee.type !== 'MemberExpression' || !change || !first) return undefined;
  if (propertyName({ computed: callee.computed, key: callee.property }) !== 'reduce') return undefined;
  const begun = follow(first, scope);
  const { node: made, scope: outside } = follow(change, scope);
  const [whole] = isFunction(made) ? made.params : [];
  const items = itemsOf(callee.object, scope);
  if (!isFunction(made) || whole?.type !== 'Identifier' || begun.node.type !== 'ObjectExpression' || !items) return undefined;
  let entries = addedTo(undefined, begun.node, begun.scope)?.after;
  const statements = made.body.type === 'BlockStatement' ? made.body.body : undefined;
  const declared = new Map<string, Value>();
  const result = statements ? resultOf(statements, declared) : made.body;
  for (const [index, item] of items.entries()) {
    // The object itself is known by its name, which is like no other.
    const inside = scopeInside(made, item.scope, [whole, item.node, numeral(index)], declared);
    const added = inside && (result ? addedTo(whole.name, result, inside) : written(whole.name, statements ?? [], inside));
    if (!added || !entries) return undefined;
    entries = [...added.before, ...entries, ...added.after];
  }
  return outside.work.left > 0 ? entries : undefined;
}

/** What is added to an object: `before` what gives way to what is there. */
interface Added {
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
}

/** What the statements of a body write into an object, at whose end they return it. */
function written(whole: string, statements: readonly Statement[], scope: Scope): Added | undefined {
  const entries: Entry[] = [];
  for (const statement of statements) {
    if (isDeclaration(statement)) continue;
    if (statement.type === 'ReturnStatement' && statement === statements.at(-1)) {
      const added = statement.argument ? addedTo(whole, statement.argument, scope) : undefined;
      return added && { before: added.before, after: [...entries, ...added.after] };
    }
    const set = statement.type === 'ExpressionStatement' ? propertySet(statement.expression) : undefined;
    if (!set || !isNamed(set.holder, whole)) return undefined;
    entries.push([
      { node: set.key, scope },
      { node: set.value, scope },
    ]);
  }
  return undefined;
}

/** What an object that is written out adds to another, which is spread into it; nothing is added by that one itself. */
function addedTo(whole: string | undefined, node: Node, scope: Scope, depth = 0): Added | undefined {
  if (depth > deepest) return undefined;
  const at = follow(node, scope);
  if (isNamed(at.node, whole)) return { before: [], after: [] };
  if (at.node.type !== 'ObjectExpression') return undefined;
  const before: Entry[] = [];
  const after: Entry[] = [];
  let isReached = whole === undefined;
  for (const property of at.node.properties) {
    if (property.type === 'SpreadElement') {
      const isWhole = !isReached && isNamed(property.argument, whole);
      // `Object.assign(all, { [name]: … })` is `{ ...all, ...{ [name]: … } }`.
      const more = isWhole ? [] : addedTo(undefined, property.argument, at.scope, depth + 1)?.after;
      if (!more) return undefined;
      (isReached ? after : before).push(...more);
      isReached ||= isWhole;
    } else {
      if (property.type !== 'ObjectProperty') return undefined;
      (isReached ? after : before).push([
        property.computed ? { node: property.key, scope: at.scope } : nameOf(property.key, at.scope),
        { node: property.value, scope: at.scope },
      ]);
    }
  }
  return isReached ? { before, after } : undefined;
}

const isNamed = (node: Node | null | undefined, name: string | undefined): boolean => node?.type === 'Identifier' && node.name === name;

const nameOf = (key: Node, scope: Scope): Placed => ({
  node: text(propertyName({ key }) ?? ''),
  scope,
});
