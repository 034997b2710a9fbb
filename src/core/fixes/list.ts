import { calledReferences, labelsAmong } from '../claims/citing/references';
import type { Post } from '../model/post';
import { readSourceLists } from '../model/sourceLists';
import { canonicalUrl, type ListEntry, type Source, type SourceList } from '../model/sources';
import { sourceTestFor } from '../model/sourceUrl';
import { type Block, parseBody } from '../parse/body';
import { encodeAddress } from '../text/encodeAddress';
import { Lines } from '../text/lines';
import { applyEdits, contains, type Edit } from '../text/span';
import { cellsOf } from './cells';
import { entryLike, linksLike, markOf } from './entry';
import { escapeWords, isMdx, lineBreakOf } from './writing';

/**
 * Adds a source under the last entry of the post's own list, written as its neighbours are. The address stands in for a title that only the author knows.
 * Empty where that cannot be done without a guess: there are several lists, the list has groups, or what its entries say beside their links is no pattern.
 */
export function addToListEdits(post: Post, source: Pick<Source, 'url' | 'publisher'>): Edit[] {
  const [list, ...others] = post.sources.lists.filter(({ furtherReading }) => !furtherReading);
  const last = list?.entries.at(-1);
  if (!list || !last || others.length > 0) return [];
  const block = list.blocks.findLast((each) => contains(each, last));
  if (!block || list.blocks.some((other) => other !== block && groups.has(other.kind))) return [];
  for (const line of linesFor(post, list, block, last, source)) {
    const edit = addLine(post, block, last, line);
    if (isOneMore(post, list, block, edit, source.url)) return [edit];
  }
  return [];
}

/** What beside a list makes a group of it. */
const groups: ReadonlySet<Block['kind']> = new Set(['heading', 'list', 'table']);

/** What the new entry may be written as, the likeliest first. */
function linesFor(post: Post, list: SourceList, block: Block, last: ListEntry, source: Pick<Source, 'url' | 'publisher'>): string[] {
  if (block.kind === 'table') return rowsFor(post, block, last, source);
  const items = block.kind === 'list' ? block.children : [];
  const at = items.findIndex(({ start, end }) => start === last.start && end === last.end);
  // An item of a list in the list belongs to a group.
  if (!last.alone || (block.kind === 'list' && at < 0)) return [];
  const named = list.entries.findLast((entry) => entry.alone && entry.publisher !== undefined && contains(block, entry));
  const marks = items.slice(Math.max(0, at - 1), at + 1).map(({ start, end }) => markOf(post.text.slice(start, end)));
  return entryLike(post, named ?? last, marks, labelsAmong(calledReferences([list], post.text)), source);
}

/** The head of a column that says who published what a row lists. */
const publisherHead =
  /^\W*(?:sources?|publishers?|éditeurs?|editors?|organi[sz]ations?|organismes?|médias?|media|outlets?|auteurs?|authors?|émetteurs?|issuers?|sites?|who|qui)\W*$/iu;

/** A row like the last one: the link where that has its link, who published it under a head that asks for it, and all else left for the author to fill in. */
function rowsFor(post: Post, table: Block, last: ListEntry, source: Pick<Source, 'url' | 'publisher'>): string[] {
  const { text } = post;
  const row = table.children.at(-1);
  const heads = table.children[0]?.children ?? [];
  if (!row || !contains(row, last.link)) return [];
  const cells = cellsOf(text, row);
  const linked = cells.findIndex((cell) => contains(cell, last.link));
  const named = heads.findIndex(({ prose }, column) => column !== linked && publisherHead.test(prose?.text.trim() ?? ''));
  return linksLike(post, last, source.url).map((link) => {
    const written = heads.map((_, column) => (column === linked ? link : column === named ? escapeWords(source.publisher) : ''));
    const opens = text[row.start] === '|' || written[0] === '';
    const closes = text[row.end - 1] === '|' || written.at(-1) === '';
    return `${opens ? '| ' : ''}${written.join(' | ')}${closes ? ' |' : ''}`;
  });
}

/** Puts a line under the last entry, with as much room between them as there is between the entries before. */
function addLine({ text }: Post, { kind, children }: Block, last: ListEntry, line: string): Edit {
  const lineBreak = lineBreakOf(text);
  const [before, item] = children.slice(-2);
  const isLoose = kind === 'paragraph' || (kind === 'list' && before && item && /\n[^\S\n]*\n/.test(text.slice(before.end, item.start)));
  const written = text.slice(last.lines.start, last.lines.end);
  // A list on the file's last line has no line break to come after.
  const endsInBreak = /[\r\n]$/.test(written);
  const indent = kind === 'paragraph' ? '' : (/^[ \t]*/.exec(written)?.[0] ?? '');
  const added = `${isLoose ? lineBreak : ''}${indent}${line}`;
  return { start: last.lines.end, end: last.lines.end, text: endsInBreak ? added + lineBreak : lineBreak + added };
}

/** Whether the list, read again after an edit, has all that it had and the new source besides, in an entry of its own. */
function isOneMore(post: Post, list: SourceList, { kind }: Block, edit: Edit, url: string): boolean {
  // A list without a heading is one by what calls it above.
  const from = list.label === list.blocks[0] ? post.frontmatter.bodyStart : list.label.start;
  const read = (text: string): SourceList | undefined => {
    const isSource = sourceTestFor(post.place.site.url);
    const body = parseBody(new Lines(text), 0, { mdx: isMdx(post), isSource });
    return readSourceLists(body, text).find(({ label }) => label.start === list.label.start - from);
  };
  const text = post.text.slice(from);
  const before = read(text);
  const after = read(applyEdits(text, [{ start: edit.start - from, end: edit.end - from, text: edit.text }]));
  const added = after?.entries.at(-1);
  if (!before || !after || !added || after.entries.length !== before.entries.length + 1) return false;
  const isApart = edit.start - from <= added.lines.start && after.blocks.length - before.blocks.length === (kind === 'paragraph' ? 1 : 0);
  const name = (address: string): string => encodeAddress(canonicalUrl(address));
  return isApart && name(added.url) === name(url) && before.entries.every((entry, index) => entry.url === after.entries[index]?.url);
}
