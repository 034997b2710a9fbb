import type { Literal } from '../module/literals';
import { changesValue, notUnderstood, type ObjectKey, type ObjectType, partsOf, type SchemaType } from './type';

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

/** What is written behind the keys of an object, without its quotation marks; empty where nobody can say, or nothing is. */
export type Beside = ReadonlyMap<string, string>;

/** The same of a value that was read. */
export const besideIn = (value: unknown): Map<string, string> =>
  new Map(
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => (typeof each === 'object' ? [] : [[key, String(each)] as const]))
      : [],
  );

/**
 * The same as `leavesOf`, but of several objects those only that may be meant: those that the telling key names, or else those of whose choices none surely is
 * another than what is written. All of them where that leaves none.
 */
export const meantLeaves = (type: SchemaType, beside: Beside): readonly SchemaType[] => meantIn(type, beside).leaves;

/** Of several objects, those that are surely meant all together: the one that what is written leaves of a choice, both sides of an intersection. Empty where that is not sure. */
export function surelyMeant(type: SchemaType, beside: Beside): readonly ObjectType[] {
  const { leaves, isSure } = meantIn(type, beside);
  return isSure ? leaves.filter((leaf) => leaf.kind === 'object') : [];
}

/** `isOut`: none of the leaves may be meant; `isSure`: if any is, all of them are. */
interface Meant {
  readonly leaves: readonly SchemaType[];
  readonly isOut: boolean;
  readonly isSure: boolean;
}

function meantIn(type: SchemaType, beside: Beside): Meant {
  switch (type.kind) {
    case 'wrapped': {
      const inner = meantIn(type.of, beside);
      return type.by === 'catch' ? { ...inner, isOut: false } : inner;
    }
    case 'described':
    case 'check':
    case 'code':
      return meantIn(type.of, beside);
    case 'pipe':
      return leavesOf(type).every(({ kind }) => kind === 'options')
        ? { leaves: leavesOf(type), isOut: false, isSure: false }
        : meantIn(type.of, beside);
    case 'unknown':
      return { leaves: type.inner ? meantIn(type.inner, beside).leaves : [], isOut: false, isSure: false };
    case 'union': {
      const options = toldBy(type.discriminator, type.options, beside).map((option) => meantIn(option, beside));
      const meant = options.filter(({ isOut }) => !isOut);
      const left = meant.length > 0 ? meant : options;
      return {
        leaves: left.flatMap(({ leaves }) => leaves),
        isOut: meant.length === 0,
        isSure: left.length === 1 && left[0]?.isSure === true,
      };
    }
    case 'intersection': {
      // Both are meant, or none.
      const [left, right] = [meantIn(type.left, beside), meantIn(type.right, beside)];
      return { leaves: [...left.leaves, ...right.leaves], isOut: left.isOut || right.isOut, isSure: left.isSure && right.isSure };
    }
    case 'object':
      return { leaves: [type], isSure: true, isOut: [...type.keys].some(([name, key]) => isNoChoice(beside.get(name), key.type)) };
    default:
      return { leaves: [type], isOut: false, isSure: true };
  }
}

/** Of some options, those that have what is written for the key which alone tells them apart, whatever else stands there; all of them where none has it. */
function toldBy(name: string | undefined, options: readonly SchemaType[], beside: Beside): readonly SchemaType[] {
  const written = name === undefined ? undefined : beside.get(name);
  if (name === undefined || !written) return options;
  const told = options.filter((option) =>
    leavesOf(option).some((leaf) => onlyChoices(stepInto(leaf, name)?.type ?? notUnderstood)?.some((choice) => isWritten(choice, written))),
  );
  return told.length > 0 ? told : options;
}

/** Whether what is written for a key is surely none of the choices that it has. */
function isNoChoice(written: string | undefined, type: SchemaType): boolean {
  // What stands for nothing may be taken besides, or have something put in its place.
  if (!written || /^(?:~|null)$/i.test(written)) return false;
  const choices = onlyChoices(type);
  return choices !== undefined && !choices.some((choice) => isWritten(choice, written));
}

/** A number, or what is true, can be written in several ways. */
const isWritten = (choice: Literal, written: string): boolean =>
  String(choice) === written ||
  (typeof choice === 'number' && Number(written) === choice) ||
  (typeof choice === 'boolean' && String(choice) === written.toLowerCase());

/** The values that a type has to be one of as they are written, nothing being changed before or put in the place of others. */
function onlyChoices(type: SchemaType): readonly Literal[] | undefined {
  switch (type.kind) {
    case 'options':
      return type.values;
    case 'wrapped':
      return type.by === 'catch' ? undefined : onlyChoices(type.of);
    case 'described':
    case 'check':
    case 'code':
      return onlyChoices(type.of);
    case 'unknown':
      return type.noted && type.inner ? onlyChoices(type.inner) : undefined;
    case 'union': {
      const options = type.options.map(onlyChoices);
      return options.every((values) => values !== undefined) ? options.flat() : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * What the schema says of the key that a path leads to; a number stands for any item. Nothing where it says nothing. Of several objects that have the key, its place is that of
 * the first, and its type that of any.
 *
 * @param value what is written at the beginning of the path: of several objects, those count that it may be meant for
 */
export function keyAtPath(type: SchemaType, path: readonly (string | number)[], value?: unknown): ObjectKey | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return { type };
  const beside = besideIn(value);
  // What stands at the key itself may be what is wrong.
  if (rest.length === 0) beside.delete(String(first));
  const step = (leaves: readonly SchemaType[]): ObjectKey[] =>
    leaves.flatMap((leaf) => {
      const next = stepInto(leaf, first);
      const key = next && rest.length > 0 ? keyAtPath(next.type, rest, partOf(value, first)) : next;
      return key ? [key] : [];
    });
  const [all, meant] = [leavesOf(type), meantLeaves(type, beside)];
  const foundMeant = step(meant);
  const [leaves, found] = foundMeant.length > 0 || meant.length === all.length ? [meant, foundMeant] : [all, step(all)];
  const [one] = found;
  if (!one || found.length === 1) return one;
  // Of several objects, each may have a key of the name, and ask for it or not.
  const isOptional = found.length < leaves.length || found.some((key) => mayBeLeftOut(key.type));
  const [alone, ...others] = unlike(found.map((key) => key.type));
  const told: SchemaType = alone && others.length === 0 ? alone : { kind: 'union', options: [alone ?? one.type, ...others] };
  return { ...one, type: isOptional && !mayBeLeftOut(told) ? { kind: 'wrapped', by: 'optional', of: told } : told };
}

/** More parts than types have that are told in a hover. */
const mostCompared = 5000;

/** Of some types, those that are not like one before, as far as they are compared. */
function unlike(types: readonly SchemaType[]): SchemaType[] {
  const work = { left: mostCompared };
  const kept: SchemaType[] = [];
  for (const type of types) if (work.left <= 0 || !kept.some((other) => isAlike(type, other, work))) kept.push(type);
  return kept;
}

function isAlike(one: SchemaType, other: SchemaType, work: { left: number }): boolean {
  if (work.left-- <= 0) return false;
  if (one === other) return true;
  if (ownOf(one) !== ownOf(other)) return false;
  const [parts, others] = [partsToldOf(one), partsToldOf(other)];
  return parts.length === others.length && parts.every((part, index) => isAlike(part, others[index] ?? notUnderstood, work));
}

const partsToldOf = (type: SchemaType): readonly SchemaType[] => (type.kind === 'unknown' && type.inner ? [type.inner] : partsOf(type));

/** What a type says besides its parts. */
const ownOf = (type: SchemaType): string =>
  type.kind === 'object'
    ? JSON.stringify([...type.keys.keys(), typeof type.others === 'object' || type.others, type.partial])
    : JSON.stringify(
        Object.entries(type).filter(([name]) => !partNames.has(name)),
        marked,
      );

/** To JSON, patterns are nothing, and what is no number is the same as `null`. */
const marked = (_: string, part: unknown): unknown =>
  typeof part === 'object' && part !== null && !(part instanceof RegExp) ? part : `${typeof part} ${part}`;

const partNames = new Set(['of', 'to', 'element', 'items', 'rest', 'types', 'options', 'left', 'right', 'inner']);

const mayBeLeftOut = (type: SchemaType): boolean =>
  type.kind === 'described' || (type.kind === 'wrapped' && type.by === 'nullable')
    ? mayBeLeftOut(type.of)
    : type.kind === 'wrapped' && type.by !== 'nonoptional';

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
