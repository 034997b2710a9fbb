import { atWords, hasWholeWords } from '../../text/wholeWords';
import type { Unit } from '../units/units';
import { word } from '../words/lexicon';

const asked = '(?:when|how|if|whether|who|whom|where|why|what|which)';
const askedInFrench = '(?:si|s|comment|qui|combien|quand|pourquoi|où|quel(?:le)?s?)';

/** Says in the present that nobody knows: "It isn't known how …", "Reste à savoir si …". */
const unknown = atWords(
  new RegExp(
    `(?:${[
      `(?:isn['’]t|is\\s+not|is\\s+far\\s+from)\\s+(?:yet\\s+)?(?:known|clear)\\s+${asked}`,
      `(?:nobody|no\\s+one)\\s+(?:yet\\s+)?knows\\s+(?:yet\\s+)?${asked}`,
      `(?:neither|nor)\\s+is\\s+it\\s+(?:yet\\s+)?(?:known|clear)\\s+${asked}`,
      `(?:neither|nor)\\s+do\\s+(?:we|I)\\s+(?:yet\\s+)?know\\s+${asked}`,
      'is\\s+(?:still\\s+)?an\\s+open\\s+question',
      `reste\\s+à\\s+savoir\\s+${askedInFrench}`,
      `n['’]est\\s+pas\\s+(?:encore\\s+)?(?:connu|clair)\\s+${askedInFrench}`,
      '(?:est|reste)\\s+une\\s+question\\s+ouverte',
    ].join('|')})(?!\\p{L})`,
    'giu',
  ),
);

/** What asks so takes it that it was: “Nobody knows why Norvik paid.” */
const presupposing =
  /(?:why|how(?!\s+(?:many|much|long|far|often|the))|pourquoi|comment)\s|,\s\p{L}+ée?s?\s|\s(?:que|qui)\s.{3,60}\squestion\souverte/iu;

/** What is told behind it. */
const toldBeside = /[;:]\s|,?\s(?:but|mais|though|although|quoique)\s/i;

/** One of these stands in each. */
const mayBe = ['know', 'clear', 'question', 'savoir', 'connu', 'clair'];

/** Whether a text says that something is not known, and no more. */
export const saysUnknown = (text: string, classes: number): boolean =>
  (classes & (word.mayRemark | word.opinion)) !== 0 &&
  mayBe.some((each) => text.includes(each)) &&
  hasWholeWords(unknown, text) &&
  !toldBeside.test(text) &&
  !((classes & (word.past | word.auxiliary)) !== 0 && presupposing.test(text));

/** What stands in a cell for what nobody knows, or said yet. */
const blank =
  /^\P{L}*(?:(?:still\s+|yet\s+)?(?:unknown|unclear|undisclosed|unconfirmed)|not\s+(?:yet\s+)?(?:known|disclosed|published|clear|stated|available)|n\/[ad]|tb[acd]|to\s+be\s+(?:confirmed|determined)|inconnue?s?|n\.?c\.?|non\s+(?:connue?|communiquée?|précisée?|divulguée?|publiée?|révélée?|disponible)s?|à\s+(?:confirmer|préciser|déterminer))\P{L}*$/iu;

/** Whether a row says of what its first cell names only that it is not known. */
export const holdsUnknown = ({ kind, parts: [key, ...others] }: Unit): boolean =>
  kind === 'row' &&
  key !== undefined &&
  others.length > 0 &&
  others.every(({ prose, visible: { start, end } }) => end - start < longestBlank && blank.test(prose.text.slice(start, end)));

const longestBlank = 30;

/** What is only looked for where a word announces it. */
export const unknownPatterns = { unknown };
