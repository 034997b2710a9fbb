import { citingBrackets } from '../claims/citing/brackets';
import { citesWithNames, isDocument } from '../claims/citing/leads';
import { namesThing } from '../claims/citing/shownThings';
import type { Claim } from '../claims/coverage/coverage';
import { claimSpan } from '../claims/units/claimSpan';
import type { Part } from '../claims/units/units';
import type { Post } from '../model/post';
import { sourceLinks } from '../model/sources';
import type { Link } from '../parse/prose';
import { contains, type Edit, overlaps, type Span } from '../text/span';
import { withoutDemand } from './demand';
import { insertAt } from './writing';

/**
 * Moves the brackets in which a claim has its sources behind what they leave out: `It fell (<u>), and rose.` becomes `It fell, and rose (<u>).`, and so with
 * `([CERT](u), [Ledger](v))`. Where a link in them can be stretched, that is offered instead.
 *
 * @param part the words of the claim in which the link stands
 * @returns undefined where there are no such brackets, where they say more or only show a firm or a tool, or where markup would be cut
 */
export function moveEdits(post: Post, claim: Claim, part: Part | undefined): { edits: Edit[]; url: string } | undefined {
  const { beside } = claim;
  if (!part || !beside || claim.coverage !== 'partial') return undefined;
  const links = sourceLinks(part.prose.links).filter(({ words }) => overlaps(words, part.visible));
  const link = links.at(-1);
  const brackets = bracketsAround(post.text, part, links);
  if (!link || !brackets || beside.start < brackets.end) return undefined;
  let { start } = brackets;
  while (post.text[start - 1] === ' ' || post.text[start - 1] === '\t') start--;
  const taken = { start, end: brackets.end };
  // Without them, their line, or the claim, would begin with a comma.
  const from = Math.max(post.text.lastIndexOf('\n', brackets.start) + 1, part.prose.sourceOf(part.visible).start);
  if (!/[\p{L}\p{N}]/u.test(post.text.slice(from, brackets.start))) return undefined;
  const { end } = claim.kind === 'row' ? claimSpan('row', part) : claim.claim;
  const { marked, elements } = part.prose;
  const isCut = [...marked, ...elements].some(
    (mark) => overlaps(mark, taken) && !contains(brackets, mark) && !contains(mark, { ...taken, end }),
  );
  if (isCut || end < beside.end) return undefined;
  const written = post.text.slice(brackets.start, brackets.end);
  return { edits: withoutDemand(post, claim, [{ ...taken, text: '' }, insertAt(end, ` ${written}`)]), url: link.url };
}

/** Whether the words of a link call a source, and tell nothing that belongs where the brackets stand: `the CERT report`, `cert.example`, `here`. */
const callsSource = (words: string): boolean =>
  /^\s*[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}\s*$/.test(words) ||
  citesWithNames(words.replace(/['’]s(?!\p{L})/gu, ''), (word) => isDocument(word) || pointers.has(word));

const pointers: ReadonlySet<string> = new Set(['here', 'ici']);

/** The brackets around the last of some links, where they only cite, and not merely show a thing. */
function bracketsAround(text: string, { prose, visible }: Part, links: readonly Link[]): Span | undefined {
  const brackets = citingBrackets(prose.text, links);
  if (!brackets || brackets.start < visible.start) return undefined;
  const shown = ({ words }: Link): string => prose.text.slice(words.start, words.end);
  if (brackets.links.every((link) => namesThing(link, shown(link)))) return undefined;
  if (!brackets.links.every((link) => link.bare || callsSource(shown(link)))) return undefined;
  const { start, end } = prose.sourceOf(brackets);
  // Written otherwise, as `\\(`, they are not all that would have to be moved.
  return text[start] === '(' && text[end - 1] === ')' && !/\\$/.test(text.slice(start - 1, start)) ? { start, end } : undefined;
}
