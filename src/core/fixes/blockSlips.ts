import type { Fix } from '../findings/finding';
import type { Post } from '../model/post';
import { readAsSite } from '../parse/readFrontmatter';
import { textReader } from '../text/indent';
import type { Edit } from '../text/span';
import { type FlowSlip, flowSlipOf } from './flowSlip';

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

/** A line that was to be an item of a list: its indent, and what stands for the hyphen and its blank. */
const glued = /^([ \t]*)(-(?=[^\s-])|\*[ \t]+(?=\S))/;

/** More items than a list of a frontmatter has. */
const mostItems = 200;

/** Items of a list whose hyphen has no blank behind it, or is an asterisk, below a key or beside items that are some: all that stand together. `last`: the last line of these. */
export function dashSlip(post: Post, line: number) {
  const { lines, frontmatter } = post;
  const [, indent, mark] = glued.exec(lineAt(post, line)) ?? [];
  if (indent === undefined || mark === undefined) return undefined;
  const isItem = (at: number): boolean => {
    const start = lines.startOf(at);
    return start >= frontmatter.content.start && start < frontmatter.content.end && itemOf(lineAt(post, at)) === indent;
  };
  let [first, last] = [line, line];
  while (isItem(first - 1) && last - first < mostItems) first--;
  while (isItem(last + 1) && last - first < mostItems) last++;
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const edits = all.flatMap((at): Edit[] => {
    const [, , wrong] = glued.exec(lineAt(post, at)) ?? [];
    const start = lines.startOf(at) + indent.length;
    if (wrong === undefined) return [];
    return [wrong === '-' ? { start: start + 1, end: start + 1, text: ' ' } : { start, end: start + wrong.length, text: '- ' }];
  });
  const isBelow = /^[ \t]*(?:-[ \t]+)*[\w$.-]+:[ \t]*\r?\n$/.test(lineAt(post, first - 1));
  if (edits.length === all.length && !isBelow) return undefined;
  const message = mark === '-' ? ('dash' as const) : ('bullet' as const);
  const title = mark === '-' ? 'Put a blank behind the hyphen' : 'Begin the items with hyphens';
  return { message, last, fix: { title: { text: title, data: {} }, trust: 'ask' as const, edits } };
}

/** The indent of an item of a list, as it is or as it was to be. */
const itemOf = (written: string): string | undefined => glued.exec(written)?.[1] ?? /^([ \t]*)-[ \t]/.exec(written)?.[1];
