import { latin } from '../../text/latin';
import { word } from '../words/lexicon';
import { tellsDeed } from '../words/pasts';
import { wordsOf } from '../words/words';
import type { Announced } from './announced';
import { cue } from './cues';
import { opening } from './openings';

/** What an author finds remarkable in a case, and how it came to be, which was told before: "What makes this uncomfortable is how they got in." */
const striking = latin(
  /^\P{L}*(?:what\s+(?:(?:really|truly|also)\s+)?(?:makes?|made)\s[^.,;:!?]{1,60}?\s(?:remarkable|unique|special|interesting|notable|noteworthy|uncomfortable|fascinating|impressive|alarming|troubling|disturbing|worrying|concerning|striking|scary|frightening|unusual|different|significant|stand\s+out)\s[^.,;:!?]{0,30}?(?:(?:is|was)\s+(?:just\s+|not\s+(?:just|only)\s+)?how|(?:(?:is|was)\s+not|isn['’]t|wasn['’]t)\s+(?:just|only))|ce\s+qui\s+(?:rend(?:ait)?|a\s+rendu|fait\s+de)\s[^.,;:!?]{1,60}?\s(?:remarquable|unique|singuli(?:er|ère)|particuli(?:er|ère)|intéressante?|fascinante?|impressionnante?|alarmante?|troublante?|inquiétante?|frappante?|marquante?|dérangeante?|effrayante?|insolite)(?:\s[^.,;:!?]{0,30})?,?\s+c['’](?:est|était)\s+la\s+(?:manière|façon)\s+dont)(?!\p{L})/iu,
);

/** Leads on by a remark: "Here's the clever part, and it is nasty." */
const leadsOn = latin(
  /^\P{L}*here(?:['’]s|\s+is)\s+the\s+(?:\p{L}+\s+){0,3}?(?:part|thing|bit|catch|kicker|twist|rub)(?:\s*[.!…]|\s*,\s+and\s[^:\d]*|\s*)$/iu,
);

/** So of all of them, for long: "Supply chain attacks are not new." Of those of the case, it would be a fact. */
const nothingNew = latin(
  /^\P{L}*(?!(?:[Tt]he|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Cc]es|[Ss]es|[Ll]eurs|[Nn]os)\s)\p{L}(?:(?!\s(?:the|at|in|chez|au|aux)\s)[^.,;:\d\p{Lu}]){2,50}\s(?:are\s+(?:(?:hardly|certainly|by\s+no\s+means)\s+)?(?:not(?:hing)?\s+)?new|n['’]ont\s+rien\s+de\s+(?:nouveau|neuf)|ne\s+(?:sont\s+pas\s+(?:nouvelles|nouveaux)|datent\s+pas\s+d['’]hier))\s*[.!]?\s*$/u,
);

/** What all should have learned from it: "It forced defenders to rethink how they validate software." */
const rethinking = latin(
  /\s(?:(?:forced|pushed|led|prompted)\s+(?:us|everyone|defenders|organi[sz]ations|companies|businesses|(?:the\s+(?:\p{L}+\s+)?)?(?:industry|community|world))\s+(?:all\s+)?to\s+(?:rethink|reconsider)\s+(?:how|everything|the\s+way|(?:our|their|its)\s+(?:approach|assumptions?))|(?:a|ont)\s+(?:forcé|obligé|poussé|amené)\s+(?:tout\s+le\s+monde|les\s+(?:entreprises|organisations|défenseurs)|le\s+(?:secteur|monde)|la\s+(?:profession|communauté))\s+à\s+(?:repenser|reconsidérer)\s+(?:tout|(?:la|leur|sa|notre)\s+(?:manière|façon|approche)))(?!\p{L})/iu,
);

/** What may be, as it showed to all: "The hack showed the world that even guarded networks can fall." */
const lessonToAll = latin(
  /\s(?:(?:showed|taught|reminded)\s+(?:us|everyone|(?:the\s+(?:\p{L}+\s+)?)?(?:world|industry|community))\s+(?:all\s+)?(?:that|how)\s+(?:even|an?\s+single|one\s+single)|(?:illustrated|demonstrated|showed|shows)\s+(?:just\s+)?how\s+(?:even|an?\s+single|one\s+single)|(?:a|ont)\s+(?:montré|prouvé|démontré|rappelé)\s+(?:(?:à\s+tous|au\s+monde(?:\s+entier)?)\s+)?(?:que\s+même|qu['’]une?\s+(?:seule?|simple)))\s[^.;:]{1,120}?\s(?:can|may|peu(?:t|vent))(?!\p{L})/iu,
);

/** Who says so, or how much: then more than a remark is told. */
const backed = word.attribution | word.authority | word.digit;

/** Whether a text remarks something on a case and tells nothing of it. Values it holds are weighed by themselves. */
export const isRemark = (text: string, { classes, cues, opens }: Announced): boolean =>
  ((opens & opening.remark) !== 0 && (isStruck(text) || (leadsOn.test(text) && !tellsDeed(wordsOf(text))))) ||
  ((cues & cue.known) !== 0 &&
    (nothingNew.test(text) || ((classes & backed) === 0 && (isFoundAlone(rethinking, text) || isFoundAlone(lessonToAll, text)))));

/** Whether a pattern is found and no deed told behind it: "What made it unique wasn't just the theft: the gang phoned the victims." */
function isFoundAlone(pattern: RegExp, text: string): boolean {
  const found = pattern.exec(text);
  return found !== null && !tellsDeed(wordsOf(text.slice(found.index + found[0].length)));
}

/** How something came to be is no news, whatever is said of it there. */
const isStruck = (text: string): boolean => isFoundAlone(striking, text) || /(?:how|dont)$/i.test(striking.exec(text)?.[0] ?? '');

/** What is only looked for where a word announces it. */
export const remarkPatterns = { striking, leadsOn, nothingNew, rethinking, lessonToAll };
