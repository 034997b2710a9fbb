import type { ArrowFunctionExpression, CallExpression, Expression, ForStatement, Node, Statement, VariableDeclaration } from '@babel/types';
import { additionOf } from './additions';
import { type Case, choiceOfCases, testsOf } from './cases';
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
  /** The name that it counts with, which no other statement sees. */
  readonly counter?: string;
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
  return { list: right.object as Expression, params: [identifier('@item'), declared.id], body, end: 'ContinueStatement', counter: name };
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
  readonly counters = new Set<string>();

  constructor(
    readonly isName: (node: Node) => boolean,
    readonly uses: (node: Node) => boolean,
  ) {}

  /** All that a loop adds, as a list: `names.flatMap((name) => [[name, type]])`; nothing where it does anything else. */
  itemsOf({ list: of, params, body, end, counter }: Loop, depth = 0): CallExpression | undefined {
    if (depth > deepest || [of, ...params].some(this.uses)) return undefined;
    if (counter !== undefined) this.counters.add(counter);
    const before: Statement[] = [];
    const items = this.#itemsIn(body.type === 'BlockStatement' ? body.body : [body], before, depth, end);
    if (!items) return undefined;
    const declared = before.reverse();
    const result =
      declared.length > 0 ? { type: 'BlockStatement', body: [...declared, { type: 'ReturnStatement', argument: items }] } : items;
    return call(member(of, 'flatMap'), [{ type: 'ArrowFunctionExpression', params, body: result } as ArrowFunctionExpression]);
  }

  /**
   * What statements add, the last read first.
   *
   * @param before gets what they declare, the last first, for its names are like no others
   * @param end of the statements of a loop itself, what ends a round: further in, it skips more than the rest of them
   */
  #itemsIn(statements: readonly Statement[], before: Statement[], depth: number, end?: Loop['end']): Expression | undefined {
    let parts: Expression[] = [];
    for (const statement of [...statements].reverse()) {
      if (isConstant(statement)) {
        if (this.uses(statement)) return undefined;
        before.push(statement);
      } else if (statement.type === 'IfStatement' && end && !statement.alternate && isOnly(statement.consequent, end)) {
        // `if (name === 'none') continue;`
        if (this.uses(statement.test)) return undefined;
        parts = [choice(statement.test, list([]), together(parts.reverse()))];
      } else {
        const part = this.#itemsOfOne(statement, before, depth);
        if (!part) return undefined;
        parts.push(part);
      }
    }
    return together(parts.reverse());
  }

  #itemsOfOne(statement: Statement, before: Statement[], depth: number): Expression | undefined {
    if (statement.type === 'BlockStatement') return this.#itemsIn(statement.body, before, depth);
    if (statement.type === 'IfStatement') {
      const { test, consequent, alternate } = statement;
      const no = alternate ? this.#itemsIn([alternate], before, depth) : list([]);
      const yes = this.#itemsIn([consequent], before, depth);
      return yes && no && !this.uses(test) ? choice(test, yes, no) : undefined;
    }
    if (statement.type === 'SwitchStatement') {
      if (testsOf(statement).some(this.uses)) return undefined;
      const endOf = ({ statements, own }: Case, following: Expression | undefined): Expression | undefined =>
        statements.length === 0 ? following : own && this.#itemsIn(own, before, depth);
      return choiceOfCases(statement, endOf, list([]), choice);
    }
    const loop = loopOf(statement);
    if (loop) return this.itemsOf(loop, depth + 1);
    const added = statement.type === 'ExpressionStatement' ? additionOf(unwrap(statement.expression)) : undefined;
    // What is put in front comes in the other order.
    if (!added || added.isFirst || !this.isName(added.holder) || added.items.some(this.uses)) return undefined;
    if (this.kind && this.kind !== added.kind) return undefined;
    this.kind = added.kind;
    this.targets.add(added.holder);
    return list(added.items);
  }
}

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
