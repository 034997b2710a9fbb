import type {
  ArrayExpression,
  ArrowFunctionExpression,
  CallExpression,
  Expression,
  Identifier,
  NewExpression,
  Node,
  ObjectExpression,
  Statement,
  StringLiteral,
  SwitchStatement,
  VariableDeclaration,
} from '@babel/types';
import { propertyName, unwrap } from './configModule';
import { isFunction } from './functionBody';
import { occurrencesIn } from './occurrences';

/** What a name stands for at one place: the name of that value, and whether nothing else holds the object that it is. */
export interface State {
  readonly name: string;
  readonly isFresh: boolean;
  /** What it is declared as. */
  readonly init?: Node | null;
}

/** What a statement makes of a name. */
export interface Changes {
  readonly state: State;
  /** Declarations of the values that it has in turn, in the place of the statement. */
  readonly made: readonly Statement[];
  /** Something is added to an object that is there already. */
  readonly isMutated: boolean;
  /** Where the name stands to be written, and where it is read, with what it is called there. */
  readonly targets: ReadonlySet<Node>;
  readonly reads: ReadonlyMap<Node, string>;
}

/** What a statement makes of a name that stands for `state` before it; nothing where that cannot be told. `work` learns how many nodes it took. */
export function changesOf(statement: Statement, name: string, state: State, work: { left: number }): Changes | undefined {
  const writing = new Writing(name, work);
  const after = writing.fold(statement, state);
  return after && { state: after, made: writing.made, isMutated: writing.isMutated, targets: writing.targets, reads: writing.reads };
}

/** Whether an expression makes an object that nothing else holds. */
export function isFresh(init: Node | null | undefined): boolean {
  if (!init) return false;
  const value = unwrap(init);
  if (value.type === 'CallExpression')
    return (
      value.callee.type === 'MemberExpression' &&
      /^(?:map|filter|concat|slice|split|fromEntries|keys|values)$/.test(
        propertyName({ computed: value.callee.computed, key: value.callee.property }) ?? '',
      )
    );
  return value.type === 'ObjectExpression' || value.type === 'ArrayExpression' || isCollection(value);
}

/** A set or a map of the language's own. */
const isCollection = (node: Node): node is NewExpression =>
  node.type === 'NewExpression' && node.callee.type === 'Identifier' && /^(?:Set|Map)$/.test(node.callee.name);

/** A value for each of the items of a list: `for (const item of list) …`. */
interface Each {
  readonly list: Expression;
  readonly item: Node;
  readonly before: readonly Statement[];
}

class Writing {
  readonly made: Statement[] = [];
  readonly targets = new Set<Node>();
  readonly reads = new Map<Node, string>();
  isMutated = false;

  constructor(
    readonly name: string,
    readonly work: { left: number },
  ) {}

  fold(statement: Statement, state: State): State | undefined {
    switch (statement.type) {
      case 'ExpressionStatement':
        return this.#expression(statement.expression, state);
      case 'VariableDeclaration':
        return this.#declaration(statement, state);
      case 'BlockStatement':
        return this.#block(statement.body, state);
      case 'IfStatement': {
        this.#read(statement.test, state);
        const yes = this.fold(statement.consequent, state);
        const no = statement.alternate ? this.fold(statement.alternate, state) : state;
        return yes && no && this.#either(statement.test, yes, no);
      }
      case 'SwitchStatement':
        return this.#switch(statement, state);
      case 'ForOfStatement': {
        const { left } = statement;
        const item = left.type === 'VariableDeclaration' ? left.declarations[0]?.id : undefined;
        // Whatever is gone through, `[...all]` is a list of it.
        return item && !statement.await ? this.#loop(list([spread(statement.right)]), item, statement.body, state) : undefined;
      }
      default:
        return undefined;
    }
  }

  /** `const all = Object.assign(shape, more);`: two names for one object, which nothing may change from there on. */
  #declaration(statement: VariableDeclaration, state: State): State | undefined {
    const [declarator] = statement.declarations;
    const added = statement.declarations.length === 1 && declarator?.init && this.#added(declarator.init, state);
    const after = added ? this.#mutated(added, state) : undefined;
    if (after) this.made.push({ ...statement, declarations: [{ ...declarator, init: identifier(after.name) }] } as Statement);
    return after && { ...after, isFresh: false };
  }

  /** The statements of a block: what they declare is moved out of it, for its names are like no others. */
  #block(statements: readonly Statement[], before: State): State | undefined {
    let state: State | undefined = before;
    for (const statement of statements) {
      if (statement.type === 'VariableDeclaration' && statement.kind !== 'var') {
        this.#read(statement, state);
        this.made.push(statement);
      } else state = this.fold(statement, state);
      if (!state) return undefined;
    }
    return state;
  }

  #switch({ discriminant, cases }: SwitchStatement, state: State): State | undefined {
    this.#read(discriminant, state);
    const ends: (readonly [test: Expression | null | undefined, end: State])[] = [];
    let following: State | undefined;
    for (const [index, { test, consequent }] of [...cases.entries()].reverse()) {
      const [first] = consequent;
      const statements = first?.type === 'BlockStatement' && consequent.length === 1 ? first.body : consequent;
      const isEnded = statements.at(-1)?.type === 'BreakStatement';
      if (test) this.#read(test, state);
      // Several cases for one, `case 'a': case 'b': …`; one that does something and goes on is not followed.
      if (statements.length > 0) {
        if (!isEnded && index < cases.length - 1) return undefined;
        following = this.#block(isEnded ? statements.slice(0, -1) : statements, state);
      }
      if (!following && statements.length > 0) return undefined;
      ends.push([test, following ?? state]);
    }
    let end = ends.find(([test]) => !test)?.[1] ?? state;
    for (const [test, one] of ends)
      if (test) end = this.#either({ type: 'BinaryExpression', operator: '===', left: discriminant, right: test } as Expression, one, end);
    return end;
  }

  #expression(written: Expression, state: State): State | undefined {
    const expression = unwrap(written) as Expression;
    if (expression.type === 'AssignmentExpression' && expression.operator === '=' && this.#isName(expression.left)) {
      this.targets.add(expression.left);
      this.#read(expression.right, state);
      return this.#declare(expression.right, isFresh(expression.right));
    }
    const loop = forEachOf(expression);
    if (loop) return this.#loop(loop.list, loop.item, loop.body, state);
    if (!this.#uses(expression)) return state;
    const added = this.#added(expression, state);
    return added && this.#mutated(added, state);
  }

  /** `for (const item of list) shape[item] = …;`: one addition for each. */
  #loop(list: Expression, item: Node, body: Statement, state: State): State | undefined {
    const statements = body.type === 'BlockStatement' ? body.body : [body];
    const last = statements.at(-1);
    const before = statements.slice(0, -1);
    if (last?.type !== 'ExpressionStatement' || before.some(({ type }) => type !== 'VariableDeclaration')) return undefined;
    if ([list, item, ...before].some((node) => this.#uses(node))) return undefined;
    const added = this.#added(unwrap(last.expression) as Expression, undefined, { list, item, before });
    return added && this.#mutated(added, state);
  }

  /** What an expression adds to the object. `state`: where it may read it. */
  #added(expression: Expression, state: State | undefined, each?: Each): Expression | undefined {
    if (expression.type === 'AssignmentExpression') {
      const { left, right, operator } = expression;
      if (operator !== '=' || left.type !== 'MemberExpression' || !this.#isName(unwrap(left.object))) return undefined;
      this.targets.add(unwrap(left.object));
      const name = left.computed ? undefined : propertyName({ key: left.property });
      if (!this.#mayRead([right, ...(left.computed ? [left.property] : [])], state)) return undefined;
      const key =
        name === undefined ? (left.property as Expression) : ({ ...left.property, type: 'StringLiteral', value: name } as StringLiteral);
      return each
        ? objectOf([spread(fromEntries(forEach(each, list([key, right]))))])
        : objectOf([{ type: 'ObjectProperty', computed: true, shorthand: false, key, value: right } as Node]);
    }
    if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return undefined;
    const { object, property, computed } = expression.callee;
    const method = propertyName({ computed, key: property });
    const [first, second] = expression.arguments;
    if (method === 'assign' && object.type === 'Identifier' && object.name === 'Object' && first && this.#isName(first) && !each) {
      this.targets.add(first);
      const others = expression.arguments.slice(1);
      return this.#mayRead(others, state) ? ({ ...expression, arguments: [objectOf([]), ...others] } as CallExpression) : undefined;
    }
    if (!this.#isName(unwrap(object)) || !first) return undefined;
    this.targets.add(unwrap(object));
    if (!this.#mayRead(expression.arguments, state)) return undefined;
    const one = method === 'set' && second ? list([first, second]) : first;
    if (each && (expression.arguments.length > (method === 'set' ? 2 : 1) || one.type === 'SpreadElement')) return undefined;
    const items = each ? [spread(forEach(each, one as Expression))] : method === 'set' ? [one] : expression.arguments;
    if (method === 'push' || method === 'unshift') return list(items);
    if (method === 'add') return newOf('Set', items);
    return method === 'set' && second ? newOf('Map', items) : undefined;
  }

  /** An object or a list with what is added to it. */
  #mutated(added: Expression, state: State): State | undefined {
    if (!state.isFresh) return undefined;
    this.isMutated = true;
    const before = partsOf(state);
    this.work.left -= before.length;
    if (added.type === 'ArrayExpression') return this.#declare(list([...before, ...added.elements] as Node[]));
    if (added.type === 'NewExpression') {
      const [items] = added.arguments as ArrayExpression[];
      return this.#declare(newOf((added.callee as Identifier).name, [...before, ...((items?.elements ?? []) as Node[])]));
    }
    if (added.type === 'ObjectExpression') return this.#declare(objectOf([...before, ...added.properties]));
    const [first, ...others] = (added as CallExpression).arguments;
    return this.#declare({ ...added, arguments: [first, identifier(state.name), ...others] } as CallExpression);
  }

  #either(test: Expression, yes: State, no: State): State {
    if (yes.name === no.name) return yes;
    const choice = { type: 'ConditionalExpression', test, consequent: identifier(yes.name), alternate: identifier(no.name) } as Expression;
    return this.#declare(choice, yes.isFresh && no.isFresh);
  }

  #declare(init: Expression, fresh = true): State {
    const name = `${this.name}~${nextStep(this.work)}`;
    this.made.push({
      type: 'VariableDeclaration',
      kind: 'const',
      declarations: [{ type: 'VariableDeclarator', id: identifier(name), init }],
    } as Statement);
    return { name, isFresh: fresh, init };
  }

  #isName = (node: Node): boolean => node.type === 'Identifier' && node.name === this.name;

  #uses(node: Node): boolean {
    for (const each of occurrencesIn(node, this.work)) if (this.#isName(each.node)) return true;
    return false;
  }

  /** Notes where an expression reads the name. */
  #read(node: Node, { name }: State): void {
    for (const each of occurrencesIn(node, this.work)) if (this.#isName(each.node)) this.reads.set(each.node, name);
  }

  #mayRead(nodes: readonly Node[], state: State | undefined): boolean {
    if (!state) return !nodes.some((node) => this.#uses(node));
    for (const node of nodes) this.#read(node, state);
    return true;
  }
}

/** No two steps of a file have one name: `~` is in no name that anybody writes. */
const nextStep = (work: { left: number }): number => work.left--;

/** `list.forEach((item) => { … })`. */
function forEachOf(expression: Expression): { list: Expression; item: Node; body: Statement } | undefined {
  if (expression.type !== 'CallExpression' || expression.callee.type !== 'MemberExpression') return undefined;
  const { object, property, computed } = expression.callee;
  const [made] = expression.arguments;
  if (propertyName({ computed, key: property }) !== 'forEach' || !made || !isFunction(made) || object.type === 'Super') return undefined;
  const [item] = made.params;
  if (!item || made.params.length > 1 || made.async || made.generator) return undefined;
  const body = made.body.type === 'BlockStatement' ? made.body : ({ type: 'ExpressionStatement', expression: made.body } as Statement);
  return { list: object, item, body };
}

/** `list.map((item) => …)`. */
const forEach = ({ list: of, item, before }: Each, result: Expression): CallExpression =>
  ({
    type: 'CallExpression',
    callee: { type: 'MemberExpression', object: of, property: identifier('map'), computed: false },
    arguments: [
      {
        type: 'ArrowFunctionExpression',
        params: [item],
        body: before.length > 0 ? { type: 'BlockStatement', body: [...before, { type: 'ReturnStatement', argument: result }] } : result,
      } as ArrowFunctionExpression,
    ],
  }) as CallExpression;

const fromEntries = (pairs: Expression): CallExpression =>
  ({
    type: 'CallExpression',
    callee: { type: 'MemberExpression', object: identifier('Object'), property: identifier('fromEntries'), computed: false },
    arguments: [pairs],
  }) as CallExpression;

/** What an object, a list, a set or a map is made of: written out where it can be, so that what is added in many steps is still one object. */
function partsOf({ name, init }: State): readonly Node[] {
  const value = init && unwrap(init);
  if (value?.type === 'ObjectExpression') return value.properties;
  const items = value?.type === 'NewExpression' ? value.arguments[0] : value;
  if (value?.type === 'NewExpression' && !items) return [];
  if (items?.type === 'ArrayExpression' && items.elements.every((each) => each !== null)) return items.elements as Node[];
  return [spread(identifier(name))];
}

const identifier = (name: string): Identifier => ({ type: 'Identifier', name }) as Identifier;

const spread = (argument: Expression): Node => ({ type: 'SpreadElement', argument }) as Node;

const list = (elements: readonly Node[]): ArrayExpression => ({ type: 'ArrayExpression', elements }) as ArrayExpression;

const objectOf = (properties: readonly Node[]): ObjectExpression => ({ type: 'ObjectExpression', properties }) as ObjectExpression;

const newOf = (name: string, items: readonly Node[]): NewExpression =>
  ({ type: 'NewExpression', callee: identifier(name), arguments: [list(items)] }) as NewExpression;
