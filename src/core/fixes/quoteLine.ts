import type { Fix } from '../findings/finding';
import type { Post } from '../model/post';
import { indentOf } from '../text/indent';
import { asYaml, singleQuoted } from '../text/quoting';

/** `title: Tp1 : Attack` → `title: 'Tp1 : Attack'`, with the lines that the value goes on in; a comment behind it stays one. */
export function quoteLine(post: Post, line: number): Fix[] {
  const { text, lines } = post;
  const lineStart = lines.startOf(line);
  const whole = text.slice(lineStart, lines.startOf(line + 1)).trimEnd();
  const [key] = /^[ \t]*(?:(?:-[ \t]+)*[\w$.-]+[ \t]*:[ \t]+|(?:-[ \t]+)+)/.exec(whole) ?? [];
  if (key === undefined) return [];
  const from = lineStart + key.length;
  const rest = whole.slice(key.length);
  const comment = rest.search(/[ \t]#/);
  const value = comment < 0 ? rest : rest.slice(0, comment).trimEnd();
  const end = lastLineOf(post, line, indentOf(whole));
  // Whether what stands there was meant as text, nobody but the author knows of a bracket, a mark of YAML's own, or of several lines.
  const isSure = end === undefined && comment < 0 && !/^["'|>&*!%@`#[{]/.test(value);
  if (end !== undefined && (comment >= 0 || !/:(?:[ \t]|$)/.test(value))) return [];
  const written = end === undefined ? value : text.slice(from, end);
  // Of a list in brackets, its items; what they hold nobody but its author takes apart further.
  const list = end === undefined && /^\[([^[\]{}"']*)\]$/.exec(value)?.[1];
  if (list) {
    const items = list.split(',').map((item) => asYaml(item.trim()));
    const edits = [{ start: from, end: from + value.length, text: `[${items.join(', ')}]` }];
    return [{ title: { text: 'Put the value between quotes', data: {} }, trust: 'ask', edits }];
  }
  // What stands between quotation marks already has one inside of it, or a backslash that is one.
  const inside = /^(["'])(.*)\1$/s.exec(written)?.[2] ?? written;
  const edits = [{ start: from, end: from + written.length, text: singleQuoted(inside) }];
  return [{ title: { text: 'Put the value between quotes', data: {} }, trust: isSure ? 'safe' : 'ask', edits }];
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
