import type { Fix } from '../findings/finding';
import { fieldOf } from '../frontmatter/keys';
import type { Post } from '../model/post';
import { lineBreakOf } from './writing';

const title = (key: string): Fix['title'] => ({ text: 'Put “{key}” on a line of its own', data: { key } });

/** Whether the site knows a key of that name at the top, which is written on no other line. */
function isWanted(post: Post, key: string, line: number): boolean {
  const entry = post.frontmatter.get(key);
  return fieldOf(post, key) !== undefined && (!entry || post.lines.at(entry.keySpan.start).line === line);
}

/** Two keys that ran together, `title: The port draft: true`: the second gets a line of its own. Only a key of the site's that is not there yet was meant to be one. */
export function splitLine(post: Post, line: number): Fix | undefined {
  const { text, lines } = post;
  const start = lines.startOf(line);
  const written = text.slice(start, lines.startOf(line + 1)).trimEnd();
  // Within quotation marks, all of it is text.
  if (!/^[\w$.-]+:[ \t]+[^"'[{|>&*!\s]/.test(written)) return undefined;
  for (const { index, 1: blanks = '', 2: key = '' } of written.matchAll(/([ \t]+)([\w$.-]+):(?=\s|$)/g)) {
    if (!isWanted(post, key, line)) continue;
    const at = start + index;
    return { title: title(key), trust: 'ask', edits: [{ start: at, end: at + blanks.length, text: lineBreakOf(text) }] };
  }
  return undefined;
}

/** A key with blanks before it, right below a text of several lines: it stands at the left as the other keys do. */
export function outdentKey(post: Post, line: number): Fix | undefined {
  const { text, lines } = post;
  const start = lines.startOf(line);
  const [, blanks = '', key = ''] = /^([ \t]+)([\w$.-]+):(?:\s|$)/.exec(text.slice(start, lines.startOf(line + 1))) ?? [];
  if (key === '' || !isWanted(post, key, line)) return undefined;
  return { title: title(key), trust: 'ask', edits: [{ start, end: start + blanks.length, text: '' }] };
}
