import { judge, type Refusal } from '../schema/judge';
import { objectIn, type SchemaType } from '../schema/type';
import { besideIn, leavesOf, surelyMeant } from '../schema/typeAt';
import type { Schema } from '../site/site';

type Path = Refusal['path'];

interface Judged {
  readonly option: SchemaType;
  readonly refusals: readonly Refusal[];
}

/** Refusals of a frontmatter that are looked into: more than anybody reads. */
const mostLookedInto = 200;

/** Values that are judged again for it, once by each type of a choice. */
const mostJudgedAgain = 4_000;

interface Budget {
  refusals: number;
  values: number;
}

/** Of what the site refuses, each that a choice of types refuses as what the type refuses that is plainly meant. `type` and `root`: of the whole, and what stands there. */
export function ofMeantOptions(refusals: readonly Refusal[], type: SchemaType, root: unknown, zod: Schema['zod']): readonly Refusal[] {
  const budget: Budget = { refusals: mostLookedInto, values: mostJudgedAgain };
  return refusals.flatMap((refusal) => ofMeantOption(refusal, type, root, zod, budget));
}

/**
 * What is wrong with a value that a choice of types refuses, where one of them is plainly meant: the only one that takes values of its kind, the only object whose choices
 * hold what stands there, or the only one that has the keys. Else the refusal as it is.
 *
 * @param type of the root that the refusal's path begins at
 * @param root the value there
 */
function ofMeantOption(refusal: Refusal, type: SchemaType, root: unknown, zod: Schema['zod'], budget: Budget): readonly Refusal[] {
  if (refusal.code !== 'other' || budget.refusals-- <= 0) return [refusal];
  const own = typeAlong(type, root, refusal.path);
  const options = own ? optionsOf(own) : [];
  if (options.length < 2) return [refusal];
  const { value } = refusal;
  const most = Math.floor(budget.values / options.length);
  const size = sizeOf(value, most + 1);
  if (size > most) return [refusal];
  budget.values -= size * options.length;
  const judged = options.map((option): Judged => ({ option, refusals: judge(option, value, zod) }));
  // Whatever is refused there, it is not what was judged here.
  if (judged.some(({ refusals }) => refusals.length === 0)) return [refusal];
  const ofKind = judged.filter(({ refusals }) => !refusals.some(isOfOtherKind));
  const meant = ofKind.length === 1 ? ofKind[0] : meantOf(ofKind, value);
  const found = meant?.refusals.flatMap((each) => ofMeantOption(each, meant.option, value, zod, budget)) ?? sharedChoice(ofKind);
  return found?.map((each) => ({ ...each, path: [...refusal.path, ...each.path] })) ?? [refusal];
}

/** How many values one is made of, itself among them, counted up to a number. */
function sizeOf(value: unknown, most: number): number {
  let size = 0;
  for (const left = [value]; left.length > 0 && size < most; size++) {
    const each = left.pop();
    if (typeof each !== 'object' || each === null) continue;
    const within = Object.values(each);
    if (size + left.length + within.length >= most) return most;
    left.push(...within);
  }
  return size;
}

const isOfOtherKind = ({ path, code }: Refusal): boolean =>
  path.length === 0 && (code === 'type' || code === 'option' || code === 'missing');

/** Of several objects, the one whose choices hold what stands there, or else the only one that has the keys. */
function meantOf(judged: readonly Judged[], value: unknown): Judged | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const left = judged.filter(({ refusals }) => !refusals.some(isOwnChoice));
  if (left.length === 1 && judged.length > 1) return left[0];
  const among = left.length > 0 ? left : judged;
  const keys = among.map(({ option }) => objectIn(option)?.keys);
  const written = Object.keys(value).filter((name) => keys.some((own) => own?.has(name)));
  const [only, ...others] = among.filter((_, index) => written.length > 0 && written.every((name) => keys[index]?.has(name)));
  return others.length === 0 ? only : undefined;
}

const isOwnChoice = ({ path, code }: Refusal): boolean => path.length === 1 && code === 'option';

/** Of several objects that are told apart by a key, what that may be. */
function sharedChoice(judged: readonly Judged[]): readonly Refusal[] | undefined {
  const choices = judged.map(({ refusals }) => refusals.filter(isOwnChoice));
  const [first] = choices[0] ?? [];
  const isShared = first && choices.every(([only, ...others]) => only?.path[0] === first.path[0] && others.length === 0);
  return isShared ? [{ ...first, values: [...new Set(choices.flatMap(([only]) => only?.values ?? []))] }] : undefined;
}

/** The types that a choice is made of, choices within it taken apart; none of what is no choice. */
export function optionsOf(type: SchemaType): readonly SchemaType[] {
  if (type.kind === 'union') return type.options.flatMap((option) => (option.kind === 'union' ? optionsOf(option) : [option]));
  const isAround = type.kind === 'wrapped' || type.kind === 'described' || type.kind === 'check' || type.kind === 'code';
  return isAround ? optionsOf(type.of) : [];
}

/** What is asked of what a path leads to in a value; nothing where that is not sure. */
function typeAlong(type: SchemaType, root: unknown, path: Path): SchemaType | undefined {
  let [own, value]: [SchemaType | undefined, unknown] = [type, root];
  for (const step of path) {
    if (!own || typeof value !== 'object' || value === null) return undefined;
    const leaves: readonly SchemaType[] = leavesOf(own, false);
    const areObjects = leaves.every(({ kind }) => kind === 'object');
    const meant: readonly SchemaType[] = leaves.length < 2 ? leaves : areObjects ? surelyMeant(own, besideIn(value)) : [];
    const [next, ...others] = meant.flatMap((leaf) => stepInto(leaf, step) ?? []);
    own = others.length === 0 ? next : undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return own;
}

function stepInto(type: SchemaType, step: string | number): SchemaType | undefined {
  if (typeof step === 'number')
    return type.kind === 'array' ? type.element : type.kind === 'tuple' ? (type.items[step] ?? type.rest) : undefined;
  return type.kind === 'object' ? type.keys.get(step)?.type : type.kind === 'record' ? type.types.at(-1) : undefined;
}
