import type { Node } from '@babel/types';
import { propertyName, type Scope } from '../module/configModule';
import { follow } from '../module/functionBody';
import { type Literal, literalOf } from '../module/literals';

/** What zod takes along with a type and what changes how it judges; its words for an error do not. */
const judging = ['offset', 'local', 'precision', 'version', 'coerce', 'protocol', 'hostname', 'truthy', 'falsy', 'case', 'alg'];

/** The options that count, as a list of one; an empty one where there are none, nothing where they cannot be seen. */
export function judgingOptions(node: Node, from: Scope): readonly Literal[] | undefined {
  const { node: value, scope } = follow(node, from);
  if (value.type === 'StringLiteral' || value.type === 'TemplateLiteral' || value.type === 'ArrowFunctionExpression') return [];
  if (value.type !== 'ObjectExpression') return undefined;
  const found: Record<string, Literal> = {};
  for (const property of value.properties) {
    const name = property.type === 'SpreadElement' ? undefined : propertyName(property);
    if (name === undefined) return undefined;
    if (!judging.includes(name)) continue;
    const literal = property.type === 'ObjectProperty' ? literalOf(property.value, scope) : undefined;
    if (!literal) return undefined;
    found[name] = literal.value;
  }
  return Object.keys(found).length > 0 ? [found] : [];
}
