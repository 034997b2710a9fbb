import type { Node } from '@babel/types';
import { type Scope, unwrap } from '../module/configModule';
import { follow, isFunction } from '../module/functionBody';
import type { SchemaType } from './type';

/** `z.preprocess((value) => new Date(value), z.date())`, which is what `z.coerce.date()` does; nothing where the function, or the type, is another. */
export function asCoercedDate(change: Node | undefined, of: SchemaType, scope: Scope): SchemaType | undefined {
  const made = change && follow(change, scope).node;
  if (!made || !isFunction(made) || made.async || made.generator || scope.knows('Date')) return undefined;
  const [only] = made.body.type === 'BlockStatement' ? made.body.body : [];
  const result = made.body.type === 'BlockStatement' ? (only?.type === 'ReturnStatement' ? only.argument : undefined) : made.body;
  const date = result && unwrap(result);
  const [parameter] = made.params;
  if (date?.type !== 'NewExpression' || date.arguments.length !== 1 || parameter?.type !== 'Identifier') return undefined;
  const [given] = date.arguments.map((each) => unwrap(each));
  const isPlain = date.callee.type === 'Identifier' && date.callee.name === 'Date';
  return isPlain && given?.type === 'Identifier' && given.name === parameter.name ? coerced(of) : undefined;
}

/** A date, and what is checked of it, that takes what `new Date` takes; of one that may be left out it would take nothing. */
function coerced(type: SchemaType): SchemaType | undefined {
  if (type.kind === 'check' || type.kind === 'described') {
    const of = coerced(type.of);
    return of && { ...type, of };
  }
  return type.kind === 'base' && type.path.join() === 'date' && type.args.length === 0 ? { ...type, path: ['coerce', 'date'] } : undefined;
}
