import type { Span } from '../text/span';

/** What stands between two commas of a list or an object in brackets. */
export interface FlowEntry extends Span {
  readonly key?: { readonly name: string; readonly span: Span };
  /** Right behind the colon; where there is no key, the beginning. */
  readonly valueStart: number;
  readonly child?: Flow;
}

/** A list or an object in brackets, closed or not. Its span takes in the brackets. */
export interface Flow extends Span {
  readonly kind: 'list' | 'object';
  readonly isClosed: boolean;
  readonly entries: readonly FlowEntry[];
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
type OpenEntry = Open<FlowEntry> & { hasText: boolean };
type OpenFlow = Open<Omit<Flow, 'entries'>> & { entries: OpenEntry[] };

/**
 * Reads brackets as far as they go, half-typed as they may be.
 *
 * @param start where the first bracket stands
 * @param end where the block ends
 * @param sign what stands behind a key: YAML's colon or TOML's equals sign
 * @param stops whether a line that begins at an offset is no part of brackets that were never closed
 */
export function readFlow(text: string, start: number, end: number, sign: ':' | '=', stops: (lineStart: number) => boolean): Flow {
  const root = opened(text, start);
  const stack = [root];
  let index = start + 1;
  for (; index < end; index++) {
    const flow = stack.at(-1);
    const entry = flow?.entries.at(-1);
    if (!flow || !entry) break;
    const character = text[index] as string;
    if (character === '\n' && stops(index + 1)) break;
    if (character === '#' && /\s/.test(text[index - 1] ?? '')) {
      const lineEnd = text.indexOf('\n', index);
      index = (lineEnd < 0 || lineEnd > end ? end : lineEnd) - 1;
    } else if ((character === '[' || character === '{') && !entry.hasText) {
      const child = opened(text, index);
      entry.child = child;
      entry.hasText = true;
      stack.push(child);
    } else if (character === ']' || character === '}') {
      entry.end = index;
      flow.end = index + 1;
      flow.isClosed = true;
      stack.pop();
    } else if (character === ',') {
      entry.end = index;
      flow.entries.push(entryFrom(index + 1));
    } else if (character === sign && flow.kind === 'object' && !entry.key && isSign(text, index, sign)) {
      entry.key = keyIn(text, entry.start, index);
      entry.valueStart = index + 1;
      entry.hasText = false;
    } else if (!/\s/.test(character)) {
      if (!entry.hasText && (character === '"' || character === "'")) index = closingQuote(text, index, end);
      entry.hasText = true;
    }
  }
  for (const flow of stack) {
    flow.end = index;
    for (const entry of flow.entries.slice(-1)) entry.end = index;
  }
  return root;
}

/** The innermost brackets around an offset, what stands there between commas, and what leads there from outside of them. */
export function innermost(
  root: Flow,
  offset: number,
): { readonly flow: Flow; readonly entry: FlowEntry; readonly index: number; readonly path: readonly (string | number)[] } | undefined {
  const path: (string | number)[] = [];
  for (let flow = root; ; ) {
    const index = flow.entries.findLastIndex(({ start }) => start <= offset);
    const entry = flow.entries[index];
    if (!entry) return undefined;
    const { child } = entry;
    if (!child || !isInside(child, offset)) return { flow, entry, index, path };
    const step = flow.kind === 'list' ? index : entry.key?.name;
    if (step === undefined) return undefined;
    path.push(step);
    flow = child;
  }
}

/** Whether an offset is between brackets. */
export const isInside = ({ start, end, isClosed }: Flow, offset: number): boolean =>
  start < offset && (isClosed ? offset < end : offset <= end);

const entryFrom = (start: number): OpenEntry => ({ start, end: start, valueStart: start, hasText: false });

const opened = (text: string, start: number): OpenFlow => ({
  kind: text[start] === '[' ? 'list' : 'object',
  start,
  end: start + 1,
  isClosed: false,
  entries: [entryFrom(start + 1)],
});

/** A colon is a sign where something else than a word goes on behind it, or behind quotes. */
const isSign = (text: string, index: number, sign: string): boolean =>
  sign === '=' || /^(?:[\s,[\]{}]|$)/.test(text.slice(index + 1, index + 2)) || /["']/.test(text[index - 1] ?? '');

function keyIn(text: string, from: number, to: number): { name: string; span: Span } {
  const written = text.slice(from, to);
  const start = from + written.length - written.trimStart().length;
  const name = written.trim();
  return { name: name.replace(/^(["'])(.*)\1$/s, '$2'), span: { start, end: start + name.length } };
}

/** Where quotes that begin at an offset end, on the same line; where they do not, the offset itself. */
function closingQuote(text: string, index: number, end: number): number {
  const quote = text[index];
  for (let at = index + 1; at < end && text[at] !== '\n'; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return index;
}
