import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Exported, type ExportOptions, exportBody, exportPage, type ReadImage } from '../core/export/exportArticle';
import { firstThere } from '../core/export/firstThere';
import type { ImageProblem } from '../core/export/leftOut';
import { languageOfPost } from '../core/model/language';
import { parseFrontmatter } from '../core/parse/frontmatter';
import { pathsOfAddress } from '../core/site/addresses';
import { findSite } from '../core/site/readSite';
import { baseName, parentOf, within } from '../core/text/paths';
import { DiskFiles, readPost, slashed, type Unreadable, whyUnreadable } from './diskFiles';

/** Renders the file at an absolute path, as a page or as the article's body alone. */
export async function renderFile(
  absolute: string,
  part: 'body' | 'standalone',
  timeZone: string,
): Promise<Exported | { readonly unreadable: Unreadable }> {
  const read = await readPost(absolute);
  if (!('text' in read)) return read;
  const { text } = read;
  const frontmatter = parseFrontmatter(text);
  const options: ExportOptions = {
    syntax: /\.mdx$/i.test(absolute) ? 'mdx' : 'markdown',
    language: languageOfPost(frontmatter, text.slice(frontmatter.bodyStart)),
    timeZone,
    name: baseName(slashed(absolute)),
  };
  return part === 'body' ? exportBody(text, options) : exportPage(text, options, await imageReader(absolute));
}

/** Reads the images of one post. Only those inside its site, or in its own folder where it has none: a post must not bring what else is on the disk into a page that is sent to others. */
async function imageReader(absolute: string): Promise<ReadImage> {
  const disk = new DiskFiles(DiskFiles.topOf(absolute));
  const post = disk.pathOf(absolute);
  const found = await findSite(disk, parentOf(post));
  const standing = {
    post,
    root: found?.root ?? parentOf(post),
    kind: found?.site.kind ?? 'none',
    aliases: found?.site.aliases ?? [],
  } as const;
  const read = async (path: string, most: number): Promise<Uint8Array | ImageProblem> => {
    if (within(standing.root, path) === undefined) return 'outside';
    try {
      const file = await realpath(join(disk.top, path));
      // A link may lead out of the site.
      const root = disk.pathOf(await realpath(join(disk.top, standing.root)));
      if (within(root, disk.pathOf(file)) === undefined) return 'outside';
      return (await stat(file)).size > most ? 'too-large' : await readFile(file);
    } catch {
      return 'absent';
    }
  };
  return (source, most) => firstThere(pathsOfAddress(source, standing), (path) => read(path, most));
}

/** Why a page was not written. */
export type Unwritten = 'exists' | 'is-the-post' | 'no-folder' | 'denied' | 'not-a-file' | 'failed';

/** Writes a page, over a file that is there only if told to, and never over the post itself. Paths are absolute. `undefined`: it is written. */
export async function writePage(html: string, file: string, post: string, force: boolean): Promise<Unwritten | undefined> {
  try {
    if (await isSame(file, post)) return 'is-the-post';
    await writeFile(file, html, { flag: force ? 'w' : 'wx' });
    return undefined;
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return 'exists';
    const why = whyUnreadable(error);
    if (why === 'absent') return 'no-folder';
    return why === 'denied' || why === 'not-a-file' ? why : 'failed';
  }
}

/** Whether two paths name one file, be it by a link. */
async function isSame(a: string, b: string): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([stat(a), stat(b)]);
    return first.ino === second.ino && first.dev === second.dev;
  } catch {
    // One of them is not there: they are not the same.
    return false;
  }
}
