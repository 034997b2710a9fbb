import type { Post } from '../model/post';
import { notUnderstood, type ObjectType, type SchemaType } from '../schema/type';
import { type Beside, keyAtPath, leavesOf, surelyMeant } from '../schema/typeAt';
import type { Schema } from '../site/site';
import { asYaml } from '../text/quoting';
import type { Span } from '../text/span';
import { type Caret, caretAt } from './caret';
import { rulingType, schemaOf, typeAt } from './keys';
import { missingKeys } from './misspelt';
import { choicesOf, keysAsked, namesIn, objectsAt, tellingKeys } from './objects';
import { viewsOf } from './views';

/** What a completion may draw on beside the post itself. Asked for only where it is of use: each question may read many files. */
export interface Around {
  /** ISO day. */
  readonly today: string;
  /** The frontmatters of the other posts beside this one. */
  siblings(): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Image files, as this post would name them: by an alias where what is written so far begins with one. */
  images(written: string): Promise<readonly string[]>;
  /** Files of layouts, named the same way. */
  layouts(written: string): Promise<readonly string[]>;
  /** Names of the entries of a collection. */
  entriesOf(collection: string): Promise<readonly string[]>;
}

/** One thing that may be written at the caret. */
export interface Suggestion {
  readonly label: string;
  readonly insert: string;
  readonly span: Span;
  readonly kind: 'key' | 'value' | 'date' | 'image' | 'layout' | 'entry';
  /** It makes a list of its own line of what may as well have a line for each item. */
  readonly isList?: true;
  /** Of a key: the build fails without it, and it is not there yet. */
  readonly missing?: true;
}

/** More values of other posts than these are no help. */
const mostUsed = 30;

/** Keys whose value no other post shares. */
const ownWords = /^(?:title|description|slug|permalink|summary|excerpt|id|date|url|source)$/i;

/** What may be written at an offset of a post's frontmatter, the likeliest first. */
export async function completeAt(post: Post, offset: number, around: Around): Promise<readonly Suggestion[]> {
  const found = new Map<string, Suggestion>();
  // Of what several collections know, one may ask for it.
  for (const view of viewsOf(post))
    for (const suggestion of await completeIn(view, offset, around))
      if (!found.has(suggestion.label) || suggestion.missing) found.set(suggestion.label, suggestion);
  const all = [...found.values()];
  return [...all.filter(({ missing }) => missing), ...all.filter(({ missing }) => !missing)];
}

/** The same by the one collection that the post is seen in. */
async function completeIn(post: Post, offset: number, around: Around): Promise<readonly Suggestion[]> {
  const caret = caretAt(post, offset);
  return caret ? written(post.text, offset, caret, await suggestionsAt(post, caret, around)) : [];
}

/** Suggestions as they are written: over all that stands between them and the caret, and a blank behind the colon or the dash, without which YAML reads neither. */
function written(text: string, offset: number, { kind, format, span }: Caret, found: readonly Suggestion[]): readonly Suggestion[] {
  const start = kind === 'key' ? span.start : Math.min(span.start, offset);
  const end = kind === 'key' ? span.end : Math.max(span.end, offset);
  const isGlued = format === 'yaml' && /[:-]/.test(text.charAt(start - 1));
  return found.map((each) => ({ ...each, insert: isGlued ? ` ${each.insert}` : each.insert, span: { start, end } }));
}

async function suggestionsAt(post: Post, caret: Caret, around: Around): Promise<readonly Suggestion[]> {
  // What a value stands for is no part of it, and what begins with a bracket has parts of its own.
  if (caret.kind !== 'key' && /^[[{&*!]/.test(post.text.slice(caret.span.start, caret.span.end))) return [];
  const type = rulingType(post);
  if (caret.kind === 'key') return keysOf(post, caret, objectsAt(type, caret.path, caret.beside));
  if (caret.kind === 'item') {
    const objects = objectsAt(type, caret.path, caret.beside);
    if (objects.length > 0) return keysOf(post, caret, objects);
  }
  return valuesOf(post, caret, valueTypeAt(type, caret), around);
}

/** The type of the value that is written: by the one object that it can be in where there are several, else by what leads to it. */
function valueTypeAt(type: SchemaType, caret: Caret): SchemaType | undefined {
  const name = caret.path.at(-1);
  const objects = typeof name === 'string' ? objectsAt(type, caret.path.slice(0, -1), caret.beside) : [];
  const [only, ...others] = objects;
  return (only && others.length === 0 ? only.keys.get(String(name)) : undefined)?.type ?? keyAtPath(type, caret.path)?.type;
}

function keysOf(post: Post, { format, path, span, hasColon, beside }: Caret, objects: readonly ObjectType[]): Suggestion[] {
  const telling = tellingKeys(objects);
  const missing = new Set(path.length === 0 ? wantedKeys(post, objects, beside) : wantedBelow(post, path, objects, beside));
  // What tells the objects apart names none of them: what they all have is left.
  const isOther = telling.some((name) => {
    const written = beside.get(name);
    return (
      written && !objects.some(({ keys }) => choicesOf(keys.get(name)?.type ?? notUnderstood)?.some((value) => String(value) === written))
    );
  });
  const all = namesIn(objects).filter((name) => !isOther || objects.every(({ keys }) => keys.has(name)));
  const names = [...telling, ...all.filter((name) => !telling.includes(name))].filter((name) => !beside.has(name));
  const written = names.map((name): Suggestion => {
    const own = format === 'toml' && !/^[\w-]+$/.test(name) ? JSON.stringify(name) : name;
    return {
      label: name,
      insert: hasColon ? own : format === 'toml' ? `${own} = ` : `${own}: `,
      span,
      kind: 'key',
      ...(missing.has(name) ? { missing: true as const } : {}),
    };
  });
  return [...written.filter((each) => each.missing), ...written.filter((each) => !each.missing)];
}

/** Keys that the build asks for and that are not there; of a half-typed block, which nobody can read, those that it is sure to ask for. */
function wantedKeys(post: Post, objects: readonly ObjectType[], beside: Beside): readonly string[] {
  if (post.frontmatter.span && post.frontmatter.data) return missingKeys(post);
  const schema = schemaOf(post);
  if (!schema) return [];
  const asked = schema.fields.filter(({ required }) => required === true).map(({ name }) => name);
  const [only, ...others] = objects;
  if (others.length > 0) return [...asked, ...askedTogether(schema, schema.type, beside)];
  return only && schema.fields.length === 0 ? keysAsked(only, schema.zod) : asked;
}

/** The same of an object below the top. */
function wantedBelow(post: Post, path: Caret['path'], objects: readonly ObjectType[], beside: Beside): readonly string[] {
  const schema = schemaOf(post);
  const [only, ...others] = objects;
  if (!schema || !only) return [];
  if (others.length > 0) {
    const asked = askedTogether(schema, keyAtPath(schema.type, path)?.type ?? only, beside);
    return asked.length > 0 ? asked : tellingKeys(objects);
  }
  const type = typeAt(post, path) ?? only;
  // Of a choice of objects, what the one asks for that is meant.
  const leaves = leavesOf(type, false);
  return keysAsked(leaves.length > 1 && leaves.every(({ kind }) => kind === 'object') ? only : type, schema.zod);
}

/** What several objects ask for that are meant all together. */
const askedTogether = ({ zod }: Schema, type: SchemaType, beside: Beside): readonly string[] =>
  surelyMeant(type, beside).flatMap((object) => keysAsked(object, zod));

async function valuesOf(post: Post, caret: Caret, type: SchemaType | undefined, around: Around): Promise<Suggestion[]> {
  const { format, path, span } = caret;
  const found = new Map<string, Suggestion>();
  const quoted = format === 'toml' ? JSON.stringify : asYaml;
  // A list says each thing once; the places of a tuple are each a thing of its own.
  const list = typeof path.at(-1) === 'number' ? keyAtPath(rulingType(post), path.slice(0, -1))?.type : undefined;
  const said = new Set(list && leavesOf(list).some(({ kind }) => kind === 'array') ? caret.others : []);
  const add = (label: string, kind: Suggestion['kind'], insert: string, isList = false): void => {
    if (!found.has(label) && !said.has(label)) found.set(label, { label, insert, span, kind, ...(isList ? { isList } : {}) });
  };
  const written = post.text.slice(span.start, span.end).replace(/^["']/, '');
  for (const leaf of type ? leavesOf(type) : []) {
    if (leaf.kind === 'options')
      for (const value of leaf.values) add(String(value), 'value', typeof value === 'string' ? quoted(value) : String(value));
    if (leaf.kind === 'image') for (const image of await around.images(written)) add(image, 'image', quoted(image));
    if (leaf.kind === 'layout') for (const layout of await around.layouts(written)) add(layout, 'layout', quoted(layout));
    if (leaf.kind === 'reference' && leaf.collection !== undefined)
      for (const entry of await around.entriesOf(leaf.collection)) add(entry, 'entry', quoted(entry));
    // Of a list that is not begun, its first item; what has commas is one already, without its brackets.
    if (leaf.kind === 'array' && caret.kind === 'value' && !written.includes(','))
      for (const item of await valuesOf(post, caret, leaf.element, around)) add(item.label, item.kind, `[${item.insert}]`, true);
    if (leaf.kind !== 'base') continue;
    const name = leaf.path.join('.');
    if (name === 'boolean') for (const value of ['true', 'false']) add(value, 'value', value);
    // A day without quotes is a date to YAML; where text is wanted it needs them.
    if (name === 'date' || name === 'coerce.date') add(around.today, 'date', around.today);
    const isDay = name === 'iso.date' || (name === 'string' && type && isDayText(type));
    if (isDay) add(around.today, 'date', `'${around.today}'`);
    else if (name === 'string') for (const value of await usedBeside(path, around)) add(value, 'value', quoted(value));
  }
  return [...found.values()];
}

/** Whether a text has to be an ISO day: `z.string().date()`. */
function isDayText(type: SchemaType): boolean {
  if (type.kind === 'check' && type.method === 'date') return true;
  return 'of' in type && isDayText(type.of);
}

/** Texts that other posts have at a key, the most frequent first. */
async function usedBeside(path: readonly (string | number)[], around: Around): Promise<string[]> {
  const name = String(path.findLast((part) => typeof part === 'string') ?? '');
  if (ownWords.test(name)) return [];
  const counts = new Map<string, number>();
  for (const data of await around.siblings())
    for (const value of [valueAt(data, path)].flat())
      if (typeof value === 'string' && value.length <= 60) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, mostUsed)
    .map(([value]) => value);
}

/** What a path leads to, items of lists left together. */
function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof part === 'number') continue;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
