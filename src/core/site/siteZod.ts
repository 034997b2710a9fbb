import type { ZodVersion } from '../schema/compile';
import { joinPath, parentOf, within } from '../text/paths';
import type { SiteFiles } from './readSite';
import type { WorkspacePackage } from './workspacePackages';

/** The Astro and the zod that a site is built with, as far as they are known. */
export interface SiteZod {
  /** Astro's major version. */
  readonly version?: number;
  /** The zod that it brings. */
  readonly astro?: ZodVersion;
  /** The one that the site asks for by itself, which is what `import { z } from 'zod'` gives. */
  readonly own?: ZodVersion;
  /** The files that were asked for, relative to the site's root. */
  readonly asked: readonly string[];
}

interface Manifest {
  readonly version?: unknown;
  readonly dependencies?: Readonly<Record<string, unknown>>;
  readonly devDependencies?: Readonly<Record<string, unknown>>;
}

type Version = readonly [major: number, minor: number];

/** The lock files of npm, pnpm, Yarn and Bun, and how each names a zod. */
const locks: readonly (readonly [name: string, zod: RegExp])[] = [
  ['package-lock.json', /"(?:[^"\n]*node_modules\/)?zod": ?\{\s*"version": ?"(\d+\.\d+)/g],
  ['pnpm-lock.yaml', /^ {2}'?\/?zod[@/](\d+\.\d+)/gm],
  ['yarn.lock', /^"?zod@[^\n]*:\r?\n\s+version:? "?(\d+\.\d+)/gm],
  ['bun.lock', /\["zod@(\d+\.\d+)/g],
];

/** Whether a file of this name says which versions of packages a site has: one that comes may say another zod. */
export const isLockFile = (name: string): boolean => locks.some(([lock]) => lock === name);

/** Longer than the lock file of any site. */
const longestLock = 30_000_000;

/**
 * Finds which Astro and which zod a site has: what is installed, or else what the nearest lock file says, or else what `package.json` and Astro's own ask for. Where several may be
 * meant, the oldest counts, for what it accepts has to be accepted.
 */
export async function zodOfSite(files: SiteFiles, root: string): Promise<SiteZod> {
  const asked: string[] = ['package.json'];
  const installed = async (folder: string): Promise<Version | undefined> => {
    asked.push(`${folder}/package.json`);
    return versionIn((await manifestAt(files, joinPath(root, asked.at(-1) ?? ''))).version);
  };
  const { dependencies, devDependencies } = await manifestAt(files, joinPath(root, 'package.json'));
  const wanted = (name: string): Version | undefined => versionIn(dependencies?.[name] ?? devDependencies?.[name]);

  const astro = (await installed('node_modules/astro')) ?? wanted('astro');
  const [top, wantedZod] = [await installed('node_modules/zod'), wanted('zod')];
  const bringsFourth = astro !== undefined && astro[0] >= 6;
  // Of the third version, what is asked for is enough.
  const isAsked = bringsFourth || (!top && wantedZod?.[0] === 4);
  const { zods, isFlat } = isAsked ? await locked(files, root, asked) : { zods: [], isFlat: false };
  const own = top ?? (wantedZod && (wantedZod[0] === 4 ? least(wantedZod, zods) : wantedZod));
  const level = levelOf(own);
  const found = { ...(level ? { own: level } : {}), asked };
  if (astro === undefined || astro[0] < 1) return found;
  if (!bringsFourth) return { version: astro[0], astro: astro[0] === 5 ? 3.23 : 3, ...found };
  const tops = top?.[0] === 4 ? [top] : [];
  // Of npm's, what lies at the top is Astro's too, unless it has its own; other package managers may keep them apart.
  const ofAstro = (await installed('node_modules/astro/node_modules/zod')) ?? (isFlat ? tops[0] : undefined);
  const brought = levelOf(ofAstro ?? least(askedBy(astro), [...zods, ...tops]));
  return { version: astro[0], ...(brought ? { astro: brought } : {}), ...found };
}

/**
 * The zods of a site whose config imports some of its workspace's packages: each may have a `zod` of its own. Where those are of several kinds, or one is not known, neither is the whole's.
 *
 * @param imported the files that the config imports, by their path from the site's root
 */
export async function zodWithPackages(
  files: SiteFiles,
  root: string,
  zod: Pick<SiteZod, 'astro' | 'own'>,
  packages: Iterable<WorkspacePackage>,
  imported: ReadonlyMap<string, string>,
): Promise<Pick<SiteZod, 'astro' | 'own'>> {
  const owns: (ZodVersion | undefined)[] = [];
  for (const { folder } of packages) {
    const hasOwn = [...imported].some(([path, text]) => within(folder, joinPath(root, path)) !== undefined && /['"]zod['"]/.test(text));
    if (hasOwn) owns.push((await zodOfSite(files, folder)).own);
  }
  if (owns.length === 0) return zod;
  const all = [zod.own ?? zod.astro, ...owns].filter((each) => each !== undefined);
  const [own] = all.toSorted((one, other) => one - other);
  const isAlike = all.length > owns.length && new Set(all.map(Math.floor)).size === 1;
  return own !== undefined && isAlike ? { ...zod, own } : {};
}

/** The fourth zod that an Astro asks for in its own `package.json`: `^4.3.6`, and from 7.3.0 on `^4.5.4`. (The fifth asks for `^3.23.8` or later, the fourth's first for `^3.22.4`.) */
const askedBy = ([major, minor]: Version): Version => (major > 7 || (major === 7 && minor >= 3) ? [4, 5] : [4, 3]);

/** The oldest of those that there are, but none older than what is asked for; that, where there are none. */
function least(wanted: Version, there: readonly Version[]): Version {
  const minors = there.map(([, minor]) => minor);
  return minors.length > 0 ? [4, Math.max(wanted[1], Math.min(...minors))] : wanted;
}

/** The versions from which on zod refuses something else, by the minor versions of the fourth. */
const levels: readonly ZodVersion[] = [4, 4, 4, 4.3, 4.4, 4.5, 4.6];

function levelOf(version: Version | undefined): ZodVersion | undefined {
  if (version?.[0] === 4) return levels[version[1]] ?? levels.at(-1);
  if (version?.[0] === 3) return version[1] >= 23 ? 3.23 : 3;
  return undefined;
}

/** The fourth versions of zod that the nearest lock file names, from a site's folder upwards, and whether it is npm's. */
async function locked(files: SiteFiles, root: string, asked: string[]): Promise<{ zods: readonly Version[]; isFlat: boolean }> {
  for (let [folder, way] = [root, '']; ; [folder, way] = [parentOf(folder), `../${way}`]) {
    const names = new Set((await files.list(folder)).map(({ name }) => name));
    for (const [name, zod] of locks) {
      if (!names.has(name)) continue;
      asked.push(`${way}${name}`);
      const text = (await files.readFile(joinPath(folder, name))) ?? '';
      const versions = text.length > longestLock ? [] : [...text.matchAll(zod)].map(([, version]) => versionIn(version));
      return {
        zods: versions.filter((version) => version !== undefined).filter(([major]) => major === 4),
        isFlat: name === 'package-lock.json',
      };
    }
    if (folder === '') return { zods: [], isFlat: false };
  }
}

/** The oldest version that a range begins with. `latest`, `workspace:*` and ranges with `||` say nothing. */
function versionIn(range: unknown): Version | undefined {
  const [, major, minor] = (typeof range === 'string' && !range.includes('||') && /^[\^~>=v\s]*(\d+)(?:\.(\d+))?/.exec(range)) || [];
  return major === undefined ? undefined : [Number(major), Number(minor ?? 0)];
}

async function manifestAt(files: SiteFiles, path: string): Promise<Manifest> {
  try {
    return (JSON.parse((await files.readFile(path)) ?? '{}') ?? {}) as Manifest;
  } catch {
    // Half-written: as good as not there.
    return {};
  }
}
