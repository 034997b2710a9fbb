import type { ConditionalExpression, Node, ObjectExpression } from '@babel/types';
import type { Alias } from '../module/aliases';
import { callOf } from '../module/calls';
import { type ConfigModule, propertyName, type Scope, type SyntaxProblem, syntaxError } from '../module/configModule';
import { follow, type Placed } from '../module/functionBody';
import { entriesOf } from '../module/items';
import { linkModules } from '../module/linkModules';
import { stringOf } from '../module/literals';
import { objectOf } from '../module/nodes';
import type { ZodVersion } from '../schema/compile';
import { fieldsOf } from '../schema/field';
import { readSchemaType } from '../schema/readType';
import { objectIn } from '../schema/type';
import { membersOfTypes } from '../schema/typeMembers';
import { joinPath, parentOf } from '../text/paths';
import type { Span } from '../text/span';
import { contentModules, optionsOf } from './collectionOptions';
import { mayLoadEnvironment } from './environment';
import { importedZod } from './importedZod';
import { readLoader } from './loader';
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
 * `imported` the files of the site that it imports, by path, `aliases` other names for its folders, `ownZod` the version that the site asks for by itself,
 * `loadsEnvironment` whether something beside the config and its files may set names of the environment.
 * Never throws; what it does not understand it leaves out, and says so.
 */
export function readContentConfig(
  source: string,
  file: string,
  zod?: ZodVersion,
  imported: ReadonlyMap<string, string> = new Map(),
  aliases: readonly Alias[] = [],
  ownZod?: ZodVersion,
  loadsEnvironment = false,
): ContentConfig {
  const text = source.replace(/^\uFEFF/, '');
  if (text.length > longestConfig) return { ...nothing, problems: [{ code: 'syntax', start: 0, end: 0 }] };
  try {
    const sources = new Map([...packageSchemas, ...imported]);
    const module = linkModules(text, file, sources, aliases);
    const reader = new ConfigReader(module, file, zod, ownZod, loadsEnvironment || [text, ...imported.values()].some(mayLoadEnvironment));
    reader.read();
    const { collections, dataCollections, problems, unloaded } = reader;
    return { collections, dataCollections, problems, unloaded, parsed: module.parsed ?? new Map() };
  } catch (error) {
    // Babel stops at what it cannot recover from, and the stack ends where nesting does not.
    const { offset, message } = syntaxError(error as { pos?: number; message?: string });
    return { ...nothing, problems: [{ code: 'syntax', start: offset, end: offset, ...(message ? { detail: message } : {}) }] };
  }
}

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
    readonly loadsEnvironment: boolean,
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
    // `if (hasDrafts) collections.drafts = …`: of two by a condition, what both have is sure.
    const sure = object.type === 'ConditionalExpression' && depth <= 8 ? sharedBy(object, scope) : undefined;
    if (sure) {
      this.#report('collections', written);
      this.#readCollections({ node: sure, scope }, written, depth + 1);
      return;
    }
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
    const options = argument && optionsOf({ node: argument, scope });
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
    const loaded = loader && readLoader(loader, this);
    if (loaded?.kind === 'data') {
      if (loaded.file !== undefined) this.dataCollections.push({ name, file: loaded.file });
      return;
    }
    if (loader ? !loaded : open) {
      // Which files these rules are for is not known: they are posts, but no rule is applied to them.
      this.#report('loader', loader?.node ?? written, name);
      this.collections.push(folderCollection(name, this.source));
      return;
    }
    const schemaNode = members.get('schema');
    const schema = schemaNode && !this.module.error ? this.#readSchema(schemaNode, name) : undefined;
    if (!loaded) this.unloaded.set(name, this.#spanOf(written));
    const kind = loader && type && stringOf(type.node, type.scope);
    if (type && kind && kind !== 'content_layer') this.#report('type', type.node, name);
    const entries = loaded?.entries ?? { isLegacy: true as const };
    this.collections.push({ ...folderCollection(name, this.source), ...entries, ...(schema ? { schema } : {}) });
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

/** An object of the properties that both ways of a condition have, as they are written. */
function sharedBy({ consequent, alternate }: ConditionalExpression, scope: Scope): ObjectExpression | undefined {
  const [yes, no] = [consequent, alternate].map((each) => follow(each, scope).node);
  if (yes?.type !== 'ObjectExpression' || no?.type !== 'ObjectExpression') return undefined;
  const others: ReadonlySet<Node> = new Set(no.properties);
  return objectOf(yes.properties.filter((property) => others.has(property)));
}

/** A collection of which only the name is known: its entries are where Astro keeps them unless told otherwise. */
export const folderCollection = (name: string, source = 'src'): Collection => ({
  name,
  base: joinPath(source, 'content', name),
  patterns: folderPatterns,
});
