import type { ZodVersion } from '../schema/compile';
import { judge } from '../schema/judge';
import type { SchemaType } from '../schema/type';
import { leavesOf } from '../schema/typeAt';
import { singleQuoted } from '../text/quoting';
import { checksOf } from './facts';

/** Texts of the forms that days and times have, by zod's names for them: which of them is taken hangs on what the form is asked to allow. */
const examples: Readonly<Record<string, readonly string[]>> = {
  date: ['2025-06-30'],
  time: ['14:30:00', '14:30', '14:30:00.000'],
  datetime: ['2025-06-30T14:30:00Z', '2025-06-30T14:30Z', '2025-06-30T14:30:00.000Z', '2025-06-30T14:30:00+02:00', '2025-06-30T14:30:00'],
};

/** The form of a day or a time that a text has to have; nothing where it has to have none, or several may do. */
export function dayFormOf(type: SchemaType | undefined): string | undefined {
  const leaves = type ? leavesOf(type, false) : [];
  const [leaf] = leaves;
  if (!type || leaf?.kind !== 'base' || leaves.length > 1) return undefined;
  const ofOwn = leaf.path[0] === 'iso' ? leaf.path[1] : undefined;
  return ofOwn !== undefined && Object.hasOwn(examples, ofOwn)
    ? ofOwn
    : checksOf(type).find(({ method }) => Object.hasOwn(examples, method))?.method;
}

/** A text of the form of a day or a time that a type takes, between quotes, for YAML makes dates of some; nothing where none of ours is. */
export function exampleOf(form: string, type: SchemaType | undefined, zod: ZodVersion | undefined): string | undefined {
  const found = type && Object.hasOwn(examples, form) ? examples[form]?.find((text) => judge(type, text, zod).length === 0) : undefined;
  return found === undefined ? undefined : singleQuoted(found);
}
