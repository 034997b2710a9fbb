import type { SourceList } from '../../model/sources';
import type { Block } from '../../parse/body';
import { proseOf } from '../../parse/body';
import type { Prose } from '../../parse/prose';
import { overlaps, type Span } from '../../text/span';
import { editorialBrackets } from './editorial';
import { label, page } from './labels';
import { citesInWords } from './notes';
import type { Mention } from './pinpoint';

/** The number that a line of a list begins with, as it may stand in the text: `[1]`, `(1)`, `1.`, `1 –`, `¹` */
const numbered = /^\s*(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})(?:[.)]|\s?[:–—-])(?=\s)|([¹²³⁴-⁹⁰]{1,3}))/;

/** The label that an entry begins with where its author numbers none: `[S1]`, `[CERT-2]`, `[A]`, `[ANSSI]`. */
const labelled = new RegExp(String.raw`^\s*\[(${label})\]`, 'u');

/** An entry that links to more is none. */
const mostUrls = 3;

/** One of which every text has that calls anything by a number. One pattern for all of them would stop at each digit of the text. */
const calls = [/\[\d{1,3}[\],;\s–-]/, /<\w+[^>\n]{0,200}>[[(]?\d{1,3}[\])]?<\//, /\(\d{1,2}\)[.\n]/];
const mayCall = (text: string): boolean =>
  calls.some((call) => call.test(text)) || ['](#', '¹', '²', '³'].some((call) => text.includes(call));

/** What the lists of sources hold, by the number or label that each entry begins with. Empty where the text calls none. */
export function calledReferences(lists: readonly SourceList[], text: string): Map<string, Mention> {
  const found = referencesIn(lists, text);
  // Nobody calls anything by a number in most posts; most lists have none either, and are shorter.
  return found.size > 0 && (labelsAmong(found).size > 0 || mayCall(text)) ? found : new Map();
}

/** The same, called or not. */
export function referencesIn(lists: readonly Pick<SourceList, 'blocks' | 'isNotes'>[], text: string): Map<string, Mention> {
  const found = new Map<string, Mention>();
  /** Among notes, those that only remark are no sources. */
  let areNotes = false;
  /** What two entries begin with names neither of them: it says what both are. */
  const doubtful = new Set<string>();
  /** Of the list that is looked at: its entries, those with a label, and the labels without a number. */
  let [entries, labels, plain] = [0, 0, [] as string[]];
  const add = (number: string | undefined, prose: Prose, from = 0, to = prose.text.length): void => {
    // A line that goes on with what the one above it lists is no entry.
    if (number !== undefined || from === 0) entries++;
    if (number === undefined) return;
    if (isLabel(number)) labels++;
    if (!/\d/.test(number)) plain.push(number);
    if (found.has(number)) {
      if (isLabel(number)) doubtful.add(number);
      return;
    }
    const urls = prose.links.filter(({ isSource, words }) => isSource && words.start >= from && words.end <= to).map(({ url }) => url);
    const words = prose.text.slice(from, to);
    if (areNotes && urls.length === 0 && !citesInWords(words)) return;
    found.set(number, { words, urls: urls.slice(0, mostUrls) });
  };
  const visit = (block: Block): void => {
    const first = block.kind === 'list' ? block.children[0] : undefined;
    const start = first && /^(\d{1,3})[.)]/.exec(text.slice(first.start, first.start + 4))?.[1];
    if (block.kind === 'row') {
      const number = numberOfRow(block.children[0]?.prose?.text ?? '');
      const cell = block.children.find(({ prose }) => prose?.links.some(({ isSource }) => isSource))?.prose;
      if (cell) add(number, cell);
    } else if (start !== undefined)
      // Markdown counts on from the first, whatever the others say.
      block.children.forEach((item, index) => {
        const [prose] = proseOf(item);
        if (prose) add(numberOf(prose, 0, headsOf(prose)) ?? String(Number(start) + index), prose);
      });
    else if (block.kind === 'paragraph' && block.prose) {
      const { prose } = block;
      const starts = [0, ...prose.lineStarts];
      const heads = headsOf(prose);
      starts.forEach((from, line) => {
        add(numberOf(prose, from, heads), prose, from, starts[line + 1] ?? prose.text.length);
      });
    } else block.children.forEach(visit);
  };
  // What a list of sources and the notes both have, calls the former.
  for (const { blocks, isNotes = false } of [...lists.filter((list) => !list.isNotes), ...lists.filter((list) => list.isNotes)]) {
    areNotes = isNotes;
    [entries, labels, plain] = [0, 0, []];
    blocks.forEach(visit);
    // What few entries of a list begin with says what those are: `[UPDATE]`.
    if (labels * 2 <= entries) for (const each of plain) doubtful.add(each);
  }
  for (const label of doubtful) found.delete(label);
  return found;
}

const isLabel = (number: string): boolean => !/^\d/.test(number);

/** Those of the references that are called by a label: with none, no text is searched for any. */
export const labelsAmong = (references: ReadonlyMap<string, Mention>): ReadonlySet<string> =>
  new Set([...references.keys()].filter(isLabel));

/** What a cell says that its row is called by; a label may stand there without its brackets, where it has a number. */
function numberOfRow(cell: string): string | undefined {
  const words = cell.slice(0, longestCell).trim();
  const number = /^\[?(\d{1,3})\]?\.?$/.exec(words)?.[1];
  if (number !== undefined) return number;
  const label = labelled.exec(/^[^[\]]*\d[^[\]]*$/.test(words) ? `[${words}]` : words);
  return label && label[0].length >= words.length ? label[1] : undefined;
}

/** A number or a label, with the blanks around it. */
const longestCell = 30;

/** The numbers in elements, by where they stand: at the head of a line (`<sup>1</sup>`), one needs no mark. */
const headsOf = (prose: Prose): ReadonlyMap<number, string | undefined> =>
  new Map(inElement(prose).map(({ start, numbers }) => [start, numbers[0]]));

/** The number or label at the head of a line. */
function numberOf(prose: Prose, from: number, heads: ReadonlyMap<number, string | undefined>): string | undefined {
  const head = prose.text.slice(from, from + longestCell);
  const [, square, round, plain, raised] = numbered.exec(head.slice(0, 12)) ?? [];
  return square ?? round ?? plain ?? (raised ? plainNumber(raised) : (heads.get(from) ?? labelled.exec(head)?.[1]));
}

/** Those of some calls in their order that begin in a stretch of the text, or right behind it. */
export function callsWithin(calls: readonly Call[], { start, end }: Span): readonly Call[] {
  let [low, high] = [0, calls.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((calls[middle] as Call).start < start) low = middle + 1;
    else high = middle;
  }
  let past = low;
  while (past < calls.length && (calls[past] as Call).start <= end) past++;
  return calls.slice(low, past);
}

/** A place in the text that calls entries of a list by their numbers or labels. */
export interface Call extends Span {
  readonly numbers: readonly string[];
}

const bracketed = /\[(\d{1,3}(?:\s?[-–,;]\s?\d{1,3}){0,10})(?:,\s?(?:pp?\.|pages?|§)\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?)?\]/g;
const wholeBracket = new RegExp(`^${bracketed.source}$`);
/** Brackets that may hold labels. */
const inBrackets = /\[([^[\]]{1,80})\]/g;
const bare = /^[[(]?(\d{1,3})[\])]?$/;

const raisedDigit = /[¹²³⁴-⁹]/;
const raisedNumber = /[¹²³⁴-⁹⁰]{1,3}/g;
const plainNumber = (raised: string): string => [...raised].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)).join('');
/** `(1)` at the end of a sentence; elsewhere such brackets count points. */
const closing = /\s\((\d{1,2})\)(?=\.(?:\s|$)|\s*$)/g;

/**
 * The calls of a prose in their order, at offsets of its visible text: `[1]`, `[2, 5]`, `[1-3]`, `<sup>1</sup>`, `¹`, `(1).`, `[1](#ref1)`, `[S1]`.
 *
 * @param labels what else than a number calls an entry
 */
export function callsIn(prose: Prose, labels: ReadonlySet<string>): Call[] {
  const calls: Call[] = [];
  if (prose.text.includes('[')) {
    // Links and code in their order, gone through once.
    const others = [...prose.code, ...prose.links.map(({ words }) => words)].sort((a, b) => a.start - b.start);
    let next = 0;
    const isEditorial = editorialBrackets(prose.text);
    for (const { index, 0: written, 1: inner = '' } of prose.text.matchAll(labels.size > 0 ? inBrackets : bracketed)) {
      const span = { start: index, end: index + written.length };
      while ((others[next]?.end ?? span.start + 1) <= span.start) next++;
      const other = others[next];
      const numbers = other && overlaps(other, span) ? [] : labels.size > 0 ? calledBy(written, inner, labels) : numbersOf(inner);
      if (numbers.length > 0 && !isEditorial(span)) calls.push({ ...span, numbers });
    }
  }
  if (raisedDigit.test(prose.text))
    for (const { index, 0: written } of prose.text.matchAll(raisedNumber)) {
      if (isRaisedBehind(prose.text, index, index + written.length))
        calls.push({ start: index, end: index + written.length, numbers: [plainNumber(written)] });
    }
  const linked = new Set(prose.links.map(({ words }) => words.start));
  if (prose.text.includes('('))
    for (const { index, 0: written, 1: number = '' } of prose.text.matchAll(closing))
      if (!linked.has(index + 2)) calls.push({ start: index + 1, end: index + written.length, numbers: [number] });
  for (const { url, words } of prose.links) {
    const number = url.startsWith('#') ? bareCall(prose.text.slice(words.start, words.end), labels) : undefined;
    if (number !== undefined) calls.push({ ...words, numbers: [number] });
  }
  const known = new Set(calls.map(({ start }) => start));
  const raised = inElement(prose).filter((call) => !known.has(call.start) && hangsInElement(prose, call));
  return [...calls, ...raised].sort((a, b) => a.start - b.start);
}

/** The number or label that the words of a link are. */
function bareCall(words: string, labels: ReadonlySet<string>): string | undefined {
  const number = bare.exec(words)?.[1];
  if (number !== undefined || labels.size === 0) return number;
  const label = words.replace(/^\[|\]$/g, '');
  return labels.has(label) ? label : undefined;
}

/** Behind a stop, a whole word, an acronym or a year: in `km²`, `H₂O` and `10⁶` the number is of what it stands behind, and behind a blank it is a number. */
const hangsOnWord = (text: string, at: number): boolean =>
  /(?:[.!?…,;:»”"’')\]%]|\p{L}{4}|(?<!\p{L})(?!dam|mol|min|sec|bar|rad|sin|cos|tan|log|exp)\p{L}{3}|\p{Lu}{3}|(?<!\d)(?:19|20)\d\d)$/u.test(
    text.slice(Math.max(0, at - 5), at),
  );

/** Units written out, whose powers stand where calls do: `30 feet²`. A first power is nobody's. */
const unit =
  /(?<!\p{L})(?:[kmgt]?wh|feet|foot|inch(?:es)?|miles?|yards?|acres?|(?:kilo|centi|milli)?m(?:[eè]tres?|eters?)|log|sin|cos|tan)\s?$/iu;
const isPower = (text: string, start: number, end: number): boolean =>
  /^[23²³]$/.test(text.slice(start, end)) && unit.test(text.slice(Math.max(0, start - 14), start));

/** Of what is raised, so that it is no number of the sentence: behind a word and a blank too, where no other word follows at once. */
const isRaisedBehind = (text: string, start: number, end: number): boolean =>
  !isPower(text, start, end) &&
  (hangsOnWord(text, start) ||
    (/\s/.test(text[start - 1] ?? '') &&
      /[\p{L}\d]/u.test(text[start - 2] ?? '') &&
      hangsOnWord(text, start - 1) &&
      !/[^\s.,;:!?…)»”"]/u.test(text[end] ?? ' ')));

/** A call in an element, with its name. */
interface ElementCall extends Call {
  readonly name: string;
}

const inElement = ({ text, elements }: Prose): ElementCall[] =>
  elements.flatMap(({ name, words }) => {
    const number = bare.exec(text.slice(words.start, Math.min(words.end, words.start + 6)))?.[1];
    return number !== undefined && words.end - words.start <= 5 ? [{ name, start: words.start, end: words.end, numbers: [number] }] : [];
  });

const hangsInElement = ({ text }: Prose, { name, start, end }: ElementCall): boolean =>
  name === 'sup' ? isRaisedBehind(text, start, end) : hangsOnWord(text, start);

/** What a stretch of a prose tells: of the same length, but for the numbers of notes that are raised in it, which are no part of a day or a count (`on 4 May<sup>2</sup>`). */
export function withoutRaised(prose: Prose, visible: Span): string {
  const text = prose.text.slice(visible.start, visible.end);
  if (prose.elements.length === 0) return text;
  let told = '';
  let at = 0;
  for (const call of callsWithin(raisedIn(prose), visible)) {
    const [start, end] = [call.start - visible.start, call.end - visible.start];
    if (start < at || end > text.length) continue;
    told += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return told + text.slice(at);
}

const raisedByProse = new WeakMap<Prose, readonly Call[]>();

/** The numbers of notes that are raised in a prose, in their order. Each of its sentences asks. */
function raisedIn(prose: Prose): readonly Call[] {
  const known = raisedByProse.get(prose);
  if (known) return known;
  const found = inElement(prose)
    .filter((call) => call.name === 'sup' && hangsInElement(prose, call))
    .sort((a, b) => a.start - b.start);
  raisedByProse.set(prose, found);
  return found;
}

/** A call of more is none. */
const mostNumbers = 12;

/** `2, 5` and `1-3`, a number each. */
const numbersOf = (written: string): string[] => {
  const numbers = written.split(/\s?[,;]\s?/).flatMap((each) => {
    const [from = 0, to = from] = each.split(/\s?[-–]\s?/).map(Number);
    return Array.from({ length: Math.max(0, Math.min(to - from, mostNumbers)) + 1 }, (_, index) => String(from + index));
  });
  return [...new Set(numbers)].slice(0, mostNumbers);
};

/** `S1-S3`, `S1–3`. */
const labelRange = /^(\D{1,12})(\d{1,3})\s?[-–]\s?(\D{1,12})?(\d{1,3})$/;

/** The numbers and labels between brackets, where nothing else but pages stands there. */
function calledBy(written: string, inner: string, labels: ReadonlySet<string>): string[] {
  const numbers = wholeBracket.exec(written)?.[1];
  if (numbers !== undefined) return numbersOf(numbers);
  const called: string[] = [];
  for (const part of inner.split(/\s?[,;]\s?/)) {
    const [, lead = '', from = '', again = lead, to = ''] = labelRange.exec(part) ?? [];
    if (labels.has(part)) called.push(part);
    else if (/^\d{1,3}$/.test(part)) called.push(part);
    else if (from !== '' && again === lead && labels.has(lead + from))
      called.push(...numbersOf(`${from}-${to}`).map((number) => lead + number));
    else if (called.length === 0 || !page.test(part)) return [];
  }
  return called.some((each) => labels.has(each)) ? [...new Set(called)].slice(0, mostNumbers) : [];
}
