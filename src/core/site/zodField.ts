import type { CallExpression, Node } from '@babel/types';
import { propertyName, type Scope } from './configModule';
import { isOpen, stringsOf } from './literals';
import type { Field } from './site';

/** What was understood of one zod expression. */
export type Reading = Pick<Field, 'type' | 'required' | 'nullable' | 'coerced' | 'values'>;

/** Said of everything that was not understood: neither its value nor its absence is judged. */
export const notUnderstood: Reading = { type: 'unknown', required: undefined };

const zodSources = ['astro:content', 'astro:schema', 'astro/zod', 'zod', 'zod/v3', 'zod/v4', 'zod/mini', 'zod/v4-mini'];
const deepest = 64;

/** Methods after which what was refused before is refused still: they make nothing optional and change no type that the author writes. */
const narrowing = new Set(
  (
    'min max length nonempty gt gte lt lte int positive negative nonnegative nonpositive multipleOf step finite safe regex includes startsWith endsWith ' +
    'email url uuid guid cuid cuid2 ulid nanoid emoji base64 base64url jwt ip cidr ipv4 ipv6 cidrv4 cidrv6 e164 datetime date time duration lowercase uppercase ' +
    'trim toLowerCase toUpperCase normalize refine superRefine transform pipe check describe meta register brand readonly overwrite size'
  ).split(' '),
);

/** Texts with a format of their own, spelled as in zod 4. */
const stringFormats = new Set(
  'email url httpUrl hostname uuid guid cuid cuid2 ulid nanoid emoji base64 base64url hex jwt ipv4 ipv6 cidrv4 cidrv6 e164 stringbool'.split(
    ' ',
  ),
);

/** Reads what a zod expression asks of a frontmatter value. Where in doubt it says so: a value wrongly called required or mistyped is worse than one not checked. */
export function readField(node: Node, scope: Scope, depth = 0): Reading {
  const value = scope.resolve(node);
  if (value.type !== 'CallExpression' || depth > deepest) return notUnderstood;
  const callee = scope.resolve(value.callee);
  if (callee.type === 'Identifier') {
    if (scope.locals.get(callee.name) === 'image') return { type: 'image', required: true };
    if (scope.isImport(callee.name, ['reference'], ['astro:content'])) return { type: 'unknown', required: true };
    return notUnderstood;
  }
  if (callee.type !== 'MemberExpression') return notUnderstood;
  const path = zodPath(callee, scope);
  if (path) return readType(path, value, scope, depth);
  const method = propertyName({ computed: callee.computed, key: callee.property });
  if (method === undefined || callee.object.type === 'Super') return notUnderstood;
  if (method === 'image' && callee.object.type === 'Identifier' && scope.locals.get(callee.object.name) === 'context')
    return { type: 'image', required: true };
  return modify(method, () => readField(callee.object, scope, depth + 1));
}

/** The names after `z` in `z.coerce.date`; nothing where the expression does not begin at zod itself. */
export function zodPath(node: Node, scope: Scope): readonly string[] | undefined {
  const names: string[] = [];
  let current = node;
  while (current.type === 'MemberExpression') {
    const name = propertyName({ computed: current.computed, key: current.property });
    if (name === undefined) return undefined;
    names.unshift(name);
    current = current.object;
  }
  return current.type === 'Identifier' && scope.isImport(current.name, ['z', '*', 'default'], zodSources) ? names : undefined;
}

function readType(path: readonly string[], call: CallExpression, scope: Scope, depth: number): Reading {
  const [first, second] = path;
  const argument = call.arguments[0];
  if (first === 'coerce' && path.length === 2) return readCoerced(second);
  if (first === 'iso' && path.length === 2) return { type: 'string', required: true };
  if (path.length !== 1 || first === undefined) return notUnderstood;
  if (stringFormats.has(first)) return { type: 'string', required: true };
  switch (first) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'date':
      return mayCoerce(argument, scope) ? notUnderstood : { type: first, required: true };
    case 'int':
    case 'float32':
    case 'float64':
      return { type: 'number', required: true };
    case 'array':
    case 'tuple':
      return { type: 'array', required: true };
    case 'object':
    case 'strictObject':
    case 'looseObject':
    case 'record':
      return { type: 'unknown', required: true };
    case 'enum': {
      const values = argument && stringsOf(argument, scope);
      return values ? { type: 'string', required: true, values } : { type: 'unknown', required: true };
    }
    case 'literal': {
      const values = argument && stringsOf(argument, scope);
      return values ? { type: 'string', required: true, values } : notUnderstood;
    }
    case 'optional':
    case 'nullish':
    case 'nullable':
      return argument ? modify(first, () => readField(argument, scope, depth + 1)) : notUnderstood;
    default:
      return notUnderstood;
  }
}

/** `z.coerce.string()` and `.boolean()` turn even a missing value into one, `.number()` accepts any text of digits: only a date keeps its type. */
function readCoerced(type: string | undefined): Reading {
  if (type === 'date') return { type: 'date', required: true, coerced: true, nullable: true };
  if (type === 'number') return { type: 'unknown', required: true };
  return notUnderstood;
}

/** zod 3 also takes `z.date({ coerce: true })`. */
function mayCoerce(argument: Node | undefined, scope: Scope): boolean {
  if (!argument) return false;
  const options = scope.resolve(argument);
  if (options.type === 'StringLiteral' || options.type === 'TemplateLiteral') return false;
  return (
    options.type !== 'ObjectExpression' ||
    isOpen(options) ||
    options.properties.some((property) => 'key' in property && propertyName(property) === 'coerce')
  );
}

function modify(method: string, read: () => Reading): Reading {
  switch (method) {
    case 'optional':
    case 'default':
    case 'prefault':
      return { ...read(), required: false };
    case 'nullish':
      return { ...read(), required: false, nullable: true };
    case 'nullable':
      return { ...read(), nullable: true };
    case 'catch':
      // Whatever stands there, the build replaces it.
      return { type: 'unknown', required: false };
    case 'array':
      return read() === notUnderstood ? notUnderstood : { type: 'array', required: true };
    default:
      return narrowing.has(method) ? read() : notUnderstood;
  }
}
