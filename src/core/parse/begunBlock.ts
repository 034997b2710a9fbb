import type { Span } from '../text/span';

/** A line of a block of keys, whole or half written, and the line break after it. In TOML, blank lines stand before tables, and between keys. */
const keyLines = {
  yaml: /(?:[\w$.-]+[ \t]*:|["'][^"'\n]+["'][ \t]*:|-[ \t]|#|[ \t]+\S)[^\n]*(?:\n|$)|[\w$.-]+[ \t]*\r?(?:\n|$)/y,
  toml: /(?:[\w.-]+[ \t]*=|["'][^"'\n]+["'][ \t]*=|[[\]{}#]|[ \t]+\S)[^\n]*(?:\n|$)|[\w.-]+[ \t]*\r?(?:\n|$)|(?:[ \t]*\r?\n)+(?=\[|[\w.-]+[ \t]*=)/y,
} as const;

/** The lines from an offset on that read like keys, and the end of the last one of them. */
export function begunBlock(text: string, start: number, format: keyof typeof keyLines): Span {
  const keyLine = keyLines[format];
  let end = start;
  for (keyLine.lastIndex = start; end < text.length && keyLine.test(text); ) end = keyLine.lastIndex;
  return { start, end };
}
