import type { Node, ObjectExpression } from '@babel/types';
import { constantsOf, type Local, propertyName, type Scope } from './configModule';
import type { Field } from './site';
import { notUnderstood, readField, zodPath } from './zodField';

/** The keys of a zod object, as far as they can be seen without running anything. */
export interface Shape {
  readonly fields: ReadonlyMap<string, Field>;
  /** There may be more keys than `fields` names. */
  readonly partial: boolean;
  readonly strict: boolean;
}

const deepest = 32;

/** Methods of an object's schema that leave its keys as they are. */
const keepsKeys = new Set(
  'refine superRefine describe meta register brand readonly transform pipe check optional nullable nullish default prefault strip passthrough loose catchall'.split(
    ' ',
  ),
);

/**
 * Reads a collection's schema: a zod object, or a function that returns one. Nothing where it is not understood at all.
 * Where something unseen may have replaced a key (a spread after it, an imported extension), that key stays but nothing is said of it.
 */
export function readShape(node: Node, scope: Scope, depth = 0): Shape | undefined {
  if (depth > deepest) return undefined;
  const value = scope.resolve(node);
  const inner = bodyOf(value, scope);
  if (inner) return readShape(inner.result, inner.scope, depth + 1);
  if (value.type !== 'CallExpression') return undefined;
  const callee = scope.resolve(value.callee);
  if (callee.type !== 'MemberExpression') return undefined;
  const argument = value.arguments[0];
  const path = zodPath(callee, scope);
  if (path) {
    const kind = path.length === 1 ? path[0] : undefined;
    if (!argument || (kind !== 'object' && kind !== 'strictObject' && kind !== 'looseObject')) return undefined;
    return { ...readKeys(argument, scope, depth), strict: kind === 'strictObject' };
  }
  const method = propertyName({ computed: callee.computed, key: callee.property });
  const before = method === undefined ? undefined : readShape(callee.object, scope, depth + 1);
  return before && method !== undefined ? changed(before, method, argument, scope, depth) : undefined;
}

function changed(before: Shape, method: string, argument: Node | undefined, scope: Scope, depth: number): Shape | undefined {
  if (keepsKeys.has(method))
    return method === 'passthrough' || method === 'loose' || method === 'catchall' ? { ...before, strict: false } : before;
  switch (method) {
    case 'strict':
      return { ...before, strict: true };
    case 'and':
      return { ...before, partial: true };
    case 'extend':
    case 'safeExtend':
    case 'augment':
      return argument ? joined(before, { ...readKeys(argument, scope, depth), strict: before.strict }) : before;
    case 'merge': {
      const other = argument && readShape(argument, scope, depth + 1);
      return joined(before, other ?? { fields: new Map(), partial: true, strict: before.strict });
    }
    case 'pick':
    case 'omit': {
      const named = argument && maskOf(argument, scope);
      if (!named) return undefined;
      return { ...before, fields: new Map([...before.fields].filter(([name]) => named.has(name) === (method === 'pick'))) };
    }
    case 'partial': {
      const named = argument && maskOf(argument, scope);
      if (argument && !named) return forgotten(before);
      return {
        ...before,
        fields: new Map(
          [...before.fields].map(([name, field]) => [name, !named || named.has(name) ? { ...field, required: false } : field]),
        ),
      };
    }
    case 'required':
      return forgotten(before);
    default:
      return undefined;
  }
}

/** The keys of an object literal, of a constant that is one, or of another schema's `.shape`. */
function readKeys(node: Node, scope: Scope, depth: number): Omit<Shape, 'strict'> {
  const value = scope.resolve(node);
  if (value.type === 'MemberExpression' && propertyName({ computed: value.computed, key: value.property }) === 'shape') {
    return readShape(value.object, scope, depth + 1) ?? { fields: new Map(), partial: true };
  }
  if (value.type !== 'ObjectExpression' || depth > deepest) return { fields: new Map(), partial: true };
  let shape: Shape = { fields: new Map(), partial: false, strict: false };
  for (const property of value.properties) {
    if (property.type === 'SpreadElement') {
      shape = joined(shape, { ...readKeys(property.argument, scope, depth + 1), strict: false });
      continue;
    }
    const name = propertyName(property);
    if (name === undefined) {
      shape = joined(shape, { fields: new Map(), partial: true, strict: false });
      continue;
    }
    const reading = property.type === 'ObjectProperty' ? readField(property.value, scope) : notUnderstood;
    const span = { start: property.key.start ?? 0, end: property.key.end ?? 0 };
    const fields = new Map(shape.fields);
    fields.set(name, { name, ...reading, span });
    shape = { ...shape, fields };
  }
  return shape;
}

/** Later keys replace earlier ones; where not all the later ones are seen, any earlier one may have been replaced. */
function joined(before: Shape, later: Shape): Shape {
  const kept = later.partial ? forgotten(before) : before;
  return { fields: new Map([...kept.fields, ...later.fields]), partial: before.partial || later.partial, strict: later.strict };
}

function forgotten(shape: Shape): Shape {
  const fields = [...shape.fields].map(([name, { span }]): [string, Field] => [
    name,
    { name, ...notUnderstood, ...(span ? { span } : {}) },
  ]);
  return { ...shape, fields: new Map(fields) };
}

/** The names of `{ title: true }`; nothing where they are not all written out. */
function maskOf(node: Node, scope: Scope): ReadonlySet<string> | undefined {
  const value = scope.resolve(node);
  if (value.type !== 'ObjectExpression') return undefined;
  const names = namesOf(value);
  return names.every((name) => name !== undefined) ? new Set(names) : undefined;
}

const namesOf = (object: ObjectExpression): readonly (string | undefined)[] =>
  object.properties.map((property) => (property.type === 'SpreadElement' ? undefined : propertyName(property)));

/** What a function returns, where it returns in one place only, and the scope that holds there. */
function bodyOf(node: Node, scope: Scope): { result: Node; scope: Scope } | undefined {
  if (node.type !== 'ArrowFunctionExpression' && node.type !== 'FunctionExpression' && node.type !== 'FunctionDeclaration')
    return undefined;
  if (node.async || node.generator) return undefined;
  const locals = new Map<string, Local>();
  for (const parameter of node.params.slice(0, 1)) for (const [name, local] of bindingsOf(parameter)) locals.set(name, local);
  if (node.body.type !== 'BlockStatement') return { result: node.body, scope: scope.inside(locals, new Map()) };
  const last = node.body.body.at(-1);
  const straight = node.body.body.slice(0, -1).every(({ type }) => type === 'VariableDeclaration' || type === 'FunctionDeclaration');
  if (last?.type !== 'ReturnStatement' || !last.argument || !straight) return undefined;
  return { result: last.argument, scope: scope.inside(locals, constantsOf(node.body.body)) };
}

/** The names that Astro's schema context gets: `({ image })`, `({ image: img })`, `(context)`. */
function bindingsOf(parameter: Node): readonly [string, Local][] {
  if (parameter.type === 'Identifier') return [[parameter.name, 'context']];
  if (parameter.type === 'AssignmentPattern') return bindingsOf(parameter.left).map(([name]) => [name, 'opaque']);
  if (parameter.type !== 'ObjectPattern') return [];
  return parameter.properties.flatMap((property): [string, Local][] => {
    if (property.type === 'RestElement') return property.argument.type === 'Identifier' ? [[property.argument.name, 'opaque']] : [];
    if (property.value.type !== 'Identifier') return [];
    return [[property.value.name, propertyName(property) === 'image' ? 'image' : 'opaque']];
  });
}
