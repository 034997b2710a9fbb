import type { Fix } from '../findings/finding';
import { fieldOf, usualKeys } from '../frontmatter/keys';
import type { Post } from '../model/post';
import { parseFrontmatter } from '../parse/frontmatter';
import { indentOf, textReader } from '../text/indent';
import { applyEdits, type Edit, type Span } from '../text/span';
import { lineBreakOf } from './writing';

/** What word processors and habit make of three hyphens. */
export const fenceSlip = /^[ \t]*(?:[-‐-―−]{2,}|[–—―]|\*{3,}|_{3,}|(?:[-*_][ \t]+){2,}[-*_])[ \t]*$/;

/** What a line begins with that is a key's. */
export const keyLine = /^[\w-]+[ \t]*:(?:\s|$)/;

/** What each line of a block begins with. */
export const blockLine = /^(?:[\w-]+[ \t]*:(?:\s|$)|[ \t]|-(?:\s|$)|#|$)/;

/** A key as `keyLine` has it, in quotes too, or with letters of any language. */
const anyKey = /^(?:"[^"\r\n]+"|'[^'\r\n]+'|[\p{L}\w$.-]+)[ \t]*:(?:\s|$)/u;

/** More lines than a block has. */
export const mostLines = 2_000;

/** Characters of a line that may end in hyphens: so many that looking for them stays cheap. */
const longest = 500;

/**
 * The line that was to close a block that is not closed where it should be, or not at all, with what makes it do so: blanks before its hyphens, other dashes, asterisks or
 * underscores, three dots, or hyphens behind the last value. Nothing where the block goes on below it, or cannot be read then.
 */
export function closingSlip(post: Post, opened: Span): (Span & { readonly fix: Fix }) | undefined {
  const { text, lines, place, frontmatter } = post;
  const end = frontmatter.span ? frontmatter.content.end : text.length;
  const isText = textReader();
  let isBelow = false;
  let isParted = false;
  const first = lines.at(opened.start).line + 1;
  const last = Math.min(lines.count, first + mostLines);
  for (let line = first; line <= last && lines.startOf(line) < end; line++) {
    const start = lines.startOf(line);
    const whole = text.slice(start, lines.startOf(line + 1)).replace(/[\r\n]+$/, '');
    const written = whole.trimEnd();
    const indent = indentOf(written);
    // What stands below a blank line is a break of the article, but for what lacks nothing, right below the keys.
    const isFence = isBelow ? fenceSlip.test(written) || isEndOfAll(post, line) : !isParted && /^[ \t]+---$/.test(written);
    isParted ||= !isBelow && written !== '' && line > first;
    isBelow = written !== '';
    if (isText(written)) continue;
    const [, behind] = (written.length <= longest && /^[\w$.-]+:[^"'#|>]*[^"'#|>\s]([ \t]+---)$/.exec(written)) || [];
    if (!isFence && behind === undefined) continue;
    const from = behind === undefined ? start : start + written.length - behind.length;
    const edit: Edit = { start: from, end: start + whole.length, text: behind === undefined ? '---' : `${lineBreakOf(text)}---` };
    const { span, problems, data, entries } = parseFrontmatter(applyEdits(text, [edit]), place.site.kind);
    const isRead = span !== undefined && problems.length === 0 && data !== undefined && entries.length > 0;
    const below = text.slice(lines.startOf(line + 1), frontmatter.span ? end : lines.startOf(line + 2));
    if (!isRead || hasKeys(post, below) || (frontmatter.span && goesOn(below))) return undefined;
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
const hasKeys = (post: Post, below: string): boolean =>
  [...below.matchAll(/^([\w$.-]+)[ \t]*:(?:\s|$)/gm)].some(([, key = '']) => usualKeys.has(key) || fieldOf(post, key) !== undefined);

/** Whether what is closed further below reads like the rest of a block: a key right there, or nothing but what blocks are made of. */
function goesOn(below: string): boolean {
  const lines = below.split(/\r?\n/);
  return (
    anyKey.test(below) || (lines.some((line) => anyKey.test(line)) && lines.every((line) => blockLine.test(line) || anyKey.test(line)))
  );
}
