import type { Node } from '@babel/types';
import { joinPath, parentOf } from '../text/paths';
import { type Alias, aliasedPaths } from './aliases';
import {
  type ConfigModule,
  type Imported,
  parseConfigModule,
  Scope,
  type SyntaxProblem,
  syntaxError,
  unwrap,
  type Value,
} from './configModule';
import { isFunction } from './functionBody';
import { identifier, objectOf, property } from './nodes';
import { namesOf } from './uniqueNames';
import { nodesIn } from './walk';

/** Endings that an import leaves out, in the order in which they are tried. */
const endings = ['', '.ts', '.mts', '.js', '.mjs', '.json', '/index.ts', '/index.mts', '/index.js', '/index.mjs'];

/** More files than anything is passed on through. */
const longestDetour = 8;

/** The paths that an import may lead to, seen from the site's root; none for a package. A `.js` that was written as `.ts` counts. */
export function importedPaths(file: string, from: string, aliases: readonly Alias[] = []): readonly string[] {
  // The names of `package.json` are for the files of its own package.
  const isOfOther = from.startsWith('#') && file.startsWith('..');
  const paths = /^\.{1,2}\//.test(from) ? [joinPath(parentOf(file), from)] : isOfOther ? [] : aliasedPaths(from, aliases);
  return paths.flatMap((path) => {
    const written = path.replace(/\.([mc]?)js$/, '.$1ts');
    return [...endings.map((ending) => path + ending), ...(written === path ? [] : [written])];
  });
}

/**
 * Parses a config with the files of the site that it imports, none of which is run: what they declare is put beside its own names, under names that no file can
 * write. `sources`: the text of each file by its path, of a package by its name; `aliases`: other names for its folders. Throws what Babel throws for the config itself; a file that does not parse is as good as not there.
 */
export function linkModules(
  source: string,
  file: string,
  sources: ReadonlyMap<string, string>,
  aliases: readonly Alias[] = [],
): ConfigModule {
  const linker = new Linker(sources, aliases);
  return { ...linker.link(linker.withPassedOn(parseConfigModule(source, file)), file), parsed: linker.parsed };
}

class Linker {
  readonly #modules = new Map<string, ConfigModule | undefined>();
  readonly parsed = new Map<string, SyntaxProblem | undefined>();

  constructor(
    readonly sources: ReadonlyMap<string, string>,
    readonly aliases: readonly Alias[],
  ) {}

  /** A config that is a signpost (`export { collections } from './content/collections'`): what it passes on is as if it imported and exported it. */
  withPassedOn(module: ConfigModule): ConfigModule {
    const imports = new Map(module.scope.imports);
    const exports = new Map(module.exports);
    const whole = module.passedOnWhole.map((from): [string, Imported] => ['collections', { from, imported: 'collections' }]);
    for (const [name, origin] of [...whole, ...module.passedOn]) {
      if (module.exports.has(name)) continue;
      const local = `${name}@`;
      imports.set(local, origin);
      exports.set(name, identifier(local));
    }
    return { ...module, exports, scope: module.scope.withImports(imports) };
  }

  /** A module whose imported names stand for what they name. */
  link(module: ConfigModule, file: string): ConfigModule {
    const names = new Names(module.scope);
    const behind = new Set<string>();
    for (const [local, origin] of module.scope.imports) {
      const found = this.#find(file, origin);
      if (!found) continue;
      names.imports.delete(local);
      this.#declare(names, local, found);
      if (module.scope.changed.has(local)) addNamesBehind(found, behind);
    }
    for (const from of module.importedFiles) for (const name of this.#moduleOf(file, from)?.scope.changed ?? []) names.changed.add(name);
    this.#addGiven(module, names, behind);
    for (const name of behind) names.changed.add(name);
    return { ...module, scope: names.scope() };
  }

  /** Adds the names of all that functions of other files are given, which change it. */
  #addGiven({ callsOfOthers, scope }: ConfigModule, names: Names, changed: Set<string>): void {
    const linked = names.scope();
    for (const { callee, arguments: given } of callsOfOthers) {
      const made = linked.resolve(callee);
      if (!isFunction(made) || !made.params.flatMap(namesOf).some((name) => names.changed.has(name))) continue;
      for (const value of given) addNamesBehind({ scope, value }, changed);
    }
  }

  #declare(names: Names, local: string, { scope, value, origin }: Found): void {
    if (scope) names.add(scope);
    if (origin) names.imports.set(local, origin);
    const members = value?.type === 'Identifier' ? scope?.enums.get(value.name) : undefined;
    if (members) names.enums.set(local, members);
    else if (value) names.constants.set(local, value as Value);
  }

  /** A package may be described among the sources, by its name. */
  #pathOf(file: string, from: string): string | undefined {
    return [...importedPaths(file, from, this.aliases), from].find((each) => this.sources.has(each));
  }

  #moduleOf(file: string, from: string): ConfigModule | undefined {
    const path = this.#pathOf(file, from);
    return path === undefined ? undefined : this.#module(path);
  }

  /** What a file takes from another one of the site; nothing where that is none of the site's, or has not what is asked of it. */
  #find(file: string, { from, imported }: Imported, depth = 0): Found | undefined {
    const path = this.#pathOf(file, from);
    const module = path === undefined ? undefined : this.#module(path);
    if (path === undefined || !module || depth > longestDetour) return undefined;
    if (imported === '*') return this.#all(path, module, depth);
    const value = module.exports.get(imported);
    if (value) return { scope: module.scope, value };
    const origin = module.passedOn.get(imported);
    // What is passed on from a package is known by where it is from.
    if (origin) return this.#find(path, origin, depth + 1) ?? { origin };
    for (const whole of imported === 'default' ? [] : module.passedOnWhole) {
      const found = this.#find(path, { from: whole, imported }, depth + 1);
      if (found) return found;
    }
    return undefined;
  }

  /** `import * as schemas`: an object with all that the file exports. */
  #all(path: string, module: ConfigModule, depth: number): Found {
    const names = new Names(module.scope);
    const members: [string, Node][] = [...module.exports];
    const passedOn = [...module.passedOn];
    for (const whole of module.passedOnWhole) {
      const file = importedPaths(path, whole, this.aliases).find((each) => this.sources.has(each));
      const other = file === undefined ? undefined : this.#module(file);
      for (const name of other ? [...other.exports.keys(), ...other.passedOn.keys()] : [])
        if (name !== 'default') passedOn.push([name, { from: whole, imported: name }]);
    }
    for (const [name, origin] of passedOn) {
      if (members.some(([known]) => known === name)) continue;
      const found = this.#find(path, origin, depth + 1) ?? { origin };
      // Under a name that nobody can write.
      const local = `${name}@${path}`;
      this.#declare(names, local, found);
      members.push([name, identifier(local)]);
    }
    return { scope: names.scope(), value: objectOf(members.map(([name, value]) => property(name, value))) };
  }

  /** A file of the site, linked in turn, its own names made unlike any other's. One that imports itself by a detour is not seen the second time. */
  #module(path: string): ConfigModule | undefined {
    if (this.#modules.has(path)) return this.#modules.get(path);
    this.#modules.set(path, undefined);
    try {
      const source = (this.sources.get(path) ?? '').replace(/^\uFEFF/, '');
      // Data is a module that exports it whole.
      const text = path.endsWith('.json') ? `export default (${source});` : source;
      const parsed = parseConfigModule(text, path, `@${this.#modules.size}`);
      const own = path.endsWith('.json') ? withNames(parsed) : parsed;
      this.parsed.set(path, own.error);
      const module = this.link(own, path);
      this.#modules.set(path, module);
      return module;
    } catch (error) {
      if (!this.parsed.has(path)) this.parsed.set(path, syntaxError(error as { pos?: number; message?: string }));
      return undefined;
    }
  }
}

/** Data exports each of its keys too. */
function withNames(module: ConfigModule): ConfigModule {
  const whole = module.exports.get('default');
  const object = whole && unwrap(whole);
  const exports = new Map(module.exports);
  for (const property of object?.type === 'ObjectExpression' ? object.properties : [])
    if (property.type === 'ObjectProperty' && property.key.type === 'StringLiteral' && property.key.value !== 'default')
      exports.set(property.key.value, property.value);
  return { ...module, exports };
}

/** Adds all the names that an imported one leads to: what changes its object may change theirs. */
function addNamesBehind({ value, scope }: Found, names: Set<string>): void {
  const pending = value ? [value] : [];
  for (let next = pending.pop(); next; next = pending.pop())
    for (const node of nodesIn(next)) {
      if (node.type !== 'Identifier' || names.has(node.name)) continue;
      names.add(node.name);
      const meant = scope?.constants.get(node.name);
      if (meant) pending.push(meant);
    }
}

/** What an imported name stands for: an expression with the names it needs, or something of a package. */
interface Found {
  readonly scope?: Scope;
  readonly value?: Node;
  readonly origin?: Imported;
}

/** The names of a module, with those of the files it imports put beside them. */
class Names {
  readonly constants: Map<string, Value>;
  readonly imports: Map<string, Imported>;
  readonly enums: Map<string, readonly (string | number)[]>;
  readonly changed: Set<string>;
  readonly #added = new Set<Scope>();

  constructor({ constants, imports, enums, changed }: Scope) {
    this.constants = new Map(constants);
    this.imports = new Map(imports);
    this.enums = new Map(enums);
    this.changed = new Set(changed);
  }

  /** Adds the names of another file, once. */
  add(scope: Scope): void {
    if (this.#added.has(scope)) return;
    this.#added.add(scope);
    const { constants, imports, enums, changed } = scope;
    for (const [name, value] of constants) this.constants.set(name, value);
    for (const [name, value] of imports) this.imports.set(name, value);
    for (const [name, value] of enums) this.enums.set(name, value);
    for (const name of changed) this.changed.add(name);
  }

  scope(): Scope {
    return new Scope(this.constants, this.imports, new Map(), this.enums, this.changed);
  }
}
