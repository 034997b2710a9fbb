import { isNode, isAlias as isYamlAlias, parseDocument } from 'yaml';
import type { Span } from '../text/span';
import type { Lookups } from './readFrontmatter';
import { type WrittenMap, writtenMap } from './writtenMap';

/** Where a node of YAML is written, and whether it is an alias. */
export type Written = Span & { readonly isAlias: boolean };

/** Nothing where a node is empty, or none. */
export function writtenAt(node: unknown): Written | undefined {
  if (!isNode(node) || !node.range || node.range[1] <= node.range[0]) return undefined;
  const [start, end] = node.range;
  return { start, end, isAlias: isYamlAlias(node) };
}

export const parseYaml = (source: string) => parseDocument(source, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });

export const shift = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });

/**
 * How what stands in a block is found.
 *
 * @param readable the block as `yaml` could read it
 * @param tops where the values of the top stand in it, by their keys
 * @param top the object that the block is
 */
export function lookupsIn(
  source: string,
  readable: string,
  content: Span,
  tops: ReadonlyMap<unknown, Written | undefined>,
  top: WrittenMap,
): Lookups {
  let again: ReturnType<typeof parseYaml> | undefined;
  /** Few ask for what stands below the top; of the rest, no document is kept. */
  const documentAgain = (): ReturnType<typeof parseYaml> => {
    again ??= parseYaml(readable);
    return again;
  };
  const spanAt = (path: readonly (string | number)[], isAlias: boolean): Span | undefined => {
    const found = path.length === 1 ? tops.get(path[0]) : writtenAt(documentAgain().getIn(path, true));
    if (!found || (found.isAlias && !isAlias)) return undefined;
    return shift({ start: found.start, end: found.start + source.slice(found.start, found.end).trimEnd().length }, content.start);
  };
  const spanOf = (path: readonly (string | number)[]): Span | undefined => {
    for (let length = path.length; length > 0; length--) {
      const span = spanAt(path.slice(0, length), true);
      if (span) return span;
    }
    return undefined;
  };
  const pointAt: Lookups['pointAt'] = (path) => {
    const node = documentAgain().getIn(path, true);
    return isNode(node) && node.range ? content.start + node.range[0] : undefined;
  };
  const mapAt: Lookups['mapAt'] = (path) => {
    const map = path.length > 0 ? writtenMap(documentAgain().contents, path, source) : undefined;
    const pairs = map?.pairs.map(({ key, keySpan, valueSpan }) => ({
      key,
      keySpan: shift(keySpan, content.start),
      valueSpan: shift(valueSpan, content.start),
    }));
    return path.length === 0 ? top : map && pairs && { ...map, ...shift(map, content.start), pairs };
  };
  return { spanOf, ownSpanOf: (path) => spanAt(path, false), mapAt, pointAt };
}
