import type { CheckResult } from '../check';
import { applyEdits, type Edit, overlaps } from '../text/span';

/** What is mended in one round may let the next see more: what a block holds is known once it can be read. */
const mostRounds = 4;

/**
 * The edits of all that may be fixed unasked, in the coordinates of the text that was checked. What the author has to decide is left alone.
 *
 * @param again the check of another state of the same text
 */
export function safeEdits(checked: CheckResult, again: (text: string) => CheckResult): Edit[] {
  const { text } = checked.post;
  const edits: Edit[] = [];
  let now = checked;
  for (let round = 0; round < mostRounds; round++) {
    const found: Edit[] = [];
    for (const finding of now.findings) {
      const safe = finding.fixes.find(({ trust, edits: own }) => trust === 'safe' && own.length > 0);
      const own = safe?.edits.flatMap((edit) => unshifted(edit, edits) ?? []) ?? [];
      // Two that would change the same words wait for each other: the next round finds the second.
      const isFree = !own.some((edit) => [...edits, ...found].some((other) => overlaps(edit, other) || edit.start === other.start));
      if (safe && own.length === safe.edits.length && isFree) found.push(...own);
    }
    if (found.length === 0) break;
    edits.push(...found);
    // A block that could be read from the start holds no more than was seen.
    if (checked.post.frontmatter.data) break;
    now = again(applyEdits(text, edits));
  }
  return edits;
}

/** An edit of a text that others were applied to, as one of the text before them; nothing where it touches what they wrote. */
function unshifted(edit: Edit, applied: readonly Edit[]): Edit | undefined {
  let shift = 0;
  for (const { start, end, text } of [...applied].sort((a, b) => a.start - b.start)) {
    const from = start + shift;
    if (edit.end <= from) break;
    if (edit.start < from + text.length) return undefined;
    shift += text.length - (end - start);
  }
  return { ...edit, start: edit.start - shift, end: edit.end - shift };
}
