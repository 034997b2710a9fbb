import { latin } from '../../text/latin';
import { hasPastIn, tellsDeed } from '../words/pasts';
import { wordsOf } from '../words/words';
import type { Announced } from './announced';
import { cue } from './cues';
import { opening } from './openings';

/** What an author finds remarkable in a case: "What makes this uncomfortable is how they got in." */
const striking = latin(
  /^\P{L}*(?:what\s+(?:(?:really|truly|also)\s+)?(?:makes?|made)\s[^.,;:!?]{1,60}?\s(?:remarkable|unique|special|interesting|notable|noteworthy|uncomfortable|fascinating|impressive|alarming|troubling|disturbing|worrying|concerning|striking|scary|frightening|unusual|different|significant|stand\s+out)\s[^.,;:!?]{0,30}?(?:is|was|isn['’]t|wasn['’]t)(?!\p{L})|ce\s+qui\s+(?:rend(?:ait)?|a\s+rendu|fait\s+de)\s[^.,;:!?]{1,60}?\s(?:remarquable|unique|singuli(?:er|ère)|particuli(?:er|ère)|intéressante?|fascinante?|impressionnante?|alarmante?|troublante?|inquiétante?|frappante?|marquante?|dérangeante?|effrayante?|insolite)(?:\s[^.,;:!?]{0,30})?,?\s+(?:c['’](?:est|était)|ce\s+(?:n['’])?(?:est|était|sont))(?!\p{L}))/iu,
);

/** How it came to be, which was told before. */
const manner = latin(/^\s+(?:(?:not\s+)?(?:just\s+|only\s+)?how|la\s+(?:manière|façon)\s+dont)(?!\p{L})/iu);

/** What was so, set behind it as a clause. */
const fact = /^\s+(?:that\s|qu)/iu;

/** Leads on by a remark: "Here's the clever part, and it is nasty." */
const leadsOn = latin(
  /^\P{L}*here(?:['’]s|\s+is)\s+(?:the|where\s+(?:it|things))\s+(?:\p{L}+\s+){0,3}?(?:part|thing|bit|catch|kicker|twist|rub|gets?|becomes?)(?!\p{L})[^:\d]*$/iu,
);

/** So of all of them, for long: "Supply chain attacks are not new." Of one in the case, it would be a fact. */
const nothingNew = latin(
  /^(?!\P{L}*(?:the|these|those|its|their|his|her|our|ces|ses|leurs|nos)\s)[^.,;:\d]{3,60}\s(?:(?:are|is)\s+(?:(?:hardly|certainly|by\s+no\s+means|far\s+from)\s+)?(?:not(?:hing)?\s+)?new|n['’](?:a|ont)\s+rien\s+de\s+(?:nouveau|neuf)|ne\s+(?:sont|date(?:nt)?)\s+pas\s+(?:nouve(?:lles|aux)|d['’]hier))\s*[.!]?\s*$/iu,
);

/** What all should have learned from it: "It forced defenders to rethink how they validate software." */
const rethinking = latin(
  /\s(?:(?:forced|pushed|led|prompted)\s+(?:us|everyone|defenders|organi[sz]ations|companies|businesses|(?:the\s+(?:\p{L}+\s+)?)?(?:industry|community|world))\s+(?:all\s+)?to\s+(?:rethink|reconsider)|(?:a|ont)\s+(?:forcé|obligé|poussé|amené)\s+(?:tout\s+le\s+monde|les\s+(?:entreprises|organisations|défenseurs)|le\s+(?:secteur|monde)|la\s+(?:profession|communauté))\s+à\s+(?:repenser|reconsidérer))(?!\p{L})/iu,
);

/** What it showed to all: "The hack showed the world that even guarded networks fall." */
const lessonToAll = latin(
  /\s(?:(?:showed|taught|reminded)\s+(?:us|everyone|(?:the\s+(?:\p{L}+\s+)?)?(?:world|industry|community))\s+(?:all\s+)?(?:that|how|what|of|just)|(?:it|this|attack|breach|hack|incident|case)\s+(?:illustrated|demonstrated|showed|shows)\s+(?:just\s+)?how\s+(?:an?|one|even|easily|easy|fragile|vulnerable|dependent|dangerous|quickly|fast|little|much|far)|(?:a|ont)\s+(?:montré|prouvé|démontré|rappelé)\s+(?:(?:à\s+tous|au\s+monde(?:\s+entier)?)\s+(?:qu|combien|à\s+quel)|à\s+quel\s+point|combien))(?!\p{L})/iu,
);

/** Whether a text remarks something on a case and tells nothing of it. Values it holds are weighed by themselves. */
export const isRemark = (text: string, { cues, opens }: Announced): boolean =>
  ((opens & opening.remark) !== 0 && (isStruck(text) || (leadsOn.test(text) && !hasPastIn(text)))) ||
  ((cues & cue.known) !== 0 && (nothingNew.test(text) || rethinking.test(text) || lessonToAll.test(text)));

function isStruck(text: string): boolean {
  const found = striking.exec(text)?.[0];
  if (found === undefined) return false;
  const behind = text.slice(found.length);
  return manner.test(behind) || !(fact.test(behind) ? hasPastIn(behind) : tellsDeed(wordsOf(behind)));
}

/** What is only looked for where a word announces it. */
export const remarkPatterns = { striking, leadsOn, nothingNew, rethinking, lessonToAll };
