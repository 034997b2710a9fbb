import type { Node } from '@babel/types';
import { propertyName, type Scope } from '../module/configModule';
import { follow } from '../module/functionBody';
import { type Literal, literalOf } from '../module/literals';

/** The values of `z.enum([…])`, `z.enum({…})`, `z.nativeEnum(Level)` and `z.literal(…)`; nothing where they are not all written out. */
export function enumOf(node: Node, from: Scope): readonly Literal[] | undefined {
  const { node: value, scope } = follow(node, from);
  if (value.type === 'ObjectExpression') {
    const values: Literal[] = [];
    for (const property of value.properties) {
      const literal =
        property.type === 'ObjectProperty' && propertyName(property) !== undefined ? literalOf(property.value, scope) : undefined;
      if (!literal) return undefined;
      values.push(literal.value);
    }
    return values;
  }
  const members = value.type === 'Identifier' ? scope.enumOf(value.name) : undefined;
  if (members) return members;
  const literal = literalOf(value, scope);
  if (!literal) return undefined;
  return Array.isArray(literal.value) ? literal.value : [literal.value];
}
