import type { Span } from '../../text/span';
import { withoutRaised } from '../citing/references';
import { saysWhen } from '../evidence/dates';
import { type Evidence, type EvidenceKind, evidenceKinds, isHard } from '../evidence/evidence';
import { silentIn } from '../units/noProse';
import type { Part, Unit } from '../units/units';
import { tellsShortly } from '../words/pasts';
import { wordsOf } from '../words/words';
import { isToBeDone } from './advice';
import { setsTarget } from './heldUp';
import { readPlace, type Titles } from './place';
import { reasonIn } from './reasons';
import { quotes, readShape } from './shape';
import { SignalSet, signal, values } from './signalSet';
import { readText, type Subjects } from './textSignals';

/** A piece of evidence with its place: offsets in the source, and where its words are shown. */
export interface Reason extends Evidence {
  readonly part: Part;
  /** Offsets in the visible text of the part's prose. */
  readonly visible: Span;
}

/** What a unit says for and against its needing a source, before its neighbours are asked. */
export interface Reading {
  readonly reasons: readonly Reason[];
  readonly signals: SignalSet;
}

/**
 * Reads one unit.
 *
 * @param titles of the headings that it stands under
 * @param mayHead whether it is a whole block that may head the one below it
 */
export function readUnit(unit: Unit, titles: Titles, subjects: Subjects, mayHead: boolean): Reading {
  const signals = new SignalSet();
  if (unit.isCitation || unit.isTitle) {
    signals.add(signal['no-statement']);
    return { reasons: [], signals };
  }
  const reasons: Reason[] = [];
  for (const part of unit.parts) readPart(part, subjects, signals, reasons);
  const [part] = unit.parts;
  // Objections that are answered are anybody's.
  if (titles.nearest === 'objects' && answered.test(unit.text)) {
    const rest = reasons.filter(({ kind }) => kind !== 'quotation');
    reasons.splice(0, reasons.length, ...rest);
  }
  // Words in quotation marks were found as such already.
  if (part && unit.kind === 'quote' && !reasons.some(({ kind }) => kind === 'quotation') && (unit.isSaid || quotes(unit)))
    reasons.push({ kind: 'quotation', start: unit.start, end: unit.end, part, visible: part.visible });
  if (mayHead && part && isDayAlone(unit, reasons)) {
    signals.add(signal['no-statement']);
    return { reasons: [], signals };
  }
  for (const { kind } of reasons) signals.add(signal[kind]);
  readShape(unit, signals);
  // A value says enough in two words: neither shortness nor a small first letter makes a label of it.
  if (!signals.hasAny(hard)) {
    if (unit.text.length < 30 && !isWhole(unit, reasons, signals)) signals.add(signal.short);
    if (part && beginsSmall(part)) signals.add(signal.fragment);
  }
  readPlace(unit, titles, signals);
  // What is to be done is no failing, though it is listed where failings are.
  if (unit.kind === 'item' && !signals.has(signal.past) && isToBeDone(unit.text.slice(0, 120))) {
    signals.add(signal.instruction);
    signals.delete(signal['telling-intro']);
    signals.delete(signal['telling-heading-item']);
  }
  // A fact that an advice is given for is one.
  const told = signals.hasAny(advising) && signals.has(signal.past) ? reasonsOfAdvice(unit, reasons) : [];
  if (told.length > 0) {
    reasons.splice(0, reasons.length, ...told);
    for (const each of ['instruction', 'advising-intro', 'secondPerson', 'advice'] as const) signals.delete(signal[each]);
    if (signals.has(signal['concluding-heading'])) {
      signals.delete(signal['concluding-heading']);
      signals.add(signal['concluding-chapter']);
    }
  }
  if (unit.kind === 'sentence' && signals.has(signal['concluding-heading']) && signals.hasAny(values) && setsTarget(unit.text, signals))
    signals.add(signal.lesson);
  // What a bare label leads to is told by the items there.
  if (
    unit.kind === 'item' &&
    signals.has(signal.introduction) &&
    unit.text.length < longestLabel &&
    reasons.every(({ kind }) => kind === 'identifier')
  ) {
    signals.delete(signal['telling-intro']);
    signals.delete(signal['telling-heading-item']);
  }
  // What a row says is cut by its cells, and what an item completes by its introduction.
  if ((unit.kind === 'row' && signals.has(signal.label)) || signals.has(signal['telling-intro'])) signals.delete(signal.short);
  // French lists have small letters: "Les fichiers contiennent :", "noms ;", "adresses." What is somebody's own ("sa mémoire ;") only ends their sentence.
  if (signals.has(signal.fragment) && signals.has(signal['telling-intro']) && !/^\P{L}*(?:son|sa|ses|leurs?)\s/iu.test(unit.text))
    signals.delete(signal.fragment);
  // What somebody did or left undone is no advice, though it is told where lessons are drawn.
  if (
    signals.has(signal['concluding-heading']) &&
    (signals.has(signal.past) || signals.has(signal.date)) &&
    reasons.some(({ kind }) => factual.has(kind)) &&
    !signals.hasAny(unlessons)
  ) {
    signals.delete(signal['concluding-heading']);
    signals.add(signal['concluding-chapter']);
  }
  const count = signals.has(signal.label) ? countInCell(unit) : undefined;
  if (count && !signals.has(signal.figure)) {
    reasons.push(count);
    signals.add(signal.figure);
  }
  // An item may state a fact by its place alone: "Healthcare" under "Targets include:".
  if (part && reasons.length === 0 && isListedFact(signals)) {
    const value = (unit.kind === 'row' && unit.parts[1]) || part;
    reasons.push({ kind: 'listed-fact', start: unit.start, end: unit.end, part: value, visible: value.visible });
  }
  return { reasons, signals };
}

/** Values and somebody's words. */
const hard = new SignalSet(evidenceKinds.filter(isHard));

/** Whether a part begins with a small letter; no small letter comes before `a`, as capitals and marks do. */
function beginsSmall({ prose: { text }, visible: { start } }: Part): boolean {
  return text.charAt(start) >= 'a' && /^\p{Ll}/u.test(text.slice(start, start + 2));
}

/** “But it is all in the cloud.” So is the gang. */
const answered = /^\s*["“«][^"”»]+[.!?…]\s?["”»](?:\s+\p{Lu}|\s*$)/u;

/** What makes advice of a unit, by its words or its place. */
const advising = new SignalSet(['instruction', 'advising-intro', 'concluding-heading']);

/** The evidence in what is told, behind an advice, of somebody with a name. */
function reasonsOfAdvice({ kind, parts: [part, ...others] }: Unit, reasons: readonly Reason[]): readonly Reason[] {
  if (kind === 'row' || !part || others.length > 0) return [];
  const { start, end } = part.visible;
  const from = reasonIn(part.prose.text.slice(start, Math.min(end, start + longestAdvice)));
  const behind = from === undefined ? [] : reasons.filter(({ visible }) => visible.end > start + from);
  return behind.some(({ kind: own }) => factual.has(own)) ? behind : [];
}

const longestAdvice = 600;

/** Whether a line, the only item of a list or one that leads to its own list is nothing but a day or an hour. */
const isDayAlone = ({ kind, text, around }: Unit, reasons: readonly Reason[]): boolean =>
  reasons.length > 0 &&
  text.length <= longestDay &&
  reasons.every(({ kind: own }) => own === 'date') &&
  (kind === 'sentence' || (kind === 'item' && (around.at(-2)?.children.length === 1 || text.trimEnd().endsWith(':')))) &&
  saysWhen(text);

const longestDay = 40;
const longestLabel = 36;

/** `| Shops closed | 800 |`: a number alone in its cell, which the cell before says what it counts. */
function countInCell({ kind, parts: [key, value] }: Unit): Reason | undefined {
  if (kind !== 'row' || !key || !value || value.visible.end - value.visible.start > 3) return undefined;
  const { prose, visible } = value;
  if (!/^[1-9]\d+$/.test(prose.text.slice(visible.start, visible.end))) return undefined;
  if (namesNumber.test(key.prose.text.slice(key.visible.start, key.visible.end))) return undefined;
  return { kind: 'figure', ...prose.sourceOf(visible), part: value, visible };
}

/** What has a number without being counted. */
const namesNumber =
  /(?<!\p{L})(?:ports?|ids?|rangs?|ranks?|n°|no|articles?|versions?|codes?|scores?|steps?|étapes?|pages?|lignes?|lines?|cvss|cwe)(?!\p{L})/iu;

/** A sentence with something in it to check, however few its words are, is no label. */
const isWhole = ({ kind, text }: Unit, reasons: readonly Reason[], signals: SignalSet): boolean =>
  kind === 'sentence' && /[.!…]\W*$/.test(text) && (reasons.length > 0 || (signals.has(signal.past) && tellsShortly(wordsOf(text))));

/** Evidence of what happened, rather than of what was learnt. */
const factual: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  'date',
  'figure',
  'money',
  'negative-fact',
  'weakness',
  'legal-act',
  'attribution',
  'act',
]);

/** What makes a lesson of it all the same. */
const unlessons = new SignalSet([
  'hypothesis',
  'advice',
  'instruction',
  'opinion',
  'firstPerson',
  'secondPerson',
  'meta',
  'question',
  'counterfactual',
]);

const isListedFact = (signals: SignalSet): boolean =>
  (signals.has(signal['telling-intro']) || signals.has(signal['telling-heading-item'])) && !signals.hasAny(unlisted);

/** What makes of an item a wish, a judgement or a mere part of the sentence before it. */
const unlisted = new SignalSet(['hypothesis', 'opinion', 'instruction', 'advice', 'question', 'fragment', 'all-code']);

/** Adds what one part says to what the unit says. */
function readPart(part: Part, subjects: Subjects, signals: SignalSet, reasons: Reason[]): void {
  const { prose, visible } = part;
  const text = withoutRaised(prose, visible);
  const silent = silentIn(prose, visible, text);
  const read = readText(text, silent, subjects);
  signals.addAll(read.signals);
  for (const { kind, start, end } of read.evidence) {
    const shown = { start: start + visible.start, end: end + visible.start };
    const written = prose.sourceOf(shown);
    reasons.push({ kind, start: written.start, end: written.end, part, visible: shown });
  }
}
