import type { Post } from '../model/post';
import type { Frontmatter } from '../parse/frontmatter';
import type { WrittenMap, WrittenPair } from '../parse/writtenMap';
import { firstLineOf, type Span } from '../text/span';
import type { Flow } from './flow';
import { trimmed } from './flowCaret';
import { type TomlLine, tomlFlowOf, tomlHeadOf, tomlLinesOf } from './tomlCaret';

type Path = readonly (string | number)[];

/** What was looked up of a frontmatter: many rules ask, some about every value. */
interface Known {
  readonly maps: Map<string, { readonly map: WrittenMap; readonly pairs: ReadonlyMap<string, WrittenPair> } | undefined>;
  tables?: Tables | undefined;
  /** What stands between the brackets of a line of TOML, by its place: each list is read once. */
  readonly flows: Map<number, Flow | undefined>;
}

/** The lines of each table of TOML, by what leads to it, with where the next line of the block begins. */
type Tables = ReadonlyMap<string, readonly { readonly line: TomlLine; readonly next: number }[]>;

const known = new WeakMap<Frontmatter, Known>();

function lookUp(post: Post, path: Path) {
  const { frontmatter, text } = post;
  const own: Known = known.get(frontmatter) ?? { maps: new Map(), flows: new Map() };
  known.set(frontmatter, own);
  const key = path.join('\n');
  if (own.maps.has(key)) return own.maps.get(key);
  own.tables ??= frontmatter.format === 'toml' ? tablesOf(text, frontmatter.content) : undefined;
  const map = own.tables ? tomlMap(text, frontmatter.content, own.tables, path, own.flows) : frontmatter.mapAt(path);
  const found = map && { map, pairs: new Map(map.pairs.map((pair) => [pair.key, pair])) };
  own.maps.set(key, found);
  return found;
}

/** The object that some keys lead to, as it is written there itself, in YAML or TOML; nothing where it is not. */
export const writtenAt = (post: Post, path: Path): WrittenMap | undefined => lookUp(post, path)?.map;

/** The key that a path ends with, as it is written; nothing where it is not, or stands behind an alias. */
export function pairAt(post: Post, path: Path): WrittenPair | undefined {
  const key = path.at(-1);
  return typeof key === 'string' ? lookUp(post, path.slice(0, -1))?.pairs.get(key) : undefined;
}

/**
 * Where a finding on what a path leads to stands: at its value, at its key where that is empty or has lines of its own, at what is merged in beside it, else at what is nearest around it; nothing
 * where not even its first key is there.
 */
export function placeAt(post: Post, path: Path): Span | undefined {
  const { frontmatter, text } = post;
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length);
    const pair = pairAt(post, steps);
    if (pair) return isOwnLines(text, pair) ? pair.keySpan : pair.valueSpan;
    const merge = typeof steps.at(-1) === 'string' ? pairAt(post, [...steps.slice(0, -1), '<<']) : undefined;
    if (merge) return merge.keySpan;
    const span = typeof steps.at(-1) === 'number' ? frontmatter.ownSpanOf(steps) : undefined;
    if (span) return firstLineOf(text, span);
    const point = typeof steps.at(-1) === 'number' ? frontmatter.pointAt(steps) : undefined;
    if (point !== undefined && length === path.length) return lineOf(text, point);
  }
  return frontmatter.format === 'toml' ? tomlPlaceOf(post, path) : frontmatter.spanOf(path);
}

/** In TOML, the head of a table, or the dotted key, that leads to a path, or to what is nearest around it. */
function tomlPlaceOf({ text, frontmatter }: Post, path: Path): Span | undefined {
  const places = tomlPlaces.get(frontmatter) ?? placesIn(text, frontmatter.content);
  tomlPlaces.set(frontmatter, places);
  for (let { length } = path; length > 0; length--) {
    const span = places.get(path.slice(0, length).join('\n'));
    if (span) return span;
  }
  return undefined;
}

const tomlPlaces = new WeakMap<Frontmatter, ReadonlyMap<string, Span>>();

/** Where each path begins that a line leads to. */
function placesIn(text: string, content: Span): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  for (const line of tomlLinesOf(text, content)) {
    const span = keyOrHead(text, line);
    const steps = [...line.table.path, ...(line.keys ?? [])].slice(0, deepest);
    for (let length = steps.length; span && length > 0; length--) {
      const key = steps.slice(0, length).join('\n');
      // What leads there was noted with it.
      if (places.has(key)) break;
      places.set(key, span);
    }
  }
  return places;
}

/** Deeper than any schema asks. */
const deepest = 16;

const keyOrHead = (text: string, line: TomlLine): Span | undefined => (line.keys ? line.keySpan : tomlHeadOf(text, line));

/** What is written on the line of an item of a list that is empty. */
function lineOf(text: string, point: number): Span {
  const start = text.lastIndexOf('\n', point - 1) + 1;
  const [whole = '', written = ''] = /^[ \t]*([^\r\n]*)/.exec(text.slice(start, start + 1_000)) ?? [];
  const from = start + whole.length - written.length;
  return written.trim() === '' ? { start: point, end: point } : { start: from, end: from + written.trimEnd().length };
}

/** Whether nothing stands behind a key on its line. */
const isOwnLines = (text: string, { keySpan, valueSpan }: WrittenPair): boolean =>
  valueSpan.end <= valueSpan.start || text.slice(keySpan.end, valueSpan.start).includes('\n');

/** Those above the first table lead nowhere. */
function tablesOf(text: string, content: Span): Tables {
  const tables = new Map<string, { line: TomlLine; next: number }[]>([['', []]]);
  const lines = tomlLinesOf(text, content);
  for (const [index, line] of lines.entries()) {
    const key = line.table.path.join('\n');
    const own = tables.get(key) ?? [];
    if (own.length === 0) tables.set(key, own);
    own.push({ line, next: lines[index + 1]?.start ?? content.end });
  }
  return tables;
}

function tomlMap(text: string, content: Span, tables: Tables, path: Path, flows: Known['flows']): WrittenMap | undefined {
  const own = tables.get(path.join('\n'));
  if (own) {
    const pairs = own.flatMap(({ line, next }): WrittenPair[] => {
      const [key, ...more] = line.keys ?? [];
      if (key === undefined || more.length > 0) return [];
      return [{ key, keySpan: line.keySpan, valueSpan: wholeValue(text, content, line, next) }];
    });
    const [head] = own;
    // What has a head of its own begins below it.
    const start = !head || path.length === 0 ? content.start : Math.min(head.next, content.end);
    return { style: 'block', pairs, start, end: start };
  }
  for (let length = path.length - 1; length >= 0; length--) {
    const named = tables
      .get(path.slice(0, length).join('\n'))
      ?.find(({ line: { keys } }) => keys?.length === 1 && keys[0] === path[length]);
    if (!named) continue;
    const { line } = named;
    if (!flows.has(line.start)) flows.set(line.start, tomlFlowOf(text, line, content.end));
    const flow = flowAt(flows.get(line.start), path.slice(length + 1));
    return flow?.kind === 'object' && flow.isClosed ? flowMap(text, flow) : undefined;
  }
  return undefined;
}

/** All of a value, over several lines too. */
function wholeValue(text: string, content: Span, line: TomlLine, next: number): Span {
  const flow = tomlFlowOf(text, line, content.end);
  if (flow) return { start: flow.start, end: flow.end };
  // Lines that a text goes on in are none of the block's.
  const isLong = next > line.end + 2;
  const written = text.slice(line.valueFrom, next);
  return isLong
    ? { start: line.valueFrom + written.length - written.trimStart().length, end: line.valueFrom + written.trimEnd().length }
    : trimmed(text, { start: line.valueFrom, end: line.end });
}

function flowAt(root: Flow | undefined, path: Path): Flow | undefined {
  let flow = root;
  for (const step of path)
    flow = (typeof step === 'number' ? flow?.entries[step] : flow?.entries.find(({ key }) => key?.name === step))?.child;
  return flow;
}

const flowMap = (text: string, { start, end, entries }: Flow): WrittenMap => ({
  style: 'flow',
  pairs: entries.flatMap(({ key, valueStart, end: valueEnd }) =>
    key ? [{ key: key.name, keySpan: key.span, valueSpan: trimmed(text, { start: valueStart, end: valueEnd }) }] : [],
  ),
  start,
  end,
});
