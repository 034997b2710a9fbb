import type { Alias } from '../module/aliases';
import { readAstroOptions } from '../site/astroOptions';
import { astroMarkdown, readMarkdownOptions, type SiteMarkdown } from '../site/markdownOptions';
import type { SiteFiles } from '../site/readSite';
import { joinPath, parentOf } from '../text/paths';
import { headings, pictures, scriptImports, styleBlocks, withoutFence } from './astroMarkup';
import { codeThemeOf } from './codeTheme';
import { safeStyles } from './safeStyles';

/** How a site prints a post, as far as its files say so. Nothing of them was executed. */
export interface SiteLook {
  /** The page or layout that prints posts, relative to the site's root; absent where none was found. */
  readonly layout?: string;
  /** Safe to put in the page: see `safeStyles`. Empty where the site has none that could be read. */
  readonly css: string;
  /** Whether the layout prints the title as the page's first heading. */
  readonly printsTitle: boolean;
  readonly printsHero: boolean;
  /** The Shiki themes of its listings; absent where the config says none, or none that can be known without running it. */
  readonly codeTheme?: CodeTheme;
  /** Style sheets that could not be read: by file, or by what they ask for. */
  readonly unread: readonly string[];
  /** How it renders Markdown otherwise than Astro does of itself. */
  readonly markdown: SiteMarkdown;
}

/** One theme for all readers, or one for each. */
export interface CodeTheme {
  readonly light: string;
  readonly dark: string;
}

export const noLook: SiteLook = { css: '', printsTitle: false, printsHero: false, unread: [], markdown: astroMarkdown };

/** More files than the way from a page to its last style sheet takes. */
const mostFiles = 40;
/** Longer files are not written by hand. */
const longest = 200_000;
/** In characters: all the styles of a site that a post wears. */
const mostStyles = 600_000;
const folderDepth = 4;

/** Reads how the site prints posts: from the page that serves them, or else its layout, and the components and style sheets that these import. */
export async function readLook(files: SiteFiles, root: string, aliases: readonly Alias[] = []): Promise<SiteLook> {
  const read = (path: string): Promise<string | undefined> => files.readFile(joinPath(root, path));
  const config = await readAstroOptions(files, root, aliases);
  const codeTheme = config && codeThemeOf(config.options);
  const layout = (await postPage(files, root, read)) ?? (await postLayout(files, root, read));
  const markdown = config ? readMarkdownOptions(config.options) : astroMarkdown;
  const look = { ...noLook, markdown, ...(codeTheme ? { codeTheme } : {}) };
  if (layout === undefined) return look;

  const styles: string[] = [];
  const unread = new Set<string>();
  let printsTitle = false;
  let printsHero = false;
  const seen = new Set<string>([layout]);
  // What is imported comes before what imports it, as in the page that is built; a set keeps the order in which files were met.
  const visit = async (path: string): Promise<void> => {
    const text = await read(path);
    if (text === undefined) return;
    if (text.length > longest) {
      unread.add(path);
      return;
    }
    for (const imported of importsOf(path, text)) {
      if (seen.has(imported) || seen.size >= mostFiles) continue;
      seen.add(imported);
      if (/\.(?:astro|css)$/.test(imported)) await visit(imported);
      else if (/\.(?:scss|sass|less|styl)$/.test(imported)) unread.add(imported);
    }
    if (path.endsWith('.css')) add(text, path, false);
    else {
      const markup = withoutFence(text);
      const isAround = path === layout || /<slot\b/.test(markup);
      printsTitle ||= isAround && headings(markup).some((heading) => /\btitle\b/i.test(heading));
      printsHero ||= isAround && pictures(markup).some((picture) => /\b(?:heroImage|hero|image|cover)\b/i.test(picture));
      for (const { attributes, css } of styleBlocks(markup)) {
        const language = /\blang\s*=\s*["']?([\w-]*)/i.exec(attributes)?.[1];
        if (language !== undefined && language.toLowerCase() !== 'css') unread.add(path);
        else if (/\bis:global\b/.test(attributes)) add(css, path, false);
        else if (isAround) add(css, path, true);
      }
    }
  };
  let room = mostStyles;
  const add = (css: string, path: string, scoped: boolean): void => {
    room -= css.length;
    if (room < 0) {
      unread.add(path);
      return;
    }
    if (/@(?:tailwind|apply|theme)\b|@import\s+["']tailwindcss/.test(css)) unread.add('Tailwind CSS');
    const safe = safeStyles(css, scoped);
    if (safe.css) styles.push(safe.css);
    if (safe.isPartial) unread.add(path);
  };
  await visit(layout);
  return { ...look, layout, css: styles.join('\n'), printsTitle, printsHero, unread: [...unread] };
}

/** The page that prints one post: its name is a parameter, and it asks for a collection. */
async function postPage(files: SiteFiles, root: string, read: Read): Promise<string | undefined> {
  const pages: string[] = [];
  const list = async (folder: string, depth: number): Promise<void> => {
    for (const { name, kind } of await files.list(joinPath(root, folder))) {
      if (kind === 'folder' && depth > 0) await list(joinPath(folder, name), depth - 1);
      else if (/^\[.*\]\.astro$/.test(name)) pages.push(joinPath(folder, name));
    }
  };
  await list('src/pages', folderDepth);
  for (const page of pages.slice(0, mostFiles)) {
    const text = await read(page);
    if (text && /\b(?:getCollection|getEntry|getEntryBySlug)\b/.test(text) && /<Content\b|\.Content\b/.test(text)) return page;
  }
  return undefined;
}

async function postLayout(files: SiteFiles, root: string, read: Read): Promise<string | undefined> {
  const names = (await files.list(joinPath(root, 'src/layouts'))).map(({ name }) => name).filter((name) => name.endsWith('.astro'));
  const ranked = names.filter((name) => /post|blog|article/i.test(name)).sort();
  for (const name of ranked) {
    const path = `src/layouts/${name}`;
    if (/<slot\b/.test((await read(path)) ?? '')) return path;
  }
  return undefined;
}

type Read = (path: string) => Promise<string | undefined>;

/** The files of the site that a component or a style sheet imports, relative to its root, in order. */
function* importsOf(path: string, text: string): Generator<string> {
  for (const from of path.endsWith('.css') ? styleImports(text) : scriptImports(text)) {
    const target = /^\.{1,2}\//.test(from)
      ? joinPath(parentOf(path), from)
      : /^[@~]\//.test(from)
        ? joinPath('src', from.slice(2))
        : from.startsWith('src/')
          ? from
          : path.endsWith('.css') && /^[\w-]+\.css$/.test(from)
            ? joinPath(parentOf(path), from)
            : undefined;
    if (target !== undefined && !target.startsWith('..')) yield target;
  }
}

const styleImports = (css: string): string[] =>
  [...css.matchAll(/@import\s+(?:url\(\s*)?["']([^"'\n]+)["']/g)].map(([, from = '']) => from);
