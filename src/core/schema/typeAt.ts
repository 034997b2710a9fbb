import { changesValue, type ObjectKey, type SchemaType } from './type';

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

/** What the schema says of the key that a path leads to; a number stands for any item. Nothing where it says nothing. */
export function keyAtPath(type: SchemaType, path: readonly (string | number)[]): ObjectKey | undefined {
  const [first, ...rest] = path;
  if (first === undefined) return { type };
  const leaves = leavesOf(type);
  const found = leaves.flatMap((leaf) => {
    const next = stepInto(leaf, first);
    const key = next && rest.length > 0 ? keyAtPath(next.type, rest) : next;
    return key ? [key] : [];
  });
  const [one, ...others] = found;
  if (!one || others.length === 0) return one;
  // Of several objects, each may have a key of the name, and ask for it or not.
  const union: SchemaType = { kind: 'union', options: found.map(({ type: each }) => each) };
  const isOptional = found.length < leaves.length || found.some((key) => key.type.kind === 'wrapped' && key.type.by !== 'nonoptional');
  return { ...one, type: isOptional ? { kind: 'wrapped', by: 'optional', of: union } : union };
}

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
