import { latin } from '../../text/latin';
import type { Span } from '../../text/span';
import { word } from '../words/lexicon';
import { hasPastIn } from '../words/pasts';

/** What is only thought, or worth nothing however good it is: "the most dangerous assumption is", "the most expensive tool is worth little". */
const thoughtBehind = latin(
  /^\s+(?:(?:assumption|reading|interpretation|explanation|conclusion|lesson|argument|objection|answer|advice|idea|belief)\s+(?:is|remains|may\s+be|would\s+be|seems)|\p{L}+\s+(?:is|are)\s+(?:worth\s+(?:little|nothing)|worthless|useless|of\s+(?:no|little)\s+use|no\s+(?:use|help|match|substitute)))(?!\p{L})/iu,
);
const thoughtBefore = /(?:hypothèse|supposition|lecture|interprétation|explication|conclusion|leçon|objection|réponse|idée|croyance)\s$/iu;
const thoughtInFrench = latin(
  /^\s+(?:(?:est|reste|serait)\s+(?:qu|de\s)|ne\s+(?:(?:vaut|vaudra|remplace)\s+(?:pas|rien|guère|jamais|aucune?)|sert\s+(?:à\s+rien|pas\s+à|guère))(?!\p{L}))/iu,
);

/** Says what the greatest is in the author's eyes: "the most expensive backup is the one that …", "the worst result is not a low score". */
const ratedBehind = latin(
  /^(?:\s+(?:of\s+)?\p{Ll}+){0,3}?\s+(?:(?:is|are)\s+(?:to\s+\p{Ll}+|the\s+ones?\s+(?:that|who|you)|not\s+an?\s)|(?:est|sont)\s+(?:celles?|celui|ceux)\s+(?:qui|que?)(?!\p{L})|n['’]est\s+pas\s+une?\s)/iu,
);
const firstRule = /^(?:the\s+first|la\s+première)\s+(?:rule|law|lesson|règle|loi|leçon)(?:\s+(?:of|de|du)\s+\p{L}+)?\s+(?:is|est)\s/iu;

/** Whether a text in the present rates what a superlative names, rather than telling of it. */
export const isRated = (text: string, { start, end }: Span): boolean =>
  (firstRule.test(text.slice(start, end)) || ratedBehind.test(text.slice(end, end + 60))) && !hasPastIn(text);

/** Degrees that can be counted: how many say or think so. */
const countable = /\s(?:popular|frequent|cited|quoted|repeated|shared|accepted|widespread|citée|répandue|partagée|fréquente|courante)$/iu;

/** Whether a superlative is the author's judgement of a thought, or of the best there may be. */
export const isThought = (text: string, { start, end }: Span): boolean =>
  (thoughtBehind.test(text.slice(end, end + 60)) ||
    (thoughtInFrench.test(text.slice(end, end + 30)) &&
      (thoughtBefore.test(text.slice(Math.max(0, start - 16), start)) || !/^\s+(?:est|reste|serait)/i.test(text.slice(end, end + 10))))) &&
  !countable.test(text.slice(start, end));

/** "Ninety per cent of security is boring": of what nobody can count, in the present; who does the work, and who says so, is told. */
const ofNothing = latin(
  /^\s+(?:of\s+(?:security|cybersecurity|defen[cs]e|success|life|(?:the|our|your)\s+(?:job|work|battle|fun))\s+(?:is|comes|lies|consists|means)|(?:de\s+la\s+(?:sécurité|cybersécurité|défense|réussite|vie)|du\s+(?:travail|métier|combat))\s+(?:est|consiste|tient|se\s+joue))(?!\p{L})(?!\s+(?:\p{L}+ly\s+)?(?:\p{L}+(?:ed|ées?|és?)|done|spent|paid|sold|run|made|left|faite?s?)(?!\p{L}))(?!.*,)/iu,
);
/** "A hundred dollars buys a lot". */
const buysMuch = latin(
  /^\s+(?:(?:dollars?|euros?|pounds)\s+)?(?:buys?|gets?|goes|go)\s+(?:you\s+)?(?:an?\s+(?:lot|great\s+deal|long\s+way)|plenty|much|little|very\s+little|many)(?!\p{L})|^\s+(?:suffi(?:t|sent)|permet(?:tent)?)\s+(?:pour\s+|d['’])?acheter\s+(?:beaucoup|énormément)/iu,
);
/** "It is worth every one of those four million dollars": which were told of before. */
const worthEach = latin(
  /(?<!\p{L})(?:worth\s+(?:every|each)\s+(?:\p{L}+\s+)?of\s+(?:those|these|the|its|their)|va(?:u|l)(?:t|ait|ent)\s+(?:bien\s+)?chacun\s+(?:de\s+ces|des))\s+$/iu,
);
const mostTimes = /^(?:nine\s+times\s+out\s+of\s+ten|neuf\s+fois\s+sur\s+dix)$/iu;
/** Of nobody: "it is the password". */
const ofNobody = /^,?\s+(?:it|this|that|you|there|on|il|cela|ça|c['’]est)(?=[\s'’])/iu;

/** Whether a number only says "most" or "much". */
export function isSaying(text: string, { start, end }: Span, classes: number): boolean {
  if ((classes & word.past) === 0 && mostTimes.test(text.slice(start, end)) && ofNobody.test(text.slice(end, end + 20))) return true;
  const behind = text.slice(end, end + 60);
  return ofNothing.test(behind) || buysMuch.test(behind) || worthEach.test(text.slice(Math.max(0, start - 40), start));
}
