import type { Node } from '@babel/types';
import type { Alias } from '../module/aliases';
import { type ConfigModule, propertyName } from '../module/configModule';
import { importedPaths, linkModules } from '../module/linkModules';
import { propertyOf, stringOf } from '../module/literals';
import { Memo } from '../text/memo';
import { joinPath } from '../text/paths';
import { longestConfig } from './astroConfig';
import { mayLoadEnvironment } from './environment';
import { importedFiles } from './importedFiles';
import type { SiteFiles } from './readSite';

/** In the order in which Astro looks for them. */
const configs = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'].map((extension) => `astro.config.${extension}`);

/** What of `astro.config.*` is written out; none of it was run. */
export class AstroOptions {
  readonly #module: ConfigModule | undefined;

  /** Never throws: a config that does not parse has no options. `imported`: the files of the site that it imports, by path. */
  constructor(source: string, file: string, imported: ReadonlyMap<string, string> = new Map(), aliases: readonly Alias[] = []) {
    this.#module = moduleOf(source, file, imported, aliases);
  }

  /** The text that an option is sure to have, by the keys that lead to it. */
  text(...keys: readonly string[]): string | undefined {
    const value = this.#at(keys);
    return value && this.#module && stringOf(value, this.#module.scope);
  }

  /** Whether an option is switched on or off, where it is sure to be one of both. */
  flag(...keys: readonly string[]): boolean | undefined {
    const value = this.#resolved(keys);
    return value?.type === 'BooleanLiteral' ? value.value : undefined;
  }

  /** The names that an object holds, where all of them are written out. */
  keys(...keys: readonly string[]): readonly string[] | undefined {
    const object = this.#resolved(keys);
    if (object?.type !== 'ObjectExpression') return undefined;
    const names = object.properties.map((property) => (property.type === 'SpreadElement' ? undefined : propertyName(property)));
    return names.every((name) => name !== undefined) ? names : undefined;
  }

  /** The package whose function an option is made by. */
  importOf(...keys: readonly string[]): string | undefined {
    const call = this.#resolved(keys);
    return call?.type === 'CallExpression' && call.callee.type === 'Identifier'
      ? this.#module?.scope.imports.get(call.callee.name)?.from
      : undefined;
  }

  /** Whether an option is made by a function that is told nothing. */
  isCalledWithout(...keys: readonly string[]): boolean {
    const call = this.#resolved(keys);
    return call?.type === 'CallExpression' && call.arguments.length === 0;
  }

  /** Whether an option is written out, and is not merely switched on. */
  says(...keys: readonly string[]): boolean {
    const resolved = this.#resolved(keys);
    return (
      resolved !== undefined &&
      !(resolved.type === 'BooleanLiteral' && resolved.value) &&
      !(resolved.type === 'ArrayExpression' && resolved.elements.length === 0)
    );
  }

  #resolved(keys: readonly string[]): Node | undefined {
    const value = this.#at(keys);
    return value && this.#module?.scope.resolve(value);
  }

  /** `()` among the keys leads to what a function is called with. */
  #at(keys: readonly string[]): Node | undefined {
    let value = this.#whole();
    for (const key of keys) {
      const object = value && this.#module?.scope.resolve(value);
      if (key === '()') value = object?.type === 'CallExpression' ? object.arguments[0] : undefined;
      else value = object?.type === 'ObjectExpression' ? propertyOf(object, key) : undefined;
    }
    return value;
  }

  /** Whether an option may be there, by the keys that lead to it: only what is written out whole is sure to lack it. */
  mayHave(...keys: readonly string[]): boolean {
    const exported = this.#module?.exports.get('default');
    const call = exported && this.#module?.scope.resolve(exported);
    // A theme may well add to what it is called with.
    if (call?.type === 'CallExpression' && !(call.callee.type === 'Identifier' && call.callee.name === 'defineConfig')) return true;
    let value = this.#whole();
    for (const key of keys) {
      const object = value && this.#module?.scope.resolve(value);
      if (object?.type !== 'ObjectExpression') return true;
      if (object.properties.some((property) => property.type === 'SpreadElement' || property.computed)) return true;
      value = propertyOf(object, key);
      if (!value) return false;
    }
    return true;
  }

  /** The options: what is exported, or what `defineConfig`, or a theme, is called with. */
  #whole(): Node | undefined {
    const value = this.#module?.exports.get('default');
    const resolved = value && this.#module?.scope.resolve(value);
    return resolved?.type === 'CallExpression' ? resolved.arguments[0] : resolved;
  }
}

/** Site and look each ask for their options of one config. */
const modules = new Memo<{ readonly module: ConfigModule | undefined }>(8);

function moduleOf(
  source: string,
  file: string,
  imported: ReadonlyMap<string, string>,
  aliases: readonly Alias[],
): ConfigModule | undefined {
  if (source.length > longestConfig) return undefined;
  const parsed = (): { readonly module: ConfigModule | undefined } => {
    try {
      return { module: linkModules(source.replace(/^\uFEFF/, ''), file, imported, aliases) };
    } catch {
      // Half-typed.
      return { module: undefined };
    }
  };
  const { module } = modules.of(JSON.stringify([source, file, [...imported], aliases]), parsed);
  return module && { ...module, scope: module.scope.afresh() };
}

/** Packages that are known to bring no MDX to a site: Astro's own others, and what Markdown, styles and the build are made with. */
const plainPackages =
  /^(?:astro(?:\/.*)?|node:.*|path|fs|url|@astrojs\/(?!mdx|starlight)[\w-]+(?:\/.*)?|@tailwindcss\/\w+|(?:remark|rehype|unist|mdast|hast|vite|shiki|@shikijs)\b[\w/-]*|unified|astro-icon|astro-expressive-code|astro-robots-txt)$/;

/** What a file of a site's config has that may bring MDX, and which packages are known to bring none. */
const mdx = { words: /mdx/i, isPlain: (name: string): boolean => plainPackages.test(name) };

/** What it has that may make other names for the site's folders, and which packages are known to make none. */
const names = {
  words: /alias|resolve(?:Id)?\b|updateConfig/i,
  isPlain: (name: string): boolean => (plainPackages.test(name) && !name.startsWith('vite')) || /^@astrojs\/(?:mdx|starlight)$/.test(name),
};

/** The names that a file of a site's config imports of packages; nothing where not all of them can be seen. */
function packagesOf(
  file: string,
  text: string,
  imported: ReadonlyMap<string, string>,
  aliases: readonly Alias[],
): readonly string[] | undefined {
  if (text.length > longestConfig || /\brequire\b|\bimport\s*\(/i.test(text)) return undefined;
  return [...text.matchAll(/\b(?:from|import)\s*['"]([^'"\n]+)['"]/g)].flatMap(([, from = '']) =>
    importedPaths(file, from, aliases).some((path) => imported.has(path)) ? [] : [from],
  );
}

/** The options of a site, and the files that its config imports, relative to the root; none where it has no `astro.config.*`. */
export async function readAstroOptions(
  files: SiteFiles,
  root: string,
  aliases: readonly Alias[] = [],
): Promise<
  | {
      readonly options: AstroOptions;
      readonly imported: readonly string[];
      readonly bringsNoMdx: boolean;
      readonly namesNothing: boolean;
      readonly loadsEnvironment: boolean;
    }
  | undefined
> {
  for (const config of configs) {
    const source = await files.readFile(joinPath(root, config));
    if (source === undefined) continue;
    const imported = await importedFiles(files, root, config, source, aliases);
    const all = [[config, source] as const, ...imported];
    const packages = all.map(([file, text]) => packagesOf(file, text, imported, aliases));
    const hasNone = ({ words, isPlain }: typeof mdx): boolean =>
      packages.every((own) => own?.every(isPlain)) && !all.some(([, text]) => words.test(text));
    return {
      options: new AstroOptions(source, config, imported, aliases),
      imported: [...imported.keys()],
      bringsNoMdx: hasNone(mdx),
      namesNothing: hasNone(names),
      loadsEnvironment: all.some(([, text]) => mayLoadEnvironment(text)),
    };
  }
  return undefined;
}
