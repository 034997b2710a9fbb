import { latin } from '../../text/latin';
import { atWords, hasWholeWords } from '../../text/wholeWords';
import { word } from '../words/lexicon';
import type { Announced } from './announced';
import { cue } from './cues';
import { saysUnknown } from './unknowns';

/** The author says that this is a view. */
const ownView = atWords(
  /(?:(?:I|je)\s+(?:(?:also|really|aussi|ne)\s+)?(?:find|think|believe|feel|guess|suspect|trouve|pense|crois|doute|suppose)|I\s+ha(?:ve|d)\s+to\s+(?:guess|suppose|think|believe)|(?:my|our)\s+(?:best\s+)?guess|in\s+my\s+book|(?:isn['’]t|is\s+(?:not|still)|it['’]s|seems?|looks?)\s+(?:(?:very|quite|more|entirely)\s+)?\p{L}+\s+to\s+me|à\s+mes\s+yeux|pour\s+ma\s+part|(?:I|we)(?:['’]d)?\s+(?:(?:would|also)\s+){0,2}(?:want|like|wish)\s+to\s+thank|(?:nous|je)\s+(?:(?:tenons|tiens)\s+à\s+)?remerci(?:er|ons|e)|(?:selon|d['’]après)\s+(?:moi|nous)|à\s+(?:mon|notre)\s+(?:avis|sens)|in\s+(?:my|our)\s+(?:opinion|view))(?!\p{L})/giu,
);

/** The author says what is not known, was asked in vain, was tried or was changed, and how sure they are. */
const ownAccount = latin(
  /(?:(?:is|are|remains?|it['’]s)\s+(?:not\s+(?:yet\s+)?known|unknown|unclear)(?=\s*[.!]?\s*$|\s+(?:when|how|if|whether|who|where|why)\s)|(?:we|I)\s+(?:do\s+not|don['’]t|did\s+not|didn['’]t|could\s+not|couldn['’]t)\s+(?:yet\s+)?(?:know|find|verify|confirm|reach(?=\s+(?:the\s+(?:company|firm|author)|anyone|anybody|them|him|her)(?!\p{L})))|on\s+(?:ignore|ne\s+sait\s+pas)|(?:nul|personne)\s+ne\s+sait|nous\s+ne\s+savons\s+(?:pas|rien)|(?:je|nous)\s+n['’](?:ai|avons)\s+(?:pas|rien)\s+(?:trouvé|pu(?!\s+joindre\s+\p{L}{2,3}\s+\d))|l['’]auteure?\s+de\s+ces\s+lignes(?!\s+d)|(?:the\s+)?author\s+of\s+(?:these\s+lines|this\s+(?:article|post|piece))(?!\s+(?:on|in|of))|(?:we|I)\s+(?:assess|reproduced|tested)|nous\s+(?:estimons|avons\s+(?:reproduit|testé))|j['’]ai\s+(?:interrogé|contacté|reproduit|testé)|(?:reste|demeure|est)\s+inconnue?s?|(?:asked|contacted|reached|approached)\s+[^.]{1,60}\sfor\s+(?:a\s+)?comment|names?\s+[^.]{0,40}\s?ha(?:ve|s)\s+been\s+changed(?=\s*[.!]?\s*$)|(?:pré)?noms\s+[^.]{0,40}\s?ont\s+été\s+(?:modifiés|changés)(?=\s*[.!]?\s*$))(?!\p{L})/giu,
);

/** Says how likely something is, and that nobody knows. */
const supposing = latin(
  /^\P{L}*(?:(?:but|and|or|mais|et|ou)\s+)?(?:il\s+(?:est|n['’]est\s+pas|reste)|it(?:\s+is|['’]s))\s+(?:\p{L}+\s+)?(?:possible|probable|vraisemblable|concevable|plausible|imaginable|likely|unlikely|conceivable)\s+(?:qu|that)/iu,
);

/** The same within a sentence. */
const odds = latin(/(?:chances\s+are|de\s+fortes?\s+chances|fort\s+à\s+parier)(?!\p{L})/giu);

const weighsOdds = (text: string): boolean => (text.includes('hances') || text.includes('parier')) && hasWholeWords(odds, text);

/** The author says what they feel about it. */
const feeling = atWords(
  /(?:(?:I|we)(?:['’](?:m|re)|,[^,.]{1,40},)?\s+(?:(?:am|are)\s+)?(?:\p{L}+ly\s+)?(?:sorry|apologi[sz]e|hope|regret|grateful)|je\s+(?:m['’]excuse|regrette)|j['’]espère|nous\s+(?:nous\s+excusons|espérons|regrettons)|(?:nous|je)\s+(?:vous\s+)?(?:présent(?:ons|e)|adress(?:ons|e))\s+(?:toutes\s+)?(?:nos|mes)\s+(?:\p{L}+\s+)?excuses)(?!\p{L})/giu,
);

/** What is told, and not only felt: "we regret that 45 clients lost their files". */
const told = word.past | word.digit | word.number | word.magnitude;

/** Whether the author gives something as a view, or as likely at most. */
export const isGuess = (text: string, { classes, cues }: Announced): boolean =>
  ((classes & word.firstPerson) !== 0 && hasWholeWords(ownView, text)) ||
  ((cues & cue.odds) !== 0 && (supposing.test(text) || weighsOdds(text)));

/** Whether the author says that something is a view, is not known, or was tried by themselves. */
export const saysOwnView = (text: string, announced: Announced): boolean =>
  isGuess(text, announced) ||
  ((announced.classes & (word.firstPerson | told)) === word.firstPerson && hasWholeWords(feeling, text)) ||
  saysUnknown(text, announced.classes) ||
  warnsOfReading(text, announced) ||
  ((announced.cues & cue.account) !== 0 && hasWholeWords(ownAccount, text));

/** How what was said before is to be read, and how not. */
const caution = latin(
  /^\P{L}*(?:(?:mais|but)\s+)?(?:(?:cela|ceci|ça|ce\s+qui|this|that|it|which)\s+(?:ne\s+(?:signifie(?:nt)?\s+(?:\p{L}+\s+){0,2}?pas|veut\s+(?:\p{L}+\s+){0,2}?pas\s+dire)|does(?:\s+not|n['’]t)\s+(?:necessarily\s+)?mean)|(?:il\s+(?:est|serait)|it\s+(?:is|would\s+be))\s+(?:\p{L}+\s+){0,2}?(?:plus\s+(?:précis|juste|exact)\s+de|more\s+(?:accurate|precise|correct)\s+to))(?!\p{L})/iu,
);

/** The same within a sentence. */
const warning = latin(
  /(?:ne\s+permet(?:tent)?\s+(?:\p{L}+\s+){0,2}?pas\s+(?:de\s+|d['’])(?:affirmer|conclure)|(?:doi(?:ven)?t|must|should)\s+(?:\p{L}+\s+){0,2}?(?:être\s+(?:interprétée?s?|lue?s?|pris(?:es?)?)\s+avec\s+(?:prudence|précaution)|be\s+(?:read|interpreted|treated|taken)\s+with\s+(?:caution|care)))(?!\p{L})/giu,
);

/** Whether the author says how something is to be read, and nobody else does. */
const warnsOfReading = (text: string, { classes, cues }: Announced): boolean =>
  (cues & cue.reading) !== 0 &&
  (classes & (word.attribution | word.authority)) === 0 &&
  (caution.test(text) || hasWholeWords(warning, text));

/** The author as the one who does it: `I`, not `we`, who may be the company that tells its own incident. */
const author = latin(/(?:I\s+\p{Ll}|I['’](?:m|ve|d|ll)|[Jj]e\s+(?!sais\s+quoi)\p{L}|[Jj]['’]\p{L})/gu);

/** Whether a text tells of its author's own doings. */
export const isOwnDoing = (text: string): boolean => hasWholeWords(author, text);

/** What is only looked for where a word announces it. */
export const viewPatterns = { ownView, feeling, ownAccount, supposing, odds, caution, warning, author };
