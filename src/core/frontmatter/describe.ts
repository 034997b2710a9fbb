import type { Message, Term } from '../findings/finding';
import type { Post } from '../model/post';
import type { Literal } from '../module/literals';
import { printedDay } from '../parse/date';
import type { SchemaType } from '../schema/type';
import { keyAtPath, leavesOf } from '../schema/typeAt';
import type { Span } from '../text/span';
import { keyAt } from './caret';
import { datesOf, isJekyllOrHugo } from './dates';
import { rulingType, schemaOf } from './keys';
import { viewsOf } from './views';

/** What is known of a key, for whoever writes its value. */
export interface Description {
  readonly name: string;
  readonly keySpan: Span;
  /** What it is, what it may be, and what becomes of it, a sentence each. */
  readonly facts: readonly Message[];
  /** The words of the config's author. */
  readonly text?: string;
  /** Where several collections take the post and have it otherwise, the one that has it so. */
  readonly collection?: string;
  /** Where the config names it. */
  readonly origin?: Span & { readonly file: string };
}

/** Describes the key that an offset of a post's frontmatter is in, as each collection that takes the post has it; empty where no schema, nor common use, says anything of it. */
export function descriptionsAt(post: Post, offset: number, timeZone: string): Description[] {
  const views = viewsOf(post);
  if (views.length === 1) return [describeAt(post, offset, timeZone) ?? []].flat();
  const all = views.flatMap((view) => {
    const found = describeAt(view, offset, timeZone);
    return found ? { ...found, collection: view.place.collection?.name ?? '' } : [];
  });
  // Alike to all, it is said once.
  const [alike, ...others] = all.map(({ collection, ...each }) => each);
  const isAlike = all.length === views.length && others.every((other) => JSON.stringify(other) === JSON.stringify(alike));
  return alike && isAlike ? [alike] : all;
}

/** The same by the one collection that the post is seen in. */
export function describeAt(post: Post, offset: number, timeZone: string): Description | undefined {
  const found = keyAt(post, offset);
  const key = found && keyAtPath(rulingType(post), found.path);
  if (!found || !key) return undefined;
  const schema = schemaOf(post);
  const text = textIn(key.type);
  return {
    name: String(found.path.at(-1)),
    keySpan: found.span,
    facts: [...factsOf(key.type, schema !== undefined), ...printed(post, found.path, timeZone)],
    ...(text === undefined ? {} : { text }),
    ...(schema && key.span ? { origin: { file: schema.file, ...key.span } } : {}),
  };
}

function factsOf(type: SchemaType, isRead: boolean): Message[] {
  const facts: Message[] = [];
  const kinds = [...new Set(leavesOf(type).flatMap(kindsOf))];
  const values = leavesOf(type).flatMap((leaf) => (leaf.kind === 'options' ? leaf.values.map(worded) : []));
  if (kinds.length > 0) facts.push({ text: 'It is {kinds}.', data: { kinds: kinds.map((term) => ({ term })) } });
  if (values.length > 0) facts.push({ text: 'It has to be one of: {values}.', data: { values } });
  if (isRead) {
    const wrappers = wrappersOf(type);
    const preset = wrappers.find(({ by }) => by === 'default');
    if (preset) {
      if (preset.value === undefined) facts.push({ text: 'Where it is missing, the site puts in a value of its own.', data: {} });
      else facts.push({ text: 'Where it is missing, the site takes {value}.', data: { value: worded(preset.value) } });
    } else if (wrappers.some(({ by }) => by === 'optional' || by === 'nullish' || by === 'catch'))
      facts.push({ text: 'It may be left out.', data: {} });
    else if (leavesOf(type).length > 0 && !holdsUnknown(type)) facts.push({ text: 'The site does not build without it.', data: {} });
  }
  for (const leaf of leavesOf(type)) {
    const form = leaf.kind === 'base' ? leaf.path.at(-1) : undefined;
    if (form !== undefined && forms.has(form) && !(form === 'date' && leaf.kind === 'base' && leaf.path[0] !== 'iso'))
      facts.push({ text: 'Its form: {form}.', data: { form } });
    if (leaf.kind !== 'array') continue;
    const items = [...new Set(leavesOf(leaf.element).flatMap(kindsOf))];
    if (items.length > 0) facts.push({ text: 'Each item is {kinds}.', data: { kinds: items.map((term) => ({ term })) } });
    const choices = leavesOf(leaf.element).flatMap((each) => (each.kind === 'options' ? each.values.map(worded) : []));
    if (choices.length > 0) facts.push({ text: 'Each has to be one of: {values}.', data: { values: choices } });
  }
  for (const { method, args } of checksOf(type)) {
    const fixed = fixedLimits[method];
    if (fixed && args[0] === undefined) facts.push(fixed);
    if (forms.has(method)) facts.push({ text: 'Its form: {form}.', data: { form: method } });
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
};

/** Checks that say their limit by their name. */
const fixedLimits: Readonly<Record<string, Message>> = {
  int: { text: 'A whole number.', data: {} },
  positive: { text: 'More than {limit}.', data: { limit: 0 } },
  nonnegative: { text: 'At least {limit}.', data: { limit: 0 } },
  negative: { text: 'Less than {limit}.', data: { limit: 0 } },
  nonpositive: { text: 'At most {limit}.', data: { limit: 0 } },
};

/** Forms that a text may have, by zod's names for them. */
const forms: ReadonlySet<string> = new Set(
  'email url httpUrl uuid guid cuid cuid2 ulid nanoid emoji base64 ip ipv4 ipv6 cidr jwt datetime date time duration hostname e164'.split(
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
  if (/^(?:coerce\.)?(?:number|int|float)/.test(name)) return 'a number';
  return name === 'boolean' ? 'true or false' : 'text';
}

/** The day that the site prints, which is not always the one that was written. */
function printed(post: Post, path: readonly (string | number)[], timeZone: string): Message[] {
  if (isJekyllOrHugo(post)) return [];
  const date = [...datesOf(post)].find((found) => found.path.join('\n') === path.join('\n'))?.date;
  return date ? [{ text: 'The site prints {day}.', data: { day: { day: printedDay(date, timeZone) } } }] : [];
}

const worded = (value: Literal): string | Term =>
  value === undefined || value === null ? { term: 'nothing' } : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The steps from the outside of a type to its core. */
function* layersOf(type: SchemaType): Generator<SchemaType> {
  yield type;
  if ('of' in type) yield* layersOf(type.of);
}

const wrappersOf = (type: SchemaType) => [...layersOf(type)].filter((layer) => layer.kind === 'wrapped');
const checksOf = (type: SchemaType) => [...layersOf(type)].filter((layer) => layer.kind === 'check');
const holdsUnknown = (type: SchemaType): boolean => [...layersOf(type)].some(({ kind }) => kind === 'unknown' || kind === 'code');
const isNoted = (type: SchemaType): boolean => [...layersOf(type)].some((layer) => layer.kind === 'unknown' && layer.noted);

function textIn(type: SchemaType): string | undefined {
  const layer = [...layersOf(type)].find(({ kind }) => kind === 'described' || kind === 'unknown');
  if (layer?.kind === 'described') return layer.text;
  return layer?.kind === 'unknown' && layer.noted && layer.inner ? textIn(layer.inner) : undefined;
}
