import picomatch from 'picomatch';
import { parse as parseYaml } from 'yaml';
import type { Alias } from '../module/aliases';
import { baseName, joinPath, parentOf, relativePath, within } from '../text/paths';
import { dependencyKinds } from './packageFolders';
import { isWalked, type SiteFiles } from './readSite';

/** More packages, and folders to look for them in, than the workspace of any site has. */
const mostFolders = 400;

/** A package of the site's own workspace. */
export interface WorkspacePackage {
  /** Its folder, seen from the top. */
  readonly folder: string;
  readonly manifest: Manifest;
}

type Manifest = Readonly<Record<string, unknown>>;

/**
 * The packages of the workspace (npm's, pnpm's, Yarn's, Bun's) that a site is one of, looked for once a config imports one. Of a package that may be another of that name, from a
 * registry, nothing is known, and nothing is read in `node_modules` but which version is there.
 */
export class WorkspacePackages {
  /** The names that lead into those that were asked for, of files seen from the site's root. */
  readonly aliases: Alias[] = [];
  readonly used = new Set<WorkspacePackage>();
  /** What was read to find them, seen from the site's root. */
  readonly asked = new Set<string>();
  readonly #known = new Map<string, Promise<WorkspacePackage | undefined>>();
  #all: Promise<readonly WorkspacePackage[]> | undefined;

  constructor(
    readonly files: SiteFiles,
    readonly root: string,
  ) {}

  /** Notes where an import leads: to a file of a package, if it does. */
  async find(from: string): Promise<readonly Alias[]> {
    const [, name, rest = ''] = /^((?:@[\w.-]+\/)?[\w][\w.-]*)(\/[^?]+)?$/.exec(from) ?? [];
    const known = this.aliases.filter((alias) => alias.name === from);
    if (name === undefined || isOfOthers(name) || known.length > 0) return known;
    const found = this.#known.get(name) ?? this.#find(name);
    this.#known.set(name, found);
    const made = await found;
    const file = made && fileOf(made.manifest, rest.slice(1));
    // It leads to no file outside of its package, nor to what others wrote.
    if (!made || file === undefined || !/^(?!\.\.)(?!.*(?:^|\/)node_modules(?:\/|$))/.test(file)) return [];
    const target = this.#seen(joinPath(made.folder, file));
    const aliases: Alias[] = [{ name: from, targets: [target], isPackage: true }];
    this.used.add(made);
    this.aliases.push(...aliases);
    return aliases;
  }

  async #find(name: string): Promise<WorkspacePackage | undefined> {
    this.#all ??= this.#list();
    const [found, ...others] = (await this.#all).filter(({ manifest }) => manifest.name === name);
    if (!found || others.length > 0) return undefined;
    const file = joinPath(found.folder, 'package.json');
    this.asked.add(this.#seen(file));
    return (await this.#isMeant(name, found)) ? found : undefined;
  }

  /** Whether what the site gets by that name is that package: installed as it is here, or asked for so that it can be no other. */
  async #isMeant(name: string, { folder, manifest }: WorkspacePackage): Promise<boolean> {
    for (let current = this.root; ; current = parentOf(current)) {
      const installed = joinPath(current, 'node_modules', name, 'package.json');
      const text = await this.files.readFile(installed);
      if (text !== undefined) return text === (await this.files.readFile(joinPath(folder, 'package.json')));
      if (current === '') break;
    }
    const own = await manifestAt(this.files, this.root);
    const wanted = dependencyKinds.map((kind) => recordOf(own[kind])[name]).find((each) => each !== undefined);
    if (wanted === undefined || (typeof wanted === 'string' && /^workspace:[\^~*\d]/.test(wanted))) return true;
    if (typeof wanted !== 'string') return false;
    const [, path] = /^(?:link|file|portal|workspace):(\.{0,2}\/?.*)$/.exec(wanted) ?? [];
    if (path !== undefined) return joinPath(this.root, path) === folder;
    return /^[\^~]?\d|^\*$/.test(wanted) && (manifest.private === true || wanted.replace(/^[\^~]/, '') === manifest.version);
  }

  /** The packages of the nearest workspace around the site that has it among them. */
  async #list(): Promise<readonly WorkspacePackage[]> {
    for (let top = this.root; ; top = parentOf(top)) {
      const globs = await this.#globsAt(top);
      if (globs) {
        const folders = await this.#foldersIn(top, globs);
        // One that only lies there is on its own.
        return top === this.root || folders.includes(this.root) ? this.#packagesIn(folders) : [];
      }
      if (top === '') return [];
    }
  }

  async #packagesIn(folders: readonly string[]): Promise<readonly WorkspacePackage[]> {
    const found = folders.map(async (folder) => ({ folder, manifest: await manifestAt(this.files, folder) }));
    return Promise.all(found);
  }

  async #globsAt(folder: string): Promise<readonly string[] | undefined> {
    const [pnpm, plain] = [joinPath(folder, 'pnpm-workspace.yaml'), joinPath(folder, 'package.json')];
    const { workspaces } = await manifestAt(this.files, folder);
    const globs = listOf(yamlOf(await this.files.readFile(pnpm)).packages) ?? listOf(workspaces) ?? listOf(recordOf(workspaces).packages);
    if (globs) for (const file of [pnpm, plain]) this.asked.add(this.#seen(file));
    return globs;
  }

  /** The folders that globs name: `packages/*`, `apps/**`, `!apps/old`. */
  async #foldersIn(top: string, globs: readonly string[]): Promise<readonly string[]> {
    const tidy = globs.map((glob) => glob.replace(/^(!?)(?:\.\/)+/, '$1').replace(/\/+$/, ''));
    const isLeftOut = picomatch(tidy.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)));
    let left = mostFolders;
    const namesIn = async (folder: string): Promise<string[]> => {
      const entries = left-- > 0 ? await this.files.list(folder) : [];
      return entries.filter(({ name, kind }) => kind === 'folder' && isWalked(name)).map(({ name }) => joinPath(folder, name));
    };
    const found = new Set<string>();
    for (const glob of tidy.filter((each) => !each.startsWith('!'))) {
      let folders: readonly string[] = [top];
      for (const part of glob.split('/')) {
        if (part === '**') {
          const all = new Set(folders);
          for (const folder of all) for (const each of await namesIn(folder)) all.add(each);
          folders = [...all];
        } else if (/[*?[\]{}()]/.test(part)) {
          const isNamed = picomatch(part);
          const below = await Promise.all(folders.map(namesIn));
          folders = below.flat().filter((folder) => isNamed(baseName(folder)));
        } else folders = folders.map((folder) => joinPath(folder, part));
      }
      for (const folder of folders) if (found.size < mostFolders) found.add(folder);
    }
    return [...found].filter((folder) => !isLeftOut(within(top, folder) ?? ''));
  }

  /** A path as it is seen from the site's root. */
  #seen(path: string): string {
    return joinPath(relativePath(this.root, path));
  }
}

/** Packages that are no workspace's, which configs import more than all others. */
const isOfOthers = (name: string): boolean => /^(?:astro|zod|@astrojs\/.*|path|fs|url)$/.test(name);

/** Folders of what is built, be it older than its source. */
const built = /^(?:dist|build|out|output|esm|cjs|es|types)\//;

/** The file that an import of a package leads to, seen from the package; nothing where it leads to what is built. */
function fileOf(manifest: Manifest, part: string): string | undefined {
  const { exports, module, main, scripts } = manifest;
  const named = exports === undefined ? (part === '' ? (module ?? main ?? 'index') : part) : exportOf(exports, part);
  if (typeof named !== 'string' || (exports !== undefined && !named.startsWith('./')) || named.startsWith('/')) return undefined;
  const file = joinPath('', named);
  const makes = Object.keys(recordOf(scripts)).some((name) => /^(?:build|compile|prepare|prepack|prepublish\w*)\b/.test(name));
  return built.test(file) || (makes && /\.[mc]?js$/.test(file)) ? undefined : file;
}

/** What the `exports` of a package have for a part of it, as a build on Node has it. */
function exportOf(exports: unknown, part: string): unknown {
  const key = part === '' ? '.' : `./${part}`;
  const record = recordOf(exports);
  // Without a path, they are those of the whole package.
  if (!Object.keys(record).some((name) => name.startsWith('.'))) return key === '.' ? conditioned(exports) : undefined;
  if (Object.hasOwn(record, key)) return conditioned(record[key]);
  const patterns = Object.keys(record).filter((name) => {
    const [before = '', after] = name.split('*');
    return after !== undefined && key.startsWith(before) && key.endsWith(after) && key.length >= name.length;
  });
  const [pattern] = patterns.toSorted((one, other) => other.indexOf('*') - one.indexOf('*') || other.length - one.length);
  const target = pattern === undefined ? undefined : conditioned(record[pattern]);
  if (pattern === undefined || typeof target !== 'string') return undefined;
  const rest = key.slice(pattern.indexOf('*'), key.length - (pattern.length - pattern.indexOf('*') - 1));
  return target.replaceAll('*', () => rest);
}

/** What the first of the conditions that a build has leads to. */
function conditioned(target: unknown, depth = 0): unknown {
  if (typeof target === 'string' || depth > 4) return target;
  for (const [condition, inner] of Object.entries(recordOf(target))) {
    if (!/^(?:astro|node|module|import|production|default)$/.test(condition)) continue;
    // It is kept from all that asks so.
    if (inner === null) return undefined;
    const found = conditioned(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function manifestAt(files: SiteFiles, folder: string): Promise<Manifest> {
  try {
    return recordOf(JSON.parse((await files.readFile(joinPath(folder, 'package.json'))) ?? '{}'));
  } catch {
    // Half-written: as good as not there.
    return {};
  }
}

function yamlOf(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    return recordOf(parseYaml(text ?? '', { maxAliasCount: 100 }));
  } catch {
    return {};
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};

const listOf = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : undefined;
