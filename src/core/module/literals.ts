import type { BinaryExpression, CallExpression, MemberExpression, Node, ObjectExpression } from '@babel/types';
import { callOfPath } from './calls';
import { propertyName, type Scope } from './configModule';
import { follow, propertyAt } from './functionBody';
import { itemsOf } from './items';
import { patternOf } from './pattern';

/** A value that a config writes out: what a check compares with. */
export type Literal =
  | string
  | number
  | boolean
  | null
  | undefined
  | RegExp
  | Date
  | readonly Literal[]
  | { readonly [key: string]: Literal };

/** Deeper than any argument of a check is. */
const deepest = 8;

/** The value that an expression is sure to have; nothing where that takes running it. */
export function literalOf(node: Node, scope: Scope, depth = 0): { readonly value: Literal } | undefined {
  if (depth > deepest) return undefined;
  const { node: value, scope: at } = follow(node, scope, depth);
  switch (value.type) {
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return { value: value.value };
    case 'NullLiteral':
      return { value: null };
    case 'Identifier':
      return value.name === 'undefined' && !at.knows('undefined') ? { value: undefined } : undefined;
    case 'UnaryExpression': {
      const inner = literalOf(value.argument, at, depth + 1);
      if (value.operator === '!') return inner && { value: !inner.value };
      if (value.operator === 'typeof') return inner && { value: inner.value === null ? 'object' : typeof inner.value };
      return value.operator === '-' && typeof inner?.value === 'number' ? { value: -inner.value } : undefined;
    }
    case 'RegExpLiteral':
      return literalPattern(value.pattern, value.flags);
    case 'NewExpression':
      return value.callee.type === 'Identifier' && !at.knows(value.callee.name)
        ? made(value.callee.name, value.arguments, at, depth)
        : undefined;
    case 'ObjectExpression':
      return objectOf(value, at, depth);
    case 'ArrayExpression':
    case 'CallExpression': {
      const said = isListTest(value, at, depth) ?? isIncluded(value, at, depth) ?? isAbsolute(value, at, depth);
      if (said !== undefined) return { value: said };
      const items = itemsOf(value, at, depth)?.map((item) => literalOf(item.node, item.scope, depth + 1));
      return items?.every((item) => item !== undefined) ? { value: items.map((item) => item.value) } : textOf(value, at, depth);
    }
    case 'BinaryExpression':
      return comparison(value, at, depth) ?? sum(value, at, depth) ?? textOf(value, at, depth);
    case 'MemberExpression':
      if (isAbsent(value, at, depth)) return { value: undefined };
      return lengthOf(value, at, depth) ?? (at.takesDefaults ? (modeOfBuild(value) ?? unset(value)) : undefined);
    default:
      return textOf(value, at, depth);
  }
}

function textOf(node: Node, scope: Scope, depth: number): { readonly value: string } | undefined {
  const text = stringOf(node, scope, depth);
  return text === undefined ? undefined : { value: text };
}

/** `kind === 'note'`, of two values that are sure. Lists and objects are never the same as others, and may be the same as themselves: of them nothing is said. */
function comparison({ operator, left, right }: BinaryExpression, scope: Scope, depth: number): { readonly value: boolean } | undefined {
  if (!/^[!=]==?$/.test(operator)) return undefined;
  const [one, other] = [left, right].map((side) => literalOf(side, scope, depth + 1));
  if (!one || !other) return undefined;
  const isNone = [one, other].map(({ value }) => value === undefined || value === null);
  // With two signs, nothing is the same as nothing, and values of other kinds may be the same as well.
  if (operator.length === 2 && isNone.includes(true)) return { value: !isNone.includes(false) === (operator === '==') };
  if ([one, other].some(({ value }) => typeof value === 'object' && value !== null)) return undefined;
  if (operator.length === 2 && typeof one.value !== typeof other.value) return undefined;
  return { value: (one.value === other.value) === operator.startsWith('=') };
}

/** What two numbers make, or which is the greater. */
function sum({ operator, left, right }: BinaryExpression, scope: Scope, depth: number): { readonly value: number | boolean } | undefined {
  const make = sums[operator];
  const [one, other] = make ? [left, right].map((side) => literalOf(side, scope, depth + 1)?.value) : [];
  return make && typeof one === 'number' && typeof other === 'number' ? { value: make(one, other) } : undefined;
}

const sums: Readonly<Record<string, (one: number, other: number) => number | boolean>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
  '%': (one, other) => one % other,
  '**': (one, other) => one ** other,
  '<': (one, other) => one < other,
  '>': (one, other) => one > other,
  '<=': (one, other) => one <= other,
  '>=': (one, other) => one >= other,
};

/** What `levels.includes('low')` says of a list that is written out. */
function isIncluded(node: Node, scope: Scope, depth: number): boolean | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || node.arguments.length !== 1) return undefined;
  const { object, property, computed } = node.callee;
  if (computed || property.type !== 'Identifier' || property.name !== 'includes' || !node.arguments[0]) return undefined;
  const [list, wanted] = [literalOf(object, scope, depth + 1), literalOf(node.arguments[0], scope, depth + 1)];
  return list && wanted && Array.isArray(list.value) && typeof wanted.value !== 'object' ? list.value.includes(wanted.value) : undefined;
}

/** What `isAbsolute('./content')` of Node's paths says of one that is written out. */
function isAbsolute(node: Node, scope: Scope, depth: number): boolean | undefined {
  const [written] = callOfPath(node, scope, 'isAbsolute') ?? [];
  const path = written && stringOf(written, scope, depth + 1);
  return path === undefined ? undefined : /^(?:[\\/]|[a-z]:)/i.test(path);
}

/** What `Array.isArray(…)` says of a value that is written out. */
function isListTest(node: Node, scope: Scope, depth: number): boolean | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || !node.arguments[0]) return undefined;
  const { object, property } = node.callee;
  const isTest = object.type === 'Identifier' && object.name === 'Array' && property.type === 'Identifier' && property.name === 'isArray';
  const value = isTest && !scope.knows('Array') ? literalOf(node.arguments[0], scope, depth + 1) : undefined;
  return value && Array.isArray(value.value);
}

/** `levels.length` of a list, or a text, that is sure. */
function lengthOf(node: MemberExpression, scope: Scope, depth: number): { readonly value: number } | undefined {
  if (propertyName({ computed: node.computed, key: node.property }) !== 'length') return undefined;
  const length = (itemsOf(node.object, scope, depth + 1) ?? stringOf(node.object, scope, depth + 1))?.length;
  return length === undefined ? undefined : { value: length };
}

/** Whether an object that is written out whole has no such property: `options.wanted` of `{}`. */
function isAbsent(node: MemberExpression, scope: Scope, depth: number): boolean {
  const name = propertyName({ computed: node.computed, key: node.property });
  return name !== undefined && !(name in {}) && propertyAt(follow(node.object, scope, depth + 1), name, depth + 1) === 'none';
}

/** What `import.meta.env` says of every build. */
function modeOfBuild({ object, property, computed }: MemberExpression): { readonly value: boolean } | undefined {
  if (object.type !== 'MemberExpression' || object.object.type !== 'MetaProperty') return undefined;
  if (propertyName({ computed: object.computed, key: object.property }) !== 'env') return undefined;
  const name = propertyName({ computed, key: property });
  return name === 'PROD' || name === 'DEV' ? { value: name === 'PROD' } : undefined;
}

/**
 * What `process.env.PREVIEW` is where nobody but the site's author can set it, and where it is not asked for: nothing. Systems, builds and hosts set some names, and a `.env`
 * of the site, which is not read here, any of `import.meta.env`: of those nothing is known.
 */
function unset({ object, property, computed }: MemberExpression): { readonly value: undefined } | undefined {
  if (object.type !== 'MemberExpression' || object.object.type !== 'Identifier' || object.object.name !== 'process') return undefined;
  const name =
    propertyName({ computed: object.computed, key: object.property }) === 'env' ? propertyName({ computed, key: property }) : undefined;
  return name === undefined || setElsewhere.test(name) ? undefined : { value: undefined };
}

/** Windows has names in any case. */
const setElsewhere = new RegExp(
  [
    // The whole of a name: of systems and shells, …
    '^(?:HOME|USER|USERNAME|USERPROFILE|USERDOMAIN|LOGNAME|PATH|PATHEXT|PWD|OLDPWD|TZ|LANG|LANGUAGE|SHELL|SHLVL|TERM|COLORTERM|EDITOR|VISUAL|PAGER|DISPLAY|MAIL|LINES|COLUMNS|HOSTNAME|COMPUTERNAME|OS|OSTYPE|TEMP|TMP|TMPDIR|APPDATA|LOCALAPPDATA|PROGRAMDATA|ALLUSERSPROFILE|PUBLIC|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|_)$',
    // … of builds, Node and Astro, …
    '^(?:MODE|PROD|DEV|SSR|SITE|BASE_URL|ASSETS_PREFIX|CI|HOST|PORT|DEBUG|NO_COLOR|FORCE_COLOR|INIT_CWD|VITEST|TF_BUILD)$',
    // … of hosts.
    '^(?:HEAD|COMMIT_REF|CACHED_COMMIT_REF|PULL_REQUEST|REVIEW_ID|REPOSITORY_URL|SOURCE_VERSION|DYNO|CONTINUOUS_INTEGRATION)$',
    // How others begin.
    '^(?:NODE|npm|ASTRO|VITE|LC|XDG|SSH|PROGRAMFILES|VERCEL|NOW|NETLIFY|INCOMING_HOOK|CF|CLOUDFLARE|WORKERS|GITHUB|GITLAB|RUNNER|GITPOD|CODESPACE|CODESPACES|RENDER|DEPLOY|CONTEXT|BRANCH|BUILD|JENKINS|CIRCLE|CIRCLECI|TRAVIS|BITBUCKET|BUILDKITE|CODEBUILD|DRONE|URL|AWS|AZURE|WEBSITE|HEROKU|FLY|RAILWAY|KUBERNETES|COOLIFY|AMPLIFY|GOOGLE|DOCKER)(?:_|$)',
  ].join('|'),
  'i',
);

/** `new Date('2020-01-01')` and `new RegExp('^a')`; what hangs on the day of the build is no literal. */
function made(name: string, given: readonly Node[], scope: Scope, depth: number): { readonly value: Literal } | undefined {
  const args = given.map((argument) => literalOf(argument, scope, depth + 1)?.value);
  const [first, second] = args;
  if (name === 'Date' && given.length === 1 && (typeof first === 'string' || typeof first === 'number')) return { value: new Date(first) };
  if (name === 'RegExp' && typeof first === 'string' && (given.length === 1 || typeof second === 'string'))
    return literalPattern(first, typeof second === 'string' ? second : '');
  return undefined;
}

function objectOf(object: ObjectExpression, scope: Scope, depth: number): { readonly value: Literal } | undefined {
  const entries: [string, Literal][] = [];
  for (const property of object.properties) {
    if (property.type !== 'ObjectProperty') return undefined;
    const name = propertyName(property);
    const found = name === undefined ? undefined : literalOf(property.value, scope, depth + 1);
    if (name === undefined || !found) return undefined;
    entries.push([name, found.value]);
  }
  return { value: Object.fromEntries(entries) };
}

/** The text an expression is sure to have, constants followed; nothing where that takes running it. */
export function stringOf(node: Node, scope: Scope, depth = 0): string | undefined {
  if (depth > deepest) return undefined;
  const { node: value, scope: at } = follow(node, scope, depth);
  if (value.type === 'StringLiteral') return value.value;
  if (value.type === 'BinaryExpression' && value.operator === '+') {
    const left = stringOf(value.left, at, depth + 1);
    const right = left === undefined ? undefined : stringOf(value.right, at, depth + 1);
    return right === undefined ? undefined : bounded(left + right);
  }
  if (value.type === 'CallExpression') return changedText(value, at, depth);
  if (value.type !== 'TemplateLiteral') return undefined;
  let text = value.quasis[0]?.value.cooked ?? '';
  for (const [index, expression] of value.expressions.entries()) {
    const part = stringOf(expression, at, depth + 1) ?? literalOf(expression, at, depth + 1)?.value;
    if (typeof part !== 'string' && typeof part !== 'number') return undefined;
    text += part + (value.quasis[index + 1]?.value.cooked ?? '');
  }
  return bounded(text);
}

/** What a method makes of a text that is sure: `kind.toLowerCase()`. */
function changedText({ callee, arguments: given }: CallExpression, scope: Scope, depth: number): string | undefined {
  const method = callee.type === 'MemberExpression' ? propertyName({ computed: callee.computed, key: callee.property }) : undefined;
  if (callee.type === 'MemberExpression' && method === 'join') return joined(callee.object, given, scope, depth + 1);
  if (
    callee.type !== 'MemberExpression' ||
    !/^(?:to(?:Lower|Upper)Case|trim(?:Start|End)?|slice|substring|replace(?:All)?)$/.test(method ?? '')
  )
    return undefined;
  const text = stringOf(callee.object, scope, depth + 1);
  const args = given.map((each) => literalOf(each, scope, depth + 1)?.value);
  const kind = /^(?:slice|substring)$/.test(method ?? '') ? 'number' : 'string';
  if (text === undefined || !args.every((each) => typeof each === kind) || (method?.startsWith('replace') && args.length !== 2))
    return undefined;
  const change = text[method as 'replace'] as (...args: unknown[]) => string;
  // In what is put in, a dollar stands for what was found.
  return String(args[1] ?? '').includes('$') ? undefined : bounded(change.apply(text, args));
}

/** `endings.join(',')`. */
function joined(list: Node, [by]: readonly Node[], scope: Scope, depth: number): string | undefined {
  const parts = itemsOf(list, scope, depth)?.map((item) => literalOf(item.node, item.scope, depth)?.value);
  const between = by ? stringOf(by, scope, depth) : ',';
  return between !== undefined && parts?.every((part) => typeof part === 'string' || typeof part === 'number')
    ? bounded(parts.join(between))
    : undefined;
}

/** A text made of texts doubles with each step. */
const bounded = (text: string): string | undefined => (text.length > 10_000 ? undefined : text);

/** The texts of an array that is written out whole, or of a single text. */
export function stringsOf(node: Node, scope: Scope): readonly string[] | undefined {
  const found = literalOf(node, scope)?.value;
  const values: readonly Literal[] = Array.isArray(found) ? found : [found];
  return values.every((value) => typeof value === 'string') ? values : undefined;
}

/** The expression of a property of an object that is written out; nothing where it is absent or something later may replace it. */
export function propertyOf(object: ObjectExpression, name: string): Node | undefined {
  let found: Node | undefined;
  for (const property of object.properties) {
    if (property.type === 'SpreadElement' || (property.computed && property.key.type !== 'StringLiteral')) found = undefined;
    else if (propertyName(property) === name) found = property.type === 'ObjectProperty' ? property.value : property;
  }
  return found;
}

function literalPattern(pattern: string, flags: string): { readonly value: RegExp } | undefined {
  const value = patternOf(pattern, flags);
  return value && { value };
}
