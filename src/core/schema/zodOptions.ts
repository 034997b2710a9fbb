import type { Node } from '@babel/types';
import { propertyName, type Scope } from '../module/configModule';
import { follow } from '../module/functionBody';
import { type Literal, literalOf } from '../module/literals';

/** What begins the config's own words for an error, so that they are told from zod's. */
export const ownWords = '\uE03B';

/** Under which names they stand; the third version of zod does not know the second. */
const wording = ['message', 'error'];

/** What zod takes along with a type and what changes how it judges. */
const judging = ['offset', 'local', 'precision', 'version', 'coerce', 'protocol', 'hostname', 'truthy', 'falsy', 'case', 'alg', 'enc'];

/** The options that count, and words for an error, as a list of one; an empty one where there are none, nothing where they cannot be seen. */
export function judgingOptions(node: Node, from: Scope): readonly Literal[] | undefined {
  const { node: value, scope } = follow(node, from);
  if (value.type === 'StringLiteral') return [{ message: ownWords + value.value }];
  if (value.type === 'TemplateLiteral' || value.type === 'ArrowFunctionExpression') return [];
  if (value.type !== 'ObjectExpression') return undefined;
  const found: Record<string, Literal> = {};
  for (const property of value.properties) {
    const name = property.type === 'SpreadElement' ? undefined : propertyName(property);
    if (name === undefined) return undefined;
    const isWords = wording.includes(name);
    if (!judging.includes(name) && !isWords) continue;
    const literal = property.type === 'ObjectProperty' ? literalOf(property.value, scope) : undefined;
    if (isWords) {
      if (typeof literal?.value === 'string') found[name] = ownWords + literal.value;
      continue;
    }
    if (!literal) return undefined;
    found[name] = literal.value;
  }
  return Object.keys(found).length > 0 ? [found] : [];
}
