import type { Block } from '../parse/body';
import { isHard } from './evidence/evidence';
import { readTitles, type Titles } from './signals/place';
import { type SignalBit, SignalSet, signal, values } from './signals/signalSet';
import { type Reading, type Reason, readUnit } from './signals/signals';
import { readSupposedCases } from './signals/supposedCases';
import { subjectsOf } from './signals/textSignals';
import type { Unit } from './units/units';
import { base, neighbours, type Tier, thresholds } from './weights';

/** Whether a unit needs a source, how sure that is, and why. */
export interface Judgement {
  /** In tenths of a log-odds: above 0 it more likely needs one than not. */
  readonly score: number;
  readonly tier: Tier;
  /** The evidence, at offsets of the source, in order. */
  readonly reasons: readonly Reason[];
}

/**
 * Judges all units of an article. A unit is first read on its own; then what stands around it counts as well, for claims come in runs.
 *
 * @param subjects names of the post's title, in lower case
 */
export function judgeUnits(units: readonly Unit[], subjects: ReadonlySet<string>): Judgement[] {
  const named = subjectsOf(subjects);
  const title = titleOf(units);
  let titles: Titles | undefined;
  const readings = units.map((unit, index) => {
    // The units of one section come in a row.
    if (!titles || unit.headings !== units[index - 1]?.headings) titles = readTitles(unit.headings, title);
    return readUnit(unit, titles, named, standsAbove(units[index - 1], unit, units[index + 1]));
  });
  readSupposedCases(units, readings);
  const isAnswered = (index: number): boolean =>
    readings[index]?.signals.has(signal.question) === true &&
    units[index + 1]?.block === units[index]?.block &&
    tellsAnswer(readings[index + 1]);
  const own = readings.map(({ signals }) => base + signals.weight);
  // What states nothing says nothing of what stands beside it.
  const held = own.map((score, index) => (readings[index]?.signals.hasAny(silencing) ? 0 : Math.max(-12, Math.min(20, score))));
  const listsOf = units.map(listOf);
  const lists = new Means<Block>();
  const paragraphs = new Means<Block>();
  const sections = new Means<Block | undefined>();
  units.forEach((unit, index) => {
    const score = held[index] as number;
    const list = listsOf[index];
    if (list) lists.add(list, score);
    else paragraphs.add(unit.block, score);
    sections.add(unit.heading, score);
  });
  return units.map((unit, index): Judgement => {
    const score = held[index] as number;
    const list = listsOf[index];
    // A question says nothing of its answer, where that tells what was.
    const asked = isAnswered(index - 1) ? (held[index - 1] as number) : 0;
    const around =
      (list
        ? neighbours.list * lists.without(list, score)
        : neighbours.paragraph * paragraphs.without(unit.block, score + asked, asked === 0 ? 1 : 2)) +
      neighbours.section * sections.without(unit.heading, score) +
      neighbours.before * ((held[index - 1] ?? 0) - asked) +
      neighbours.after * (held[index + 1] ?? 0);
    const reading = readings[index] as Reading;
    const total = Math.round((own[index] as number) + around);
    return { score: total, tier: tierOf(total, reading, unit), reasons: inOrder(reading.reasons) };
  });
}

/** Whether what stands behind a question tells what was, and neither judges nor speaks of the author. */
const tellsAnswer = (answer: Reading | undefined): boolean => answer?.signals.has(signal.past) === true && !answer.signals.hasAny(weighing);

/** The heading of the first level that all units and other headings stand under: the article's title. */
function titleOf(units: readonly Unit[]): Block | undefined {
  const first = units[0]?.headings[0];
  const isTitle = first?.level === 1 && first === units.at(-1)?.headings[0] && units.some(({ headings }) => headings.length > 1);
  return isTitle ? first : undefined;
}

/** Whether a unit is a whole block with another below it in its section, and answers no question. */
const standsAbove = (before: Unit | undefined, { block, heading }: Unit, after: Unit | undefined): boolean =>
  after !== undefined &&
  after.heading === heading &&
  after.block !== block &&
  before?.block !== block &&
  !(before?.heading === heading && before?.text.endsWith('?'));

const inOrder = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.every(({ start }, index) => index === 0 || (reasons[index - 1] as Reason).start <= start)
    ? reasons
    : reasons.toSorted((a, b) => a.start - b.start);

/** What makes a claim by itself, wherever it stands: a count, an amount, somebody's words; a superlative and a dated act as well, but for what `isPlain` says. */
const plain = new SignalSet(['figure', 'money', 'quotation']);

/** What unmakes it: a figure that is supposed, advised or asked for is none. */
const countering = new SignalSet([
  'hypothesis',
  'advice',
  'question',
  'instruction',
  'secondPerson',
  'firstPerson',
  'advising-intro',
  'glossary',
  'own-view',
  'own-doing',
  'counterfactual',
  'general',
  'lesson',
  'hearsay',
  'self',
]);

/** What makes of an answer a view. */
const weighing = new SignalSet([
  'question',
  'hypothesis',
  'advice',
  'opinion',
  'firstPerson',
  'secondPerson',
  'presentative',
  'counterfactual',
  'general',
  'lesson',
  'own-view',
  'own-doing',
  'self',
]);

/** What nobody is sure to have to source, whatever it weighs. */
const unsure = new SignalSet(['secondPerson', 'question', 'general', 'lesson', 'self', 'introduction', 'own-doing', 'hearsay']);

/** What is told of nobody, where nothing in it is evidence: what a word means, what is learnt. A list may well be of what one of them did. */
const learnt = new SignalSet(['glossary', 'lesson']);

/** What states nothing, whatever it says. */
const silencing = new SignalSet(['no-statement', 'navigation', 'changelog']);

function tierOf(score: number, { signals, reasons }: Reading, { kind, text }: Unit): Tier {
  const has = (each: SignalBit): boolean => signals.has(each);
  if (signals.hasAny(silencing)) return 'silent';
  // Who asks states nothing, but where somebody's words are asked about, or something was said before: in one sentence, a value.
  if (has(signal.question) && !has(signal.quotation) && !(/[.!…:;]\s/.test(text) && (kind !== 'sentence' || signals.hasAny(values))))
    return 'silent';
  if (
    kind === 'sentence' &&
    (has(signal.general) || (reasons.length === 0 && signals.hasAny(learnt))) &&
    !has(signal.quotation) &&
    !signals.hasAny(values)
  )
    return 'silent';
  if (
    score >= thresholds.strong &&
    reasons.length > 0 &&
    !signals.hasAny(unsure) &&
    !(has(signal.hypothesis) && !reasons.some(({ kind }) => isHard(kind)))
  )
    return 'strong';
  // The greatest of its kind in the author's eyes was counted by nobody.
  const isPlain =
    signals.hasAny(plain) ||
    (has(signal.superlative) && !has(signal.opinion)) ||
    (has(signal.date) && has(signal.act) && !has(signal['concluding-heading']));
  // Words in quotation marks that nobody is said to have said may be the author's own: then the rest of the sentence has to speak for it.
  if (isPlain && (has(signal.quotation) ? has(signal.quote) || score > -10 : !signals.hasAny(countering))) return 'strong';
  return score >= thresholds.medium ? 'medium' : 'silent';
}

/** The list or table that an item or row is one of. */
export const listOf = ({ kind, around }: Pick<Unit, 'kind' | 'around'>): Block | undefined =>
  kind === 'item' || kind === 'row' ? around.findLast((block) => block.kind === 'list' || block.kind === 'table') : undefined;

/** Means of groups of scores, each asked without one of its members, or two. */
class Means<Key> {
  readonly #sums = new Map<Key, { sum: number; count: number }>();

  add(key: Key, score: number): void {
    const group = this.#sums.get(key);
    if (!group) this.#sums.set(key, { sum: score, count: 1 });
    else {
      group.sum += score;
      group.count++;
    }
  }

  /** The mean of the others; 0 where there are none. Left out is one, or as many as have that score together. */
  without(key: Key, score: number, left = 1): number {
    const group = this.#sums.get(key);
    return group && group.count > left ? (group.sum - score) / (group.count - left) : 0;
  }
}
