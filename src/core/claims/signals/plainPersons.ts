import { word } from '../words/lexicon';
import { tellsDeed } from '../words/pasts';
import type { Word } from '../words/words';

/** Who does something without a name, in the singular: "a clerk opened an attachment". */
const one: ReadonlySet<string> = new Set(
  'clerk employee user contractor thief burglar technician guard neighbour neighbor developer engineer administrator admin manager nurse doctor teacher pupil student intern trainee colleague accountant secretary receptionist operator volunteer customer patient passenger resident courier driver sailor visitor man woman boy girl teenager worker staffer official officer employé employée salarié salariée technicien technicienne infirmier infirmière médecin stagiaire comptable secrétaire collègue développeur développeuse ingénieur ingénieure administrateur utilisateur utilisatrice voleur gardien voisin voisine élève étudiant étudiante cliente patiente bénévole homme femme adolescent adolescente ouvrier marin chauffeur'.split(
    ' ',
  ),
);

/** The same, where several open a sentence: "Patients were turned away." French gives them an article. */
const several: ReadonlySet<string> = new Set(
  'patients ambulances surgeries operations doctors nurses teachers pupils students parents residents passengers employees engineers technicians dockers sailors drivers neighbours volunteers'.split(
    ' ',
  ),
);

const indefinite: ReadonlySet<string> = new Set(['a', 'an', 'un', 'une']);
const helping = word.past | word.auxiliary;

/** Whether a word, in small letters, is a person without a name. */
export const isPerson = (text: string): boolean => one.has(text);

/** What no verb is, behind what somebody did something by: "wrote by hand for weeks". */
const noVerbs: ReadonlySet<string> = new Set(
  'and or but for until till in on at to from with without of as all then when while where who which that because since before after during over under again alone only instead every each day night today outside inside there here so if than not never'.split(
    ' ',
  ),
);
const noVerb = word.past | word.auxiliary | word.definite | word.digit | word.number | word.calendar;

/**
 * Whether those whom a text begins with are any to whom something was done, in words that look like a past: "Students taught by fear learn nothing". What
 * they do in the present stands behind that.
 */
export function areAny(words: readonly Word[]): boolean {
  const isOne = indefinite.has(words[0]?.text ?? '');
  const at = isOne ? 1 : 0;
  const person = words[at];
  if (words[at + 2]?.text !== 'by' || !person || !(isOne ? one : several).has(person.text)) return false;
  if (words.some(({ classes }, index) => index > at + 1 && (classes & (word.past | word.digit)) !== 0)) return false;
  for (let index = at + 4; index < at + 7 && index < words.length - 1; index++) {
    const { text, classes } = words[index] as Word;
    if (noVerbs.has(text)) return false;
    if ((classes & noVerb) === 0 && text.length > 2 && (!isOne || (text.endsWith('s') && !text.endsWith('ss')))) return true;
  }
  return false;
}

/** Who did what, right behind them, where a text begins with a person without a name, or with several: the past tells of one day, and not of all of a kind. */
export function plainPerson(words: readonly Word[]): Word | undefined {
  const isOne = indefinite.has(words[0]?.text ?? '');
  const at = isOne ? 1 : 0;
  const person = words[at];
  const verb = words[at + 1];
  if (!person || !verb || !(isOne ? one : several).has(person.text) || (verb.classes & helping) === 0) return undefined;
  return tellsDeed(words.slice(0, at + 5)) ? person : undefined;
}
