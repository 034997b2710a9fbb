import type { ArrowFunctionExpression, CallExpression, Expression, ForStatement, Node, Statement, VariableDeclaration } from '@babel/types';
import { additionOf } from './additions';
import { type Case, casesOf, choiceOfCases } from './cases';
import { propertyName, unwrap } from './configModule';
import type { Kind } from './freshKind';
import { isFunction } from './functionBody';
import { call, choice, identifier, list, member, spread } from './nodes';

/** A loop over a list: what it calls an item, and its place. */
export interface Loop {
  readonly list: Expression;
  readonly params: readonly Node[];
  readonly body: Statement;
  /** What ends a round of it early. */
  readonly end: 'ContinueStatement' | 'ReturnStatement';
}

/** More loops within loops than anybody writes. */
const deepest = 8;

/** The loop that a statement is, or that an expression makes of a function; nothing where it goes on for as long as something is so. */
export function loopOf(statement: Node): Loop | undefined {
  switch (statement.type) {
    case 'ForOfStatement': {
      const item = declaredBy(statement.left);
      // Whatever is gone through, `[...all]` is a list of it.
      return item && !statement.await
        ? { list: list([spread(statement.right)]), params: [item], body: statement.body, end: 'ContinueStatement' }
        : undefined;
    }
    case 'ForInStatement': {
      const item = declaredBy(statement.left);
      return (
        item && {
          list: call(member(identifier('Object'), 'keys'), [statement.right]),
          params: [item],
          body: statement.body,
          end: 'ContinueStatement',
        }
      );
    }
    case 'ForStatement':
      return countedLoop(statement);
    case 'ExpressionStatement':
      return forEachOf(statement.expression);
    default:
      return undefined;
  }
}

const declaredBy = (left: Node): Node | undefined => (left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined);

/** `for (let i = 0; i < names.length; i++)`. */
function countedLoop({ init, test, update, body }: ForStatement): Loop | undefined {
  const [declared, other] = init?.type === 'VariableDeclaration' && init.kind === 'let' ? init.declarations : [];
  if (declared?.id.type !== 'Identifier' || other || declared.init?.type !== 'NumericLiteral' || declared.init.value !== 0)
    return undefined;
  const { name } = declared.id;
  const isCounter = (node: Node): boolean => node.type === 'Identifier' && node.name === name;
  if (update?.type !== 'UpdateExpression' || update.operator !== '++' || !isCounter(update.argument)) return undefined;
  if (test?.type !== 'BinaryExpression' || test.operator !== '<' || !isCounter(test.left)) return undefined;
  const { right } = test;
  if (right.type !== 'MemberExpression' || propertyName({ computed: right.computed, key: right.property }) !== 'length') return undefined;
  return { list: right.object as Expression, params: [identifier('@item'), declared.id], body, end: 'ContinueStatement' };
}

/** `list.forEach((item, index) => { … })`. */
function forEachOf(written: Expression): Loop | undefined {
  const expression = unwrap(written);
  if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = expression.callee;
  const [made] = expression.arguments;
  if (propertyName({ computed, key: property }) !== 'forEach' || !made || !isFunction(made) || object.type === 'Super') return undefined;
  if (made.params.length === 0 || made.params.length > 2 || made.async || made.generator) return undefined;
  const body = made.body.type === 'BlockStatement' ? made.body : ({ type: 'ExpressionStatement', expression: made.body } as Statement);
  return { list: object, params: made.params, body, end: 'ReturnStatement' };
}

/** Reads what a loop adds to the object of one name, be it by conditions and in loops of its own. `uses`: whether the name stands in a node. */
export class LoopReading {
  /** What is added to; known once something is. */
  kind: Kind | undefined;
  /** Where the name stands to be added to. */
  readonly targets = new Set<Node>();
  /** The counters of loops, which no other statement sees. */
  readonly counters = new Set<string>();

  constructor(
    readonly isName: (node: Node) => boolean,
    readonly uses: (node: Node) => boolean,
  ) {}

  /** All that a loop adds, as a list: `names.flatMap((name) => [[name, type]])`; nothing where it does anything else. */
  itemsOf({ list: of, params, body, end }: Loop, depth = 0): CallExpression | undefined {
    if (depth > deepest || [of, ...params].some(this.uses)) return undefined;
    const before: Statement[] = [];
    const items = this.#itemsIn(body.type === 'BlockStatement' ? body.body : [body], before, depth, end);
    if (!items) return undefined;
    const result = before.length > 0 ? { type: 'BlockStatement', body: [...before, { type: 'ReturnStatement', argument: items }] } : items;
    return call(member(of, 'flatMap'), [{ type: 'ArrowFunctionExpression', params, body: result } as ArrowFunctionExpression]);
  }

  /** `before`: gets what the statements declare, for its names are like no others. `end`: of the statements of a loop itself, what ends a round: further in, it skips more than the rest of them. */
  #itemsIn(statements: readonly Statement[], before: Statement[], depth: number, end?: Loop['end']): Expression | undefined {
    const parts: Expression[] = [];
    for (const [index, statement] of statements.entries()) {
      if (isConstant(statement)) {
        if (this.uses(statement)) return undefined;
        before.push(statement);
        continue;
      }
      // `if (name === 'none') continue;`
      if (statement.type === 'IfStatement' && end && !statement.alternate && isOnly(statement.consequent, end)) {
        const rest = this.uses(statement.test) ? undefined : this.#itemsIn(statements.slice(index + 1), before, depth, end);
        return rest && together([...parts, choice(statement.test, list([]), rest)]);
      }
      const part = this.#itemsOfOne(statement, before, depth);
      if (!part) return undefined;
      parts.push(part);
    }
    return together(parts);
  }

  #itemsOfOne(statement: Statement, before: Statement[], depth: number): Expression | undefined {
    if (statement.type === 'BlockStatement') return this.#itemsIn(statement.body, before, depth);
    if (statement.type === 'IfStatement') {
      const { test, consequent, alternate } = statement;
      const [yes, no] = [this.#itemsIn([consequent], before, depth), alternate ? this.#itemsIn([alternate], before, depth) : list([])];
      return yes && no && !this.uses(test) ? choice(test, yes, no) : undefined;
    }
    if (statement.type === 'SwitchStatement') {
      const ends: (readonly [test: Case['test'], end: Expression])[] = [];
      let following: Expression | undefined;
      for (const { test, statements } of casesOf(statement)) {
        const isEnded = statements.at(-1)?.type === 'BreakStatement';
        if (statements.length > 0) {
          if (!isEnded && ends.length > 0) return undefined;
          following = this.#itemsIn(isEnded ? statements.slice(0, -1) : statements, before, depth);
          if (!following) return undefined;
        }
        if (test && this.uses(test)) return undefined;
        ends.push([test, following ?? list([])]);
      }
      return this.uses(statement.discriminant) ? undefined : choiceOfCases(statement, ends, list([]), choice);
    }
    const loop = loopOf(statement);
    if (loop) {
      if (statement.type === 'ForStatement') for (const counter of countersOf(statement)) this.counters.add(counter);
      return this.itemsOf(loop, depth + 1);
    }
    const added = statement.type === 'ExpressionStatement' ? additionOf(unwrap(statement.expression)) : undefined;
    // What is put in front comes in the other order.
    if (!added || added.isFirst || !this.isName(added.holder) || added.items.some(this.uses)) return undefined;
    if (this.kind && this.kind !== added.kind) return undefined;
    this.kind = added.kind;
    this.targets.add(added.holder);
    return list(added.items);
  }
}

/** The names that a loop counts with. */
export const countersOf = ({ init }: ForStatement): string[] =>
  init?.type === 'VariableDeclaration' ? init.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : [])) : [];

const isConstant = (statement: Statement): statement is VariableDeclaration =>
  statement.type === 'VariableDeclaration' && statement.kind !== 'var';

/** Whether a statement is no more than `continue;`, or `return;`. */
function isOnly(statement: Statement, end: Loop['end']): boolean {
  const [only, other] = statement.type === 'BlockStatement' ? statement.body : [statement];
  if (other || only?.type !== end) return false;
  return only.type === 'ContinueStatement' ? !only.label : only.type === 'ReturnStatement' && !only.argument;
}

const together = (parts: readonly Expression[]): Expression => {
  const [first, ...others] = parts;
  return first && others.length === 0 ? first : list(parts.map(spread));
};
