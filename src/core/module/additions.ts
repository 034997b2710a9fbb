import type { ArrayExpression, CallExpression, Expression, Node } from '@babel/types';
import { propertyName, unwrap } from './configModule';
import type { Kind } from './freshKind';
import { computedProperty, fromEntries, list, newOf, objectOf, spread } from './nodes';
import { propertySet } from './propertySet';

/** What an expression adds to an object, a list, a set or a map: the items of an object and of a map are pairs. */
export interface Addition {
  readonly holder: Node;
  readonly kind: Kind;
  readonly items: readonly Node[];
  /** It is added before what is there. */
  readonly isFirst?: true;
}

/** `shape.title = …`, `levels.push('high')`, `kinds.add('note')`, `labels.set('a', 'A')`. */
export function additionOf(expression: Node): Addition | undefined {
  const set = propertySet(expression);
  if (set) return { holder: set.holder, kind: 'object', items: [list([set.key, set.value])] };
  if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = expression.callee;
  const [first, second] = expression.arguments;
  const holder = unwrap(object);
  if (!first) return undefined;
  switch (propertyName({ computed, key: property })) {
    case 'push':
      return { holder, kind: 'list', items: expression.arguments };
    case 'unshift':
      return { holder, kind: 'list', items: expression.arguments, isFirst: true };
    case 'add':
      return first.type === 'SpreadElement' ? undefined : { holder, kind: 'Set', items: [first] };
    case 'set':
      return first.type === 'SpreadElement' || !second ? undefined : { holder, kind: 'Map', items: [list([first, second])] };
    default:
      return undefined;
  }
}

/** An object, a list, a set or a map of what is added. */
export function madeOf(kind: Kind, items: readonly Node[]): Expression {
  if (kind === 'list') return list(items);
  if (kind !== 'object') return newOf(kind, items);
  return objectOf(
    items.map((item) => {
      const [key, value] = item.type === 'ArrayExpression' ? (item as ArrayExpression).elements : [];
      return key && value ? computedProperty(key, value) : spread(fromEntries(list([item])));
    }),
  );
}

/** `Object.assign(shape, more)`: what it is called with. */
export function assigned(expression: Node): CallExpression['arguments'] | undefined {
  if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = expression.callee;
  const isAssign = object.type === 'Identifier' && object.name === 'Object' && propertyName({ computed, key: property }) === 'assign';
  return isAssign ? expression.arguments : undefined;
}
