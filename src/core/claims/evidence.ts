import { overlaps, type Span } from '../text/span';
import { hasWholeWords, isLetter, wholeWords } from '../text/wholeWords';
import { word } from './lexicon';

/** What in a sentence a reader would want to check. The names are shown to the author, translated. */
export const evidenceKinds = [
  'quotation',
  'money',
  'figure',
  'date',
  'duration',
  'identifier',
  'superlative',
  'comparison',
  'legal-act',
  'attribution',
  'negative-fact',
  'weakness',
  'cause',
  'act',
  'listed-fact',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One piece of evidence; offsets in the visible text it was found in. */
export interface Evidence extends Span {
  readonly kind: EvidenceKind;
}

const month =
  '(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const year = '(?:19|20)\\d{2}';
/** Bounded, so that a mile of digits costs no more than a mile of words; nobody writes out more. */
const number = "\\d{1,3}(?:[ \\u00a0\\u202f.,’']\\d{3}){1,9}(?:[.,]\\d{1,15})?|\\d{1,20}(?:[.,]\\d{1,15})?";

/** A list of words, each with a small first letter or a capital. */
const bothCases = (words: string): string =>
  words
    .split(' ')
    .map(([first = '', ...rest]) => `[${first.toUpperCase()}${first}]${rest.join('')}`)
    .join('|');

/** Days, months, and years that are tied to something; a bare year in a name (`Vision 2030`) is not. */
const dates = new RegExp(
  `(?:${[
    `(?:1er|\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s+${month}(?:,?\\s+${year})?`,
    `${month}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+${year})?(?!\\d)`,
    `${month}\\s+${year}`,
    `${year}-\\d{2}-\\d{2}`,
    `\\d{1,2}/\\d{1,2}/${year}`,
    `(?:${bothCases('en depuis fin début mi- courant dès avant après vers in since by late early mid- before after around during')})\\s*${year}(?![\\d-]|\\.\\d)`,
    `(?:fin de l['’]année|(?:début|fin) de|end of|beginning of|(?:spring|summer|autumn|fall|winter)(?: of)?|printemps|été|automne|hiver|trimestre|semestre|[QT][1-4])\\s+${year}`,
    `(?:[Ee]ntre|[Bb]etween|[Ff]rom|[Dd]e)\\s+${year}\\s+(?:et|and|to|à)\\s+${year}`,
    `(?:[01]?\\d|2[0-3])[:h][0-5]\\d(?::\\d\\d)?(?:\\s?(?:UTC|GMT|Z|AM|PM|am|pm))?`,
  ].join('|')})(?![\\p{L}\\d])`,
  'gu',
);

/** A year that heads an entry: `2014 – 2016 : …`. */
const datesAtHead = new RegExp(`^(?:\\P{L}{0,3}[^\\p{L}\\d-])?(${year}(?:\\s?[-–]\\s?${year})?)(?=\\s?[:–—])`, 'u');

/** Whether a text is nothing but a date or an hour, and the small words before it: `Le 5 mai 2025`, `On May 5, 2025, 10:00 UTC`. */
export function isDate(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const found = wholeWords(dates, text, joinsName);
  const rest = found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return found.length > 0 && /^\P{L}*(?:\p{L}{1,4}\P{L}*){0,2}$/u.test(rest) && !/\d/.test(rest);
}

/** Whether a text begins with a date that has a month or a day in it: `21 October 2024`, `2025-07-26 Saturday`. */
export function beginsWithDate(text: string): boolean {
  if (!/\d/.test(text)) return false;
  const [first] = wholeWords(dates, text, joinsName);
  return first !== undefined && first.start < 12 && /^\P{L}*(?:(?:le|on|the)\s)?\P{L}*$/iu.test(text.slice(0, first.start));
}

/** `$5bn`, `4,5 Md€`: letters for thousands, millions and billions. */
const magnitude = '(?:(?:de\\s)?(?:million|milliard|billion|thousand|trillion)s?|bn|tn|mds?|mn|[MBKk])';
const sign = '(?:(?:US|CA|AU|NZ|HK|SG|C|A)?\\$|[€£¥]|(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|BTC|ETH|XMR)(?=\\s?\\d))';
const currencies = new RegExp(
  `(?:${sign}\\s?(?:${number})(?:\\s?${magnitude}(?![\\p{L}]))?|(?:${number})\\s?(?:${magnitude}\\s?(?:d['’]|de\\s|of\\s|in\\s)?)?(?:[€£¥]|\\$|euros?|dollars?|francs? suisses|BTC|ETH|XMR|bitcoins?|roubles?|rubles?|pounds|USD|EUR|GBP|CHF|CAD)(?![\\p{L}]))`,
  'giu',
);

/** A number that counts or measures: with a magnitude, a unit or a counted noun; or large enough to have been counted by somebody. */
const figures = new RegExp(
  `(?:(?:${number})\\s?(?:%|‰|pour ?cent|per ?cent|(?:de\\s)?(?:millions?|milliards?|billions?|thousand|trillion)(?!\\p{L})|[KMGT]o\\b|[KMGT]B\\b|personnes|people|users?|utilisateurs|customers?|clients?|victim(?:e)?s?|records?|enregistrements|comptes|accounts|organi[sz]ations?|entreprises|companies|employees|employés|salariés|patients|servers?|serveurs|machines|systems|systèmes|hôpitaux|hospitals|identités|dossiers|files|fichiers|downloads|téléchargements|dépôts|repositories|packages|paquets|crates|projects|projets|countries|pays|versions?|emails?|mails?|tentatives|attempts|postes|devices|sites|websites|domains|domaines|incidents|attacks|attaques|tokens|lines|lignes|navires|ships|câbles|cables|gigabytes|gigaoctets|téraoctets|terabytes|mégaoctets|megabytes|banques|banks|écoles|schools|communes|magasins|stores|citoyens|citizens|élèves|students|abonnés|subscribers|adhérents|members|assurés|passagers|passengers|licenciés|cartes|mots de passe|passwords|adresses|addresses|numéros|bitcoins|backdoors|journalistes|journalists|chercheurs|researchers|usines|factories|flights|trains|wagons)(?![\\p{L}])|\\d{1,3}(?:[ \\u00a0\\u202f,’']\\d{3})+(?![\\d\\p{L}]))`,
  'gu',
);

/** Magnitudes in words. */
const magnitudes =
  /(?:(?:plusieurs |des |quelques )?(?:dizaines|centaines|milliers|millions|milliards) d(?:e\s|['’])|(?:dozens|hundreds|thousands|millions|billions) of|(?:un|deux|trois|cinq|dix|one|two|three|five|ten) (?:million|milliard|billion)s?)/giu;

const durations =
  /(?:(?:près d['’]une?|plus d['’]une?|moins d['’]une?|plusieurs|quelques|several|nearly (?:a|two|three)|almost (?:a|two|three)|more than (?:a|two|three)|less than (?:a|an)|within (?:a|an)|\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|six|seven|eight|nine|ten|twelve)[\s-]+(?:minutes?|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|années?|ans|years?|décennies|decades))(?!\p{L})/giu;

/** A duration counts where something took it: in advice ("every three months") it is no fact. */
const lasted = /(?:durée|duration|dwell|persistance|persistence|pendant|durant|during|within|lasting)(?!\p{L})/giu;

/** Names that a register gives: vulnerabilities, techniques, bulletins, decisions, versions. */
const identifiers =
  /(?:CVE-\d{4}-\d{4,}|CWE-\d+|GHSA(?:-\w{4}){3}|RUSTSEC-\d{4}-\d+|MS\d{2}-\d{3}|KB\d{6,}|SA-[A-Z]+-\d{4}-\d+|CVSS(?:v\d(?:\.\d)?)?[\s:(]*(?:(?:base\s+)?score[\s:]*(?:of\s+|de\s+)?)?\d{1,2}(?:[.,]\d)?|UNC\d{3,}|APT\s?\d{1,2}|FIN\d{1,2}|TA\d{3})(?![\p{L}\d])/gu;

const superlatives =
  /(?:(?:l['’]une?\s+des|parmi\s+les|(?:la|le|les))\s+plus\s+(?!souvent|tôt|vite|rapidement|possible|simple|simplement|tard|loin|haut|bas|part|grande partie|grand nombre|courant|fort)\p{L}+|sans\s+précédent|jamais\s+(?:vu|connue?|enregistrée?s?|observée?s?)|inédite?s?|record\s+absolu|(?:one\s+of\s+the|among\s+the|the)\s+(?:(?:largest|biggest|worst|costliest|deadliest|highest|longest|fastest|greatest)(?!\p{L})|most\s+(?!likely|common|part|recent|important|of)\p{L}+)|unprecedented|ever\s+(?:recorded|seen|reported|disclosed)|first\s+ever|record-breaking|largest\s+ever|(?:la|le|the)\s+(?:première?|first)\s+(?!steps?|étapes?|times?|fois|things?|choses?|lines?|lignes?|phase|stage|half|quarter|trimestre|semestre|part|partie|place|lieu|week|day|jour|semaine|month|mois|year|année|point|cas|case|question|reason|raison|version|paragraph|section|chapter|chapitre|page|glance|abord)\p{L}+)(?!\p{L})/giu;

const comparisons =
  /(?:surpassant|dépassant|outpacing|surpassing|exceeding|(?:plus|moins|aussi)\s+(?!de\s|d['’]|en\s|tard|tôt|souvent|loin|que\s)\p{L}+\s+que|(?:more|less)\s+\p{L}+\s+than|as\s+\p{L}+\s+as|(?:larger|bigger|worse|higher|lower|faster|better)\s+than|compared\s+(?:to|with)|par\s+rapport\s+à|contrairement\s+à|unlike)(?!\p{L})/giu;

const legalActs =
  /(?:(?:a|ont)\s+(?:porté|déposé)\s+plainte|dép(?:osé|ôt)\s+(?:de\s+)?plainte|plaintes?|notifi(?:é|cation)\s+(?:à|auprès\s+de)\s+la\s+cnil|enquête\s+(?:préliminaire|judiciaire|a\s+été)|mise?s?\s+en\s+examen|amendes?|condamnée?s?|inculp(?:ation|és?)|arrêtés?\s+(?:par|à|en)|interpellée?s?|rgpd|gdpr|fined|lawsuits?|sued|settlement|indict(?:ed|ment)|charged|arrested|convicted|sentenced|pleaded\s+guilty|complaint|class\s+action|court\s+(?:order|ruling|filing)|sanction(?:ed|née?s?)|jugement|tribunal|seized|extradited|subpoena(?:ed)?s?)(?!\p{L})/giu;

const attributions =
  /(?:(?:selon|d['’]après)(?!\s+(?:moi|nous|mon|ma|mes|nos|notre)(?!\p{L}))|according\s+to(?!\s+(?:our|my|me|us)(?!\p{L}))|as\s+reported\s+by|(?:a|ont|avait)\s+(?:annoncé|déclaré|dit|lancé|résumé|expliqué|assuré|confié|affirmé|indiqué|précisé|confirmé|révélé|reconnu|admis|démenti|estimé|revendiqué|publié|dénoncé|alerté)|affirme(?:nt)?|déclare(?:nt)?|indique(?:nt)?|précise(?:nt)?|reconnaît|attribuée?s?\s+(?:à|au|aux|par)|revendiquée?s?\s+par|said|stated|announced|reported|confirmed|claimed|claims|disclosed|revealed|admitted|acknowledged|denied|attributed\s+to|alleged(?:ly)?|told|published)(?!\p{L})/giu;

const causes =
  /(?:because(?:\s+of)?|caused\s+by|due\s+to|led\s+to|leading\s+to|resulted\s+in|resulting\s+in|thanks\s+to|as\s+a\s+result|à\s+cause\s+d|en\s+raison\s+d|grâce\s+(?:à|au)|suite\s+(?:à|au)|entraîn(?:é|ant)|provoqu(?:ée?s?|ant)|causée?s?\s+par|caus(?:é|ant)|(?:a|ont|ayant)\s+permis|liée?s?\s+(?:à|au|aux)|due?s?\s+(?:à|au|aux)|à\s+l['’]origine\s+d|stemmed\s+from|traced\s+(?:back\s+)?to)(?!\p{L}{3})/giu;

const negations =
  /(?:n['’]\p{L}+\s+(?:pas|jamais|aucune?|rien|plus|été|ni)|ne\s+\p{L}+(?:\s+\p{L}+)?\s+(?:pas|jamais|aucune?|rien|ni)|n['’]a\s+(?:pas|été)|aucune?\s+\p{L}+|sans\s+(?:aucune?|mot|compte|authentification|chiffrement|mfa)\s*\p{L}*|no\s+(?:\p{L}+\s+){1,2}(?:data|information|records?|credentials|passwords?|accounts?|systems?|files?|funds)|no\s+(?:evidence|indication|sign|customer|user|data|mfa|multi|password|known|impact|other|financial|payment)\p{L}*|(?:did|was|were|had|has|have|does|do|could|is|are)\s?n(?:o|['’])t\s+\p{L}+|never\s+\p{L}+|not\s+\p{L}+ed|none\s+of|without\s+(?:a\s+password|any|authentication|mfa)|cannot|neither)(?!\p{L})/giu;

const weaknesses =
  /(?:lack(?:ed|ing|s)?(?:\s+of)?|missing|insufficient|inadequate|failed\s+to|failure\s+to|neglected\s+to|unpatched|outdated|unencrypted|misconfigur(?:ed|ation)|weak\s+\p{L}+|manqu(?:e|ait|aient)(?:\s+d)?|absence\s+d|insuffisan(?:te?s?|ce)|défaillan(?:te?s?|ces?)|faiblesses?|faible\s+\p{L}+|obsolètes?|néglig(?:é|ence)|lacunes?|carences?|trop\s+(?:large|tard|permissi\p{L}+|faible)|tardive|mal\s+(?:configuré|protégé|sécurisé)\p{L}*|raté|(?:poor|shared|reused|hardcoded)\s+(?:credential|password|access|set|secret)\p{L}*|in\s+plain\s?text|en\s+clair)(?!\p{L}{3})/giu;

/** Words between quotation marks: at least five, for fewer are a term or irony. */
const quotations = /«\s*([^«»]{12,}?)\s*»|“([^“”]{12,}?)”|"([^"]{12,}?)"/gu;

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** What before a date or an identifier makes it a part of a name: `CVE-2024-…`. */
const joinsName = (before: string): boolean => before === '-' || isDigit(before) || isLetter(before);

/** What before a number makes it a part of another, of an address or of a name. */
const joinsNumber = (before: string): boolean => '.,/#-'.includes(before) || isDigit(before) || isLetter(before);

/** What is written with digits (those say what may not stand before them) is only looked for where there is one, the rest only where a word announces it. */
const patterns: readonly { kind: EvidenceKind; pattern: RegExp; joins?: (before: string) => boolean; announced?: number }[] = [
  { kind: 'identifier', pattern: identifiers, joins: joinsName },
  { kind: 'money', pattern: currencies, joins: joinsNumber },
  { kind: 'date', pattern: dates, joins: joinsName },
  { kind: 'duration', pattern: durations, announced: word.time },
  { kind: 'figure', pattern: figures, joins: joinsNumber },
  { kind: 'figure', pattern: magnitudes, announced: word.magnitude },
  { kind: 'superlative', pattern: superlatives, announced: word.degree },
  { kind: 'comparison', pattern: comparisons, announced: word.degree },
  { kind: 'legal-act', pattern: legalActs, announced: word.legal },
  { kind: 'attribution', pattern: attributions, announced: word.attribution },
  { kind: 'cause', pattern: causes, announced: word.cause },
  { kind: 'weakness', pattern: weaknesses, announced: word.weakness },
  { kind: 'negative-fact', pattern: negations, announced: word.negation },
];

/**
 * The evidence in a stretch of visible text, in its order, without overlaps.
 *
 * @param classes what the lexicon says of any of its words
 * @param silent stretches that are no prose: code, bare URLs
 */
export function evidenceIn(text: string, classes: number, silent: readonly Span[]): Evidence[] {
  const found: Evidence[] = [];
  const clashes = (span: Span): boolean => silent.some((other) => overlaps(span, other)) || found.some((other) => overlaps(span, other));
  const hasDigit = /\d/.test(text);
  const head = hasDigit ? datesAtHead.exec(text) : null;
  if (head) {
    const end = head[0].length;
    const span = { start: end - (head[1] ?? '').length, end };
    if (!clashes(span)) found.push({ kind: 'date', ...span });
  }
  for (const { kind, pattern, joins, announced = 0 } of patterns) {
    if (joins ? !hasDigit : (classes & announced) === 0) continue;
    if (kind === 'duration' && (classes & (word.past | word.auxiliary)) === 0 && !hasWholeWords(lasted, text)) continue;
    for (const span of wholeWords(pattern, text, joins)) {
      if (clashes(span) || isNone(kind, text, span)) continue;
      found.push({ kind, ...span });
    }
  }
  if (/["«“]/.test(text)) {
    for (const match of text.matchAll(quotations)) {
      const quoted = (match[1] ?? match[2] ?? match[3] ?? '').split(/\s+/);
      const span = { start: match.index, end: match.index + match[0].length };
      if (quoted.length >= 5 || (quoted.length >= 3 && isSaid(text, span))) found.push({ kind: 'quotation', ...span });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether what looks like evidence is none. */
function isNone(kind: EvidenceKind, text: string, span: Span): boolean {
  if (kind === 'superlative') return isAdverb(text, span) || isPossible(text, span);
  if (kind !== 'figure' && kind !== 'money') return false;
  return isReckoned(text, span) || (kind === 'figure' && (namesStandard(text, span.start) || isWhole(text, span)));
}

/** "Ce qui m'a le plus marqué". */
const isAdverb = (text: string, { start }: Span): boolean =>
  /(?<!\p{L})(?:a|ai|ont|avait)\s$/iu.test(text.slice(Math.max(0, start - 6), start));

/** "The worst mistake that a team can make": of all there may be, nobody made a list. */
const isPossible = (text: string, { end }: Span): boolean =>
  /^[^.:;]{0,60}\s(?:can|could|peut|peuvent|puissent?)\s/iu.test(text.slice(end, end + 70));

/** `1 Go = 1 000 Mo`. */
const isReckoned = (text: string, { start, end }: Span): boolean =>
  /^\s*[=≈]/.test(text.slice(end, end + 3)) || /[=≈]\s*$/.test(text.slice(Math.max(0, start - 3), start));

const says =
  '(?:said|says|told|wrote|added|warned|(?:a|ont|avait)\\s+(?:dit|déclaré|lancé|écrit|résumé|ajouté|expliqué|assuré|confié|affirmé|reconnu|annoncé))';
const saidBehind = new RegExp(`^\\s*,?\\s*(?:[\\p{L}’'-]+\\s+){0,3}?${says}(?!\\p{L})`, 'iu');
const saidBefore = new RegExp(`(?<!\\p{L})${says}\\s*[:,]?\\s*$`, 'iu');

/** Whether somebody is said to have said what stands between two quotation marks: then few words are theirs as well. */
const isSaid = (text: string, { start, end }: Span): boolean =>
  saidBehind.test(text.slice(end, end + 60)) || saidBefore.test(text.slice(Math.max(0, start - 30), start));

/** `ISO 27 001`, `RFC 9110`, `port 443`, `article 33`: a number that names rather than counts. */
const namesStandard = (text: string, at: number): boolean =>
  /(?:(?:ISO|IEC|RFC|NIST|SP|KB|CVE-)\s*(?:[\w/-]*\s)?|(?:ports?|articles?|art\.|version|n°)\s*)$/i.test(
    text.slice(Math.max(0, at - 24), at),
  );

/** "Sûr à 100 %", "100% sure": wholly, which nobody counted. */
const isWhole = (text: string, { start, end }: Span): boolean =>
  /^100\s?(?:%|pour ?cent|per ?cent)$/i.test(text.slice(start, end)) &&
  (/(?:^|\s)à\s$/i.test(text.slice(0, start)) || !/^\s*(?:des?|du|of)(?!\p{L})/iu.test(text.slice(end)));

const hard = new Set<EvidenceKind>(['figure', 'money', 'date', 'duration', 'quotation', 'superlative']);

/** Whether a kind is a value or somebody's words: what a link has to reach to back it. */
export const isHard = (kind: EvidenceKind): boolean => hard.has(kind);
