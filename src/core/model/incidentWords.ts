import { withoutAccents } from '../text/accents';
import { latin } from '../text/latin';
import { hasWholeWords, isLetter, wholeWords } from '../text/wholeWords';

/** One pattern of several, for whole words without accents; a hyphen goes on with a word. */
const wordsAmong = (patterns: readonly string[]): RegExp => latin(new RegExp(`(?:${patterns.join('|')})(?![\\p{L}-])`, 'giu'));

/** Words that speak of an incident that happened, rather than of a technique or a product. French and English, without accents. */
const sure = wordsAmong([
  // French
  'cyber[- ]?attaques?',
  'cyber[- ]?incidents?',
  '(?:fuites?|vols?|violations?) (?:massive |majeure )?(?:de|des) donnees',
  'fuites? (?:chez|a|au|aux)',
  "victimes? (?:d['’]une?|de la|de l['’]) (?:fuite|cyberattaque|attaque|intrusion|piratage|rancongiciel|ransomware)",
  'piratages?',
  'piratee?s?',
  'rancongiciels?',
  "(?:analyse|etude|retour) (?:d['’]|de l['’]|sur l['’]|sur un )incident",
  'incidents? (?:de securite|cyber|informatiques?)',
  'breches?',
  'attaques? (?:contre|sur|chez|par rancongiciel|informatiques? (?:contre|de|du))',
  "compromission (?:de|du|chez|d[’']\\p{L}+)",
  'intrusion (?:chez|a|au|aux)',
  'portes? derobees?',
  "campagnes? d['’](?:attaques?|hameconnage|espionnage)",
  // English
  'cyber ?attacks?',
  'data ?(?:breach|leak|theft)(?:es|s)?',
  'breach(?:es|ed)?',
  'hack(?:ed)? (?:of|at|by)',
  'hacked',
  'ransomware (?:attack|incident|outbreak)s?',
  'ransomware (?:at|hits|hit|strikes|struck)',
  'incident (?:analysis|report|review|response report)',
  '\\d{4} incident',
  'post[- ]?mortems?',
  'supply[- ]chain (?:attack|compromise)s?',
  '(?:attack|intrusion|compromise) (?:on|at|of|against|into)',
  'security incidents?',
  '(?:attack|phishing|malware|espionage|extortion) campaigns?',
  'phishing attacks?',
  'malicious (?:crates?|packages?|extensions?|commits?)',
  '(?:ransomware|worm|malware|ver|rancongiciel) (?:that|which|qui)',
]);

/** Tags that speak of one by themselves, whole; in a title they may be a subject of study. */
const sureTag = /^(?:ransomwares?|incidents?|fuites?|intrusions?)$/;

/** Words that may speak of one, and of much else: a technique, a fault of a program, anybody's case. What the text begins with decides. */
const doubtful = wordsAmong([
  // French
  "(?<!(?:tests?|detection|systemes?) d['’])intrusions?",
  'etudes? de cas',
  "retours? d['’]experience",
  'retex',
  'incidents? (?:on|at)',
  'autops(?:ie|y)',
  "anatomie d['’]une?",
  "ce qui s['’]est passe",
  'fuites?(?! (?:de )?memoire)',
  'attaques?',
  'compromissions?',
  'compromise?s?',
  'sabotages?',
  'espionnage',
  'extorsions?',
  'detournements?',
  'defacements?',
  'defiguration',
  'pannes?',
  'volee?s?',
  'exposee?s?',
  'paralysee?s?',
  "reponse a (?:incidents?|l['’]incident)",
  'logiciels? malveillants?',
  // English
  'incidents?',
  'ransomwares?',
  'case stud(?:y|ies)',
  'anatomy of',
  'what happened',
  'attack(?:s|ed)?',
  'hacks?',
  'leak(?:s|ed)?',
  'compromised?',
  'backdoors?(?:ed)?',
  'espionage',
  'extortion',
  'heist',
  'outages?',
  'shut ?downs?',
  '(?:went|goes|go) (?:dark|down|offline)',
  'stolen?',
  'exposed',
  'incident response',
  'malwares?',
  'wipers?',
]);

/** The text tells of what was done to somebody; "an attacker may steal" tells nothing. */
const tells = new RegExp(
  `(?:${[
    // English
    '(?:attackers?|hackers?|intruders?|criminals|thieves|gang|group|ransomware|malware|worm|lockbit|alphv|apt\\d+)(?: had)? (?:took|stole|got|broke|encrypted|leaked|entered|gained|published|demanded|hit|used|reached|logged|compromised|exploited|infected|accessed|disabled|deleted|wiped|claimed|targeted|spread|moved)',
    '(?:was|were|been|got) (?:\\p{L}+ly )?(?:hit|hacked|breached|compromised|stolen|leaked|encrypted|attacked|exposed|infected|extorted|knocked out|shut down|taken (?:down|offline)|wiped|hijacked|backdoored)',
    '(?:lost|stole|leaked|exfiltrated|encrypted|breached|hacked) (?:\\p{L}+ ){0,3}\\p{Sc}?\\d',
    '(?:ransom (?:of|demand|note)|claimed responsibility|went (?:dark|down|offline)|(?:crashed|failed) (?:around the world|worldwide))',
    // French
    '(?:attaquants?|pirates?|hackers?|intrus|assaillants?|cybercriminels?|rancongiciel|malware|ver)(?:\\s+\\p{L}+)?\\s+(?:ont|avaient|a|avait|est|sont)\\s',
    '(?:a|ont|avait|avaient) (?:ete |subi une?[^.]{0,20}|(?:\\p{L}+ment )?)(?:victimes?|pirate|vole|derobe|chiffre|exfiltre|compromis|touche|attaque|paralyse|expose|divulgue|revendique|perdu|detourne|intrusion|fuite)',
    '(?:sont|est) (?:pirate|vole|derobe|chiffre|exfiltre|compromis|paralyse|divulgue|attaque)e?s?',
    "victimes? d[’']une",
    'rancon de',
    'perd(?:u|ent)? (?:\\p{L}+ ){0,3}\\d',
    'depose plainte|porte plainte',
  ].join('|')})`,
  'giu',
);

/** A year, or a day with its month: what happened, happened some time. */
const dated =
  /(?<![\d.])(?:19|20)\d{2}(?![\d.]\d)|(?<!\d)\d{1,2}(?:er|st|nd|rd|th)? (?:jan|feb|fev|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|aou|sep|oct|nov|dec)/i;

/** Headings that only an account of an incident has. */
const sureHeadings = wordsAmong([
  "deroulement de l['’]attaque",
  "l['’](?:attaque|intrusion|incident)(?: s['’]est.{0,40})?",
  'qui a ete touche',
  'victimologie',
  'victimology',
  "mode d['’]operation",
  "vecteurs? (?:d['’]intrusion|initial|d['’]attaque|d['’]entree)",
  'attack vectors?',
  'donnees (?:compromises|exfiltrees|volees|exposees|derobees|divulguees)',
  '(?:compromised|stolen|exposed|leaked) data',
  "vue d['’]ensemble de l['’]incident",
  'the (?:breach|attack|intrusion|incident|theft|hack|ransom)',
  'la (?:fuite|rancon|breche|revendication)',
  '(?:comment|par ou) (?:ils|les \\p{L}+) (?:sont|ont) (?:entres?|passes?|fait)',
  'how (?:they|the \\p{L}+) got in',
]);

/** Headings that an account of one has, and many another text. */
const usualHeadings = wordsAmong([
  'chronologie',
  'timeline',
  'root causes?',
  'impacts?',
  "reponse (?:a l['’])?incident",
  'incident response',
  'victimes?',
  'lessons learned',
  'lecons',
  'enseignements',
  'what happened',
  "(?:que|ce qui) s['’](?:est[- ]il|est) passe",
  'attribution',
  'aftermath',
  'consequences',
  'what went wrong',
]);

/** A tutorial or a list of tips speaks of attacks too, in order to teach them. */
const teaching = wordsAmong([
  'tuto(?:riel|rial)?s?',
  'how[- ]to',
  'guide',
  'comment (?:se |configurer|installer|securiser|durcir|proteger)',
  'cheat ?sheet',
  'write-?up',
  'ctf',
  'introduction (?:to|a)',
  'walkthrough',
  'checklist',
  'bonnes pratiques',
  'best practices',
  'securiser',
  'proteger',
  'protect',
  'prevent(?:ing)?',
  'detect(?:ing)?',
  'simulat(?:e|ing)',
  "qu['’]est-ce",
  'what is',
  'bons reflexes',
]);

const joins = (before: string): boolean => before === '-' || isLetter(before);

function first(pattern: RegExp, text: string): string | undefined {
  const [found] = wholeWords(pattern, withoutAccents(text), joins);
  return found && text.normalize('NFC').slice(found.start, found.end);
}

/** The first words of a text that speak of an incident. */
export const incidentWord = (text: string): string | undefined => first(sure, text);

/** The first words of a text that may speak of one. */
export const doubtfulWord = (text: string): string | undefined => first(doubtful, text);

/** Whether a tag alone speaks of an incident. */
export const isIncidentTag = (tag: string): boolean => sureTag.test(withoutAccents(tag).toLowerCase());

/** Whether a title announces that something is taught. */
export const teaches = (title: string): boolean => hasWholeWords(teaching, withoutAccents(title));

/** How much a heading says of an incident: 2 that it is one's, 1 that it may be, 0 nothing. */
export function weightOfHeading(heading: string): 0 | 1 | 2 {
  const plain = withoutAccents(heading);
  if (hasWholeWords(sureHeadings, plain) || incidentWord(heading) !== undefined) return 2;
  return hasWholeWords(usualHeadings, plain) ? 1 : 0;
}

/** Whether a text tells of what was done to somebody, and when. */
export function tellsOfIncident(text: string): boolean {
  const plain = withoutAccents(text);
  return dated.test(plain) && hasWholeWords(tells, plain);
}
