import type { Span } from '../text/span';
import { readFlow } from './flow';
import { type Draft, draftOf, firstOf } from './symbolDraft';

/** A line that is neither blank nor a comment. */
interface Line extends Span {
  /** Where its dashes stand, by column. */
  readonly dashes: readonly number[];
  /** Where its words begin, by column and in the text. */
  readonly column: number;
  readonly from: number;
  readonly key?: { readonly name: string; readonly span: Span };
  readonly valueFrom: number;
}

/** What is open at a line: a key, or one of a list, and all that stands deeper is its own. */
interface Open {
  readonly column: number;
  readonly isItem: boolean;
  readonly draft: Draft;
}

/** The keys of a YAML block by its lines: one that is being typed seldom parses. */
export function yamlSymbols(text: string, content: Span): readonly Draft[] {
  const lines = linesOf(text, content);
  const starts = new Map(lines.map((line) => [line.start, line]));
  const tops: Draft[] = [];
  const open: Open[] = [];
  let readTo = 0;
  /** What has a value already: deeper lines go on in it. */
  let going: Open | undefined;
  const close = (column: number, isItem: boolean): void => {
    for (let last = open.at(-1); last && (last.column > column || (last.column === column && last.isItem >= isItem)); last = open.at(-1))
      open.pop();
  };
  for (const line of lines) {
    if (line.start < readTo) continue;
    const indent = line.dashes[0] ?? line.column;
    if (going && indent > going.column) {
      going.draft.value = { ...going.draft.value, end: line.end };
      going.draft.end = line.end;
      continue;
    }
    going = undefined;
    for (const column of line.dashes) {
      close(column, true);
      const parent = open.at(-1)?.draft;
      const start = line.start + column;
      const draft = draftOf(`${parent?.name ?? ''}[${(parent?.items.length ?? 0) + 1}]`, firstOf({ start, end: start }), {
        start: line.from,
        end: line.end,
      });
      parent?.items.push(draft);
      open.push({ column, isItem: true, draft });
    }
    if (line.key) {
      close(line.column, false);
      const draft = draftOf(line.key.name, line.key.span, { start: line.valueFrom, end: line.end });
      (open.at(-1)?.draft.keys ?? tops).push(draft);
      open.push({ column: line.column, isItem: false, draft });
    } else if (line.dashes.length === 0) continue;
    const last = open.at(-1) as Open;
    const written = /^[ \t]*(?:[&!]\S*[ \t]*)*/.exec(text.slice(line.valueFrom, line.end))?.[0].length ?? 0;
    const start = line.valueFrom + written;
    if (start >= line.end || text[start] === '#') continue;
    going = last;
    if (text[start] !== '[' && text[start] !== '{') continue;
    const flow = readFlow(text, start, content.end, ':', (at) => {
      const next = starts.get(at);
      return next?.key !== undefined && (next.dashes[0] ?? next.column) <= indent;
    });
    last.draft.flow = flow;
    readTo = flow.end;
  }
  return tops;
}

function linesOf(text: string, content: Span): Line[] {
  const lines: Line[] = [];
  let start = content.start;
  for (const raw of text.slice(content.start, content.end).split('\n')) {
    const written = raw.trimEnd();
    const lineStart = start;
    start += raw.length + 1;
    const [head = ''] = /^[ \t]*(?:-(?:[ \t]+|$))*/.exec(written) ?? [];
    const rest = written.slice(head.length);
    if (rest.startsWith('#') || (rest === '' && !head.includes('-'))) continue;
    const from = lineStart + head.length;
    const key = keyIn(rest);
    lines.push({
      start: lineStart,
      end: lineStart + written.length,
      dashes: [...head.matchAll(/-/g)].map(({ index }) => index),
      column: head.length,
      from,
      ...(key ? { key: { name: key.name, span: { start: from, end: from + key.length } } } : {}),
      valueFrom: from + (key ? key.valueFrom : 0),
    });
  }
  return lines;
}

/** The key that a line begins with, quotes or none, in any language. */
function keyIn(rest: string): { name: string; length: number; valueFrom: number } | undefined {
  const [quoted] = /^(?:"(?:[^"\\]|\\.)*"|'[^']*')(?=[ \t]*:(?:[ \t]|$))/.exec(rest) ?? [];
  if (quoted === undefined && /^["'[\]{},#&*!|>%@`?]/.test(rest)) return undefined;
  const colon = quoted === undefined ? rest.search(/:(?:[ \t]|$)/) : rest.indexOf(':', quoted.length);
  const written = quoted ?? rest.slice(0, Math.max(0, colon)).trimEnd();
  if (written === '' || (quoted === undefined && /[ \t]#/.test(written))) return undefined;
  return { name: quoted === undefined ? written : quoted.slice(1, -1), length: written.length, valueFrom: colon + 1 };
}
