import type { Fix } from '../findings/finding';
import type { Post } from '../model/post';
import { readAsSite } from '../parse/readFrontmatter';
import { textReader } from '../text/indent';
import { type FlowSlip, flowSlipOf } from './flowSlip';
import { itemMark, markItems } from './itemMarks';

const lineAt = ({ text, lines }: Post, line: number): string => text.slice(lines.startOf(line), lines.startOf(line + 1));

/** The first line of a block whose brackets hold one of the usual slips, and that cannot be read by itself. */
export function brokenList(post: Post): { readonly line: number; readonly slip: FlowSlip } | undefined {
  const { lines, frontmatter } = post;
  const last = lines.at(frontmatter.content.end).line;
  const isText = textReader();
  for (let line = lines.at(frontmatter.content.start).line; line < last; line++) {
    const written = lineAt(post, line).trimEnd();
    // In a text of several lines, brackets are brackets.
    if (isText(written)) continue;
    const slip = flowSlipOf(written, lines.startOf(line));
    if (slip && readAsSite(written, frontmatter.content).refusal) return { line, slip };
  }
  return undefined;
}

/** Where YAML's end of a document stands in a block, and how to take it out. */
export function secondDocument(
  post: Post,
  { start, detail }: { start: number; detail: string },
): { readonly line: number; readonly fix: Fix } | undefined {
  const { text, lines, frontmatter } = post;
  const ends = /^\.\.\.(?:[ \t]+#.*|[ \t]*)\r?$/m.exec(text.slice(frontmatter.content.start, frontmatter.content.end));
  const at = frontmatter.content.start + (ends?.index ?? 0);
  // What follows may not be readable either.
  if (!ends || (!/single document/.test(detail) && at >= start)) return undefined;
  const { line } = lines.at(at);
  const edits = [{ start: lines.startOf(line), end: lines.startOf(line + 1), text: '' }];
  return { line, fix: { title: { text: 'Take this line out', data: {} }, trust: 'ask', edits } };
}

/** More items than a list of a frontmatter has. */
const mostItems = 200;

/** Items of a list whose hyphen has no blank behind it, or is another mark, below a key or beside items that are some: all that stand together. `last`: the last line of these. */
export function dashSlip(post: Post, line: number) {
  const { lines, frontmatter } = post;
  const { indent, wrong } = itemMark(lineAt(post, line)) ?? {};
  if (wrong === undefined) return undefined;
  const markOn = (at: number) => {
    const start = lines.startOf(at);
    const mark = start >= frontmatter.content.start && start < frontmatter.content.end ? itemMark(lineAt(post, at)) : undefined;
    return mark?.indent === indent ? mark : undefined;
  };
  let [first, last] = [line, line];
  while (markOn(first - 1) && last - first < mostItems) first--;
  while (markOn(last + 1) && last - first < mostItems) last++;
  const isBelow = /^[ \t]*(?:-[ \t]+)*[\w$.-]+:[ \t]*\r?\n$/.test(lineAt(post, first - 1));
  const fix = markItems(post, first, last);
  if (!fix || (fix.edits.length > last - first && !isBelow)) return undefined;
  return { message: wrong === '-' ? ('dash' as const) : ('bullet' as const), last, fix };
}
