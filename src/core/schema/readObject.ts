import type { CallExpression, Node, ObjectExpression, ObjectMethod } from '@babel/types';
import { propertyName, type Scope } from '../module/configModule';
import { bodyOf, follow } from '../module/functionBody';
import { entriesOf } from '../module/items';
import { stringOf } from '../module/literals';
import { notUnderstood, type ObjectKey, type ObjectType, objectIn, type SchemaType } from './type';

/** How the parts of a schema are read, and where the reading stands: how deep, with which names in sight. */
export interface Reading {
  readonly scope: Scope;
  readonly depth: number;
  readonly readType: (node: Node, scope: Scope, depth: number) => SchemaType;
}

const deepest = 32;
const none: ObjectType = { kind: 'object', keys: new Map(), others: 'strip', partial: false };
const unseen: ObjectType = { ...none, partial: true };

/** The keys of an object literal, of a constant or a helper's result that is one, or of another schema's `.shape`. */
export function readKeys(node: Node, reading: Reading): ObjectType {
  const { depth, readType } = reading;
  const { node: value, scope } = follow(node, reading.scope);
  const inside = { ...reading, scope, depth: depth + 1 };
  if (value.type === 'MemberExpression' && propertyName({ computed: value.computed, key: value.property }) === 'shape') {
    return plainObject(readType(value.object, scope, depth + 1)) ?? unseen;
  }
  if (depth > deepest || scope.work.left <= 0) return unseen;
  // `...(isDraft ? { due } : {})` and `...(isDraft && { due })`.
  if (value.type === 'ConditionalExpression') return either(readKeys(value.consequent, inside), readKeys(value.alternate, inside));
  if (value.type === 'LogicalExpression' && value.operator === '&&') return either(readKeys(value.right, inside), none);
  if (value.type === 'CallExpression') return keysOfEntries(value, inside);
  if (value.type !== 'ObjectExpression') return unseen;
  let found = none;
  for (const property of value.properties) {
    if (property.type === 'SpreadElement') {
      found = joined(found, readKeys(property.argument, inside));
      continue;
    }
    const name = property.computed ? stringOf(property.key, scope) : propertyName(property);
    if (name === undefined) {
      found = joined(found, unseen);
      continue;
    }
    const type = property.type === 'ObjectProperty' ? readType(property.value, scope, depth + 1) : readGetter(property, inside);
    const { start, end, loc } = property.key;
    const span = { start: start ?? 0, end: end ?? 0, ...(loc?.filename ? { file: loc.filename } : {}) };
    found = { ...found, keys: new Map([...found.keys, [name, { type, span }]]) };
  }
  return found;
}

/** `get children() { return z.array(node); }`: how a type holds itself in zod 4. Read so far down, and no further. */
function readGetter(property: ObjectMethod, { scope, depth, readType }: Reading): SchemaType {
  const made = property.kind === 'get' ? bodyOf({ ...property, kind: 'method' }, scope, []) : undefined;
  return made ? readType(made.result, made.scope, depth + 8) : notUnderstood;
}

/** `Object.fromEntries(names.map((name) => [name, z.string()]))`. */
function keysOfEntries(call: CallExpression, { scope, depth, readType }: Reading): ObjectType {
  const keys = new Map<string, ObjectKey>();
  const entries = entriesOf(call, scope);
  for (const [key, value] of entries ?? []) {
    const name = stringOf(key.node, key.scope);
    if (name === undefined) return unseen;
    keys.set(name, { type: readType(value.node, value.scope, depth) });
  }
  return entries ? { ...none, keys } : unseen;
}

/** The keys that one object or the other has: nobody knows which, so nothing is known of them but their names. */
function either(one: ObjectType, other: ObjectType): ObjectType {
  return forgotten({ ...one, keys: new Map([...other.keys, ...one.keys]), partial: one.partial || other.partial });
}

/** One object or another, key by key: a key of both is of one type or the other, and of a key of one alone nothing is known. */
export function eitherObject(one: ObjectType, other: ObjectType): ObjectType {
  const keys = new Map(either(one, other).keys);
  for (const [name, key] of one.keys) {
    const second = other.keys.get(name);
    if (second && !objectIn(key.type) && !objectIn(second.type))
      keys.set(name, { ...key, type: { kind: 'code', of: { kind: 'union', options: [key.type, second.type] }, changes: true } });
  }
  const others = one.others === other.others && typeof one.others === 'string' ? one.others : 'loose';
  return { kind: 'object', keys, others, partial: one.partial || other.partial };
}

/** The object in a type that its author has described, or refined with code of the site's own: both keep its methods and its `.shape`. */
export function plainObject(type: SchemaType): ObjectType | undefined {
  if (type.kind === 'object') return type;
  return type.kind === 'described' || (type.kind === 'code' && !type.changes) ? plainObject(type.of) : undefined;
}

/** What a method makes of an object, whose refinements stay; nothing where it is none, or the method is none of an object. */
export function changeRefined(type: SchemaType, method: string, argument: Node | undefined, reading: Reading): SchemaType | undefined {
  if (type.kind === 'object') return changeObject(type, method, argument, reading);
  if (!plainObject(type) || !('of' in type)) return undefined;
  const changed = changeRefined(type.of, method, argument, reading);
  return changed && type.kind === 'code' ? { ...type, of: changed } : changed;
}

/**
 * What a schema that is not seen is with keys added to it, of which they alone are known; nothing where they are not either. Only an object has these methods, and
 * what is added later counts.
 */
export function addedToUnseen(type: SchemaType, method: string, args: readonly Node[], reading: Reading): SchemaType | undefined {
  const [argument, ...others] = args;
  const of = type.kind === 'described' ? type.of : type;
  if (of.kind !== 'unknown' || of.inner || !argument || others.length > 0 || !/^(?:extend|safeExtend|augment|merge)$/.test(method))
    return undefined;
  const object = changeObject(unseen, method, argument, reading);
  return object?.kind === 'object' && object.keys.size > 0 ? object : undefined;
}

/** What a method makes of an object; nothing where it is none that is known, or not understood. */
function changeObject(before: ObjectType, method: string, argument: Node | undefined, reading: Reading): SchemaType | undefined {
  // A `catchall` before it stays in zod 3, however many of these come after it, and is replaced in zod 4.
  const kept = typeof before.others === 'object' ? notUnderstood : undefined;
  switch (method) {
    case 'strict':
      return { ...before, others: kept ?? 'strict' };
    case 'strip':
      return { ...before, others: kept ?? 'strip' };
    case 'passthrough':
    case 'nonstrict':
    case 'loose':
      return { ...before, others: kept ?? 'loose' };
    case 'catchall':
      return { ...before, others: argument ? reading.readType(argument, reading.scope, reading.depth) : notUnderstood };
    case 'extend':
    case 'safeExtend':
    case 'augment':
      return argument ? { ...joined(before, readKeys(argument, reading)), others: before.others } : before;
    case 'merge': {
      const other = argument && reading.readType(argument, reading.scope, reading.depth);
      return other?.kind === 'object'
        ? { ...joined(before, other), others: other.others }
        : { ...joined(before, unseen), others: before.others === 'strict' ? 'strip' : before.others };
    }
    case 'pick':
    case 'omit': {
      const named = argument && maskOf(argument, reading.scope);
      if (!named) return notUnderstood;
      return { ...before, keys: new Map([...before.keys].filter(([name]) => named.has(name) === (method === 'pick'))) };
    }
    case 'partial':
    case 'required': {
      const named = argument && maskOf(argument, reading.scope);
      if (argument && !named) return forgotten(before);
      const by = method === 'partial' ? 'optional' : 'nonoptional';
      return mapped(before, (key, name) => (!named || named.has(name) ? { ...key, type: { kind: 'wrapped', by, of: key.type } } : key));
    }
    case 'deepPartial':
      return deepPartial(before);
    case 'keyof':
      return before.partial ? notUnderstood : { kind: 'options', values: [...before.keys.keys()] };
    default:
      return undefined;
  }
}

/** What `deepPartial` of zod 3 makes of a type: each key of it may be left out, and each of the objects in it, as far as they stand by themselves. */
function deepPartial(type: SchemaType): SchemaType {
  switch (type.kind) {
    case 'object':
      return mapped(type, (key) => ({ ...key, type: { kind: 'wrapped', by: 'optional', of: deepPartial(key.type) } }));
    case 'array':
      return { ...type, element: deepPartial(type.element) };
    case 'tuple':
      return { ...type, items: type.items.map(deepPartial) };
    case 'described':
    case 'check':
      return { ...type, of: deepPartial(type.of) };
    case 'wrapped':
      return /^(?:optional|nullable|nullish)$/.test(type.by) ? { ...type, of: deepPartial(type.of) } : type;
    default:
      return type;
  }
}

const mapped = (object: ObjectType, change: (key: ObjectKey, name: string) => ObjectKey): ObjectType => ({
  ...object,
  keys: new Map([...object.keys].map(([name, key]) => [name, change(key, name)])),
});

/** Later keys replace earlier ones; where not all the later ones are seen, any earlier one may have been replaced. */
function joined(before: ObjectType, later: ObjectType): ObjectType {
  const kept = later.partial ? forgotten(before) : before;
  return { ...before, keys: new Map([...kept.keys, ...later.keys]), partial: before.partial || later.partial };
}

/** The same keys, of which nothing else is known. */
export const forgotten = (object: ObjectType): ObjectType => mapped(object, (key) => ({ ...key, type: notUnderstood }));

/** The names of `{ title: true }`; nothing where they are not all written out. */
function maskOf(node: Node, scope: Scope): ReadonlySet<string> | undefined {
  const { node: value } = follow(node, scope);
  if (value.type !== 'ObjectExpression') return undefined;
  const names = namesOf(value);
  return names.every((name) => name !== undefined) ? new Set(names) : undefined;
}

const namesOf = (object: ObjectExpression): readonly (string | undefined)[] =>
  object.properties.map((property) => (property.type === 'SpreadElement' ? undefined : propertyName(property)));
