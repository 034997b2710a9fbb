import { joinPath, parentOf } from '../text/paths';
import { type ConfigModule, parseConfigModule, Scope, type Value } from './configModule';

/** Endings that an import leaves out, in the order in which they are tried. */
const endings = ['', '.ts', '.mts', '.js', '.mjs', '/index.ts', '/index.mts', '/index.js', '/index.mjs'];

/** The paths that a relative import may lead to, seen from the site's root; none for a package. A `.js` that was written as `.ts` counts. */
export function importedPaths(file: string, from: string): readonly string[] {
  if (!/^\.{1,2}\//.test(from)) return [];
  const path = joinPath(parentOf(file), from);
  const written = path.replace(/\.([mc]?)js$/, '.$1ts');
  return [...endings.map((ending) => path + ending), ...(written === path ? [] : [written])];
}

/**
 * Parses a config with the files of the site that it imports, none of which is run: what they declare is put beside its own names, under names that no file can
 * write. `sources`: the text of each file by its path. Throws what Babel throws for the config itself; a file that does not parse is as good as not there.
 */
export function linkModules(source: string, file: string, sources: ReadonlyMap<string, string>): ConfigModule {
  const linker = new Linker(sources);
  return linker.link(parseConfigModule(source, file), file);
}

class Linker {
  readonly #modules = new Map<string, ConfigModule | undefined>();

  constructor(readonly sources: ReadonlyMap<string, string>) {}

  /** A module whose imported names stand for what they name. */
  link(module: ConfigModule, file: string): ConfigModule {
    const { scope } = module;
    const constants = new Map(scope.constants);
    const imports = new Map(scope.imports);
    const enums = new Map(scope.enums);
    const changed = new Set(scope.changed);
    for (const [local, { from, imported }] of scope.imports) {
      const path = importedPaths(file, from).find((each) => this.sources.has(each));
      const other = path === undefined ? undefined : this.#module(path);
      const exported = other?.exports.get(imported);
      if (!other || !exported) continue;
      for (const [name, value] of other.scope.constants) constants.set(name, value);
      for (const [name, value] of other.scope.imports) imports.set(name, value);
      for (const [name, value] of other.scope.enums) enums.set(name, value);
      const members = exported.type === 'Identifier' ? other.scope.enums.get(exported.name) : undefined;
      for (const name of other.scope.changed) changed.add(name);
      imports.delete(local);
      if (members) enums.set(local, members);
      else constants.set(local, exported as Value);
    }
    return { ...module, scope: new Scope(constants, imports, new Map(), enums, changed) };
  }

  /** A file of the site, linked in turn, its own names made unlike any other's. One that imports itself by a detour is not seen the second time. */
  #module(path: string): ConfigModule | undefined {
    if (this.#modules.has(path)) return this.#modules.get(path);
    this.#modules.set(path, undefined);
    try {
      const module = this.link(parseConfigModule(this.sources.get(path) ?? '', path, `@${this.#modules.size}`), path);
      this.#modules.set(path, module);
      return module;
    } catch {
      return undefined;
    }
  }
}
