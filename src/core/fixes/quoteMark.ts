import type { Fix } from '../findings/finding';
import type { Post } from '../model/post';
import type { Entry } from '../parse/frontmatter';
import { singleQuoted } from '../text/quoting';
import type { Span } from '../text/span';

/** What YAML takes for a mark of its own at the beginning of a value, and all that was to be one. */
export interface SwallowedMark extends Span {
  readonly mark: string;
  /** What stands behind it on its line, and is shown. */
  readonly rest: string;
  readonly fix: Fix;
}

/** More characters than a value on one line has. */
const longest = 2_000;

/**
 * `title: ! Attention`, `title: &amp; suite`: YAML takes an exclamation mark for a tag, and a word behind an ampersand for a name to refer to, and neither is shown. Nothing where
 * a mark of YAML's own may be meant: in front of quotes, or of a name that is referred to.
 */
export function swallowedMark({ text, frontmatter: { content, format } }: Post, { keySpan, valueSpan }: Entry): SwallowedMark | undefined {
  if (format !== 'yaml') return undefined;
  const line = text.slice(keySpan.end, Math.min(content.end, keySpan.end + longest)).split('\n', 1)[0] ?? '';
  const [whole, before = '', written = ''] = /^([ \t]*:[ \t]+)(\S.*?)(?=[ \t]+#|\s*$)/.exec(line) ?? [];
  const [marked, mark = ''] = /^(!|&[^\s,[\]{}]+)(?:[ \t]+|$)/.exec(written) ?? [];
  if (whole === undefined || marked === undefined) return undefined;
  const rest = written.slice(marked.length);
  const isMeant =
    mark === '!'
      ? !/^(?:[\p{L}«]|\d[\d.,]*[ \t]+\p{L})/u.test(rest)
      : /^["'|>[{*!&]/.test(rest) || text.slice(content.start, content.end).includes(`*${mark.slice(1)}`);
  if (isMeant) return undefined;
  const start = keySpan.end + before.length;
  // A text may go on in further lines.
  const end = rest === '' ? start + written.length : Math.max(start + written.length, valueSpan.end);
  const edits = [{ start, end, text: singleQuoted(text.slice(start, end)) }];
  return {
    mark,
    rest,
    start,
    end,
    fix: { title: { text: 'Put the value between quotes', data: {} }, trust: 'ask', edits },
  };
}
