import * as vscode from 'vscode';
import type { Around } from '../../core/frontmatter/complete';
import { parseFrontmatter } from '../../core/parse/frontmatter';
import { joinPath, parentOf, relativePath, within } from '../../core/site/paths';
import { takes } from '../../core/site/place';
import type { Checked, PostChecks } from '../postChecks';

/** More files of a kind than a list is read through. */
const mostFiles = 300;

const imageFiles = '**/*.{png,jpg,jpeg,webp,avif,gif,svg}';

export const nothingAround = (today: string): Around => ({ today, siblings: [], images: [], entriesOf: () => [] });

/** What the completion of a post's frontmatter draws on, found in the workspace when it is asked for: a file made a second ago counts. */
export async function surroundingsOf(checks: PostChecks, { document, post }: Checked, today: string): Promise<Around> {
  const site = await checks.sites.siteOf(document.uri);
  if (!site) return nothingAround(today);
  const root = site.files.uri(site.found.root);
  const find = async (pattern: string, folder = ''): Promise<string[]> => {
    const top = folder === '' ? root : vscode.Uri.joinPath(root, ...folder.split('/'));
    const files = await vscode.workspace.findFiles(new vscode.RelativePattern(top, pattern), '**/{node_modules,dist,.astro}/**', mostFiles);
    return files.map((file) => within(site.found.root, vscode.workspace.asRelativePath(file, false)) ?? '').sort();
  };
  const markdown = await find('**/*.{md,mdx,markdown}', post.place.collection?.base ?? parentOf(post.place.path));
  const entries = await find('**/*.{md,mdx,markdown,json,yml,yaml,toml}', 'src');
  const images = await find(imageFiles, 'src');
  const here = parentOf(post.place.path);
  const siblings = await Promise.all(
    markdown
      .filter((path) => path !== post.place.path)
      .map(async (path) => parseFrontmatter((await site.files.readFile(joinPath(site.found.root, path))) ?? '').data ?? {}),
  );
  return {
    today,
    siblings,
    images: images.map((path) => relativePath(here, path)),
    entriesOf: (name) => {
      const collection = site.found.site.collections.find((each) => each.name === name);
      if (!collection) return [];
      return entries
        .filter((path) => takes(collection, path))
        .map((path) => (within(collection.base, path) ?? path).replace(/(?:\/index)?\.\w+$/, ''));
    },
  };
}
