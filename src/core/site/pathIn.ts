import type { Node } from '@babel/types';
import { callOf, callOfPath } from '../module/calls';
import { propertyName, type Scope } from '../module/configModule';
import { follow } from '../module/functionBody';
import { stringOf } from '../module/literals';
import { joinPath, parentOf } from '../text/paths';

const nodeUrls = ['node:url', 'url'];

/** Deeper than paths are made of each other. */
const deepest = 8;

/** Who takes a path: a loader, which makes a URL of it, who asks for a URL, or Node's paths. */
type Taker = 'loader' | 'url' | 'paths';

/**
 * The path in the site that an expression stands for: a text, what `join`, `resolve` and `dirname` of Node's paths make of such, or `new URL(…, import.meta.url)`, its `href` and its `pathname`, where who
 * takes them sees the same in them. A build runs in the site's root. Nothing where it leads elsewhere, or nobody can say.
 *
 * @param config the path of the config that is read, for what does not know its file
 */
export function pathIn(node: Node, from: Scope, config: string, taker: Taker = 'loader', depth = 0): string | undefined {
  if (depth > deepest) return undefined;
  const { node: value, scope } = follow(node, from);
  const text = stringOf(value, scope);
  if (text !== undefined) return isElsewhere(text) ? undefined : joinPath('', text);
  const inner = (each: Node | undefined, by: Taker): string | undefined => each && pathIn(each, scope, config, by, depth + 1);
  // Of a file that the config imports, it is that file's place.
  const file = value.loc?.filename || config;
  if (value.type === 'MemberExpression' && value.object.type === 'MetaProperty') {
    const name = propertyName({ computed: value.computed, key: value.property });
    return name === 'url' || name === 'filename' ? file : name === 'dirname' ? parentOf(file) : undefined;
  }
  if (value.type === 'MemberExpression') {
    const { node: url } = follow(value.object, scope);
    const path = url.type === 'NewExpression' ? inner(value.object, 'url') : undefined;
    switch (propertyName({ computed: value.computed, key: value.property })) {
      // To Node's paths, it is a folder `file:`.
      case 'href':
        return taker === 'paths' ? undefined : path;
      case 'pathname':
        // No URL by itself; and to Node's paths, what a URL has to write otherwise stands in it as it is written there.
        return taker === 'loader' || (taker === 'paths' && /^[\w./~-]*$/.test(path ?? '%')) ? path : undefined;
      default:
        return undefined;
    }
  }
  if (value.type === 'NewExpression') {
    const [path, base] = value.arguments;
    const isUrl =
      value.callee.type === 'Identifier' &&
      value.callee.name === 'URL' &&
      (!scope.knows('URL') || scope.isImport('URL', ['URL'], nodeUrls));
    const written = isUrl && path ? pathOfUrl(stringOf(path, scope)) : undefined;
    const holder = base && inner(base, 'url');
    if (!written || !base || isElsewhere(written) || holder === undefined) return undefined;
    if (endsInFolder(base, scope)) return joinPath(holder, written);
    // What the root lies in is not of the site.
    return holder === '' ? undefined : joinPath(parentOf(holder), written);
  }
  if (value.type !== 'CallExpression') return undefined;
  const [url] = callOf(value, scope, 'fileURLToPath', nodeUrls) ?? [];
  if (url) return inner(url, 'url');
  const [converted] = callOf(value, scope, 'pathToFileURL', nodeUrls) ?? [];
  if (converted) return inner(converted, 'paths');
  const [child] = callOfPath(value, scope, 'dirname') ?? [];
  const path = inner(child, 'paths');
  // What the root lies in is not of the site.
  if (path !== undefined) return path === '' || path.startsWith('..') ? undefined : parentOf(path);
  if (isWorkingFolder(value.callee, scope)) return '';
  const [first, ...others] = callOfPath(value, scope, 'join') ?? callOfPath(value, scope, 'resolve') ?? [];
  const parts = [inner(first, 'paths'), ...others.map((each) => stringOf(each, scope))];
  // What begins with a slash is no part to `resolve`.
  return parts.every((part) => part !== undefined && !isElsewhere(part)) ? joinPath(...(parts as string[])) : undefined;
}

/** The path of a URL as it is written, `../my%20notes?x`; nothing where it has none, or one that no file can have. */
function pathOfUrl(written: string | undefined): string | undefined {
  const path = written?.replace(/[?#].*$/s, '');
  if (!path || /%(?:2f|5c)/i.test(path)) return undefined;
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Whether a URL is that of a folder, which other URLs are seen from the inside of: it ends with a slash. */
function endsInFolder(node: Node, from: Scope, depth = 0): boolean {
  const { node: value, scope } = follow(node, from);
  if (depth > deepest) return false;
  const [path] = value.type === 'NewExpression' ? value.arguments : [];
  if (value.type === 'MemberExpression' && propertyName({ computed: value.computed, key: value.property }) === 'href')
    return endsInFolder(value.object, scope, depth + 1);
  if (path) return /(?:^|\/)\.{0,2}$/.test(pathOfUrl(stringOf(path, scope)) ?? '');
  const [converted] = callOf(value, scope, 'pathToFileURL', nodeUrls) ?? callOf(value, scope, 'fileURLToPath', nodeUrls) ?? [];
  if (converted) return endsInFolder(converted, scope, depth + 1);
  const last = callOfPath(value, scope, 'join')?.at(-1) ?? value;
  return stringOf(last, scope)?.endsWith('/') ?? (last !== value && endsInFolder(last, scope, depth + 1));
}

/** `process.cwd`. */
const isWorkingFolder = (callee: Node, scope: Scope): boolean =>
  callee.type === 'MemberExpression' &&
  callee.object.type === 'Identifier' &&
  propertyName({ computed: callee.computed, key: callee.property }) === 'cwd' &&
  (callee.object.name === 'process'
    ? !scope.knows('process')
    : scope.isImport(callee.object.name, ['default', '*'], ['node:process', 'process']));

/** Whether a path does not stand in the site whose root it is seen from. */
const isElsewhere = (path: string): boolean => path.startsWith('/') || /^[a-z]+:/i.test(path);
