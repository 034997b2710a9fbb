import type { CallExpression, Node, ObjectExpression, Statement } from '@babel/types';
import { propertyName, unwrap } from '../module/configModule';
import { constantsOf } from '../module/declarations';
import { follow, isFunction, type Placed, propertyAt } from '../module/functionBody';
import { nodesIn } from '../module/walk';

/**
 * The loader whose entries one of the site's own has too: what is spread into it, where it brings no `load` of its own, or what its `load` hands on what Astro gave it to,
 * `await inner.load(context)`, whatever it does besides. Nothing where that may not be reached, or where what Astro gave may have been changed.
 */
export function loaderWithin({ node, scope }: Placed): Placed | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  const own = ownLoad(node);
  if (own === 'none') {
    const spread = node.properties.flatMap((each) => (each.type === 'SpreadElement' ? [each.argument] : []));
    return spread.length === 1 && spread[0] ? { node: spread[0], scope } : undefined;
  }
  const found = own && propertyAt({ node, scope }, 'load', 0);
  const load = found && found !== 'none' ? follow(found.node, found.scope) : undefined;
  const made = load?.node;
  const [given, other] = made && isFunction(made) ? made.params : [];
  if (!load || !made || !isFunction(made) || given?.type !== 'Identifier' || other || made.generator) return undefined;
  const statements: readonly Statement[] =
    made.body.type === 'BlockStatement' ? made.body.body : [{ type: 'ReturnStatement', argument: made.body } as Statement];
  const call = handedOn(statements, given.name);
  if (call?.callee.type !== 'MemberExpression' || !isOnlyRead(made.body, given.name, call)) return undefined;
  return { node: call.callee.object, scope: load.scope.inside(new Map([[given.name, 'opaque']]), constantsOf([...statements])) };
}

/** Whether an object says itself how it loads, where no name that is worked out may say otherwise. */
function ownLoad({ properties }: ObjectExpression): boolean | 'none' {
  const names = properties.map((each) => (each.type === 'SpreadElement' ? '...' : propertyName(each)));
  if (names.includes(undefined)) return false;
  return names.includes('load') ? names.lastIndexOf('load') > names.lastIndexOf('...') : 'none';
}

/** The call `inner.load(context)` that statements come to in any case, and wait for. */
function handedOn(statements: readonly Statement[], name: string): CallExpression | undefined {
  for (const statement of statements) {
    const done =
      statement.type === 'ReturnStatement'
        ? statement.argument
        : statement.type === 'ExpressionStatement'
          ? statement.expression
          : undefined;
    const awaited = done && unwrap(done);
    const call =
      awaited?.type === 'AwaitExpression' ? unwrap(awaited.argument) : statement.type === 'ReturnStatement' ? awaited : undefined;
    if (call?.type === 'CallExpression' && isLoading(call, name)) return call;
    if (mayEnd(statement)) return undefined;
  }
  return undefined;
}

function isLoading({ callee, arguments: [first, other] }: CallExpression, name: string): boolean {
  const argument = first && unwrap(first);
  if (callee.type !== 'MemberExpression' || other || argument?.type !== 'Identifier' || argument.name !== name) return false;
  return propertyName({ computed: callee.computed, key: callee.property }) === 'load';
}

/** Whether a statement may be the last that is reached: functions in it return for themselves. */
function mayEnd(statement: Statement): boolean {
  for (const node of nodesIn(statement, (parent) => parent === statement || !isFunction(parent)))
    if (node.type === 'ReturnStatement') return true;
  return false;
}

/** Whether what a name stands for is only looked at: its members are read and called, or taken out, and it is handed on by one call. */
function isOnlyRead(body: Node, name: string, call: CallExpression): boolean {
  const isName = (node: Node | null | undefined): boolean => node?.type === 'Identifier' && node.name === name;
  const read = new Set<Node | null | undefined>(call.arguments.map(unwrap));
  const nodes = [...nodesIn(body)];
  for (const node of nodes) {
    if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') read.add(node.object);
    if (node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern') read.add(node.init);
  }
  for (const node of nodes) {
    const written =
      node.type === 'AssignmentExpression'
        ? node.left
        : node.type === 'UpdateExpression' || (node.type === 'UnaryExpression' && node.operator === 'delete')
          ? node.argument
          : undefined;
    if (written && [...nodesIn(written)].some(isName)) return false;
    if (isName(node) && !read.has(node)) return false;
  }
  return true;
}
