import type { Expression, IfStatement, Node, Statement } from '@babel/types';
import { choiceOfCases } from './cases';
import type { Value } from './configModule';
import { constantsOf } from './declarations';
import { choice, identifier } from './nodes';

/** What a statement that throws gives back: the build ends there, and whatever else may come of it is what does come. */
const thrown = identifier('@thrown');

/**
 * What the statements of a function return, `if (a) return b; return c;` and `switch` as `a ? b : c`, and into `constants` what they declare. Nothing where they do
 * anything else than declare, choose, return and throw.
 *
 * @param otherwise what is returned where they come to their end
 */
export function resultOf(statements: readonly Statement[], constants: Map<string, Value>, otherwise?: Node): Node | undefined {
  for (const [name, value] of constantsOf([...statements])) constants.set(name, value);
  const others = statements.filter((statement) => !isDeclaration(statement));
  let result = otherwise;
  for (const [index, statement] of [...others.entries()].reverse()) {
    result = index === others.length - 1 || mayGoOn(statement) ? resultOfOne(statement, result, constants) : undefined;
    if (!result) return undefined;
  }
  return result;
}

/** Whether a statement only gives names to things. */
export const isDeclaration = ({ type }: Statement): boolean =>
  type === 'VariableDeclaration' || type === 'FunctionDeclaration' || type === 'ClassDeclaration' || type.startsWith('TS');

/** Whether what stands after a statement may be reached. */
const mayGoOn = ({ type }: Statement): boolean => type === 'IfStatement' || type === 'SwitchStatement';

/** `otherwise`: what is returned where this statement does not. */
function resultOfOne(statement: Statement, otherwise: Node | undefined, constants: Map<string, Value>): Node | undefined {
  switch (statement.type) {
    case 'ReturnStatement':
      return statement.argument ?? undefined;
    case 'ThrowStatement':
      return thrown;
    case 'IfStatement':
      return choiceOf(statement, otherwise, constants);
    case 'SwitchStatement':
      // A case that does not return goes on to the next.
      return choiceOfCases(statement, (each, following) => resultOf(each.statements, constants, following), otherwise, either);
    default:
      return undefined;
  }
}

function choiceOf(
  { test, consequent, alternate }: IfStatement,
  otherwise: Node | undefined,
  constants: Map<string, Value>,
): Node | undefined {
  const branch = (node: Statement): Node | undefined => resultOf(node.type === 'BlockStatement' ? node.body : [node], constants, otherwise);
  const yes = branch(consequent);
  const no = alternate ? branch(alternate) : otherwise;
  return yes && no && either(test, yes, no);
}

const either = (test: Expression, yes: Node, no: Node): Node => (yes === thrown ? no : no === thrown ? yes : choice(test, yes, no));
