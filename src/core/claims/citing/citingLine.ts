import type { Link, Prose } from '../../parse/prose';
import { classesOfAll, word } from '../words/lexicon';
import { type Word, wordsOf } from '../words/words';
import { isDocument, leads, places } from './leads';
import { namesThing } from './shownThings';

/** Longer lines say more than where something is from. */
export const longestLine = 240;

const mostLinks = 8;

/** What may be said of it besides. */
const besides = wordSet(
  'complet complète full whole entire intégral intégralité further original originale originaux officiel officielle official here ici this ce cet cette it is est available disponible online web page pages version pdf below ci dessous contre can be found as télécharger téléchargez download',
);

/** What a source is in; an article that says it of itself (“Cet article est disponible en anglais sur …”) cites nothing. */
const languages = wordSet('anglais english français french allemand german deutsch');

/** What leads elsewhere than to where the lines above are from: who wrote, what comes next, what is shared. */
const elsewhere = wordSet(
  'tag tags keyword keywords mot mots clé clés catégorie catégories category categories topic topics thème thèmes sujet sujets author authors auteur auteurs autrice writer written rédigé next previous suivant suivante précédent précédente related connexe series série part partie ' +
    'share partager follow suivre suivez subscribe abonnez newsletter contact join rejoindre comment comments commentaires discuss discussion sponsor sponsored license licence blogroll ' +
    'prochain prochaine dernier dernière derniers dernières autre autres other others latest même same upcoming event events événement événements our my notre nos mon ma mes ' +
    'update updates maj jour edit image images photo photos illustration crédit crédits credit credits cover translation traduction',
);

/** Labels of what is given away or of a fact, where no word calls what is linked to a document. */
const facts = wordSet(
  'download downloads télécharger téléchargement website websites site sites home homepage accueil note notes nb couverture video tool tools outil outils code repo repository dépôt github demo démo poc exploit exploits script library package product produit ' +
    'version date dates status statut sector secteur country pays location lieu type name nom target targets cible cibles victim victims victime victimes ' +
    'group groupe gang actor acteur malware ransomware rançongiciel vulnerability vulnérabilité faille cve cvss cwe ioc iocs hash hashes sample samples domain domaine fix patch correctif vendor fournisseur client clients impact severity ttp ttps technique techniques attribution',
);

/** What makes a sentence of a label, or the line of a fact sheet. */
const telling = word.past | word.auxiliary | word.story | word.act | word.attribution | word.attacker | word.victim | word.weakness;

/** `Plus d’infos :`, `Source (en anglais) :`, `Réf. :`: a label and what hangs on it, before the first link. */
const label = /^\P{L}{0,10}([\p{L}][\p{L}\s'’.-]{0,39}?)(?:\s?\([\p{L}\s]{1,20}\))?\s?[:：]\s*[^\p{L}\d]{0,3}$/u;

const mostLabelWords = 5;

/** What stands beside the links of a line, before, between and behind them. */
interface Beside {
  readonly before: string;
  readonly behind: string;
}

/** Whether a line is links to sources and words that lead to them, or calls of notes. A link alone has to be a name: a longer one is itself a sentence. */
export function isCitingLine(prose: Prose): boolean {
  if (prose.links.length === 0) return prose.text.length <= longestLine && prose.footnotes.length > 0 && prose.text.trim() === '';
  const beside = besideLinks(prose);
  if (!beside) return false;
  const left = `${beside.before} ${beside.behind}`;
  const words = left.match(/[\p{L}\d]+/gu) ?? [];
  if (!words.every(leads)) return labels(prose, beside);
  return words.length > 0 || /[→»›]/.test(left) || prose.links.every((link) => link.bare || isName(prose, link));
}

/** Whether a line is a short label with a colon, or asks to read something, and otherwise links to sources: `Plus d’infos : [Le Quai](…)`, `Read the full report [here](…)`. */
export function isLabelledLine(prose: Prose): boolean {
  const beside = prose.links.length > 0 ? besideLinks(prose) : undefined;
  return beside !== undefined && labels(prose, beside);
}

/** The words beside the links of a short line, each of which is to a source; undefined where it holds anything else. */
function besideLinks({ text, links }: Prose): Beside | undefined {
  if (text.length > longestLine || links.length > mostLinks) return undefined;
  let before: string | undefined;
  let behind = '';
  let at = 0;
  for (const { words, isSource } of links) {
    if (!isSource || words.end === words.start) return undefined;
    if (before === undefined) before = text.slice(0, words.start);
    else behind += `${text.slice(at, words.start)} `;
    at = words.end;
  }
  return { before: before ?? '', behind: behind + text.slice(at) };
}

function labels(prose: Prose, { before, behind }: Beside): boolean {
  if (before.length > longestHead) return false;
  // Most such lines are all link.
  const written = before.includes(':') || before.includes('：') ? label.exec(before)?.[1] : undefined;
  const head = wordsOf(written ?? before, mostPhraseWords + 1);
  if (head.length === 0 || head.length > mostPhraseWords) return false;
  const asksToRead = head.some(({ text }) => isDocument(text));
  if (head.some(({ text }) => elsewhere.has(text) || (!asksToRead && facts.has(text)))) return false;
  // The page of a firm or a tool is what such a line names, and no source of the lines above.
  if (prose.links.every((link) => namesThing(link, prose.text.slice(link.words.start, link.words.end)))) return false;
  const rest = wordsOf(behind, mostPhraseWords + 1);
  if (rest.length > mostPhraseWords || !rest.every((each) => citesWith(each, asksToRead))) return false;
  if (written === undefined)
    return (
      asksToRead &&
      head.every(({ text, isCapital }, index) => leads(text) || isDocument(text) || besides.has(text) || (isCapital && index > 0))
    );
  if (asksToRead) return (classesOfAll(head.filter(({ text }) => !isDocument(text))) & (word.past | word.story | word.act)) === 0;
  if (head.every(({ text }) => leads(text) || besides.has(text))) return true;
  // Any other label may be that of a fact: `Insurer: [Allianz](…)`. Who says so is one where the link itself says nothing: `The Quay Gazette: [here](…)`.
  return (
    head.length > 1 &&
    head.length <= mostLabelWords &&
    (classesOfAll(head) & telling) === 0 &&
    head.every(({ isCapital, classes }) => isCapital || (classes & word.definite) !== 0) &&
    prose.links.every((link) => link.bare || saysNothing(prose, link))
  );
}

/** Whether the words of a link only lead to it: `[here](…)`, `[lien](…)`. */
const saysNothing = ({ text }: Prose, { words }: Link): boolean =>
  wordsOf(text.slice(words.start, words.end), mostPhraseWords).every(
    (each) => leads(each.text) || isDocument(each.text) || besides.has(each.text),
  );

/** Longer ones are sentences. */
const mostPhraseWords = 9;
const longestHead = 80;

/** Whether a word between or behind links only cites: `, Le Quai, 4 mai 2025 (PDF)`. */
const citesWith = ({ text, isCapital, classes }: Word, mayName: boolean): boolean =>
  leads(text) ||
  places(text) ||
  besides.has(text) ||
  languages.has(text) ||
  /^\d/.test(text) ||
  (mayName && (isCapital || (classes & word.calendar) !== 0));

/** How many words a name has at most. */
const longestName = 4;

/** Whether the words of a link are a name: few, and none of them tells. */
function isName({ text }: Prose, { words }: Link): boolean {
  const carried = wordsOf(text.slice(words.start, words.end), longestName + 1);
  return (
    carried.length <= longestName && (classesOfAll(carried) & word.past) === 0 && (classesOfAll(carried.slice(1)) & word.auxiliary) === 0
  );
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
