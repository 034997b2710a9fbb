import type { CallExpression, Node, ObjectExpression, Statement } from '@babel/types';
import { constantsOf, propertyName, type Scope, type Value } from './configModule';
import { follow, isFunction, type Placed, scopeInside } from './functionBody';
import { itemsOf } from './items';
import { isDeclaration } from './statements';

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
  const entries = addedTo(undefined, begun.node, begun.scope);
  const statements = made.body.type === 'BlockStatement' ? made.body.body : undefined;
  const declared: ReadonlyMap<string, Value> = statements ? constantsOf(statements) : new Map();
  for (const item of items) {
    // The object itself is known by its name, which is like no other.
    const inside = scopeInside(made, item.scope, [whole, item.node], declared);
    const added = inside && (statements ? written(whole.name, statements, inside) : addedTo(whole.name, made.body, inside));
    if (!added || !entries) return undefined;
    entries.push(...added);
  }
  return outside.work.left > 0 ? entries : undefined;
}

/** What the statements of a body write into an object, at whose end they return it. */
function written(whole: string, statements: readonly Statement[], scope: Scope): Entry[] | undefined {
  const entries: Entry[] = [];
  for (const statement of statements) {
    if (isDeclaration(statement)) continue;
    if (statement.type === 'ReturnStatement' && statement === statements.at(-1)) {
      const { argument } = statement;
      const added = isNamed(argument, whole) ? [] : argument ? addedTo(whole, argument, scope) : undefined;
      return added && [...entries, ...added];
    }
    const set = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
    if (set?.type !== 'AssignmentExpression' || set.operator !== '=' || set.left.type !== 'MemberExpression') return undefined;
    const { object, property, computed } = set.left;
    if (!isNamed(object, whole)) return undefined;
    entries.push([computed ? { node: property, scope } : nameOf(property, scope), { node: set.right, scope }]);
  }
  return undefined;
}

/** What an object that is written out adds to another, which it begins with. */
function addedTo(whole: string | undefined, node: Node, scope: Scope): Entry[] | undefined {
  const at = node.type === 'ObjectExpression' ? { node, scope } : follow(node, scope);
  if (at.node.type !== 'ObjectExpression') return undefined;
  const entries: Entry[] = [];
  for (const [index, property] of (at.node as ObjectExpression).properties.entries()) {
    if (property.type === 'SpreadElement') {
      if (index > 0 || whole === undefined || !isNamed(property.argument, whole)) return undefined;
    } else {
      if (property.type !== 'ObjectProperty' || (whole !== undefined && index === 0)) return undefined;
      entries.push([
        property.computed ? { node: property.key, scope: at.scope } : nameOf(property.key, at.scope),
        { node: property.value, scope: at.scope },
      ]);
    }
  }
  return entries;
}

const isNamed = (node: Node | null | undefined, name: string): boolean => node?.type === 'Identifier' && node.name === name;

const nameOf = (key: Node, scope: Scope): Placed => ({
  node: { type: 'StringLiteral', value: propertyName({ key }) ?? '' } as Node,
  scope,
});
