import { isCollection, isMap, isNode, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../text/span';

/** One key as it is written. */
export interface WrittenPair {
  readonly key: string;
  readonly keySpan: Span;
  /** Quotes included; empty and right after the colon where nothing is written. */
  readonly valueSpan: Span;
}

/** An object as it is written: a line for each key, or in braces. Its span takes in the braces. */
export interface WrittenMap extends Span {
  readonly style: 'block' | 'flow';
  readonly pairs: readonly WrittenPair[];
}

const toColon = /\s*:/y;

/** Where a key of a YAML block and its value stand in the block; nothing where the key is no word. */
export function writtenPair({ key, value }: Pair, source: string): WrittenPair | undefined {
  if (!isScalar(key) || !key.range) return undefined;
  const [start, end] = key.range;
  const range = isNode(value) ? value.range : undefined;
  // Behind a key without a colon (`{ a, b: c }`) the next one is another's.
  toColon.lastIndex = end;
  const afterColon = toColon.test(source) ? toColon.lastIndex : end;
  const valueSpan =
    range && range[1] > range[0]
      ? { start: range[0], end: range[0] + source.slice(range[0], range[1]).trimEnd().length }
      : { start: afterColon, end: afterColon };
  return { key: String(key.value), keySpan: { start, end }, valueSpan };
}

export const spanOfNode = ({ range }: Pick<YAMLMap, 'range'>): Span => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });

/** The object below the top that some keys lead to, as it is written there itself, rather than by an alias; nothing where there is none. */
export function writtenMap(contents: unknown, path: readonly (string | number)[], source: string): WrittenMap | undefined {
  const node = isCollection(contents) ? contents.getIn(path, true) : undefined;
  if (!isMap(node) || !node.range) return undefined;
  const { items, flow } = node as YAMLMap;
  return { style: flow ? 'flow' : 'block', pairs: items.flatMap((pair) => writtenPair(pair, source) ?? []), ...spanOfNode(node) };
}
