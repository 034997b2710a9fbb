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

/** Who did what, right behind them, where a text begins with a person without a name, or with several: the past tells of one day, and not of all of a kind. */
export function plainPerson(words: readonly Word[]): Word | undefined {
  const isOne = indefinite.has(words[0]?.text ?? '');
  const at = isOne ? 1 : 0;
  const person = words[at];
  const verb = words[at + 1];
  if (!person || !verb || !(isOne ? one : several).has(person.text) || (verb.classes & helping) === 0) return undefined;
  return tellsDeed(words.slice(0, at + 5)) ? person : undefined;
}
