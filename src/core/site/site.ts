import type { Alias } from '../module/aliases';
import type { ZodVersion } from '../schema/compile';
import type { Field } from '../schema/field';
import type { ObjectType, SchemaType } from '../schema/type';
import type { Packages } from './packageFolders';

/** What a site's config says of a collection's frontmatter, as far as it was understood. */
export interface Schema {
  /** The file it was read from, relative to the site's root, `/`-separated. */
  readonly file: string;
  /** What zod is asked: all that was understood. */
  readonly type: SchemaType;
  /** The zod that the site is built with; absent where that is not known. */
  readonly zod?: ZodVersion;
  /** The keys in brief. */
  readonly fields: readonly Field[];
  /** The schema has further keys that were not understood: a key that is not in `fields` may well be one of them. */
  readonly partial?: true;
  /** The build refuses keys that the schema does not name. */
  readonly strict?: true;
}

export interface Collection {
  readonly name: string;
  /** Folder of its entries, relative to the site's root, `/`-separated, without a leading or trailing `/`. */
  readonly base: string;
  /** Globs of its entries, relative to `base`. */
  readonly patterns: readonly string[];
  /** It has no loader: Astro up to its fifth version keeps `slug` to itself, and shows it to no schema. */
  readonly isLegacy?: true;
  /** Nothing that the site's `astro.config.*` names brings MDX: Astro passes such files over. */
  readonly passesOverMdx?: true;
  /** Its config makes the ids of its entries in a way of its own. */
  readonly ownIds?: true;
  /** Absent where no schema was declared or none was understood. */
  readonly schema?: Schema;
  /** Of a schema that was not understood, the keys that Astro noted when it last ran: hints, which refuse nothing. */
  readonly noted?: ObjectType;
}

/** A collection that holds no posts, whose entries posts may name: those of one file, or each a file of its own. */
export type DataCollection =
  | { readonly name: string; readonly file: string }
  | { readonly name: string; readonly base: string; readonly patterns: readonly string[] };

/** A site as its files describe it; nothing in it was executed. */
export interface Site {
  readonly kind: 'astro' | 'hugo' | 'jekyll' | 'none';
  readonly collections: readonly Collection[];
  readonly dataCollections?: readonly DataCollection[];
  /** The address it is published at, ending in `/`; absent where its config does not say. */
  readonly url?: string;
  /** The path below its host that its pages and public files are served at, without slashes at its ends; absent where that is the top, or not known. */
  readonly base?: string;
  /** Where its config says so: that the build refuses two entries with one id, or says nothing of them. Otherwise it warns. */
  readonly conflicts?: 'error' | 'ignore';
  /** The content config, relative to the root, where it does not parse: posts are checked without it. */
  readonly brokenConfig?: string;
  /** The content config, relative to the root, where it is being edited, and what is known is of before it ceased to parse. */
  readonly editedConfig?: string;
  /** Other names for its folders, by its `tsconfig.json`. */
  readonly aliases?: readonly Alias[];
  /** Astro's major version, where it is known: the one that is installed, or asked for. */
  readonly astro?: number;
  /** The folder of its source, relative to the root, where its `astro.config.*` names another than `src`. */
  readonly source?: string;
  /** There are no others: its `tsconfig.json`, what that builds upon and its `astro.config.*` were read whole. */
  readonly hasAllAliases?: true;
  /** There may be further ones, that its `astro.config.*` makes. */
  readonly hasOtherAliases?: true;
  /** Where a bare name may mean a package; absent where its packages cannot be seen. */
  readonly packages?: Packages;
  /** Its `astro.config.*` may put its source where only running it tells. */
  readonly hasOwnFolders?: true;
}

/** Where the text under check stands in its site. */
export interface Place {
  /** Path relative to the site's root (or to the workspace folder where there is no site), `/`-separated. */
  readonly path: string;
  readonly site: Site;
  /** The collection the file belongs to, if any. */
  readonly collection?: Collection;
  /** Further collections that take it, those whose folders are nearer first: the site loads it in each. */
  readonly alsoIn?: readonly Collection[];
  /** Whether the file is a post: in a collection, in `content/` or `_posts/`, or included by setting. */
  readonly isPost: boolean;
  /** A setting leaves it out, whatever it says itself. */
  readonly isExcluded?: true;
}
