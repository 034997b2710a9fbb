import type { ArrayExpression, CallExpression, Expression, Identifier, NewExpression, Node, ObjectExpression } from '@babel/types';

export const identifier = (name: string): Identifier => ({ type: 'Identifier', name }) as Identifier;

export const spread = (argument: Expression): Node => ({ type: 'SpreadElement', argument }) as Node;

export const list = (elements: readonly Node[]): ArrayExpression => ({ type: 'ArrayExpression', elements }) as ArrayExpression;

export const objectOf = (properties: readonly Node[]): ObjectExpression => ({ type: 'ObjectExpression', properties }) as ObjectExpression;

export const newOf = (name: string, items: readonly Node[]): NewExpression =>
  ({ type: 'NewExpression', callee: identifier(name), arguments: [list(items)] }) as NewExpression;

export const fromEntries = (pairs: Expression): CallExpression =>
  ({
    type: 'CallExpression',
    callee: { type: 'MemberExpression', object: identifier('Object'), property: identifier('fromEntries'), computed: false },
    arguments: [pairs],
  }) as CallExpression;
