import type { Fix } from '../findings/finding';
import type { Post } from '../model/post';
import { singleQuoted } from '../text/quoting';

const item = /^([ \t]*(?:-[ \t]+)+)(\S.*)$/;

/** Several keys and their plain values, between commas: those of an object whose braces were left out. */
const severalKeys = /^[\w$-]+:[ \t]+[^\s,:{}[\]"'#&*!|>@%`][^,:{}[\]"'#]*(?:,[ \t]*[\w$-]+:[ \t]+[^\s,:{}[\]"'#&*!|>@%`][^,:{}[\]"'#]*)+$/;

/** `- url: a, label: b` → `- { url: a, label: b }`; nothing where that is not what stands there. */
export function braceItem(post: Post, line: number): Fix | undefined {
  return rewritten(post, line, (text) => (severalKeys.test(text) ? `{ ${text} }` : undefined));
}

/** `- a: b: c` → `- 'a: b: c'`: all that stands behind the dash, as one text. */
export function quoteItem(post: Post, line: number): Fix | undefined {
  return rewritten(post, line, (text) => (/^["'[{|>&*!]|\s#/.test(text) ? undefined : singleQuoted(text)));
}

function rewritten({ text, lines }: Post, line: number, write: (item: string) => string | undefined): Fix | undefined {
  const start = lines.startOf(line);
  const [, dash = '', written = ''] = item.exec(text.slice(start, lines.startOf(line + 1)).trimEnd()) ?? [];
  const value = written === '' || written.length > longest ? undefined : write(written);
  const from = start + dash.length;
  return value === undefined
    ? undefined
    : {
        title: { text: 'Write {value}', data: { value } },
        trust: 'ask',
        edits: [{ start: from, end: from + written.length, text: value }],
      };
}

/** More characters than an item on one line has. */
const longest = 2_000;
