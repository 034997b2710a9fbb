import { eitherObject, plainObject } from './readObject';
import { notUnderstood, objectIn, type SchemaType } from './type';

/** One type or another, by a condition that only the build knows: what both refuse is refused, and what comes after is not known. */
export function eitherType(options: readonly [SchemaType, SchemaType]): SchemaType {
  const [one, other] = options.map(plainObject);
  if (one && other) return eitherObject(one, other);
  // Of two that are no plain objects, zod tells the whole, where the site's own build tells a key.
  if (options.some((option) => objectIn(option) || option.kind === 'union')) return notUnderstood;
  const whole = options.find((option) => options.every((each) => covers(option, each)));
  return { kind: 'code', of: whole ?? { kind: 'union', options }, changes: true };
}

/** Whether a type surely takes all that another does: `z.boolean()` what `z.literal(false)` does. */
function covers(type: SchemaType, other: SchemaType): boolean {
  if (type === other) return true;
  if (type.kind === 'described') return covers(type.of, other);
  if (other.kind === 'check' || other.kind === 'code' || other.kind === 'described' || other.kind === 'pipe') return covers(type, other.of);
  // What may be left out one way only, nobody knows of either.
  if (type.kind === 'wrapped') return other.kind === 'wrapped' && other.by === type.by && covers(type.of, other.of);
  if (type.kind === 'options' && other.kind === 'options') return other.values.every((value) => type.values.includes(value));
  if (type.kind !== 'base' || type.args.length > 0) return false;
  const [name] = type.path;
  if (other.kind === 'options') return type.path.length === 1 && other.values.every((value) => typeof value === name);
  return other.kind === 'base' && other.path.join() === type.path.join();
}
