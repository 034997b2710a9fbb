import type { Term } from '../findings/finding';
import type { Refusal } from '../schema/judge';
import type { SchemaType } from '../schema/type';
import { leavesOf } from '../schema/typeAt';
import { shorten } from '../text/shorten';
import { checksOf, termsOf } from './facts';
import { optionsOf } from './meantOption';

/** More of a pattern, or of a text, than helps anybody. */
const longest = 60;

/** What a text or a number has to be like, by zod's names for the checks, and whether it is. */
const checks: Readonly<
  Record<
    string,
    {
      readonly message: 'begins' | 'ends' | 'holds' | 'pattern' | 'capitals' | 'smallLetters';
      holds(text: string, limit: unknown): boolean;
    }
  >
> = {
  startsWith: { message: 'begins', holds: (text, limit) => text.startsWith(String(limit)) },
  endsWith: { message: 'ends', holds: (text, limit) => text.endsWith(String(limit)) },
  includes: { message: 'holds', holds: (text, limit) => text.includes(String(limit)) },
  regex: { message: 'pattern', holds: (text, limit) => !(limit instanceof RegExp) || new RegExp(limit.source, limit.flags).test(text) },
  uppercase: { message: 'capitals', holds: (text) => !/[a-z]/.test(text) },
  lowercase: { message: 'smallLetters', holds: (text) => !/[A-Z]/.test(text) },
};

/** The names that zod's refusals have for them; the third version has one for three. */
const checksNamed: Readonly<Record<string, readonly string[]>> = {
  starts_with: ['startsWith'],
  ends_with: ['endsWith'],
  includes: ['includes'],
  pattern: ['startsWith', 'endsWith', 'includes', 'regex'],
  regex: ['regex'],
  uppercase: ['uppercase'],
  lowercase: ['lowercase'],
};

/** Whether zod's name for what a text has to be like is that of a form, and says something by itself. */
export const isForm = (name: string): boolean => name !== '' && name !== 'template_literal' && !Object.hasOwn(checksNamed, name);

/** What zod itself makes of a text on its way. */
const changes: Readonly<Record<string, (text: string) => string>> = {
  trim: (text) => text.trim(),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  normalize: (text) => text.normalize(),
};

/** Which check of a text it is that refuses it, and what it asks; nothing where it is a form with a name of its own, or cannot be told. */
export function refusedCheck({ expected = '', value }: Refusal, type: SchemaType | undefined) {
  const names = checksNamed[expected];
  if (!names || !type || typeof value !== 'string') return undefined;
  let text = value;
  for (const { method, args } of checksOf(type).toReversed()) {
    text = changes[method]?.(text) ?? text;
    const check = names.includes(method) ? checks[method] : undefined;
    const [limit] = args;
    if (!check || check.holds(text, limit)) continue;
    const asked = limit instanceof RegExp || typeof limit === 'string' ? shorten(String(limit), longest) : '';
    return { message: check.message, asked };
  }
  return undefined;
}

/** What each of several types is called, and the values among them; nothing where not all of them are known. */
export function kindsAsked(
  type: SchemaType | undefined,
): { readonly kinds: readonly Term[]; readonly values: readonly string[] } | undefined {
  if (!type) return undefined;
  const options = optionsOf(type);
  const leaves = (options.length > 0 ? options : [type]).flatMap((option) => leavesOf(option, false));
  const isKnown = leaves.every((leaf) => leaf.kind !== 'unknown' && leaf.kind !== 'pipe');
  if (leaves.length === 0 || !isKnown) return undefined;
  const hasTruth = leaves.some((leaf) => leaf.kind === 'base' && leaf.path.join('.') === 'boolean');
  const values = leaves.flatMap((leaf) =>
    leaf.kind === 'options'
      ? leaf.values.filter((value) => !hasTruth || typeof value !== 'boolean').map((value) => (value === '' ? "''" : String(value)))
      : [],
  );
  return { kinds: termsOf(leaves.filter(({ kind }) => kind !== 'options')), values: [...new Set(values)] };
}

/** The number that one has to be a multiple of, where it is none. */
export function stepAsked(type: SchemaType | undefined, value: unknown): number | undefined {
  const steps =
    type && typeof value === 'number' ? checksOf(type).filter(({ method }) => method === 'multipleOf' || method === 'step') : [];
  const [limit, ...others] = steps.map(({ args }) => args[0]);
  return others.length === 0 && typeof limit === 'number' ? limit : undefined;
}
