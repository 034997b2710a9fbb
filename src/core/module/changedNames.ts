import type { Node } from '@babel/types';
import { namesOf } from './uniqueNames';
import { nodesIn } from './walk';

/** Methods that change what they are called on. */
const changing = /^(?:push|unshift|splice|pop|shift|sort|reverse|fill|copyWithin|add|delete|clear|set.*)$/;

/** Functions that change their first argument. */
const changers = new Set(['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf']);

/**
 * The names whose objects a file changes after they are made: `shape.title = …`, `levels.push('high')`, `Object.assign(shape, …)`. What is written at their
 * declaration is not what they are. A name that is changed in one place counts as changed in all.
 */
export function changedNames(program: Node): Set<string> {
  const found = new Set<string>();
  const note = (node: Node | null | undefined): void => {
    let current = node;
    while (current?.type === 'MemberExpression' || current?.type === 'OptionalMemberExpression') current = current.object;
    if (current?.type === 'Identifier') found.add(current.name);
    // `[one, other] = …`
    else if (current) for (const name of namesOf(current)) found.add(name);
  };
  for (const node of nodesIn(program)) {
    if (node.type === 'AssignmentExpression') note(node.left);
    else if (node.type === 'UpdateExpression') note(node.argument);
    else if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') note(node.left);
    else if (node.type === 'ExpressionStatement' && node.expression.type === 'CallExpression') {
      // A call for nothing but what it does may do it to what it is given.
      for (const argument of node.expression.arguments) note(argument);
    } else if (node.type === 'UnaryExpression' && node.operator === 'delete') note(node.argument);
    else if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier') {
      const { object, property } = node.callee;
      if (changing.test(property.name)) note(object);
      if (changers.has(property.name)) note(node.arguments[0]);
    }
  }
  return found;
}
