import type { Expression, Identifier, Program, Statement, VariableDeclaration } from '@babel/types';
import { changedNames, changesIn } from './changedNames';
import { freshKind, type IsList, listsOf } from './freshKind';
import { isFunction } from './functionBody';
import { type Occurrence, occurrencesIn } from './occurrences';
import { changesOf, type State } from './writes';

/** More nodes than the files of any site take; past it, names stay as they are, and what they stand for is not known. */
const mostNodes = 400_000;

type Use = Occurrence & { readonly node: Identifier };

/** A statement of the list in which a name stands. */
interface Place {
  readonly index: number;
  readonly statement: Statement;
  readonly own: Use[];
}

/**
 * Gives each value that a name has in turn a name of its own: of `let post = base; post = post.extend(more);` the second line becomes `const post~1 = post.extend(more)`, and what stands
 * below it reads `post~1`; so do objects, lists, sets and maps to which something is added (`shape.title = …`, `levels.push('high')`). Only where the order in which all that
 * happens can be read: one list of statements, and nothing that keeps hold of an object which is changed later. All other names stay, and count as changed.
 *
 * @returns the last name of those that have several
 */
export function nameSteps(program: Program): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  const { names, byOthers } = changesIn(program);
  const changed = new Set([...names].filter((name) => !byOthers.has(name)));
  if (changed.size === 0) return last;
  const work = { left: mostNodes };
  const isList = listsOf(program);
  for (const list of listsIn(program, work)) if (work.left > 0) new StatementList(list, changed, work, isList).nameSteps(last);
  return last;
}

/** The file's own statements, and those of each function. */
function listsIn(program: Program, work: { left: number }): Statement[][] {
  const lists: Statement[][] = [program.body];
  for (const { node } of occurrencesIn(program, work))
    if (isFunction(node) && node.body.type === 'BlockStatement') lists.push(node.body.body);
  return lists;
}

class StatementList {
  /** What stands in the place of a statement, and of which names it is all that the statement does. */
  readonly #instead = new Map<Statement, { readonly made: Statement[]; readonly names: Set<string> }>();
  readonly #changes = new Map<Statement, ReadonlySet<string>>();

  #named: ReadonlyMap<string, { readonly first: number; readonly functions: ReadonlySet<Statement> }> | undefined;

  constructor(
    readonly list: Statement[],
    readonly changed: ReadonlySet<string>,
    readonly work: { left: number },
    readonly isList: IsList,
  ) {}

  nameSteps(last: Map<string, string>): void {
    const names = this.list.flatMap((statement) => [...declaredIn(statement)].filter(([name]) => this.changed.has(name)));
    if (names.length === 0) return;
    const places = this.#placesOf(new Set(names.map(([name]) => name)));
    for (const [name, init] of names) {
      const found = this.work.left > 0 ? this.#stepsOf(name, init, places.get(name) ?? []) : undefined;
      if (found) last.set(name, found);
    }
    this.list.splice(0, this.list.length, ...this.list.flatMap((statement) => this.#replaced(statement)));
  }

  #replaced(statement: Statement): Statement[] {
    const instead = this.#instead.get(statement);
    if (!instead) return [statement];
    return [...this.#changesIn(statement)].every((name) => instead.names.has(name)) ? instead.made : [...instead.made, statement];
  }

  #changesIn(statement: Statement): ReadonlySet<string> {
    this.work.left -= ((statement.end ?? 0) - (statement.start ?? 0)) >> 4;
    const known = this.#changes.get(statement) ?? changedNames(statement);
    this.#changes.set(statement, known);
    return known;
  }

  /** Names the steps of one name, if all of them can be told; gives back the last. */
  #stepsOf(name: string, init: Expression | null | undefined, places: readonly Place[]): string | undefined {
    const isWrite = ({ statement }: { statement: Statement }): boolean => this.#changesIn(statement).has(name);
    const lastWrite = places.filter(isWrite).at(-1)?.index ?? -1;
    let state: State = { name, fresh: freshKind(init, this.isList), ...(init ? { init } : {}) };
    let isDeclared = false;
    let isMutated = false;
    const early: Use[] = [];
    const renamed: [Use, string | undefined][] = [];
    const made = new Map<Statement, { readonly statements: readonly Statement[]; readonly names: readonly string[] }>();
    for (const place of places) {
      const { index, statement, own } = place;
      if (declaredIn(statement).has(name)) {
        if (own.length > 1 || isDeclared) return undefined;
        isDeclared = true;
      } else if (hoisted(statement)) {
        if (isWrite(place) || this.#isCalledBefore(statement, lastWrite)) return undefined;
        for (const use of own) renamed.push([use, undefined]);
      } else if (!isDeclared && !own.every(isExported)) return undefined;
      else if (isWrite(place)) {
        const changes = changesOf(statement, name, state, this.work, this.isList);
        if (!changes || this.work.left <= 0) return undefined;
        state = changes.state;
        isMutated ||= changes.isMutated;
        made.set(statement, { statements: changes.made, names: [name, ...changes.counters] });
        for (const use of own) {
          if (changes.targets.has(use.node)) continue;
          const before = changes.reads.get(use.node);
          if (before === undefined || use.inFunction) return undefined;
          early.push(use);
          renamed.push([use, before]);
        }
      } else {
        for (const use of own) {
          // What a file exports is what is there in the end.
          if (index < lastWrite && !isExported(use)) {
            if (use.inFunction) return undefined;
            early.push(use);
          }
          renamed.push([use, isExported(use) ? undefined : state.name]);
        }
      }
    }
    if (lastWrite < 0 || (isMutated && !early.every(isCopied))) return undefined;
    for (const [{ node }, to] of renamed) node.name = to ?? state.name;
    for (const [statement, { statements, names }] of made) {
      const instead = this.#instead.get(statement) ?? { made: [], names: new Set() };
      instead.made.push(...statements);
      for (const each of names) instead.names.add(each);
      this.#instead.set(statement, instead);
    }
    return state.name;
  }

  /** Whether a function may run before the last change: where what stands up to there names it, or another function does, which may be called. */
  #isCalledBefore(statement: Statement, lastWrite: number): boolean {
    const name = hoisted(statement);
    if (!name) return false;
    this.#named ??= this.#statementsByName();
    const { first, functions } = this.#named.get(name) ?? { first: Number.POSITIVE_INFINITY, functions: new Set() };
    return first <= lastWrite || functions.size > (functions.has(statement) ? 1 : 0);
  }

  /** Of each name, where the first statement stands that has it, functions aside, and which functions have it. */
  #statementsByName(): Map<string, { first: number; readonly functions: Set<Statement> }> {
    const found = new Map<string, { first: number; readonly functions: Set<Statement> }>();
    for (const [index, each] of this.list.entries()) {
      const isHoisted = hoisted(each) !== undefined;
      for (const { node } of occurrencesIn(each, this.work)) {
        if (node.type !== 'Identifier') continue;
        const known = found.get(node.name) ?? { first: Number.POSITIVE_INFINITY, functions: new Set() };
        found.set(node.name, known);
        if (isHoisted) known.functions.add(each);
        else known.first = Math.min(known.first, index);
      }
    }
    return found;
  }

  /** The statements in which each name stands, and where in them. */
  #placesOf(names: ReadonlySet<string>): ReadonlyMap<string, readonly Place[]> {
    const places = new Map<string, Place[]>();
    for (const [index, statement] of this.list.entries()) {
      for (const use of occurrencesIn(statement, this.work)) {
        if (use.node.type !== 'Identifier' || !names.has(use.node.name)) continue;
        const known = places.get(use.node.name) ?? [];
        places.set(use.node.name, known);
        if (known.at(-1)?.index !== index) known.push({ index, statement, own: [] });
        known.at(-1)?.own.push(use as Use);
      }
    }
    return places;
  }
}

const isExported = ({ parent }: Use): boolean => parent.type === 'ExportSpecifier';

/** Whether what is read of an object is its own however the object changes: `...shape`, `shape.title`. */
const isCopied = ({ node, parent }: Use): boolean =>
  parent.type === 'SpreadElement' || (parent.type === 'MemberExpression' && parent.object === node);

/** The names that a statement declares one by one, and what they begin as. */
function declaredIn(statement: Statement): ReadonlyMap<string, Expression | null | undefined> {
  const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  if (declaration?.type !== 'VariableDeclaration' || declaration.kind === 'var') return new Map();
  return new Map(
    (declaration as VariableDeclaration).declarations.flatMap(({ id, init }) => (id.type === 'Identifier' ? [[id.name, init]] : [])),
  );
}

/** The name of a function that may be called before it stands. */
function hoisted(statement: Statement): string | undefined {
  const declaration =
    statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration' ? statement.declaration : statement;
  return declaration?.type === 'FunctionDeclaration' ? (declaration.id?.name ?? '') : undefined;
}
