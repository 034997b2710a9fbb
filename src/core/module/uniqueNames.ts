import type { Node, Pattern, Statement } from '@babel/types';
import { isFunction } from './functionBody';

/**
 * Gives every name that a file, or a function or block in it, declares a spelling of its own, wherever it is written: what one function calls `text` is then never taken for
 * what another does, and a body may be read with the caller's names beside its own. `#` and `@` are in no name that anybody writes.
 *
 * @param declared the names of the whole file
 * @param suffix what they are to end with, so that they are unlike any other file's
 */
export function makeNamesUnique(program: Node, declared: Iterable<string>, suffix: string): void {
  let functions = 0;
  const bodies = new Set<unknown>();
  const spelling = new Map([...declared].map((name) => [name, name + suffix]));
  const pending: unknown[] = [program];
  while (pending.length > 0) {
    const what = pending.pop();
    if (what instanceof Left) what.restore(spelling);
    if (Array.isArray(what)) for (const item of what) pending.push(item);
    if (typeof what !== 'object' || what === null || typeof (what as Node).type !== 'string') continue;
    const node = what as Node;
    if (node.type === 'Identifier') node.name = spelling.get(node.name) ?? node.name;
    const names = isFunction(node) ? namesInside(node) : bodies.has(node) ? [] : namesInBlock(node);
    if (isFunction(node)) bodies.add(node.body);
    const count = names.length > 0 ? ++functions : 0;
    const parts = Object.entries(node).filter(([key]) => key !== 'loc' && !key.endsWith('Comments') && !isOthers(node, key));
    const isOutside = (key: string): boolean => key === 'id' || key === 'discriminant';
    // What is pushed last is gone through first: all that is inside, then what was is so again, then what stands outside.
    for (const [key, value] of parts) if (isOutside(key)) pending.push(value);
    if (count > 0) pending.push(new Left(names, spelling));
    for (const name of names) spelling.set(name, `${name}#${count}${suffix}`);
    for (const [key, value] of parts) if (!isOutside(key)) pending.push(value);
  }
}

/** The end of a function or block: its names are what they were before it. One map for all, for a copy in each would grow with their number. */
class Left {
  readonly #before: readonly (readonly [string, string | undefined])[];

  constructor(names: readonly string[], spelling: ReadonlyMap<string, string>) {
    this.#before = names.map((name) => [name, spelling.get(name)]);
  }

  restore(spelling: Map<string, string>): void {
    for (const [name, before] of this.#before)
      if (before === undefined) spelling.delete(name);
      else spelling.set(name, before);
  }
}

/** What stands after a dot or before a colon is a property's name, and what a module calls its exports, or takes from others to export, is for others. */
export const isOthers = (node: Node, key: string): boolean =>
  key === 'imported' ||
  key === 'exported' ||
  (node.type === 'ExportNamedDeclaration' && key === 'specifiers' && Boolean(node.source)) ||
  ((key === 'key' || key === 'property') && !('computed' in node && node.computed));

/** The names that a function declares: its parameters, and what stands at the top of its body. */
function namesInside(node: { readonly params: readonly Node[]; readonly body: Node }): string[] {
  const names = node.params.flatMap(namesOf);
  if (node.body.type === 'BlockStatement') for (const statement of node.body.body) names.push(...declaredBy(statement));
  return names;
}

/** What a block declares for itself, the cases of a `switch` together, or a loop for each round; a `var` is the function's. */
function namesInBlock(node: Node): string[] {
  const statements =
    node.type === 'BlockStatement'
      ? node.body
      : node.type === 'SwitchStatement'
        ? node.cases.flatMap(({ consequent }) => consequent)
        : node.type === 'ForOfStatement' || node.type === 'ForInStatement'
          ? [node.left as Statement]
          : node.type === 'ForStatement' && node.init?.type === 'VariableDeclaration'
            ? [node.init]
            : [];
  return statements.flatMap((statement) =>
    statement.type === 'VariableDeclaration' && statement.kind === 'var' ? [] : declaredBy(statement),
  );
}

/** The names that a statement declares. */
export function declaredBy(statement: Statement): string[] {
  if (statement.type === 'VariableDeclaration') return statement.declarations.flatMap(({ id }) => namesOf(id));
  const isNamed =
    statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration' || statement.type === 'TSEnumDeclaration';
  return isNamed && statement.id ? [statement.id.name] : [];
}

/** The names that a parameter, or the left side of a declaration, gives values to. */
export function namesOf(pattern: Node | Pattern | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return namesOf(pattern.left);
    case 'RestElement':
      return namesOf(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesOf);
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => namesOf(property.type === 'RestElement' ? property.argument : property.value));
    default:
      return [];
  }
}
