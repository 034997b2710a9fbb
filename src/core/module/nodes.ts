import type {
  ArrayExpression,
  BinaryExpression,
  CallExpression,
  ConditionalExpression,
  Expression,
  Identifier,
  MemberExpression,
  NewExpression,
  Node,
  NumericLiteral,
  ObjectExpression,
  ObjectProperty,
  StringLiteral,
} from '@babel/types';

// Expressions as they would be parsed, but for where they stand.

export const identifier = (name: string): Identifier => ({ type: 'Identifier', name }) as Identifier;

export const text = (value: string): StringLiteral => ({ type: 'StringLiteral', value }) as StringLiteral;

export const numeral = (value: number): NumericLiteral => ({ type: 'NumericLiteral', value }) as NumericLiteral;

export const truth = (value: boolean): Node => ({ type: 'BooleanLiteral', value }) as Node;

export const spread = (argument: Node): Node => ({ type: 'SpreadElement', argument }) as Node;

export const list = (elements: readonly Node[]): ArrayExpression => ({ type: 'ArrayExpression', elements }) as ArrayExpression;

export const objectOf = (properties: readonly Node[]): ObjectExpression => ({ type: 'ObjectExpression', properties }) as ObjectExpression;

/** `'key': value`. */
export const property = (key: string, value: Node): ObjectProperty =>
  ({ type: 'ObjectProperty', computed: false, shorthand: false, key: text(key), value }) as ObjectProperty;

/** `[key]: value`. */
export const computedProperty = (key: Node, value: Node): ObjectProperty =>
  ({ type: 'ObjectProperty', computed: true, shorthand: false, key, value }) as ObjectProperty;

/** `object.name`. */
export const member = (object: Node, name: string): MemberExpression =>
  ({ type: 'MemberExpression', object, property: identifier(name), computed: false }) as MemberExpression;

/** `object[index]`. */
export const item = (object: Node, index: number): MemberExpression =>
  ({ type: 'MemberExpression', object, property: numeral(index), computed: true }) as MemberExpression;

export const call = (callee: Node, given: readonly Node[] = []): CallExpression =>
  ({ type: 'CallExpression', callee, arguments: given }) as CallExpression;

/** `new Set([…])`. */
export const newOf = (name: string, items: readonly Node[]): NewExpression =>
  ({ type: 'NewExpression', callee: identifier(name), arguments: [list(items)] }) as NewExpression;

export const fromEntries = (pairs: Expression): CallExpression => call(member(identifier('Object'), 'fromEntries'), [pairs]);

export const choice = (test: Expression, yes: Node, no: Node): ConditionalExpression =>
  ({ type: 'ConditionalExpression', test, consequent: yes, alternate: no }) as ConditionalExpression;

/** `left === right`. */
export const same = (left: Expression, right: Expression): BinaryExpression =>
  ({ type: 'BinaryExpression', operator: '===', left, right }) as BinaryExpression;

/** What stands in for what cannot be seen: nothing is known of it. */
export const unseen: Node = { type: 'Super' } as Node;
