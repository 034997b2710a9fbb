import type { Node } from '@babel/types';
import { propertyName, type Scope, unwrap } from '../module/configModule';
import { follow, isFunction } from '../module/functionBody';
import type { SchemaType } from './type';

/** What texts and zod's texts both have. */
const shared = /^(?:trim|toLowerCase|toUpperCase)$/;

/** `(text) => text.trim().toLowerCase()`, of a text: zod has these itself. Nothing where the function does anything else. */
export function asTextMethods(of: SchemaType, change: Node | undefined, scope: Scope): SchemaType | undefined {
  const made = change && isText(of) ? follow(change, scope).node : undefined;
  if (!made || !isFunction(made) || made.async || made.generator) return undefined;
  const [only] = made.body.type === 'BlockStatement' ? made.body.body : [];
  const [parameter] = made.params;
  const result = made.body.type === 'BlockStatement' ? (only?.type === 'ReturnStatement' ? only.argument : undefined) : made.body;
  if (parameter?.type !== 'Identifier') return undefined;
  const methods: string[] = [];
  let current: Node | null | undefined = result && unwrap(result);
  while (current?.type === 'CallExpression' && current.callee.type === 'MemberExpression' && current.arguments.length === 0) {
    const method = propertyName({ computed: current.callee.computed, key: current.callee.property }) ?? '';
    if (!shared.test(method)) return undefined;
    methods.unshift(method);
    current = unwrap(current.callee.object);
  }
  if (current?.type !== 'Identifier' || current.name !== parameter.name) return undefined;
  return methods.reduce((type: SchemaType, method) => ({ kind: 'check', of: type, method, args: [] }), of);
}

/** Whether what comes out of a type is a text, and nothing else. */
function isText(type: SchemaType): boolean {
  if (type.kind === 'check' || type.kind === 'described') return isText(type.of);
  return type.kind === 'base' && type.path.length === 1 && type.path[0] === 'string';
}
