import type { Node } from '@babel/types';
import type { MemberOfType } from '../module/configModule';
import type { Literal } from '../module/literals';
import { readType } from './readType';
import type { SchemaType } from './type';

/** More choices of choices than any config has; further in, they are a circle. */
const deepest = 8;

/** What types of choices have: `level.options`, `level.enum.low`, `kind.value`. Nothing for what is none of these. */
export function membersOfTypes(): MemberOfType {
  let depth = 0;
  return (node, scope, name) => {
    if (depth >= deepest || !/^(?:options|enum|Enum|Values|value)$/.test(name)) return undefined;
    depth++;
    try {
      return memberOf(plain(readType(node, scope)), name);
    } finally {
      depth--;
    }
  };
}

function memberOf(type: SchemaType, name: string): Node | undefined {
  if (type.kind !== 'options') return undefined;
  const values = type.values.map(written);
  if (!values.every((value) => value !== undefined)) return undefined;
  if (name === 'value') return values.length === 1 ? values[0] : undefined;
  if (name === 'options') return { type: 'ArrayExpression', elements: values } as Node;
  const names = type.names ?? type.values.map(String);
  return {
    type: 'ObjectExpression',
    properties: values.map((value, index) => ({ type: 'ObjectProperty', key: { type: 'StringLiteral', value: names[index] }, value })),
  } as Node;
}

const plain = (type: SchemaType): SchemaType => (type.kind === 'described' ? plain(type.of) : type);

function written(value: Literal): Node | undefined {
  if (typeof value === 'string') return { type: 'StringLiteral', value } as Node;
  if (typeof value === 'number' && value >= 0) return { type: 'NumericLiteral', value } as Node;
  return typeof value === 'boolean' ? ({ type: 'BooleanLiteral', value } as Node) : undefined;
}
