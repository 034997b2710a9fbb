import { load } from 'js-yaml';
import type { Span } from '../text/span';
import type { Entry, Frontmatter } from './frontmatter';

/** How what stands in a block is found by its keys. */
export type Lookups = Pick<Frontmatter, 'spanOf' | 'ownSpanOf' | 'mapAt' | 'pointAt'>;

type SiteReading = Pick<Frontmatter, 'data' | 'refusal'>;

/** What a block was read into. */
export type Parts = Omit<Frontmatter, 'get' | 'data' | 'refusal' | keyof Lookups> &
  Partial<Lookups> & {
    /** What the site's reader is given. */
    readonly source?: string;
    /** Of TOML, what was read; of a block that is not looked into, where the site's reader stops all the same. */
    readonly read?: SiteReading;
  };

const nowhere = (): undefined => undefined;

/** A class, for getters in an object literal make a shape of its own for each object, by which the engine keeps what it holds until it next sweeps all. */
export class ReadFrontmatter implements Frontmatter {
  readonly format;
  declare readonly span?: Span;
  readonly content;
  declare readonly begun?: NonNullable<Frontmatter['begun']>;
  readonly bodyStart;
  readonly entries;
  readonly problems;
  readonly spanOf: Frontmatter['spanOf'];
  readonly ownSpanOf: Frontmatter['ownSpanOf'];
  readonly mapAt: Frontmatter['mapAt'];
  readonly pointAt: Frontmatter['pointAt'];
  readonly #source: string | undefined;
  #read: SiteReading | undefined;

  constructor(parts: Parts) {
    this.format = parts.format;
    if (parts.span) this.span = parts.span;
    this.content = parts.content;
    if (parts.begun) this.begun = parts.begun;
    this.bodyStart = parts.bodyStart;
    this.entries = parts.entries;
    this.problems = parts.problems;
    this.spanOf = parts.spanOf ?? nowhere;
    this.ownSpanOf = parts.ownSpanOf ?? nowhere;
    this.mapAt = parts.mapAt ?? nowhere;
    this.pointAt = parts.pointAt ?? nowhere;
    this.#source = parts.source;
    this.#read = parts.read;
  }

  get data(): Frontmatter['data'] {
    return this.#reading().data;
  }

  get refusal(): Frontmatter['refusal'] {
    return this.#reading().refusal;
  }

  get(key: string): Entry | undefined {
    return this.entries.findLast((entry) => entry.key === key);
  }

  /** Only a schema asks for it. Of a block that is not there or never closed, Astro knows nothing, and takes it for empty; of one that was not looked into, no more is known. */
  #reading(): SiteReading {
    this.#read ??=
      this.span && this.#source === undefined ? { data: undefined, refusal: undefined } : readAsSite(this.#source ?? '', this.content);
    return this.#read;
  }
}

const halfPairs = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** As Astro reads it (`@astrojs/internal-helpers/frontmatter`, the same from 5 to 7): js-yaml's defaults, and nothing at all where the block is no map. */
export function readAsSite(source: string, content: Span): SiteReading {
  try {
    // A file cannot hold half a pair: what is saved has U+FFFD in its stead.
    const data = load(source.replace(halfPairs, '\uFFFD'));
    return { data: typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}, refusal: undefined };
  } catch (error) {
    const { reason, mark } = error as { reason?: string; mark?: { position?: number } };
    const at = content.start + Math.min(mark?.position ?? 0, Math.max(0, source.length - 1));
    return { data: undefined, refusal: { start: at, end: at, detail: reason ?? '' } };
  }
}
