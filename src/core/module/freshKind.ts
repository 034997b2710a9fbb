import type { Node } from '@babel/types';
import { propertyName, unwrap } from './configModule';
import { nodesIn } from './walk';

/** What something can be added to. */
export type Kind = 'object' | 'list' | 'Set' | 'Map';

/** Whether a name stands for a list or a text. */
export type IsList = (name: string) => boolean;

/** Sets and maps of the language's own. */
const collections: ReadonlyMap<string, Kind> = new Map([
  ['Set', 'Set'],
  ['Map', 'Map'],
]);

/** Methods by which a list makes a new list, and a text a list, or a text that nothing can change. Anybody's object may have such methods, which give back what it holds. */
const copying = /^(?:map|filter|concat|slice|split)$/;

/** More calls in a row than anybody writes. */
const longestChain = 32;

/** What kind of object an expression makes, where nothing else holds it. */
export function freshKind(init: Node | null | undefined, isList: IsList): Kind | undefined {
  const value = init && unwrap(init);
  if (value?.type === 'ObjectExpression') return 'object';
  if (value?.type === 'ArrayExpression') return 'list';
  if (value?.type === 'NewExpression') return value.callee.type === 'Identifier' ? collections.get(value.callee.name) : undefined;
  if (value?.type !== 'CallExpression') return undefined;
  let current: Node = value;
  let kind: Kind | undefined;
  for (let step = 0; current.type === 'CallExpression' && current.callee.type === 'MemberExpression' && step < longestChain; step++) {
    const { object, property, computed }: { object: Node; property: Node; computed: boolean } = current.callee;
    const method = propertyName({ computed, key: property }) ?? '';
    // `keys` and `values` of others than `Object` may be anybody's.
    if (object.type === 'Identifier' && object.name === 'Object') {
      const made: Kind | undefined = method === 'fromEntries' ? 'object' : /^(?:keys|values|entries)$/.test(method) ? 'list' : undefined;
      return kind === undefined || made === 'list' ? (kind ?? made) : undefined;
    }
    if (object.type === 'Identifier' && object.name === 'Array' && method === 'from') return 'list';
    if (!copying.test(method)) return undefined;
    kind = 'list';
    current = unwrap(object);
  }
  return kind && isListOrText(current, isList) ? kind : undefined;
}

const isListOrText = (node: Node, isList: IsList): boolean =>
  /^(?:ArrayExpression|StringLiteral|TemplateLiteral)$/.test(node.type) || (node.type === 'Identifier' && isList(node.name));

/** Which names of a program stand for a list or a text that it writes out, or makes of such. */
export function listsOf(program: Node): IsList {
  const declared = new Map<string, Node>();
  for (const node of nodesIn(program))
    if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.init) declared.set(node.id.name, unwrap(node.init));
  const known = new Map<string, boolean>();
  let depth = 0;
  const isList = (name: string): boolean => {
    const found = known.get(name);
    if (found !== undefined || depth > longestChain) return found ?? false;
    depth++;
    // One that stands for itself, by a detour, stands for nothing.
    known.set(name, false);
    const init = declared.get(name);
    const is = init !== undefined && (isListOrText(init, isList) || freshKind(init, isList) === 'list');
    known.set(name, is);
    depth--;
    return is;
  };
  return isList;
}
