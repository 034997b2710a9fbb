import { type ObjectKey, objectIn, type SchemaType } from './type';
import { leavesOf } from './typeAt';

/** More parts than any schema has. */
const mostParts = 5_000;

/** Whether some part of a type was not understood, so that a hint of what it is would help. */
export function hasGaps(type: SchemaType): boolean {
  const pending: SchemaType[] = [type];
  for (let seen = 0, next = pending.pop(); next && seen < mostParts; next = pending.pop(), seen++) {
    if (next.kind === 'unknown' && !next.inner) return true;
    if (next.kind === 'object') {
      if (next.partial) return true;
      for (const key of next.keys.values()) pending.push(key.type);
    } else if (next.kind === 'array') pending.push(next.element);
    else if (next.kind === 'record') pending.push(...next.types.slice(-1));
    else if (next.kind === 'intersection') pending.push(next.left, next.right);
    else if ('of' in next) pending.push(next.of);
  }
  return false;
}

/** What was noted elsewhere, as a hint that refuses nothing. */
export const noted = (type: SchemaType): SchemaType => ({ kind: 'unknown', inner: type, noted: true });

/**
 * A type as read, and where it was not understood, what was noted of it elsewhere as a hint. What was read stays as it is, and what zod makes of the type accepts
 * and refuses the same.
 */
export function fillGaps(type: SchemaType, hint: SchemaType): SchemaType {
  switch (type.kind) {
    case 'unknown':
      return type.inner ? type : noted(hint);
    case 'object': {
      const hinted = keysIn(hint);
      const keys = new Map<string, ObjectKey>();
      for (const [name, key] of type.keys) {
        const other = hinted.get(name);
        keys.set(name, other ? { ...key, type: fillGaps(key.type, other.type) } : key);
      }
      // Of a schema that was read whole, further keys are what it had once.
      if (type.partial) for (const [name, key] of hinted) if (!keys.has(name)) keys.set(name, { type: noted(key.type) });
      return { ...type, keys };
    }
    case 'array': {
      const element = leavesOf(hint).find((leaf) => leaf.kind === 'array')?.element;
      return element ? { ...type, element: fillGaps(type.element, element) } : type;
    }
    case 'record': {
      const value = leavesOf(hint)
        .find((leaf) => leaf.kind === 'record')
        ?.types.at(-1);
      const last = type.types.at(-1);
      return value && last ? { ...type, types: [...type.types.slice(0, -1), fillGaps(last, value)] } : type;
    }
    case 'intersection':
      return { ...type, left: fillGaps(type.left, hint), right: fillGaps(type.right, hint) };
    case 'wrapped':
    case 'described':
    case 'check':
    case 'code':
    case 'pipe':
      return { ...type, of: fillGaps(type.of, hint) };
    default:
      return type;
  }
}

/** The keys of the objects that a type may be. */
function keysIn(type: SchemaType): ReadonlyMap<string, ObjectKey> {
  const objects = leavesOf(type).flatMap((leaf) => objectIn(leaf) ?? []);
  return new Map(objects.flatMap(({ keys }) => [...keys]));
}
