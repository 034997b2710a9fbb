import type { Fix } from '../findings/finding';
import type { Post } from '../model/post';
import { readAsSite } from '../parse/readFrontmatter';
import { textReader } from '../text/indent';
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

/** An item of a list whose hyphen has no blank behind it, below or above one that has. */
export function dashSlip(post: Post, line: number) {
  const [, indent] = /^([ \t]*)-[^\s-]/.exec(lineAt(post, line)) ?? [];
  const isBeside = [line - 1, line + 1].some((at) => at >= 1 && new RegExp(`^${indent}-[ \\t]`).test(lineAt(post, at)));
  if (indent === undefined || !isBeside) return undefined;
  const at = post.lines.startOf(line) + indent.length + 1;
  const edits = [{ start: at, end: at, text: ' ' }];
  return { message: 'dash' as const, fix: { title: { text: 'Put a blank behind the hyphen', data: {} }, trust: 'ask' as const, edits } };
}
