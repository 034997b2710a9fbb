import { latin } from '../../text/latin';
import type { Span } from '../../text/span';
import { type EvidenceKind, isHard } from '../evidence/evidence';
import { isPartOfName } from '../signals/acts';
import type { Reason } from '../signals/signals';
import type { Part, Unit } from '../units/units';
import { classesOfAll, word } from '../words/lexicon';
import { hasPast, pastAt, persons } from '../words/pasts';
import { wordsOf } from '../words/words';

/**
 * Of a sentence with a note, the first evidence in a clause that is added behind its last call: `It lost 4 boats,[^1] and paid $2 million.` A note at the
 * sentence's end speaks for the whole of it.
 */
export function evidencePastNotes(unit: Unit, reasons: readonly Reason[]): Span | undefined {
  const [part, ...others] = unit.parts;
  if (!part || others.length > 0) return undefined;
  const call = part.prose.footnotes.findLast(({ at }) => part.visible.start < at && at <= part.visible.end);
  return call && evidenceBeyond(part, call.at, reasons);
}

/** Kinds of evidence by which a clause tells something of its own, beside the hard ones. */
export const clauseKinds: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>(['negative-fact', 'weakness', 'legal-act', 'act']);

/** What adds a clause that says something else, right behind a citation: `, and`, `; `, `, tandis que`, ` but`. */
const adding =
  /[)\]»”"\s]*(?:[,;–—]\s*(?:and|et|but|mais|then|puis|ensuite|while|whereas|tandis\s+que|alors\s+que)\s|;\s|(?:and|et|but|mais|then|puis)\s)/uy;

/** What adds one without a comma, if something was told before. */
const contrasting = /\s(?:but|mais|then|puis)\s$/u;
/** What makes it no other without a comma, "not 40 files but 30", and with one, "not only 40 files, but also 30 boats". */
const denied = latin(/(?<!\p{L})(?:not|no|nothing|pas|rien|non)(?!\p{L})|n['’]t(?!\p{L})/iu);
const surpassed = latin(/(?<!\p{L})(?:not\s+(?:only|just|merely)|(?:non|pas)\s+(?:seulement|que))(?!\p{L})/iu);

/** How far back what a clause stands against is looked for. */
const longestBefore = 200;

/** Where a clause that says something else begins, if one is added right behind an offset of a part. */
export function addedClauseAt({ prose: { text }, visible }: Part, from: number): number | undefined {
  // The comma may stand before the call.
  adding.lastIndex = /[,;]/.test(text[from - 1] ?? '') ? from - 1 : from;
  if (!adding.test(text)) return undefined;
  const start = adding.lastIndex;
  const between = text.slice(Math.max(0, from - 1), start);
  const before = text.slice(Math.max(visible.start, from - longestBefore), from);
  if (/[,;–—]/.test(between)) return /\s(?:but|mais)\s$/u.test(between) && surpassed.test(before) ? undefined : start;
  // "The attackers ([CERT](…)) then moved": nothing but the subject stands before.
  const tellsBefore = (): boolean => hasPast(wordsOf(/[)\]]/.test(text[from] ?? '') ? before.replace(/[([][^()[\]]*$/, '') : before));
  return contrasting.test(between) && !denied.test(before) && tellsBefore() ? start : undefined;
}

/** The first evidence of the clause that is added behind an offset, if one is; behind more than a value (`isLong`), what is told there to have been done. */
export function evidenceBeyond(part: Part, from: number, reasons: readonly Reason[], isLong = true): Span | undefined {
  const start = addedClauseAt(part, from);
  if (start === undefined) return undefined;
  const beyond = reasons.filter(({ part: own, visible }) => own === part && visible.end > from && visible.end <= part.visible.end);
  const found =
    beyond.find(({ kind }) => isHard(kind)) ??
    beyond.find(({ kind }) => clauseKinds.has(kind)) ??
    (isLong ? actBeyond(part, start) : undefined);
  return found && { start: found.start, end: found.end };
}

/** What unmakes a fact of a clause: views, suppositions, advice, the author. */
const countering = word.opinion | word.hypothesis | word.advice | word.firstPerson | word.secondPerson | word.meta;

/** A clause that tells what somebody did without a value in it: `, and the mayor resigned`. */
function actBeyond({ prose, visible }: Part, from: number): Span | undefined {
  const text = prose.text.slice(from, visible.end);
  const end = /[.;:!?…–—]|,\s/.exec(text)?.index ?? text.length;
  const words = wordsOf(text.slice(0, end), mostWords + 1);
  const [first, second] = words;
  if (!first || !second || words.length < 3 || words.length > mostWords || (classesOfAll(words) & countering) !== 0) return undefined;
  if (!first.isCapital && !persons.has(first.text) && (first.classes & word.definite) === 0) return undefined;
  const tellsPast = words
    .slice(1, 6)
    .some((each, index) => !isPartOfName(each, undefined, index + 1) && pastAt(words, index + 1) !== undefined);
  return tellsPast ? prose.sourceOf({ start: from + first.start, end: from + text.slice(0, end).trimEnd().length }) : undefined;
}

/** A clause of more words is not read. */
const mostWords = 30;
