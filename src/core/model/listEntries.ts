import type { Block } from '../parse/body';
import type { Link, Prose } from '../parse/prose';
import type { Span } from '../text/span';
import { asPublisher, leadOf, withoutPointers } from './publisherLead';
import { type ListEntry, sourceLinks } from './sources';

/** The sources that a block of a list has: by item, row or line. */
export function entriesOf(block: Block, text: string): ListEntry[] {
  if (block.kind === 'list') return block.children.flatMap((child) => entriesOf(child, text));
  if (block.kind === 'table') {
    const titles = block.children[0]?.children.findIndex(({ prose }) => titleHead.test(prose?.text ?? '')) ?? -1;
    const from = beginsWithLabels(block) ? 1 : 0;
    return block.children.flatMap((row) => entriesOfRow(row, text, { from, titles }));
  }
  // Of HTML, lines are no measure of what an entry takes.
  if (block.kind === 'html') return block.children.flatMap((child) => entriesOf(child, text).map((entry) => ({ ...entry, alone: false })));
  if (block.kind === 'item') {
    // Sources in groups: `- Press` with a list of its own.
    const groups = block.children.filter(({ kind }) => kind === 'list');
    const own = entriesOfLine(block, text);
    return groups.length === 0
      ? own
      : [...own.map((entry) => ({ ...entry, alone: false })), ...groups.flatMap((group) => entriesOf(group, text))];
  }
  return block.kind === 'paragraph' ? entriesOfLine(block, text) : [];
}

/** The head of a column that says what each source is called. */
const titleHead = /^\P{L}*(?:titles?|titres?|intitulés?|headlines?)\P{L}*$/iu;

/** A link that is shown as its address, or by a word that says no more than that it is one. */
const saysNothing = /^\s*(?:https?:\/\/\S*|(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?|links?|liens?|here|ici|pdf|html|web|url|source)\s*$/i;

/** Whether the rows of a table are called `S1`, `S2` … in their first cells. `TF1` in each, or alone, is who published them. */
function beginsWithLabels({ children: [, ...rows] }: Block): boolean {
  const cells = rows.map(({ children: [cell] }) => /^\s*\[?(\p{L}{1,8}[-._]?)(\d{1,3})\]?\s*$/u.exec(cell?.prose?.text.slice(0, 40) ?? ''));
  const numbers = new Set(cells.map((cell) => cell?.[2]));
  const [first] = cells;
  return (
    first !== null &&
    first !== undefined &&
    numbers.size === cells.length &&
    cells.every((cell) => cell?.[1] === first[1]) &&
    (cells.length > 1 || (first[1]?.length === 1 && Number(first[2]) === 1))
  );
}

/**
 * Of a table, each link of a row; the first cell without one says who published it.
 *
 * @param from the column from which on that is looked for: the first may hold labels
 * @param titles the column of titles, which names nobody; -1 where there is none
 */
function entriesOfRow(row: Block, text: string, { from, titles }: { readonly from: number; readonly titles: number }): ListEntry[] {
  const cells = row.children.flatMap(({ prose }) => prose ?? []);
  const titled = row.children[titles]?.prose;
  const title = titled?.links.length === 0 ? titled.text.trim() : '';
  const named = row.children
    .slice(from)
    .find(({ prose }) => prose && prose.links.length === 0 && prose !== titled && withoutPointers(prose.text) !== '');
  const publisher = asPublisher(named?.prose?.text.trim().replace(/^\[([^[\]]+)\]$/, '$1'));
  return cells
    .flatMap((prose) => entriesAmong(prose, linesOf(row, text), publisher))
    .map((entry) => (title !== '' && saysNothing.test(entry.title) ? { ...entry, title } : entry));
}

/** Of a list's item or a paragraph: its one link, which the whole line is for, or each of several. */
export function entriesOfLine(block: Block, text: string): ListEntry[] {
  const prose = block.prose ?? block.children.find((child) => child.prose)?.prose;
  if (!prose) return [];
  const links = sourceLinks(prose.links);
  const [link] = links;
  const lines = linesOf(block, text);
  if (!link || links.length > 1) return entriesAmong(prose, lines, undefined);
  return [
    {
      url: link.url,
      ...namesIn(prose, link),
      link: { start: link.start, end: link.end },
      lines,
      alone: true,
      start: block.start,
      end: block.end,
    },
  ];
}

/** Who published what a line is for, and what it is called: before a bare address both may stand (`Senate, *The Port Report*, May 2025, https://…`). */
function namesIn(prose: Prose, link: Link): Pick<ListEntry, 'publisher' | 'title'> {
  const address = prose.text.slice(link.words.start, link.words.end);
  const lead = leadOf(prose, link);
  if (!link.bare || !/[,“«"]/.test(lead)) return { publisher: asPublisher(lead), title: address };
  const parts = lead.split(/\s*,\s*/);
  while (parts.length > 1 && /\d/.test(parts.at(-1) ?? '') && (parts.at(-1) ?? '').length < longestDay) parts.pop();
  const [publisher = '', ...others] = parts;
  const title = others
    .join(', ')
    .replace(/^["“«\s]+|["”»\s]+$/g, '')
    .trim();
  return publisher.length > 0 && publisher.length <= 60
    ? { publisher, title: title || address }
    : { publisher: asPublisher(lead), title: address };
}

/** `29 September 2025` is shorter. */
const longestDay = 24;

/** One entry for each link of a prose that shares its lines with others. */
const entriesAmong = (prose: Prose, lines: Span, publisher: string | undefined): ListEntry[] =>
  sourceLinks(prose.links).map(({ url, words, start, end }) => ({
    url,
    title: prose.text.slice(words.start, words.end),
    publisher,
    link: { start, end },
    lines,
    alone: false,
    start,
    end,
  }));

/** The whole lines a block takes, the last line break included. */
function linesOf(block: Block, text: string): Span {
  const lineEnd = text.indexOf('\n', block.end);
  return { start: text.lastIndexOf('\n', block.start - 1) + 1, end: lineEnd < 0 ? text.length : lineEnd + 1 };
}
