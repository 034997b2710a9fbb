import { slug } from 'github-slugger';
import { parseFrontmatter } from '../parse/frontmatter';
import { takes } from '../site/place';
import { isWalked, type SiteFiles } from '../site/readSite';
import type { Collection, Place } from '../site/site';
import { joinPath, within } from '../text/paths';

/** An entry of a collection, as the others are compared with it. */
export interface Sibling {
  /** Seen from the site's root. */
  readonly path: string;
  /** What the site knows it by, which makes its address. */
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly isDraft: boolean;
  /** All of its frontmatter, for what other posts may take over from it. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** The entries of the collections that take a post, itself among them, by the collection's name; where nobody looked, there is none. */
export type Siblings = ReadonlyMap<string, readonly Sibling[]>;

/** The collections that take a post, its own first. */
const takersOf = ({ collection, alsoIn = [] }: Place): readonly Collection[] => (collection ? [collection, ...alsoIn] : []);

/** The entries that a post is compared with, as `read` finds those of one collection. */
export async function siblingsBeside(place: Place, read: (collection: Collection) => Promise<readonly Sibling[]>): Promise<Siblings> {
  return new Map(await Promise.all(takersOf(place).map(async (taker) => [taker.name, await read(taker)] as const)));
}

/** An entry that says what a post says, and the collections in which it does. */
interface Match {
  readonly other: Sibling;
  readonly collections: readonly string[];
}

/** The entries that match a post in the collections that take it, one for each, and one that several have once. `matcherOf`: what matches in a collection. */
export function matchesIn(place: Place, siblings: Siblings, matcherOf: (collection: Collection) => (other: Sibling) => boolean): Match[] {
  const found = new Map<string, Match & { collections: string[] }>();
  for (const taker of takersOf(place)) {
    const alike = (siblings.get(taker.name) ?? []).filter(matcherOf(taker));
    const other = alike.find(({ path }) => found.has(path)) ?? alike[0];
    if (!other) continue;
    const known = found.get(other.path);
    if (known) known.collections.push(taker.name);
    else found.set(other.path, { other, collections: [taker.name] });
  }
  return [...found.values()];
}

/** More posts than most blogs have; of a larger one the rest is not compared. */
const mostEntries = 500;

/** Folders below a collection's own, at most. */
const deepest = 8;

/**
 * The id of an entry as Astro's `glob` loader makes it (`generateIdDefault`, the same in its fifth and seventh version): its `slug`, or its path in
 * the collection, each part as GitHub writes the anchor of a heading, without the ending and a last `index`.
 */
export function entryId(collection: Collection, path: string, data: Readonly<Record<string, unknown>> | undefined): string {
  if (data?.slug) return String(data.slug);
  const inside = (within(collection.base, path) ?? path).replace(/\.[^./]*$/, '');
  return inside
    .split('/')
    .map((part) => slug(part))
    .join('/')
    .replace(/\/index$/, '');
}

/** What is compared of one entry. Never throws. */
export function siblingOf(collection: Collection, path: string, text: string): Sibling {
  const data = parseFrontmatter(text.replace(/^\uFEFF/, '')).data ?? {};
  const { title, description, draft } = data;
  return {
    path,
    id: entryId(collection, path, data),
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof description === 'string' ? { description } : {}),
    isDraft: draft === true,
    data,
  };
}

/** Whether two states of an entry are the same to the checks of the others: what else it holds is only ever asked for. */
export const isAlike = (one: Sibling | undefined, other: Sibling | undefined): boolean =>
  (['id', 'title', 'description', 'isDraft'] as const).every((key) => one?.[key] === other?.[key]);

/** Reads all entries of a collection. `root`: the site's, as `files` sees it. */
export async function readSiblings(files: SiteFiles, root: string, collection: Collection): Promise<Sibling[]> {
  const paths: string[] = [];
  const visit = async (folder: string, depth: number): Promise<void> => {
    for (const { name, kind } of await files.list(joinPath(root, folder))) {
      if (paths.length >= mostEntries) return;
      const path = joinPath(folder, name);
      if (kind === 'folder') {
        if (depth < deepest && isWalked(name)) await visit(path, depth + 1);
      } else if (takes(collection, path)) paths.push(path);
    }
  };
  await visit(collection.base, 0);
  const read = paths.map(async (path) => ({ path, text: await files.readFile(joinPath(root, path)) }));
  return (await Promise.all(read)).flatMap(({ path, text }) => (text === undefined ? [] : siblingOf(collection, path, text)));
}
