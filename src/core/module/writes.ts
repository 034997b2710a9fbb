import type {
  ArrayExpression,
  ArrowFunctionExpression,
  CallExpression,
  Expression,
  Identifier,
  Node,
  Statement,
  SwitchStatement,
  VariableDeclaration,
} from '@babel/types';
import { type Case, casesOf, choiceOfCases } from './cases';
import { propertyName, unwrap } from './configModule';
import { freshKind, type IsList, type Kind } from './freshKind';
import { isFunction } from './functionBody';
import { call, choice, computedProperty, fromEntries, identifier, list, member, newOf, objectOf, spread } from './nodes';
import { occurrencesIn } from './occurrences';
import { propertySet } from './propertySet';

/** What a name stands for at one place: the name of that value, and what kind of object it is where nothing else holds it. */
export interface State {
  readonly name: string;
  readonly fresh: Kind | undefined;
  /** What it is declared as. */
  readonly init?: Node | null;
}

/** What a statement makes of a name. */
interface Changes {
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
export function changesOf(statement: Statement, name: string, state: State, work: { left: number }, isList: IsList): Changes | undefined {
  const writing = new Writing(name, work, isList);
  const after = writing.fold(statement, state);
  return after && { state: after, made: writing.made, isMutated: writing.isMutated, targets: writing.targets, reads: writing.reads };
}

/** To what kind of object `#added` adds. */
const kindOfAdded = (added: Expression): Kind | undefined => (added.type === 'CallExpression' ? 'object' : freshKind(added, () => false));

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
    readonly isList: IsList,
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
    // An assignment gives back what is assigned, `push` a number.
    const after = added && /^(?:Call|New)Expression$/.test(added.type) ? this.#mutated(added, state) : undefined;
    if (after) this.made.push({ ...statement, declarations: [{ ...declarator, init: identifier(after.name) }] } as Statement);
    return after && { ...after, fresh: undefined };
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

  #switch(statement: SwitchStatement, state: State): State | undefined {
    this.#read(statement.discriminant, state);
    const ends: (readonly [test: Case['test'], end: State])[] = [];
    let following: State | undefined;
    for (const { test, statements } of casesOf(statement)) {
      const isEnded = statements.at(-1)?.type === 'BreakStatement';
      if (test) this.#read(test, state);
      // Several cases for one, `case 'a': case 'b': …`; one that does something and goes on is not followed.
      if (statements.length > 0) {
        if (!isEnded && ends.length > 0) return undefined;
        following = this.#block(isEnded ? statements.slice(0, -1) : statements, state);
      }
      if (!following && statements.length > 0) return undefined;
      ends.push([test, following ?? state]);
    }
    return choiceOfCases(statement, ends, state, (test, yes, no) => this.#either(test, yes, no));
  }

  #expression(written: Expression, state: State): State | undefined {
    const expression = unwrap(written) as Expression;
    if (expression.type === 'AssignmentExpression' && expression.operator === '=' && this.#isName(expression.left)) {
      this.targets.add(expression.left);
      this.#read(expression.right, state);
      return this.#declare(expression.right, freshKind(expression.right, this.isList));
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
      const set = propertySet(expression);
      if (!set || !this.#isName(set.holder)) return undefined;
      const { holder, key, value } = set;
      this.targets.add(holder);
      if (!this.#mayRead([key, value], state)) return undefined;
      return each ? objectOf([spread(fromEntries(forEach(each, list([key, value]))))]) : objectOf([computedProperty(key, value)]);
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

  /** An object or a list with what is added to it: a property of a list, or an item of what is none, is not told. */
  #mutated(added: Expression, state: State): State | undefined {
    if (!state.fresh || state.fresh !== kindOfAdded(added)) return undefined;
    this.isMutated = true;
    const before = partsOf(state);
    this.work.left -= before.length;
    if (added.type === 'ArrayExpression') return this.#declare(list([...before, ...added.elements] as Node[]), state.fresh);
    if (added.type === 'NewExpression') {
      const [items] = added.arguments as ArrayExpression[];
      return this.#declare(newOf((added.callee as Identifier).name, [...before, ...((items?.elements ?? []) as Node[])]), state.fresh);
    }
    if (added.type === 'ObjectExpression') return this.#declare(objectOf([...before, ...added.properties]), state.fresh);
    const [first, ...others] = (added as CallExpression).arguments;
    return this.#declare({ ...added, arguments: [first, identifier(state.name), ...others] } as CallExpression, state.fresh);
  }

  #either(test: Expression, yes: State, no: State): State {
    if (yes.name === no.name) return yes;
    return this.#declare(choice(test, identifier(yes.name), identifier(no.name)), yes.fresh === no.fresh ? yes.fresh : undefined);
  }

  #declare(init: Expression, fresh: Kind | undefined): State {
    const name = `${this.name}~${nextStep(this.work)}`;
    this.made.push({
      type: 'VariableDeclaration',
      kind: 'const',
      declarations: [{ type: 'VariableDeclarator', id: identifier(name), init }],
    } as Statement);
    return { name, fresh, init };
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
  call(member(of, 'map'), [
    {
      type: 'ArrowFunctionExpression',
      params: [item],
      body: before.length > 0 ? { type: 'BlockStatement', body: [...before, { type: 'ReturnStatement', argument: result }] } : result,
    } as ArrowFunctionExpression,
  ]);

/** What an object, a list, a set or a map is made of: written out where it can be, so that what is added in many steps is still one object. */
function partsOf({ name, init }: State): readonly Node[] {
  const value = init && unwrap(init);
  if (value?.type === 'ObjectExpression') return value.properties;
  const items = value?.type === 'NewExpression' ? value.arguments[0] : value;
  if (value?.type === 'NewExpression' && !items) return [];
  if (items?.type === 'ArrayExpression' && items.elements.every((each) => each !== null)) return items.elements as Node[];
  return [spread(identifier(name))];
}
