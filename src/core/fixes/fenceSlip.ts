import type { Fix } from '../findings/finding';
import { fieldOf, usualKeys } from '../frontmatter/keys';
import type { Post } from '../model/post';
import { parseFrontmatter } from '../parse/frontmatter';
import { indentOf } from '../text/indent';
import { applyEdits, type Edit, type Span } from '../text/span';
import { lineBreakOf } from './writing';

/** What word processors and habit make of three hyphens. */
export const fenceSlip = /^[ \t]*(?:[-‐-―−]{2,}|[–—―]|\*{3,}|_{3,}|(?:[-*_][ \t]+){2,}[-*_])[ \t]*$/;

/** More lines than a block has. */
const mostLines = 2_000;

/** More characters than a value on one line has. */
const longest = 500;

/**
 * The line that was to close a block that is not closed where it should be, or not at all, with what makes it do so: blanks before its hyphens, other dashes, or hyphens
 * behind the last value. Nothing where the block cannot be read then.
 */
export function closingSlip(post: Post, opened: Span): (Span & { readonly fix: Fix }) | undefined {
  const { text, lines, place, frontmatter } = post;
  const end = frontmatter.span ? frontmatter.content.end : text.length;
  let textIndent = Number.POSITIVE_INFINITY;
  let isBelow = false;
  let line = lines.at(opened.start).line + 1;
  const last = Math.min(lines.count, line + mostLines);
  for (; line <= last && lines.startOf(line) < end; line++) {
    const start = lines.startOf(line);
    const whole = text.slice(start, lines.startOf(line + 1)).replace(/[\r\n]+$/, '');
    const written = whole.trimEnd();
    const indent = indentOf(written);
    // What stands below a blank line is a break of the article.
    const isFence = isBelow && (fenceSlip.test(written) || isEndOfAll(post, line));
    isBelow = written.trim() !== '';
    // In a text of several lines, what is indented is text.
    if (written === '' || indent > textIndent) continue;
    textIndent = /(?:^|[\s:-])[|>][-+\d]*(?:[ \t]+#.*)?$/.test(written) ? indent : Number.POSITIVE_INFINITY;
    const [, behind] = (written.length <= longest && /^[\w$.-]+:[^"'#|>]*[^"'#|>\s]([ \t]+---)$/.exec(written)) || [];
    if (!isFence && behind === undefined) continue;
    const from = behind === undefined ? start : start + written.length - behind.length;
    const edit: Edit = { start: from, end: start + whole.length, text: behind === undefined ? '---' : `${lineBreakOf(text)}---` };
    const { span, problems, data, entries } = parseFrontmatter(applyEdits(text, [edit]), place.site.kind);
    const isRead = span !== undefined && problems.length === 0 && data !== undefined && entries.length > 0;
    if (!isRead || hasKeys(post, lines.startOf(line + 1), frontmatter.span ? end : lines.startOf(line + 2))) return undefined;
    const title = { text: 'Close the frontmatter with three hyphens', data: {} };
    const at = from + (behind?.indexOf('-') ?? indent);
    return { start: at, end: start + written.length, fix: { title, trust: 'ask', edits: [edit] } };
  }
  return undefined;
}

/** Whether three dots, which end a document of YAML, have nothing of the block right below. */
const isEndOfAll = ({ text, lines }: Post, line: number): boolean =>
  /^\.{3}[ \t]*(?:\r?\n[ \t]*(?:\r?\n|$)|$)/.test(text.slice(lines.startOf(line), lines.startOf(line + 2)));

/** Whether keys that the site knows stand in some lines: the block goes on there. */
const hasKeys = (post: Post, start: number, end: number): boolean =>
  [...post.text.slice(start, end).matchAll(/^([\w$.-]+)[ \t]*:(?:\s|$)/gm)].some(
    ([, key = '']) => usualKeys.has(key) || fieldOf(post, key) !== undefined,
  );
