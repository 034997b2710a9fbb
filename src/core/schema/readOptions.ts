import type { Node } from '@babel/types';
import { propertyName, type Scope } from '../module/configModule';
import { follow } from '../module/functionBody';
import { type Literal, literalOf } from '../module/literals';

/** The values of `z.enum([…])`, `z.enum({…})`, `z.nativeEnum(Level)` and `z.literal(…)`; nothing where they are not all written out. */
export function enumOf(node: Node, from: Scope): { readonly values: readonly Literal[]; readonly names?: readonly string[] } | undefined {
  const { node: value, scope } = follow(node, from);
  if (value.type === 'ObjectExpression') {
    const values: Literal[] = [];
    const names: string[] = [];
    for (const property of value.properties) {
      const name = property.type === 'ObjectProperty' ? propertyName(property) : undefined;
      const literal = property.type === 'ObjectProperty' && name !== undefined ? literalOf(property.value, scope) : undefined;
      if (!literal || name === undefined) return undefined;
      names.push(name);
      values.push(literal.value);
    }
    return { values, names };
  }
  const members = value.type === 'Identifier' ? scope.enumOf(value.name) : undefined;
  if (members) return { values: members };
  const literal = literalOf(value, scope);
  if (!literal) return undefined;
  return { values: Array.isArray(literal.value) ? literal.value : [literal.value] };
}
