import type { Node, Program } from '@babel/types';
import { identifier } from './nodes';
import { nodesIn } from './walk';

/** Turns each `await import('./levels')` of a program into a name that nobody can write, imported as `* as` at its top: what a module has is the same whenever it is asked. */
export function liftAwaitedImports(program: Program): void {
  let count = 0;
  for (const node of nodesIn(program)) {
    const from = node.type === 'AwaitExpression' ? sourceOf(node.argument) : undefined;
    if (from === undefined) continue;
    const local = identifier(`import@${count++}`);
    Object.assign(node, local);
    const specifiers = [{ type: 'ImportNamespaceSpecifier', local: { ...local } }];
    program.body.unshift({ type: 'ImportDeclaration', source: from, specifiers } as unknown as Program['body'][number]);
  }
}

/** The module that an import names, where it is written out. */
function sourceOf(node: Node): Node | undefined {
  const source =
    node.type === 'CallExpression' && node.callee.type === 'Import'
      ? node.arguments[0]
      : node.type === 'ImportExpression'
        ? node.source
        : undefined;
  return source?.type === 'StringLiteral' ? source : undefined;
}
