import type { Fix } from '../findings/finding';
import { fieldOf, judgeData } from '../frontmatter/keys';
import type { Post } from '../model/post';
import { parseFrontmatter } from '../parse/frontmatter';
import type { Field } from '../schema/field';
import type { Refusal } from '../schema/judge';
import { applyEdits, type Edit, type Span } from '../text/span';

/** Of the fixes of a line, those that leave what the site takes there. */
export function takenOf(post: Post, line: number, fixes: readonly Fix[]): Fix[] {
  const field = fieldOn(post, line);
  const possible = fixes.filter(({ edits }) => !field || !isRefusedThen(post, field, edits));
  // Where one leaves nothing to refuse, the others are no way.
  const whole = possible.length > 1 && field ? possible.filter(({ edits }) => !isRefusedThen(post, field, edits, /./)) : [];
  const taken = whole.length > 0 ? whole : possible;
  // Whether a text was meant where the site wants something else, its author knows.
  return taken.map((fix) => (field && field.type !== 'string' ? { ...fix, trust: 'ask' } : fix));
}

/** What the site's schema says of the key that a line is about. */
export function fieldOn(post: Post, line: number): Field | undefined {
  const end = post.lines.startOf(line + 1);
  // Behind a key, `yaml` makes others of what it cannot read (`tags: - a`).
  const isFirst = (at: number): boolean => post.text.slice(post.lines.startOf(post.lines.at(at).line), at).trim() === '';
  const key =
    post.frontmatter.format === 'toml'
      ? tomlKeyOn(post, line)
      : post.frontmatter.entries.findLast(({ keySpan: { start } }) => start < end && isFirst(start))?.key;
  return key === undefined ? undefined : fieldOf(post, key);
}

/** The key that a line of TOML begins with, above the first table: of a block that cannot be read, nothing else knows it. */
function tomlKeyOn({ text, lines, frontmatter: { content } }: Post, line: number): string | undefined {
  const start = lines.startOf(line);
  if (/^[ \t]*\[/m.test(text.slice(content.start, start))) return undefined;
  return /^[ \t]*([\w-]+)/.exec(text.slice(start, lines.startOf(line + 1)))?.[1];
}

/** Whether the site refuses the value of a key after some edits: text where it wants a list, say. */
function isRefusedThen(post: Post, { name: key, type }: Field, edits: readonly Edit[], codes = /^type$/): boolean {
  const { problems, span, content } = post.frontmatter;
  const end = span?.end ?? content.end;
  // Each fault is noted anew: of a block with many, what was not tried is not offered.
  if (end * (1 + problems.length) > mostTried) return true;
  // Quotes within quotes are none of a date's.
  if (type === 'date' && edits.some((edit) => /^'["']/.test(edit.text))) return true;
  const then = parseFrontmatter(applyEdits(post.text.slice(0, end), edits));
  if (then.data === undefined) return false;
  const made = madeBy(edits);
  // Below the top, what is refused for another line, or for what stands beside, is no matter of these edits.
  const isOwn = ({ path, value }: Refusal): boolean => {
    if (path.length === 1) return true;
    if (value === null || isPlain(value)) return false;
    const span = then.spanOf(path);
    return !span || made.some((each) => span.start < each.end && each.start < span.end);
  };
  return judgeData(post, then.data).some((refusal) => codes.test(refusal.code) && refusal.path[0] === key && isOwn(refusal));
}

/** Whether a value is none that quotation marks, brackets or braces make. */
const isPlain = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean' || value instanceof Date;

/** Where what some edits write stands once they are made. */
function madeBy(edits: readonly Edit[]): Span[] {
  let moved = 0;
  return edits
    .toSorted((one, other) => one.start - other.start)
    .map((edit) => {
      const start = edit.start + moved;
      moved += edit.text.length - (edit.end - edit.start);
      return { start, end: start + edit.text.length };
    });
}

/** Characters of a block, times its faults, whose fixes are tried. */
const mostTried = 200_000;
