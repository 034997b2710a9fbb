import type { Node } from '@babel/types';
import { unwrap } from './configModule';
import { isFunction } from './functionBody';
import { namesOf } from './uniqueNames';
import { nodesIn } from './walk';

/** Methods that change what they are called on. */
const changing = /^(?:push|unshift|splice|pop|shift|sort|reverse|fill|copyWithin|add|delete|clear|set.*)$/;

/** Functions that change their first argument. */
const changers = new Set(['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf']);

/** Functions that leave what they are given as it is, or see to it that it stays so. */
const harmless = /^(?:console\..*|Object\.(?:freeze|seal|preventExtensions)|.*\.(?:push|unshift|add|set))$/;

/**
 * The names whose objects a file changes after they are made: `shape.title = …`, `levels.push('high')`, `Object.assign(shape, …)`. What is written at their
 * declaration is not what they are. A name that is changed in one place counts as changed in all, and so does what it is another name for, or what a function is called
 * with that changes what it is given.
 */
export const changedNames = (program: Node): Set<string> => changesIn(program).names;

/** The same, and which of them are changed by other names than their own: those of parts, and of parameters. */
export function changesIn(program: Node): { readonly names: Set<string>; readonly byOthers: ReadonlySet<string> } {
  const found = new Set<string>();
  /** Those of objects that are changed: a name that is assigned anew leaves what it stood for as it is. */
  const mutated = new Set<string>();
  const sameAs = new Map<string, Set<string>>();
  const alias = (name: Node | null | undefined, value: Node | null | undefined): void => {
    const root = rootOf(value);
    if (name?.type !== 'Identifier' || !root) return;
    // What is put into an object or a list may be changed by way of it.
    if (root.type === 'ObjectExpression')
      for (const property of root.properties) if (property.type === 'ObjectProperty') alias(name, property.value);
    if (root.type === 'ArrayExpression') for (const element of root.elements) alias(name, element);
    if (root.type === 'Identifier') sameAs.set(name.name, (sameAs.get(name.name) ?? new Set()).add(root.name));
  };
  const note = (node: Node | null | undefined, isAssigned = false): void => {
    const root = rootOf(node);
    if (root?.type === 'Identifier') {
      found.add(root.name);
      if (!isAssigned || root !== node) mutated.add(root.name);
    }
    // `[one, other] = …`
    else if (root) for (const name of namesOf(root)) found.add(name);
  };
  const parameters = new Map<string, readonly Node[]>();
  const calls: [name: string, given: readonly Node[]][] = [];
  for (const node of nodesIn(program)) {
    if (node.type === 'AssignmentExpression') note(node.left, true);
    else if (node.type === 'UpdateExpression') note(node.argument, true);
    else if ((node.type === 'ForOfStatement' || node.type === 'ForInStatement') && node.left.type !== 'VariableDeclaration')
      note(node.left, true);
    else if (node.type === 'VariableDeclarator') {
      alias(node.id, node.init);
      if (node.id.type === 'Identifier' && node.init && isFunction(node.init)) parameters.set(node.id.name, node.init.params);
    } else if (node.type === 'FunctionDeclaration' && node.id) parameters.set(node.id.name, node.params);
    else if (node.type === 'UnaryExpression' && node.operator === 'delete') note(node.argument);
    else if (node.type === 'ExpressionStatement' && node.expression.type === 'CallExpression') {
      // A call for nothing but what it does may do it to what it is given.
      if (!harmless.test(nameOf(node.expression.callee))) for (const argument of node.expression.arguments) note(argument);
    }
    if (node.type !== 'CallExpression') continue;
    if (node.callee.type === 'Identifier') calls.push([node.callee.name, node.arguments]);
    else if (node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier') {
      const { object, property } = node.callee;
      if (changing.test(property.name)) note(object);
      if (changers.has(property.name)) note(node.arguments[0]);
    }
  }
  for (const [name, given] of calls)
    for (const [index, parameter] of (parameters.get(name) ?? []).entries()) alias(parameter, given[index]);
  const byOthers = new Set<string>();
  const pending = [...mutated];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    for (const other of sameAs.get(name) ?? []) {
      if (!byOthers.has(other)) pending.push(other);
      byOthers.add(other);
      found.add(other);
    }
  }
  return { names: found, byOthers };
}

/** What an expression is a part of: `shape` of `shape.title`. */
function rootOf(node: Node | null | undefined): Node | null | undefined {
  let current = node && unwrap(node);
  while (current?.type === 'MemberExpression' || current?.type === 'OptionalMemberExpression') current = unwrap(current.object);
  return current;
}

/** `console.log` as it is written. */
const nameOf = (callee: Node): string =>
  callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.property.type === 'Identifier'
    ? `${callee.object.name}.${callee.property.name}`
    : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
      ? `.${callee.property.name}`
      : '';
