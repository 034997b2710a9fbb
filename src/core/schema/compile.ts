import * as zod3 from 'zod/v3';
import type { Literal } from '../module/literals';
import { asEarlier, asksForKeys, takesNothing } from './olderZod';
import { holdsUnseen, mayCatch, type ObjectType, objectIn, type SchemaType } from './type';
import { zod4 } from './zod4';

/**
 * The versions of zod that sites are built with: Astro up to 5 has the third, 6 and later the fourth. The minor version is the oldest that the site may have: what
 * any later one accepts is accepted. Those are named from which on something else is refused.
 */
export type ZodVersion = 3 | 3.23 | 4 | 4.3 | 4.4 | 4.5 | 4.6;

/** A schema of either version, as far as it is asked anything here. */
export interface Judge {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown; readonly error?: { readonly issues: readonly Issue[] } };
}

/** What zod says of a refusal; the two versions agree on little more. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly [detail: string]: unknown;
}

type Zod = Readonly<Record<string, unknown>>;

/** Makes zod's own schema of one that was read. What one version of zod does not know accepts everything, as does what was not understood. */
export function compile(type: SchemaType, version: ZodVersion): Judge {
  const zod = version < 4 ? (zod3.z as unknown as Zod) : zod4;
  /** In zod 4, a key of any value has to be there still. */
  const anything = (): Judge => apply(make(['any']), 'optional');
  const make = (path: readonly string[], ...args: readonly unknown[]): Judge => {
    let holder: unknown;
    let found: unknown = zod;
    for (const name of path) {
      holder = found;
      found = (found as Zod | undefined)?.[name];
    }
    return typeof found === 'function' ? (found.apply(holder, args) as Judge) : anything();
  };
  const apply = (of: Judge, method: string, ...args: readonly unknown[]): Judge => {
    const found = (of as unknown as Zod)[method];
    return typeof found === 'function' ? (found.apply(of, args) as Judge) : of;
  };
  const from = (each: SchemaType): Judge => {
    try {
      return compiled(each);
    } catch {
      // Zod refuses some combinations when they are made (a discriminated union of what is no object): the site's own build tells its author.
      return anything();
    }
  };

  function compiled(each: SchemaType): Judge {
    switch (each.kind) {
      case 'unknown':
      case 'layout':
        return anything();
      case 'base':
        return formed(each.path, each.args);
      case 'options':
        return oneOf(each.values);
      case 'array':
        return make(['array'], from(each.element));
      case 'tuple': {
        const tuple = make(['tuple'], each.items.map(member));
        return each.rest ? apply(tuple, 'rest', from(each.rest)) : tuple;
      }
      case 'record':
        return make([each.by ?? 'record'], ...each.types.map(from));
      case 'object': {
        const object = make(['object'], Object.fromEntries([...each.keys].map(([name, key]) => [name, member(key.type)])));
        if (each.partial || each.others === 'loose') return apply(object, 'passthrough');
        if (each.others === 'strict') return apply(object, 'strict');
        return each.others === 'strip' ? object : apply(object, 'catchall', from(each.others));
      }
      case 'union': {
        const options = each.options.map(from);
        if (each.discriminator === undefined) return make(['union'], options);
        try {
          return make(['discriminatedUnion'], each.discriminator, options);
        } catch {
          return make(['union'], options);
        }
      }
      case 'intersection':
        return both(each.left, each.right);
      case 'wrapped':
        if (each.by === 'nonoptional' && version < asksForKeys) return from(withoutOptional(each.of));
        return wrap(each.by, from(each.of));
      case 'check':
        return checked(from(each.of), each.method, each.args);
      case 'code':
      case 'described':
        return from(each.of);
      case 'pipe':
        return apply(from(each.of), 'pipe', from(each.to));
      case 'image':
        return make(['string']);
      case 'reference':
        return reference(each.collection);
    }
  }

  /** What stands in an object or a tuple, and may be missing there where it takes `undefined`. */
  function member(each: SchemaType): Judge {
    const made = from(each);
    return version >= 4 && version < asksForKeys && takesNothing(made) ? apply(made, 'optional') : made;
  }

  function formed(path: readonly string[], args: readonly Literal[]): Judge {
    const made = make(path, ...args);
    return asEarlier(path.at(-1) ?? '', args, version, made) ?? made;
  }

  function checked(of: Judge, method: string, args: readonly Literal[]): Judge {
    return asEarlier(method, args, version, of, of) ?? apply(of, method, ...args);
  }

  function oneOf(values: readonly Literal[]): Judge {
    if (values.length > 0 && values.every((value) => typeof value === 'string')) return make(['enum'], values);
    const [first] = values;
    if (values.length === 1) return make(['literal'], first);
    return version >= 4
      ? make(['literal'], values)
      : make(
          ['union'],
          values.map((value) => make(['literal'], value)),
        );
  }

  /** What both sides make of a value has to be the same; what a side catches it makes into something that is not known here. */
  function both(left: SchemaType, right: SchemaType): Judge {
    const [keys, others] = [objectIn(left)?.keys, objectIn(right)?.keys];
    const isApart = keys && others && ![...keys.keys()].some((name) => others.has(name));
    if (isApart || !(mayCatch(left) || mayCatch(right))) {
      const isSeen = !holdsUnseen(left) && !holdsUnseen(right);
      // Of what is not seen nobody knows what it makes of a value: each side judges by itself.
      const [one, other] = [left, right].map((side) => (isSeen ? from(side) : apply(from(side), 'transform', () => undefined)));
      return make(['intersection'], one, other);
    }
    const known = [left, right].find((side) => !mayCatch(side));
    // To zod 4, from 4.4 on, a key that one side does not know is one too many only where the other does not know it either; older ones are judged as these.
    return known ? from(version < 4 ? known : withoutStrict(known, (each) => takesNothing(from(each)))) : anything();
  }

  function wrap(by: string, of: Judge): Judge {
    // A default stands in for what is missing, as if it were not asked for; the site's author sees to it that it is accepted.
    if (by === 'default') return apply(of, 'optional');
    if (by === 'catch') return anything();
    return apply(of, by);
  }

  /** Astro's `reference()`: the name of an entry, or one with its collection. Numbers pass for names from Astro 6 on. */
  function reference(collection: string | undefined): Judge {
    const text = make(['string']);
    const named = collection === undefined ? text : make(['literal'], collection);
    return make(
      ['union'],
      [
        ...(version >= 4 ? [make(['number'])] : []),
        text,
        make(['object'], { id: text, collection: named }),
        make(['object'], { slug: text, collection: named }),
      ],
    );
  }

  return from(type);
}

/** What `required` of zod 3, and of the fourth's first versions, makes of a type: it takes off what lets the value be left out, and nothing that stands in for it or runs on it. */
function withoutOptional(type: SchemaType): SchemaType {
  if (type.kind === 'described') return withoutOptional(type.of);
  if (type.kind !== 'wrapped') return type;
  if (type.by === 'nullish') return { kind: 'wrapped', by: 'nullable', of: type.of };
  return type.by === 'optional' ? withoutOptional(type.of) : type;
}

/** A type that takes any keys besides its own at its top. `isOpen`: whether a type takes what is not there. */
function withoutStrict(type: SchemaType, isOpen: (type: SchemaType) => boolean): SchemaType {
  const inner = (each: SchemaType): SchemaType => withoutStrict(each, isOpen);
  switch (type.kind) {
    case 'object':
      return type.others === 'strict' || isNever(type.others) ? { ...type, others: 'loose' } : type;
    case 'record': {
      const [names, value] = type.types;
      if (!names || !value || (names.kind === 'base' && names.path.join() === 'string')) return type;
      // Those of its names that are written out, which it asks for as its values can not be nothing.
      const keys = names.kind === 'options' ? names.values.map(String) : [];
      const of: SchemaType = type.by || isOpen(value) ? { kind: 'wrapped', by: 'optional', of: value } : value;
      return { kind: 'object', keys: new Map(keys.map((name) => [name, { type: of }])), others: 'loose', partial: false };
    }
    case 'union':
      return { ...type, options: type.options.map(inner) };
    case 'wrapped':
    case 'described':
    case 'check':
    case 'code':
      return { ...type, of: inner(type.of) };
    case 'pipe':
      return { ...type, of: inner(type.of), to: inner(type.to) };
    case 'intersection':
      return { ...type, left: inner(type.left), right: inner(type.right) };
    default:
      return type;
  }
}

const isNever = (others: ObjectType['others']): boolean =>
  typeof others === 'object' && others.kind === 'base' && others.path.join() === 'never';
