import type { CallExpression } from '@babel/types';
import { callOf } from '../module/calls';
import { propertyName, type Scope } from '../module/configModule';
import { follow, isFunction, type Placed } from '../module/functionBody';
import { stringOf, stringsOf } from '../module/literals';
import { joinPath } from '../text/paths';
import { optionsOf } from './collectionOptions';
import { pathIn } from './pathIn';
import type { Collection } from './site';
import { loaderWithin } from './wrappedLoader';

/** More loaders within loaders than anybody writes. */
const deepest = 4;

/** A config whose loaders are read. */
interface LoadingConfig {
  readonly file: string;
  readonly loadsEnvironment: boolean;
}

/** What a loader brings: the files of a folder, or data, of one file where that is known. */
export type Loaded =
  | { readonly kind: 'folder'; readonly entries: Pick<Collection, 'base' | 'patterns' | 'ownIds'> }
  | { readonly kind: 'data'; readonly file?: string };

/**
 * Reads the loader of a collection, of whose two by a condition the one that loads a folder counts; nothing where it is not understood.
 *
 * @param config its path from the site's root, and whether names of the environment may be set that nobody sets unless asked
 */
export function readLoader(placed: Placed, config: LoadingConfig, depth = 0): Loaded | undefined {
  const { node, scope } = follow(placed.node, placed.scope);
  const within = depth < deepest ? loaderWithin({ node, scope }) : undefined;
  if (within) {
    const loaded = readLoader(within, config, depth + 1);
    // What it does besides may give entries other names, and bring more.
    return loaded?.kind === 'folder' ? { kind: 'folder', entries: { ...loaded.entries, ownIds: true } } : loaded && { kind: 'data' };
  }
  if (node.type === 'ConditionalExpression') {
    if (scope.work.left <= 0) return undefined;
    const [one, other] = [node.consequent, node.alternate].map((each) => readLoader({ node: each, scope }, config, depth + 1));
    // Whatever the other one loads, it is no file of a folder; of two folders, nobody knows which.
    if (one?.kind === 'folder') return other?.kind === 'folder' ? undefined : one;
    // Nor of two files.
    return one && other ? { kind: 'data' } : other;
  }
  if (isFunction(node)) return { kind: 'data' };
  const given = callOf(node, scope, 'file', ['astro/loaders']);
  if (given) {
    const path = readFile(given, scope);
    return { kind: 'data', ...(path === undefined ? {} : { file: path }) };
  }
  const argument = callOf(node, scope, 'glob', ['astro/loaders'])?.[0];
  const options = argument && optionsOf({ node: argument, scope });
  if (!options) return undefined;
  const pattern = options.members.get('pattern');
  const patterns = pattern && stringsOf(pattern.node, scopeIn(pattern.scope, config));
  const base = options.open && !options.members.has('base') ? undefined : readBase(options.members.get('base'), config);
  if (!patterns || base === undefined) return undefined;
  // What is spread into the options may bring a `generateId`.
  const ownIds = options.open || options.members.has('generateId');
  const plain = patterns.map((each) => each.replace(/^(!?)\.\//, '$1'));
  return { kind: 'folder', entries: { base, patterns: plain, ...(ownIds ? { ownIds: true as const } : {}) } };
}

/** The file of a `file` loader, relative to the root; nothing where it lies outside, or a parser of the site's own makes its entries. */
function readFile([first, second]: CallExpression['arguments'], scope: Scope): string | undefined {
  const options = second && scope.resolve(second);
  const isPlain =
    !options ||
    (options.type === 'ObjectExpression' &&
      options.properties.every((each) => each.type !== 'SpreadElement' && propertyName(each) !== 'parser'));
  const path = first && isPlain ? stringOf(first, scope) : undefined;
  const file = path === undefined ? '..' : joinPath('', path);
  return file.startsWith('..') ? undefined : file;
}

/** `base` as a path in the site; Astro takes it relative to the root, or as `new URL(…, import.meta.url)` relative to the config. */
function readBase(placed: Placed | undefined, config: LoadingConfig): string | undefined {
  if (!placed) return '';
  return pathIn(placed.node, scopeIn(placed.scope, config), config.file);
}

const scopeIn = (scope: Scope, { loadsEnvironment }: LoadingConfig): Scope => (loadsEnvironment ? scope : scope.withDefaults());
