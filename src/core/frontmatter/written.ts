import type { Post } from '../model/post';
import type { WrittenMap, WrittenPair } from '../parse/writtenMap';
import { firstLineOf, type Span } from '../text/span';
import type { Flow } from './flow';
import { trimmed } from './flowCaret';
import { type TomlLine, tomlFlowOf, tomlLinesOf } from './tomlCaret';

type Path = readonly (string | number)[];

/** The object that some keys lead to, as it is written there itself, in YAML or TOML; nothing where it is not. */
export const writtenAt = (post: Post, path: Path): WrittenMap | undefined =>
  post.frontmatter.format === 'toml' ? tomlMap(post.text, post.frontmatter.content, path) : post.frontmatter.mapAt(path);

/** The key that a path ends with, as it is written; nothing where it is not, or stands behind an alias. */
export function pairAt(post: Post, path: Path): WrittenPair | undefined {
  const key = path.at(-1);
  return typeof key === 'string' ? writtenAt(post, path.slice(0, -1))?.pairs.findLast((pair) => pair.key === key) : undefined;
}

/**
 * Where a finding on what a path leads to stands: at its value, at its key where that is empty or has lines of its own, else at what is nearest around it; nothing
 * where not even its first key is there.
 */
export function placeAt(post: Post, path: Path): Span | undefined {
  const { frontmatter, text } = post;
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length);
    const pair = pairAt(post, steps);
    if (pair) return isOwnLines(text, pair) ? pair.keySpan : pair.valueSpan;
    const span = typeof steps.at(-1) === 'number' ? frontmatter.ownSpanOf(steps) : undefined;
    if (span) return firstLineOf(text, span);
  }
  return frontmatter.spanOf(path);
}

/** Whether nothing stands behind a key on its line. */
const isOwnLines = (text: string, { keySpan, valueSpan }: WrittenPair): boolean =>
  valueSpan.end <= valueSpan.start || text.slice(keySpan.end, valueSpan.start).includes('\n');

function tomlMap(text: string, content: Span, path: Path): WrittenMap | undefined {
  const lines = tomlLinesOf(text, content);
  const leads = (line: TomlLine): boolean => line.table.path.every((part, index) => part === path[index]);
  const own = lines.filter((line) => line.table.path.length === path.length && leads(line));
  if (own.length > 0) {
    const pairs = own.flatMap((line): WrittenPair[] => {
      const [key, ...more] = line.keys ?? [];
      return key === undefined || more.length > 0
        ? []
        : [{ key, keySpan: line.keySpan, valueSpan: wholeValue(text, content, lines, line) }];
    });
    const [head] = own;
    // What has a head of its own begins below it.
    const start = !head || path.length === 0 ? content.start : Math.min(head.end + 1, content.end);
    return { style: 'block', pairs, start, end: start };
  }
  for (const line of lines) {
    const { path: table } = line.table;
    if (!leads(line) || line.keys?.length !== 1 || line.keys[0] !== path[table.length]) continue;
    const flow = flowAt(tomlFlowOf(text, line, content.end), path.slice(table.length + 1));
    return flow?.kind === 'object' && flow.isClosed ? flowMap(text, flow) : undefined;
  }
  return undefined;
}

/** All of a value, over several lines too. */
function wholeValue(text: string, content: Span, lines: readonly TomlLine[], line: TomlLine): Span {
  const flow = tomlFlowOf(text, line, content.end);
  if (flow) return { start: flow.start, end: flow.end };
  const next = lines[lines.indexOf(line) + 1]?.start ?? content.end;
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
