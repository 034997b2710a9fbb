import type { Expression, Node } from '@babel/types';
import { propertyName, unwrap } from './configModule';
import { text } from './nodes';

/** What an assignment puts into an object: `all[name] = value`, or `all.title = value`, whose key is a text that stands where the name does. */
export function propertySet(expression: Node): { readonly holder: Node; readonly key: Expression; readonly value: Expression } | undefined {
  if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return undefined;
  const { left, right: value } = expression;
  if (left.type !== 'MemberExpression') return undefined;
  const name = left.computed ? undefined : propertyName({ key: left.property });
  const key = name === undefined ? (left.property as Expression) : { ...left.property, ...text(name) };
  return { holder: unwrap(left.object), key, value };
}
