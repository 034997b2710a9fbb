import { word } from '../words/lexicon';
import { wordsOf } from '../words/words';

/** Words that lead to a source, in the brackets and lines that only cite. */
const leading: ReadonlySet<string> = new Set(
  'source sources via see also read learn more full story pour en savoir plus voir lire aussi suite cf from according originally reported retrieved accessed archived to selon après consulté par per by in on at dans sur à the le la les l d de du des of and et ou or'.split(
    ' ',
  ),
);

/** Words that tell a place in a source, and name no other. */
const placing: ReadonlySet<string> = new Set(
  'p pp page pages para paras art sect section chap chapter chapitre annexe annex appendix table tableau fig figure note notes footnote footnotes ibid id op part partie volume vol exhibit version pdf er st nd rd th'.split(
    ' ',
  ),
);

/** What a source is called where it is linked to, and how a line asks to read it. */
const documents: ReadonlySet<string> = new Set(
  (
    'info infos information informations detail details détail détails lien liens link links url réf réfs ref refs référence références reference references article articles post billet blog report reports rapport rapports reporting story ' +
    'dossier enquête investigation communiqué communiqués statement announcement annonce avis advisory bulletin release press presse news actu étude analyse analysis writeup thread reportage publication coverage couverture ' +
    'reading lecture read lire lu vu lisez consulter consultez retrouver retrouvez find'
  ).split(' '),
);

/** Whether a word calls a source by what it is, or asks to read it. */
export const isDocument = (word: string): boolean => documents.has(word);

/** Whether a word only leads to a source. */
export const leads = (word: string): boolean => leading.has(word.toLowerCase());

/** Whether a word tells a place in a source. */
export const places = (word: string): boolean => placing.has(word.toLowerCase());

/** Whether words beside links only cite: names, numbers, days and what leads to a source. `isOther`: what else may stand among them. */
export function citesWithNames(rest: string, isOther?: (word: string) => boolean): boolean {
  const words = wordsOf(rest, mostBesideLinks);
  return (
    words.length < mostBesideLinks &&
    words.every(
      ({ text, isCapital, classes }) =>
        isCapital || /^\d/.test(text) || (classes & word.calendar) !== 0 || leads(text) || places(text) || isOther?.(text),
    )
  );
}

const mostBesideLinks = 25;

const pointing = 'sources?|via|see|voir|cf\\.?';

/** What a link to a source stands behind: a bracket, a dash, or who reported it. */
export const leadsToCitation = new RegExp(`(?:[([–—]|(?<!\\p{L})(?:${pointing})\\s*:?)\\s*$`, 'iu');

/** What stands before a link that names whose words these are. */
export const leadsToSource = new RegExp(
  `(?<!\\p{L})(?:${pointing}|selon|d['’]après|according\\s+to|as\\s+reported\\s+by|per|in|dans|from)\\s+(?:\\p{L}{1,6}\\s+){0,2}$`,
  'iu',
);
