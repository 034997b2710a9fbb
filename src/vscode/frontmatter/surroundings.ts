import * as vscode from 'vscode';
import type { Around } from '../../core/frontmatter/complete';
import { layoutsAmong } from '../../core/frontmatter/layout';
import { nameOfFile } from '../../core/frontmatter/namedFiles';
import { entryId, type Sibling } from '../../core/frontmatter/siblings';
import { isoDay } from '../../core/parse/date';
import { parseFrontmatter } from '../../core/parse/frontmatter';
import { entryIds } from '../../core/site/entryIds';
import { isMarkdown, takes } from '../../core/site/place';
import type { Collection } from '../../core/site/site';
import { joinPath, parentOf, within } from '../../core/text/paths';
import type { Checked, PostChecks } from '../postChecks';
import { pictureGlob, posts } from '../site/globs';
import type { WorkspaceSite } from '../site/workspaceSites';

/** More files of a kind than a list is read through. */
const mostFiles = 300;

const dataFiles = '**/*.{json,yml,yaml,toml}';
const layouts = '**/*.astro';
const images = `**/*.{${pictureGlob}}`;

/** What the completion of a post's frontmatter draws on, found in the workspace when it is asked for: a file made a second ago counts. */
export function surroundingsOf({ sites, siblings }: PostChecks, { document, post }: Checked): Around {
  const { place } = post;
  const here = parentOf(place.path);
  const { source = 'src' } = place.site;
  /** Files of the site by its own paths, in the order of their names; none where the post is in no site. */
  const find = async (pattern: string, folder: string): Promise<{ readonly site?: WorkspaceSite; readonly paths: readonly string[] }> => {
    const site = await sites.siteOf(document.uri);
    // Nothing is looked for above what is open.
    const path = site ? joinPath(site.found.root, folder) : '..';
    if (!site || path.startsWith('..')) return { paths: [] };
    const below = new vscode.RelativePattern(site.files.uri(path), pattern);
    const files = await vscode.workspace.findFiles(below, '**/{node_modules,dist,.astro}/**', mostFiles);
    const paths = files.map((file) => within(site.found.root, vscode.workspace.asRelativePath(file, false)) ?? '');
    return { site, paths: paths.sort() };
  };
  /** What is known of a collection's posts already, for they are compared at each check. */
  const entries = async (collection: Collection): Promise<readonly Sibling[]> => {
    const { site, paths } = await find(posts, collection.base);
    const taken = paths.filter((path) => takes(collection, path));
    return site ? siblings.among(site, collection, taken) : [];
  };
  return {
    today: isoDay(new Date()),
    siblings: async () => {
      const { collection } = place;
      if (collection) return (await entries(collection)).filter(({ path }) => path !== place.path).map(({ data }) => data);
      const { site, paths } = await find(posts, here);
      const others = paths.filter((path) => path !== place.path).map((path) => site?.files.readFile(joinPath(site.found.root, path)));
      return (await Promise.all(others)).map((text) => parseFrontmatter(text ?? '', site?.found.site.kind).data ?? {});
    },
    images: async (written) => {
      const beside = within(source, place.path) === undefined ? (await find(images, here)).paths : [];
      return [...beside, ...(await find(images, source)).paths].map((path) => nameOfFile(path, written, place));
    },
    layouts: async (written) =>
      layoutsAmong((await find(layouts, source)).paths, place.site).map((path) => nameOfFile(path, written, place)),
    entriesOf: async (name) => {
      const { site } = place;
      const collection = [...site.collections, ...(site.dataCollections ?? [])].find((each) => each.name === name);
      if (!collection) return [];
      if ('file' in collection) {
        const found = await sites.siteOf(document.uri);
        return entryIds((await found?.files.readFile(joinPath(found.found.root, collection.file))) ?? '', collection.file);
      }
      // What its config makes of the files takes running it.
      if ('ownIds' in collection && collection.ownIds) return [];
      const taken = async (): Promise<string[]> => (await find(dataFiles, collection.base)).paths.filter((path) => takes(collection, path));
      // Those of older data collections are their paths as they are.
      if (site.dataCollections?.includes(collection))
        return (await taken()).map((path) => (within(collection.base, path) ?? path).replace(/\.\w+$/, ''));
      const known = (await entries(collection)).filter(({ path }) => isMarkdown(path)).map(({ id }) => id);
      const others = (await taken()).filter((path) => !isMarkdown(path)).map((path) => entryId(collection, path, undefined));
      return [...known, ...others].sort();
    },
  };
}
