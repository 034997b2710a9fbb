import { citesInWords } from '../claims/citing/notes';
import { callsIn, referencesIn } from '../claims/citing/references';
import { headsSection } from '../claims/units/units';
import type { Block, Body } from '../parse/body';
import { proseOf } from '../parse/body';
import { entriesOf, entriesOfLine } from './listEntries';
import { onlyLinks, tells } from './listedProse';
import { type ListTitle, readListTitle } from './listTitles';
import { type SourceList, sourceLinks } from './sources';

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
