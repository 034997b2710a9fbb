import type { ZodVersion } from '../schema/compile';
import type { SchemaType } from '../schema/type';
import type { Span } from '../text/span';

/** How the site's schema reads one frontmatter key. `unknown`: what the schema says of it was not understood, so its value is not checked. */
export type FieldType = 'string' | 'date' | 'boolean' | 'number' | 'array' | 'image' | 'unknown';

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  /** Whether the build refuses a post without it; `undefined` where that was not understood. */
  readonly required: boolean | undefined;
  /** The build accepts the key with nothing after its colon. */
  readonly nullable?: true;
  /** JavaScript converts the value before it is judged (`z.coerce`): a date may be any text that `new Date()` reads. */
  readonly coerced?: true;
  /** The only values the build accepts, where the schema lists them. */
  readonly values?: readonly string[];
  /** Where the schema names the key: offsets in `Schema.file`. */
  readonly span?: Span;
}

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
  /** Absent where no schema was declared or none was understood. */
  readonly schema?: Schema;
}

/** A site as its files describe it; nothing in it was executed. */
export interface Site {
  readonly kind: 'astro' | 'hugo' | 'jekyll' | 'none';
  readonly collections: readonly Collection[];
}

/** Where the text under check stands in its site. */
export interface Place {
  /** Path relative to the site's root (or to the workspace folder where there is no site), `/`-separated. */
  readonly path: string;
  readonly site: Site;
  /** The collection the file belongs to, if any. */
  readonly collection?: Collection;
  /** Whether the file is a post: in a collection, in `content/` or `_posts/`, or included by setting. */
  readonly isPost: boolean;
}
