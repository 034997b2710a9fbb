import type { Post } from '../model/post';
import type { Frontmatter } from '../parse/frontmatter';
import type { Span } from '../text/span';

/** Where in a frontmatter somebody is about to write. */
export interface Caret {
  /** `key`: the name of one, in the object that `path` leads to. `value`: what `path` leads to. `item`: one of the list that `path` leads to, with a line of its own. */
  readonly kind: 'key' | 'value' | 'item';
  /** Keys from the top; 0 stands for any item of a list. */
  readonly path: readonly (string | number)[];
  /** What stands there already, and would be replaced. */
  readonly span: Span;
  /** Of a key: its colon is there. */
  readonly hasColon: boolean;
  /** Of a key, those that stand beside it. */
  readonly beside: readonly string[];
}

/** A line as YAML's block style has it: indent, dashes of list items, and what follows. Read by itself, for a block that is being typed seldom parses. */
const shape = /^([ \t]*)((?:-[ \t]+|-$)*)(.*)$/;
const keyShape = /^(["']?)([\w$.-]+)\1[ \t]*:(?=[ \t]|$)/;

interface Line extends Span {
  /** Where its words begin, past the dashes, and where the first dash stands. */
  readonly column: number;
  readonly dash: number | undefined;
  /** Where what follows the indent and the dashes begins. */
  readonly from: number;
  readonly key: string | undefined;
}

/** Where keys are written: in a YAML block, or in what is going to be one. */
export const writtenIn = ({ format, span, content, begun }: Frontmatter): Span | undefined => (span && format === 'yaml' ? content : begun);

/** What stands at an offset of a YAML frontmatter, half-typed as it may be. Nothing outside of it, in a comment, or in a text of several lines. */
export function caretAt(post: Post, offset: number): Caret | undefined {
  const { frontmatter, text } = post;
  const content = writtenIn(frontmatter);
  if (!content || offset < content.start || offset > content.end) return undefined;
  const lines = linesOf(text, content);
  const index = lines.findIndex(({ start, end }) => start <= offset && offset <= end);
  const line = lines[index];
  if (!line || offset < line.from) return undefined;
  const rest = text.slice(line.from, line.end);
  const before = text.slice(line.from, offset);
  if (/(?:^|[ \t])#/.test(before)) return undefined;
  const parents = parentsOf(lines, index);
  const key = keyShape.exec(rest);
  const keyEnd = line.from + (key ? key[0].length - 1 : 0);
  if (key && offset > keyEnd) return valueCaret(text, { start: keyEnd + 1, end: line.end }, [...parents, key[2] as string], offset);
  const isWord = /^[\w$.-]*$/.test(before);
  const written = /^[\w$.-]*/.exec(rest)?.[0] ?? '';
  const span = { start: line.from, end: line.from + written.length };
  if (line.dash !== undefined && !key)
    return { kind: 'item', path: parents, span: trimmed(text, { start: line.from, end: line.end }), hasColon: false, beside: [] };
  if (!isWord) return undefined;
  return { kind: 'key', path: parents, span, hasColon: key !== null, beside: besideOf(lines, index) };
}

/** The key at an offset, with the keys around it; nothing where there is none. */
export function keyAt(post: Post, offset: number): { readonly path: readonly (string | number)[]; readonly span: Span } | undefined {
  const { frontmatter, text } = post;
  const content = writtenIn(frontmatter);
  if (!content) return undefined;
  const lines = linesOf(text, content);
  const index = lines.findIndex(({ start, end }) => start <= offset && offset <= end);
  const line = lines[index];
  const parents = line?.key === undefined ? undefined : parentsOf(lines, index);
  return line?.key === undefined || !parents
    ? undefined
    : { path: [...parents, line.key], span: { start: line.from, end: line.from + line.key.length } };
}

function valueCaret(text: string, after: Span, path: readonly (string | number)[], offset: number): Caret {
  const whole = trimmed(text, after, offset);
  const written = text.slice(whole.start, whole.end);
  const value = { kind: 'value' as const, path, span: whole, hasColon: true, beside: [] };
  if (!written.startsWith('[') || offset === whole.start) return value;
  // In a list between brackets, from the comma before to the comma after.
  const inside = text.slice(whole.start + 1, offset);
  const start = whole.start + 1 + inside.lastIndexOf(',') + 1;
  const stop = text.slice(offset, whole.end).search(/[,\]]/);
  return { ...value, path: [...path, 0], span: trimmed(text, { start, end: stop < 0 ? whole.end : offset + stop }, offset) };
}

/** Without blanks and comment; where nothing is left, the place where something would be written. */
function trimmed(text: string, { start, end }: Span, offset = start): Span {
  const written = text.slice(start, end).replace(/(?:^|[ \t])#.*$/, '');
  const from = start + written.length - written.trimStart().length;
  if (written.trim() === '') return { start: offset, end: offset };
  return { start: from, end: from + written.trim().length };
}

function linesOf(text: string, content: Span): Line[] {
  const lines: Line[] = [];
  let start = content.start;
  for (const raw of text.slice(content.start, content.end).split('\n')) {
    const written = raw.replace(/\r$/, '');
    const [, indent = '', dashes = '', rest = ''] = shape.exec(written) ?? [];
    const from = start + indent.length + dashes.length;
    lines.push({
      start,
      end: start + written.length,
      column: indent.length + dashes.length,
      dash: dashes === '' ? undefined : indent.length,
      from,
      key: keyShape.exec(rest)?.[2],
    });
    start += raw.length + 1;
  }
  return lines;
}

/** The keys around a line, from the top. */
function parentsOf(lines: readonly Line[], index: number): (string | number)[] {
  let { column, dash } = lines[index] as Line;
  const path: (string | number)[] = dash === undefined ? [] : [0];
  for (let at = index - 1; at >= 0 && (column > 0 || dash !== undefined); at--) {
    const line = lines[at] as Line;
    if (line.start === line.end) continue;
    if (dash === undefined && line.dash !== undefined && line.column === column) {
      // A further key of the item that begins here.
      path.unshift(0);
      dash = line.dash;
      continue;
    }
    const limit = dash ?? column;
    // The dashes of a list may stand right under its key.
    const isParent = line.column < limit || (dash !== undefined && line.dash === undefined && line.column === limit);
    if (line.key === undefined || !isParent) continue;
    path.unshift(line.key);
    if (line.dash !== undefined) path.unshift(0);
    column = line.column;
    dash = line.dash;
  }
  return path;
}

/** Keys at the same column as a line, up and down to where the object ends. */
function besideOf(lines: readonly Line[], index: number): string[] {
  const { column, dash } = lines[index] as Line;
  const found: string[] = [];
  for (const step of [-1, 1]) {
    // The line that opens an item is the first of its object.
    if (step < 0 && dash !== undefined) continue;
    for (let at = index + step; at >= 0 && at < lines.length; at += step) {
      const line = lines[at] as Line;
      if (line.start === line.end) continue;
      if (line.column < column || (step > 0 && line.dash !== undefined && line.column === column)) break;
      if (line.column === column && line.key !== undefined) found.push(line.key);
      if (line.dash !== undefined && line.column === column) break;
    }
  }
  return found;
}
