import type { Literal } from '../module/literals';
import { changesValue, notUnderstood, type ObjectKey, partsOf, type SchemaType } from './type';

/** The types that a value may have, wrappers and checks taken off: one, or the options of a union. `hints`: also those that are only a guess. */
export function leavesOf(type: SchemaType, hints = true): readonly SchemaType[] {
  switch (type.kind) {
    case 'wrapped':
    case 'described':
    case 'check':
    case 'code':
      return leavesOf(type.of, hints);
    case 'pipe': {
      // What a text has to be one of is said behind it.
      const to = changesValue(type.of) ? [] : leavesOf(type.to, hints);
      return to.length > 0 && to.every(({ kind }) => kind === 'options') ? to : leavesOf(type.of, hints);
    }
    case 'unknown':
      return type.inner && hints ? leavesOf(type.inner) : hints ? [] : [type];
    case 'union':
      return type.options.flatMap((option) => leavesOf(option, hints));
    case 'intersection':
      return [...leavesOf(type.left, hints), ...leavesOf(type.right, hints)];
    default:
      return [type];
  }
}

/**
 * What the schema says of the key that a path leads to; a number stands for any item. Nothing where it says nothing.
 *
 * @param value what is written at the beginning of the path: of several objects, those count that it may be meant for
 */
export function keyAtPath(type: SchemaType, path: readonly (string | number)[], value?: unknown): ObjectKey | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return { type };
  const all = leavesOf(type);
  // What stands at the key itself may be what is wrong.
  const meant = all.length > 1 ? all.filter((leaf) => mayBeMeant(leaf, value, rest.length === 0 ? first : undefined)) : all;
  const leaves = meant.length > 0 ? meant : all;
  const found = leaves.flatMap((leaf) => {
    const next = stepInto(leaf, first);
    const key = next && rest.length > 0 ? keyAtPath(next.type, rest, partOf(value, first)) : next;
    return key ? [key] : [];
  });
  const [one, ...others] = found;
  if (!one || others.length === 0) return one;
  // Of several objects, each may have a key of the name, and ask for it or not.
  const isOptional = found.length < leaves.length || found.some((key) => mayBeLeftOut(key.type));
  // What they have alike from one place of the config is said once.
  const unlike = others.filter((other) => !isSame(one, other));
  const told: SchemaType = unlike.length === 0 ? one.type : { kind: 'union', options: [one, ...unlike].map((key) => key.type) };
  return { ...one, type: isOptional && !mayBeLeftOut(told) ? { kind: 'wrapped', by: 'optional', of: told } : told };
}

const isSame = (one: ObjectKey, other: ObjectKey): boolean =>
  one.span !== undefined &&
  one.span.file === other.span?.file &&
  one.span.start === other.span?.start &&
  isAlike(one.type, other.type, { left: mostCompared });

/** More parts than a type has that is told in a hover. */
const mostCompared = 500;

function isAlike(one: SchemaType, other: SchemaType, work: { left: number }): boolean {
  if (one === other) return true;
  if (work.left-- <= 0 || ownOf(one) !== ownOf(other)) return false;
  const [parts, others] = [partsOf(one), partsOf(other)];
  return parts.length === others.length && parts.every((part, index) => isAlike(part, others[index] ?? notUnderstood, work));
}

/** What a type says besides its parts. */
const ownOf = (type: SchemaType): string =>
  type.kind === 'object'
    ? JSON.stringify([...type.keys.keys(), typeof type.others === 'object' || type.others, type.partial])
    : JSON.stringify(type, (key, part) => (partNames.has(key) ? undefined : part instanceof RegExp ? String(part) : part));

const partNames = new Set(['of', 'to', 'element', 'items', 'rest', 'types', 'options', 'left', 'right', 'inner']);

const mayBeLeftOut = (type: SchemaType): boolean =>
  type.kind === 'described' || (type.kind === 'wrapped' && type.by === 'nullable')
    ? mayBeLeftOut(type.of)
    : type.kind === 'wrapped' && type.by !== 'nonoptional';

/** Whether an object may be the one that is written: none of its keys, but for one that is asked about, says otherwise. */
function mayBeMeant(type: SchemaType, value: unknown, asked: string | number | undefined): boolean {
  if (type.kind !== 'object' || typeof value !== 'object' || value === null) return true;
  return [...type.keys].every(([name, key]) => {
    const written = name === asked ? undefined : partOf(value, name);
    const leaves = written === undefined ? [] : leavesOf(key.type);
    return leaves.length === 0 || leaves.some((leaf) => leaf.kind !== 'options' || leaf.values.includes(written as Literal));
  });
}

const partOf = (value: unknown, name: string | number): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string | number, unknown>)[name] : undefined;

function stepInto(type: SchemaType, step: string | number): ObjectKey | undefined {
  if (type.kind === 'object') return typeof step === 'string' ? type.keys.get(step) : undefined;
  if (type.kind === 'array') return typeof step === 'number' ? { type: type.element } : undefined;
  if (type.kind === 'tuple') {
    const item = typeof step === 'number' ? (type.items[step] ?? type.rest) : undefined;
    return item && { type: item };
  }
  const [value] = type.kind === 'record' ? type.types.slice(-1) : [];
  return value && typeof step === 'string' ? { type: value } : undefined;
}
