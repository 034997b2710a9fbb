import type { Message, Term } from '../findings/finding';
import type { Literal } from '../module/literals';
import type { SchemaType } from '../schema/type';
import { leavesOf } from '../schema/typeAt';
import { shorten } from '../text/shorten';

/** More choices than a hover is read through. */
const mostValues = 20;

/** More of a pattern than helps anybody. */
const longestPattern = 60;

/** What a type asks of a value, a sentence each. `isAsked`: whether something can be said of a value that is missing. */
export function factsOf(type: SchemaType, isAsked: boolean): Message[] {
  const leaves = leavesOf(type);
  const facts: Message[] = [];
  const values = leaves.flatMap((leaf) => (leaf.kind === 'options' ? leaf.values.map(worded) : []));
  const isChoice = values.length > 0;
  const kinds = termsOf(leaves.filter(({ kind }) => kind !== 'options' || leaves.every((leaf) => leaf.kind === 'options')));
  if (kinds.length > 0) facts.push({ text: 'It is {kinds}.', data: { kinds: { or: kinds } } });
  // Of a choice of values and something else, neither is all that there may be.
  if (isChoice && leaves.every(({ kind }) => kind === 'options'))
    facts.push(...listed('It has to be one of: {values}.', 'It has to be one of: {values}, and {count} more.', values));
  else if (isChoice)
    facts.push(...listed('It may also be one of: {values}.', 'It may also be one of: {values}, and {count} more.', values));
  if (isAsked) {
    const wrappers = wrappersOf(type);
    const preset = wrappers.find(({ by }) => by === 'default');
    if (preset) {
      if (preset.value === undefined) facts.push({ text: 'Where it is missing, the site puts in a value of its own.', data: {} });
      else facts.push({ text: 'Where it is missing, the site takes {value}.', data: { value: worded(preset.value) } });
    } else if (wrappers.some(({ by }) => by === 'optional' || by === 'nullish' || by === 'catch'))
      facts.push({ text: 'It may be left out.', data: {} });
    else if (leaves.length > 0 && !holdsUnknown(type)) facts.push({ text: 'The site does not build without it.', data: {} });
  }
  if (wrappersOf(type).some(({ by }) => by === 'catch'))
    facts.push({ text: 'In place of what it does not accept, the site puts a value of its own.', data: {} });
  for (const leaf of leaves) {
    const form = leaf.kind === 'base' ? leaf.path.at(-1) : undefined;
    if (form !== undefined && forms.has(form) && !(form === 'date' && leaf.kind === 'base' && leaf.path[0] !== 'iso'))
      facts.push({ text: 'Its form: {form}.', data: { form } });
    if (leaf.kind === 'tuple' && leaf.items.length > 0)
      facts.push({
        text: 'Its places, in their order: {kinds}.',
        data: { kinds: leaf.items.flatMap((item) => termsOf(leavesOf(item)).slice(0, 1)) },
      });
    if (leaf.kind !== 'array') continue;
    const items = termsOf(leavesOf(leaf.element));
    if (items.length > 0) facts.push({ text: 'Each item is {kinds}.', data: { kinds: { or: items } } });
    const choices = leavesOf(leaf.element).flatMap((each) => (each.kind === 'options' ? each.values.map(worded) : []));
    if (choices.length > 0)
      facts.push(...listed('Each has to be one of: {values}.', 'Each has to be one of: {values}, and {count} more.', choices));
  }
  for (const { method, args } of checksOf(type)) {
    const fixed = fixedLimits[method];
    if (fixed && typeof args[0] !== 'number') facts.push(fixed);
    if (forms.has(method)) facts.push({ text: 'Its form: {form}.', data: { form: method } });
    const [first] = args;
    if (first instanceof RegExp)
      facts.push({ text: 'It matches the pattern {pattern}.', data: { pattern: shorten(String(first), longestPattern) } });
    const days = first instanceof Date && !Number.isNaN(first.getTime()) ? dayLimits[method] : undefined;
    if (days) facts.push({ text: days, data: { day: { day: (first as Date).toISOString().slice(0, 10) } } });
    const limit = sizes[sizeOf(type)]?.[method] ?? limits[method];
    if (limit && (typeof args[0] === 'number' || typeof args[0] === 'string')) facts.push({ text: limit, data: { limit: args[0] } });
  }
  if (isNoted(type))
    facts.push({ text: 'The site’s config does not tell; Astro noted this when it last ran, and it is not checked.', data: {} });
  else if (holdsUnknown(type))
    facts.push({ text: 'Part of what the site’s schema asks of it is code, which is not run: that part is not checked.', data: {} });
  return facts;
}

/** The checks that are told, by zod's names for them. */
const limits: Readonly<Record<string, string>> = {
  min: 'At least {limit}.',
  max: 'At most {limit}.',
  gte: 'At least {limit}.',
  lte: 'At most {limit}.',
  gt: 'More than {limit}.',
  lt: 'Less than {limit}.',
  multipleOf: 'A multiple of {limit}.',
  step: 'A multiple of {limit}.',
  startsWith: 'It begins with “{limit}”.',
  endsWith: 'It ends with “{limit}”.',
  includes: 'It has “{limit}” in it.',
};

/** The same of dates. */
const dayLimits: Readonly<Record<string, string>> = { min: 'Not before {day}.', max: 'Not after {day}.' };

/** Checks that say their limit by their name. */
const fixedLimits: Readonly<Record<string, Message>> = {
  int: { text: 'A whole number.', data: {} },
  positive: { text: 'More than {limit}.', data: { limit: 0 } },
  nonnegative: { text: 'At least {limit}.', data: { limit: 0 } },
  negative: { text: 'Less than {limit}.', data: { limit: 0 } },
  nonpositive: { text: 'At most {limit}.', data: { limit: 0 } },
  uppercase: { text: 'In capitals.', data: {} },
  lowercase: { text: 'In small letters.', data: {} },
};

function listed(all: string, some: string, values: readonly (string | Term)[]): Message[] {
  const more = values.length - mostValues;
  // One that is left out takes as much room as the word for it.
  return more > 1 ? [{ text: some, data: { values: values.slice(0, mostValues), count: more } }] : [{ text: all, data: { values } }];
}

/** What some types are called, each once. */
export function termsOf(leaves: readonly SchemaType[]): Term[] {
  const terms = leaves.flatMap((leaf): Term[] =>
    leaf.kind === 'reference' && leaf.collection !== undefined
      ? [{ term: 'an entry of the collection', text: leaf.collection }]
      : kindsOf(leaf).map((term) => ({ term })),
  );
  return [...new Map(terms.map((term) => [`${term.term} ${term.text ?? ''}`, term])).values()];
}

/** Forms that a text may have, by zod's names for them. */
const forms: ReadonlySet<string> = new Set(
  'email url httpUrl uuid guid cuid cuid2 ulid xid ksuid nanoid emoji base64 base64url hex mac ip ipv4 ipv6 cidr cidrv4 cidrv6 jwt datetime date time duration hostname e164'.split(
    ' ',
  ),
);

/** The same of what has a length, which has to be said of what. */
const sizes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  text: { min: 'Characters: {limit} at least.', max: 'Characters: {limit} at most.', length: 'Characters: {limit}.' },
  list: { min: 'Items: {limit} at least.', max: 'Items: {limit} at most.', length: 'Items: {limit}.' },
};

function sizeOf(type: SchemaType): string {
  const [leaf] = leavesOf(type);
  if (leaf?.kind === 'array' || leaf?.kind === 'tuple') return 'list';
  return leaf?.kind === 'base' && leaf.path.at(-1) === 'string' ? 'text' : '';
}

/** Of values that are written out, what each is. */
function kindsOf(type: SchemaType): string[] {
  if (type.kind !== 'options') return [kindOf(type)];
  return type.values.map((value) =>
    typeof value === 'number' ? 'a number' : typeof value === 'boolean' ? 'true or false' : value === null ? 'nothing' : 'text',
  );
}

/** Those whose name says it all. */
const ownKinds: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  'coerce.boolean': 'anything: what is empty, 0 or missing becomes false, all else true',
  stringbool: 'a word for true or false',
  null: 'nothing',
  undefined: 'nothing',
  void: 'nothing',
  never: 'nothing',
  any: 'anything',
  unknown: 'anything',
};

/** What a type is called, as a rule's messages call it. */
function kindOf(type: SchemaType): string {
  if (type.kind === 'image') return 'an image';
  if (type.kind === 'layout') return 'the file of a layout';
  if (type.kind === 'reference') return 'an entry of another collection';
  if (type.kind === 'array' || type.kind === 'tuple') return 'a list';
  if (type.kind === 'object' || type.kind === 'record') return 'keys of its own';
  if (type.kind !== 'base') return 'text';
  const name = type.path.join('.');
  if (name === 'date') return 'a date without quotes';
  if (name === 'coerce.date') return 'a date';
  if (/^u?int/.test(name)) return 'a whole number';
  if (/^(?:coerce\.)?(?:number|float)/.test(name)) return 'a number';
  return ownKinds[name] ?? 'text';
}

const worded = (value: Literal): string | Term =>
  value === undefined || value === null ? { term: 'nothing' } : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The steps from the outside of a type to its core. */
export function* layersOf(type: SchemaType): Generator<SchemaType> {
  yield type;
  if ('of' in type) yield* layersOf(type.of);
}

const wrappersOf = (type: SchemaType) => [...layersOf(type)].filter((layer) => layer.kind === 'wrapped');
/** The checks of a type, the last first. */
export const checksOf = (type: SchemaType) => [...layersOf(type)].filter((layer) => layer.kind === 'check');
/** Whether a type takes more, or less, than is known of it: nobody can say then which of several a value is. */
export const holdsUnknown = (type: SchemaType): boolean => [...layersOf(type)].some(({ kind }) => kind === 'unknown' || kind === 'code');
const isNoted = (type: SchemaType): boolean => [...layersOf(type)].some((layer) => layer.kind === 'unknown' && layer.noted);
