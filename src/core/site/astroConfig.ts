import type { CallExpression, Node } from '@babel/types';
import type { Alias } from '../module/aliases';
import { type ConfigModule, propertyName, type Scope, type SyntaxProblem, syntaxError } from '../module/configModule';
import { follow, isFunction, type Placed } from '../module/functionBody';
import { entriesOf } from '../module/items';
import { linkModules } from '../module/linkModules';
import { stringOf, stringsOf } from '../module/literals';
import type { ZodVersion } from '../schema/compile';
import { fieldsOf } from '../schema/field';
import { readSchemaType } from '../schema/readType';
import { objectIn } from '../schema/type';
import { membersOfTypes } from '../schema/typeMembers';
import { joinPath, parentOf } from '../text/paths';
import type { Span } from '../text/span';
import { callOf, contentModules } from './calls';
import { importedZod } from './importedZod';
import { packageSchemas } from './packageSchemas';
import type { Collection, DataCollection, Schema } from './site';

/** Where Astro looks for a content config today: `src/content/config.ts` → `src/content.config.ts`. */
export const placeOfConfig = (file: string): string => file.replace(/content\/config(?=\.\w+$)/, 'content.config');

/**
 * What of a config was not understood.
 * `syntax`: it does not parse (no schema is taken from it then). `imported`: a file of the site that it imports does not, and nothing is taken from that. `collections`: no `collections` export was found.
 * `legacy`: it stands where the site's Astro does not look any more, and stops. `type`: a collection has a loader and a `type`, at which Astro stops. `unloaded`: one has no loader, and the site's Astro leaves it empty. `collection`, `loader`, `schema`: that part of the collection named. `keys`: its schema has keys that could not be seen.
 */
export interface ConfigProblem extends Span {
  readonly code: 'syntax' | 'imported' | 'legacy' | 'type' | 'unloaded' | 'collections' | 'collection' | 'loader' | 'schema' | 'keys';
  readonly collection?: string;
  /** Of an imported file, its path from the site's root, which the offsets are of. */
  readonly file?: string;
  /** The parser's own words, in English. */
  readonly detail?: string;
}

/** A content config as read, with what was not understood of it. */
export interface ContentConfig {
  readonly collections: readonly Collection[];
  /** Those that hold no posts (the `file` loader, `type: 'data'`), as far as their entries are known. */
  readonly dataCollections: readonly DataCollection[];
  readonly problems: readonly ConfigProblem[];
  /** Where collections without a loader stand, by their name. */
  readonly unloaded: ReadonlyMap<string, Span>;
  /** The files it imports that were parsed with it, and where the syntax of each breaks. */
  readonly parsed: ReadonlyMap<string, SyntaxProblem | undefined>;
}

/** What Astro takes from the folder of a collection without a loader: Markdown, and nothing whose name, or whose folder's, begins with `_`. */
const folderPatterns: readonly string[] = ['**/*.{md,mdx}', '!**/_*/**', '!**/_*'];

/** The same for a collection of data. */
const dataPatterns: readonly string[] = ['**/*.{json,yaml,yml,toml}', '!**/_*/**', '!**/_*'];

/** More than any config is long; a generated file of this size is no place to look for a schema. */
export const longestConfig = 500_000;

/**
 * Reads `src/content.config.*` (or the older `src/content/config.*`) without running any of it. `file` is its path relative to the site's root, `zod` the version that the site has,
 * `imported` the files of the site that it imports, by path, `aliases` other names for its folders, `ownZod` the version that the site asks for by itself.
 * Never throws; what it does not understand it leaves out, and says so.
 */
export function readContentConfig(
  source: string,
  file: string,
  zod?: ZodVersion,
  imported: ReadonlyMap<string, string> = new Map(),
  aliases: readonly Alias[] = [],
  ownZod?: ZodVersion,
): ContentConfig {
  const text = source.replace(/^\uFEFF/, '');
  if (text.length > longestConfig) return { ...nothing, problems: [{ code: 'syntax', start: 0, end: 0 }] };
  try {
    const sources = new Map([...packageSchemas, ...imported]);
    const module = linkModules(text, file, sources, aliases);
    const reader = new ConfigReader(module, file, zod, ownZod);
    reader.read();
    const { collections, dataCollections, problems, unloaded } = reader;
    return { collections, dataCollections, problems, unloaded, parsed: module.parsed ?? new Map() };
  } catch (error) {
    // Babel stops at what it cannot recover from, and the stack ends where nesting does not.
    const { offset, message } = syntaxError(error as { pos?: number; message?: string });
    return { ...nothing, problems: [{ code: 'syntax', start: offset, end: offset, ...(message ? { detail: message } : {}) }] };
  }
}

const nodePaths = ['node:path', 'path', 'node:path/posix'];

const nothing: ContentConfig = { collections: [], dataCollections: [], problems: [], unloaded: new Map(), parsed: new Map() };

class ConfigReader {
  readonly collections: Collection[] = [];
  readonly dataCollections: DataCollection[] = [];
  readonly problems: ConfigProblem[] = [];
  readonly unloaded = new Map<string, Span>();
  readonly #scope: Scope;
  /** The folder that holds the config, or its folder. */
  readonly source: string;

  constructor(
    readonly module: ConfigModule,
    readonly file: string,
    readonly zod: ZodVersion | undefined,
    readonly ownZod: ZodVersion | undefined,
  ) {
    this.#scope = module.scope.withTypes(membersOfTypes());
    this.source = parentOf(placeOfConfig(file));
  }

  read(): void {
    const { error, exports } = this.module;
    if (error) this.problems.push({ code: 'syntax', start: error.offset, end: error.offset, detail: error.message });
    const exported = exports.get('collections');
    if (exported) this.#readCollections({ node: exported, scope: this.#scope }, exported, 0);
    else this.#report('collections', undefined);
  }

  #readCollections(placed: Placed, written: Node, depth: number): void {
    const { node: object, scope } = follow(placed.node, placed.scope);
    const entries = object.type === 'CallExpression' ? entriesOf(object, scope) : undefined;
    for (const [key, value] of entries ?? []) {
      const name = stringOf(key.node, key.scope);
      if (name === undefined) this.#report('collection', written);
      else this.#readCollection(name, value, written);
    }
    if (entries) return;
    if (object.type !== 'ObjectExpression' || depth > 8) {
      this.#report('collections', written);
      return;
    }
    for (const property of object.properties) {
      if (property.type === 'SpreadElement') {
        this.#readCollections({ node: property.argument, scope }, property.argument, depth + 1);
        continue;
      }
      const name = property.computed ? stringOf(property.key, scope) : propertyName(property);
      if (name === undefined || property.type !== 'ObjectProperty') this.#report('collection', property, name);
      else this.#readCollection(name, { node: property.value, scope }, property.value);
    }
  }

  #readCollection(name: string, placed: Placed, written: Node): void {
    const { node: call, scope } = follow(placed.node, placed.scope);
    const argument = callOf(call, scope, 'defineCollection', contentModules)?.[0];
    const options = argument && this.#optionsOf({ node: argument, scope });
    if (!options) {
      if (callOf(call, scope, 'defineLiveCollection', contentModules)) return;
      this.#report('collection', written, name);
      this.collections.push(folderCollection(name, this.source));
      return;
    }
    const { members, open } = options;
    const loader = members.get('loader');
    const type = members.get('type');
    if (!loader && !open && type && stringOf(type.node, type.scope) === 'data') {
      this.dataCollections.push({ name, base: joinPath(this.source, 'content', name), patterns: dataPatterns });
      return;
    }
    const entries = loader
      ? this.#readLoader(loader, name)
      : open
        ? undefined
        : { base: joinPath(this.source, 'content', name), patterns: folderPatterns };
    if (entries === 'data') return;
    if (!entries) {
      // Which files these rules are for is not known: they are posts, but no rule is applied to them.
      this.#report('loader', loader?.node ?? written, name);
      this.collections.push(folderCollection(name, this.source));
      return;
    }
    const schemaNode = members.get('schema');
    const schema = schemaNode && !this.module.error ? this.#readSchema(schemaNode, name) : undefined;
    const isLegacy = loader || open ? {} : { isLegacy: true as const };
    if (!loader && !open) this.unloaded.set(name, this.#spanOf(written));
    const kind = loader && type && stringOf(type.node, type.scope);
    if (type && kind && kind !== 'content_layer') this.#report('type', type.node, name);
    this.collections.push({ name, ...entries, ...isLegacy, ...(schema ? { schema } : {}) });
  }

  /** What an object of options says, with what is spread into it, be it another collection; `open`: it may say more. Nothing where it is no object. */
  #optionsOf(placed: Placed, depth = 0): { readonly members: ReadonlyMap<string, Placed>; readonly open: boolean } | undefined {
    const { node, scope } = follow(placed.node, placed.scope);
    const collection = callOf(node, scope, 'defineCollection', contentModules)?.[0];
    if (collection && depth < 8) return this.#optionsOf({ node: collection, scope }, depth + 1);
    if (node.type !== 'ObjectExpression' || depth >= 8) return undefined;
    const members = new Map<string, Placed>();
    let open = false;
    for (const property of node.properties) {
      const name = property.type === 'SpreadElement' ? undefined : propertyName(property);
      if (name !== undefined) members.set(name, { node: property.type === 'ObjectProperty' ? property.value : property, scope });
      else {
        const spread = property.type === 'SpreadElement' ? this.#optionsOf({ node: property.argument, scope }, depth + 1) : undefined;
        // It may replace all that stands before it.
        if (!spread || spread.open) members.clear();
        open ||= !spread || spread.open;
        for (const [each, member] of spread?.members ?? []) members.set(each, member);
      }
    }
    return { members, open };
  }

  #readLoader(placed: Placed, name: string): Pick<Collection, 'base' | 'patterns' | 'ownIds'> | 'data' | undefined {
    const { node, scope } = follow(placed.node, placed.scope);
    if (node.type === 'ConditionalExpression') {
      if (scope.work.left <= 0) return undefined;
      const [one, other] = [node.consequent, node.alternate].map((each) => this.#readLoader({ node: each, scope }, name));
      // Whatever the other one loads, it is no file of a folder; of two folders, nobody knows which.
      if (typeof one === 'object') return typeof other === 'object' ? undefined : one;
      return other;
    }
    if (isFunction(node)) return 'data';
    const file = callOf(node, scope, 'file', ['astro/loaders']);
    if (file) {
      const path = this.#readFile(file, scope);
      if (path !== undefined) this.dataCollections.push({ name, file: path });
      return 'data';
    }
    const argument = callOf(node, scope, 'glob', ['astro/loaders'])?.[0];
    const options = argument && this.#optionsOf({ node: argument, scope });
    if (!options) return undefined;
    const pattern = options.members.get('pattern');
    const patterns = pattern && stringsOf(pattern.node, pattern.scope);
    const base = options.open && !options.members.has('base') ? undefined : this.#readBase(options.members.get('base'), name);
    if (!patterns || base === undefined) return undefined;
    // What is spread into the options may bring a `generateId`.
    const ownIds = options.open || options.members.has('generateId');
    return { base, patterns: patterns.map((each) => each.replace(/^(!?)\.\//, '$1')), ...(ownIds ? { ownIds: true as const } : {}) };
  }

  /** The file of a `file` loader, relative to the root; nothing where it lies outside, or a parser of the site's own makes its entries. */
  #readFile([first, second]: CallExpression['arguments'], scope: Scope): string | undefined {
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
  #readBase(placed: Placed | undefined, name: string): string | undefined {
    if (!placed) return '';
    const { node: value, scope } = follow(placed.node, placed.scope.withDefaults());
    const [first, second] = value.type === 'NewExpression' ? value.arguments : [];
    const path = first ? stringOf(first, scope) : (this.#joined(value, scope) ?? stringOf(value, scope));
    if (path === undefined || path.startsWith('/') || /^[a-z]+:/i.test(path)) return undefined;
    if (value.type !== 'NewExpression') return joinPath('', path);
    const metaUrl = second?.type === 'MemberExpression' && second.object.type === 'MetaProperty';
    // Of a file that the config imports, it is that file's place.
    if (metaUrl) return joinPath(parentOf(value.loc?.filename || this.file), path);
    this.#report('loader', placed.node, name);
    return undefined;
  }

  /** `join('src', 'content')` of Node's own paths. */
  #joined(node: Node, scope: Scope): string | undefined {
    const parts = (callOf(node, scope, 'join', nodePaths) ?? callOf(node, scope, 'join', nodePaths, 'default'))?.map((part) =>
      stringOf(part, scope),
    );
    return parts?.every((part) => part !== undefined) && !parts[0]?.startsWith('/') ? joinPath(...parts) : undefined;
  }

  #readSchema({ node, scope }: Placed, name: string): Schema | undefined {
    const type = readSchemaType(node, scope);
    // Not even the keys that `z.preprocess` hands on are a hint: it is there to take others for them.
    if (type.kind === 'unknown') {
      this.#report('schema', node, name);
      return undefined;
    }
    const object = objectIn(type);
    const partial = !object || object.partial;
    if (partial) this.#report('keys', node, name);
    const zod = importedZod([...this.#scope.imports.values()], this.zod, this.ownZod);
    return {
      file: this.file,
      type,
      ...(zod ? { zod } : {}),
      fields: fieldsOf(type),
      ...(partial ? { partial: true as const } : {}),
      ...(object?.others === 'strict' ? { strict: true as const } : {}),
    };
  }

  #report(code: ConfigProblem['code'], node: Node | undefined, collection?: string): void {
    this.problems.push({ code, ...this.#spanOf(node), ...(collection === undefined ? {} : { collection }) });
  }

  /** What stands in another file is told at the head of the config. */
  #spanOf(node: Node | undefined): Span {
    const { start, end } = node?.loc?.filename === this.file ? node : { start: 0, end: 0 };
    return { start: start ?? 0, end: end ?? 0 };
  }
}

/** A collection of which only the name is known: its entries are where Astro keeps them unless told otherwise. */
export const folderCollection = (name: string, source = 'src'): Collection => ({
  name,
  base: joinPath(source, 'content', name),
  patterns: folderPatterns,
});
