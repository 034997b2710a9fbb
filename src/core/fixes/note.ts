import type { Claim } from '../claims/coverage/coverage';
import type { Part } from '../claims/units/units';
import type { Post } from '../model/post';
import type { Citation, Source } from '../model/sources';
import type { Block } from '../parse/body';
import { proseOf } from '../parse/body';
import { type Edit, overlaps } from '../text/span';
import { emptySourceCell } from './cells';
import { endOfMarks, endOfQuote, endOfWords } from './ends';
import { pastNotes } from './markup';
import { escapeLabel, insertAt, lineBreakOf, linkTarget } from './writing';

/** What cites a source in a post whose author cites by notes or numbers. */
interface Call {
  /** `[^1]`. */
  readonly written: string;
  /** What defines a note that is new. */
  readonly definition: readonly Edit[];
}

/** What stands before a call, and where: behind the stop of its sentence or before it. */
interface Habit {
  readonly isBehindStop: boolean;
  readonly gap: string;
}

/**
 * Puts a source by a claim as the post has its others: by the note or number that stands for it already, or, where notes are how the post cites, by a new note below
 * the last. Undefined where the post cites otherwise, or where no call can stand.
 */
export function callEdits(post: Post, claim: Claim, source: Pick<Source, 'url' | 'publisher'>): Edit[] | undefined {
  // In the middle of HTML, Markdown is no markup.
  if (claim.block.isHtml) return undefined;
  const call = callOf(post, source);
  if (!call) return undefined;
  const cell = claim.kind === 'row' ? emptySourceCell(post.text, claim) : undefined;
  if (cell) return [{ ...cell, text: ` ${call.written} ` }, ...call.definition];
  const { isBehindStop, gap } = waysOf(post).habit;
  const at = placeOf(post, claim, isBehindStop && claim.kind !== 'row');
  if (at === undefined) return undefined;
  return [insertAt(at, (claim.kind === 'quote' ? '' : gap) + call.written), ...call.definition];
}

/** The call that cites a source alone, or a new note where the post has notes rather than links. */
export function callOf(post: Post, { url, publisher }: Pick<Source, 'url' | 'publisher'>): Call | undefined {
  const known = post.sources.byUrl(url);
  const written = known?.citations.find(({ call }) => call?.written)?.call?.written;
  if (known && written !== undefined) {
    const links = known.citations.filter(isLinked).length;
    if (known.citations.length - links >= links) return { written, definition: [] };
  }
  return waysOf(post).hasNotes ? newNote(post, url, publisher, known?.title) : undefined;
}

/** How a post cites. */
interface Ways {
  /** By notes, more than by links. */
  readonly hasNotes: boolean;
  readonly habit: Habit;
  /** The number of a note that is new. */
  readonly nextNote: number;
}

const waysByPost = new WeakMap<Post, Ways>();

/** How a post cites: each fix of each of its claims asks, and all of its citations are looked at for it. */
function waysOf(post: Post): Ways {
  const ways = waysByPost.get(post) ?? { hasNotes: citesByNotes(post), habit: habitOf(post), nextNote: nextNoteOf(post) };
  waysByPost.set(post, ways);
  return ways;
}

function citesByNotes({ sources }: Post): boolean {
  const cited = sources.all.flatMap(({ citations }) => citations);
  const noted = cited.filter(({ call }) => call?.note).length;
  return noted > cited.filter(isLinked).length;
}

const isLinked = ({ call }: Citation): boolean => call === undefined;

function nextNoteOf({ body }: Post): number {
  const labels = [
    ...body.root.children.filter(({ kind }) => kind === 'footnote').map(({ label }) => label),
    ...proseOf(body.root).flatMap(({ footnotes }) => footnotes.map((call) => call.label)),
  ];
  const numbers = labels.map(Number).filter((number) => Number.isSafeInteger(number) && number > 0);
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}

/** A note below the last, as far from it as that is from the one before. */
function newNote(post: Post, url: string, publisher: string, title: string | undefined): Call | undefined {
  const { text, lines } = post;
  const notes = post.body.root.children.filter(({ kind }) => kind === 'footnote');
  const [before, last] = notes.slice(-2).map(endOfNote);
  const end = last ?? before;
  if (end === undefined) return undefined;
  const label = String(waysOf(post).nextNote);
  const lineBreak = lineBreakOf(text);
  const lineOf = (offset: number): string => text.slice(lines.startOf(lines.at(offset).line), offset);
  const isLoose = last !== undefined && before !== undefined && /^[^\S\n]*\n[^\S\n]*\n/.test(text.slice(before, last));
  const stop = /\.[\s*_]*$/.test(lineOf(end)) ? '.' : '';
  const link = title === undefined ? `[${escapeLabel(publisher)}]` : `${escapeLabel(publisher)}, [${escapeLabel(title)}]`;
  const definition = `${lineBreak}${isLoose ? lineBreak : ''}[^${label}]: ${link}(${linkTarget(url)})${stop}`;
  return { written: `[^${label}]`, definition: [insertAt(end, definition)] };
}

/** Where the last words of a note end; undefined where it has none. */
const endOfNote = ({ children }: Block): number | undefined => children.at(-1)?.end;

/** How the post's calls stand: by most of them; where there is nothing to go by, as its language has it. */
function habitOf({ text, sources, language }: Post): Habit {
  const calls = sources.all.flatMap(({ citations }) => citations.filter(({ call }) => call));
  let behind = language === 'fr' ? 0 : 0.5;
  let blanks = 0;
  for (const { start, end } of calls) {
    if (/[.!?…]["»”’)*_]*\s?(?:\[\^?\w{1,20}\])*$/.test(text.slice(Math.max(0, start - 30), start))) behind++;
    else if (/^(?:\[\^?\w{1,20}\])*["»”’)*_]*\s?[.!?…]/.test(text.slice(end, end + 30))) behind--;
    if (text[start - 1] === ' ') blanks++;
  }
  return { isBehindStop: behind > 0, gap: blanks > calls.length / 2 ? ' ' : '' };
}

/** Where a call may stand behind a claim: never in a link or a listing. */
function placeOf(post: Post, claim: Claim, isBehindStop: boolean): number | undefined {
  const { text } = post;
  const isBeside = ({ prose, visible }: Part): boolean => overlaps(prose.sourceOf(visible), claim.claim);
  const prose = (claim.kind === 'quote' ? claim.parts.at(-1) : claim.parts.find(isBeside))?.prose;
  if (!prose) return undefined;
  const barred = [...prose.links, ...prose.marked.filter(({ start }) => text[start] === '`'), ...prose.elements, ...prose.comments];
  const behind = claim.kind === 'quote' ? Math.min(endOfMarks(post, claim), endOfQuote(post, claim)) : endOfMarks(post, claim);
  const before = pastNotes(text, endOfWords(text, claim), claim.block.end);
  const places = claim.kind === 'quote' || isBehindStop ? [behind] : claim.kind === 'row' ? [before] : [before, behind];
  return places.find((at) => !barred.some((other) => overlaps(other, { start: at, end: at })));
}
