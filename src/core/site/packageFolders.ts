import { joinPath, parentOf } from '../text/paths';
import type { SiteFiles } from './readSite';
import { isLockFile } from './siteZod';

/** Where a name may mean a package of the site's. */
export interface Packages {
  /** The folders of packages, relative to the root, the nearest first: Node looks upwards. */
  readonly folders: readonly string[];
  /** What `package.json` asks for, there or not. */
  readonly wanted: readonly string[];
}

/**
 * Where the packages of a site are, as far up as `files` shows; nothing where they cannot be seen: none is installed there, and no lock file says that they will be in the site's own folder.
 *
 * @param manifest the text of the site's `package.json`
 */
export async function packagesOf(
  files: SiteFiles,
  root: string,
  manifest: string,
): Promise<{ readonly packages?: Packages; readonly asked: readonly string[] }> {
  const folders: string[] = [];
  const asked: string[] = [];
  let isSeen = (await files.list(root)).some(({ name }) => isLockFile(name) || name === 'bun.lockb');
  for (let [current, way] = [root, '']; ; [current, way] = [parentOf(current), `../${way}`]) {
    folders.push(`${way}node_modules`);
    if (!isSeen) {
      // Which version the site has is asked of its own anyway.
      if (current !== root) asked.push(`${way}node_modules/astro/package.json`);
      isSeen = (await files.readFile(joinPath(current, 'node_modules/astro/package.json'))) !== undefined;
    }
    if (current === '') break;
  }
  return { ...(isSeen ? { packages: { folders, wanted: wantedBy(manifest) } } : {}), asked };
}

/** Where a `package.json` names packages. */
export const dependencyKinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;

/** The packages that a `package.json` names; one that is half-written names none. */
function wantedBy(manifest: string): readonly string[] {
  try {
    const asked = (JSON.parse(manifest) ?? {}) as Readonly<Record<string, unknown>>;
    return dependencyKinds.flatMap((kind) => Object.keys(asked[kind] ?? {}));
  } catch {
    return [];
  }
}
