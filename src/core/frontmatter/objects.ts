import { judge } from '../schema/judge';
import { notUnderstood, type ObjectType, type SchemaType } from '../schema/type';
import { type Beside, besideIn, keyAtPath, leavesOf, meantLeaves } from '../schema/typeAt';
import type { Schema } from '../site/site';

type Path = readonly (string | number)[];

/** The values that a type has to be one of, where it is a choice of nothing else. */
export function choicesOf(type: SchemaType): readonly unknown[] | undefined {
  const leaves = leavesOf(type);
  const values = leaves.flatMap((leaf) => (leaf.kind === 'options' ? leaf.values : []));
  return leaves.length > 0 && leaves.every(({ kind }) => kind === 'options') ? [...new Set(values)] : undefined;
}

/** The choice that a value is but for its quotation marks: the text `2024` where the number may stand, or the other way round. */
export const choiceButForQuotes = (choices: readonly unknown[], value: unknown): unknown =>
  typeof value === 'object' ? undefined : choices.find((choice) => choice !== value && String(choice) === String(value));

/** The objects that a path may lead to: of a choice of several, those that what is written leaves. `beside`: the keys that stand there, with what is written behind them. */
export function objectsAt(type: SchemaType, path: Path, beside: Beside): ObjectType[] {
  const at = keyAtPath(type, path)?.type ?? notUnderstood;
  const meant = objectsIn(meantLeaves(at, beside));
  return meant.length > 0 ? meant : objectsIn(leavesOf(at));
}

const objectsIn = (leaves: readonly SchemaType[]): ObjectType[] =>
  leaves.flatMap((leaf) => (leaf.kind === 'object' ? leaf : (named(leaf) ?? [])));

/** Of several objects, those that the texts, numbers and truth values of one that is there leave. */
export function meantObjects(leaves: readonly SchemaType[], value: unknown): ObjectType[] {
  const objects = leaves.filter((leaf) => leaf.kind === 'object');
  if (objects.length < leaves.length || typeof value !== 'object' || value === null) return [];
  return objectsAt({ kind: 'union', options: leaves }, [], besideIn(value));
}

/** A path as messages name it: `links[2].url`, places counted from 1. */
export const nameOfPath = (path: Path): string =>
  path.map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : index > 0 ? `.${part}` : part)).join('');

/** A record whose keys are written out, as an object. */
function named(type: SchemaType): ObjectType | undefined {
  const [names, value] = type.kind === 'record' ? type.types : [];
  const keys = names && value ? choicesOf(names) : undefined;
  if (!keys || !value) return undefined;
  return { kind: 'object', keys: new Map(keys.map((name) => [String(name), { type: value }])), others: 'strict', partial: false };
}

/** The keys by which some objects are told apart: each has one of its own values for them. */
export const tellingKeys = (objects: readonly ObjectType[]): string[] =>
  objects.length < 2
    ? []
    : namesIn(objects).filter((name) => objects.every(({ keys }) => choicesOf(keys.get(name)?.type ?? notUnderstood)));

/** The keys that an object of a type cannot be without, in the order of its schema. */
export const keysAsked = (type: SchemaType, zod: Schema['zod']): string[] =>
  judge(type, {}, zod)
    .filter(({ code, path }) => code === 'missing' && path.length === 1)
    .map(({ path }) => String(path[0]));

/** The names that some objects give to keys, in their order. */
export const namesIn = (objects: readonly ObjectType[]): string[] => [...new Set(objects.flatMap(({ keys }) => [...keys.keys()]))];
