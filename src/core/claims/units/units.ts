import type { Block } from '../../parse/body';
import { proseOf } from '../../parse/body';
import type { Prose } from '../../parse/prose';
import { contains, type Span, withoutBlanks } from '../../text/span';
import { citationsIn } from '../citing/citations';
import { sourceLabel } from '../citing/labels';
import { saysWhatFollows } from '../evidence/quotations';
import { classesOfAll, word } from '../words/lexicon';
import { wordsOf } from '../words/words';
import { contentsTest } from './contents';
import { sentencesOf } from './cut';
import { isFiller, labelsList } from './labelItems';
import { alone, besideChild, besideChildren, type Siblings } from './siblings';
import { isLeadIn, isTitle, isTitleLine, leadInEnd } from './titles';

export type UnitKind = 'sentence' | 'item' | 'row' | 'quote' | 'caption';

/** Where in the article a unit stands. */
export interface Place {
  /** Blocks around it, outermost first, its own left out. */
  readonly around: readonly Block[];
  /** The headings it stands under, outermost first. */
  readonly headings: readonly Block[];
  /** Of a list item or table row, the paragraph just before its list or table. */
  readonly intro: Block | undefined;
}

/** The smallest thing that has a source or has none: a sentence, list item, table row, caption or block quotation, and where its words stand in the source. */
export interface Unit extends Span, Place {
  readonly kind: UnitKind;
  /** The block it was cut from: a paragraph, or for rows and quotations the row or quotation itself. */
  readonly block: Block;
  /** The nearest heading above it, if any. */
  readonly heading: Block | undefined;
  readonly text: string;
  /** The stretches of prose that it is made of. */
  readonly parts: readonly Part[];
  /** It is nothing but the source of the unit before it. */
  readonly isCitation: boolean;
  /** It only names what stands below it, as a heading in disguise and the label of a list do, or nothing at all: `TODO`. */
  readonly isTitle: boolean;
  /** A block quotation of what the line above it says that somebody said. */
  readonly isSaid: boolean;
}

/** A stretch of one block's prose. */
export interface Part {
  readonly prose: Prose;
  /** Offsets in the prose's visible text. */
  readonly visible: Span;
}

/** `[x] ` at the head of a task. */
const taskBox = /^\[[ xX]\]\s+/;

/** What a site's own syntax puts among the words: the marks of a directive, the place of the table of contents, what an abbreviation stands for. */
const siteSyntax = /^(?::{3,}.*|\[\[?_?toc_?\]?\]|\*\[[^\]\n]+\]:.*)$/is;

const isSiteSyntax = (text: string, start: number, end: number): boolean =>
  ':[*'.includes(text[start] ?? ' ') && siteSyntax.test(text.slice(start, end));

/**
 * Whether a block is the heading of a section. One of HTML begins or ends a list of sources, may have the source of the list right below it, and says nothing of the
 * sentences there: heeded for those, it did no better.
 */
export const headsSection = ({ kind, isHtml }: Block): boolean => kind === 'heading' && !isHtml;

/**
 * Cuts an article into units, in its order. Code, headings, footnotes and a table of contents hold none.
 *
 * @param labels what else than a number calls an entry of the list of sources
 */
export function cutUnits(blocks: readonly Block[], labels: ReadonlySet<string> = noLabels): Unit[] {
  const units: Unit[] = [];
  let headings: readonly Block[] = [];
  let passed = 0;
  const isContents = contentsTest(blocks);
  const visit = (block: Block, beside: Siblings, around: readonly Block[], intro?: Block): void => {
    const { before, after } = beside;
    if (block.kind === 'heading') {
      passed++;
      if (headsSection(block)) headings = [...headings.filter(({ level }) => (level ?? 6) < (block.level ?? 6)), block];
      return;
    }
    const place = { around, headings, intro };
    if (block.kind === 'paragraph') units.push(...unitsOfParagraph(block, before, after, place, labels));
    else if (block.kind === 'quote' || block.kind === 'row' || block.kind === 'caption') {
      const isHeader = block.kind === 'row' && around.at(-1)?.children[0] === block;
      const unit = isHeader ? undefined : unitOf(block.kind, block, place, before);
      if (unit) units.push(unit);
    } else if (block.kind !== 'footnote' && !(block.kind === 'list' && isContents(block, passed))) {
      const isListed = block.kind === 'list' || block.kind === 'table';
      // A label in a list only parts it: what introduces the list introduces the items below the label as well.
      const isParted = block.kind === 'list' && around.at(-1)?.kind === 'item' && before !== undefined && labelsList(before, block);
      const within = isListed && !isParted ? (before?.kind === 'paragraph' ? before : undefined) : intro;
      visitAll(block.children, [...around, block], besideChildren(block, beside), within);
    }
  };
  const visitAll = (children: readonly Block[], around: readonly Block[], beside: Siblings, intro?: Block): void =>
    children.forEach((child, index) => {
      visit(child, besideChild(children, index, beside), around, intro);
    });
  // Notes are written anywhere, and part nothing.
  visitAll(
    blocks.filter(({ kind }) => kind !== 'footnote'),
    [],
    alone,
  );
  return units;
}

const noLabels: ReadonlySet<string> = new Set();

/** Cuts one paragraph into sentences; in a list item, or as the caption of an image, it is one unit. */
function unitsOfParagraph(
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
  place: Place,
  labels: ReadonlySet<string>,
): Unit[] {
  const { prose } = block;
  if (!prose?.text.trim()) return [];
  const parent = place.around.at(-1);
  const kind = parent?.kind === 'item' && parent.children[0] === block ? 'item' : isCaption(prose, before) ? 'caption' : 'sentence';
  const citations = citationsIn(prose, labels);
  const box = kind === 'item' ? (taskBox.exec(prose.text)?.[0].length ?? 0) : 0;
  // Of an item, it is no part of what is stated.
  const from = kind === 'item' && prose.marked.length > 0 ? (leadInEnd(prose, box) ?? box) : box;
  const spans = kind === 'sentence' ? sentencesOf(prose, citations) : [withoutBlanks(prose.text, { start: from, end: prose.text.length })];
  const isWholeTitle = kind === 'sentence' && isTitle(block, after);
  let next = 0;
  /** Asked of one span after the other: both are in order. */
  const isCitation = (visible: Span): boolean => {
    while ((citations.alone[next]?.end ?? Number.POSITIVE_INFINITY) < visible.end) next++;
    const citation = citations.alone[next];
    return citation !== undefined && contains(citation, visible);
  };
  return spans
    .filter(({ start, end }) => !isSiteSyntax(prose.text, start, end))
    .map((visible) =>
      makeUnit(
        kind,
        block,
        place,
        [{ prose, visible }],
        kind !== 'sentence'
          ? { isTitle: kind === 'item' && (labelsList(block, after) || isFiller(prose.text.slice(visible.start, visible.end))) }
          : {
              isCitation: isCitation(visible),
              isTitle: isWholeTitle || isTitleLine(prose, visible) || isLeadIn(prose, visible),
            },
      ),
    );
}

/** A block quotation, a table row or a caption of HTML as one unit. */
function unitOf(kind: 'quote' | 'row' | 'caption', block: Block, place: Place, before: Block | undefined): Unit | undefined {
  const parts = (kind === 'row' ? withoutNoSource(block, place) : proseOf(block)).map((prose) => ({
    prose,
    visible: withoutBlanks(prose.text, { start: 0, end: prose.text.length }),
  }));
  const written = parts.filter(({ visible }) => visible.end > visible.start);
  return written.length > 0
    ? makeUnit(kind, block, place, written, {
        isCitation: kind === 'row' && isSourceRow(block),
        isSaid: kind === 'quote' && isSaidBy(before),
      })
    : undefined;
}

/** The cells of a row; one under *Source* that only says that there is none is as good as empty. */
function withoutNoSource(row: Block, { around }: Place): Prose[] {
  const heads = around.at(-1)?.children[0]?.children;
  return row.children.flatMap((cell, index) => {
    const head = heads?.[index]?.prose?.text;
    const isNone =
      head !== undefined && sourceLabel.test(head.slice(0, longestLabel)) && noSource.test(cell.prose?.text.slice(0, longestLabel) ?? '');
    return isNone ? [] : proseOf(cell);
  });
}

const noSource = /^\s*(?:n\s?\/\s?a|n\.a\.|none|no|no\s+source|unknown|tbd|aucune?|néant|sans(?:\s+source)?|s\.?o\.?|[—–?-]+)\s*$/iu;

/** Whether a paragraph says that somebody else said what stands below it. */
function isSaidBy(block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || !block.prose) return false;
  const last = block.prose.text.slice(-longestLead);
  return saysWhatFollows(last) && (classesOfAll(wordsOf(last)) & word.firstPerson) === 0;
}

/** More than the words that lead to a quotation. */
const longestLead = 120;

/** Whether a row says where the others are from: `| Source | [CERT](…) |`. */
const isSourceRow = ({ children: [label, ...cells] }: Block): boolean =>
  sourceLabel.test(label?.prose?.text.slice(0, longestLabel) ?? '') &&
  cells.some(({ prose }) => prose !== undefined && (prose.links.some(({ isSource }) => isSource) || prose.footnotes.length > 0));

const longestLabel = 40;

/** Words all in emphasis under an image, in its paragraph or the next. */
function isCaption(prose: Prose, before: Block | undefined): boolean {
  if (prose.marked.length === 0) return false;
  const text = prose.text.trim();
  const from = prose.text.indexOf(text);
  const isEmphasised = prose.marked.some(({ words }) => words.start <= from && words.end >= from + text.length);
  const holdsImage = ({ images }: Prose): boolean => images.length > 0;
  const isImageAlone = before?.prose !== undefined && holdsImage(before.prose) && before.prose.text.trim() === '';
  return isEmphasised && (holdsImage(prose) || isImageAlone);
}

/** Between the parts of a unit's text. */
const joint = ' | ';

/** Where a stretch of one part stands in the text of its unit. */
export function placeInText({ parts }: Pick<Unit, 'parts'>, { part, visible }: { readonly part: Part; readonly visible: Span }): Span {
  let from = 0;
  for (const each of parts) {
    if (each === part) break;
    from += each.visible.end - each.visible.start + joint.length;
  }
  const shift = from - part.visible.start;
  return { start: visible.start + shift, end: visible.end + shift };
}

const wordsOfPart = ({ prose, visible }: Part): string => prose.text.slice(visible.start, visible.end);

function makeUnit(
  kind: UnitKind,
  block: Block,
  place: Place,
  parts: readonly Part[],
  { isCitation = false, isTitle = false, isSaid = false }: Partial<Pick<Unit, 'isCitation' | 'isTitle' | 'isSaid'>> = {},
): Unit {
  const first = parts[0] as Part;
  const last = parts[parts.length - 1] as Part;
  const text = first === last ? wordsOfPart(first) : parts.map(wordsOfPart).join(joint);
  const source = first.prose.sourceOf(first.visible);
  const { start } = source;
  const { end } = first === last ? source : last.prose.sourceOf(last.visible);
  const { around, headings, intro } = place;
  return {
    kind,
    block,
    around,
    headings,
    intro,
    heading: headings.at(-1),
    text,
    parts,
    isCitation,
    isTitle,
    isSaid,
    start,
    end,
  };
}
