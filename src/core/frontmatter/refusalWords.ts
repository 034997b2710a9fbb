import type { Data, Term } from '../findings/finding';
import type { ZodVersion } from '../schema/compile';
import type { Refusal } from '../schema/judge';
import type { SchemaType } from '../schema/type';
import { leavesOf } from '../schema/typeAt';
import { dayFormOf, exampleOf } from './dayForm';
import { choiceButForQuotes, nameOfPath } from './objects';
import { isForm, kindsAsked, refusedCheck, stepAsked } from './refusedForm';

/** What is known of a refused value beside zod's words. */
export interface Known {
  /** The values that it has to be one of. */
  readonly choices: readonly unknown[] | undefined;
  /** The site makes a date of it by itself. */
  readonly isCoerced: boolean;
  readonly type: SchemaType | undefined;
  /** The site's zod, where that is known. */
  readonly zod?: ZodVersion | undefined;
}

/** What is said of a value that the site's schema refuses. */
export const refusalMessages = {
  empty: '“{key}” is empty, and the site’s schema wants {expected}.',
  type: '“{key}” has to be {expected}; the site reads {received} here.',
  option: '“{key}” has to be one of: {values}.',
  quotes: '“{key}” has to be text: “{value}” between quotes is one of its values.',
  noQuotes: '“{key}” has to be {value} without quotes: between them, it is text.',
  keyOption: '“{name}” is none of the keys of “{key}”, which are: {values}.',
  keyName: 'The site’s schema does not take “{name}” for a key of “{key}”.',
  textTooShort: '“{key}” needs at least {limit} characters.',
  textTooLong: '“{key}” may have {limit} characters at most.',
  textShort: '“{key}” needs at least {limit} characters, and has {count}.',
  textLong: '“{key}” may have {limit} characters at most, and has {count}.',
  listShort: '“{key}” needs at least {limit} items, and has {count}.',
  listLong: '“{key}” may have {limit} items at most, and has {count}.',
  textExact: '“{key}” needs {limit} characters, and has {count}.',
  listExact: '“{key}” needs {limit} items, and has {count}.',
  listEmpty: '“{key}” needs at least one item.',
  above: '“{key}” has to be above {limit}.',
  below: '“{key}” has to be below {limit}.',
  small: '“{key}” may not be below {limit}.',
  big: '“{key}” may not be above {limit}.',
  early: '“{key}” may not be before {date}.',
  late: '“{key}” may not be after {date}.',
  begins: '“{key}” has to begin with “{asked}”.',
  ends: '“{key}” has to end with “{asked}”.',
  holds: '“{key}” has to have “{asked}” in it.',
  pattern: '“{key}” has to match the pattern {asked}.',
  capitals: '“{key}” has to be in capitals.',
  smallLetters: '“{key}” has to be in small letters.',
  multiple: '“{key}” has to be a multiple of {limit}.',
  either: '“{key}” has to be {expected}, or one of: {values}; the site reads {received} here.',
  form: '“{key}” does not have the form that the site’s schema asks for ({form}).',
  missing: '“{key}” is missing, and the site’s schema requires it.',
  other: '“{key}” is not what the site’s schema accepts.',
  like: '“{key}” has to be text like {example}; the site reads {received} here.',
  whole: 'The site’s schema refuses this frontmatter as a whole.',
} as const;

export type RefusalMessage = keyof typeof refusalMessages;

/** The words of zod for what it expects, in ours. */
const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  integer: 'a whole number',
  float: 'a number',
  boolean: 'true or false',
  date: 'a date without quotes',
  array: 'a list',
  tuple: 'a list',
  object: 'keys of its own',
  record: 'keys of its own',
  null: 'nothing',
};

interface Worded {
  readonly message: RefusalMessage;
  readonly data: Data;
}

/** The message of a refusal, and what fills it: the config's own words too, where it has some. */
export function wordsOf(refusal: Refusal, known: Known): Worded {
  const { message, data } = wordingOf(refusal, known);
  return { message, data: refusal.words ? { ...data, siteWords: refusal.words } : data };
}

function wordingOf(refusal: Refusal, { choices, isCoerced, type, zod }: Known): Worded {
  const { code, path, value, limit = 0 } = refusal;
  const key = nameOfPath(path);
  if (path.length === 0) return { message: 'whole', data: {} };
  const values = choices?.map(String) ?? refusal.values;
  const count = typeof value === 'string' || Array.isArray(value) ? value.length : typeof value === 'object' ? 0 : String(value).length;
  const alike = choices && choiceButForQuotes(choices, value);
  if (alike !== undefined && code !== 'missing')
    return { message: typeof value === 'string' ? 'noQuotes' : 'quotes', data: { key, value: String(alike) } };
  switch (code) {
    case 'missing':
      return { message: 'missing', data: { key } };
    case 'type': {
      const isDate = refusal.expected === 'date';
      const isImage = refusal.expected === 'string' && type !== undefined && leavesOf(type).some(({ kind }) => kind === 'image');
      const expected = isImage ? 'an image' : isDate && (isCoerced || typeof value !== 'string') ? 'a date' : kinds[refusal.expected ?? ''];
      if (!expected) return { message: 'other', data: { key } };
      const form = refusal.expected === 'string' && value instanceof Date ? dayFormOf(type) : undefined;
      const example = form && exampleOf(form, type, zod);
      if (example) return { message: 'like', data: { key, example, received: received(value) } };
      return value === null || (refusal.expected !== 'string' && typeof value === 'string' && value.trim() === '')
        ? { message: 'empty', data: { key, expected: { term: expected } } }
        : { message: 'type', data: { key, expected: { term: expected }, received: received(value) } };
    }
    case 'option':
      return values?.length ? { message: 'option', data: { key, values } } : { message: 'other', data: { key } };
    case 'form': {
      const check = refusedCheck(refusal, type);
      if (check) return { message: check.message, data: { key, asked: check.asked } };
      const form = refusal.expected ?? '';
      const example = typeof value === 'string' && value.trim() !== '' ? exampleOf(form, type, zod) : undefined;
      if (example) return { message: 'like', data: { key, example, received: received(value) } };
      return isForm(form) ? { message: 'form', data: { key, form } } : { message: 'other', data: { key } };
    }
    case 'small':
    case 'big': {
      const isSmall = code === 'small';
      const { measured, bound } = refusal;
      if (measured === 'list' && isSmall && limit === 1) return { message: 'listEmpty', data: { key } };
      if (measured === 'text' && isSmall && String(value).trim() === '' && limit === 1)
        return { message: 'empty', data: { key, expected: { term: 'text' } } };
      if (bound === 'exact' && (measured === 'text' || measured === 'list'))
        return { message: measured === 'text' ? 'textExact' : 'listExact', data: { key, limit, count } };
      if (bound === 'exclusive' && measured === 'number') return { message: isSmall ? 'above' : 'below', data: { key, limit } };
      // What is measured may be what is left once blanks are taken away, or letters of two halves counted as one.
      if (measured === 'text' && (isSmall ? count >= limit : count <= limit))
        return { message: isSmall ? 'textTooShort' : 'textTooLong', data: { key, limit } };
      if (refusal.measured === 'text') return { message: isSmall ? 'textShort' : 'textLong', data: { key, limit, count } };
      if (refusal.measured === 'list') return { message: isSmall ? 'listShort' : 'listLong', data: { key, limit, count } };
      if (refusal.measured === 'date')
        return { message: isSmall ? 'early' : 'late', data: { key, date: { day: new Date(limit).toISOString().slice(0, 10) } } };
      return { message: isSmall ? 'small' : 'big', data: { key, limit } };
    }
    default:
      return values?.length ? { message: 'option', data: { key, values } } : ofSeveral(key, value, type);
  }
}

/** What is said of a value that is none of several things. */
function ofSeveral(key: string, value: unknown, type: SchemaType | undefined): Worded {
  const step = stepAsked(type, value);
  if (step !== undefined) return { message: 'multiple', data: { key, limit: step } };
  const { kinds: terms, values } = kindsAsked(type) ?? { kinds: [], values: [] };
  const given = received(value);
  // Of what is one of these, nobody knows what is wrong with it.
  if (terms.length === 0 || terms.some(({ term }) => term === given.term)) return { message: 'other', data: { key } };
  const expected = { or: terms };
  if (values.length > 0) return { message: 'either', data: { key, expected, values: values.slice(0, mostValues), received: given } };
  return value === null ? { message: 'empty', data: { key, expected } } : { message: 'type', data: { key, expected, received: given } };
}

/** More choices than a message is read through. */
const mostValues = 12;

function received(value: unknown): Term {
  if (value instanceof Date) return { term: 'a date' };
  if (Array.isArray(value)) return { term: 'a list' };
  if (typeof value === 'string') return { term: 'text', text: value };
  if (typeof value === 'number') return { term: 'a number' };
  if (typeof value === 'boolean') return { term: 'true or false' };
  return { term: value === null ? 'nothing' : 'keys of its own' };
}
