import type { Node } from '@babel/types';
import type { Scope } from '../module/configModule';
import { itemsOf } from '../module/items';
import { type Literal, literalOf } from '../module/literals';
import { patternOf } from '../module/pattern';
import type { SchemaType } from './type';

const text: SchemaType = { kind: 'base', path: ['string'], args: [] };

/** What zod 4 takes for each in a text, in all its versions. */
const patterns: Readonly<Record<string, string>> = {
  string: '[\\s\\S]*',
  number: '-?\\d+(?:\\.\\d+)?',
  int: '-?\\d+',
};

/** `z.templateLiteral(['v', z.number()])`: a text that is made of parts, as the pattern that it is to zod; where one of them is not known, any text. */
export function readTemplate(list: Node | undefined, scope: Scope, readType: (node: Node, scope: Scope) => SchemaType): SchemaType {
  const parts = (list && itemsOf(list, scope))?.map(({ node, scope: at }) => {
    const literal = literalOf(node, at);
    return literal ? escaped(literal.value) : patternIn(readType(node, at));
  });
  const whole = parts?.every((part) => part !== undefined) ? patternOf(`^${parts.join('')}$`, '') : undefined;
  return whole ? { kind: 'check', of: text, method: 'regex', args: [whole] } : { kind: 'code', of: text, changes: false };
}

function patternIn(type: SchemaType): string | undefined {
  if (type.kind === 'base' && type.path.length === 1 && type.args.length === 0) return patterns[type.path[0] ?? ''];
  if (type.kind === 'check') return lengthOf(type);
  const options = type.kind === 'options' ? type.values.map(escaped) : [undefined];
  return options.every((option) => option !== undefined) ? `(?:${options.join('|')})` : undefined;
}

/** A text of some length, `z.string().min(2)`. */
function lengthOf({ of, method, args: [limit] }: Extract<SchemaType, { kind: 'check' }>): string | undefined {
  if (of.kind !== 'base' || of.path.join() !== 'string' || of.args.length > 0 || typeof limit !== 'number') return undefined;
  const counts: Readonly<Record<string, string>> = { min: `${limit},`, max: `0,${limit}`, length: `${limit}` };
  return Object.hasOwn(counts, method) ? `[\\s\\S]{${counts[method]}}` : undefined;
}

const escaped = (value: Literal): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    : undefined;
