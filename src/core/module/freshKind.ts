import type { Node } from '@babel/types';
import { propertyName, unwrap } from './configModule';

/** What something can be added to. */
export type Kind = 'object' | 'list' | 'Set' | 'Map';

/** Sets and maps of the language's own. */
const collections: ReadonlyMap<string, Kind> = new Map([
  ['Set', 'Set'],
  ['Map', 'Map'],
]);

/** What kind of object an expression makes, where nothing else holds it. */
export function freshKind(init: Node | null | undefined): Kind | undefined {
  const value = init && unwrap(init);
  if (value?.type === 'ObjectExpression') return 'object';
  if (value?.type === 'ArrayExpression') return 'list';
  if (value?.type === 'NewExpression') return value.callee.type === 'Identifier' ? collections.get(value.callee.name) : undefined;
  if (value?.type !== 'CallExpression' || value.callee.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = value.callee;
  const method = propertyName({ computed, key: property }) ?? '';
  // `keys` and `values` of others than `Object` may be anybody's.
  if (object.type === 'Identifier' && object.name === 'Object')
    return method === 'fromEntries' ? 'object' : /^(?:keys|values)$/.test(method) ? 'list' : undefined;
  return /^(?:map|filter|concat|slice|split)$/.test(method) ? 'list' : undefined;
}
