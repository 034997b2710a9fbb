import type { CallExpression, Node, ObjectExpression } from '@babel/types';
import { propertyName, type Scope } from './configModule';
import { patternOf } from './pattern';

/** A value that a config writes out: what a check compares with. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | undefined
  | RegExp
  | Date
  | readonly Literal[]
  | { readonly [key: string]: Literal };

/** Deeper than any argument of a check is. */
const deepest = 8;

/** The value that an expression is sure to have; nothing where that takes running it. */
export function literalOf(node: Node, scope: Scope, depth = 0): { readonly value: Literal } | undefined {
  const value = scope.resolve(node);
  if (depth > deepest) return undefined;
  switch (value.type) {
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return { value: value.value };
    case 'NullLiteral':
      return { value: null };
    case 'Identifier':
      return value.name === 'undefined' && !scope.knows('undefined') ? { value: undefined } : undefined;
    case 'UnaryExpression': {
      const inner = literalOf(value.argument, scope, depth + 1)?.value;
      return value.operator === '-' && typeof inner === 'number' ? { value: -inner } : undefined;
    }
    case 'RegExpLiteral':
      return literalPattern(value.pattern, value.flags);
    case 'NewExpression':
      return value.callee.type === 'Identifier' && !scope.knows(value.callee.name)
        ? made(value.callee.name, value.arguments, scope, depth)
        : undefined;
    case 'ArrayExpression': {
      const items: Literal[] = [];
      for (const element of value.elements) {
        const isSpread = element?.type === 'SpreadElement';
        const item = element ? literalOf(isSpread ? element.argument : element, scope, depth + 1) : undefined;
        if (!item || (isSpread && !Array.isArray(item.value))) return undefined;
        if (isSpread) items.push(...(item.value as readonly Literal[]));
        else items.push(item.value);
      }
      return { value: items };
    }
    case 'ObjectExpression':
      return objectOf(value, scope, depth);
    case 'CallExpression':
      return listedOf(value, scope, depth);
    default: {
      const text = stringOf(value, scope);
      return text === undefined ? undefined : { value: text };
    }
  }
}

/** `new Date('2020-01-01')` and `new RegExp('^a')`; what hangs on the day of the build is no literal. */
function made(name: string, given: readonly Node[], scope: Scope, depth: number): { readonly value: Literal } | undefined {
  const args = given.map((argument) => literalOf(argument, scope, depth + 1)?.value);
  const [first, second] = args;
  if (name === 'Date' && given.length === 1 && (typeof first === 'string' || typeof first === 'number')) return { value: new Date(first) };
  if (name === 'RegExp' && typeof first === 'string' && (given.length === 1 || typeof second === 'string'))
    return literalPattern(first, typeof second === 'string' ? second : '');
  return undefined;
}

/** `Object.keys(labels)` and `Object.values(labels)`: how a site lists the choices that it also has words for. */
function listedOf({ callee, arguments: args }: CallExpression, scope: Scope, depth: number): { readonly value: Literal } | undefined {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.object.type !== 'Identifier' || callee.property.type !== 'Identifier')
    return undefined;
  const [first, ...others] = args;
  const { name } = callee.property;
  if (callee.object.name !== 'Object' || scope.knows('Object') || !first || others.length > 0) return undefined;
  const object = scope.resolve(first);
  if (object.type !== 'ObjectExpression') return undefined;
  if (name === 'values') {
    const found = objectOf(object, scope, depth + 1)?.value as Readonly<Record<string, Literal>> | undefined;
    return found && { value: Object.values(found) };
  }
  const names = object.properties.map((property) => (property.type === 'SpreadElement' ? undefined : propertyName(property)));
  // Numbers come first in an object, whatever their place.
  return name === 'keys' && names.every((each) => each !== undefined)
    ? { value: Object.keys(Object.fromEntries(names.map((each) => [each, true]))) }
    : undefined;
}

function objectOf(object: ObjectExpression, scope: Scope, depth: number): { readonly value: Literal } | undefined {
  const entries: [string, Literal][] = [];
  for (const property of object.properties) {
    if (property.type !== 'ObjectProperty') return undefined;
    const name = propertyName(property);
    const found = name === undefined ? undefined : literalOf(property.value, scope, depth + 1);
    if (name === undefined || !found) return undefined;
    entries.push([name, found.value]);
  }
  return { value: Object.fromEntries(entries) };
}

/** The text an expression is sure to have, constants followed; nothing where that takes running it. */
export function stringOf(node: Node, scope: Scope): string | undefined {
  const value = scope.resolve(node);
  if (value.type === 'StringLiteral') return value.value;
  if (value.type === 'TemplateLiteral') {
    let text = value.quasis[0]?.value.cooked ?? '';
    for (const [index, expression] of value.expressions.entries()) {
      // A constant made of itself would go round for ever: what stands inside is only looked up, not read again.
      const part = scope.resolve(expression);
      if (part.type !== 'StringLiteral') return undefined;
      text += part.value + (value.quasis[index + 1]?.value.cooked ?? '');
    }
    return text;
  }
  return undefined;
}

/** The texts of an array that is written out whole, or of a single text. */
export function stringsOf(node: Node, scope: Scope): readonly string[] | undefined {
  const found = literalOf(node, scope)?.value;
  const values: readonly Literal[] = Array.isArray(found) ? found : [found];
  return values.every((value) => typeof value === 'string') ? values : undefined;
}

/** The expression of a property of an object that is written out; nothing where it is absent or something later may replace it. */
export function propertyOf(object: ObjectExpression, name: string): Node | undefined {
  let found: Node | undefined;
  for (const property of object.properties) {
    if (property.type === 'SpreadElement' || (property.computed && property.key.type !== 'StringLiteral')) found = undefined;
    else if (propertyName(property) === name) found = property.type === 'ObjectProperty' ? property.value : property;
  }
  return found;
}

function literalPattern(pattern: string, flags: string): { readonly value: RegExp } | undefined {
  const value = patternOf(pattern, flags);
  return value && { value };
}
