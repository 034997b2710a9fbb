import type { Fix } from '../findings/finding';
import type { Post } from '../model/post';
import { indentOf } from '../text/indent';
import { singleQuoted } from '../text/quoting';

/** `title: Tp1 : Attack` → `title: 'Tp1 : Attack'`, with the lines that the value goes on in; a comment behind it stays one. */
export function quoteLine(post: Post, line: number): Fix[] {
  const { text, lines } = post;
  const lineStart = lines.startOf(line);
  const whole = text.slice(lineStart, lines.startOf(line + 1)).trimEnd();
  const [key] = /^[ \t]*(?:(?:-[ \t]+)*[\w$.-]+[ \t]*:[ \t]+|(?:-[ \t]+)+)/.exec(whole) ?? [];
  if (key === undefined) return [];
  const from = lineStart + key.length;
  const rest = whole.slice(key.length);
  // What stands between quotation marks is no comment.
  const [marked = ''] = /^(?:"(?:\\.|[^"\\])*"|'(?:[^']|'')*')/.exec(rest) ?? [];
  const hash = rest.slice(marked.length).search(/[ \t]#/);
  const comment = hash < 0 ? -1 : marked.length + hash;
  // Where the mark that opens the value stands in it, it may be none.
  const [opening] = /^["']/.exec(rest) ?? [];
  if (opening && comment >= 0 && rest.slice(comment).includes(opening)) return [];
  const value = comment < 0 ? rest : rest.slice(0, comment).trimEnd();
  // Behind a dash, what stands as deep as the key is the next one.
  const end = lastLineOf(post, line, key.includes(':') ? (/^[ \t]*(?:-[ \t]+)*/.exec(whole)?.[0].length ?? 0) : indentOf(whole));
  // Whether what stands there was meant as text, nobody but the author knows of a bracket, a mark of YAML's own, or of several lines.
  const isSure = end === undefined && comment < 0 && !/^["'|>&*!%@`#[{]/.test(value);
  const written = end === undefined ? value : text.slice(from, end);
  // An object below an anchor or a tag, and a block, are no text that goes on.
  if (end !== undefined && (/(?:^|\s)#|^[&!|>]/.test(written) || !/:(?:\s|$)/.test(written))) return [];
  // Of a list in brackets, its items; what they hold nobody but its author takes apart further.
  const list = end === undefined && /^\[([^[\]{}"']*)\]$/.exec(value)?.[1];
  if (list) {
    const above = text.slice(post.frontmatter.content.start, from);
    const items = list.replace(/[^\s,](?:[^,]*[^\s,])?/g, (item) => (isReadable(item, above) ? item : singleQuoted(item)));
    if (items === list) return [];
    const edits = [{ start: from, end: from + value.length, text: `[${items}]` }];
    return [{ title: { text: 'Put the value between quotes', data: {} }, trust: 'ask', edits }];
  }
  // Of backslashes that mean something beside some that do not, only the author knows which is which.
  if (written.startsWith('"') && /\\(?:["\\]|x[\da-f]{2}|u[\da-f]{4})/i.test(written)) return [];
  const edits = [{ start: from, end: from + written.length, text: singleQuoted(unmarked(written)) }];
  return [{ title: { text: 'Put the value between quotes', data: {} }, trust: isSure ? 'safe' : 'ask', edits }];
}

/** Whether YAML reads an item of a list without quotation marks. */
function isReadable(item: string, above: string): boolean {
  if (item.startsWith('*')) return above.includes(`&${item.slice(1)}`);
  return !/^(?:[@`%|>#]|[?-](?:\s|$))|:(?:\s|$)/.test(item);
}

/** A text without the quotation marks around it, which has others inside of it, or a backslash that is one; as it is where those are no pair (`'a' and 'b'`). */
function unmarked(written: string): string {
  const [, mark, inside] = /^(["'])(.*)\1$/s.exec(written) ?? [];
  if (mark === undefined || inside === undefined) return written;
  // Of an apostrophe that is escaped as in JavaScript, the backslash is no part of the text.
  const text = (mark === "'" ? inside.replaceAll("''", "'") : inside).replaceAll("\\'", "'");
  const at = text.indexOf(mark);
  return at < 0 || /[\s(]/.test(text[at - 1] ?? ' ') || /[\p{L}\d]/u.test(text[at + 1] ?? '') ? text : written;
}

/** Where a value ends that goes on in deeper lines; nothing where it does not. */
function lastLineOf({ text, lines, frontmatter: { content } }: Post, line: number, indent: number): number | undefined {
  let end: number | undefined;
  for (let next = line + 1; next <= lines.count && lines.startOf(next) < content.end; next++) {
    const start = lines.startOf(next);
    const written = text.slice(start, lines.startOf(next + 1)).trimEnd();
    if (written.trim() === '' || indentOf(written) <= indent) break;
    end = start + written.length;
  }
  return end;
}
