import { compile, type Issue, type Judge, type ZodVersion } from './compile';
import type { SchemaType } from './type';
import { ownWords } from './zodOptions';

/** Why a value is refused. */
export type RefusalCode = 'missing' | 'type' | 'option' | 'small' | 'big' | 'form' | 'unknown-key' | 'other';

/** One place where the site's build refuses the frontmatter. */
export interface Refusal {
  readonly path: readonly (string | number)[];
  readonly code: RefusalCode;
  /** Of `type`, what zod expects, in its own word (`string`, `date`…); of `form`, the format's name. */
  readonly expected?: string;
  /** Of `option`, the values accepted, as far as they are text or numbers. */
  readonly values?: readonly string[];
  /** Of `small` and `big`, the limit: of a number or date itself, of a text its characters, of a list its items. */
  readonly limit?: number;
  readonly measured?: 'text' | 'list' | 'number' | 'date';
  /** Of these, whether the limit itself is refused, or nothing but the limit is accepted. */
  readonly bound?: 'exclusive' | 'exact';
  /** What the config itself says of it. */
  readonly words?: string;
  readonly value: unknown;
}

const judges = new Map<ZodVersion, WeakMap<SchemaType, Judge>>();

/**
 * What the site's build refuses of a frontmatter's values, by zod itself; empty where it accepts them, as far as the schema was understood.
 *
 * @param version the site's zod; where that is not known, only what both refuse is refused
 */
export function judge(type: SchemaType, value: unknown, version: ZodVersion | undefined): readonly Refusal[] {
  if (version !== undefined) return refusals(type, value, version);
  return refusals(type, value, 3).length > 0 ? refusals(type, value, 4) : [];
}

/** What zod makes of a value; nothing where it refuses it. Code of the site's own may make something else of it still. */
export function outputOf(type: SchemaType, value: unknown, version: ZodVersion | undefined): unknown {
  try {
    return judgeOf(type, version ?? 4).safeParse(value).data;
  } catch {
    return undefined;
  }
}

function judgeOf(type: SchemaType, version: ZodVersion): Judge {
  const made = judges.get(version) ?? new WeakMap<SchemaType, Judge>();
  judges.set(version, made);
  const known = made.get(type) ?? compile(type, version);
  made.set(type, known);
  return known;
}

function refusals(type: SchemaType, value: unknown, version: ZodVersion): Refusal[] {
  try {
    const { error } = judgeOf(type, version).safeParse(value);
    return (error?.issues ?? []).flatMap((issue) => refusalsOf(issue, value, version).map((refusal) => bounded(refusal, issue)));
  } catch {
    // A value that zod itself cannot take apart (one that holds itself): nothing is said of it.
    return [];
  }
}

/** A refusal with what the config says of it, and, of a limit, what its bound is. */
function bounded(refusal: Refusal, { exact, inclusive, message }: Issue): Refusal {
  const words = message.startsWith(ownWords) ? { words: message.slice(ownWords.length) } : {};
  if (refusal.limit === undefined || (exact !== true && inclusive !== false)) return { ...refusal, ...words };
  return { ...refusal, ...words, bound: exact === true ? 'exact' : 'exclusive' };
}

function refusalsOf(issue: Issue, root: unknown, version: ZodVersion): Refusal[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const value = at(root, path);
  if (value === undefined) return [{ path, code: 'missing', value }];
  const told = { path, value };
  switch (issue.code) {
    case 'unrecognized_keys':
      return unasked(issue.keys, version).map((key) => ({ path: [...path, key], code: 'unknown-key', value: at(root, [...path, key]) }));
    case 'invalid_type':
      return [{ ...told, code: 'type', expected: String(issue.expected) }];
    case 'invalid_date':
      return [{ ...told, code: 'type', expected: 'date' }];
    case 'invalid_value':
    case 'invalid_enum_value':
    case 'invalid_literal':
      return [{ ...told, code: 'option', values: texts(issue.values ?? issue.options ?? [issue.expected]) }];
    case 'too_small':
    case 'too_big': {
      const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
      const measured = measures[String(issue.origin ?? issue.type)];
      // zod 4 takes the day of a limit as a text too, and gives it back as one.
      const number = measured === 'date' && typeof limit === 'string' ? Date.parse(limit) : Number(limit);
      if (!measured || Number.isNaN(number)) return [{ ...told, code: 'other' }];
      return [{ ...told, code: issue.code === 'too_small' ? 'small' : 'big', limit: number, measured }];
    }
    case 'invalid_format':
    case 'invalid_string':
      return [{ ...told, code: 'form', expected: formatOf(issue) }];
    default:
      return [{ ...told, code: 'other' }];
  }
}

const measures: Readonly<Record<string, Refusal['measured']>> = {
  string: 'text',
  array: 'list',
  number: 'number',
  int: 'number',
  date: 'date',
};

const formatOf = ({ format, validation }: Issue): string =>
  typeof format === 'string' ? format : typeof validation === 'string' ? validation : 'pattern';

const texts = (values: unknown): string[] =>
  Array.isArray(values) ? values.filter((value) => typeof value === 'string' || typeof value === 'number').map(String) : [];

/** Keys that are too many. Of `__proto__` one of zod's versions says nothing, 4.4, which the site may have where an older one is asked for. */
const unasked = (keys: unknown, version: ZodVersion): string[] =>
  texts(keys).filter((key) => key !== '__proto__' || version < 4 || version >= 4.5);

function at(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}
