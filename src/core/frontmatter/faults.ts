import type { Post } from '../model/post';
import type { FrontmatterProblem } from '../parse/frontmatter';
import { indentOf } from '../text/indent';
import { rulingObjects, schemaOf, usualKeys } from './keys';
import { namesIn } from './objects';

/** What may be wrong with a block that YAML cannot read. */
export type Fault =
  | 'colon'
  | 'quote'
  | 'bracket'
  | 'indent'
  | 'tab'
  | 'start'
  | 'escape'
  | 'alias'
  | 'unclosed'
  | 'returns'
  | 'notAMap'
  | 'tooLarge'
  | 'tooDeep'
  | 'tooManyAliases'
  | 'other';

const byCode: Readonly<Partial<Record<FrontmatterProblem['code'], Fault>>> = {
  BLOCK_AS_IMPLICIT_KEY: 'colon',
  BAD_INDENT: 'indent',
  BAD_SCALAR_START: 'start',
  BAD_DQ_ESCAPE: 'escape',
  BAD_ALIAS: 'alias',
  TAB_AS_INDENT: 'tab',
  unclosed: 'unclosed',
  'not-a-map': 'notAMap',
  'too-large': 'tooLarge',
  'too-deep': 'tooDeep',
  'too-many-aliases': 'tooManyAliases',
};

/** What went wrong, and where it began: `yaml` notices an unclosed quotation mark or bracket only where the block ends. */
export function explain({ code, start }: FrontmatterProblem, post: Post): { message: Fault; at: number } {
  if (code === 'returns') return { message: code, at: start };
  // Whatever `yaml` makes of a line that begins with a tab.
  const own = post.lines.startOf(post.lines.at(start).line);
  if (code !== 'unclosed' && /^ *\t/.test(post.text.slice(own, own + 200)) && own < post.frontmatter.content.end)
    return { message: 'tab', at: start };
  const open = post.frontmatter.entries.findLast(({ valueSpan }) => valueSpan.start <= start);
  const value = open ? post.text.slice(open.valueSpan.start, open.valueSpan.end) : '';
  if (open && (code === 'MISSING_CHAR' || code === 'BAD_INDENT')) {
    if (/^(["'])(?![\s\S]*\1$)|^["']$/.test(value)) return { message: 'quote', at: open.valueSpan.start };
    if (/^(?:\[[^\]]*|\{[^}]*)$/.test(value)) return { message: 'bracket', at: open.valueSpan.start };
  }
  // Within a text of several lines, `yaml` says no more of a tab.
  if (code === 'BAD_INDENT' && post.text[start] === '\t') return { message: 'tab', at: start };
  const { line } = post.lines.at(start);
  // Noticed only where the block ends.
  const opened = post.lines.startOf(line) >= post.frontmatter.content.end ? openedQuote(post) : undefined;
  if (opened !== undefined) return { message: 'quote', at: opened };
  if (code === 'BAD_INDENT' && post.lines.startOf(line) >= post.frontmatter.content.end) {
    const last = post.lines.startOf(line - 1);
    if (/^[ \t]*(?:-[ \t]+)+[[{][^[\]{}"']*$/.test(post.text.slice(last, post.lines.startOf(line))))
      return { message: 'bracket', at: last };
  }
  const written = post.text.slice(post.lines.startOf(line), post.lines.startOf(line + 1)).trim();
  // No quotation mark is missing where a colon or the blank behind it is; within an open text, nobody knows.
  if (code === 'MISSING_CHAR' && unsigned.test(written) && openedQuote(post) === undefined) return { message: 'other', at: start };
  // A word that is to be a key.
  if (code === 'MISSING_CHAR' && /^[\w$.-]+$/.test(written)) return { message: 'notAMap', at: start };
  if (/^(?:-[ \t]+)*[\w$.-]+[ \t]*:[ \t]+[?&-](?:[ \t]|$)/.test(written)) return { message: 'start', at: start };
  // A value goes on in deeper lines; what looks like a key there was to be one.
  if (
    (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY') &&
    isDeeperKey(post, line + 1) &&
    !/:[ \t].*:(?:[ \t]|$)/.test(written)
  )
    return { message: 'indent', at: post.lines.startOf(line + 1) };
  // Where the first key is indented and the others are not, it is the one that is wrong.
  const { content } = post.frontmatter;
  const first = post.lines.at(content.start).line;
  const head = post.text.slice(content.start, post.lines.startOf(first + 1));
  if (
    line > first &&
    /^[ \t]+[\w$.-]+:(?:[ \t]|\r?\n)/.test(head) &&
    /^\S/.test(post.text.slice(post.lines.startOf(line), content.end)) &&
    code === 'UNEXPECTED_TOKEN'
  )
    return { message: 'indent', at: content.start };
  // An item that does not stand with the others of its list.
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^-[ \t]/.test(written) && !/:(?:[ \t]|$)/.test(written)) return { message: 'indent', at: start };
  const above = post.text.slice(post.lines.startOf(Math.max(1, line - 1)), post.lines.startOf(line));
  const hasQuote = /["']/.test(written) || opensQuote(above);
  return { message: byCode[code] ?? (code === 'MISSING_CHAR' && hasQuote ? 'quote' : 'other'), at: start };
}

/** A key without the colon or the blank between it and its value. */
const unsigned = /^[\w$.-]+(?::[^\s/:]|[ \t]*[=：]|[ \t]+(["']).*\1$)/;

/** The first line whose value, or an item of a list in brackets, begins with a quotation mark that is not closed on it. */
function openedQuote({ text, frontmatter: { content } }: Post): number | undefined {
  let at = content.start;
  for (const line of text.slice(content.start, content.end).split('\n')) {
    if (opensQuote(line)) return at;
    at += line.length + 1;
  }
  return undefined;
}

/** Whether the value of a line, or an item of its list in brackets, begins with a quotation mark that is not closed on it: an apostrophe within a text opens none. */
function opensQuote(line: string): boolean {
  const [, mark] = /^[ \t]*(?:-[ \t]+)*(?:[\w$.-]+[ \t]*:[ \t]+)?(?:[[{](?:[^"']*[\s,[{])?)?(["'])/.exec(line) ?? [];
  return mark !== undefined && line.split(mark).length % 2 === 0;
}

/** Whether a line begins with a word and its colon, deeper than the one above it: below a key of the top, only where the site knows it, for a text goes on there. */
function isDeeperKey(post: Post, line: number): boolean {
  const {
    text,
    lines,
    frontmatter: { content },
  } = post;
  const start = lines.startOf(line);
  const written = text.slice(start, lines.startOf(line + 1));
  const above = text.slice(lines.startOf(line - 1), start);
  const [, key] = /^[ \t]+([\w$.-]+):(?:[ \t]|\r?\n)/.exec(written) ?? [];
  if (key === undefined || start >= content.end || indentOf(written) <= indentOf(above)) return false;
  // Nothing goes on behind a mark that closes.
  if (/["'\]}]$/.test(above.trimEnd())) return true;
  const isKnown = schemaOf(post) ? namesIn(rulingObjects(post, [])).includes(key) : usualKeys.has(key);
  return indentOf(above) > 0 || above.startsWith('-') || isKnown;
}
