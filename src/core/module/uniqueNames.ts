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
  const outermost: Spelling = new Map([...declared].map((name) => [name, name + suffix]));
  const pending: [what: unknown, spelling: Spelling][] = [[program, outermost]];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [what, spelling] = next;
    if (Array.isArray(what)) for (const item of what) pending.push([item, spelling]);
    if (typeof what !== 'object' || what === null || typeof (what as Node).type !== 'string') continue;
    const node = what as Node;
    if (node.type === 'Identifier') node.name = spelling.get(node.name) ?? node.name;
    const names = isFunction(node) ? namesInside(node) : bodies.has(node) ? [] : namesInBlock(node);
    if (isFunction(node)) bodies.add(node.body);
    const count = names.length > 0 ? ++functions : 0;
    const inside =
      count > 0 ? new Map([...spelling, ...names.map((name): [string, string] => [name, `${name}#${count}${suffix}`])]) : spelling;
    for (const [key, value] of Object.entries(node))
      if (key !== 'loc' && !key.endsWith('Comments') && !isOthers(node, key))
        pending.push([value, key === 'id' || key === 'discriminant' ? spelling : inside]);
  }
}

type Spelling = ReadonlyMap<string, string>;

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
