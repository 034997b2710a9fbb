import french from '../../../l10n/bundle.l10n.fr.json';
import type { Language } from '../language';
import { messageOf } from '../rules/index';
import { shorten } from '../text/shorten';
import type { DataValue, Finding, Message, Term } from './finding';

/** Words of the post are quoted, and never at length: this many characters. */
const quoted = 48;

/** The same of words that the site's config has for a fault. */
const mostWords = 160;

const translations: Readonly<Record<string, string>> = french;

/** Names of evidence that are no English words as the code has them. */
const english: Readonly<Record<string, string>> = {
  'legal-act': 'legal act',
  'negative-fact': 'negative fact',
  'listed-fact': 'fact in a list',
};

/** A string of ours in the reader's language; English is its key, and stands in where a translation is missing (a test sees to it that none is). */
export const translate = (text: string, language: Language): string => (language === 'fr' ? translations[text] : english[text]) ?? text;

/** The sentence a message makes. Pure: the editor, `--lang` and golden files agree on it. */
export function wordMessage(message: Message, language: Language): string {
  return translate(message.text, language).replace(/(: )?\{(\w+)\}/g, (whole, colon: string | undefined, name: string) => {
    const value = Object.hasOwn(message.data, name) ? message.data[name] : undefined;
    if (value === undefined) return whole;
    // What is listed behind a colon is often what there is to choose from: “et” between the last two would ask for both.
    if (colon && isList(value)) return colon + value.map((item) => wordValue(item, language)).join(', ');
    return (colon ?? '') + wordValue(value, language);
  });
}

/** The sentence of a finding, with what the site's config itself says of the fault. */
export function wordFinding(finding: Finding, language: Language): string {
  const { rule, messageId, data, collections } = finding;
  const own = wordMessage({ text: messageOf(rule, messageId), data }, language);
  const { siteWords } = data;
  // The full stop is ours.
  const words = shorten(String(siteWords).replace(/(?<!\.)\.$/, ''), mostWords);
  const said = { text: 'The site’s own words: “{words}”.', data: { words } };
  const sentence = siteWords === undefined ? own : `${own} ${wordMessage(said, language)}`;
  if (!collections) return sentence;
  const text = collections.length > 1 ? '(In the collections {collections}.)' : '(In the collection {collections}.)';
  return `${sentence} ${wordMessage({ text, data: { collections } }, language)}`;
}

function wordValue(value: DataValue, language: Language): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value.toLocaleString(language);
  if ('day' in value) return wordDay(value.day, language);
  if ('or' in value)
    return new Intl.ListFormat(language, { type: 'disjunction' }).format(value.or.map((item) => wordValue(item, language)));
  if (isTerm(value)) {
    const word = translate(value.term, language);
    if (value.text === undefined) return word;
    // Guillemets hold on to what they are around.
    return language === 'fr' ? `${word} «\u00a0${shorten(value.text, quoted)}\u00a0»` : `${word} “${shorten(value.text, quoted)}”`;
  }
  return new Intl.ListFormat(language, { type: 'unit' }).format(value.map((item) => wordValue(item, language)));
}

/** An ISO day in words; years before 1 and after 9999 too, and what is no day as it is. */
function wordDay(day: string, language: Language): string {
  const [, year, month, date] = (/^([+-]?\d+)-(\d\d)-(\d\d)$/.exec(day) ?? []).map(Number);
  const time = new Date(0).setUTCFullYear(year ?? Number.NaN, (month ?? 0) - 1, date ?? 0);
  if (Number.isNaN(time)) return day;
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

const isTerm = (value: DataValue): value is Term => typeof value === 'object' && 'term' in value;

const isList = (value: DataValue): value is readonly (string | Term)[] => Array.isArray(value);
