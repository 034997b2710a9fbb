import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckResult } from '../core/check';
import { type Exported, type ExportOptions, exportBody, exportPage, type ReadImage } from '../core/export/exportArticle';
import { firstThere } from '../core/export/firstThere';
import type { ImageProblem } from '../core/export/leftOut';
import type { ListingColours } from '../core/export/listings';
import { codeThemeFor, codeThemeOf } from '../core/look/codeTheme';
import type { CodeTheme } from '../core/look/readLook';
import { languageOfPost } from '../core/model/language';
import { parseFrontmatter } from '../core/parse/frontmatter';
import { pathsOfAddress } from '../core/site/addresses';
import { type AstroOptions, readAstroOptions } from '../core/site/astroOptions';
import { astroMarkdown, readMarkdownOptions } from '../core/site/markdownOptions';
import { type FoundSite, findSite, noSite } from '../core/site/readSite';
import { baseName, parentOf, within } from '../core/text/paths';
import { checkPaths, type Surroundings } from './checkPaths';
import { DiskFiles, readPost, slashed, type Unreadable, whyUnreadable } from './diskFiles';

/** A post, with its check where that was asked for. */
type Read = { readonly text: string; readonly result?: CheckResult } | { readonly unreadable: Unreadable };

/** Renders the file at an absolute path, as a page, with what its check says or without, or as the article's body alone. */
export async function renderFile(
  absolute: string,
  { part, review }: { readonly part: 'body' | 'standalone'; readonly review: boolean },
  { listings, ...surroundings }: Surroundings & { readonly listings: string },
): Promise<Exported | { readonly unreadable: Unreadable }> {
  const read: Read = review ? await checkedPost(absolute, surroundings) : await readPost(absolute);
  if (!('text' in read)) return read;
  const { text } = read;
  const standing = await standingOf(absolute);
  const frontmatter = parseFrontmatter(text, standing.site?.site.kind);
  const config = await configOf(standing);
  const markdown = config ? readMarkdownOptions(config) : astroMarkdown;
  const options: ExportOptions = {
    syntax: /\.mdx$/i.test(absolute) ? 'mdx' : 'markdown',
    language: languageOfPost(frontmatter, text.slice(frontmatter.bodyStart)),
    timeZone: surroundings.timeZone,
    name: baseName(slashed(absolute)),
    markdown,
    site: standing.site?.site.kind ?? 'none',
  };
  if (part === 'body') return exportBody(text, options);
  const theme = codeThemeFor(config && codeThemeOf(config), standing.site !== undefined);
  const page = {
    ...options,
    ...(markdown.hasColours ? { listings: listingColours(theme, listings) } : {}),
    ...(read.result ? { review: read.result } : {}),
  };
  return exportPage(text, page, imageReader(standing));
}

/** A post and its check, of the very same text. */
async function checkedPost(absolute: string, surroundings: Surroundings): Promise<Read> {
  for await (const checked of checkPaths([absolute], surroundings))
    if (!('problem' in checked) && ('unreadable' in checked || checked.named)) return checked;
  // A folder gives its posts, or none.
  return { unreadable: 'not-a-file' };
}

/** Where a post stands on its disk, and in its site where it has one. */
interface Standing {
  readonly disk: DiskFiles;
  readonly post: string;
  readonly site: FoundSite | undefined;
}

async function standingOf(absolute: string): Promise<Standing> {
  const disk = new DiskFiles(DiskFiles.topOf(absolute));
  const post = disk.pathOf(absolute);
  return { disk, post, site: await findSite(disk, parentOf(post)) };
}

/** What the config of an Astro site says. */
async function configOf({ disk, site }: Standing): Promise<AstroOptions | undefined> {
  return site?.site.kind === 'astro' ? (await readAstroOptions(disk, site.root, site.site.aliases))?.options : undefined;
}

/** Grammars and themes are read from `folder`, that of the build. */
const listingColours = (theme: CodeTheme, folder: string): ListingColours => ({
  theme,
  read: (name) => readFile(join(folder, name), 'utf8').catch(() => undefined),
  now: () => performance.now(),
});

/** Reads the images of one post. Only those inside its site, or in its own folder where it has none: a post must not bring what else is on the disk into a page that is sent to others. */
function imageReader({ disk, post, site }: Standing): ReadImage {
  const standing = { ...(site?.site ?? noSite), post, root: site?.root ?? parentOf(post) };
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
  return (source, most, use) => firstThere(pathsOfAddress(source, standing, use), (path) => read(path, most));
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
