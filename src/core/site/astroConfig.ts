import type { CallExpression, Node } from '@babel/types';
import type { Alias } from '../module/aliases';
import { type ConfigModule, propertyName, type Scope, syntaxError } from '../module/configModule';
import { linkModules } from '../module/linkModules';
import { propertyOf, stringOf, stringsOf } from '../module/literals';
import type { ZodVersion } from '../schema/compile';
import { fieldsOf } from '../schema/field';
import { readSchemaType } from '../schema/readType';
import { objectIn } from '../schema/type';
import { joinPath, parentOf } from '../text/paths';
import type { Span } from '../text/span';
import type { Collection, DataCollection, Schema } from './site';

/**
 * What of a config was not understood.
 * `syntax`: it does not parse (no schema is taken from it then). `collections`: no `collections` export was found.
 * `collection`, `loader`, `schema`: that part of the collection named. `keys`: its schema has keys that could not be seen.
 */
export interface ConfigProblem extends Span {
  readonly code: 'syntax' | 'collections' | 'collection' | 'loader' | 'schema' | 'keys';
  readonly collection?: string;
  /** The parser's own words, in English. */
  readonly detail?: string;
}

/** A content config as read, with what was not understood of it. */
export interface ContentConfig {
  readonly collections: readonly Collection[];
  /** Those that hold no posts (the `file` loader, `type: 'data'`), as far as their entries are known. */
  readonly dataCollections: readonly DataCollection[];
  readonly problems: readonly ConfigProblem[];
}

/** What Astro takes from the folder of a collection without a loader: Markdown, and nothing whose name, or whose folder's, begins with `_`. */
export const folderPatterns: readonly string[] = ['**/*.{md,mdx,markdown}', '!**/_*/**', '!**/_*'];

/** The same for a collection of data. */
const dataPatterns: readonly string[] = ['**/*.{json,yaml,yml,toml}', '!**/_*/**', '!**/_*'];

/** More than any config is long; a generated file of this size is no place to look for a schema. */
export const longestConfig = 500_000;

/**
 * Reads `src/content.config.*` (or the older `src/content/config.*`) without running any of it. `file` is its path relative to the site's root, `zod` the version that the site has,
 * `imported` the files of the site that it imports, by path, `aliases` other names for its folders.
 * Never throws; what it does not understand it leaves out, and says so.
 */
export function readContentConfig(
  source: string,
  file: string,
  zod?: ZodVersion,
  imported: ReadonlyMap<string, string> = new Map(),
  aliases: readonly Alias[] = [],
): ContentConfig {
  const text = source.replace(/^\uFEFF/, '');
  if (text.length > longestConfig) return { collections: [], dataCollections: [], problems: [{ code: 'syntax', start: 0, end: 0 }] };
  try {
    const reader = new ConfigReader(linkModules(text, file, imported, aliases), file, zod);
    reader.read();
    const { collections, dataCollections, problems } = reader;
    return { collections, dataCollections, problems };
  } catch (error) {
    // Babel stops at what it cannot recover from, and the stack ends where nesting does not.
    const { offset, message } = syntaxError(error as { pos?: number; message?: string });
    return {
      collections: [],
      dataCollections: [],
      problems: [{ code: 'syntax', start: offset, end: offset, ...(message ? { detail: message } : {}) }],
    };
  }
}

class ConfigReader {
  readonly collections: Collection[] = [];
  readonly dataCollections: DataCollection[] = [];
  readonly problems: ConfigProblem[] = [];
  readonly #scope: Scope;

  constructor(
    readonly module: ConfigModule,
    readonly file: string,
    readonly zod: ZodVersion | undefined,
  ) {
    this.#scope = module.scope;
  }

  read(): void {
    const { error, exports } = this.module;
    if (error) this.problems.push({ code: 'syntax', start: error.offset, end: error.offset, detail: error.message });
    const exported = exports.get('collections');
    const object = exported && this.#scope.resolve(exported);
    if (object?.type === 'ObjectExpression') this.#readCollections(object, 0);
    else this.#report('collections', exported);
  }

  #readCollections(object: Node, depth: number): void {
    if (object.type !== 'ObjectExpression' || depth > 8) {
      this.#report('collections', object);
      return;
    }
    for (const property of object.properties) {
      if (property.type === 'SpreadElement') {
        this.#readCollections(this.#scope.resolve(property.argument), depth + 1);
        continue;
      }
      const name = propertyName(property);
      if (name === undefined || property.type !== 'ObjectProperty') this.#report('collection', property, name);
      else this.#readCollection(name, property.value);
    }
  }

  #readCollection(name: string, node: Node): void {
    const call = this.#scope.resolve(node);
    if (call.type !== 'CallExpression' || !this.#calls(call, 'defineCollection', 'astro:content')) {
      if (call.type === 'CallExpression' && this.#calls(call, 'defineLiveCollection', 'astro:content')) return;
      this.#report('collection', node, name);
      this.collections.push(folderCollection(name));
      return;
    }
    const options = call.arguments[0] && this.#scope.resolve(call.arguments[0]);
    if (options?.type !== 'ObjectExpression') {
      this.#report('collection', node, name);
      this.collections.push(folderCollection(name));
      return;
    }
    const loader = propertyOf(options, 'loader');
    const open = options.properties.some(({ type }) => type === 'SpreadElement');
    const type = propertyOf(options, 'type');
    if (!loader && !open && type && stringOf(type, this.#scope) === 'data') {
      this.dataCollections.push({ name, base: `src/content/${name}`, patterns: dataPatterns });
      return;
    }
    const entries = loader ? this.#readLoader(loader, name) : open ? undefined : { base: `src/content/${name}`, patterns: folderPatterns };
    if (entries === 'data') return;
    if (!entries) {
      // Which files these rules are for is not known: they are posts, but no rule is applied to them.
      this.#report('loader', loader ?? node, name);
      this.collections.push(folderCollection(name));
      return;
    }
    const schemaNode = propertyOf(options, 'schema');
    const schema = schemaNode && !this.module.error ? this.#readSchema(schemaNode, name) : undefined;
    this.collections.push({ name, ...entries, ...(schema ? { schema } : {}) });
  }

  #readLoader(node: Node, name: string): Pick<Collection, 'base' | 'patterns'> | 'data' | undefined {
    const call = this.#scope.resolve(node);
    if (call.type === 'ArrowFunctionExpression' || call.type === 'FunctionExpression') return 'data';
    if (call.type !== 'CallExpression') return undefined;
    if (this.#calls(call, 'file', 'astro/loaders')) {
      const file = this.#readFile(call);
      if (file !== undefined) this.dataCollections.push({ name, file });
      return 'data';
    }
    if (!this.#calls(call, 'glob', 'astro/loaders')) return undefined;
    const options = call.arguments[0] && this.#scope.resolve(call.arguments[0]);
    if (options?.type !== 'ObjectExpression') return undefined;
    const patternNode = propertyOf(options, 'pattern');
    const patterns = patternNode && stringsOf(patternNode, this.#scope);
    const base = this.#readBase(propertyOf(options, 'base'), name);
    return patterns && base !== undefined ? { base, patterns: patterns.map((pattern) => pattern.replace(/^(!?)\.\//, '$1')) } : undefined;
  }

  /** The file of a `file` loader, relative to the root; nothing where it lies outside, or a parser of the site's own makes its entries. */
  #readFile({ arguments: [first, second] }: CallExpression): string | undefined {
    const options = second && this.#scope.resolve(second);
    const isPlain =
      !options ||
      (options.type === 'ObjectExpression' &&
        options.properties.every((each) => each.type !== 'SpreadElement' && propertyName(each) !== 'parser'));
    const path = first && isPlain ? stringOf(first, this.#scope) : undefined;
    const file = path === undefined ? '..' : joinPath('', path);
    return file.startsWith('..') ? undefined : file;
  }

  /** `base` as a path in the site; Astro takes it relative to the root, or as `new URL(…, import.meta.url)` relative to the config. */
  #readBase(node: Node | undefined, name: string): string | undefined {
    if (!node) return '';
    const value = this.#scope.resolve(node);
    const [first, second] = value.type === 'NewExpression' ? value.arguments : [];
    const path = first ? stringOf(first, this.#scope) : stringOf(value, this.#scope);
    if (path === undefined || path.startsWith('/') || /^[a-z]+:/i.test(path)) return undefined;
    if (value.type !== 'NewExpression') return joinPath('', path);
    const metaUrl = second?.type === 'MemberExpression' && second.object.type === 'MetaProperty';
    // Of a file that the config imports, it is that file's place.
    if (metaUrl) return joinPath(parentOf(value.loc?.filename || this.file), path);
    this.#report('loader', node, name);
    return undefined;
  }

  #readSchema(node: Node, name: string): Schema | undefined {
    const type = readSchemaType(node, this.#scope);
    if (type.kind === 'unknown') {
      this.#report('schema', node, name);
      return undefined;
    }
    const object = objectIn(type);
    const partial = !object || object.partial;
    if (partial) this.#report('keys', node, name);
    const zod = this.#zodVersion();
    return {
      file: this.file,
      type,
      ...(zod ? { zod } : {}),
      fields: fieldsOf(type),
      ...(partial ? { partial: true as const } : {}),
      ...(object?.others === 'strict' ? { strict: true as const } : {}),
    };
  }

  /** An import may name its version; else it is the one that comes with the site's Astro. */
  #zodVersion(): ZodVersion | undefined {
    const sources = [...this.#scope.imports.values()].map(({ from }) => from);
    if (sources.includes('zod/v3')) return 3;
    return sources.some((from) => /^zod\/v4/.test(from)) ? 4 : this.zod;
  }

  #calls(call: CallExpression, name: string, source: string): boolean {
    const callee = this.#scope.resolve(call.callee);
    if (callee.type === 'Identifier') return this.#scope.isImport(callee.name, [name], [source]);
    if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
    return (
      propertyName({ computed: callee.computed, key: callee.property }) === name &&
      this.#scope.isImport(callee.object.name, ['*'], [source])
    );
  }

  #report(code: ConfigProblem['code'], node: Node | undefined, collection?: string): void {
    this.problems.push({ code, start: node?.start ?? 0, end: node?.end ?? 0, ...(collection === undefined ? {} : { collection }) });
  }
}

/** A collection of which only the name is known: its entries are where Astro keeps them unless told otherwise. */
export const folderCollection = (name: string): Collection => ({ name, base: `src/content/${name}`, patterns: folderPatterns });
