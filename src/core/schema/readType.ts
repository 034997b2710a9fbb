import type { CallExpression, MemberExpression, Node } from '@babel/types';
import { propertyName, type Scope } from '../module/configModule';
import { bodyOf, follow, isFunction, nameOfMember } from '../module/functionBody';
import { itemsOf } from '../module/items';
import { literalOf } from '../module/literals';
import { numeral } from '../module/nodes';
import { eitherType } from './eitherType';
import { asCoercedDate } from './preprocess';
import { readChange } from './readMethod';
import { forgotten, plainObject, readKeys } from './readObject';
import { enumOf } from './readOptions';
import { readTemplate } from './readTemplate';
import { changesValue, hintsOf, notUnderstood, type ObjectType, type SchemaType } from './type';
import { judgingOptions } from './zodOptions';
import { zodPath } from './zodPath';

const deepest = 64;

/** Where `extended` is from, which is no package's: no name of a module has this character. */
export const ownModule = '\0casefile';

/** Constructors that take options and no other types. */
const plain = new Set(
  (
    'string number boolean date bigint symbol null undefined void nan never any unknown int int32 uint32 float32 float64 int64 uint64 stringbool ' +
    'email url httpUrl uuid uuidv4 uuidv6 uuidv7 guid cuid cuid2 ulid nanoid emoji base64 base64url hex jwt ipv4 ipv6 cidrv4 cidrv6 e164 ksuid xid hostname mac json iban creditCard'
  ).split(' '),
);

/** Functions that do what methods do, with the type before all else. */
const asFunctions = new Set(
  'keyof extend safeExtend merge pick omit partial required catchall default prefault catch readonly exactOptional'.split(' '),
);

const anyText: SchemaType = { kind: 'base', path: ['string'], args: [] };

/** Choices that are not known. */
const anyChoice: SchemaType = {
  kind: 'code',
  of: {
    kind: 'union',
    options: [anyText, { kind: 'base', path: ['number'], args: [] }],
  },
  changes: false,
};

/** Reads what a zod expression asks of a value. Where in doubt it says so: a value wrongly refused is worse than one not checked. */
export function readType(node: Node, from: Scope, depth = 0): SchemaType {
  // Branches that come together again double with each choice.
  if (depth > deepest || from.work.left <= 0) return notUnderstood;
  const { node: value, scope } = follow(node, from);
  if (value.type === 'MemberExpression') return readMember(value, scope, depth);
  if (value.type === 'ConditionalExpression') return readEither(value.consequent, value.alternate, scope, depth);
  if (value.type === 'LogicalExpression' && value.operator !== '&&') {
    // What is read as a type is there.
    const left = readType(value.left, scope, depth + 1);
    return left.kind === 'unknown' ? readEither(value.left, value.right, scope, depth) : left;
  }
  if (value.type !== 'CallExpression') return notUnderstood;
  const path = zodPath(value.callee, scope);
  if (path) return construct(path, value, scope, depth);
  const callee = scope.resolve(value.callee);
  if (callee.type === 'Identifier') return readHelper(callee.name, value, scope);
  if (callee.type !== 'MemberExpression') return notUnderstood;
  const method = propertyName({ computed: callee.computed, key: callee.property });
  if (method === undefined || callee.object.type === 'Super') return notUnderstood;
  const holder = scope.resolve(callee.object);
  if (method === 'reference' && holder.type === 'Identifier' && scope.isImport(holder.name, ['*'], ['astro:content']))
    return readReference(value, scope);
  if (method === 'image' && holder.type === 'Identifier' && scope.locals.get(holder.name) === 'context') return { kind: 'image' };
  // A function of another module, whatever it is called.
  if (holder.type === 'Identifier' && scope.imports.get(holder.name)?.imported === '*') return notUnderstood;
  if (method === 'reduce') return readReduced(value, scope, depth) ?? notUnderstood;
  const of = readType(callee.object, scope, depth + 1);
  if (inside.test(method)) return readInside(of, method, follow(callee.object, scope).node);
  return readChange(of, method, value.arguments, { scope, depth: depth + 1, readType });
}

/** `parts.reduce((all, part) => all.merge(part))`: what a method makes of a type with each of a list in turn. */
function readReduced({ callee, arguments: [change, first] }: CallExpression, scope: Scope, depth: number): SchemaType | undefined {
  const made = change && follow(change, scope).node;
  const items = callee.type === 'MemberExpression' ? itemsOf(callee.object, scope) : undefined;
  const [whole] = made && isFunction(made) ? made.params : [];
  const [begun, ...others] = first ? [{ node: first, scope }, ...(items ?? [])] : (items ?? []);
  if (!made || !items || !begun || whole?.type !== 'Identifier') return undefined;
  let type = readType(begun.node, begun.scope, depth + 1);
  for (const [index, item] of others.entries()) {
    // The whole is known by its name, which is like no other.
    const body = bodyOf(made, item.scope, [whole, item.node, numeral(first ? index : index + 1)]);
    const call = body?.result;
    const method = call?.type === 'CallExpression' && call.callee.type === 'MemberExpression' ? call.callee : undefined;
    const name = method && propertyName({ computed: method.computed, key: method.property });
    if (!body || call?.type !== 'CallExpression' || name === undefined) return undefined;
    if (method?.object.type !== 'Identifier' || method.object.name !== whole.name) return undefined;
    type = readChange(type, name, call.arguments, { scope: body.scope, depth: depth + 1, readType });
  }
  return type;
}

/** Methods that give back what a type was made of. */
const inside = /^(?:unwrap|removeDefault|removeCatch|innerType|sourceType)$/;

/** What was there before the last method: only where that is the one that is taken back, for labels leave no trace in a type. */
function readInside(of: SchemaType, method: string, made: Node): SchemaType {
  const callee = made.type === 'CallExpression' ? made.callee : undefined;
  const by = callee?.type === 'MemberExpression' ? propertyName({ computed: callee.computed, key: callee.property }) : undefined;
  if (method === 'unwrap' && by === 'readonly') return of;
  if (of.kind === 'array' && method === 'unwrap' && by === 'array') return of.element;
  if (of.kind === 'code' && (method === 'innerType' || method === 'sourceType') && /^(?:refine|superRefine|transform)$/.test(by ?? ''))
    return method === 'sourceType' && of.of.kind === 'code' ? notUnderstood : of.of;
  const isTaken = method === 'unwrap' || (method === 'removeDefault' && by === 'default') || (method === 'removeCatch' && by === 'catch');
  if (of.kind !== 'wrapped' || !isTaken || !/^(?:optional|nullable|nullish|nonoptional|default|prefault|catch)$/.test(by ?? ''))
    return notUnderstood;
  return of.by === 'nullish' ? { kind: 'wrapped', by: 'nullable', of: of.of } : of.of;
}

const readEither = (one: Node, other: Node, scope: Scope, depth: number): SchemaType =>
  eitherType([readType(one, scope, depth + 1), readType(other, scope, depth + 1)]);

/** A schema, or the function that Astro calls for one. */
export function readSchemaType(node: Node, scope: Scope): SchemaType {
  const value = follow(node, scope);
  const inside = bodyOf(value.node, value.scope, 'context');
  return inside ? readType(inside.result, inside.scope, 1) : readType(value.node, value.scope);
}

function readHelper(name: string, call: CallExpression, scope: Scope): SchemaType {
  if (scope.locals.get(name) === 'image') return { kind: 'image' };
  const origin = scope.imports.get(name);
  if (origin?.from === ownModule && origin.imported === 'extended') return readExtended(call, scope);
  return scope.isImport(name, ['reference'], ['astro:content']) ? readReference(call, scope) : notUnderstood;
}

/**
 * A package's schema with what the site adds to it. Some versions ask both of a key that both name, others the site's alone: only the site's is certain. Of what is
 * added in another way than key by key, only the names of the package's keys are.
 */
function readExtended({ arguments: [first, second] }: CallExpression, scope: Scope): SchemaType {
  const base = first ? plainObject(readSchemaType(first, scope)) : undefined;
  if (!base || !second || literalOf(second, scope)) return base ?? notUnderstood;
  const added = readSchemaType(second, scope);
  const more = plainObject(added);
  if (!more) return hintsOf(base) ?? notUnderstood;
  // What is not seen may stand for any of them.
  const kept = more.partial ? forgotten(base) : base;
  const object: ObjectType = { ...kept, keys: new Map([...kept.keys, ...more.keys]), others: 'loose', partial: more.partial };
  return added.kind === 'object' ? object : { kind: 'code', of: object, changes: false };
}

function readReference(call: CallExpression, scope: Scope): SchemaType {
  const collection = call.arguments[0] && literalOf(call.arguments[0], scope)?.value;
  return { kind: 'reference', ...(typeof collection === 'string' ? { collection } : {}) };
}

/** `base.shape.title` and `tags.element`, types that other schemas hold. */
function readMember(node: MemberExpression, scope: Scope, depth: number): SchemaType {
  const name = nameOfMember(node, scope, depth);
  const holder = scope.resolve(node.object);
  if (typeof name !== 'string') return notUnderstood;
  if (name === 'element') {
    const list = readType(node.object, scope, depth + 1);
    return list.kind === 'array' ? list.element : notUnderstood;
  }
  if (holder.type !== 'MemberExpression' || holder.computed) return notUnderstood;
  if (propertyName({ computed: false, key: holder.property }) !== 'shape') return notUnderstood;
  return plainObject(readType(holder.object, scope, depth + 1))?.keys.get(name)?.type ?? notUnderstood;
}

function construct(path: readonly string[], call: CallExpression, scope: Scope, depth: number): SchemaType {
  const args = call.arguments;
  const [first, second] = args;
  const inner = (node: Node | undefined): SchemaType => (node ? readType(node, scope, depth + 1) : notUnderstood);
  const listed = (node: Node | undefined): readonly SchemaType[] | undefined =>
    node && itemsOf(node, scope)?.map((item) => readType(item.node, item.scope, depth + 1));
  const name = path.join('.');
  const [, unit] = path;
  if (path.length === 2 && ((path[0] === 'coerce' && plain.has(unit ?? '')) || path[0] === 'iso')) return base(path, args, scope);
  if (path.length !== 1) return notUnderstood;
  if (plain.has(name)) return base(path, args, scope);
  switch (name) {
    case 'enum':
    case 'nativeEnum':
    case 'literal': {
      const found = first && enumOf(first, scope);
      // A name that is nowhere stops the build.
      if (found && (name === 'literal' || !found.values.includes(undefined))) return { kind: 'options', ...found };
      // Whatever the choices are, they are texts or numbers.
      return name === 'literal' ? notUnderstood : anyChoice;
    }
    case 'array':
      return { kind: 'array', element: inner(first) };
    case 'tuple': {
      const items = listed(first);
      return items ? { kind: 'tuple', items, ...(second ? { rest: inner(second) } : {}) } : notUnderstood;
    }
    case 'record':
      return { kind: 'record', types: args.slice(0, 2).map(inner) };
    case 'partialRecord':
    case 'looseRecord':
      return { kind: 'record', types: args.slice(0, 2).map(inner), by: name };
    // Nothing that YAML brings is one of these.
    case 'set':
    case 'map':
    case 'function':
    case 'file':
      return { kind: 'base', path: ['never'], args: [] };
    case 'instanceof':
      return first?.type === 'Identifier' && first.name === 'Date' && !scope.knows('Date')
        ? { kind: 'base', path: ['date'], args: [] }
        : notUnderstood;
    case 'object':
    case 'strictObject':
    case 'looseObject': {
      const others = name === 'strictObject' ? 'strict' : name === 'looseObject' ? 'loose' : 'strip';
      return first
        ? { ...readKeys(first, { scope, depth, readType }), others }
        : { kind: 'object', keys: new Map(), others, partial: false };
    }
    case 'union':
    case 'xor':
    case 'discriminatedUnion': {
      const options = listed(name === 'discriminatedUnion' ? second : first);
      // One that takes a value of which another is sure refuses it.
      if (name === 'xor') return options ? { kind: 'code', of: { kind: 'union', options }, changes: false } : notUnderstood;
      const discriminator = name === 'discriminatedUnion' && first ? literalOf(first, scope)?.value : undefined;
      return options ? { kind: 'union', options, ...(typeof discriminator === 'string' ? { discriminator } : {}) } : notUnderstood;
    }
    case 'intersection':
      return { kind: 'intersection', left: inner(first), right: inner(second) };
    case 'optional':
    case 'nullable':
    case 'nullish':
    case 'nonoptional':
      return { kind: 'wrapped', by: name, of: inner(first) };
    case 'pipe':
    case 'pipeline': {
      const of = inner(first);
      return changesValue(of) ? { kind: 'code', of, changes: true } : { kind: 'pipe', of, to: inner(second) };
    }
    case 'hash': {
      const algorithm = first && literalOf(first, scope)?.value;
      const options = second ? judgingOptions(second, scope) : [];
      const args = typeof algorithm === 'string' && options ? [algorithm, ...options] : undefined;
      return args ? { kind: 'base', path, args } : { kind: 'code', of: anyText, changes: false };
    }
    case 'stringFormat': {
      // A function is code of the site's own; a pattern that goes on where it ended says another thing each time.
      const form = second && literalOf(second, scope)?.value;
      const isPattern = form instanceof RegExp && !form.global && !form.sticky;
      return isPattern ? { kind: 'check', of: anyText, method: 'regex', args: [form] } : { kind: 'code', of: anyText, changes: false };
    }
    case 'templateLiteral':
      return readTemplate(first, scope, (part, at) => readType(part, at, depth + 1));
    case 'codec':
      return { kind: 'code', of: inner(first), changes: true };
    case 'ostring':
    case 'onumber':
    case 'oboolean':
      return { kind: 'wrapped', by: 'optional', of: { kind: 'base', path: [name.slice(1)], args: [] } };
    case 'preprocess': {
      const of = inner(second);
      return asCoercedDate(first, of, scope) ?? { kind: 'unknown', inner: of };
    }
    case 'lazy': {
      const made = first && bodyOf(scope.resolve(first), scope, []);
      return made ? readType(made.result, made.scope, depth + 8) : notUnderstood;
    }
    default: {
      const method = name === '_default' ? 'default' : name;
      // zod 4 has the methods as functions too.
      return first && asFunctions.has(method)
        ? readChange(inner(first), method, args.slice(1), { scope, depth: depth + 1, readType })
        : notUnderstood;
    }
  }
}

function base(path: readonly string[], args: CallExpression['arguments'], scope: Scope): SchemaType {
  const [options] = args;
  if (!options) return { kind: 'base', path, args: [] };
  const read = judgingOptions(options, scope);
  return read ? { kind: 'base', path, args: read } : notUnderstood;
}
