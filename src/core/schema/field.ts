import type { Span } from '../text/span';
import { objectIn, type SchemaType } from './type';

/** How the site's schema reads one frontmatter key. `unknown`: what the schema says of it was not understood, so its value is not checked. */
export type FieldType = 'string' | 'date' | 'boolean' | 'number' | 'array' | 'image' | 'unknown';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Whether the build refuses a post without it; `undefined` where that was not understood. */
  readonly required: boolean | undefined;
  /** The build accepts the key with nothing after its colon. */
  readonly nullable?: true;
  /** JavaScript converts the value before it is judged (`z.coerce`): a date may be any text that `new Date()` reads. */
  readonly coerced?: true;
  /** The only values the build accepts, where the schema lists them. */
  readonly values?: readonly string[];
  /** Where the schema names the key: offsets in `Schema.file`. */
  readonly span?: Span;
}

type Summary = Pick<Field, 'type' | 'required' | 'nullable' | 'coerced' | 'values'>;

const unknown: Summary = { type: 'unknown', required: undefined };

/** The keys of a schema's object, each in brief: for what inserts, completes and lays out. Whether a value is accepted, `judge` says. */
export function fieldsOf(type: SchemaType): Field[] {
  const object = objectIn(type);
  return [...(object?.keys ?? [])].map(([name, key]) => ({
    name,
    ...summarise(key.type),
    ...(key.span ? { span: { start: key.span.start, end: key.span.end } } : {}),
  }));
}

function summarise(type: SchemaType): Summary {
  switch (type.kind) {
    case 'base':
      return summariseBase(isCoercing(type.args) ? ['coerce', ...type.path] : type.path);
    case 'options': {
      const values = type.values.filter((value) => typeof value === 'string');
      return values.length === type.values.length ? { type: 'string', required: true, values } : { type: 'unknown', required: true };
    }
    case 'array':
    case 'tuple':
      return { type: 'array', required: true };
    case 'object':
    case 'record':
    case 'reference':
      return { type: 'unknown', required: true };
    case 'image':
      return { type: 'image', required: true };
    case 'described':
    case 'check':
    case 'code':
    case 'pipe':
      return summarise(type.of);
    case 'wrapped':
      return summariseWrapped(type.by, summarise(type.of));
    default:
      return unknown;
  }
}

function summariseWrapped(by: string, inner: Summary): Summary {
  switch (by) {
    case 'nullable':
      return { ...inner, nullable: true };
    case 'nullish':
      return { ...inner, required: false, nullable: true };
    case 'nonoptional':
      return unknown;
    case 'catch':
      // Whatever stands there, the build replaces it.
      return { type: 'unknown', required: false };
    default:
      return { ...inner, required: false };
  }
}

/** zod 3 also takes `z.date({ coerce: true })`. */
const isCoercing = ([options]: readonly unknown[]): boolean => typeof options === 'object' && options !== null && 'coerce' in options;

/** `z.coerce.string()` and `.boolean()` turn even a missing value into one, `.number()` accepts any text of digits: only a date keeps its type. */
function summariseBase([first = '', second]: readonly string[]): Summary {
  if (first === 'coerce') {
    if (second === 'date') return { type: 'date', required: true, coerced: true, nullable: true };
    return second === 'number' ? { type: 'unknown', required: true } : unknown;
  }
  if (first === 'boolean' || first === 'date') return { type: first, required: true };
  if (/^(?:number|u?int\d*|float\d+)$/.test(first)) return { type: 'number', required: true };
  return /^(?:any|unknown|undefined|void|null|never|nan|symbol|bigint|json)$/.test(first) ? unknown : { type: 'string', required: true };
}
