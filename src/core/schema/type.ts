import type { Literal } from '../module/literals';
import type { Span } from '../text/span';

/** One key of an object. */
export interface ObjectKey {
  readonly type: SchemaType;
  /** Where the config, or a file that it imports, names it. */
  readonly span?: Span & { readonly file?: string };
}

/**
 * What a site's config asks of a value, as plain data: one case for each kind of zod call. `compile.ts` makes zod of it again, so that zod itself judges.
 * What was not understood accepts everything: nothing is refused that the site might accept.
 */
export type SchemaType =
  /** Not understood. `inner`: what it wraps (of `z.preprocess`), or what Astro noted of it when it last ran (`noted`): good for a hint and no more. */
  | { readonly kind: 'unknown'; readonly inner?: SchemaType; readonly noted?: true }
  /** `z.string()`, `z.coerce.date()`, `z.iso.date()`: the names after `z`, and what they are called with. */
  | { readonly kind: 'base'; readonly path: readonly string[]; readonly args: readonly Literal[] }
  /** `z.enum`, `z.literal`, `z.nativeEnum`: the only values accepted, and, of an object, under which names it has them. */
  | { readonly kind: 'options'; readonly values: readonly Literal[]; readonly names?: readonly string[] }
  | { readonly kind: 'array'; readonly element: SchemaType }
  | { readonly kind: 'tuple'; readonly items: readonly SchemaType[]; readonly rest?: SchemaType }
  | { readonly kind: 'record'; readonly types: readonly SchemaType[]; readonly by?: 'partialRecord' | 'looseRecord' }
  | ObjectType
  | { readonly kind: 'union'; readonly options: readonly SchemaType[]; readonly discriminator?: string }
  | { readonly kind: 'intersection'; readonly left: SchemaType; readonly right: SchemaType }
  /** `value`: of a default that is written out, what stands in. */
  | { readonly kind: 'wrapped'; readonly by: Wrapper; readonly of: SchemaType; readonly value?: Literal }
  /** `.describe('…')`: the words of the config's author on what a key is for. */
  | { readonly kind: 'described'; readonly of: SchemaType; readonly text: string }
  /** A method that narrows or mends: `.min(1)`, `.trim()`. */
  | { readonly kind: 'check'; readonly of: SchemaType; readonly method: string; readonly args: readonly Literal[] }
  /** Code of the site's own runs on what passes: `.refine`, `.transform`. It may refuse more; `changes`: and what comes after it is not known. */
  | { readonly kind: 'code'; readonly of: SchemaType; readonly changes: boolean }
  | { readonly kind: 'pipe'; readonly of: SchemaType; readonly to: SchemaType }
  | { readonly kind: 'image' }
  /** The file of a layout, which Astro imports of itself: no schema asks for it. */
  | { readonly kind: 'layout' }
  | { readonly kind: 'reference'; readonly collection?: string };

export type Wrapper = 'optional' | 'nullable' | 'nullish' | 'nonoptional' | 'default' | 'catch';

export interface ObjectType {
  readonly kind: 'object';
  readonly keys: ReadonlyMap<string, ObjectKey>;
  /** What becomes of keys that are not named: dropped, refused, kept, or judged. */
  readonly others: 'strip' | 'strict' | 'loose' | SchemaType;
  /** There may be more keys than were seen. */
  readonly partial: boolean;
}

export const notUnderstood: SchemaType = { kind: 'unknown' };

/** The object at the core of a schema, under wrappers and checks; nothing where there is none. */
export function objectIn(type: SchemaType): ObjectType | undefined {
  switch (type.kind) {
    case 'object':
      return type;
    case 'wrapped':
    case 'described':
    case 'check':
    case 'code':
    case 'pipe':
      return objectIn(type.of);
    case 'intersection': {
      const [left, right] = [objectIn(type.left), objectIn(type.right)];
      const keys = new Map([...(left?.keys ?? []), ...(right?.keys ?? [])]);
      return { kind: 'object', keys, others: 'strip', partial: !left || !right || left.partial || right.partial };
    }
    default:
      return undefined;
  }
}

/** An object with the keys of another, which are hints and refuse nothing. */
export function hintsOf(type: SchemaType): ObjectType | undefined {
  const object = objectIn(type);
  if (!object) return undefined;
  const keys = [...object.keys].map(([name, key]): [string, ObjectKey] => [name, { ...key, type: { kind: 'unknown', inner: key.type } }]);
  return { ...object, keys: new Map(keys), others: 'loose', partial: true };
}

/** Whether code of the site's own has made something else of a value, so that what is checked after it is not known. */
export const isRemade = (type: SchemaType): boolean =>
  (type.kind === 'code' && type.changes) ||
  ((type.kind === 'code' || type.kind === 'check' || type.kind === 'described') && isRemade(type.of));

/** The types that a type is made of; what is only a hint is none. */
export function partsOf(type: SchemaType): readonly SchemaType[] {
  switch (type.kind) {
    case 'wrapped':
    case 'described':
    case 'check':
    case 'code':
      return [type.of];
    case 'pipe':
      return [type.of, type.to];
    case 'array':
      return [type.element];
    case 'tuple':
      return [...type.items, ...(type.rest ? [type.rest] : [])];
    case 'record':
      return type.types;
    case 'union':
      return type.options;
    case 'intersection':
      return [type.left, type.right];
    case 'object':
      return [...[...type.keys.values()].map((key) => key.type), ...(typeof type.others === 'object' ? [type.others] : [])];
    default:
      return [];
  }
}

/** Whether a `catch` in a type may put something else in the place of what it refuses. */
export const mayCatch = (type: SchemaType): boolean => (type.kind === 'wrapped' && type.by === 'catch') || partsOf(type).some(mayCatch);

/** Whether there is something in a type that was not understood, or of which not all the keys were seen, so that what it makes of a value is not known. */
export const holdsUnseen = (type: SchemaType): boolean =>
  type.kind === 'unknown' ||
  (type.kind === 'code' && type.changes) ||
  (type.kind === 'object' && type.partial) ||
  partsOf(type).some(holdsUnseen);

/** Whether what comes out of a type may be something else than what zod would make of the value by itself. */
export function changesValue(type: SchemaType): boolean {
  switch (type.kind) {
    case 'unknown':
    case 'image':
    case 'reference':
    case 'object':
    case 'record':
    case 'tuple':
      return true;
    case 'code':
      return type.changes || changesValue(type.of);
    case 'wrapped':
      // What stands in is not what was written.
      return type.by === 'default' || type.by === 'catch' || changesValue(type.of);
    default:
      return partsOf(type).some(changesValue);
  }
}
