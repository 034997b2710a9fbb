import type { Node } from '@babel/types';
import type { MemberOfType } from '../module/configModule';
import type { Literal } from '../module/literals';
import { list, numeral, objectOf, property, text, truth } from '../module/nodes';
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
  if (name === 'options') return list(values);
  const names = type.names ?? type.values.map(String);
  return objectOf(values.map((value, index) => property(names[index] ?? '', value)));
}

const plain = (type: SchemaType): SchemaType => (type.kind === 'described' ? plain(type.of) : type);

function written(value: Literal): Node | undefined {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number' && value >= 0) return numeral(value);
  return typeof value === 'boolean' ? truth(value) : undefined;
}
