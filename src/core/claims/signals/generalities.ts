import { latin } from '../../text/latin';
import { word } from '../words/lexicon';
import { hasPastIn } from '../words/pasts';
import type { Word } from '../words/words';
import type { Announced } from './announced';
import { opening } from './openings';
import { onlyRates } from './talk';

/** One of a kind, or all of it, as the subject of what is so. */
const ofAKind = latin(
  /^\P{L}*(?:(?:an?|une?)\s+(?:[\p{L}'’-]+\s+){1,4}?(?:is|are|does|cannot|can|est|n['’]est|ne\s|sont|occurs?|consists?|refers|means|survient|désigne|consiste)(?!\p{L})|(?:aucune?|neither|every|chaque|any|no)\s+\p{L}+\s+(?:is|are|can|does|has|n['’]est|ne\s|est|peut))/iu,
);

/** Says what something is, or when such things happen. */
const defining = latin(
  /^\P{L}*(?:an?|une?)\s+(?:[\p{L}-]+\s+){1,4}?(?:(?:is|est)\s+(?:an?|une?)|occurs?\s+when|happens\s+when|(?:survient|se\s+produit)\s+(?:quand|lorsqu))(?!\p{L})/iu,
);

/** Says what a kind of attack or of software is: "Le hameçonnage est une technique". */
const definingKind = latin(
  /^\P{L}*(?:le|la|les|l['’]|the)\s?[\p{Ll}'’ -]{3,40}(?:,[^,.]{2,40},)?\s(?:est\sune?|sont\s(?:une?|des)|(?:is|are)\san?)\s(?:attaque|technique|méthode|type|forme|famille|pratique|attack|method|kind|form)s?(?!\p{L})/iu,
);

/** One look for all verbs of `definingKind`, also of many; `mayTellPurpose` is of one thing. */
const mayDefineKind = (text: string): boolean => / (?:est un|sont (?:un|des)|is a|are a)/.test(text);

/** Says what a word is used for: "Script kiddie is a term used to describe …". */
const namingTerm = latin(
  /\s(?:(?:is|are)\s+(?:an?|the)\s+(?:\p{L}+\s+)?terms?\s+(?:that\s+|which\s+)?(?:(?:is|are)\s+)?(?:\p{L}+ly\s+|often\s+)?(?:used|given|coined|for|describing|describes?)|est\s+(?:un|le)\s+terme\s+(?:\p{L}+\s+)?(?:qui|utilisé|employé|désignant|pour))(?!\p{L})/iu,
);

/** An attacker and a victim as in a textbook, each with what they do. */
const scene = latin(
  /(?<!\p{L})(?:attacker|attaquant|hacker|pirate)\s+\p{L}+[se]\s.{0,200}(?<!\p{L})(?:victim|victime|user|utilisateur)\s+\p{L}+[se](?!\p{L})/iu,
);

/** Whether a text defines a kind of thing or plays a case of it through. */
export const isTextbook = (text: string, { opens }: Announced, hasBoth: boolean): boolean =>
  ((opens & opening.kind) !== 0 && defining.test(text)) ||
  ((opens & opening.article) !== 0 && mayDefineKind(text) && definingKind.test(text)) ||
  (text.includes(' term') && namingTerm.test(text)) ||
  (hasBoth && scene.test(text));

/** What the past in a clause is of, that is so of all of a kind: "until a key has been provided". */
const untilThen = latin(
  /\s(?:tant\s+qu|avant\s+(?:même\s+)?qu|quand\s|lorsqu|dès\s+qu|until\s|unless\s|before\s|as\s+long\s+as\s|when\s|once\s|si\s|if\s)/iu,
);
const whenever = latin(/^\s(?:quand|lorsqu|when|si|if)/iu);

/** What places one of a kind: "un bureau de la mairie", "an office at the port". */
const placed = latin(
  /\s(?:du|aux?|d(?:e|ans)\s+(?:la|le|l['’]\p{L}+|s[ao]n?|ses|leurs?|ce\p{L}*)|à\s+l(?:a|['’]\p{L}+)|(?:of|at|in|from)\s+(?:the|its|their|this))(?!\p{L})/iu,
);

/** Who was told of before: then the clause is of the case. */
const known = latin(/\s(?:le\s+groupe|the\s+(?:gang|group))(?!\p{L})/iu);

/** What holds nothing yet: "Rien n'est acquis". */
const openYet = latin(
  /^\P{L}*(?:rien\s+n['’]est|nothing\s+is)\s+(?:acquis|perdu|joué|gagné|fini|réglé|sûr|terminé|won|lost|over|certain|safe|settled)$/iu,
);

/** Whether what a text says of one of a kind is in the present, and its past alone in a clause that says until or as soon as when it is so. */
export function isSoUntil(text: string, words: readonly Word[], { classes, opens }: Announced): boolean {
  const isKind = isBare(words, classes) || (opens & opening.kind) !== 0;
  if (!isKind && (opens & (opening.nothing | opening.article)) === 0) return false;
  const clause = untilThen.exec(text);
  if (!clause || /\d/.test(text) || known.test(text)) return false;
  const head = text.slice(0, clause.index);
  if (placed.test(head)) return false;
  if (isKind) return !hasPastIn(head);
  return (opens & opening.article) !== 0 ? whenever.test(clause[0]) && onlyRates(head) : openYet.test(head);
}

/** Whether a text in the present, of nobody by name, says what is so of all of a kind: "a hospital is no bank", "ransomware never waits". */
export function isGeneral(text: string, words: readonly Word[], { classes, opens }: Announced): boolean {
  if ((classes & (word.habit | word.story)) === word.habit || (classes & (word.habit | word.attacker)) === (word.habit | word.attacker))
    return true;
  return ((opens & opening.kind) !== 0 && ofAKind.test(text)) || isBare(words, classes);
}

/** Whether a text denies something of attackers or the like that stand without an article. */
const isBare = (words: readonly Word[], classes: number): boolean =>
  (classes & word.negation) !== 0 && ((words[0]?.classes ?? 0) & (word.attacker | word.definite)) === word.attacker;

/** What is only looked for where a word announces it. */
export const generalityPatterns = { ofAKind, defining, definingKind };
