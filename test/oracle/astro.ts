import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';

/** What Astro says of one entry: accepted, with what it makes of it, its YAML not read, or the top-level keys that its schema refuses (`''`: the whole). */
export type Verdict =
  | { readonly kind: 'accepted'; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'unread' }
  | { readonly kind: 'refused'; readonly keys: readonly string[]; readonly issues: number };

/** A collection as an evaluated config has it. */
export interface RealCollection {
  readonly type?: string;
  readonly loader?: unknown;
  readonly schema?: unknown;
}

/** Texts by the names that a config imports them by: `./parts`. */
export type ConfigFiles = Readonly<Record<string, string>>;

/** One Astro from the registry: its own YAML reader, content layer and zod, called in this process. */
export interface Astro {
  readonly version: string;
  readonly zod: 3 | 4;
  /** Runs a config, which no part of the product ever does, with the files beside it. Nothing where it does not run under this version. */
  evaluate(config: string, files?: ConfigFiles): Readonly<Record<string, RealCollection>> | undefined;
  judge(collection: RealCollection, text: string): Promise<Verdict>;
}

interface Schema {
  safeParseAsync(
    data: unknown,
    options: unknown,
  ): Promise<{ error?: { issues: readonly { path: readonly PropertyKey[]; code: string; keys?: string[] }[] } }>;
}

export async function loadAstro(name: 'astro5' | 'astro7'): Promise<Astro> {
  const folder = join(__dirname, '..', '..', '..', 'test', 'oracle', 'node_modules', name);
  const load = (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(folder, path)).href);
  const utils = await load('dist/content/utils.js');
  const runtime = await load('dist/content/runtime.js');
  const { z } = (await load('dist/zod.js')) as { z: unknown };
  const { version } = createRequire(join(folder, 'package.json'))('./package.json') as { version: string };
  const reference = (runtime.createReference as (options: object) => unknown)({ lookupMap: {} });
  const content = { z, reference, defineCollection: (options: unknown) => options, defineLiveCollection: () => undefined };
  const modules: Readonly<Record<string, unknown>> = {
    'astro:content': content,
    'astro:schema': { z },
    'astro/zod': { z },
    zod: { ...(z as object), z, default: z },
    'astro/loaders': { glob: () => ({ name: 'glob', load: () => undefined }), file: () => ({ name: 'file', load: () => undefined }) },
  };
  const parse = utils.safeParseFrontmatter as (text: string, id: string) => { frontmatter: Record<string, unknown> };
  const getEntryData = utils.getEntryData as (entry: object, collection: object, emit: boolean) => Promise<unknown>;
  const evaluated = new Map<string, Readonly<Record<string, RealCollection>> | undefined>();
  const schemas = new Map<RealCollection, Schema>();
  /** What a collection's function makes of Astro's `image`, which is the same for each entry that is asked about here. */
  const made = (collection: RealCollection, make: (context: unknown) => Schema, context: unknown): Schema => {
    const schema = schemas.get(collection) ?? make(context);
    schemas.set(collection, schema);
    return schema;
  };
  const evaluate = (config: string, files: ConfigFiles): Readonly<Record<string, RealCollection>> | undefined => {
    const ran = new Map<string, object>();
    const run = (source: string): { exports: { collections?: Record<string, RealCollection> } } => {
      const { code } = transformSync(source, { loader: 'ts', format: 'cjs' });
      const module = { exports: {} };
      const require = (from: string): unknown => {
        const file = files[from];
        if (file !== undefined && !ran.has(from)) ran.set(from, run(file).exports);
        if (file === undefined && !Object.hasOwn(modules, from)) throw new Error(`This config imports ${from}.`);
        return ran.get(from) ?? modules[from];
      };
      new Function('require', 'exports', 'module', code)(require, module.exports, module);
      return module;
    };
    try {
      const module = run(config);
      // A schema function that calls what its zod has not throws only when it is called.
      for (const { schema } of Object.values(module.exports.collections ?? {}))
        if (typeof schema === 'function') schema({ image: () => (z as { string(): unknown }).string() });
      return module.exports.collections;
    } catch {
      return undefined;
    }
  };

  return {
    version,
    zod: name === 'astro5' ? 3 : 4,
    evaluate(config, files = {}) {
      const whole = JSON.stringify([config, files]);
      if (!evaluated.has(whole)) evaluated.set(whole, evaluate(config, files));
      return evaluated.get(whole);
    },
    async judge(collection, text) {
      let data: Record<string, unknown>;
      try {
        data = parse(text, 'entry.md').frontmatter;
      } catch {
        return { kind: 'unread' };
      }
      let keys: string[] = [];
      const listening = (schema: Schema): Schema => ({
        async safeParseAsync(value, options) {
          const result = await schema.safeParseAsync(value, options);
          keys = (result.error?.issues ?? []).flatMap(({ path, keys: unknown }) =>
            path.length > 0 || !unknown ? [String(path[0] ?? '')] : unknown,
          );
          return result;
        },
      });
      const { schema } = collection;
      const listened =
        typeof schema === 'function'
          ? (context: unknown) => listening(made(collection, schema as (context: unknown) => Schema, context))
          : schema
            ? listening(schema as Schema)
            : undefined;
      const entry = {
        id: 'entry',
        collection: 'blog',
        unvalidatedData: data,
        _internal: { rawData: '', filePath: join(folder, 'entry.md') },
      };
      try {
        // As `emulateLegacyCollections` of the fifth version makes them.
        const isLegacy = collection.loader === undefined && collection.type !== 'data';
        const made = await getEntryData(
          entry,
          { ...collection, type: 'content_layer', _legacy: isLegacy || undefined, schema: listened },
          false,
        );
        return { kind: 'accepted', data: made as Record<string, unknown> };
      } catch {
        // What throws by itself (zod cannot freeze the bytes of `!!binary`) is refused as a whole.
        return { kind: 'refused', keys: keys.length > 0 ? [...new Set(keys)] : [''], issues: keys.length };
      }
    },
  };
}
