import type { Span } from '../text/span';
import type { Caret } from './caret';
import { type Flow, type FlowEntry, innermost } from './flow';

/** What stands at an offset between brackets. `path`: what leads to them. */
export function flowCaret(
  text: string,
  root: Flow,
  path: readonly (string | number)[],
  offset: number,
  format: Caret['format'],
): Caret | undefined {
  const found = innermost(root, offset);
  if (!found) return undefined;
  const { flow, entry, index } = found;
  const at = { format, path: [...path, ...found.path], hasColon: entry.key !== undefined, beside: new Map<string, string>(), others: [] };
  const rest = flow.entries.filter((each) => each !== entry);
  if (flow.kind === 'list') {
    const others = rest.map((each) => bareText(text, each));
    return { ...at, kind: 'value', path: [...at.path, index], span: onLine(text, entry, offset), others };
  }
  const beside = new Map(rest.flatMap(({ key, valueStart, end }) => (key ? [[key.name, bareText(text, { start: valueStart, end })]] : [])));
  if (entry.key && offset >= entry.valueStart) {
    const span = onLine(text, { start: entry.valueStart, end: entry.end }, offset);
    return { ...at, kind: 'value', path: [...at.path, entry.key.name], span, beside };
  }
  const span = entry.key?.span ?? onLine(text, entry, offset);
  if (!/^\s*["']?[\w$.-]*$/.test(text.slice(entry.start, offset))) return undefined;
  return { ...at, kind: 'key', span: offset < span.start ? { start: offset, end: offset } : span, beside };
}

/** The key that is nearest around an offset between brackets; nothing where none of them is. */
export function flowKeyAt(
  root: Flow,
  path: readonly (string | number)[],
  offset: number,
): { readonly path: readonly (string | number)[]; readonly span: Span } | undefined {
  const found = innermost(root, offset);
  if (!found) return undefined;
  const steps = [...path, ...found.path];
  if (found.entry.key) return { path: [...steps, found.entry.key.name], span: found.entry.key.span };
  let nearest: { path: readonly (string | number)[]; span: Span } | undefined;
  for (let flow: Flow | undefined = root, depth = 0; flow && depth < found.path.length; depth++) {
    const step: string | number | undefined = found.path[depth];
    const entry: FlowEntry | undefined =
      typeof step === 'number' ? flow.entries[step] : flow.entries.find(({ key, child }) => key?.name === step && child !== undefined);
    if (entry?.key) nearest = { path: [...path, ...found.path.slice(0, depth + 1)], span: entry.key.span };
    flow = entry?.child;
  }
  return nearest;
}

/** Of a span, what is written on the line of an offset, without blanks, comment, tag and anchor. */
function onLine(text: string, { start, end }: Span, offset: number): Span {
  const from = Math.max(start, text.lastIndexOf('\n', offset - 1) + 1);
  const lineEnd = text.indexOf('\n', offset);
  const properties = /^\s*(?:[&!]\S*\s+)*/.exec(text.slice(from, offset))?.[0].length ?? 0;
  return trimmed(text, { start: from + properties, end: Math.max(offset, lineEnd < 0 ? end : Math.min(end, lineEnd)) }, offset);
}

/** What is written in a span, without quotes and comment. */
export function bareText(text: string, span: Span): string {
  const { start, end } = trimmed(text, span);
  return text.slice(start, end).replace(/^(["'])(.*)\1$/s, '$2');
}

/** Without blanks and comment; where nothing is left, the place where something would be written. */
export function trimmed(text: string, { start, end }: Span, offset = start): Span {
  const written = text.slice(start, end).replace(/(?:^|[ \t])#.*$/, '');
  const from = start + written.length - written.trimStart().length;
  if (written.trim() === '') return { start: offset, end: offset };
  return { start: from, end: from + written.trim().length };
}
