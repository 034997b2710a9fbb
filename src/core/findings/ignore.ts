import type { Post } from '../model/post';
import type { Block } from '../parse/body';
import { contains, type Span } from '../text/span';
import type { Finding } from './finding';

/** Whether the author wrote that a rule does not hold where a finding stands. */
export function isIgnored(post: Post, finding: Finding): boolean {
  if (finding.severity === 'error') return false;
  const { frontmatter, lines, text } = post;
  if (frontmatter.span && finding.start < frontmatter.bodyStart) {
    // A comment of the frontmatter speaks for the line it ends.
    const first = lines.at(finding.start).line;
    const last = lines.at(Math.max(finding.start, finding.end - 1)).line;
    const written = text.slice(lines.startOf(first), lines.startOf(last + 1));
    return written.includes('casefile:') && new RegExp(`#\\s*casefile:\\s*ignore\\s+${finding.rule}(?![\\w-])`).test(written);
  }
  const markers = post.markers.filter(({ kind, rule }) => kind === 'ignore' && rule === finding.rule);
  if (markers.length === 0) return false;
  const block = innermost(post.body.root, finding);
  return markers.some((marker) => contains(block, marker));
}

/** The smallest block that holds the beginning of a span. */
function innermost(block: Block, span: Span): Block {
  const child = block.children.find(({ start, end }) => start <= span.start && span.start < end);
  return child ? innermost(child, span) : block;
}
