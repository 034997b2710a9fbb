import { latin } from '../../text/latin';
import { word } from '../words/lexicon';
import { tellsDeed } from '../words/pasts';
import { wordsOf } from '../words/words';
import { opensSupposing } from './modals';

/** A main verb that tells of a state or a deed: "had been turned off", "was misconfigured", "never arrived". */
const toldIn = {
  english:
    "(?:(?:was|were)(?:\\s+(?:never|not|still|already|also|both|simply|later|only|itself|\\p{L}+ly))?\\s+(?:being\\s+)?(?:\\p{L}{2,}ed|\\p{L}{3,}en|on(?!\\s+(?:top|average))|off|in(?=\\s)|out|at|away|down|asleep|absent|missing|empty|full|sick|gone|lost|shut|cut|sent|left|held|put|built|too|unable|dead|idle)|had\\s+(?:never\\s+|not\\s+|already\\s+|only\\s+|long\\s+)?(?:been|no|left|gone|quit|\\p{L}{3,}ed|\\p{L}{3,}en)|did\\s+not|didn['’]t|wasn['’]t|weren['’]t|never\\s+\\p{L}{2,}ed|(?:failed|expired|crashed|stayed|sat|stood|lay|slept|arrived|came)(?=\\s+\\p{L}+|[.!]))",
  french:
    "(?:(?:n['’])?(?:était|étaient)\\s+(?:(?:pas|plus|encore|toujours|déjà|aussi|jamais)\\s+)?(?:mal|en|hors|à|au|absente?s?|vides?|pleine?s?|malades?|éteinte?s?|morte?s?|partie?s?|(?!compliqué|obligé|évalué|préféré)\\p{L}{3,}(?:é|ie|u|is|it)(?:e|s|es)?)|(?:n['’])?(?:avait|avaient)\\s+(?:(?:pas|plus|jamais|encore|déjà)\\s+)?(?:été|aucune?|\\p{L}{3,}(?:é|i|u|is|it)(?:e|s|es)?)|(?:a|ont)\\s+été|n['’](?:a|ont)\\s+(?:pas|jamais|rien)|(?:dormai|manquai|existai)(?:t|ent))",
};

/** Who or what should have done it, and did not; the main clause tells why. */
const beside = latin(
  new RegExp(
    `^\\P{L}*(?!(?:all|anything|everything|something|nothing|what|one|those|ce|tout|rien)\\s)[^,.;:?]{2,70}?,?\\s(?:(?:who|that|which)\\s+(?:should|would|could|might)(?:\\s+not)?\\s+have\\s+(?:been\\s+)?(?:\\p{L}+ly\\s+)?\\p{L}+(?:\\s[^,.;:?]{0,90}?)?,?\\s${toldIn.english}|qui\\s+(?:n['’])?aurai(?:en)?t\\s+(?:pas\\s+)?(?:pu|dû|permis|évité|suffi)\\s[^,.;:?]{2,90}?,?\\s${toldIn.french})(?!\\p{L})([^,.;:?]*)`,
    'iu',
  ),
);

/** What the main verb would be of a sentence that judges or supposes, further on. */
const judges = latin(
  /(?:^|\s)(?:is|are|would|should|could|can|will|may|must|if|est|sont|serai(?:en)?t|aurai(?:en)?t|si|peut|doit)(?!\p{L})/u,
);

/** Things that are told of as if they were one: "the one thing that would have helped was …". */
const ideal = latin(/^\P{L}*(?:the\s+(?:only|one|single|best|simplest)|la\s+seule|le\s+seul|les\s+seul|l['’]unique)\s/iu);

/** Whether a clause that says what should or might have been only tells of whom the sentence tells something: "The alarm that should have rung was off." */
function tellsAround(text: string): boolean {
  const match = beside.exec(text);
  return match !== null && !judges.test(match[1] ?? '') && !ideal.test(text);
}

const adverb = '(?:(?:not|never|long\\s+since|\\p{L}+ly)\\s+)?';
const unreal = `(?:(?:should|would|could|might)(?:n['’]t)?\\s+${adverb}have|aurai(?:en)?t\\s+(?:(?:pas|jamais|peut-être)\\s+)?(?:été|coûté|pu|dû|permis|évité|suffi))`;

/** Where such a clause begins behind a main clause: “an alert that should have been read”, “files it should have deleted”, “because it would have cost too much”. */
const clauseBehind = latin(
  new RegExp(
    `(?:,?\\s(?:who|that|which)\\s+(?:(?:it|he|she|they|nobody)\\s+)?|(?<=\\p{Ll})(?<!\\s(?:where|how|what|why|when|whether|if|than|as|and|but|so|or|though|that))\\s(?:it|he|she|they)\\s+|,?\\s(?:because|since)\\s+(?:[\\p{L}’'-]+\\s+){1,3}|,?\\s(?:qui|parce\\s+qu[e'’](?:\\s?[\\p{L}’'-]+){1,3}|qu['’](?:ils?|elles?))\\s+(?:n['’])?)${unreal}(?!\\p{L})([^]*)`,
    'u',
  ),
);

/** Who weighs, supposes, advises or speaks of himself tells nothing there. */
const untold = word.hypothesis | word.advice | word.opinion | word.firstPerson | word.secondPerson;
const conditions: ReadonlySet<string> = new Set(['if', 'even', 'si', 's', 'même', 'what', 'this', 'that', 'it', 'ce', 'cela', 'ça', 'c']);

/** Whether the main clause before it tells a deed. */
function tellsBefore(text: string): boolean {
  const clause = clauseBehind.exec(text);
  if (!clause || judges.test(clause[1] ?? '')) return false;
  const head = wordsOf(text.slice(0, clause.index));
  return (
    !opensSupposing(head) &&
    !conditions.has(head[0]?.text ?? '') &&
    head.every(({ classes }) => (classes & untold) === 0) &&
    tellsDeed(head)
  );
}

/** Who found or said that somebody should have: “The judge found that Norvik should have known.” */
const foundThat = latin(
  new RegExp(
    `^\\P{L}*(?!(?:I|[Ww]e|[Yy]ou|[Ss]ome|[Mm]any|[Mm]ost|[Pp]eople|[Oo]ne|[Ee]xperts|[Nn]obody|[Oo]n|[Nn]ous|[Jj]e|[Cc]ertains|[Bb]eaucoup)\\s)[^,.;:?!]{2,60}?\\s(?:(?:found|says?|said|ruled|held|concluded?s?|wrote|writes|argue[sd]?|admit(?:s|ted)|conceded|noted|insist(?:s|ed)?)\\s+(?:that\\s+)?|(?:(?:a|ont)\\s+(?:jugé|estimé|conclu|dit|écrit|reconnu|admis|relevé)|dit|disent|estiment?|jugent?|écrit|conclut)\\s+qu(?:e\\s+|['’]))[^,.;:?]{2,60}?\\s?(?:(?<=\\s)|(?<=n['’]))${unreal}(?!\\p{L})`,
    'u',
  ),
);

/** Somebody recommended it, who is no author: “The auditor recommended a second factor in 2019.” */
const recommended =
  /^\P{L}*(?!(?:I|[Ww]e|[Ii]t)\s)(?:[^,.;:?!]{2,60}\s)?(?!(?:is|are|was|were|be|been|the|an?|as|not|highly|strongly|often|commonly|generally|usually|widely|also|of|with)\s)[\p{L}’'-]+\srecommended\s(?!(?:settings?|practices?|way|steps?|that\s(?:you|all|every))(?!\p{L}))/u;

const announcing = word.hypothesis | word.advice | word.opener;

/** Whether a text has one of the words that all of these have. */
export const mayTellBeside = (text: string, classes: number): boolean =>
  (classes & announcing) !== 0 && (text.includes('have') || text.includes('aur') || text.includes('recommended'));

/** Whether what should or might have been, or was advised, stands beside what a sentence tells: in a clause of its own, or in the words of somebody. */
export const tellsBeside = (text: string): boolean =>
  tellsAround(text) || tellsBefore(text) || foundThat.test(text) || recommended.test(text);

/** What is only looked for where a word announces it. */
export const besidePatterns = { unreal: latin(new RegExp(unreal, 'u')), recommended };
