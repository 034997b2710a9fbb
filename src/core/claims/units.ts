import type { Language } from '../language';
import type { Block } from '../parse/body';
import type { Prose } from '../parse/prose';
import { contains, type Span } from '../text/span';
import { type Evidence, evidenceIn } from './evidence';
import { sentences } from './sentences';

export type UnitKind = 'sentence' | 'item' | 'row' | 'quote';

/** The smallest thing that has a source or has none: a sentence, list item, table row or block quotation, and where its words stand in the source. */
export interface Unit extends Span {
  readonly kind: UnitKind;
  /** The block it was cut from: a paragraph, or for rows and quotations the row or quotation itself. */
  readonly block: Block;
  /** Blocks around it, outermost first, `block` left out. */
  readonly around: readonly Block[];
  /** The heading it stands under, if any. */
  readonly heading: Block | undefined;
  readonly text: string;
  /** The words a link would carry: lead-in (`**Volume** :`) and closing punctuation left out. */
  readonly claim: Span;
  /** Links, footnote calls and the like that stand in it. */
  readonly parts: readonly Part[];
}

/** A stretch of one block's prose. */
export interface Part {
  readonly prose: Prose;
  /** Offsets in the prose's visible text. */
  readonly visible: Span;
}

/** `**Volume massif** : ` at the head of a list item: a label, not what is claimed. */
const leadIn = /^[^:.!?\n]{1,60}?\s?:\s+/;

/** Cuts one paragraph into sentences; in a list item it is one unit. */
export function unitsOfParagraph(block: Block, around: readonly Block[], heading: Block | undefined, language: Language): Unit[] {
  const { prose } = block;
  if (!prose?.text.trim()) return [];
  const parent = around.at(-1);
  const asItem = parent?.kind === 'item' && parent.children[0] === block;
  const whole = { start: 0, end: prose.text.length };
  const spans = asItem ? [trim(prose.text, whole)] : cut(prose, language);
  return spans.map((visible) => makeUnit(asItem ? 'item' : 'sentence', block, around, heading, [{ prose, visible }]));
}

/** A block quotation or a table row as one unit. */
export function unitOf(kind: 'quote' | 'row', block: Block, around: readonly Block[], heading: Block | undefined): Unit | undefined {
  const parts = proseOf(block).map((prose) => ({ prose, visible: trim(prose.text, { start: 0, end: prose.text.length }) }));
  const written = parts.filter(({ visible }) => visible.end > visible.start);
  return written.length > 0 ? makeUnit(kind, block, around, heading, written) : undefined;
}

/** Every prose in a block, in order. */
export const proseOf = (block: Block): Prose[] => [...(block.prose ? [block.prose] : []), ...block.children.flatMap(proseOf)];

function makeUnit(kind: UnitKind, block: Block, around: readonly Block[], heading: Block | undefined, parts: readonly Part[]): Unit {
  const text = parts.map(textOf).join(' | ');
  const first = parts[0] as Part;
  const last = parts.at(-1) as Part;
  const start = first.prose.sourceOf(first.visible).start;
  const end = last.prose.sourceOf(last.visible).end;
  // Of a table row, the first cell that states something.
  const telling = parts.length > 1 ? (parts.find((part) => evidenceInPart(part).length > 0) ?? first) : first;
  return { kind, block, around, heading, text, claim: claimSpan(kind, telling), parts, start, end };
}

const found = new WeakMap<readonly Part[], readonly Evidence[]>();

/** The evidence in a unit, at offsets of the source. Looked for when first asked: most sentences of a careful post are linked, and nobody asks. */
export function evidenceOf(unit: Unit): readonly Evidence[] {
  const known = found.get(unit.parts);
  if (known) return known;
  const evidence = unit.parts.flatMap(evidenceInPart);
  if (unit.kind === 'quote' && !callout.test(unit.text)) evidence.push({ kind: 'quotation', start: unit.start, end: unit.end });
  found.set(unit.parts, evidence);
  return evidence;
}

const textOf = ({ prose, visible }: Part): string => prose.text.slice(visible.start, visible.end);

function evidenceInPart(part: Part): Evidence[] {
  const { prose, visible } = part;
  const silent = [...prose.code, ...prose.links.filter((link) => link.bare).map((link) => link.words)].map((span) => ({
    start: span.start - visible.start,
    end: span.end - visible.start,
  }));
  return evidenceIn(textOf(part), silent).map(({ kind, start, end }) => ({
    kind,
    ...prose.sourceOf({ start: start + visible.start, end: end + visible.start }),
  }));
}

/** A block quotation that quotes nobody: a note, a warning, a summary. */
const callout =
  /^\s*(?:\[!|\p{Extended_Pictographic}|(?:note|nb|n\.b\.|info|tip|astuce|attention|warning|important|tl;?dr|résumé|summary|à retenir|disclaimer|définition)(?!\p{L}))/iu;

function claimSpan(kind: UnitKind, { prose, visible }: Part): Span {
  const text = prose.text.slice(visible.start, visible.end);
  const label = kind === 'item' || prose.bold.some((bold) => bold.start === visible.start) ? (leadIn.exec(text)?.[0].length ?? 0) : 0;
  const start = label < text.length ? label : 0;
  const end = text.length - (/[\s.!?…:;]*$/.exec(text)?.[0].length ?? 0);
  const words = { start: visible.start + start, end: visible.start + Math.max(end, start + 1) };
  const span = { ...prose.sourceOf(words) };
  // Emphasis and links that lie within come whole, marks and all: `**43 million** records`.
  for (const mark of [...prose.marked, ...prose.links]) {
    if (!contains(words, mark.words)) continue;
    span.start = Math.min(span.start, mark.start);
    span.end = Math.max(span.end, mark.end);
  }
  return span;
}

/** Sentences, cut as well where a line that is all bold ends: it is a label for what follows. */
function cut(prose: Prose, language: Language): Span[] {
  const unbroken = [...prose.links.map((link) => link.words), ...prose.code];
  const found: Span[] = [];
  let start = 0;
  const labels = prose.lineStarts.filter((lineStart) =>
    prose.bold.some(
      (bold) => /^[\s:]*$/.test(prose.text.slice(bold.end, lineStart)) && /(?:^|\n)\s*$/.test(prose.text.slice(0, bold.start)),
    ),
  );
  for (const end of [...labels, prose.text.length]) {
    const shifted = unbroken.map((span) => ({ start: span.start - start, end: span.end - start }));
    for (const span of sentences(prose.text.slice(start, end), language, shifted))
      found.push({ start: span.start + start, end: span.end + start });
    start = end;
  }
  return found;
}

function trim(text: string, span: Span): Span {
  const written = text.slice(span.start, span.end);
  return { start: span.start + written.length - written.trimStart().length, end: span.start + written.trimEnd().length };
}
