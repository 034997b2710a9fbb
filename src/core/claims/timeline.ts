import type { Language } from '../language';
import { firstDay, lastDay, type PartialDate, readTypedDate } from '../parse/partialDate';
import { memoByText } from '../text/memo';
import type { Claim } from './coverage/coverage';
import type { Reason } from './signals/signals';

/** A date that a claim states, as far as it is told there: a day, a month or a year, or from one to another. */
export interface DatedStatement {
  readonly claim: Claim;
  readonly from: PartialDate;
  /** The same as `from` where no stretch of time is told. */
  readonly to: PartialDate;
  /** The words of the date, or of its last one. */
  readonly reason: Reason;
}

export interface Timeline {
  /** In the order of the dates; what has the same one is in the order of the text. */
  readonly statements: readonly DatedStatement[];
  /** How many dates are told that cannot be placed: without a year, or to be read in two ways. */
  readonly unplaced: number;
}

/** A date that was read, and what it is sorted by. */
interface Reading {
  readonly from: PartialDate;
  readonly to: PartialDate;
  readonly order: string;
}

/** The dated statements of a post. No date is completed from what stands elsewhere: one that its own sentence does not place is left out. */
export function timelineOf(claims: readonly Claim[], language: Language): Timeline {
  const found: (DatedStatement & Reading)[] = [];
  let unplaced = 0;
  for (const claim of claims) {
    const seen = new Set<string>();
    const dates = claim.reasons.filter((reason) => reason.kind === 'date' && !timeOfDay.test(wordsOf(reason)));
    for (let index = 0; index < dates.length; index++) {
      const reason = dates[index] as Reason;
      const stretch = readStretch(reason, dates[index + 1], language);
      const reading = stretch ?? readBeginning(reason, language) ?? readDate(wordsOf(reason), language);
      if (stretch) index++;
      if (!reading) unplaced++;
      const key = `${reading?.from} ${reading?.to}`;
      if (!reading || seen.has(key)) continue;
      seen.add(key);
      found.push({ claim, reason: dates[index] as Reason, ...reading });
    }
  }
  const statements = found
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ claim, from, to, reason }) => ({ claim, from, to, reason }));
  return { statements, unplaced };
}

const timeOfDay = /^\d{1,2}[:h]\d\d/;
const yearAtEnd = /(?:19|20)\d\d$/;

const wordsOf = ({ part, visible }: Reason): string => part.prose.text.slice(visible.start, visible.end);

/** What is written just before some words of a sentence, and no more of it than a date may need. */
const wordsBefore = ({ part, visible }: Reason): string =>
  part.prose.text.slice(Math.max(part.visible.start, visible.start - 32), visible.start);

const readings: Readonly<Record<Language, (words: string) => { reading: Reading | undefined }>> = {
  en: memoByText((words) => ({ reading: readWords(words, 'en') })),
  fr: memoByText((words) => ({ reading: readWords(words, 'fr') })),
};

/** Posts tell the same dates over and over. */
const readDate = (words: string, language: Language): Reading | undefined => readings[language](words).reading;

function readWords(words: string, language: Language): Reading | undefined {
  const years = /^(\d{4})\s?[-–]\s?(\d{4})$/.exec(words);
  if (years?.[1] && years[2]) return ordered(years[1], years[2]);
  const told = /^(\p{L}+)[\s-]*(\d{4})$/u.exec(words);
  const word = told?.[1]?.toLowerCase() ?? '';
  // "By 2030" says no more than that it is not later.
  if (word === 'by') return undefined;
  const isYear = /^(?:en|depuis|fin|début|mi|courant|dès|in|since|late|early|mid|during)$/.test(word);
  const [date, ...others] = isYear && told?.[2] ? [told[2]] : readTypedDate(words, language);
  if (date === undefined || others.length > 0) return undefined;
  // The end of a year comes after all that has a day in it.
  const order = /^(?:fin|late)$/.test(word) ? `${date}-99` : /^(?:mi|mid)$/.test(word) ? `${date}-06-99` : date;
  return { from: date, to: date, order };
}

/** Between two dates that are the ends of one stretch. `and` and `et` join ends only after `between` and `entre`. */
const until = /^,?\s*(?:(and|et)|to|until|till|through|au|à|jusqu['’](?:au|à|en)|[-–—])\s*(?:le\s+|the\s+)?$/iu;
const between = /(?<!\p{L})(?:between|entre)\s+(?:le\s+|the\s+)?$/iu;

/** `6 February to 5 March 2024`: the first date may leave its year to the second. */
function readStretch(first: Reason, second: Reason | undefined, language: Language): Reading | undefined {
  if (!second || second.part !== first.part) return undefined;
  const joint = until.exec(first.part.prose.text.slice(first.visible.end, second.visible.start));
  if (!joint || (joint[1] !== undefined && !between.test(wordsBefore(first)))) return undefined;
  const end = readDate(wordsOf(second), language);
  const words = wordsOf(first);
  const begin = readDate(yearAtEnd.test(words) || !end ? words : `${words} ${end.to.slice(0, 4)}`, language);
  return begin && end && ordered(begin.from, end.to);
}

/** `6 to 13 February 2024`, `March to June 2023`, `February 6–13, 2024`: one end is not a date by itself. */
function readBeginning(reason: Reason, language: Language): Reading | undefined {
  const words = wordsOf(reason);
  const rest = reason.part.prose.text.slice(reason.visible.end, Math.min(reason.part.visible.end, reason.visible.end + 16));
  const after = /^(?:\s+to\s+|[-–])(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d)/.exec(rest);
  if (after && /^\p{L}/u.test(words)) {
    const [begin, end] = [words, words.replace(/\d{1,2}(?:st|nd|rd|th)?$/, String(after[1]))].map((day) =>
      readDate(`${day} ${after[2]}`, language),
    );
    return begin && end && ordered(begin.from, end.to);
  }
  const end = readDate(words, language);
  if (!end || end.from !== end.to) return undefined;
  const before = wordsBefore(reason);
  const isDay = end.to.length === 10;
  const begun = (isDay ? dayBefore : monthBefore).exec(before);
  if (!begun?.[1] || !/^(?:\d|\p{L})/u.test(words) || (isDay && !/^\d{1,2}(?!\d)/.test(words))) return undefined;
  if (begun[2] !== undefined && !between.test(before.slice(0, begun.index))) return undefined;
  const [begin, ...others] = isDay
    ? [`${end.to.slice(0, 8)}${begun[1].padStart(2, '0')}`]
    : readTypedDate(`${begun[1]} ${end.to.slice(0, 4)}`, language);
  return begin?.length === end.to.length && others.length === 0 ? ordered(begin, end.to) : undefined;
}

/** What ends just before a date, and would be the beginning of a stretch that ends with it. */
const dayBefore = /(?<![\p{L}\d.,/-])([1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?(?:\s+(?:(and|et)|to|until|au)\s+(?:le\s+|the\s+)?|[-–])$/iu;
const monthBefore = /(?<!\p{L})(\p{L}{3,9}\.?)(?:\s+(?:(and|et)|to|until|à)\s+|\s*[-–—]\s*)$/iu;

/** Nothing where the end comes before the beginning. */
const ordered = (from: PartialDate, to: PartialDate): Reading | undefined =>
  firstDay(from) <= lastDay(to) ? { from, to, order: from } : undefined;
