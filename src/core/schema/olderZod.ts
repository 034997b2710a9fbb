import type { Judge, ZodVersion } from './compile';
import { zod4 } from './zod4';

/** What an earlier version accepts, and the one that judges refuses. `passes`: whether that one accepts a value; `limit`: the first argument of the check. */
type Accepts = (value: never, passes: (value: string) => boolean, limit: unknown, version: ZodVersion) => boolean;

const never = Number.POSITIVE_INFINITY;

/**
 * The formats and checks that were narrowed while zod was in its fourth version, by what they are of, and from which minor version on. Found by asking fourteen versions, 4.0.0 to 4.6.7,
 * about each type and value of `test/oracle/shapes.ts` and `zodShapes.ts`; `zodVersions.test.ts` there asks seven of them again. What was widened is not here: of that less is refused than could be.
 */
const narrowed: Readonly<Record<string, Readonly<Record<string, { readonly from: number; readonly accepts: Accepts }>>>> = {
  string: {
    // Characters beyond the first plane counted twice.
    min: { from: 4.5, accepts: (value: string, _, limit) => value.length >= Number(limit) },
    length: { from: 4.5, accepts: (value: string, _, limit) => value.length === Number(limit) },
    // Seconds could be left out before a zone.
    datetime: { from: 4.5, accepts: (value: string, passes) => passes(value.replace(/^(.{10}T\d\d:\d\d)(?=[Z+-])/, '$1:00')) },
    ulid: { from: 4.5, accepts: (value: string) => /^[0-9A-HJKMNP-TV-Z]{26}$/i.test(value) },
    // Digits, `#` and `*` are components of emoji to Unicode.
    emoji: { from: 4.6, accepts: (value: string) => /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(value) },
    cuid: { from: 4.4, accepts: (value: string) => /^c[^\s-]{8,}$/i.test(value) },
    // Spaces were passed over.
    base64: { from: 4.4, accepts: (value: string) => /^[\w+/=\s]*$/.test(value) },
    url: { from: never, accepts: asAddress },
    httpUrl: { from: never, accepts: asAddress },
    e164: { from: 4.3, accepts: (value: string) => /^\+\d{7,15}$/.test(value) },
  },
  number: {
    // What JavaScript writes with an exponent was taken apart as if it were without.
    multipleOf: { from: 4.4, accepts: hasExponent },
    step: { from: 4.4, accepts: hasExponent },
  },
};

/** The checks that zod narrowed in its third version, up to 3.23: they accept everything before it. (3.20.2 to 3.25.76 were asked.) */
const narrowedInThird: ReadonlySet<string> = new Set(['datetime', 'email', 'ip']);

/**
 * `http:x` was an address, as it is to `new URL`. And `URL.canParse`, which later ones ask, comes to refuse letters beyond ASCII in Node 20, once it was called some thousand times: that is
 * our machine's doing, not the site's, so one that would pass with other letters does.
 */
function asAddress(value: string, passes: (value: string) => boolean, _limit: unknown, version: ZodVersion): boolean {
  const plain = value.replace(/[^\p{ASCII}]/gu, 'x');
  return passes(plain) || (version < 4.4 && passes(withSlashes(plain)));
}

const withSlashes = (address: string): string => address.replace(/^(\s*https?:)[\\/]*/i, '$1//');

function hasExponent(value: number, _passes: unknown, limit: unknown): boolean {
  return `${value}${limit}`.includes('e');
}

/** From this version on, a key has to be there even where its type takes `undefined` (`z.any()`, `z.coerce.string()`, what is made of them), and so has an item of a tuple. */
export const asksForKeys = 4.4;

interface Zod4 extends Judge {
  readonly _zod?: { readonly def: { readonly type: string } };
  superRefine(judged: (value: never, context: { addIssue(issue: object): void }) => void): Judge;
}

/** A format or check as an earlier version has it; nothing where it has it like the one that judges. `of` is what it is made of, where that is not its kind alone. */
export function asEarlier(name: string, args: readonly unknown[], version: ZodVersion, exact: Judge, of?: Judge): Judge | undefined {
  if (version === 3) return narrowedInThird.has(name) ? of : undefined;
  const kind = ((of ?? exact) as Zod4)._zod?.def.type ?? '';
  const change =
    version >= 4 && Object.hasOwn(narrowed, kind) && Object.hasOwn(narrowed[kind] ?? {}, name) ? narrowed[kind]?.[name] : undefined;
  if (!change || version >= change.from) return undefined;
  const plain = zod4[kind] as () => Zod4;
  const alone = of ? (plain() as unknown as Record<string, (...given: readonly unknown[]) => Judge>)[name]?.(...args) : exact;
  if (!alone) return undefined;
  const passes = (value: string): boolean => alone.safeParse(value).success;
  return ((of as Zod4 | undefined) ?? plain()).superRefine((value, context) => {
    const { error } = alone.safeParse(value);
    if (error && !change.accepts(value, passes, args[0], version)) for (const issue of error.issues) context.addIssue({ ...issue });
  });
}

/** Whether a type takes what is not there. */
export function takesNothing(of: Judge): boolean {
  try {
    return of.safeParse(undefined).success;
  } catch {
    return false;
  }
}
