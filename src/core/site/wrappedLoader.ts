import type { CallExpression, Node, ObjectExpression, Statement } from '@babel/types';
import { propertyName, unwrap, type Value } from '../module/configModule';
import { constantsOf } from '../module/declarations';
import { type FunctionNode, follow, isFunction, type Placed, propertyAt } from '../module/functionBody';
import { nodesIn } from '../module/walk';
import { isOnlyRead } from './onlyRead';

/**
 * The loader whose entries one of the site's own has too: what is spread into it, where it brings no `load` of its own, or what its `load` hands on what Astro gave it to,
 * `await inner.load(context)`, whatever it does besides. Nothing where a `return` may stand before that, or where what Astro gave may have been changed.
 */
export function loaderWithin({ node, scope }: Placed): Placed | undefined {
  if (node.type !== 'ObjectExpression') return undefined;
  scope.work.left -= node.properties.length;
  if (scope.work.left <= 0) return undefined;
  const own = ownLoad(node);
  if (own === 'none') {
    const spread = node.properties.flatMap((each) => (each.type === 'SpreadElement' ? [each.argument] : []));
    return spread.length === 1 && spread[0] ? { node: spread[0], scope } : undefined;
  }
  const found = own && propertyAt({ node, scope }, 'load', 0);
  const load = found && found !== 'none' ? follow(found.node, found.scope) : undefined;
  const handed = load && isFunction(load.node) ? handedIn(load.node, scope.work) : undefined;
  return handed && load && { node: handed.inner, scope: load.scope.inside(new Map([[handed.given, 'opaque']]), handed.constants) };
}

/** The loader that a function hands on to what it is given, the name of that, and what is declared beside. */
interface Handed {
  readonly inner: Node;
  readonly given: string;
  readonly constants: ReadonlyMap<string, Value>;
}

/** Many collections may have one loader. */
const known = new WeakMap<Node, { readonly handed: Handed | undefined }>();

function handedIn(made: FunctionNode, work: { left: number }): Handed | undefined {
  const before = known.get(made);
  if (before) return before.handed;
  const nodes = [...nodesIn(made)];
  // To look at a node is less than to follow a name.
  work.left -= nodes.length >> 4;
  if (work.left <= 0) return undefined;
  const handed = handedOf(made, nodes);
  known.set(made, { handed });
  return handed;
}

function handedOf(made: FunctionNode, nodes: readonly Node[]): Handed | undefined {
  const [given, other] = made.params;
  if (given?.type !== 'Identifier' || other || made.generator) return undefined;
  const statements: readonly Statement[] =
    made.body.type === 'BlockStatement' ? made.body.body : [{ type: 'ReturnStatement', argument: made.body } as Statement];
  const call = handedOn(statements, given.name);
  const body = nodes.filter((node) => node !== given);
  if (call?.callee.type !== 'MemberExpression' || !isOnlyRead(body, given.name, call)) return undefined;
  return { inner: call.callee.object, given: given.name, constants: constantsOf([...statements]) };
}

/** Whether an object says itself how it loads, where no name that is worked out may say otherwise. */
function ownLoad({ properties }: ObjectExpression): boolean | 'none' {
  const names = properties.map((each) => (each.type === 'SpreadElement' ? '...' : propertyName(each)));
  if (names.includes(undefined)) return false;
  return names.includes('load') ? names.lastIndexOf('load') > names.lastIndexOf('...') : 'none';
}

/** The call `inner.load(context)` that statements come to, with no `return` before it, and wait for. What never ends, or ends the build, is not seen. */
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
  for (const node of nodesIn(statement, (parent) => !isFunction(parent))) if (node.type === 'ReturnStatement') return true;
  return false;
}
