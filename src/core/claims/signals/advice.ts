import { latin } from '../../text/latin';
import { hasWholeWords } from '../../text/wholeWords';
import { word } from '../words/lexicon';

const haveTo = latin(/(?:have|has)\s+to(?!\p{L})/gu);

/** What all are told to do, whoever says so. */
const advised = latin(/(?:is|are)\s+(?:strongly\s+|highly\s+)?(?:advised|urged)\s+to(?!\p{L})/gu);

/** Whether a text says that something has to be done. */
export const saysHaveTo = (text: string, classes: number): boolean =>
  hasWholeWords(haveTo, text) || ((classes & word.attribution) !== 0 && hasWholeWords(advised, text));

/** Words that lead on from the sentence before. */
export const leading: readonly string[] = 'mais et or donc ainsi enfin but and so yet'.split(' ');

const advice = latin(
  new RegExp(
    `^\\P{L}*(?:(?:${leading.join('|')})\\s*,?\\s+)?(?:il\\s+(?:(?:faut|faudra|faudrait|convient)|(?:est|serait)\\s+(?:(?:grand\\s+)?temps|urgent|impératif|essentiel|crucial|primordial|indispensable|vital)\\s+(?:de?|que?)|y\\s+a\\s+urgence\\s+à|vaudrait\\s+mieux)|it(?:\\s+is|['’]s|\\s+would\\s+be)\\s+(?:(?:high\\s+|about\\s+)?time\\s+(?:to|that|for)|(?:urgent|imperative|essential|vital|crucial|better)\\s+(?:to(?!\\s+(?:note|say|name|remember|recall|mention))|that|if))|(?:on|vous|nous)\\s+(?:doit|devez|devons|devrait|devriez)|(?:you|we|one)\\s+(?:should|must))(?!\\p{L})`,
    'iu',
  ),
);

/** Whether a text tells what is to be done before it tells anything else. */
export const opensAdvice = (text: string): boolean => advice.test(text);

/** A French infinitive with what is to be done to: `séparer les réseaux`, `ne pas oublier les 29 sites`. */
const infinitive = latin(
  /^\P{L}*(?:[^:.!?\n]{1,60}\s?:\s+)?(?:ne\s+pas\s+)?(?!(?:contre|entre|danger|outre|autre|notre|votre|quatre|titre|cadre|ordre|ministre|centre|registre|filtre|maître|lettre|premier|dernier|hier|hiver|janvier|février|fichier|dossier|courrier|atelier|chantier|métier|papier|clavier|policier|banquier|quartier|hacker|docker|cluster|leader|manager|loader|scanner|avenir|souvenir|\p{L}*[^vé]oir)(?!\p{L}))\p{L}{2,}(?:er|ir|[dt]re|faire|(?:u|cr|l|d)ire)\s+(?:[ld]['’]|(?:les?|la|une?|des|de|à|aux?|son|sa|ses|leurs?|tout(?:e?s)?|tous|chaque|ces?|cet(?:te)?|nos|vos)(?![\p{L}-]))/iu,
);

const imperatives =
  'teach patch train rotate enforce require enable disable use set keep review appoint hire rehearse limit restrict segment encrypt update test deploy implement ensure separate impose avoid never'.split(
    ' ',
  );

/** An English imperative with what is to be done to: `patch within 48 hours`, `teach every employee`. */
const imperative = latin(
  new RegExp(
    `^\\P{L}*(?:[^:.!?\\n]{1,60}\\s?:\\s+)?(?:${imperatives.join('|')})\\s+(?:all|every|each|your|the|an?|any|within|at\\s+least|only)\\s`,
    'iu',
  ),
);

/** Whether an item says what is to be done by an infinitive or imperative alone. */
export function isToBeDone(text: string): boolean {
  // Its verb comes first, or first behind a label: few items have one there, and only those are looked at.
  const label = text.indexOf(': ');
  return mayBeVerb(text, 0) ? isDone(text) : label > 0 && label < longestLabel && mayBeVerb(text, label + 2) && isDone(text);
}

const isDone = (text: string): boolean => infinitive.test(text) || imperative.test(text);

const longestLabel = 64;

/** Whether the word at a place ends as an infinitive, or is none longer than an imperative. */
function mayBeVerb(text: string, from: number): boolean {
  const end = text.indexOf(' ', from);
  if (end < 0) return false;
  const last = text.charCodeAt(end - 1);
  return last === 114 || (last === 101 && text.charCodeAt(end - 2) === 114) || openers.has(text.slice(from, end).toLowerCase());
}

/** What may open advice though it does not end as an infinitive does. */
const openers: ReadonlySet<string> = new Set(['ne', ...imperatives]);

/** What is only looked for where a word announces it. */
export const advicePatterns = { advised, advice };
