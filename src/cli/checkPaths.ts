import type { Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { type CheckResult, checkWithFiles } from '../core/check';
import { type ToldProblem, wordProblems } from '../core/findings/configProblem';
import { readSiblings, type Sibling, siblingsBeside } from '../core/frontmatter/siblings';
import { defaultSettings } from '../core/rules/settings';
import { isMarkdown, placeOf } from '../core/site/place';
import { type FoundSite, findSite, isWalked, noSite } from '../core/site/readSite';
import type { Collection, Place } from '../core/site/site';
import { joinPath, within } from '../core/text/paths';
import { DiskFiles, filesBelow, readPost, slashed, type Unreadable, whyUnreadable } from './diskFiles';

/** What the checks are told of the world. */
export interface Surroundings {
  /** The folder that paths are relative to. */
  readonly cwd: string;
  readonly today: string;
  readonly timeZone: string;
}

/** One file's outcome: its findings with the text they point into, or why it was not checked. */
export type Checked =
  /** `named`: the file itself was asked for, rather than a folder it is in. */
  | { readonly path: string; readonly text: string; readonly result: CheckResult; readonly named: boolean }
  | { readonly path: string; readonly unreadable: Unreadable }
  /** What is told of a site's config, or of a file that it imports, before the first file of the site. */
  | { readonly path: string; readonly text: string; readonly problem: ToldProblem };

/** Where a file stands, and where its site's other files are. */
interface PlaceOnDisk {
  readonly place: Place;
  readonly disk: DiskFiles;
  readonly root: string;
  readonly found: FoundSite | undefined;
}

/**
 * Checks files and folders, each file once, in the order named. A file that is named is checked whatever it is; of a folder only the posts are.
 * `path` is relative to the working directory and `/`-separated.
 */
export async function* checkPaths(paths: readonly string[], surroundings: Surroundings): AsyncGenerator<Checked> {
  const disks = new Map<string, DiskFiles>();
  const entries = new Map<string, Promise<readonly Sibling[]>>();
  const seen = new Set<string>();
  const shown = (absolute: string): string => slashed(relative(surroundings.cwd, absolute)) || '.';

  const placeOnDisk = async (absolute: string): Promise<PlaceOnDisk> => {
    const top = DiskFiles.topOf(absolute);
    const disk = disks.get(top) ?? new DiskFiles(top);
    disks.set(top, disk);
    const path = disk.pathOf(absolute);
    const found = await findSite(disk, disk.pathOf(dirname(absolute)));
    const place = found
      ? placeOf(within(found.root, path) ?? path, found.site, defaultSettings, shown(absolute))
      : placeOf(shown(absolute), noSite, defaultSettings);
    return { place, disk, root: found?.root ?? '', found };
  };

  /** The entries of a collection, read once. */
  const siblingsIn = (disk: DiskFiles, root: string, collection: Collection): Promise<readonly Sibling[]> => {
    const key = JSON.stringify([disk.top, root, collection.name]);
    const known = entries.get(key) ?? readSiblings(disk, root, collection);
    entries.set(key, known);
    return known;
  };

  const told = new Set<string>();

  /** What is told of the config of a file's site, once. */
  async function* configOf({ disk, root, found }: PlaceOnDisk): AsyncGenerator<Checked> {
    for (const problem of found ? wordProblems(found) : []) {
      const path = joinPath(root, problem.path);
      const absolute = resolve(disk.top, path);
      const place = `${absolute}:${problem.start}`;
      const text = told.has(place) ? undefined : await disk.readFile(path);
      told.add(place);
      if (text !== undefined) yield { path: shown(absolute), text, problem };
    }
  }

  const checked = async (absolute: string, { place, disk, root }: PlaceOnDisk, force: boolean): Promise<Checked> => {
    const read = await readPost(absolute);
    if (!('text' in read)) return { path: shown(absolute), unreadable: read.unreadable };
    const { today, timeZone } = surroundings;
    const siblings = await siblingsBeside(place, (collection) => siblingsIn(disk, root, collection));
    const options = { today, timeZone, settings: defaultSettings, force, siblings };
    const result = await checkWithFiles(read.text, force ? { ...place, isPost: true } : place, options, disk, root);
    return { path: shown(absolute), text: read.text, result, named: force };
  };

  for (const path of paths) {
    const absolute = resolve(surroundings.cwd, path);
    const stats = await statOf(absolute);
    if (typeof stats === 'string') yield { path: shown(absolute), unreadable: stats };
    else if (stats.isFile() && !seen.has(absolute)) {
      seen.add(absolute);
      const place = await placeOnDisk(absolute);
      yield* configOf(place);
      // The config itself is no post.
      const { found } = place;
      if (found?.config === undefined || place.disk.pathOf(absolute) !== joinPath(found.root, found.config))
        yield await checked(absolute, place, true);
    } else if (stats.isDirectory()) {
      try {
        for await (const file of filesBelow(absolute, isWalked)) {
          if (!isMarkdown(file) || seen.has(file)) continue;
          const place = await placeOnDisk(file);
          if (!place.place.isPost) continue;
          seen.add(file);
          yield* configOf(place);
          yield await checked(file, place, false);
        }
      } catch (error) {
        yield { path: shown(absolute), unreadable: whyUnreadable(error) };
      }
    } else if (!stats.isFile()) yield { path: shown(absolute), unreadable: 'not-a-file' };
  }
}

async function statOf(absolute: string): Promise<Stats | Unreadable> {
  try {
    return await stat(absolute);
  } catch (error) {
    return whyUnreadable(error);
  }
}
