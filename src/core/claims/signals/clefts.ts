import { latin } from '../../text/latin';

/** "C'est un stagiaire qui a donné l'alerte", "C'est par lui qu'ils sont entrés": who did it is set in front, and nothing commented on. */
const cleft = latin(
  /^\P{L}*(?:c['’]est|ce\s+sont)\s+(?:(?:par|grâce)\s+)?(?:à\s+)?(?!ce\s|cela|tout\s)[^,;:.]{2,60}?\s(?:qui\s+(?:l['’]|les\s+|la\s+|y\s+|en\s+)?(?:a|ont|avai(?:en)?t)\s|qu['’](?:ils?|elles?|on)\s+(?:l['’])?(?:a|ont|est|sont|s['’]est|se\s+sont|avai(?:en)?t|étai(?:en)?t)\s)/iu,
);

/** Whether a text that begins with "c'est" tells who or what did something. */
export const tellsWho = (text: string): boolean => cleft.test(text);
