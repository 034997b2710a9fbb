import type { Block } from '../../parse/body';
import type { Prose } from '../../parse/prose';
import { latin } from '../../text/latin';
import type { Span } from '../../text/span';
import { word } from '../words/lexicon';
import { hasPast, participleAfter } from '../words/pasts';
import { type Word, wordsOf } from '../words/words';

/** A heading is no longer. */
const longestTitle = 120;

/** Whether a stretch of prose, all in emphasis and without a stop or a source, only names what stands below: `**How they got in**`. */
function isTitleOf(prose: Prose, { start, end }: Span): boolean {
  const words = prose.text.slice(start, end).trim();
  if (words === '' || words.length > longestTitle || /[.!?…»”"]$|^[«“"]/.test(words)) return false;
  const from = start + prose.text.slice(start, end).indexOf(words);
  const to = from + words.length;
  return (
    prose.marked.some((mark) => mark.words.start <= from && mark.words.end >= to) &&
    !prose.code.some((code) => code.start <= from && code.end >= to) &&
    !prose.links.some((link) => link.words.start < to && from < link.words.end) &&
    !prose.footnotes.some(({ at }) => at >= from && at <= to)
  );
}

/** Whether a paragraph is a heading in disguise: a line of its own, with what it is the title of below it. */
export const isTitle = ({ prose }: Block, after: Block | undefined): boolean =>
  prose !== undefined &&
  prose.lineStarts.length === 0 &&
  prose.images.length === 0 &&
  after !== undefined &&
  after.kind !== 'heading' &&
  after.kind !== 'rule' &&
  (prose.marked.length > 0 ? isTitleOf(prose, { start: 0, end: prose.text.length }) : isHeadline(prose));

/** Whether a line is written as English writes titles: no stop, and a capital at each word but the small ones. */
function isHeadline({ text, links, footnotes }: Prose): boolean {
  if (text.length > longestHeadline || links.length > 0 || footnotes.length > 0 || !headlineLine.test(text)) return false;
  const words = text.split(/\s+/);
  return words.length > 2 && words.filter((each) => capitalized.test(each)).length > 2 && words.every((each) => headlineWord.test(each));
}

const longestHeadline = 80;

const headlineLine = latin(/^\p{Lu}.*[\p{L}\d]$/u);
const capitalized = latin(/^\p{Lu}\p{Ll}/u);
const headlineWord = latin(
  /^(?:[(“"]?[\p{Lu}\d].*|[&–—-]|a|an|and|as|at|but|by|for|from|in|into|is|of|on|or|over|the|their|to|vs?\.?|was|were|with|without|its?|how|what|why)$/u,
);

/** Whether a stretch is a line of its own that is the title of the next. */
export const isTitleLine = (prose: Prose, { start, end }: Span): boolean =>
  prose.bold.length > 0 &&
  prose.lineStarts.length > 0 &&
  (start === 0 || prose.text[start - 1] === '\n') &&
  /^[ \t]*\n/.test(prose.text.slice(end, end + 80)) &&
  isTitleOf(prose, { start, end });

/** A clause that asks without a question, as a title does. How, why and where somebody did a thing says that they did; how it began, and how they got in, is what is told. */
const asking =
  /^(?:(?:what|who|whom|when|ce\s+qu(?:e|i|['’])|qui|quand|combien)(?!\p{L})|(?:how|comment)\s[^.]{1,60}\s(?:(?:got|broke)\s+in|happened|began|started|est\s+entrée?|sont\s+entrée?s|a\s+commencé|s['’]est\s+passé)\.?$)/iu;

/** A word alone, or with its article: `**Verdict.**` */
const oneWord = /^(?:(?:the|l[ea]s?|l['’]|une?|des)\s?)?[\p{L}-]{3,}\.?$/iu;

/** A word that is said of somebody: `**Fired.** The CISO.` */
const predicate =
  /^(?:\p{L}*(?:ed|[éiu]e?s?|ables?|ibles?)|bankrupt|guilty|insolvent|broke|dead|gone|offline|down|jailed|stolen|hidden|sold|absente?s?|morte?s?|mis|mise)\.?$/iu;

/** A stop, and none of the marks that a longer sentence has before it: most labels have a colon. */
const mayLeadIn = /[^\d.,;:!?]{3,80}\.\s/y;

/** Where the words end that lead in what stands behind them in the same paragraph, marked as such and with a stop: `**What Norvik did.** It paid.`; undefined where none begin at a place. */
export function leadInEnd(prose: Prose, start: number): number | undefined {
  const { text } = prose;
  mayLeadIn.lastIndex = start;
  if (!mayLeadIn.test(text)) return undefined;
  const mark = marksByStart(prose).get(start);
  if (!mark || mark.words.end - start > longestLeadIn || [...prose.linksIn({ start, end: mark.words.end })].length > 0) return undefined;
  const words = text.slice(start, mark.words.end).trimEnd();
  const behind = (words.endsWith('.') ? /^\s+(?=\S)/ : /^\s?\.\s+(?=\S)/).exec(text.slice(mark.words.end, mark.words.end + mostBlanks));
  if (
    !behind ||
    /[\d,;:!?]|\.\s?\S/.test(words) ||
    !((oneWord.test(words) && !predicate.test(words)) || (asking.test(words) && isClause(words)))
  )
    return undefined;
  // What does not tell by itself is told with the words before it.
  const told = text.slice(mark.words.end + behind[0].length, mark.words.end + farthestPast);
  if (!byPronoun.test(told) && !hasPast(wordsOf(told))) return undefined;
  return mark.words.end + behind[0].length;
}

/** Whether a sentence is no more than that. */
export const isLeadIn = (prose: Prose, { start, end }: Span): boolean =>
  prose.marked.length > 0 && end - start <= longestLeadIn && (leadInEnd(prose, start) ?? end) > end;

const marksOfProse = new WeakMap<Prose, ReadonlyMap<number, Prose['marked'][number]>>();

/** The marks of a prose by where their words begin. Each of its sentences asks. */
function marksByStart(prose: Prose): ReadonlyMap<number, Prose['marked'][number]> {
  const known = marksOfProse.get(prose) ?? new Map(prose.marked.map((mark) => [mark.words.start, mark]));
  marksOfProse.set(prose, known);
  return known;
}

/** Such a sentence tells, whatever its verb is. */
const byPronoun = /^(?:it|he|she|they|we|il|elle|ils|elles|on|nous)\s/iu;

const longestLeadIn = 80;
const farthestPast = 160;
const mostBlanks = 20;

/** Whether words have one verb at most, with what helps it: "What Norvik did was illegal" has two, and tells. */
function isClause(words: string): boolean {
  const all = wordsOf(words);
  let hasVerb = false;
  for (let index = 1; index < all.length; index++) {
    const { text, classes } = all[index] as Word;
    const behind = (classes & word.auxiliary) === 0 ? undefined : participleAfter(all, index);
    const helps = behind === undefined && ((classes & word.auxiliary) !== 0 || helping.has(text));
    if (!behind && !helps && (classes & word.past) === 0 && !participle.test(text) && !states.has(text)) continue;
    if (hasVerb) return false;
    hasVerb = !helps;
    if (behind) index = all.indexOf(behind);
  }
  return true;
}

const participle = /(?:ed|ée?s?)$/;
const helping: ReadonlySet<string> = new Set('was were had has have is are been being be était étaient'.split(' '));
const states: ReadonlySet<string> = new Set('remains stays seems means costs matters reste restent semble coûte'.split(' '));
