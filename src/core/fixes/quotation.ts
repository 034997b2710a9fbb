import type { Claim } from '../claims/coverage/coverage';
import type { Post } from '../model/post';
import type { Block } from '../parse/body';
import { contains, type Edit, overlaps, type Span } from '../text/span';
import { demandOf, withoutDemand } from './demand';
import { endOfQuote } from './ends';
import { pastNotes, sharesMarkup } from './markup';
import { callOf } from './note';
import { escapeLabel, insertAt, lineBreakOf, linkTarget } from './writing';

/**
 * The whole of a sentence that can stand apart, with the marks and links that begin or end with it: one of a paragraph, outside lists. Undefined where it
 * cannot, or where it shares markup with its neighbours.
 */
export function sentenceToQuote({ text }: Post, claim: Claim): Span | undefined {
  const [part, ...others] = claim.parts;
  if (claim.kind !== 'sentence' || claim.around.length > 0 || !part || others.length > 0) return undefined;
  const { prose, visible } = part;
  let { start, end } = claim;
  for (const mark of [...prose.links, ...prose.marked, ...prose.elements]) {
    if (!contains(visible, mark.words)) continue;
    start = Math.min(start, mark.start);
    end = Math.max(end, mark.end);
  }
  const sentence = { start, end: endOfSentence(text, end, claim.block.end) };
  const isCut = sharesMarkup(prose, sentence) || prose.links.some((link) => overlaps(link, sentence) && !contains(sentence, link));
  return isCut ? undefined : sentence;
}

/**
 * Sets a sentence apart as a block quotation with its source line, or the note that stands for its source; what stands before and after it in its paragraph stays where it is.
 * Undefined where the sentence stands in a list, a table or a quotation already, or shares its markup with its neighbours.
 */
export function quotationEdits(post: Post, claim: Claim, source: { url: string; publisher: string }): Edit[] | undefined {
  const sentence = sentenceToQuote(post, claim);
  if (!sentence) return undefined;
  const { text, lines } = post;
  const lineBreak = lineBreakOf(text);
  const { block } = claim;
  const { start, end } = sentence;
  const lead = text.slice(block.start, start);
  const demand = demandOf(post, claim);
  const after = demand && end <= demand.start && text.slice(end, demand.start).trim() === '' ? demand.end : end;
  const rest = text.slice(after, block.end);
  const edits: Edit[] = [];
  const startOfRest = after + (rest.length - rest.trimStart().length);
  const startOfGap = start - (lead.length - lead.trimEnd().length);
  edits.push({ start: startOfGap, end: start, text: lead.trim() ? `${lineBreak}${lineBreak}> ` : '> ' });
  // A hard-wrapped sentence has its mark on every line.
  for (let line = lines.at(start).line + 1; line <= lines.at(end - 1).line; line++)
    edits.push({ start: lines.startOf(line), end: lines.startOf(line), text: '> ' });
  const call = callOf(post, source);
  const signature = call?.written ?? `${lineBreak}>${lineBreak}> ${signatureOf(post, source)}`;
  edits.push({ start: end, end: startOfRest, text: rest.trim() ? `${signature}${lineBreak}${lineBreak}` : signature });
  return withoutDemand(post, claim, [...edits, ...(call?.definition ?? [])]);
}

/** Adds its source line to a block quotation, after its last words. */
export function signatureEdits(post: Post, claim: Claim, source: { url: string; publisher: string }): Edit[] {
  const { text, lines } = post;
  const { block } = claim;
  const mark = markOf(text.slice(lines.startOf(lines.at(block.start).line), block.end), claim.around);
  // Without its marks there is no telling how to go on with it.
  if (mark === undefined) return [insertAt(claim.end, ` (${signatureOf(post, source)})`)];
  const lineBreak = lineBreakOf(text);
  return [insertAt(endOfQuote(post, claim), `${lineBreak}${mark.trimEnd()}${lineBreak}${mark}${signatureOf(post, source)}`)];
}

/** `[Source: CERT](address)`. */
const signatureOf = ({ language }: Post, { url, publisher }: { url: string; publisher: string }): string =>
  `[${language === 'fr' ? 'Source : ' : 'Source: '}${escapeLabel(publisher)}](${linkTarget(url)})`;

/**
 * What a line begins with that goes on with a quotation: its `>`, as it is written, behind the blanks that the items around it ask for.
 *
 * @param written the quotation from the beginning of its first line
 */
function markOf(written: string, around: readonly Block[]): string | undefined {
  const items = around.filter(({ kind }) => kind === 'item').length;
  const [, before, own] = new RegExp(`^((?:[ \\t]*(?:[-*+]|\\d{1,9}[.)])(?=[ \\t])){0,${items}}[ \\t]*)(>[ \\t]?)`).exec(written) ?? [];
  return before === undefined || own === undefined ? undefined : before.replace(/\S/g, ' ') + own;
}

/** Past the point, quotation marks and emphasis that close a sentence, and the numbers of its notes. */
const endOfSentence = (text: string, from: number, limit: number): number =>
  pastNotes(text, Math.min(limit, from + (/^[.!?…»"”)*_]*/.exec(text.slice(from, limit))?.[0].length ?? 0)), limit);
