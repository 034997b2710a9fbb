import type { Expression, Node, Statement, SwitchStatement, VariableDeclaration } from '@babel/types';
import { type Addition, additionOf, assigned, madeOf } from './additions';
import { type Case, choiceOfCases, testsOf } from './cases';
import { unwrap } from './configModule';
import { freshKind, type IsList, type Kind } from './freshKind';
import { LoopReading, loopOf } from './loops';
import { call, choice, identifier, list, member, newOf, objectOf, spread } from './nodes';
import { occurrencesIn } from './occurrences';

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
  /** The names that loops in it count with. */
  readonly counters: ReadonlySet<string>;
}

/** What a statement makes of a name that stands for `state` before it; nothing where that cannot be told. `work` learns how many nodes it took. */
export function changesOf(statement: Statement, name: string, state: State, work: { left: number }, isList: IsList): Changes | undefined {
  const writing = new Writing(name, work, isList);
  const after = writing.fold(statement, state);
  const { made, isMutated, targets, reads, counters } = writing;
  return after && { state: after, made, isMutated, targets, reads, counters };
}

class Writing {
  readonly made: Statement[] = [];
  readonly targets = new Set<Node>();
  readonly reads = new Map<Node, string>();
  readonly counters = new Set<string>();
  isMutated = false;

  constructor(
    readonly name: string,
    readonly work: { left: number },
    readonly isList: IsList,
  ) {}

  fold(statement: Statement, state: State): State | undefined {
    switch (statement.type) {
      case 'ExpressionStatement':
        return loopOf(statement) ? this.#loop(statement, state) : this.#expression(statement.expression, state);
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
      case 'ForOfStatement':
      case 'ForInStatement':
      case 'ForStatement':
        return this.#loop(statement, state);
      default:
        return undefined;
    }
  }

  /** `const all = Object.assign(shape, more);`: two names for one object, which nothing may change from there on. */
  #declaration(statement: VariableDeclaration, state: State): State | undefined {
    const [declarator] = statement.declarations;
    const init = statement.declarations.length === 1 ? declarator?.init : undefined;
    // An assignment gives back what is assigned, `push` a number.
    const isGivenBack = init && (assigned(init) ?? /^(?:Set|Map)$/.test(additionOf(init)?.kind ?? ''));
    const after = isGivenBack ? this.#added(init, state) : undefined;
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
    for (const test of testsOf(statement)) this.#read(test, state);
    // Several cases for one, `case 'a': case 'b': …`; one that does something and goes on is not followed.
    const endOf = ({ statements, own }: Case, following: State | undefined): State | undefined =>
      statements.length === 0 ? following : own && this.#block(own, state);
    return choiceOfCases(statement, endOf, state, (test, yes, no) => this.#either(test, yes, no));
  }

  #expression(written: Expression, state: State): State | undefined {
    const expression = unwrap(written) as Expression;
    if (expression.type === 'AssignmentExpression' && expression.operator === '=' && this.#isName(expression.left)) {
      this.targets.add(expression.left);
      this.#read(expression.right, state);
      return this.#declare(expression.right, freshKind(expression.right, this.isList));
    }
    if (!this.#uses(expression)) return state;
    return this.#added(expression, state);
  }

  /** `for (const item of list) shape[item] = …;`: one addition for each. */
  #loop(statement: Statement, state: State): State | undefined {
    const loop = loopOf(statement);
    const reading = new LoopReading(this.#isName, (node) => this.#uses(node));
    const items = loop && reading.itemsOf(loop);
    if (!items || !reading.kind) return undefined;
    for (const target of reading.targets) this.targets.add(target);
    for (const counter of reading.counters) this.counters.add(counter);
    return this.#mutated({ kind: reading.kind, items: [spread(items)] }, state);
  }

  /** What an expression adds to the object. */
  #added(expression: Expression, state: State): State | undefined {
    const [whole, ...others] = assigned(expression) ?? [];
    const addition = additionOf(expression);
    const target = whole ?? addition?.holder;
    if (!target || !this.#isName(target)) return undefined;
    this.targets.add(target);
    for (const node of whole ? others : (addition?.items ?? [])) this.#read(node, state);
    if (addition) return this.#mutated(addition, state);
    if (state.fresh !== 'object') return undefined;
    this.isMutated = true;
    return this.#declare(call(member(identifier('Object'), 'assign'), [objectOf([]), identifier(state.name), ...others]), 'object');
  }

  /** An object or a list with what is added to it: a property of a list, or an item of what is none, is not told. */
  #mutated({ kind, items, isFirst }: Omit<Addition, 'holder'>, state: State): State | undefined {
    if (state.fresh !== kind) return undefined;
    this.isMutated = true;
    const before = partsOf(state);
    this.work.left -= before.length;
    const added = partsIn(madeOf(kind, items)) ?? [];
    const parts = isFirst ? [...added, ...before] : [...before, ...added];
    return this.#declare(kind === 'list' ? list(parts) : kind === 'object' ? objectOf(parts) : newOf(kind, parts), kind);
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
}

/** No two steps of a file have one name: `~` is in no name that anybody writes. */
const nextStep = (work: { left: number }): number => work.left--;

/** What an object, a list, a set or a map is made of: written out where it can be, so that what is added in many steps is still one object. */
function partsOf({ name, init }: State): readonly Node[] {
  return (init && partsIn(unwrap(init))) ?? [spread(identifier(name))];
}

/** The same of an expression. */
function partsIn(value: Node): readonly Node[] | undefined {
  if (value.type === 'ObjectExpression') return value.properties;
  const items = value.type === 'NewExpression' ? value.arguments[0] : value;
  if (value.type === 'NewExpression' && !items) return [];
  return items?.type === 'ArrayExpression' && items.elements.every((each) => each !== null) ? (items.elements as Node[]) : undefined;
}
