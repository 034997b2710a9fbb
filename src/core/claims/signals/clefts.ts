import { latin } from '../../text/latin';
import { tellsDeed } from '../words/pasts';
import type { Word } from '../words/words';
import { isPerson } from './plainPersons';

/** "C'est un stagiaire qui a donné l'alerte", "C'est par lui qu'ils sont entrés": who did it is set in front, and nothing commented on. */
const cleft = latin(
  /^\P{L}*(?:c['’]est|ce\s+sont)\s+(?:(?:par|grâce)\s+)?(?:à\s+)?(?!ce\s|cela|tout\s)[^,;:.]{2,60}?\s(?:qui\s+(?:l['’]|les\s+|la\s+|y\s+|en\s+)?(?:a|ont|avai(?:en)?t)\s|qu['’](?:ils?|elles?|on)\s+(?:l['’])?(?:a|ont|est|sont|s['’]est|se\s+sont|avai(?:en)?t|étai(?:en)?t)\s)/iu,
);

/** Whether a text that begins with "c'est" tells who or what did something. */
export const tellsWho = (text: string): boolean => cleft.test(text);

const relatives: ReadonlySet<string> = new Set(['qui', 'who', 'that']);

const mostly: ReadonlySet<string> = new Set(
  'often usually generally typically commonly mostly sometimes always souvent généralement habituellement parfois toujours'.split(' '),
);

/** So far behind "it was" may the person be, and what is told of them. */
const farthest = 8;

/** The person without a name who a text sets in front and tells the deed of: "It was an intern who raised the alarm", "C'est un stagiaire qui a donné l'alerte". */
export function cleftPerson(words: readonly Word[]): Word | undefined {
  const opened = `${words[0]?.text} ${words[1]?.text}`;
  if (opened !== 'it was' && opened !== 'it is' && opened !== 'c est') return undefined;
  const at = words.slice(0, farthest).findIndex(({ text }) => relatives.has(text));
  const person = at > 3 ? words.slice(3, at).find(({ text }) => isPerson(text)) : undefined;
  // "It is usually an intern who raised the alarm": so of such cases, and of nobody in this one.
  if (at < 0 || words.slice(2, at).some(({ text }) => mostly.has(text))) return undefined;
  return person && tellsDeed(words.slice(at + 1, at + 6)) ? person : undefined;
}
