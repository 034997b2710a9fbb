import type { CallExpression, Node } from '@babel/types';
import type { Reading } from './readObject';
import type { SchemaType } from './type';
import { zodPath } from './zodPath';

/** The checks of zod 4 that stand by themselves, `z.minLength(5)`, by the methods that do the same. */
const methods: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    (
      'gt gte lt lte positive negative nonpositive nonnegative multipleOf length regex lowercase uppercase includes startsWith endsWith trim ' +
      'toLowerCase toUpperCase normalize overwrite refine superRefine meta describe ' +
      // Types of texts are checks as well.
      'email url uuid uuidv4 uuidv6 uuidv7 guid cuid cuid2 ulid xid ksuid nanoid emoji base64 base64url jwt ipv4 ipv6 cidrv4 cidrv6 e164'
    )
      .split(' ')
      .map((name) => [name, name]),
  ),
  minLength: 'min',
  maxLength: 'max',
  minimum: 'min',
  maximum: 'max',
};

/** What `.check(z.minLength(5))` makes of a type: one that is not known may refuse more, and make something else of what it lets pass. */
export function readCheck(
  of: SchemaType,
  check: Node,
  reading: Reading,
  readChange: (of: SchemaType, method: string, args: CallExpression['arguments'], reading: Reading) => SchemaType,
): SchemaType {
  const { scope } = reading;
  const call = scope.resolve(check);
  const path = call.type === 'CallExpression' ? zodPath(call.callee, scope) : undefined;
  const method = path?.length === 1 ? methods[path[0] ?? ''] : undefined;
  if (method && call.type === 'CallExpression') return readChange(of, method, call.arguments, reading);
  return { kind: 'code', of, changes: true };
}
