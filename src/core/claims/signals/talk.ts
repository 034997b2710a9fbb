import { latin } from '../../text/latin';
import { atWords, hasWholeWords } from '../../text/wholeWords';
import { word } from '../words/lexicon';
import type { Announced } from './announced';
import { cue } from './cues';
import { opening } from './openings';

/** Adjectives by which an author rates, at the end of a sentence. What somebody ranks by degrees (`critical`) or found out about data (`sensitive`) is none. */
const ratings: ReadonlySet<string> = new Set(
  'severe extreme precise significant serious devastating dévastateur sophisticated sophistiquée sophistiqué worrying inquiétant inquiétante simple clear clair complex complexe difficult difficile impressive considérable énorme huge obvious évident grave dangerous dangereux profound immédiate immédiat redoutable essentielle essentiel crucial cruciale cruciales'.split(
    ' ',
  ),
);

const rates = latin(/(?<!\p{L})(?:is|are|remains?|est|sont|reste(?:nt)?|demeure)\s+(?:\p{L}+\s+){0,2}?\p{L}+\s*[.!;]?\s*$/iu);

/** Longer sentences do more than to rate. */
const longestRating = 100;

/** Whether a text rates something, and does no more. */
export const onlyRates = (text: string): boolean => text.length <= longestRating && ratings.has(lastWordOf(text)) && rates.test(text);

/** The last word of a text in small letters; read from the end, for a pattern would be tried at each place before it. */
function lastWordOf(text: string): string {
  let end = text.length;
  while (end > 0 && '.!; '.includes(text[end - 1] as string)) end--;
  return text.slice(text.lastIndexOf(' ', end - 1) + 1, end);
}

/** How hard or likely something gets, which nobody has measured. */
const ease = atWords(
  /(?:(?:harder|easier)\s+(?:to|for)|more\s+(?:difficult|complex)\s+(?:to|for)|plus\s+(?:difficile|facile|complexe)s?(?!\s+que)|(?:increas|rais|reduc|lower)\p{L}+\s+the\s+(?:likelihood|risk|chances?|odds)(?!\s+(?:rating|level|register|score))|at\s+(?:high(?:er)?\s+|greater\s+|increased\s+)?risk\s+(?:of|for))(?!\p{L})/giu,
);

/** What doing something is good for, or what it takes: "Requesting reports helps to …". */
const ofDoing = latin(
  /^\P{L}*\p{L}{2,}ing\s[^.,;:]{1,100}?\s(?:is|are|can|helps?|aids?|reduces?|prevents?|requires?|allows?|ensures?|enables?|makes?|means)\s/iu,
);

/** How a kind of thing is called, and no more: "Cette pratique s'appelle du « spoofing ».", "This technique is known as vishing." */
const naming = latin(
  /^\P{L}*(?:(?:cet(?:te)?|cela)\P{L}[^.,;:]{0,60}?s['’]appelle(?:nt)?\s+(?:du|de\s+la|de\s+l)\P{L}|(?:this|such\s+an?)\s+(?:kind|type|form|technique|method|practice|process|approach|trick)(?:\s+of\s+[\p{L}-]+)?\s+(?:is|are)\s+(?:also\s+|often\s+|commonly\s+)?(?:called|known\s+as|referred\s+to\s+as)\s)[^.,;:]{1,60}[.!]?\s*$/iu,
);

/** What a thing is for: "Bcrypt is a function that …". */
const purpose = latin(
  /^[^,.;:]{2,40}\s(?:is\san?|est\sune?)\s(?:[\p{L}-]+\s){0,3}?(?:function|fonction|outil|tool|utility|utilitaire|protocole?|technique|library|bibliothèque|language|langage|framework|standard|norme|format)\s(?:[\p{L}-]+\s){0,2}?(?:(?:for|(?:that|which)(?!\s(?:the|this|its))|conçue?|qui|destinée?|permettant|pour)\s|(?:used|designed|utilisée?)\s(?:to|for|pour)\s)/iu,
);

/** Who does such things, and may do what follows: "Attackers can use …". "Could" may tell of what they were able to do, and "les pirates" of those of the case. */
const mayDo = latin(
  /^\P{L}*(?:(?:such|these|many|some|des)\s+)?(?:attackers|hackers|criminals|cybercriminals|fraudsters|scammers|attaquants|pirates|cybercriminels|criminels|fraudeurs|escrocs)\s+(?:can|may|might|peuvent|pourraient)(?!\s+(?:have|not|avoir)(?!\p{L}))(?!\p{L})/iu,
);

const both = word.hypothesis | word.attacker;

/**
 * Whether a text rates, weighs, names or explains rather than tells. To be asked only of one that tells of nobody: no past, name, attribution or authority in it.
 */
export const isTalk = (text: string, { first, classes, cues, opens }: Announced): boolean =>
  onlyRates(text) ||
  ((cues & cue.ease) !== 0 && hasWholeWords(ease, text)) ||
  (first.endsWith('ing') && ofDoing.test(text)) ||
  ((classes & both) === both && mayDo.test(text)) ||
  (mayTellPurpose(text) && purpose.test(text)) ||
  ((opens & opening.naming) !== 0 && naming.test(text));

/** What is only looked for where a word announces it. */
export const talkPatterns = { ease, ofDoing, mayDo, purpose, naming };

const mayTellPurpose = (text: string): boolean => text.includes(' est un') || text.includes(' is a');
