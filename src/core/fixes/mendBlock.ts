import type { Fix } from '../findings/finding';
import { judgeData } from '../frontmatter/keys';
import type { Post } from '../model/post';
import { parseFrontmatter } from '../parse/frontmatter';
import { indentOf } from '../text/indent';
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
  return last === opened ? undefined : closeAt(post, lines.startOf(last + 1), mark);
}

/** Closes a block where a line begins, or the text ends; nothing where that leaves a block that cannot be read. */
export function closeAt(post: Post, at: number, mark = '---'): Fix | undefined {
  const lineBreak = lineBreakOf(post.text);
  const isOpenEnded = !/[\r\n]/.test(post.text[at - 1] ?? '');
  const edits: Edit[] = [{ start: at, end: at, text: `${isOpenEnded ? lineBreak : ''}${mark}${lineBreak}` }];
  const line = post.lines.at(at - 1).line;
  return mends(post, edits)
    ? { title: { text: 'Close the frontmatter after line {line}', data: { line } }, trust: 'ask', edits }
    : undefined;
}

/** Two blanks for each tab that a line of the block begins with, or four, or none before what is a key of its own: what the site takes the most of; nothing where the block cannot be read even then. */
export function untabBlock(post: Post): Fix | undefined {
  const {
    text,
    frontmatter: { content },
  } = post;
  const indents = [...text.slice(content.start, content.end).matchAll(/^\t[ \t]*/gm)];
  const written = (blank: string): Edit[] =>
    indents.map(({ index, 0: indent }) => {
      const start = content.start + index;
      return { start, end: start + indent.length, text: indent.replaceAll('\t', blank) };
    });
  const [edits = []] = ['  ', '    ', '']
    .map(written)
    .filter((each) => mends(post, each))
    .map((each) => ({ each, left: judgeData(post, parseFrontmatter(applyEdits(text, each), post.place.site.kind).data ?? {}).length }))
    .sort((one, other) => one.left - other.left)
    .map(({ each }) => each);
  return edits.length > 0 ? { title: { text: 'Indent with spaces', data: {} }, trust: 'ask', edits } : undefined;
}

/** Indents a line like the one above it, and those below it that stand as deep or deeper with it. */
export function alignLines({ text, lines, frontmatter: { content } }: Post, line: number): Fix | undefined {
  const writtenAt = (at: number): string => text.slice(lines.startOf(at), lines.startOf(at + 1));
  const wrong = indentOf(writtenAt(line));
  const above = line - 1;
  if (lines.startOf(above) < content.start || writtenAt(above).trim() === '') return undefined;
  // A key below the first one of a list's item stands behind its dash.
  const isItem = /^[ \t]*-[ \t]/.test(writtenAt(line));
  const right = isItem ? indentOf(writtenAt(above)) : (/^[ \t]*(?:-[ \t]+)*/.exec(writtenAt(above))?.[0].length ?? 0);
  if (right === wrong) return undefined;
  const edits: Edit[] = [];
  for (let at = line; at <= lines.count && lines.startOf(at) < content.end; at++) {
    const written = writtenAt(at);
    const indent = indentOf(written);
    if (written.trim() === '' || indent < wrong) break;
    const start = lines.startOf(at);
    edits.push({ start, end: start + indent, text: ' '.repeat(right + indent - wrong) });
  }
  // The line that closes the block is none of it.
  return edits.length > 0 ? { title: { text: 'Indent it like the line above', data: {} }, trust: 'ask', edits } : undefined;
}

/** Takes the indent from before the first key of a block. */
export function unindentFirst({ text, frontmatter: { content } }: Post): Fix {
  const end = content.start + indentOf(text.slice(content.start, content.end));
  return { title: { text: 'Indent it like its neighbours', data: {} }, trust: 'ask', edits: [{ start: content.start, end, text: '' }] };
}

/** Closes what a line opens and nobody closes: brackets, or the quotation mark that its value begins with. */
export function closeLine({ text, lines }: Post, line: number): Fix | undefined {
  const start = lines.startOf(line);
  const written = text.slice(start, lines.startOf(line + 1)).trimEnd();
  const value = /^[ \t]*(?:-[ \t]+)*(?:[\w$.-]+[ \t]*:[ \t]+)?(.*)$/.exec(written)?.[1] ?? '';
  const [first] = /^["']/.exec(value) ?? [];
  const mark = first && value.split(first).length === 2 ? first : undefined;
  let open = '';
  for (const character of mark ? '' : value) {
    if (character === '[') open = `]${open}`;
    else if (character === '{') open = `}${open}`;
    else if (character === open[0]) open = open.slice(1);
  }
  const end = start + written.length;
  // What ends with the other mark was to end with this one.
  const isOther = mark !== undefined && value.length > 1 && (/["']$/.test(value) || isLoneMark(value));
  const edits = [{ start: isOther ? end - 1 : end, end, text: mark ?? open }];
  return mark || open ? { title: { text: 'Close it at the end of the line', data: {} }, trust: 'ask', edits } : undefined;
}

/** Whether a text ends with a mark of a word processor that has no other in it. */
const isLoneMark = (text: string): boolean => /^[^“]*”$|^[^«]*»$|^[^‘’]*’$/.test(text);

/** Ends all lines of a post as the site has them. */
export function feedLines({ text }: Post): Fix {
  const [start, end] = [text.indexOf('\r'), text.lastIndexOf('\r') + 1];
  const edits = [{ start, end, text: text.slice(start, end).replace(/\r(?!\n)/g, '\n') }];
  return { title: { text: 'End the lines with line feeds', data: {} }, trust: 'ask', edits };
}

/** Whether a reader takes the whole block after some edits. */
function mends({ text, place }: Post, edits: readonly Edit[]): boolean {
  const { problems, data, entries } = parseFrontmatter(applyEdits(text, edits), place.site.kind);
  return problems.length === 0 && data !== undefined && entries.length > 0;
}
