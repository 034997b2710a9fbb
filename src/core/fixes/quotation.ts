import type { Claim } from '../claims/coverage';
import type { Post } from '../model/post';
import type { Edit } from '../text/span';
import { escapeLabel, lineBreakOf, linkTarget } from './cite';

/**
 * Sets a sentence apart as a block quotation with its source line; what stands before and after it in its paragraph stays where it is.
 * Undefined where the sentence stands in a list, a table or a quotation already.
 */
export function quotationEdits(post: Post, claim: Claim, source: { url: string; publisher: string }): Edit[] | undefined {
  if (claim.kind !== 'sentence' || claim.around.length > 0) return undefined;
  const { text, lines } = post;
  const lineBreak = lineBreakOf(text);
  const { block } = claim;
  const lead = text.slice(block.start, claim.start);
  const end = endOfSentence(text, claim.end, block.end);
  const rest = text.slice(end, block.end);
  const label = post.language === 'fr' ? 'Source : ' : 'Source: ';
  const edits: Edit[] = [];
  const startOfRest = end + (rest.length - rest.trimStart().length);
  const startOfGap = claim.start - (lead.length - lead.trimEnd().length);
  edits.push({ start: startOfGap, end: claim.start, text: lead.trim() ? `${lineBreak}${lineBreak}> ` : '> ' });
  // A hard-wrapped sentence has its mark on every line.
  for (let line = lines.at(claim.start).line + 1; line <= lines.at(end - 1).line; line++)
    edits.push({ start: lines.startOf(line), end: lines.startOf(line), text: '> ' });
  const signature = `${lineBreak}>${lineBreak}> [${label}${escapeLabel(source.publisher)}](${linkTarget(source.url)})`;
  edits.push({ start: end, end: startOfRest, text: rest.trim() ? `${signature}${lineBreak}${lineBreak}` : signature });
  return edits;
}

/** Past the point, quotation marks and emphasis that close a sentence. */
const endOfSentence = (text: string, from: number, limit: number): number =>
  Math.min(limit, from + (/^[.!?…»"”)*_]*/.exec(text.slice(from, limit))?.[0].length ?? 0));
