import type { Span } from '../text/span';
import type { Caret } from './caret';
import { type Flow, isInside, readFlow } from './flow';
import { bareText, flowCaret, flowKeyAt, trimmed } from './flowCaret';

const pair = /^[ \t]*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*[\w-]+)*)[ \t]*=/;

export interface TomlLine extends Span {
  /** The keys of the line, more than one where dots are between them. */
  readonly keys: readonly string[] | undefined;
  readonly keySpan: Span;
  readonly valueFrom: number;
  /** The table that the line is in. */
  readonly table: Table;
}

/** The table that lines are in; the one at the head of the block has no name. */
interface Table {
  readonly path: readonly (string | number)[];
}

/** What stands at an offset of a TOML block. */
export function tomlCaretAt(text: string, content: Span, offset: number): Caret | undefined {
  const { line, lines, brackets } = placeAt(text, content, offset) ?? {};
  if (!line || !lines || /(?:^|[ \t])#/.test(text.slice(line.start, offset))) return undefined;
  if (brackets) return flowCaret(text, brackets.flow, brackets.path, offset, 'toml');
  const beside = new Map(
    lines
      .filter((each) => each !== line && each.table === line.table && each.keys?.length === 1)
      .map((each) => [each.keys?.[0] ?? '', bareText(text, { start: each.valueFrom, end: each.end })] as const),
  );
  const at = { format: 'toml' as const, beside, others: [] };
  if (line.keys && offset >= line.valueFrom) {
    const span = trimmed(text, { start: line.valueFrom, end: line.end }, offset);
    return { ...at, kind: 'value', path: [...line.table.path, ...line.keys], span, hasColon: true };
  }
  const before = text.slice(line.start, offset);
  if (!/^[ \t]*[\w-]*$/.test(before) || (line.keys?.length ?? 1) > 1) return undefined;
  const start = line.start + before.length - before.trimStart().length;
  const end = offset + (/^[\w-]*/.exec(text.slice(offset, line.end))?.[0].length ?? 0);
  return { ...at, kind: 'key', path: line.table.path, span: { start, end }, hasColon: line.keys !== undefined };
}

/** The key at an offset of a TOML block. */
export function tomlKeyAt(text: string, content: Span, offset: number): { path: readonly (string | number)[]; span: Span } | undefined {
  const { line, brackets } = placeAt(text, content, offset) ?? {};
  const inner = brackets && flowKeyAt(brackets.flow, brackets.path, offset);
  if (inner) return inner;
  const opener = brackets?.line ?? line;
  const span = opener && tomlHeadOf(text, opener);
  if (opener && span) {
    const path = opener.table.path;
    return { path: typeof path.at(-1) === 'number' ? path.slice(0, -1) : path, span };
  }
  return opener?.keys ? { path: [...opener.table.path, ...opener.keys], span: opener.keySpan } : undefined;
}

/** The name in the head of a table; nothing where the line is none. */
export function tomlHeadOf(text: string, { keys, start, end }: TomlLine): Span | undefined {
  const head = keys ? null : header.exec(text.slice(start, end));
  const name = head?.[1] ?? head?.[2];
  if (!head || name === undefined) return undefined;
  const from = start + head[0].indexOf(name);
  return { start: from, end: from + name.length };
}

function placeAt(text: string, content: Span, offset: number) {
  const lines = tomlLinesOf(text, content);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as TomlLine;
    const flow = tomlFlowOf(text, line, content.end);
    if (flow && line.keys) {
      if (isInside(flow, offset)) {
        const here = lines.find((each) => each.start <= offset && offset <= each.end);
        return here && { line: here, lines, brackets: { flow, line, path: [...line.table.path, ...line.keys] } };
      }
      while (index + 1 < lines.length && (lines[index + 1] as TomlLine).start < flow.end) index++;
    }
    if (line.start <= offset && offset <= line.end) return { line, lines, brackets: undefined };
  }
  return undefined;
}

/** What tables are there, by their names, and how many items of one that is a list. */
interface Named {
  readonly inside: Map<string, Named>;
  items: number;
}

const header = /^[ \t]*(?:\[([\w.\- \t]+)\]|\[\[([\w.\- \t]+)\]\])[ \t]*(?:#|$)/;

/** The brackets that the value of a line opens; nothing where it opens none. `end`: of the block. */
export function tomlFlowOf(text: string, line: TomlLine, end: number): Flow | undefined {
  const start = line.valueFrom + (/^[ \t]*/.exec(text.slice(line.valueFrom, line.end))?.[0].length ?? 0);
  if (!line.keys || start >= line.end || !/[[{]/.test(text[start] as string)) return undefined;
  const stops = (lineStart: number): boolean => text[start] === '{' || pair.test(text.slice(lineStart, lineStart + 200));
  return readFlow(text, start, end, '=', stops);
}

/** The lines of a block, without those that a text of several lines goes on in. */
export function tomlLinesOf(text: string, content: Span): TomlLine[] {
  const lines: TomlLine[] = [];
  const tables: Named = { inside: new Map(), items: 0 };
  let mark: Mark | undefined;
  let table: Table = { path: [] };
  let start = content.start;
  for (const raw of text.slice(content.start, content.end).split('\n')) {
    const written = raw.replace(/\r$/, '');
    const goesOn = mark !== undefined;
    mark = openAfter(written, mark);
    if (goesOn) {
      start += raw.length + 1;
      continue;
    }
    const [, single, item] = header.exec(written) ?? [];
    const name = single ?? item;
    if (name !== undefined) {
      const parts = name.split('.').map((part) => part.trim());
      table = { path: tablePath(tables, parts, item !== undefined) };
    }
    const match = name === undefined ? pair.exec(written) : null;
    const keyStart = start + written.length - written.trimStart().length;
    lines.push({
      start,
      end: start + written.length,
      keys: match?.[1]?.split('.').map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2')),
      keySpan: { start: keyStart, end: keyStart + (match?.[1]?.length ?? 0) },
      valueFrom: start + (match?.[0].length ?? written.length),
      table,
    });
    start += raw.length + 1;
  }
  return lines;
}

/** Where a table is: of each list on the way, in the last item so far; itself the next one where `isItem`. */
function tablePath(tables: Named, parts: readonly string[], isItem: boolean): (string | number)[] {
  const path: (string | number)[] = [];
  let at = tables;
  for (const part of parts) {
    if (at.items > 0) path.push(at.items - 1);
    path.push(part);
    const inner = at.inside.get(part) ?? { inside: new Map(), items: 0 };
    at.inside.set(part, inner);
    at = inner;
  }
  if (isItem) {
    path.push(at.items++);
    at.inside.clear();
  }
  return path;
}

type Mark = '"""' | "'''";

/** Where a text of several lines opens, past those of one line and comments. */
const opening = /"""|'''|"(?:[^"\\]|\\.)*"?|'[^']*'?|#.*/g;

/** Where it closes: up to two marks before the closing ones are its own. */
const closing: Readonly<Record<Mark, RegExp>> = { '"""': /\\.|"{3,5}/g, "'''": /'{3,5}/g };

/** The mark of the text that is open behind a line, from the one that is open before it. */
function openAfter(line: string, before: Mark | undefined): Mark | undefined {
  let mark = before;
  for (let at = 0; ; ) {
    const pattern = mark ? closing[mark] : opening;
    pattern.lastIndex = at;
    const [found] = pattern.exec(line) ?? [];
    if (found === undefined) return mark;
    at = pattern.lastIndex;
    if (!mark) mark = found === '"""' || found === "'''" ? found : undefined;
    else if (!found.startsWith('\\')) mark = undefined;
  }
}
