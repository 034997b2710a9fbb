import { judge } from '../schema/judge';
import { notUnderstood, type ObjectType, type SchemaType } from '../schema/type';
import { type Beside, keyAtPath, leavesOf, meantLeaves } from '../schema/typeAt';
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

/** What the keys of some objects have to be that are there together, as far as no two of them ask for one. */
export function keysTogether(objects: readonly ObjectType[]): Map<string, SchemaType> {
  const types = new Map<string, SchemaType>();
  const twice = new Set<string>();
  for (const { keys } of objects)
    for (const [name, { type }] of keys) {
      if (types.has(name)) twice.add(name);
      types.set(name, type);
    }
  for (const name of twice) types.delete(name);
  return types;
}
