import { parse, TomlError } from 'smol-toml';
import type { Span } from '../text/span';
import type { Entry } from './frontmatter';

/** A TOML block as `smol-toml`, which Astro has, reads it. */
export interface TomlReading {
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly refusal: (Span & { readonly detail: string }) | undefined;
  /** The keys above the first table, where they are written on lines of their own. */
  readonly entries: readonly Entry[];
}

/** Reads what stands between `+++` fences. Never throws. */
export function readToml(text: string, content: Span): TomlReading {
  const source = text.slice(content.start, content.end);
  try {
    const data = parse(source);
    return { data, refusal: undefined, entries: entriesOf(source, content.start, data) };
  } catch (error) {
    const { line, message } = error instanceof TomlError ? error : { line: 1, message: '' };
    const lines = source.split('\n');
    const at = content.start + lines.slice(0, Math.max(0, line - 1)).join('\n').length + (line > 1 ? 1 : 0);
    // Its message goes on with an excerpt of the block.
    return { data: undefined, refusal: { start: at, end: at, detail: message.split('\n')[0] ?? '' }, entries: [] };
  }
}

function entriesOf(source: string, offset: number, data: Readonly<Record<string, unknown>>): Entry[] {
  const entries: Entry[] = [];
  const firstTable = /^[ \t]*\[/m.exec(source)?.index ?? source.length;
  for (const match of source.slice(0, firstTable).matchAll(/^([ \t]*)([\w-]+)([ \t]*=[ \t]*)(.*?)[ \t]*\r?$/gm)) {
    const [whole, indent = '', key = '', equals = '', written = ''] = match;
    // What stands in a text of several lines looks like a key at most.
    if (!Object.hasOwn(data, key) || entries.some((entry) => entry.key === key)) continue;
    const keyStart = offset + match.index + indent.length;
    const start = keyStart + key.length + equals.length;
    const lineEnd = source.indexOf('\n', match.index + whole.length - 1);
    entries.push({
      key,
      keySpan: { start: keyStart, end: keyStart + key.length },
      valueSpan: { start, end: start + written.length },
      value: data[key] instanceof Date ? written : data[key],
      quote: written[0] === '"' || written[0] === "'" ? written[0] : undefined,
      lines: { start: offset + match.index, end: lineEnd < 0 ? offset + source.length : offset + lineEnd + 1 },
    });
  }
  return entries;
}
