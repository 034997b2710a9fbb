import type { Fix } from '../findings/finding';
import type { Post } from '../model/post';
import { parseFrontmatter } from '../parse/frontmatter';
import { applyEdits, type Edit, type Span } from '../text/span';
import { lineBreakOf } from './writing';

/** What a line of a block begins with. */
const yamlLine = /^(?:[\w$.-]+[ \t]*[:=]|["'][^"']+["'][ \t]*[:=]|-[ \t]|#|[ \t]+\S)/;
const tomlLine = /^(?:[\w.-]+[ \t]*=|["'][^"']+["'][ \t]*=|\[\[?[\w. "'-]+\]\]?[ \t]*(?:#|\r?$)|[\]}]|#|[ \t]+\S)/m;

/** Closes a block after the lines that read like one; nothing where that leaves a block that cannot be read. `fence`: where it was opened. */
export function closeBlock(post: Post, fence: Span): Fix | undefined {
  const { text, lines } = post;
  const opened = lines.at(fence.start).line;
  let last = opened;
  const mark = text.slice(fence.start, fence.end);
  for (let line = opened + 1; line <= lines.count; line++) {
    const written = text.slice(lines.startOf(line), lines.startOf(line + 1));
    // A blank line stands in TOML before a table, and ends what YAML has.
    if (mark === '+++' && written.trim() === '') continue;
    if (!(mark === '+++' ? tomlLine : yamlLine).test(written)) break;
    // What looks like a comment may be the article's first heading: it is one only where the block goes on after it.
    if (!written.startsWith('#')) last = line;
  }
  if (last === opened) return undefined;
  const at = lines.startOf(last + 1);
  const lineBreak = lineBreakOf(text);
  const isOpenEnded = !/[\r\n]$/.test(text.slice(0, at));
  const edits: Edit[] = [{ start: at, end: at, text: `${isOpenEnded ? lineBreak : ''}${mark}${lineBreak}` }];
  return mends(text, edits)
    ? { title: { text: 'Close the frontmatter after line {line}', data: { line: last } }, trust: 'ask', edits }
    : undefined;
}

/** Two blanks for each tab that a line of the block begins with, or none before what is a key of its own; nothing where the block cannot be read even then. */
export function untabBlock({ text, frontmatter: { content } }: Post): Fix | undefined {
  const indents = [...text.slice(content.start, content.end).matchAll(/^\t[ \t]*/gm)];
  const written = (blank: string): Edit[] =>
    indents.map(({ index, 0: indent }) => {
      const start = content.start + index;
      return { start, end: start + indent.length, text: indent.replaceAll('\t', blank) };
    });
  const edits = [written('  '), written('')].find((each) => mends(text, each)) ?? [];
  return edits.length > 0 ? { title: { text: 'Indent with spaces', data: {} }, trust: 'ask', edits } : undefined;
}

/** Whether a reader takes the whole block after some edits. */
function mends(text: string, edits: readonly Edit[]): boolean {
  const { problems, data, entries } = parseFrontmatter(applyEdits(text, edits));
  return problems.length === 0 && data !== undefined && entries.length > 0;
}
