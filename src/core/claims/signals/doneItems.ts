import { latin } from '../../text/latin';
import type { Unit } from '../units/units';
import { SignalSet, signal, values } from './signalSet';

/** By when, or how often, something is to be done: then it was not done yet. */
const toCome = latin(
  /(?<!\p{L})(?:by|before|until|within|every|each|per|next|d['’]ici|avant|sous|chaque|tou(?:s|tes)\s+les|par\s+(?:an(?:née)?|trimestre|semestre|mois|jour|semaine|heure)|prochaine?s?|prévue?s?|planned|due)(?!\p{L})/iu,
);

/** Says that it was done: a tick at its head or end, or a word for it with a day behind it. */
const ticked = latin(
  /^\s*[✅✔☑]|[✅✔☑]\W*$|(?<!\p{L})(?<!(?:not|non|pas|be|être|à)\s)(?:done|completed|finished|faite?s?|effectuée?s?|terminée?s?|réalisée?s?|achevée?s?)\s*,?\s*(?:(?:on|in|since|le|en|depuis)\s+)?(?:the\s+)?(?:\d|\p{L}{3,9}\.?\s+\d)/iu,
);

/** How many of something are at the head of an item, and what the word that follows is made of. */
const counted = (participles: string): RegExp =>
  latin(
    new RegExp(
      `^\\P{L}*\\d[\\d.,\\s]*(?:\\p{L}[\\p{L}'’-]*\\s+){1,5}?(?:${participles})(?=\\P{L}*$|\\s*[,;(]|\\s+(?:le|en|par|depuis|dès|dans|chez|aux?|on|in|at|since)\\s)`,
      'iu',
    ),
  );

/** The same of what is not counted, where the day stands right behind it. */
const onItsDay = latin(/^\P{L}*(?:\p{L}[\p{L}'’-]*\s+){1,5}?\p{L}{2,}ée?s?\s+(?:le\s|en\s+\p{L}{3,9}\s+)\d/iu);

/** On a day, any participle tells. */
const onDay = counted(
  '\\p{L}{2,}ée?s|(?:re)?(?:mis|pris|construit|fait|rendu|ouvert|bâti|établi)e?s|\\p{L}{2,}ed|rebuilt|reset|cut|shut|bought|sent|put',
);

/** Without one, only what says that something else was there before: "2 sauvegardes chiffrées" and "45 users trained" are what is wanted. */
const anew = counted(
  '(?:remplac|réinstall|réinitialis|restaur|révoqu|renouvel|régénér|redémarr|reconfigur|reformat|retir|chang|supprim|désactiv|débranch|nettoy|corrig|effac)ée?s|(?:reconstruit|rebâti|rétabli|éteint)e?s|(?:replac|reinstall|reimag|restor|revok|renew|reconfigur|reformat|remov|delet|disabl|clean|wip|chang)ed|rebuilt|reset',
);

/** A verb that no participle stands without where somebody tells what was. */
const helped = latin(/(?<!\p{L})(?:was|were|had|has|have|a\s+été|ont|avai(?:en)?t)\s/iu);
const doers = new SignalSet(['subject', 'attacker', 'victim']);

const asks = new SignalSet(['hypothesis', 'advice', 'secondPerson', 'question', 'firstPerson', 'instruction']);

/** Headings of what nobody did yet: there, a participle is what is to come of it. */
const ahead = latin(
  /(?<!\p{L})(?:next|ahead|to[\s-]dos?|to\s+be\s+done|roadmap|backlog|targets?|goals?|à\s+(?:faire|venir)|reste|prochaine?s?|feuille\s+de\s+route|objectifs?|cibles?)(?!\p{L})/iu,
);

/** Whether an item under a heading of advice was done already: "300 postes remplacés le 4 mai", "12 servers rebuilt", "Reset of 12,000 passwords (done 3 March)". */
export function tellsDone({ text, heading }: Unit, signals: SignalSet): boolean {
  const isDated = signals.has(signal.date);
  if (!(isDated || signals.hasAny(values)) || text.length > longest || toCome.test(text)) return false;
  if (signals.has(signal.past) && (signals.hasAny(doers) || helped.test(text))) return !signals.hasAny(asks);
  if (ticked.test(text)) return true;
  return (isDated ? onDay.test(text) || onItsDay.test(text) : anew.test(text)) && !ahead.test(heading?.prose?.text ?? '');
}

/** Longer items do more than to say what was done. */
const longest = 250;
