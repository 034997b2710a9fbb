import { latin } from '../../text/latin';
import type { Span } from '../../text/span';

/** Words between quotation marks. Where nobody is told to have said them, at least five: fewer are a term or irony. */
export const quotations = /«([^«»]{3,})»|“([^“”]{3,})”|"([^"]{3,})"/gu;

/** Whether a text has a mark that opens a quotation. */
export const mayQuote = (text: string): boolean => text.includes('"') || text.includes('«') || text.includes('“');

const says =
  "(?:said|says|say(?<!(?<!\\p{L})(?:to|not|n['’]t|people|some|many|most|experts|they|we|you|I|others|would|could|can|may|might|will|must|should)\\ssay)|told|wrote|writes|added|adds|warned|replied|answered|insisted|read|reads|(?:a|ont|avait|avaient)\\s+(?:dit|déclaré|lancé|écrit|résumé|ajouté|expliqué|assuré|confié|affirmé|reconnu|annoncé|répondu|averti|lâché|reconnu)|(?:s['’])?(?:affirme|déclare|explique|indique|précise|assure|résume|ajoute|confie|écrit|lance|dit|indigne|étonne|inquiète|désole|agace|insurge|répond|reconnaît|lâche|prévient)(?:nt)?)";
/** How somebody may say something, where a comma or colon sets the words apart: else one may breathe, recall or admit a thing. */
const voices =
  "(?:(?:admit|recall|sigh|quip|shout)(?:s|ed|ted)|(?:quipp|conced|confess)ed|concedes|(?:se\\s+|s['’]|l['’])?(?:admet|avoue|concède|confesse|souvient|rappelle|soupire|souffle|glisse|ironise|tonne|martèle|plaide|jure|murmure))";
const voicedBehind = latin(
  new RegExp(`^(?:.{0,2},["”]|.{2}[»"”]\\s*,|.?[?!…]\\s?[»"”])\\s*(?:[\\p{L}’'-]+\\s+){0,2}?${voices}(?!\\p{L})`, 'iu'),
);
const voicedBefore = latin(new RegExp(`(?<!\\p{L})${voices}(?:\\s+[\\p{L}’'-]+){0,3}\\s*:\\s*$`, 'iu'));
/** What calls something by the words that follow: then even one of them is somebody's. */
const calls =
  "(?:(?:call(?:s|ed)?|label(?:s|led)?|describe[sd]?|denounce[sd]?|decrie[sd]|dismisse[sd]|classified)(?:\\s+[\\p{L}’'-]+){0,4}?(?:\\s+as)?(?:\\s+an?)?|(?:parle|parlent|a\\s+parlé|ont\\s+parlé|qualifie|qualifient|a\\s+qualifié)(?:\\s+[\\p{L}’'-]+){0,3}?\\s+(?:d['’]\\s*(?:une?\\s+)?|de\\s+)|(?:évoque|évoquent|dénonce|dénoncent|a\\s+(?:évoqué|dénoncé))\\s+(?:une?|des|le|la|les|l['’])\\s*|se\\s+(?:dit|disent|déclare))";
const saidBehind = latin(new RegExp(`^\\s*,?\\s*(?:[\\p{L}’'-]+\\s+){0,3}?${says}(?!\\p{L})`, 'iu'));
const saidBefore = latin(
  new RegExp(`(?<!\\p{L})(?:${says}(?:\\s+(?:that|que))?\\s*[:,]?|${says}(?:\\s+[\\p{L}’'-]+){1,3}\\s*:)\\s*$`, 'iu'),
);
const calledBefore = latin(new RegExp(`(?<!\\p{L})${calls}\\s*$`, 'iu'));
/** Who has words of their own, and says nothing of the case by them. */
const trades =
  'economists|psychologists|sociologists|statisticians|insurers|engineers|programmers|scientists|practitioners|professionals|the\\s+(?:industry|trade)';
const tradesInFrench =
  'économistes|psychologues|sociologues|statisticiens|assureurs|ingénieurs|informaticiens|scientifiques|spécialistes|professionnels';
/** What the author names: "we call this", "one could call that"; keeps at a distance: "so-called"; or has from a trade: "what economists call". */
const named = latin(
  new RegExp(
    `(?<!\\p{L})(?:so-called|(?<!that\\s)(?:we|I|you|one|let['’]?s|let\\s+us|(?:I|we|you)['’]d)\\s+(?:(?:would|could|might|may|can|should|often|sometimes|also|usually)\\s+){0,2}call(?:\\s+[\\p{L}’'-]+){0,4}?|what\\s+(?:${trades})\\s+(?:(?:would|often|usually|sometimes)\\s+)?call(?:\\s+an?)?|que\\s+les\\s+(?:${tradesInFrench})\\s+qualifient\\s+(?:d['’]\\s*(?:une?)?|de))\\s*$`,
    'iu',
  ),
);
/** "Le modèle dit « zero trust »", which says nothing. */
const saidToBe = latin(
  /(?<!\p{L})(?:(?:le|un|ce|en)\s+|l['’])(?:modèle|principe|mode|procédé|mécanisme|outil|logiciel|phénomène|effet|projet|dispositif|protocole|concept)\s+dit\s*$/iu,
);
/** What everybody calls so: "is called “tailgating”". */
const impersonal = latin(
  /(?<!\p{L})(?:(?:is|are|was|were|been|be)\s+(?:\p{L}+\s+)?(?:called|labell?ed|described|classified|rated|graded)|on\s+parle|(?:attackers|hackers|criminals|people|experts|specialists|developers|many|some)\s+(?:often\s+)?call|les\s+\p{L}+\s+parlent)(?:\s+[\p{L}’'-]+){0,4}?\s*$/iu,
);
/** "The banner says “Welcome to SSH”": what a program shows to all. */
const shownToAll = latin(
  /(?<!\p{L})(?:banner|prompt|screen|page|dialog|window|button|log|console|terminal|output|header|manual|bannière|écran|fenêtre|bouton|invite)\s+(?:says|reads|shows|affiche|indique|dit)\s*[:,]?\s*$/iu,
);
/** "A message comes up: “Your files are ours.”" */
const shownBefore = latin(
  /(?<!\p{L})(?:message|note|courriel|e-?mail|tweet|bannière|banner|écran|screen|communiqué|statement)(?:\s+[\p{L}’'-]+){0,3}\s*:\s*$/iu,
);

/** Of whom a word or two between quotation marks may say what they were like, and not what they are called. */
const persons =
  '(?:he|she|they|mayors?|staff|customers|patients|employees|workers|nurses|doctors|teachers|parents|students|pupils|residents|prosecutors?|ministers?|judges?|officials?|police|victims|shareholders|investors|boss|chief|directors?|ceo|president|spokes(?:man|woman|person)|maire|personnel|clients|salariés|employés|soignants|infirmières|médecins|enseignants|parents|élèves|étudiants|habitants|procureure?|ministre|juge|victimes|actionnaires|patron(?:ne)?|directeur|directrice|présidente?|porte-parole)';
/** "The mayor was", "staff were": what somebody was like. */
const wasBefore = latin(new RegExp(`(?<!\\p{L})${persons}\\s+(?:was|were|is|are|était|étaient|est|sont)\\s*$`, 'iu'));
const felt = latin(
  new RegExp(
    `(?<!\\p{L})(?:${persons}|ils?|elles?)\\s+(?:felt|feels?|(?:se\\s+(?:sent(?:ent)?|sentai(?:en)?t)|s['’](?:est|était|sont|étaient)\\s+senti(?:e|s|es)?|se\\s+sont\\s+sentie?s))\\s*$`,
    'iu',
  ),
);
/** Of nobody who lives: "very bad” in the movie". */
const inTale = /^\s+(?:in\s+the|dans\s+(?:le|la))\s+(?:movie|film|book|novel|show|roman|livre|série)/iu;
/** Says how somebody is who is asked: "deeply sorry", "exhausted". */
const feeling = latin(
  /^\s*(?:(?:very|so|quite|not|really|\p{L}+ly|très|si|tout\s+à\s+fait|pas|\p{L}+ment)\s+\p{L}+|sorry|angry|furious|ashamed|upset|afraid|proud|confident|helpless|powerless|heartbroken|(?:exhaust|betray|devastat|disappoint|shock|horrifi|sadden|worri|concern|outrag|frustrat|terrifi|surpris|reliev|satisfi|disgust|stunn|abandon)ed|appalled|désolée?s?|épuisée?s?|trahie?s?|déçue?s?|choquée?s?|inquiète?s?|furieu(?:x|ses?)|effondrée?s?|abasourdie?s?|atterrée?s?|indignée?s?|dévastée?s?|soulagée?s?|démunie?s?|abandonnée?s?|fiers?|fières?|confiante?s?)(?![\p{L}])[^.]{0,40}$/iu,
);
/** "Certains parlent de « double extorsion »": a term of the trade, where another word would be their judgement. */
const someCall = latin(/(?<!\p{L})(?:certains|beaucoup)\s+parlent(?:\s+[\p{L}’'-]+){0,3}?\s+(?:d['’]\s*(?:une?)?|de)\s*$/iu);
const ofTrade = /extorsion|hameçonn|phishing|rançon|ransom|malware|cyber|attaque|piratage|zero|zéro/iu;
/** "Norvik's answer: “no comment”"; what a server answers is nobody's. */
const answerBefore = latin(
  /(?:(?<!(?:textbook|book|manual|guide|server|site|api|service|program|system|tool|machine|browser|model|app|device|router|host|bot))['’]s\s+(?:\p{L}+\s+)?(?:answer|reply|reaction|verdict|comment|explanation)|(?<!\p{L})(?:réponse|réaction|commentaire|explication|verdict)\s+d(?:e\s+|u\s+|['’])(?!(?:la\s+|l['’]|une?\s+)?(?:bon(?:ne)?\s+)?(?:manuel|livre|guide|serveur|site|api|service|programme|système|machine|navigateur|modèle|application|routeur))[\p{L}\s’'-]{2,30}?)\s*:\s*$/iu,
);
const spokeBefore = latin(/(?<!\p{L})(?:spoke|speaks|talked)\s+of\s*$/iu);
/** A term that is set apart behind one of these has its article outside: who writes `from “a trusted third party”` has the words from somebody. */
const behindWord = latin(/(?<!\p{L})(?:from|by|to|with|against|par|avec|contre|de|d['’])\s*$/iu);
const withArticle = /^\s*(?:an?|une?)\s/i;

/** One of these stands in whatever names or calls something. */
const mayCall = /call|label|describe|denounce|decrie|dismisse|classified|parl|qualifi|évoqu|dénonc|se\s+d/i;

/** One of these stands in what follows. */
const mayBeSaid = /sa(?:y|id)|insist|admit|\sdi(?:t|sent)|affirm|assur|déclar/;

/** Who says what something is, in a word or two of their own: "Norvik says that safety is a “shared responsibility”". Some say much, and a manual says what a thing is called. */
const saidToBeSo = latin(
  /(?<!(?<!\p{L})(?:people|everyone|everybody|slogan|proverb|textbook|saying|some|many|most|experts|they|we|you|I|one|which|to|not|never|manual|guide|law|standard|page|book|policy|theory|certains|beaucoup|on|nous|je|manuel|loi|norme)\s)(?<!\p{L})(?:(?:say|says|said|insists?|insisted|admits|admitted)\s+(?:that\s+)?[^.;:"“«]{2,60}?(?:\s(?:is|are|was|were)|['’]s)|(?:dit|disent|affirme(?:nt)?|assure(?:nt)?|(?:a|ont)\s+(?:dit|déclaré|affirmé|assuré))\s+qu(?:e\s|['’])[^.;:"“«]{2,60}?\s(?:est|sont|était|étaient|serai(?:en)?t))\s+(?:not\s+|an?\s+|the\s+|une?\s+|la\s+|le\s+)?$/iu,
);

/** How many words have to stand between two quotation marks for somebody to have said them. */
export function leastWords(text: string, { start, end }: Span): number {
  const before = text.slice(Math.max(0, start - 50), start);
  if (mayCall.test(before) && calledBefore.test(before) && !impersonal.test(before) && !isTerm(before, text.slice(start, end))) return 1;
  if (saidBehind.test(text.slice(end, end + 60)) || saidBefore.test(before))
    return shownToAll.test(before) || saidToBe.test(before) ? 5 : 2;
  const isIntroduced = before.trimEnd().endsWith(':');
  if (voicedBehind.test(text.slice(end - 3, end + 60)) || (isIntroduced && voicedBefore.test(before))) return 2;
  const words = text.slice(start + 1, end - 1);
  const longBefore = text.slice(Math.max(0, start - 90), start);
  if (mayBeSaid.test(longBefore) && saidToBeSo.test(longBefore)) return 2;
  if (felt.test(before) || (wasBefore.test(before) && feeling.test(words) && !inTale.test(text.slice(end, end + 20)))) return 1;
  if (isIntroduced && answerBefore.test(before)) return 2;
  if (spokeBefore.test(before) && !impersonal.test(before) && !named.test(before)) return 2;
  if (withArticle.test(words) && behindWord.test(before) && !/derived\s+from\s*$/i.test(before)) return 4;
  return isIntroduced && shownBefore.test(before) ? 3 : 5;
}

/** Whether quoted words are what the author or a trade calls something. */
const isTerm = (before: string, quoted: string): boolean => named.test(before) || (someCall.test(before) && ofTrade.test(quoted));

/** Whether a quotation has who said it right beside it. */
export const isSaidBy = (text: string, { start, end }: Span): boolean => {
  const before = text.slice(Math.max(0, start - 50), start);
  return (saidBehind.test(text.slice(end, end + 60)) || saidBefore.test(before)) && !shownToAll.test(before);
};

/** "Norvik posted this on X:", "The chat went like this:", "La mairie a tweeté :" */
const sentBefore = latin(
  /(?<!\p{L})(?:(?:tweeted|posted|published|texted|e-?mailed|sent|(?:a|ont|avait|avaient)\s+(?:tweeté|posté|publié|envoyé|diffusé))(?:\s+[\p{L}\d’'-]+){0,5}|(?:chat|mail|e-?mail|letter|message|note|notice|call|exchange|post|courriel|lettre|échange)(?:\s+[\p{L}’'-]+){0,3}?\s+(?:(?:ran|went|goes|began|opened|started|continued)(?:\s+(?:as\s+follows|like\s+this|so|thus))?|disait|commençait(?:\s+ainsi)?))\s*:\s*$/iu,
);

/** Whether what stands before some words says that they are somebody's: "The mayor said:", "The note reads:". What a program shows is nobody's. */
export function saysWhatFollows(text: string): boolean {
  const before = text.slice(-50);
  return (
    /:\s*$/.test(before) && (saidBefore.test(before) || shownBefore.test(before) || sentBefore.test(before)) && !shownToAll.test(before)
  );
}

/** What is only looked for where something announces it. */
export const callPatterns = { mayCall, calledBefore };
export const introducingPatterns = { voicedBefore, answerBefore, shownBefore };
