import type { Post } from '../model/post';
import type { Frontmatter } from '../parse/frontmatter';
import type { Span } from '../text/span';
import { type Flow, isInside, readFlow } from './flow';
import { bareText, flowCaret, flowKeyAt, trimmed } from './flowCaret';
import { tomlCaretAt, tomlKeyAt } from './tomlCaret';

/** Where in a frontmatter somebody is about to write. */
export interface Caret {
  /** `key`: the name of one, in the object that `path` leads to. `value`: what `path` leads to. `item`: one of the list that `path` leads to, with a line of its own. */
  readonly kind: 'key' | 'value' | 'item';
  readonly format: 'yaml' | 'toml';
  /** Keys from the top, and places in lists. */
  readonly path: readonly (string | number)[];
  /** What stands there already, and would be replaced. */
  readonly span: Span;
  /** Of a key: its colon is there. */
  readonly hasColon: boolean;
  /** The keys that stand beside it in the same object, with what is written behind them. */
  readonly beside: ReadonlyMap<string, string>;
  /** The other items of its list. */
  readonly others: readonly string[];
}

/** A line as YAML's block style has it: indent, dashes of list items, and what follows. Read by itself, for a block that is being typed seldom parses. */
const shape = /^([ \t]*)((?:-[ \t]+|-$)*)(.*)$/;
const keyShape = /^(["']?)([\w$.-]+)\1[ \t]*:(?=[ \t]|$)/;

export interface Line extends Span {
  /** Where its words begin, past the dashes, and where the first dash stands. */
  readonly column: number;
  readonly dash: number | undefined;
  /** Where what follows the indent and the dashes begins. */
  readonly from: number;
  readonly key: string | undefined;
  /** Where the key ends, quotes included. */
  readonly keyEnd: number;
  /** Right behind its colon; where it has no key, where its words begin. */
  readonly valueFrom: number;
}

/** Where keys are written: in a block, or in what is going to be one. */
export const writtenIn = ({ span, content, begun }: Frontmatter): Span | undefined => (span ? content : begun);

const isToml = ({ span, format, begun }: Frontmatter): boolean => (span ? format : begun?.format) === 'toml';

/** What stands at an offset of a frontmatter, half-typed as it may be. Nothing outside of it, in a comment, or in a text of several lines. */
export function caretAt(post: Post, offset: number): Caret | undefined {
  const { frontmatter, text } = post;
  const content = writtenIn(frontmatter);
  if (!content || !isOnLinesOf(frontmatter, content, offset)) return undefined;
  if (isToml(frontmatter)) return tomlCaretAt(text, content, offset);
  const lines = linesOf(text, content);
  const index = lines.findIndex(({ start, end }) => start <= offset && offset <= end);
  const line = lines[index];
  if (!line || offset < line.from) return undefined;
  const rest = text.slice(line.from, line.end);
  const before = text.slice(line.from, offset);
  if (/(?:^|[ \t])#/.test(before)) return undefined;
  const brackets = bracketsAt(text, content, lines, offset);
  if (brackets) return flowCaret(text, brackets.flow, brackets.path, offset, 'yaml');
  const parents = parentsOf(lines, index);
  const key = keyShape.exec(rest);
  if (key && offset >= line.valueFrom) {
    const span = valueSpan(text, { start: line.valueFrom, end: line.end }, offset);
    return { ...plain, kind: 'value', path: [...parents, key[2] as string], span, hasColon: true, beside: besideOf(text, lines, index) };
  }
  const isWord = /^[\w$.-]*$/.test(before);
  const written = /^[\w$.-]*/.exec(rest)?.[0] ?? '';
  const span = { start: line.from, end: line.from + written.length };
  // Right below a dash that stands alone, its item begins.
  const above = rest.trim() === '' ? lines.findLastIndex((each, at) => at < index && each.end > each.start) : -1;
  const isBelow = isBare(lines[above]) && (lines[above]?.dash ?? 0) < line.column;
  const opening = line.dash !== undefined ? index : isBelow ? above : -1;
  if (opening >= 0 && !key) {
    const span = trimmed(text, { start: line.from, end: line.end }, offset);
    return { ...plain, kind: 'item', path: parents, span, others: othersOf(text, lines, opening) };
  }
  if (!isWord) return undefined;
  return { ...plain, kind: 'key', path: parents, span, hasColon: key !== null, beside: besideOf(text, lines, index) };
}

/** The key at an offset, with the keys around it; nothing where there is none. */
export function keyAt(post: Post, offset: number): { readonly path: readonly (string | number)[]; readonly span: Span } | undefined {
  const { frontmatter, text } = post;
  const content = writtenIn(frontmatter);
  if (!content || !isOnLinesOf(frontmatter, content, offset)) return undefined;
  if (isToml(frontmatter)) return tomlKeyAt(text, content, offset);
  const lines = linesOf(text, content);
  const brackets = bracketsAt(text, content, lines, offset);
  const inner = brackets && flowKeyAt(brackets.flow, brackets.path, offset);
  if (inner) return inner;
  const index = brackets ? brackets.index : lines.findIndex(({ start, end }) => start <= offset && offset <= end);
  const line = lines[index];
  const parents = line?.key === undefined ? undefined : parentsOf(lines, index);
  return line?.key === undefined || !parents ? undefined : { path: [...parents, line.key], span: { start: line.from, end: line.keyEnd } };
}

/** Whether an offset is on a line of a block: where that ends, the closing fence begins. */
export const isOnLinesOf = ({ span }: Frontmatter, { start, end }: Span, offset: number): boolean =>
  start <= offset && (span ? offset < end : offset <= end);

const plain = { format: 'yaml', hasColon: false, beside: new Map<string, string>(), others: [] } as const;

/** The brackets that an offset is in, the line that they open on, and what leads to them. */
function bracketsAt(
  text: string,
  content: Span,
  lines: readonly Line[],
  offset: number,
): { readonly flow: Flow; readonly index: number; readonly path: readonly (string | number)[] } | undefined {
  const starts = new Map(lines.map((line) => [line.start, line]));
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    if (line.start > offset) return undefined;
    const start = line.valueFrom + (properties.exec(text.slice(line.valueFrom, line.end))?.[0].length ?? 0);
    if (start >= line.end || !/[[{]/.test(text[start] as string)) continue;
    const indent = line.dash ?? line.column;
    // A key that stands no deeper than the one whose brackets were never closed is not in them.
    const stops = (lineStart: number): boolean => {
      const next = starts.get(lineStart);
      return next?.key !== undefined && (next.dash ?? next.column) <= indent;
    };
    const flow = readFlow(text, start, content.end, ':', stops);
    if (isInside(flow, offset))
      return { flow, index, path: line.key === undefined ? parentsOf(lines, index) : [...parentsOf(lines, index), line.key] };
    while (index + 1 < lines.length && (lines[index + 1] as Line).start < flow.end) index++;
  }
  return undefined;
}

/** What a value is called, and of what type it is said to be: they stay before what is written. */
const properties = /^[ \t]*(?:[&!]\S*[ \t]+)*/;

/** What would be replaced of a value. */
function valueSpan(text: string, after: Span, offset: number): Span {
  const start = after.start + (properties.exec(text.slice(after.start, after.end))?.[0].length ?? 0);
  return trimmed(text, { start: Math.min(start, Math.max(offset, after.start)), end: after.end }, offset);
}

export function linesOf(text: string, content: Span): Line[] {
  const lines: Line[] = [];
  let start = content.start;
  for (const raw of text.slice(content.start, content.end).split('\n')) {
    const written = raw.replace(/\r$/, '');
    const [, indent = '', dashes = '', rest = ''] = shape.exec(written) ?? [];
    const from = start + indent.length + dashes.length;
    const key = keyShape.exec(rest);
    lines.push({
      start,
      end: start + written.length,
      column: indent.length + dashes.length,
      dash: dashes === '' ? undefined : indent.length,
      from,
      key: key?.[2],
      keyEnd: from + (key?.[0].length ?? 0) - (/[ \t]*:$/.exec(key?.[0] ?? '')?.[0].length ?? 0),
      valueFrom: from + (key?.[0].length ?? 0),
    });
    start += raw.length + 1;
  }
  return lines;
}

/** The keys and places in lists around a line, from the top. */
function parentsOf(lines: readonly Line[], index: number): (string | number)[] {
  let { column, dash } = lines[index] as Line;
  const path: (string | number)[] = dash === undefined ? [] : [placeOf(lines, index)];
  for (let at = index - 1; at >= 0 && (column > 0 || dash !== undefined); at--) {
    const line = lines[at] as Line;
    if (line.start === line.end) continue;
    if (dash === undefined && line.dash !== undefined && (line.column === column || (isBare(line) && line.dash < column))) {
      // A further key of the item that begins here.
      path.unshift(placeOf(lines, at));
      dash = line.dash;
      column = line.column;
      continue;
    }
    const limit = dash ?? column;
    // The dashes of a list may stand right under its key.
    const isParent = line.column < limit || (dash !== undefined && line.dash === undefined && line.column === limit);
    if (line.key === undefined || !isParent) continue;
    path.unshift(line.key);
    if (line.dash !== undefined) path.unshift(placeOf(lines, at));
    column = line.column;
    dash = line.dash;
  }
  return path;
}

/** Whether a line is a dash and nothing more. */
export const isBare = (line: Line | undefined): boolean => line?.dash !== undefined && line.from >= line.end;

/** Which item of its list a line opens, from 0. */
function placeOf(lines: readonly Line[], index: number): number {
  let place = 0;
  for (const at of itemsBeside(lines, index)) if (at < index) place++;
  return place;
}

/** The lines that open the other items of a list. */
function* itemsBeside(lines: readonly Line[], index: number): Generator<number> {
  const { dash = 0 } = lines[index] as Line;
  for (const step of [-1, 1])
    for (let at = index + step; at >= 0 && at < lines.length; at += step) {
      const line = lines[at] as Line;
      if (line.start === line.end) continue;
      const column = line.dash ?? line.column;
      if (column < dash || (column === dash && line.dash === undefined && line.from < line.end)) break;
      if (line.dash === dash) yield at;
    }
}

const othersOf = (text: string, lines: readonly Line[], index: number): string[] =>
  [...itemsBeside(lines, index)].map((at) => bareText(text, { start: (lines[at] as Line).from, end: (lines[at] as Line).end }));

/** Keys at the same column as a line, up and down to where the object ends, with what stands behind them. */
function besideOf(text: string, lines: readonly Line[], index: number): Map<string, string> {
  const { column, dash } = lines[index] as Line;
  const found = new Map<string, string>();
  for (const step of [-1, 1]) {
    // The line that opens an item is the first of its object.
    if (step < 0 && dash !== undefined) continue;
    for (let at = index + step; at >= 0 && at < lines.length; at += step) {
      const line = lines[at] as Line;
      if (line.start === line.end) continue;
      if (line.column < column || (step > 0 && line.dash !== undefined && line.column === column)) break;
      if (line.column === column && line.key !== undefined) found.set(line.key, bareText(text, { start: line.valueFrom, end: line.end }));
      if (line.dash !== undefined && line.column === column) break;
    }
  }
  return found;
}
