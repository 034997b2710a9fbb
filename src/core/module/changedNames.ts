import type { CallExpression, Identifier, MemberExpression, Node } from '@babel/types';
import { propertyName, unwrap } from './configModule';
import { freshKind, type IsList, listsOf } from './freshKind';
import { isFunction } from './functionBody';
import { namesOf } from './uniqueNames';
import { nodesIn } from './walk';

/** Methods that change what they are called on. */
const changing = /^(?:push|unshift|splice|pop|shift|sort|reverse|fill|copyWithin|add|delete|clear|set.*)$/;

/** Those of them that only change the order of a list. */
const ordering = /^(?:sort|reverse)$/;

/** Functions that change their first argument. */
const changers = new Set(['assign', 'defineProperty', 'defineProperties', 'setPrototypeOf']);

/** Functions that leave what they are given as it is, see to it that it stays so, or change nothing of it but what `changers` says. */
const harmless = /^(?:console\..*|Object\.(?:freeze|seal|preventExtensions|assign|definePropert(?:y|ies))|.*\.(?:push|unshift|add|set))$/;

/**
 * The names whose objects a file changes after they are made: `shape.title = …`, `levels.push('high')`, `Object.assign(shape, …)`. What is written at their
 * declaration is not what they are. A name that is changed in one place counts as changed in all, and so does what it is another name for, or what a function is called
 * with that changes what it is given.
 */
export const changedNames = (program: Node): Set<string> => changesIn(program).names;

/** The same, and which of them are changed by other names than their own: those of parts, and of parameters. */
export const changesIn = (program: Node): { readonly names: Set<string>; readonly byOthers: ReadonlySet<string> } =>
  new Changes(program).found();

/** Methods of zod's, and functions, that call what they are given with values of posts, never with the types they belong to. */
const ofValues = /^(?:transform|refine|superRefine|overwrite|check|preprocess|custom|default|prefault|catch|codec)$/;

/** How a name hangs together with another: it stands for the same, for a part of it, or it holds it. */
type Tie = 'same' | 'part' | 'holds';

/** Of two ties, the one by which more is changed counts. */
const strength: Readonly<Record<Tie, number>> = { holds: 0, same: 1, part: 2 };

/** What is changed of an object: itself, or what it holds. */
type Depth = 'own' | 'deep';

/** More steps than any config takes; past them, every name counts as changed by others. */
const mostSteps = 400_000;

class Changes {
  readonly #names = new Set<string>();
  /** Those of objects that are changed: a name that is assigned anew leaves what it stood for as it is. */
  readonly #mutated = new Map<string, Depth>();
  readonly #ties = new Map<string, Map<string, Tie>>();
  /** Methods that the file declares itself. */
  readonly #methods = new Set<string>();
  readonly #callsWithValues: CallExpression[] = [];
  #left = mostSteps;
  readonly #isList: IsList;

  constructor(readonly program: Node) {
    this.#isList = listsOf(program);
    for (const node of nodesIn(program)) this.#visit(node);
    for (const call of this.#callsWithValues) if (this.#methods.has(methodIn(call) ?? '')) this.#callsBack(call);
  }

  found(): { readonly names: Set<string>; readonly byOthers: ReadonlySet<string> } {
    if (this.#left <= 0) {
      const all = new Set<string>();
      for (const node of nodesIn(this.program)) if (node.type === 'Identifier') all.add(node.name);
      return { names: all, byOthers: all };
    }
    const byOthers = new Set<string>();
    const pending = [...this.#mutated];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const [name, depth] = next;
      for (const [other, tie] of this.#ties.get(name) ?? []) {
        if (tie === 'holds' && depth === 'own') continue;
        this.#names.add(other);
        byOthers.add(other);
        if (this.#mutate(other, tie === 'same' ? depth : 'deep')) pending.push([other, this.#mutated.get(other) as Depth]);
      }
    }
    return { names: this.#names, byOthers };
  }

  #visit(node: Node): void {
    if (node.type === 'AssignmentExpression') {
      this.#note(node.left, true);
      this.#tie(node.left, node.right);
    } else if (node.type === 'AssignmentPattern') this.#tie(node.left, node.right);
    else if (node.type === 'UpdateExpression') this.#note(node.argument, true);
    else if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
      if (node.left.type !== 'VariableDeclaration') this.#note(node.left, true);
      const item = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]?.id : node.left;
      if (node.type === 'ForOfStatement') this.#tie(item, node.right, 'part');
    } else if (node.type === 'VariableDeclarator') {
      this.#tie(node.id, node.init);
      if (node.id.type === 'Identifier' && node.init && isFunction(node.init)) this.#takes(node.id.name, node.init.params);
    } else if (node.type === 'FunctionDeclaration' && node.id) {
      this.#takes(node.id.name, node.params);
      this.#tie(node.id, node);
    } else if (node.type === 'ObjectMethod' || node.type === 'ClassMethod') this.#declares(propertyName(node), node.params);
    else if (node.type === 'ObjectProperty' && isFunction(node.value)) this.#declares(propertyName(node), node.value.params);
    else if (node.type === 'UnaryExpression' && node.operator === 'delete') this.#note(node.argument);
    else if (node.type === 'ExpressionStatement' && node.expression.type === 'CallExpression') {
      // A call for nothing but what it does may do it to what it is given, and to what that holds.
      if (!harmless.test(nameOf(node.expression.callee)))
        for (const argument of node.expression.arguments) {
          this.#note(argument);
          const root = rootOf(argument);
          if (root?.type === 'Identifier') this.#mutate(root.name, 'deep');
        }
    } else if (node.type === 'CallExpression') this.#call(node);
  }

  #call(call: CallExpression): void {
    const { callee, arguments: given } = call;
    if (callee.type === 'Identifier') this.#gives(callee.name, given);
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
    const { object, property } = callee;
    const { name } = property;
    // Put in another order, it still holds the same, whoever holds it.
    if (changing.test(name) && !freshKind(ordered(object), ordering.test(name) ? () => true : this.#isList)) {
      this.#note(object);
      for (const argument of given) this.#tie(rootOf(object), argument, 'holds');
    }
    if (changers.has(name)) {
      this.#note(given[0]);
      for (const argument of given.slice(1)) this.#tie(rootOf(given[0]), argument, 'holds');
    }
    this.#gives(methodOf(name), given);
    if (ofValues.test(name)) this.#callsWithValues.push(call);
    else this.#callsBack(call);
  }

  /** A callback is called with what is in the list, and one that reduces it with what it begins with first. */
  #callsBack(call: CallExpression): void {
    const [made, start] = call.arguments;
    if (call.callee.type !== 'MemberExpression' || !made || start?.type === 'SpreadElement') return;
    const { object } = call.callee;
    const isReducing = /^reduce(?:Right)?$/.test(methodIn(call) ?? '') && start !== undefined;
    const slots = isFunction(made) ? made.params : made.type === 'Identifier' ? [0, 1].map((index) => slotOf(made.name, index)) : [];
    for (const [index, slot] of slots.entries()) {
      if (isReducing && index === 0) this.#tie(slot, start);
      else this.#tie(slot, object, 'part');
    }
  }

  /** What a function calls what it is given, and what it is given in all its calls. */
  #takes(name: string, parameters: readonly Node[]): void {
    for (const [index, parameter] of parameters.entries()) this.#tie(parameter, slotOf(name, index));
  }

  #declares(name: string | undefined, parameters: readonly Node[]): void {
    if (name !== undefined) this.#methods.add(name);
    this.#takes(methodOf(name), parameters);
  }

  #gives(name: string, given: readonly Node[]): void {
    for (const [index, argument] of given.entries()) this.#tie(slotOf(name, index), argument);
  }

  /** Ties the names on the left of a value to those in it. What is put into a part of an object is held by it. */
  #tie(left: Node | null | undefined, value: Node | null | undefined, tie: Tie = 'same'): void {
    if (!left || !value) return;
    const target = left.type === 'AssignmentPattern' ? left.left : left;
    const root = rootOf(target);
    const names = root?.type === 'Identifier' ? [root.name] : root ? namesOf(root) : [];
    const isWhole = root === target && root?.type === 'Identifier';
    const how = isWhole ? tie : root?.type === 'Identifier' ? 'holds' : 'part';
    for (const [other, their] of this.#namesIn(value)) for (const name of names) this.#add(name, other, how === 'same' ? their : how);
  }

  #add(name: string, other: string, tie: Tie): void {
    this.#left--;
    const ties = this.#ties.get(name) ?? new Map<string, Tie>();
    this.#ties.set(name, ties);
    const known = ties.get(other);
    if (name !== other && (known === undefined || strength[tie] > strength[known])) ties.set(other, tie);
  }

  /** The names whose objects a value may be, be a part of, or hold. */
  #namesIn(value: Node): [name: string, tie: Tie][] {
    const found: [string, Tie][] = [];
    const pending: [Node | null | undefined, Tie][] = [[value, 'same']];
    for (let next = pending.pop(); next && this.#left-- > 0; next = pending.pop()) {
      const [written, tie] = next;
      const node = written && unwrap(written);
      const part = tie === 'holds' ? tie : 'part';
      if (node?.type === 'Identifier') found.push([node.name, tie]);
      else if (node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression') pending.push([node.object, part]);
      else if (node?.type === 'ObjectExpression')
        for (const each of node.properties)
          pending.push([each.type === 'ObjectProperty' ? each.value : each.type === 'SpreadElement' ? each.argument : each, 'holds']);
      else if (node?.type === 'ArrayExpression') for (const each of node.elements) pending.push([each, 'holds']);
      else if (node?.type === 'SpreadElement') pending.push([node.argument, tie]);
      else if (node?.type === 'ConditionalExpression') pending.push([node.consequent, tie], [node.alternate, tie]);
      else if (node?.type === 'LogicalExpression') pending.push([node.left, tie], [node.right, tie]);
      else if (node?.type === 'AssignmentExpression') pending.push([node.right, tie]);
      else if (node?.type === 'AwaitExpression') pending.push([node.argument, tie]);
      else if (node?.type === 'SequenceExpression') pending.push([node.expressions.at(-1), tie]);
      else if (node?.type === 'CallExpression' || node?.type === 'OptionalCallExpression' || node?.type === 'NewExpression')
        // A list that is made of another holds what is in that, and is no part of it.
        for (const each of [node.callee, ...node.arguments])
          pending.push([each, part === 'part' && this.#isNewList(node) ? 'holds' : part]);
      else if (node && isFunction(node)) for (const each of returnedBy(node)) pending.push([each, 'holds']);
    }
    return found;
  }

  #isNewList = (node: Node): boolean => freshKind(node, this.#isList) === 'list';

  #note(node: Node | null | undefined, isAssigned = false): void {
    const root = rootOf(node);
    if (root?.type === 'Identifier') {
      this.#names.add(root.name);
      if (isAssigned && root === node) return;
      const isOwn = root === node || (isAssigned && isMember(node) && unwrap(node.object) === root);
      this.#mutate(root.name, isOwn ? 'own' : 'deep');
    }
    // `[one, other] = …`
    else if (root && root === node) for (const name of namesOf(root)) this.#names.add(name);
    // `new Map([['a', shape]]).get('a').title = …`
    else if (root)
      for (const [name] of this.#namesIn(root)) {
        this.#names.add(name);
        this.#mutate(name, 'deep');
      }
  }

  /** Whether it says more than was known. */
  #mutate(name: string, depth: Depth): boolean {
    const known = this.#mutated.get(name);
    if (known === 'deep' || known === depth) return false;
    this.#mutated.set(name, depth);
    return true;
  }
}

/** A name that stands for what a function is given in one place; in no program. */
const slotOf = (name: string, index: number): Identifier => ({ type: 'Identifier', name: `${name}(${index})` }) as Identifier;

/** The name of the method that is called. */
const methodIn = ({ callee }: CallExpression): string | undefined =>
  callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : undefined;

const methodOf = (name: string | undefined): string => `.${name ?? ''}`;

/** What a function gives back; what functions within it do is theirs. */
function returnedBy({ body }: Node & { readonly body: Node }): Node[] {
  if (body.type !== 'BlockStatement') return [body];
  const found: Node[] = [];
  const pending: unknown[] = [body.body];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (Array.isArray(next)) for (const each of next) pending.push(each);
    else if (typeof next === 'object' && next !== null && 'type' in next && !isFunction(next as Node)) {
      const node = next as Node;
      if (node.type === 'ReturnStatement') found.push(...(node.argument ? [node.argument] : []));
      else if (/Statement$|^SwitchCase$|^CatchClause$/.test(node.type))
        for (const value of Object.values(node)) if (value) pending.push(value);
    }
  }
  return found;
}

const isMember = (node: Node | null | undefined): node is MemberExpression => node?.type === 'MemberExpression';

/** What an expression is a part of: `shape` of `shape.title`, of `shape.at(0)` and of `shape().title`. */
function rootOf(node: Node | null | undefined): Node | null | undefined {
  let current = node && unwrap(node);
  for (;;) {
    if (current?.type === 'MemberExpression' || current?.type === 'OptionalMemberExpression') current = unwrap(current.object);
    else if (current?.type === 'CallExpression' || current?.type === 'OptionalCallExpression') current = unwrap(current.callee);
    else return current;
  }
}

/** What is put in order: methods that do it give it back. */
function ordered(node: Node): Node {
  let current = unwrap(node);
  while (
    current.type === 'CallExpression' &&
    /\.(?:sort|reverse|fill|copyWithin)$/.test(nameOf(current.callee)) &&
    current.callee.type === 'MemberExpression'
  )
    current = unwrap(current.callee.object);
  return current;
}

/** `console.log` as it is written. */
const nameOf = (callee: Node): string =>
  callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.property.type === 'Identifier'
    ? `${callee.object.name}.${callee.property.name}`
    : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
      ? `.${callee.property.name}`
      : '';
