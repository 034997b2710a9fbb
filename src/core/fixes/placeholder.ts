import { choicesOf, keysAsked } from '../frontmatter/objects';
import { isState, toDo } from '../frontmatter/toDos';
import { judge } from '../schema/judge';
import { notUnderstood, type SchemaType } from '../schema/type';
import { keyAtPath, leavesOf } from '../schema/typeAt';
import type { Schema } from '../site/site';
import { asYaml, singleQuoted } from '../text/quoting';
import type { Blank } from '../text/span';

/** A text with the places in it that its author fills in. */
export interface Written {
  readonly text: string;
  readonly blanks: readonly Blank[];
}

/** How a value is written where it goes. */
export interface Manner {
  readonly format: 'yaml' | 'toml';
  readonly zod: Schema['zod'];
  /** ISO day, to choose where a date is wanted. */
  readonly today: string;
  /** Of texts. */
  readonly quote: '"' | "'";
  /** Of the key that the value belongs to, and what each level adds; nothing between braces. */
  readonly indent: string | undefined;
  readonly step: string;
  readonly lineBreak: string;
}

/** More choices than a menu shows well. */
const mostChoices = 30;

/** Objects in objects, at most: a schema may hold itself. */
const deepest = 5;

/**
 * A value that stands where one is missing: the only one that there is, or one that the build refuses still, or that a rule tells of. Nothing is made up. An object comes
 * with the keys that it has to have.
 *
 * @param told whether a text is left empty here: a rule tells of that, or of no TODO
 */
export function placeholderFor(type: SchemaType, manner: Manner, told = false, depth = 0): Written {
  const refuses = (value: unknown): boolean => judge(type, value, manner.zod).length > 0;
  const choices = choicesOf(type);
  if (choices?.length === 1) return plain(worded(choices[0], manner));
  const leaves = leavesOf(type);
  const isEvery = (...kinds: readonly SchemaType['kind'][]): boolean =>
    leaves.length > 0 && leaves.every(({ kind }) => kinds.includes(kind));
  if (isEvery('object', 'record')) {
    const keys = depth < deepest ? keysAsked(type, manner.zod) : [];
    if (keys.length > 0) return objectOf(type, keys, manner, depth);
    if (!refuses({})) return leaves.length === 1 && leaves[0]?.kind === 'record' ? recordOf(leaves[0], manner, depth) : plain('{}');
  }
  if (isEvery('array', 'tuple') && leaves.length === 1) return listOf(type, manner, depth);
  const values = choices?.map((value) => worded(value, manner)) ?? (isEvery('base') ? commonValues(leaves, manner.today) : []);
  const isText = values.length === 0 && !leaves.some((leaf) => leaf.kind === 'base' && /^(?:number|int|boolean)/.test(leaf.path.join('.')));
  const word = told || refuses('') ? '' : toDo;
  const text = `${manner.quote}${word}${manner.quote}`;
  // Where text is wanted, it is typed between the quotes; anything else in their stead.
  const blank = isText ? { start: 1, end: text.length - 1 } : { start: 0, end: text.length };
  return { text, blanks: [{ ...blank, ...(values.length > 0 ? { choices: values.slice(0, mostChoices) } : {}) }] };
}

function objectOf(type: SchemaType, keys: readonly string[], manner: Manner, depth: number): Written {
  const { format, indent, step, lineBreak } = manner;
  const isFlow = format === 'toml' || indent === undefined;
  const inside: Manner = { ...manner, indent: isFlow ? undefined : indent + step };
  const pairs = keys.map((key): Written => {
    const value = placeholderFor(keyAtPath(type, [key])?.type ?? { kind: 'unknown' }, inside, isState(key), depth + 1);
    return joined(nameAs(key, format), format === 'toml' ? ' =' : ':', value.text.startsWith(lineBreak) ? '' : ' ', value);
  });
  if (!isFlow) return joined(...pairs.flatMap((pair) => [`${lineBreak}${indent}${step}`, pair]));
  return bracesOf(pairs);
}

/** Of a record that may be empty, a first key: its name and its value are to be written. */
function recordOf({ types, by }: SchemaType & { readonly kind: 'record' }, manner: Manner, depth: number): Written {
  const { format, indent, step, lineBreak } = manner;
  const value = types.at(-1);
  if (!value || depth >= deepest) return plain('{}');
  const isFlow = format === 'toml' || indent === undefined;
  // What such a key has nobody judges.
  const isLoose = by === 'looseRecord';
  const written = placeholderFor(
    isLoose ? notUnderstood : value,
    { ...manner, indent: isFlow ? undefined : indent + step },
    false,
    depth + 1,
  );
  const key = { text: toDo, blanks: [{ start: 0, end: toDo.length }] };
  const pair = joined(key, format === 'toml' ? ' =' : ':', written.text.startsWith(lineBreak) ? '' : ' ', written);
  return isFlow ? bracesOf([pair]) : joined(`${lineBreak}${indent}${step}`, pair);
}

export const bracesOf = (pairs: readonly Written[]): Written =>
  joined('{ ', ...pairs.flatMap((pair, index) => (index > 0 ? [', ', pair] : [pair])), ' }');

/** A list whose first item is begun, where the build would take an empty one, or it is an object: nothing would tell of the one, nobody could fill in the other. */
function listOf(type: SchemaType, manner: Manner, depth: number): Written {
  const item = keyAtPath(type, [0])?.type;
  const { format, indent, step, lineBreak, quote } = manner;
  const isObject =
    item && leavesOf(item).length > 0 && leavesOf(item).every(({ kind }) => kind === 'object') && keysAsked(item, manner.zod).length > 0;
  if (!item || depth + 1 >= deepest || (!isObject && judge(type, [], manner.zod).length > 0))
    return { text: '[]', blanks: [{ start: 1, end: 1 }] };
  if (!isObject) {
    const first = placeholderFor(item, { ...manner, indent: undefined }, false, depth + 1);
    // Of the only item that there may be, nobody has said that it is there.
    return joined('[', first.blanks.length > 0 ? first : { text: quote + quote, blanks: [{ start: 0, end: 2 }] }, ']');
  }
  if (format === 'toml' || indent === undefined)
    return joined('[', placeholderFor(item, { ...manner, indent: undefined }, false, depth + 1), ']');
  const first = placeholderFor(item, { ...manner, indent: indent + step, step: '  ' }, false, depth + 1);
  // Its first key stands behind the dash.
  const lead = `${lineBreak}${indent}${step}  `.length;
  return joined(`${lineBreak}${indent}${step}- `, {
    text: first.text.slice(lead),
    blanks: first.blanks.map((blank) => ({ ...blank, start: blank.start - lead, end: blank.end - lead })),
  });
}

/** Values that are among the few of their type, or at hand: to choose, not to take for granted. */
function commonValues(leaves: readonly SchemaType[], today: string): string[] {
  const names = leaves.map((leaf) => (leaf.kind === 'base' ? leaf.path.join('.') : ''));
  if (names.every((name) => name === 'boolean')) return ['true', 'false'];
  return names.every((name) => name === 'date' || name === 'coerce.date') ? [today] : [];
}

const plain = (text: string): Written => ({ text, blanks: [] });

/** Parts one behind the other. */
export function joined(...parts: readonly (string | Written)[]): Written {
  let text = '';
  const blanks: Blank[] = [];
  for (const part of parts) {
    if (typeof part !== 'string')
      blanks.push(...part.blanks.map((blank) => ({ ...blank, start: blank.start + text.length, end: blank.end + text.length })));
    text += typeof part === 'string' ? part : part.text;
  }
  return { text, blanks };
}

/** A key as it has to be written. */
export const nameAs = (key: string, format: Manner['format']): string =>
  format === 'toml' ? (/^[\w-]+$/.test(key) ? key : JSON.stringify(key)) : /^[\w$][\w$.-]*$/.test(key) ? key : asYaml(key);

/** A value as it has to be written. */
export function worded(value: unknown, { format, quote }: Pick<Manner, 'format' | 'quote'>): string {
  if (typeof value !== 'string') return String(value);
  return quote === '"' || format === 'toml' ? JSON.stringify(value) : singleQuoted(value);
}
