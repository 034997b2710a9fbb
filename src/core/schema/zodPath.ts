import type { Node } from '@babel/types';
import { propertyName, type Scope } from '../module/configModule';

/** Where zod's parts are exports of their own. */
const zodPackages = ['astro/zod', 'zod', 'zod/v3', 'zod/v4', 'zod/mini', 'zod/v4-mini'];
const zodSources = ['astro:content', 'astro:schema', ...zodPackages];

/** The names after `z` in `z.coerce.date`, or of what was imported from zod by itself (`import { string } from 'zod'`); nothing where the expression does not begin at zod. */
export function zodPath(node: Node, scope: Scope): readonly string[] | undefined {
  const names: string[] = [];
  let current = scope.resolve(node);
  // `const { array: many = z.array } = z`: what zod has is there.
  for (let step = 0; current.type === 'AssignmentPattern' && step < 8; step++) current = scope.resolve(current.left);
  while (current.type === 'MemberExpression') {
    const name = propertyName({ computed: current.computed, key: current.property });
    if (name === undefined) return undefined;
    names.unshift(name);
    current = scope.resolve(current.object);
  }
  if (current.type !== 'Identifier') return undefined;
  const path = pathFrom(current.name, names, scope);
  return path && path.length > 0 ? path : undefined;
}

function pathFrom(name: string, names: readonly string[], scope: Scope): readonly string[] | undefined {
  if (scope.isImport(name, ['z', 'default'], zodSources)) return names;
  // A namespace holds `z` beside what `z` holds; that of Astro's own modules nothing else of zod's.
  if (scope.isImport(name, ['*'], zodSources)) {
    if (names[0] === 'z') return names.slice(1);
    return scope.isImport(name, ['*'], zodPackages) ? names : undefined;
  }
  const origin = scope.imports.get(name);
  return origin && scope.isImport(name, [origin.imported], zodPackages) ? [origin.imported, ...names] : undefined;
}
