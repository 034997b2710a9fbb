import type { CallExpression, Node } from '@babel/types';
import { type Literal, literalOf } from '../module/literals';
import { readCheck } from './readCheck';
import { addedToUnseen, changeRefined, type Reading } from './readObject';
import { asTextMethods } from './textMethods';
import { changesValue, isRemade, notUnderstood, type SchemaType } from './type';
import { judgingOptions } from './zodOptions';

/** Checks of a value beside a given one: a number, a text, a pattern. */
const measured = new Set('min max length size gt gte lt lte multipleOf step regex includes startsWith endsWith'.split(' '));

/** Checks and mendings that take options at most. */
const plain = new Set(
  (
    'nonempty int positive negative nonnegative nonpositive finite safe email url uuid uuidv4 uuidv6 uuidv7 guid cuid cuid2 ulid xid ksuid nanoid emoji base64 base64url jwt ip cidr ' +
    'ipv4 ipv6 cidrv4 cidrv6 e164 datetime date time duration lowercase uppercase trim toLowerCase toUpperCase normalize'
  ).split(' '),
);

/** Methods that only label. */
const labelling = new Set('register brand readonly'.split(' '));

/** What a method makes of a type. */
export function readChange(of: SchemaType, method: string, args: CallExpression['arguments'], reading: Reading): SchemaType {
  const [argument, options] = args;
  const object = of.kind === 'described' ? of.of : of;
  const changed = changeRefined(of, method, argument, reading) ?? addedToUnseen(of, method, args, reading);
  if (changed) return changed;
  if (method === 'describe') {
    const text = argument && literalOf(argument, reading.scope)?.value;
    return typeof text === 'string' ? { kind: 'described', of, text } : of;
  }
  if (method === 'meta') {
    const label = argument && literalOf(argument, reading.scope)?.value;
    const text = isLabel(label) ? label.description : undefined;
    return typeof text === 'string' ? { kind: 'described', of, text } : of;
  }
  if (labelling.has(method)) return of;
  if (of.kind === 'tuple' && method === 'rest')
    return argument ? { ...of, rest: reading.readType(argument, reading.scope, reading.depth) } : notUnderstood;
  if (object.kind === 'options' && (method === 'exclude' || method === 'extract')) {
    const named = argument && literalOf(argument, reading.scope)?.value;
    if (!Array.isArray(named)) return notUnderstood;
    const isKept = object.values.map((value, index) => named.includes(object.names?.[index] ?? value) === (method === 'extract'));
    const values = object.values.filter((_, index) => isKept[index]);
    const names = object.names?.filter((_, index) => isKept[index]);
    return values.length > 0 ? { kind: 'options', values, ...(names ? { names } : {}) } : notUnderstood;
  }
  const other = (): SchemaType => (argument ? reading.readType(argument, reading.scope, reading.depth) : notUnderstood);
  switch (method) {
    case 'optional':
    case 'nullable':
    case 'nullish':
    case 'nonoptional':
    case 'catch':
      return { kind: 'wrapped', by: method, of };
    // A value of YAML is there or not: it is never nothing that is there.
    case 'exactOptional':
      return { kind: 'wrapped', by: 'optional', of };
    case 'default':
    case 'prefault': {
      const value = argument && literalOf(argument, reading.scope);
      return { kind: 'wrapped', by: 'default', of, ...(value ? { value: value.value } : {}) };
    }
    case 'array':
      return { kind: 'array', element: of };
    case 'or':
      return { kind: 'union', options: [of, other()] };
    case 'and':
      return { kind: 'intersection', left: of, right: other() };
    case 'pipe':
      return changesValue(of) ? { kind: 'code', of, changes: true } : { kind: 'pipe', of, to: other() };
    case 'check':
    case 'with':
      return args.reduce((type: SchemaType, check) => readCheck(type, check, reading, readChange), of);
    case 'refine':
    case 'superRefine':
      return { kind: 'code', of, changes: false };
    case 'transform':
    case 'overwrite':
      return asTextMethods(of, argument, reading.scope) ?? { kind: 'code', of, changes: true };
    case 'slugify':
      return { kind: 'code', of, changes: true };
    default: {
      if (!measured.has(method) && !plain.has(method)) return notUnderstood;
      if (isRemade(of)) return of;
      const read = measured.has(method) ? measure(argument, options, reading) : argument ? judgingOptions(argument, reading.scope) : [];
      // A limit that is worked out when the site is built may refuse more.
      return read ? { kind: 'check', of, method, args: read } : { kind: 'code', of, changes: false };
    }
  }
}

const isLabel = (value: Literal): value is { readonly [key: string]: Literal } =>
  typeof value === 'object' && value !== null && 'description' in value;

function measure(argument: Node | undefined, options: Node | undefined, { scope }: Reading): readonly Literal[] | undefined {
  const limit = argument && literalOf(argument, scope);
  if (!limit) return undefined;
  const more = options ? judgingOptions(options, scope) : [];
  return more && [limit.value, ...more];
}
