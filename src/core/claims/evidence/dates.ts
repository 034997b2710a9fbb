import { latin } from '../../text/latin';
import { atWords, isLetter, wholeWords } from '../../text/wholeWords';

const month =
  '(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?:\\.|(?!\\p{L}))|(?:janv|févr|avr|juil|sept|oct|nov|déc)\\.)';
const weekday = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const year = '(?:19|20)\\d{2}';
/** A list of words, each with a small first letter or a capital. */
const bothCases = (words: string): string =>
  words
    .split(' ')
    .map(([first = '', ...rest]) => `[${first.toUpperCase()}${first}]${rest.join('')}`)
    .join('|');

/** Days, months, and years that are tied to something; a bare year in a name (`Vision 2030`) is not. */
export const dates = atWords(
  new RegExp(
    `(?:${[
      `(?:1er|\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s+${month}(?:,?\\s+${year})?`,
      `${month}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+${year})?(?!\\d)`,
      `${month}\\s+${year}`,
      `${year}-\\d{2}-\\d{2}`,
      `\\d{1,2}/\\d{1,2}/${year}`,
      `(?:${bothCases('en depuis fin début mi- courant dès avant après vers in since by late early mid- before after around during')})\\s*${year}(?![\\d-]|\\.\\d)`,
      `(?:fin de l['’]année|(?:début|fin) de|end of|beginning of|(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)?|[Pp]rintemps|[Éé]té|[Aa]utomne|[Hh]iver|trimestre|semestre|[QT][1-4])\\s+${year}`,
      `(?:[Ee]ntre|[Bb]etween|[Ff]rom|[Dd]e)\\s+${year}\\s+(?:et|and|to|à)\\s+${year}`,
      `(?:dat(?:es?|ed|ing)\\s+(?:back\\s+)?(?:to|from)|dat(?:e|ait|ent|aient|ant)\\s+de|remont(?:e|ait|ent|aient|ant)\\s+à)\\s+${year}`,
      `[Oo]n\\sthe\\s\\d{1,2}(?:st|nd|rd|th)`,
      `[Ll]e\\s(?:[12]?\\d|3[01])(?=,)`,
      `[TJDH]\\s?\\+\\s?\\d{1,3}\\s?(?:h|d|j|min)?`,
      // An hour, and not how long: `à 18 heures`, `à 3 heures du matin`; nor `à 3 heures de route`, `de 2 à 3 heures`.
      `(?<!\\d\\s|['’])(?:[Àà]|[Vv]ers|[Dd]ès|[Ii]l\\s(?:est|était))\\s(?:1?\\d|2[0-4])\\sheures(?!\\s(?:d['’]|de\\s(?!l['’]après)|par|plus))`,
      `\\d{1,2}\\s?(?:a\\.m\\.|p\\.m\\.)`,
      `(?:[01]?\\d|2[0-3])(?::|\\s?h\\s?)[0-5]\\d(?::\\d\\d)?(?:\\s?(?:UTC|GMT|Z|AM|PM|am|pm))?`,
    ].join('|')})(?![\\p{L}\\d])`,
    'gu',
  ),
);

/** A year or a day that heads an entry: `2014 – 2016 : …`, `Day 1. …`. */
export const datesAtHead = new RegExp(
  `^(?:\\P{L}{0,3}[^\\p{L}\\d-])?(${year}(?:\\s?[-–]\\s?${year})?(?=\\s?[:–—])|(?:[Dd]ay|[Jj]our|[Ww]eek|[Ss]emaine)\\s\\d{1,3}(?=\\s?[:–—]|\\.\\s))`,
  'u',
);

/** A month, or a day of the week, that heads one: `November. They logged in.`, `Late May: …`, `Monday. The servers go dark.` */
export const calendarAtHead = latin(
  new RegExp(`^[^\\p{L}\\d]{0,3}((?:(?:early|late|mid|début|fin|mi)[\\s-])?${month}(?=\\s?[:–—]|\\.\\s)|${weekday}(?=\\.\\s))`, 'iu'),
);

const leads = latin(
  new RegExp(`^(?:(?:(?:early|late|mid|début|fin|mi)[\\s-])?${month}|${weekday}|(?:day|jour|week|semaine)\\s\\d{1,3})\\s?[.:]?\\s*$`, 'iu'),
);

/** Whether a text that is set off from what it stands before only says when that was: a date, or `November`, `Monday`, `Day 1`. */
export const leadsByTime = (text: string): boolean => isDate(text) || leads.test(text);

/** What a date has in it that names no month: a year, an hour, a day with its ending. */
export const mayBeDate = /\d(?:\d{3}|\s?[:h]|\/|st|nd|rd|th|,|\s?[ap]\.)|\+\s?\d/;

/** Days, weeks and months that the sentence alone does not place: which year it was, the account around it tells. */
export const datesInWords = latin(
  new RegExp(
    `(?:(?:in|by|since|until|early|late|mid|during|en|début|fin|mi|courant|depuis|dès|vers|avant|après)[\\s-]+(?:early\\s+|late\\s+|mid[-\\s]|début\\s+|fin\\s+|mi-)?${month}|(?:on|ce|le|that|dès)\\s+${weekday}|last\\s+(?:week|month|year|spring|summer|autumn|fall|winter|${month}|${weekday})|la\\s+semaine\\s+dernière|le\\s+mois\\s+dernier|l['’](?:an\\s+dernier|année\\s+dernière|été\\s+dernier))(?!\\p{L})`,
    'giu',
  ),
);

/** Whether a text is nothing but a date or an hour, and the small words before it: `Le 5 mai 2025`, `On May 5, 2025, 10:00 UTC`. */
export function isDate(text: string): boolean {
  const rest = besideDates(text);
  return rest !== undefined && /^\P{L}*(?:\p{L}{1,4}\P{L}*){0,2}$/u.test(rest) && !/\d/.test(rest);
}

/** Whether a text only says when, and states nothing of that day or hour: `Aux alentours de 9h30`, `On the evening of May 5`. */
export function saysWhen(text: string): boolean {
  const rest = besideDates(text);
  return rest !== undefined && !/\d/.test(rest) && (rest.match(/\p{L}+/gu) ?? []).every((each) => timing.has(each.toLowerCase()));
}

/** Words that a day or an hour is given with. */
const timing: ReadonlySet<string> = new Set(
  'on at in by of the early late mid about around approximately from to until till and since before after between morning afternoon evening night noon monday tuesday wednesday thursday friday saturday sunday le la l les de du d des à au aux en et dès vers fin début mi environ alentour alentours jusqu depuis avant après entre matin soir soirée nuit midi minuit heure heures h lundi mardi mercredi jeudi vendredi samedi dimanche utc gmt cet cest est edt pst pdt'.split(
    ' ',
  ),
);

/** A text without its dates; undefined where it has none. */
function besideDates(text: string): string | undefined {
  if (!/\d/.test(text)) return undefined;
  const found = wholeWords(dates, text, joinsName);
  return found.length > 0 ? found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text) : undefined;
}

/** Whether a text begins with a date that has a month or a day in it: `21 October 2024`, `2025-07-26 Saturday`. */
export function beginsWithDate(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const [first] = wholeWords(dates, text, joinsName);
  return first !== undefined && first.start < 12 && /^\P{L}*(?:(?:le|on|the)\s)?\P{L}*$/iu.test(text.slice(0, first.start));
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** What before a date or an identifier makes it a part of a name: `CVE-2024-…`. */
export const joinsName = (before: string): boolean => before === '-' || isDigit(before) || isLetter(before);

/** What before a number makes it a part of another, of an address or of a name. */
export const joinsNumber = (before: string): boolean => '.,/#-'.includes(before) || isDigit(before) || isLetter(before);
