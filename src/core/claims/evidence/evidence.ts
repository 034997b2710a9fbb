import { overlaps, type Span } from '../../text/span';
import { hasWholeWords, wholeWords } from '../../text/wholeWords';
import { word } from '../words/lexicon';
import { amountsIn } from './amounts';
import { calendarAtHead, dates, datesAtHead, datesInWords, joinsName, joinsNumber, mayBeDate } from './dates';
import { isNobodysWords } from './nobodysWords';
import {
  currencies,
  durations,
  figures,
  isReckoned,
  isWhole,
  lasted,
  magnitudes,
  mayBeMoney,
  mayLast,
  namesStandard,
  numbersInWords,
} from './numbers';
import { isDefence, isLost, isNoLegalAct, isOrderOfGoods, namesClaims } from './otherSenses';
import { attributions, causes, comparisons, identifiers, legalActs, negations, superlatives, weaknesses } from './patterns';
import { leastWords, mayQuote, quotations } from './quotations';
import { isRated, isSaying, isThought } from './sayings';
import { ranksNothing } from './unranked';

/** What in a sentence a reader would want to check. The names are shown to the author, translated. */
export const evidenceKinds = [
  'quotation',
  'money',
  'figure',
  'date',
  'duration',
  'identifier',
  'superlative',
  'comparison',
  'legal-act',
  'attribution',
  'negative-fact',
  'weakness',
  'cause',
  'act',
  'listed-fact',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One piece of evidence; offsets in the visible text it was found in. */
export interface Evidence extends Span {
  readonly kind: EvidenceKind;
}

/** What is written with digits (those say what may not stand before them) is only looked for where there is one, the rest only where a word announces it. */
const patterns: readonly { kind: EvidenceKind; pattern: RegExp; joins?: (before: string) => boolean; announced?: number }[] = [
  { kind: 'identifier', pattern: identifiers, joins: joinsName },
  { kind: 'money', pattern: currencies, joins: joinsNumber },
  { kind: 'date', pattern: dates, joins: joinsName },
  { kind: 'date', pattern: datesInWords, announced: word.calendar },
  { kind: 'duration', pattern: durations, announced: word.time },
  { kind: 'figure', pattern: figures, joins: joinsNumber },
  { kind: 'figure', pattern: magnitudes, announced: word.magnitude },
  { kind: 'superlative', pattern: superlatives, announced: word.degree },
  { kind: 'comparison', pattern: comparisons, announced: word.degree },
  { kind: 'legal-act', pattern: legalActs, announced: word.legal },
  { kind: 'attribution', pattern: attributions, announced: word.attribution | word.opener },
  { kind: 'cause', pattern: causes, announced: word.cause },
  { kind: 'weakness', pattern: weaknesses, announced: word.weakness },
  { kind: 'negative-fact', pattern: negations, announced: word.negation },
];

/** More than any sentence has to say: each is compared with all others. */
const mostEvidence = 500;

/** All classes that announce any. */
const announcing = patterns.reduce<number>((all, { announced = 0 }) => all | announced, word.number);

/**
 * The evidence in a stretch of visible text, in its order, without overlaps save for what stands in a quotation.
 *
 * @param classes what the lexicon says of any of its words
 * @param silent stretches that are no prose: code, bare URLs
 */
export function evidenceIn(text: string, classes: number, silent: readonly Span[]): Evidence[] {
  const hasDigit = (classes & word.digit) !== 0;
  const hasQuote = mayQuote(text);
  if (!hasDigit && !hasQuote && (classes & announcing) === 0 && !text.includes('twice ')) return [];
  const found: Evidence[] = [];
  const clashes = (span: Span): boolean => silent.some((other) => overlaps(span, other)) || found.some((other) => overlaps(span, other));
  const head = (hasDigit ? datesAtHead.exec(text) : null) ?? ((classes & word.calendar) !== 0 ? calendarAtHead.exec(text) : null);
  if (head) {
    const end = head[0].length;
    const span = { start: end - (head[1] ?? '').length, end };
    if (!clashes(span)) found.push({ kind: 'date', ...span });
  }
  // What has a digit in it is looked for around the digits only: most of a sentence has none.
  const from = hasDigit ? Math.max(0, text.search(/\d/) - aroundDigits) : 0;
  const numbered = hasDigit ? text.slice(0, lastDigit(text) + aroundDigits) : '';
  for (const { kind, pattern, joins, announced = 0 } of patterns) {
    if (found.length > mostEvidence) break;
    if (joins ? !hasDigit : (classes & announced) === 0 && !(kind === 'duration' && hasDigit && mayLast.test(text))) continue;
    if (kind === 'money' && !mayBeMoney.test(text)) continue;
    if (pattern === dates && (classes & word.calendar) === 0 && !mayBeDate.test(text)) continue;
    if (kind === 'duration' && !hasDigit && (classes & (word.number | word.magnitude | word.degree | word.generic | word.opener)) === 0)
      continue;
    if (kind === 'duration' && (classes & (word.past | word.auxiliary)) === 0 && !hasWholeWords(lasted, text)) continue;
    for (const span of joins ? wholeWords(pattern, numbered, joins, from) : wholeWords(pattern, text)) {
      if (clashes(span) || isNone(kind, text, span, classes)) continue;
      if (found.push({ kind, ...span }) > mostEvidence) break;
    }
  }
  if (hasDigit || (classes & word.number) !== 0 || text.includes('twice '))
    for (const each of amountsIn(text)) if (!clashes(each) && found.push(each) > mostEvidence) break;
  if ((classes & word.number) !== 0)
    for (const each of numbersInWords(text)) {
      // `millions de` of `quarante-trois millions de personnes` was found before.
      const part = found.findIndex(
        ({ kind, start, end }) => kind === 'figure' && each.start < start && end > each.start && start < each.end,
      );
      if (part >= 0) found.splice(part, 1);
      if (!clashes(each) && !isSaying(text, each, classes) && found.push(each) > mostEvidence) break;
    }
  if (hasQuote) {
    // `matchAll` copies the pattern for each text.
    quotations.lastIndex = 0;
    for (let match = quotations.exec(text); match && found.length <= mostEvidence; match = quotations.exec(text)) {
      const quoted = (match[1] ?? match[2] ?? match[3] ?? '').trim().split(/\s+/);
      const span = { start: match.index, end: match.index + match[0].length };
      if ((quoted.length >= 5 || quoted.length >= (isAll(text, span) ? 3 : leastWords(text, span))) && !isNobodysWords(text, span))
        found.push({ kind: 'quotation', ...span });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a sentence is nothing but what somebody said. */
const isAll = (text: string, { start, end }: Span): boolean => start === 0 && text.length - end < 2 && /[.!?…]/.test(text.slice(-3));

/** How far the words of a date or a count may reach from its digits. */
const aroundDigits = 60;

function lastDigit(text: string): number {
  let at = text.length - 1;
  while (at > 0 && !isDigit(text.charCodeAt(at))) at--;
  return at;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Whether what looks like evidence is none. */
function isNone(kind: EvidenceKind, text: string, span: Span, classes: number): boolean {
  if (kind === 'superlative')
    return (
      isAdverb(text, span) ||
      isPossible(text, span) ||
      isNeither(text, span) ||
      isWhenever(text, span) ||
      isNobodys(text, span) ||
      isUnmet(text, span) ||
      isThought(text, span) ||
      isRated(text, span) ||
      ranksNothing(text, span)
    );
  if (kind === 'date') return (classes & telling) === 0 && weekday.test(text.slice(span.start, span.end));
  if (kind === 'negative-fact')
    return isRhetorical(text, span) || isUsual(text, span) || isDuty(text, span) || isExpletive(text, span) || isJudged(text, span);
  if (kind === 'attribution') return namesClaims(text, span) || isOrderOfGoods(text, span);
  if (kind === 'legal-act') return isNoLegalAct(text, span);
  if (kind === 'weakness') return isDefence(text, span) || isLost(text, span);
  if (kind !== 'figure' && kind !== 'money') return false;
  return (
    isSaying(text, span, classes) ||
    isReckoned(text, span) ||
    (kind === 'figure' && (namesStandard(text, span.start) || isWhole(text, span)))
  );
}

/** "Ce qui m'a le plus marqué". */
const isAdverb = (text: string, { start, end }: Span): boolean =>
  /^le\s/i.test(text.slice(start, end)) && /(?<!\p{L})(?:a|ai|ont|avait)\s$/iu.test(text.slice(Math.max(0, start - 6), start));

/** "Quelqu'un qu'il n'avait jamais vu": whom one person does not know. */
const isUnmet = (text: string, { start, end }: Span): boolean =>
  /^jamais\s/i.test(text.slice(start, end)) &&
  /qu['’](?:il|elle)s?\s+n['’](?:a|ont|avai(?:en)?t)\s$/i.test(text.slice(Math.max(0, start - 22), start));

/** "Ni la première ni la dernière fois". */
const isNeither = (text: string, { start }: Span): boolean =>
  /(?:(?<!\p{L})(?:ni|not|neither|nor)|n['’]t)\s$/iu.test(text.slice(Math.max(0, start - 9), start));

/** "The first time a user logs in, …": each time that one does. */
const isWhenever = (text: string, { start, end }: Span): boolean =>
  start < 3 && /^(?:the first time an?|la première fois qu)$/i.test(text.slice(start, end));

/** Without an article, the greatest is one where it is somebody's: "the country's worst breach". */
const isNobodys = (text: string, { start, end }: Span): boolean =>
  /^(?:largest|biggest|costliest|deadliest|worst|most)\s/i.test(text.slice(start, end)) &&
  !/['’]s\s$/.test(text.slice(Math.max(0, start - 3), start));

/** What tells of one day: of a weekday in the present ("Nobody works on Friday"), each is meant. */
const telling = word.past | word.auxiliary | word.story;
const weekday = /(?:day|di)$/i;

/** "It was not only the data", "ce n'était pas la fin de l'histoire": denied to say more, or something else. */
const isRhetorical = (text: string, { start, end }: Span): boolean =>
  /(?:pas|not|n['’]t)\s+(?:seulement|uniquement|only|just|merely|simply|an?\s+isolated|un\s+(?:cas|incident|fait|phénomène)\s+isolé|la\s+(?:fin|partie|première)|the\s+(?:end|first|only))/iu.test(
    text.slice(start, end + 24),
  );

/** "They don't see themselves as a source of failure": so of many, and of nobody in the case. */
const isUsual = (text: string, { start }: Span): boolean => /^don['’]t\s/i.test(text.slice(start, start + 6));

/** "It was not easy.", "Ce n'était pas facile": what the author thinks of what was told before. What somebody's passwords were is a fact. */
const isJudged = (text: string, { start }: Span): boolean =>
  judging.test(text.slice(start, start + 40)) && ofBefore.test(text.slice(Math.max(0, start - 12), start));
const judging =
  /^(?:was(?:\s+not|n['’]t)\s+(?:very\s+|that\s+)?(?:easy|hard|difficult|obvious|simple|surprising|fun|(?:the\s+)?(?:interesting|notable))|n['’]était\s+pas\s+(?:très\s+|si\s+)?(?:facile|simple|difficile|évident|surprenant))(?![a-z])/iu;
const ofBefore = /(?:^|[^a-zà-ÿ])(?:it|that|this|ce|cela|ça)\s$/iu;

/** "Public bodies are not supposed to": what ought not to be done, which says nothing of what was. */
const isDuty = (text: string, { start }: Span): boolean => /^(?:is|are)\s?n(?:o|['’])t\s+supposed\s+to\s*[.!]?$/iu.test(text.slice(start));

/** "Avant que la firme n'ait été prévenue": without `pas`, nothing is denied behind `avant que`. */
const isExpletive = (text: string, { start, end }: Span): boolean => /^n['’](?:ait|aient|eût|eussent)\s+été$/i.test(text.slice(start, end));

/** "The worst mistake that a team can make": of all there may be, nobody made a list. */
const isPossible = (text: string, { end }: Span): boolean =>
  /^[^.:;]{0,60}\s(?:can|could|peut|peuvent|puissent?)\s/iu.test(text.slice(end, end + 70));

const hard = new Set<EvidenceKind>(['figure', 'money', 'date', 'duration', 'quotation', 'superlative']);

/** Whether a kind is a value or somebody's words: what a link has to reach to back it. */
export const isHard = (kind: EvidenceKind): boolean => hard.has(kind);
