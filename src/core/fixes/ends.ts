import type { Claim } from '../claims/coverage/coverage';
import type { Post } from '../model/post';
import type { Mark } from '../parse/prose';
import { pastNotes } from './markup';

/** Past the marks that close at the claim's last word, so that a marker does not end up inside bold text, and past the numbers of its notes. */
export function endOfMarks(post: Post, claim: Claim): number {
  let { end } = claim;
  for (const { prose, visible } of claim.parts) {
    // Emphasis that goes on beyond the claim holds the next one too.
    const closesHere = ({ words }: Mark): boolean => prose.text.slice(visible.end, words.end).trim() === '';
    for (const mark of [...prose.marked, ...prose.links, ...prose.elements])
      if (mark.start < end && end < mark.end && closesHere(mark)) end = mark.end;
  }
  end += /^[.!?…»"”)]+/.exec(post.text.slice(end, end + 4))?.[0].length ?? 0;
  return pastNotes(post.text, end, claim.block.end);
}

/** The end of a quotation, before the lines that close a directive around it, or give it a class in kramdown, which Markdown itself reads as more of it. */
export function endOfQuote({ text, lines }: Post, { block }: Claim): number {
  let last = block.end;
  for (let line = lines.at(last).line; line > lines.at(block.start).line; line--) {
    const start = lines.startOf(line);
    if (!/^\s*(?:(?::{3,}|\{:[^{}\n]*\})\s*)?$/.test(text.slice(start, last))) break;
    last = start - (text[start - 2] === '\r' && text[start - 1] === '\n' ? 2 : 1);
  }
  return last;
}

/** The end of a claim's words: `:fire:` ends in no punctuation. */
export function endOfWords(text: string, { claim: { start, end } }: Claim): number {
  const isEmoji = text[end] === ':' && /(?:^|\s):[\w+-]{1,40}$/.test(text.slice(Math.max(start, end - 42), end));
  return isEmoji ? end + 1 : end;
}
