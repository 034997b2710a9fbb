import type { Link, Prose } from '../../parse/prose';
import { word } from '../words/lexicon';
import { type Word, wordsOf } from '../words/words';
import { isDocument } from './leads';

/** What a document is called that a day tells from others, beside what a source is called anyway. */
const dated: ReadonlySet<string> = new Set(
  (
    'message messages lettre lettres courrier courriers courriel courriels mail email tweet tweets note notes billet tribune dépêche entretien interview audition compte procès ' +
    'décision délibération jugement arrêt arrêté ordonnance réquisitoire plainte mémo alerte notification document ' +
    'letter letters memo post posts decision ruling judgment judgement order filing complaint indictment notice hearing testimony minutes transcript alert issue edition'
  ).split(' '),
);

/** What stands between a document and its day. */
const ofDay: ReadonlySet<string> = new Set(
  'du de des d le of from dated on publié publiée daté datée paru parue published issued'.split(' '),
);

/** Longer words tell something. */
const longest = 80;
const mostWords = 12;
/** The last word of a day is no longer: `septembre`. */
const longestDay = 10;

/** What makes more of words than a name. */
const telling = word.auxiliary | word.attribution | word.story | word.firstPerson | word.secondPerson;

/** Whether the words of a link are a document and its day, `le communiqué du 3 mai 2025`, or a paper and its day, `Le Monde du 4 mai`: they name the source, and say nothing of what it tells. */
export function namesDatedDocument({ text }: Prose, { words }: Link): boolean {
  if (words.end - words.start > longest) return false;
  const name = text.slice(words.start, words.end);
  const day = wordsOf(name.slice(-longestDay)).at(-1);
  if (!day || !isOfDay(day) || /[,;:!?]/.test(name)) return false;
  const all = wordsOf(name, mostWords + 1);
  let at = all.length;
  while (at > 0 && isOfDay(all[at - 1] as Word)) at--;
  const joint = all[at - 1];
  if (at < 2 || at === all.length || all.length > mostWords || !joint || !ofDay.has(joint.text)) return false;
  const before = all.slice(0, at - 1).filter((each) => !ofDay.has(each.text) || each.isCapital);
  if (before.every(({ isCapital }) => isCapital)) return joint.text === 'du' || joint.text === 'of';
  const noun = before.findIndex((each) => isDocument(each.text) || dated.has(each.text));
  return noun >= 0 && noun < 3 && before.every((each, index) => index === noun || (each.classes & telling) === 0);
}

const isOfDay = ({ text, classes }: Word): boolean => (classes & word.calendar) !== 0 || /^\d{1,4}(?:er|st|nd|rd|th)?$/.test(text);
