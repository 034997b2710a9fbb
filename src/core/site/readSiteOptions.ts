import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Alias } from '../module/aliases';
import { joinPath } from '../text/paths';
import { readAstroOptions } from './astroOptions';
import type { SiteFiles } from './readSite';
import type { Site } from './site';

/** Longer files are not written by hand. */
const longest = 100_000;

const named = (names: readonly string[], extensions: readonly string[]): string[] =>
  names.flatMap((name) => extensions.map((extension) => `${name}.${extension}`));

/** Where Hugo keeps its options, in the order of https://gohugo.io/configuration/introduction/, and Jekyll. */
const configs = {
  hugo: named(['hugo', 'config', 'config/_default/hugo', 'config/_default/config'], ['toml', 'yaml', 'yml', 'json']),
  jekyll: named(['_config'], ['yml', 'yaml', 'toml']),
} as const;

/** What a site's own config says beside its collections, as far as it is written out; and the files that it takes that from, relative to the root. */
export async function readSiteOptions(
  files: SiteFiles,
  root: string,
  kind: Exclude<Site['kind'], 'none'>,
  aliases: readonly Alias[],
): Promise<{
  readonly options: Pick<Site, 'url' | 'base' | 'conflicts' | 'hasOtherAliases' | 'hasOwnFolders' | 'source'>;
  readonly imported: readonly string[];
  /** Whether it may be that Astro is told to read a content config in its old place still. */
  readonly isLegacyRead?: boolean;
  /** Whether it is sure that Astro's config makes no other names for the site's folders. */
  readonly namesNothing?: boolean;
  /** Whether it is sure that nothing in Astro's config brings MDX. */
  readonly bringsNoMdx?: boolean;
  /** Whether it may set names of the environment. */
  readonly loadsEnvironment?: boolean;
}> {
  if (kind === 'astro') {
    const found = await readAstroOptions(files, root, aliases);
    if (!found) {
      // What is not there brings nothing, and makes no names, unless Astro is told to read another file.
      const isSure = !/--config\b/.test((await files.readFile(joinPath(root, 'package.json'))) ?? '');
      return { options: {}, imported: [], bringsNoMdx: isSure, namesNothing: isSure };
    }
    const { options, imported, bringsNoMdx, namesNothing, loadsEnvironment } = found;
    const url = addressOf(options.text('site'), options.text('base'));
    const base = joinPath(options.text('base') ?? '');
    const conflicts = conflictsOf(options.text('prerenderConflictBehavior'));
    const aliased = options.mayHave('vite', 'resolve') ? { hasOtherAliases: true as const } : {};
    const source = options.text('srcDir');
    const folder = source === undefined ? undefined : joinPath('', source);
    // Past the root nothing is looked for.
    const isInside = folder !== undefined && !/^(?:\/|[a-z]:)/i.test(source ?? '') && !folder.startsWith('..');
    const moved = isInside ? { source: folder } : options.mayHave('srcDir') ? { hasOwnFolders: true as const } : {};
    // Without it, Astro's sixth version and later stop at a config in its old place.
    const isLegacyRead = options.mayHave('legacy', 'collectionsBackwardsCompat');
    return {
      options: {
        ...(url ? { url } : {}),
        ...(base ? { base } : {}),
        ...(conflicts ? { conflicts } : {}),
        ...aliased,
        ...moved,
      },
      bringsNoMdx,
      imported,
      isLegacyRead,
      loadsEnvironment,
      namesNothing: namesNothing && !options.mayHave('vite', 'resolve'),
    };
  }
  for (const config of configs[kind]) {
    const text = await files.readFile(joinPath(root, config));
    if (text === undefined) continue;
    const options = text.length > longest ? {} : optionsIn(text, config);
    // Hugo's keys are the same in any case.
    const option = (key: string): unknown => Object.entries(options).find(([name]) => name.toLowerCase() === key)?.[1];
    const url = kind === 'hugo' ? addressOf(option('baseurl')) : addressOf(option('url'), option('baseurl'));
    return { options: url ? { url } : {}, imported: [] };
  }
  return { options: {}, imported: [] };
}

const conflictsOf = (value: string | undefined): Site['conflicts'] => (value === 'error' || value === 'ignore' ? value : undefined);

/** Never throws: what does not parse has no options. */
function optionsIn(text: string, file: string): object {
  try {
    const options: unknown = file.endsWith('.toml') ? parseToml(text) : parseYaml(text, { maxAliasCount: 100 });
    return typeof options === 'object' && options !== null ? options : {};
  } catch {
    return {};
  }
}

function addressOf(url: unknown, base?: unknown): string | undefined {
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  return `${origin}/${joinPath(pathname, typeof base === 'string' ? base : '')}/`.replace(/\/+$/, '/');
}
