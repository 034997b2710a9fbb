import { isMap, isScalar, type YAMLError } from 'yaml';
import { Memo } from '../text/memo';
import type { Span } from '../text/span';
import { begunBlock } from './begunBlock';
import { hiddenColon, hideColons } from './hideColons';
import { hideTabs } from './hideTabs';
import { joinLines } from './joinLines';
import { plainPairs, siteDataOf } from './plainYaml';
import { type Lookups, type Parts, ReadFrontmatter, readAsSite } from './readFrontmatter';
import { readToml } from './toml';
import { spanOfNode, type WrittenMap, type WrittenPair, writtenPair } from './writtenMap';
import { lookupsIn, parseYaml, shift, writtenAt } from './yamlLookups';

/** A top-level key of the frontmatter, with what stands there and where. */
export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  /** The value as written, quotes included; empty and right after the colon where nothing is written. */
  readonly valueSpan: Span;
  /** The value as YAML reads it. */
  readonly value: unknown;
  readonly quote: '"' | "'" | undefined;
  /** The entry's whole lines, the last line break included. */
  readonly lines: Span;
}

/** `yaml`'s own error codes, and ours: `unclosed` (no closing fence), `returns` (no line of it ends for the site), `too-large`, `too-deep`, `not-a-map`, `too-many-aliases`. */
export interface FrontmatterProblem extends Span {
  readonly code: YAMLError['code'] | 'unclosed' | 'returns' | 'too-large' | 'too-deep' | 'not-a-map' | 'too-many-aliases';
}

export interface Frontmatter {
  /** `yaml`, or `toml` between `+++` fences. */
  readonly format: 'yaml' | 'toml' | 'none';
  /** From the opening fence to the end of the closing one, its line break left out; absent where there is none. */
  readonly span?: Span;
  /** What stands between the fences. */
  readonly content: Span;
  /** Of a block that is begun and not closed, as each is while it is first written, what stands below its fence and reads like keys. */
  readonly begun?: Span & { readonly format: 'yaml' | 'toml' };
  /** Where the article begins. */
  readonly bodyStart: number;
  /** Top-level keys in the order written; of a key written twice, both. */
  readonly entries: readonly Entry[];
  readonly problems: readonly FrontmatterProblem[];
  /** What the site's own reader makes of the block: dates without quotes are dates there. Nothing where it refuses the block. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  /** Where that reader stops, and its own words for it, in English. */
  readonly refusal: (Span & { readonly detail: string }) | undefined;
  /** Where a value stands by the keys that lead to it; the nearest one around it where it is not there. Nothing where not even its first key is. */
  spanOf(path: readonly (string | number)[]): Span | undefined;
  /** Where the value that the keys lead to is written itself, rather than by an alias or a merge key; nothing where it is not. */
  ownSpanOf(path: readonly (string | number)[]): Span | undefined;
  /** Of YAML, the object that the keys lead to, as it is written there itself; nothing where it is not. */
  mapAt(path: readonly (string | number)[]): WrittenMap | undefined;
  /** Where what the keys lead to begins, or would, were it not empty; nothing where it is not there. */
  pointAt(path: readonly (string | number)[]): number | undefined;
  /** The entry of a key; of a key written twice, the last. */
  get(key: string): Entry | undefined;
}

/** Bounds on a hostile block: 1 MB of nested flow lists takes `yaml` more than three seconds. */
const maxLength = 64 * 1024;
const maxDepth = 64;
const maxAliases = 100;

/** As Astro has it, a line that begins with either fence closes a block; what stands behind is the article's. */
const closing = /^(?:---|\+\+\+)(?:[ \t]*$)?/m;

/** Jekyll also closes it where YAML ends a document (`Jekyll::Document::YAML_FRONT_MATTER_REGEXP`). */
const jekyllClosing = /^(?:(?:---|\+\+\+)(?:[ \t]*$)?|\.\.\.[ \t]*$)/m;

/** Astro takes what stands behind the fence for the first line of the block: `---title: T`. Only what reads like a key opens one, and is closed. */
const openingWithKey =
  /^(?:[ \t]*\r?\n)*(---(?=[ \t]*(?:[\w$.-]+|"[^"\r\n]*"|'[^'\r\n]*'):(?:[ \t]|\r?$))|\+\+\+(?=[ \t]*[\w-]+[ \t]*=))(?=[\s\S]*?\n(?:---|\+\+\+))/m;

/** While one writes the article, the block above it stays as it was. */
const blocks = new Memo<Frontmatter>(50);

/**
 * Reads the block at the head of a post. Never throws; what could not be read stands in `problems`, and the entries that could be read are still there.
 *
 * @param text the post without BOM
 * @param kind what builds the site
 */
export function parseFrontmatter(text: string, kind?: 'jekyll' | 'astro' | 'hugo' | 'none'): Frontmatter {
  const isStrict = kind === 'jekyll' || kind === 'hugo';
  const opening =
    /^(?:[ \t]*\r?\n)*(---|\+\+\+)[ \t]*(?:#[^\r\n]*)?(?:\r?\n|\r|$)/.exec(text) ?? (isStrict ? null : openingWithKey.exec(text));
  const none = { start: 0, end: 0 };
  if (!opening) return new ReadFrontmatter({ format: 'none', content: none, bodyStart: 0, entries: [], problems: [] });

  const fence = opening[1] as string;
  const start = opening[0].indexOf(fence);
  const format = fence === '---' ? 'yaml' : 'toml';
  const contentStart = opening[0].length;
  const found = (kind === 'jekyll' ? jekyllClosing : closing).exec(text.slice(contentStart));
  // Astro sees a block only where a line feed stands before what closes it.
  const isUnread = kind === 'astro' && text[contentStart + (found?.index ?? 0) - 1] === '\r' && !/\n(?:---|\+\+\+)/.test(text);
  if (!found || isUnread) {
    // A thematic break alone at the head of a text opens nothing: only what reads like `key:` is a block somebody forgot to close.
    const looksLikeKeys = /^[\w-]+[ \t]*[:=]/.test(text.slice(contentStart));
    const problems = looksLikeKeys
      ? [{ code: found ? ('returns' as const) : ('unclosed' as const), start, end: start + fence.length }]
      : [];
    const begun = { format, ...begunBlock(text, contentStart, format) } as const;
    return new ReadFrontmatter({ format: looksLikeKeys ? format : 'none', content: none, begun, bodyStart: 0, entries: [], problems });
  }
  const content = { start: contentStart, end: contentStart + found.index };
  const end = content.end + found[0].length;
  const lineBreak = /^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2));
  const block = { span: { start, end }, content, bodyStart: end + (lineBreak?.[0].length ?? 0) };
  if (format === 'toml') return resultOfToml(text, { format, ...block });
  // A slice would keep the whole post: what is kept for later is a copy of the block.
  const head = copyOf(text.slice(0, block.bodyStart));
  return blocks.of(head, () => new ReadFrontmatter({ format, ...block, ...readYaml(head, content) }));
}

/** The same text, without the one that it was cut from, which an engine keeps for as long as a slice of it. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

function resultOfToml(text: string, block: Pick<Frontmatter, 'format' | 'span' | 'content' | 'bodyStart'>): Frontmatter {
  const { entries, data, refusal } = readToml(text, block.content);
  return new ReadFrontmatter({ ...block, entries, problems: [], read: { data, refusal } });
}

function readYaml(text: string, content: Span): Pick<Parts, 'entries' | 'problems' | 'source' | 'read' | keyof Lookups> {
  const source = text.slice(content.start, content.end);
  const leave = (code: FrontmatterProblem['code']) => ({ entries: [], problems: [{ code, ...firstLine(text, content) }] });
  if (source.length > maxLength) return leave('too-large');
  // The site's reader has bounds of its own, and expands no alias.
  const refuse = (code: FrontmatterProblem['code']) => ({
    ...leave(code),
    read: { data: undefined, refusal: readAsSite(source, content).refusal },
  });
  if (depthOf(source) > maxDepth) return refuse('too-deep');
  if ((source.match(/(?:^|[\s[{,:-])\*[^\s,[\]{}]+/g)?.length ?? 0) > maxAliases) return refuse('too-many-aliases');

  const plain = plainPairs(source);
  if (plain) {
    const entries = plain.map((pair) => entryOf(pair, pair.value, source[pair.valueSpan.start], source, content));
    const tops = new Map(plain.toReversed().map(({ key, valueSpan: { start, end } }) => [key, { start, end, isAlias: false }]));
    const top = { style: 'block', pairs: entries, ...content } as const;
    const data = siteDataOf(source, plain);
    return {
      entries,
      problems: [],
      source,
      ...(data ? { read: { data, refusal: undefined } } : {}),
      ...lookupsIn(source, source, content, tops, top),
    };
  }
  const strict = parseYaml(source);
  // What `yaml` stumbles over, the site's reader may take, and it is what the site shows.
  const asSite = strict.errors.length > 0 ? readAsSite(source, content).data : undefined;
  const joined = asSite ? joinLines(source) : source;
  const lenient = joined === source ? strict : parseYaml(joined);
  const isJoined = lenient !== strict && lenient.errors.length === 0;
  const first = isJoined ? lenient : strict;
  const tabless = hideTabs(source, first.errors);
  const hidden = first.errors.some(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY') ? hideColons(tabless, first.errors) : tabless;
  const readable = isJoined ? joined : hidden;
  const problems: FrontmatterProblem[] = first.errors.map((error) => {
    const [from, to] = error.pos;
    return {
      code: error.code,
      start: content.start + Math.min(from, source.length),
      end: content.start + Math.min(Math.max(to, from), source.length),
    };
  });
  const document = readable === source || isJoined ? first : parseYaml(readable);
  if (!isMap(document.contents)) {
    if (document.contents !== null && problems.length === 0) problems.push({ code: 'not-a-map', ...firstLine(text, content) });
    return { entries: [], problems, source };
  }

  const entries: Entry[] = [];
  for (const pair of document.contents.items) {
    const place = writtenPair(pair, source);
    if (!place) continue;
    const { key, valueSpan: written } = place;
    // What it takes for a key there may be none.
    if (asSite && key !== '<<' && !Object.hasOwn(asSite, key)) continue;
    const node = pair.value;
    let value: unknown;
    try {
      value =
        node && typeof node === 'object' && 'toJS' in node
          ? (node as { toJS(doc: typeof document, o: object): unknown }).toJS(document, { maxAliasCount: maxAliases })
          : node;
    } catch (error) {
      if (/^Excessive alias count/.test((error as Error).message)) return refuse('too-many-aliases');
      // An alias that leads nowhere or in a circle.
      problems.push({ code: 'BAD_ALIAS', ...shift(written, content.start) });
    }
    if (typeof value === 'string') value = value.replaceAll(hiddenColon, ':');
    const own = asSite?.[key];
    if (typeof own === 'string') value = own;
    entries.push(entryOf(place, value, isScalar(node) ? source[written.start] : undefined, source, content));
  }
  // Of a key written twice, the first.
  const tops = new Map(document.contents.items.toReversed().map(({ key, value }) => [isScalar(key) ? key.value : key, writtenAt(value)]));
  const top = {
    style: document.contents.flow ? 'flow' : 'block',
    pairs: entries,
    ...shift(spanOfNode(document.contents), content.start),
  } as const;
  return { entries, problems, source, ...lookupsIn(source, readable, content, tops, top) };
}

/** A key that stands in a block; `opening`: what its value begins with, where that is a text, a number or the like. */
function entryOf(
  { key, keySpan, valueSpan }: WrittenPair,
  value: unknown,
  opening: string | undefined,
  source: string,
  content: Span,
): Entry {
  const lineStart = source.lastIndexOf('\n', keySpan.start - 1) + 1;
  const lineEnd = source.indexOf('\n', Math.max(valueSpan.end - 1, keySpan.end));
  return {
    key,
    keySpan: shift(keySpan, content.start),
    valueSpan: shift(valueSpan, content.start),
    value,
    quote: opening === '"' || opening === "'" ? opening : undefined,
    lines: shift({ start: lineStart, end: lineEnd < 0 ? source.length : lineEnd + 1 }, content.start),
  };
}

/** The first line of a span with something in it; the span's beginning where it is blank. */
function firstLine(text: string, span: Span): Span {
  const written = text.slice(span.start, span.end);
  const start = span.start + Math.max(0, written.search(/\S/));
  const end = text.slice(start, span.end).search(/\r|\n/);
  return { start, end: end < 0 ? span.end : start + end };
}

/** How deep the block nests, counted without parsing it: brackets open at once, or the deepest indent at two blanks a level. */
function depthOf(source: string): number {
  let open = 0;
  let deepest = 0;
  for (let index = 0; index < source.length; index++) {
    const character = source[index];
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++open);
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
  }
  for (const line of source.matchAll(/^(?: |- )+/gm)) deepest = Math.max(deepest, line[0].length / 2);
  return deepest;
}
