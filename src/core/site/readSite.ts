import { importsOfPackage } from '../module/aliases';
import { joinPath, parentOf } from '../text/paths';
import { asLoaded } from './asLoaded';
import { type ConfigProblem, folderCollection, readContentConfig } from './astroConfig';
import { brokenImports } from './brokenImports';
import { isOfBun, mayLoadEnvironment } from './environment';
import { importedFiles } from './importedFiles';
import { packagesOf } from './packageFolders';
import { readAliases } from './readAliases';
import { readSiteOptions } from './readSiteOptions';
import type { Site } from './site';
import { zodOfSite, zodWithPackages } from './siteZod';
import { withNotes } from './withNotes';
import { WorkspacePackages } from './workspacePackages';

/** What is asked of a file system: the editor and the command line each bring theirs. Paths are `/`-separated and relative to a top of its choosing (`''`). */
export interface SiteFiles {
  /** The file's text; nothing where there is no such file. */
  readFile(path: string): Promise<string | undefined>;
  /** What a folder holds; nothing where there is no such folder. */
  list(folder: string): Promise<readonly FolderEntry[]>;
}

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** A site and where it is. */
export interface FoundSite {
  /** Its root, seen from the top. */
  readonly root: string;
  readonly site: Site;
  /** The content config its collections were read from, relative to the root. */
  readonly config?: string;
  /** Further files of the site that what was read hangs on, relative to the root: what the config imports, and what says where that is. */
  readonly alsoRead?: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** A site of which nothing is known. */
export const noSite: Site = { kind: 'none', collections: [] };

/** In the order in which Astro looks for them. */
const endings = ['mjs', 'js', 'mts', 'ts'];
const astroConfigs = endings.map((extension) => `content.config.${extension}`);
const legacyAstroConfigs = endings.map((extension) => `content/config.${extension}`);

/** Whether a file is one that `findSite` goes by: a change to it can change what a site is. */
export const isSiteConfig = (path: string): boolean =>
  /(^|\/)(astro\.config\.[cm]?[jt]s|content\.config\.[mc]?[jt]s|content\/config\.[mc]?[jt]s|hugo\.(toml|ya?ml|json)|config\.(toml|ya?ml|json)|_config\.(ya?ml|toml))$/.test(
    path,
  );

/** The site that a folder is in: the nearest folder, upwards to the top, that has the config of a site generator. */
export async function findSite(files: SiteFiles, folder: string): Promise<FoundSite | undefined> {
  for (let current = folder; ; current = parentOf(current)) {
    const kind = await kindOf(files, current);
    if (kind) return readSite(files, current, kind);
    if (current === '') return undefined;
  }
}

/** The sites at and below a folder, as far down as `levels`; a site inside a site is left to `findSite`. */
export async function findSitesBelow(files: SiteFiles, folder: string, levels: number): Promise<readonly FoundSite[]> {
  const kind = await kindOf(files, folder);
  if (kind) return [await readSite(files, folder, kind)];
  if (levels === 0) return [];
  const found: FoundSite[] = [];
  for (const entry of await files.list(folder)) {
    if (entry.kind === 'folder' && isWalked(entry.name))
      found.push(...(await findSitesBelow(files, joinPath(folder, entry.name), levels - 1)));
  }
  return found;
}

/** Whether a folder is worth going into: not packages, build output or anything hidden. */
export const isWalked = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules' && name !== 'dist';

async function kindOf(files: SiteFiles, folder: string): Promise<Exclude<Site['kind'], 'none'> | undefined> {
  const entries = await files.list(folder);
  const has = (pattern: RegExp): boolean => entries.some(({ name, kind }) => kind === 'file' && pattern.test(name));
  const hasFolder = (folderName: string): boolean => entries.some(({ name, kind }) => kind === 'folder' && name === folderName);
  if (has(/^astro\.config\.[cm]?[jt]s$/)) return 'astro';
  if (hasFolder('src') && (await files.list(joinPath(folder, 'src'))).some(({ name }) => /^content\.config\.m?[jt]s$/.test(name)))
    return 'astro';
  if (hasFolder('src') && (await isLegacy(files, folder))) return 'astro';
  if (has(/^hugo\.(toml|ya?ml|json)$/)) return 'hugo';
  if (has(/^config\.(toml|ya?ml|json)$/) && hasFolder('content')) return 'hugo';
  if (has(/^_config\.(ya?ml|toml)$/) && hasFolder('_posts')) return 'jekyll';
  return undefined;
}

/** Whether a folder without an `astro.config.*` is a site all the same: Astro needs none, and up to its fifth version looks for the content config in the folder of the content. */
async function isLegacy(files: SiteFiles, folder: string): Promise<boolean> {
  const entries = await files.list(joinPath(folder, 'src/content'));
  if (!entries.some(({ name, kind }) => kind === 'file' && /^config\.m?[jt]s$/.test(name))) return false;
  return /"astro"\s*:/.test((await files.readFile(joinPath(folder, 'package.json'))) ?? '');
}

async function readSite(files: SiteFiles, root: string, kind: Exclude<Site['kind'], 'none'>): Promise<FoundSite> {
  const {
    aliases,
    read: aliasFiles,
    isWhole,
  } = kind === 'astro' ? await readAliases(files, root) : { aliases: [], read: [], isWhole: false };
  const read = await readSiteOptions(files, root, kind, aliases);
  const { options, imported: optionFiles, isLegacyRead = false, namesNothing = false } = read;
  if (kind !== 'astro') return { root, site: { kind, ...options, collections: [] }, problems: [] };
  const { version, ...zod } = await zodOfSite(files, root);
  const named = isWhole && namesNothing ? { hasAllAliases: true as const } : {};
  const source = options.source ?? 'src';
  // They are for modules alone: no image is named by them.
  const manifest = (await files.readFile(joinPath(root, 'package.json'))) ?? '';
  const { packages, asked: packageFiles } = await packagesOf(files, root, manifest);
  const site = { kind, ...options, ...named, ...(packages ? { packages } : {}), ...(version ? { astro: version } : {}), collections: [] };
  const names = [...aliases, ...importsOfPackage(manifest)];
  const loadsEnvironment =
    read.loadsEnvironment || mayLoadEnvironment(manifest) || (await files.list(root)).some(({ name }) => isOfBun(name));
  const alsoRead = [...aliasFiles, ...optionFiles, ...zod.asked, ...packageFiles];
  const loaded = (collections: Site['collections']): Site['collections'] =>
    read.bringsNoMdx ? collections.map((each) => ({ ...each, passesOverMdx: true })) : collections;
  for (const name of [...astroConfigs, ...legacyAstroConfigs]) {
    const config = joinPath(source, name);
    const text = await files.readFile(joinPath(root, config));
    if (text === undefined) continue;
    const absent = new Set<string>();
    const ofWorkspace = new WorkspacePackages(files, root);
    const imported = await importedFiles(files, root, config, text, names, absent, ofWorkspace);
    const zods = await zodWithPackages(files, root, zod, ofWorkspace.used, imported);
    const content = readContentConfig(text, config, zods.astro, imported, [...names, ...ofWorkspace.aliases], zods.own, loadsEnvironment);
    const isOld = legacyAstroConfigs.includes(name) && (version ?? 0) >= 6 && !isLegacyRead;
    // Of a config that stops the build, nothing else is told.
    const { collections, problems: told } = asLoaded(content, version, isLegacyRead || isOld);
    const { dataCollections } = content;
    const problems = [
      ...told,
      ...(isOld ? [{ code: 'legacy' as const, start: 0, end: 0 }] : []),
      ...brokenImports(imported, content.parsed),
    ];
    const listed = collections.length > 0 || !problems.some(({ code }) => code === 'syntax' || code === 'collections');
    const broken = problems.some(({ code }) => code === 'syntax') ? { brokenConfig: config } : {};
    const filled = await withNotes(files, root, listed ? collections : await folderCollections(files, root, source), problems);
    return {
      root,
      site: { ...site, ...broken, collections: loaded(filled.collections), dataCollections, aliases },
      config,
      alsoRead: [...imported.keys(), ...alsoRead, ...filled.asked, ...absent, ...ofWorkspace.asked],
      problems,
    };
  }
  return { root, site: { ...site, collections: loaded(await folderCollections(files, root, source)), aliases }, alsoRead, problems: [] };
}

/** Without a config that can be read, the folders of `src/content` are collections, as in Astro's first versions of them. */
async function folderCollections(files: SiteFiles, root: string, source: string): Promise<Site['collections']> {
  const entries = await files.list(joinPath(root, source, 'content'));
  return entries.filter(({ name, kind }) => kind === 'folder' && /^[^._]/.test(name)).map(({ name }) => folderCollection(name, source));
}
