import type { Post } from '../model/post';
import { takesAll, targetsOf } from '../module/aliases';
import type { ObjectType, SchemaType } from '../schema/type';
import type { Place, Site } from '../site/site';
import { joinPath, within } from '../text/paths';
import type { Span } from '../text/span';
import { type Candidates, filesNamed } from './namedFiles';

/** The layout that a post names, where Astro imports it. */
export interface NamedLayout {
  /** As the YAML reader has it: anything. */
  readonly value: unknown;
  readonly span: Span;
  /** The files that it may mean, seen from the site's root; absent where that cannot be said, or it is no text. */
  readonly files?: Candidates;
}

/** Where a site keeps its layouts by custom. */
export const layoutFolder = ({ source = 'src' }: Site): string => joinPath(source, 'layouts');

/** What a module's name may leave out at its end, and what Vite takes in its place; a folder may hold an `index`, or be a package. */
export const layoutEndings: readonly string[] = ['', ...'.mjs .js .mts .ts .jsx .tsx .json'.split(' '), '/'];

/** All that is known of a page that is no post. */
export const layoutOnly: ObjectType = {
  kind: 'object',
  keys: new Map([['layout', { type: { kind: 'wrapped', by: 'optional', of: { kind: 'layout' } } }]]),
  others: 'loose',
  partial: true,
};

/** Whether a file is a page by its place: what begins with `_` or `.` makes none. With folders of its own, a site's pages may be elsewhere. */
export const isPage = ({ path, site }: Place): boolean =>
  site.kind === 'astro' &&
  !site.hasOwnFolders &&
  /^pages\/(?:[^/_.][^/]*\/)*[^/_.][^/]*\.(?:md|mdx|markdown)$/.test(within(site.source ?? 'src', path) ?? '');

/**
 * Whether Astro imports what stands after `layout`: of every page, and of each MDX file, entries of collections among them. In a Markdown entry it is a
 * key like any other.
 */
export const importsLayout = (place: Place): boolean =>
  isPage(place) || (place.site.kind === 'astro' && place.collection !== undefined && place.path.endsWith('.mdx'));

/** The layout that a post's frontmatter names; nothing where it names none, for an empty one is none to Astro. */
export function layoutOf({ place, frontmatter }: Post): NamedLayout | undefined {
  const value = importsLayout(place) && frontmatter.data && Object.hasOwn(frontmatter.data, 'layout') ? frontmatter.data.layout : undefined;
  const span = value ? frontmatter.spanOf(['layout']) : undefined;
  if (!span) return undefined;
  if (typeof value !== 'string') return { value, span };
  const files = filesOf(value, place);
  return { value, span, ...(files ? { files } : {}) };
}

function filesOf(value: string, place: Place): Candidates | undefined {
  const name = value.replace(/\?.*$/s, '');
  // A word alone may be a package, and neither what an alias makes nor what ends like this is one.
  const isAliased = place.site.aliases?.some((alias) => !takesAll(alias) && targetsOf(name, alias).length > 0);
  const isFile = isAliased || /[/]|\.(?:astro|mdx?|markdown|html|vue|svelte|[jt]sx)$/.test(name);
  const isFolder = /(?:^|\/)\.{0,2}$/.test(name);
  // What may be left out at a name's end is for the build to say.
  const isOpen = place.site.hasOtherAliases && !/\.[^./]+$/.test(name);
  return isFile && !isFolder && !isOpen ? filesNamed(name, place) : undefined;
}

/** Whether keys of a file are completed and described: those of posts are, and the layout of a page. */
export const isHelped = (place: Place): boolean => place.isPost || isPage(place);

/** Files that may be layouts, those that are kept as such first; pages are none. */
export function layoutsAmong(paths: readonly string[], { source = 'src' }: Pick<Site, 'source'>): readonly string[] {
  const others = paths.filter((path) => within(joinPath(source, 'pages'), path) === undefined);
  const isKept = (path: string): boolean => /(?:^|\/)layouts?\//i.test(path);
  return [...others.filter(isKept), ...others.filter((path) => !isKept(path))];
}

/** What rules the frontmatter where Astro imports a layout: the same, and the layout. */
export function withLayout(type: SchemaType): SchemaType {
  if (type.kind !== 'object') return type;
  return { ...type, keys: new Map([...type.keys, ...layoutOnly.keys]) };
}
