import { citesInWords } from '../claims/citing/notes';
import { callsIn, referencesIn } from '../claims/citing/references';
import { headsSection } from '../claims/units/units';
import type { Block, Body } from '../parse/body';
import { proseOf } from '../parse/body';
import type { Link, Prose } from '../parse/prose';
import type { Span } from '../text/span';
import { onlyLinks, tells } from './listedProse';
import { type ListTitle, readListTitle } from './listTitles';
import { asPublisher, leadOf, withoutPointers } from './publisherLead';
import { type ListEntry, type SourceList, sourceLinks } from './sources';

/** The source lists of an article: a heading, or a paragraph that is one label, that names sources, and the lists under it; or a last line that has both. */
export function readSourceLists(body: Body, text: string): SourceList[] {
  const lists: SourceList[] = [];
  const blocks = body.root.children;
  // Asked of each several times.
  const titles = blocks.map(titleOf);
  const sectional = sectionLists(blocks, titles, text);
  let noted = 0;
  /** Sections seen that end in their own, under a label. */
  let closed = 0;
  const lastSection = blocks.findLastIndex((block, index) => headsSection(block) && !titles[index]);
  const sections = sectionsLike(blocks, titles, blocks[lastSection]);
  for (let index = 0; index < blocks.length; index++) {
    const label = blocks[index] as Block;
    const named = titles[index];
    if (!named) continue;
    // Under a bold label with more sections behind it, they are those of what stands before it: a list for the whole stands at the end.
    if (label.kind !== 'heading' && lastSection > index) {
      if (!named.furtherReading && !named.isNotes && isListOfLinks(blocks[index + 1])) closed++;
      continue;
    }
    // So is the last of them, where each section ends in one.
    const closes = label.kind !== 'heading' && closed > 0 && closed + 1 >= sections && !isNumbered(blocks[index + 1], text);
    if (sectional.has(label) || (closes && !named.isNotes && !named.furtherReading)) continue;
    const under: Block[] = [];
    for (let below = index + 1; below < blocks.length; below++) {
      const block = blocks[below] as Block;
      // Notes are written last, whatever stands there: they are those of the article.
      if (block.kind === 'footnote') continue;
      if (block.kind === 'heading' && (label.kind !== 'heading' || (block.level ?? 6) <= (label.level ?? 6))) break;
      if (label.kind !== 'heading' && ((block.kind !== 'list' && block.kind !== 'table') || under.length > 0)) break;
      if (label.kind === 'heading' && labelOf(block) !== undefined && block.kind !== 'heading') break;
      under.push(block);
    }
    const entries = under.flatMap((block) => entriesOf(block, text));
    // A plain line is no label where the list below says things.
    const isPlain = labelOf(label) === undefined;
    if ((entries.length === 0 && !named.isNotes) || (isPlain && under.some(({ children }) => children.length > entries.length))) continue;
    if (named.isNotes) {
      const numbers = numbersOf(under, text, entries.length > 0);
      if (numbers.size > 0 && ++noted <= mostNotes && areCalled(numbers, under, blocks))
        lists.push({ label, blocks: under, entries, furtherReading: true, isNotes: true });
      continue;
    }
    if (named.hasSubject ? !onlyLinks(under) : tells(under)) continue;
    lists.push({ label, blocks: under, entries, furtherReading: named.furtherReading });
  }
  const line = lists.every(({ isNotes }) => isNotes) ? listInOneLine(blocks, text) : undefined;
  const last = line ?? (lists.length === 0 ? closingReferences(blocks, text) : undefined);
  return last ? [...lists, last] : lists;
}

/**
 * What closes an article without a heading and lists what its text calls: `[1] https://…`, a line or an item each. Each has a number or label and a source, and
 * one of them is called above.
 */
function closingReferences(blocks: readonly Block[], text: string): SourceList | undefined {
  const numbers = new Set<string>();
  const under: Block[] = [];
  for (const block of blocks.toReversed()) {
    if (block.kind === 'footnote') continue;
    const listed = block.kind === 'paragraph' || block.kind === 'list' ? referencesIn([{ blocks: [block] }], text) : new Map();
    const isListed = listed.size > 0 && listed.size === linesIn(block) && [...listed.values()].every(({ urls }) => urls.length > 0);
    if (!isListed) break;
    for (const each of listed.keys()) numbers.add(each);
    under.unshift(block);
  }
  const [label] = under;
  if (!label || tells(under) || !areCalled(numbers, under, blocks)) return undefined;
  return { label, blocks: under, entries: under.flatMap((block) => entriesOf(block, text)), furtherReading: false };
}

/** The items of a list, or the lines of a paragraph. */
const linesIn = ({ kind, children, prose }: Block): number => (kind === 'list' ? children.length : 1 + (prose?.lineStarts.length ?? 0));

/**
 * Headings of lists that each end a section, and list the sources of that: several, under headings of a higher level, where no other heading stands between. One that
 * closes the article under a heading of the highest is none of them, nor is the last one if its sources have numbers, or a section has none of its own.
 */
function sectionLists(blocks: readonly Block[], titles: Titles, text: string): ReadonlySet<Block> {
  const found = new Set<Block>();
  let above = -1;
  let last: { readonly heading: Block; readonly parent: Block; readonly list: Block | undefined } | undefined;
  for (let index = 0; index < blocks.length; index++) {
    const heading = blocks[index] as Block;
    if (!headsSection(heading)) continue;
    const parent = blocks[above];
    const isUnderList = titles[above] !== undefined;
    above = index;
    last = undefined;
    if (!parent || (parent.level ?? 6) >= (heading.level ?? 6) || isUnderList) continue;
    const named = titles[index];
    const list = blocks[index + 1];
    if (named && !named.furtherReading && !named.isNotes && !named.hasSubject && isListOfLinks(list)) {
      found.add(heading);
      last = { heading, parent, list };
    }
  }
  if (last && (isNumbered(last.list, text) || found.size < sectionsLike(blocks, titles, last.parent))) found.delete(last.heading);
  return found.size > 1 ? found : new Set();
}

/** Whether a block is a list each item of which has a source. */
const isListOfLinks = (block: Block | undefined): boolean =>
  block?.kind === 'list' && block.children.every((item) => proseOf(item).some(({ links }) => sourceLinks(links).length > 0));

/** How many sections have a heading of the level that one has. */
const sectionsLike = (blocks: readonly Block[], titles: Titles, section: Block | undefined): number =>
  blocks.filter((block, index) => headsSection(block) && block.level === section?.level && !titles[index]).length;

/** Whether the items of a list have numbers, by which a text may call them. */
const isNumbered = (list: Block | undefined, text: string): boolean =>
  list !== undefined && /^\d/.test(text.slice(list.start, list.start + 1));

/** For each section of notes, the whole text is looked through: nobody has more. */
const mostNotes = 5;

/**
 * The numbers that notes begin with; none where they are no notes. A paragraph beside them may remark on them, and tells nothing else.
 *
 * @param areLinked whether one of them has an address; else one has to cite in words
 */
function numbersOf(notes: readonly Block[], text: string, areLinked: boolean): ReadonlySet<string> {
  const numbered = notes.map((block) => referencesIn([{ blocks: [block] }], text));
  const others = notes.filter((block, index) => proseOf(block).length > 0 && numbered[index]?.size === 0);
  if (others.some(({ kind }) => kind !== 'paragraph') || tells(others)) return new Set();
  const cites = areLinked || numbered.some((found) => [...found.values()].some(({ words }) => citesInWords(words)));
  return new Set(cites ? numbered.flatMap((found) => [...found.keys()]) : []);
}

/** Whether one of some notes is called by its number elsewhere. */
function areCalled(numbers: ReadonlySet<string>, notes: readonly Block[], blocks: readonly Block[]): boolean {
  const own = new Set(notes);
  return blocks.some(
    (block) =>
      !own.has(block) &&
      proseOf(block).some((prose) => callsIn(prose, numbers).some((call) => call.numbers.some((each) => numbers.has(each)))),
  );
}

/** `Sources :`; under a heading, such a line may name a group of the list. */
const plainLabel = ({ kind, prose }: Block): string | undefined =>
  kind === 'paragraph' && prose && prose.text.length < longestLabel && /^[^:.!?\n]{1,40}[:：]\s*$/u.test(prose.text)
    ? prose.text
    : undefined;

/** With blanks behind it. */
const longestLabel = 60;

/** For each block of the article, what it says if it is the title of a list of sources. */
type Titles = readonly (ListTitle | undefined)[];

function titleOf(block: Block): ListTitle | undefined {
  const title = labelOf(block) ?? plainLabel(block);
  return title === undefined ? undefined : readListTitle(title);
}

/** A line that begins so may list all that the article is from. */
const lineTitle = /^\W*(?:principales? |main |primary )?(?:sources?|références?|references?)\s*(?:\(s\)\s*)?[:：]\s*(?=\S)/iu;

/**
 * Sources in one line at the very end, below a rule or all in emphasis, which stands for the whole and not for the paragraph before it:
 * `**Sources** : [A](…) • [B](…)`. One source alone is that of a digest, unless the article has sections.
 */
function listInOneLine(blocks: readonly Block[], text: string): SourceList | undefined {
  const index = blocks.findLastIndex(({ kind }) => kind !== 'footnote');
  const line = blocks[index];
  if (line?.kind !== 'paragraph' || !line.prose || !lineTitle.test(line.prose.text)) return undefined;
  const { prose } = line;
  const words = prose.text.trim();
  const isEmphasised = prose.marked.some((mark) => mark.words.end - mark.words.start >= words.length);
  if (!isEmphasised && blocks[index - 1]?.kind !== 'rule') return undefined;
  const entries = entriesOfLine(line, text).map((entry) => ({ ...entry, alone: false }));
  const isDigest = blocks.filter(headsSection).length < 2;
  // One *Source* below a table or list is that of what it stands below.
  const above = blocks[index - 1]?.kind;
  if (entries.length === 1 && !/sources|s\)/i.test(lineTitle.exec(prose.text)?.[0] ?? '') && (above === 'table' || above === 'list'))
    return undefined;
  return entries.length > (isDigest ? 1 : 0) ? { label: line, blocks: [line], entries, furtherReading: false } : undefined;
}

/** The words of a heading, or of a paragraph that is nothing but one bold label. */
function labelOf(block: Block): string | undefined {
  const { prose } = block;
  if (!prose) return undefined;
  if (block.kind === 'heading') return prose.text;
  if (block.kind !== 'paragraph') return undefined;
  const bold = prose.bold[0];
  const isAll = bold && /^[\s:]*$/.test(prose.text.slice(0, bold.start) + prose.text.slice(bold.end));
  return isAll ? prose.text : undefined;
}

function entriesOf(block: Block, text: string): ListEntry[] {
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
function entriesOfLine(block: Block, text: string): ListEntry[] {
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
