import type { Span } from '../text/span';

/** What in a sentence a reader would want to check. The names are shown to the author, translated. */
export const evidenceKinds = ['figure', 'date', 'duration', 'superlative', 'quotation'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** One piece of evidence; offsets in the visible text it was found in. */
export interface Evidence extends Span {
  readonly kind: EvidenceKind;
}

const month =
  '(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre|January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)';
const year = '(?:19|20)\\d{2}';
const number = "\\d{1,3}(?:[ \\u00a0\\u202f.,’']\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)?";

/** Days, months and years that are tied to something; a bare year in a name (`Vision 2030`) is not. */
const dates = new RegExp(
  `(?<![\\p{L}\\d-])(?:${[
    `(?:1er|\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s+${month}(?:,?\\s+${year})?`,
    `${month}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+${year})?(?!\\d)`,
    `${month}\\s+${year}`,
    `${year}-\\d{2}-\\d{2}`,
    `\\d{1,2}/\\d{1,2}/${year}`,
    `(?:en|depuis|fin|début|mi-|courant|dès|in|since|by|late|early|mid-?|during)\\s*${year}(?![\\d.-])`,
  ].join('|')})(?![\\p{L}])`,
  'gu',
);

/** A number that counts or measures: with a magnitude, a unit, a currency or a counted noun; or large enough to have been counted by somebody. */
const figures = new RegExp(
  `(?<![\\p{L}\\d.,/#-])(?:[$€£]\\s?(?:${number})(?:\\s?(?:million|billion|[MBk])\\b)?|(?:${number})\\s?(?:%|‰|pour ?cent|percent|(?:de\\s)?(?:millions?|milliards?|billions?|thousand|trillion)(?!\\p{L})|M€|k€|€|\\$|£|euros?|dollars?|[KMGT]o\\b|[KMGT]B\\b|BTC|bitcoins?|personnes|people|users?|utilisateurs|customers?|clients?|victim(?:e)?s?|records?|enregistrements|comptes|accounts|organi[sz]ations?|entreprises|companies|employees|employés|salariés|patients|servers?|serveurs|machines|systems|systèmes|systems|hôpitaux|hospitals|identités|dossiers|files|fichiers|downloads|téléchargements|dépôts|repositories|packages|paquets|countries|pays)(?![\\p{L}])|\\d{1,3}(?:[ \\u00a0\\u202f,’']\\d{3})+(?![\\d\\p{L}]))`,
  'gu',
);

/** Magnitudes in words. */
const magnitudes =
  /(?<!\p{L})(?:(?:plusieurs |des |quelques )?(?:dizaines|centaines|milliers|millions|milliards) d(?:e\s|['’])|(?:dozens|hundreds|thousands|millions|billions) of|(?:un|deux|trois|cinq|dix|one|two|three|five|ten) (?:million|milliard|billion)s?)/giu;

const durations =
  /(?<!\p{L})(?:(?:près d['’]un|plus d['’]un|moins d['’]un|plusieurs|quelques|several|nearly (?:a|two|three)|almost (?:a|two|three)|more than (?:a|two|three)|less than (?:a|an)|\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|two|three|four|five|six|seven|eight|nine|ten)\s+(?:minutes?|heures?|hours?|jours?|days?|semaines?|weeks?|mois|months?|années?|ans|years?))(?!\p{L})/giu;

const durationUnit = /minute|heure|hour|jour|day|semaine|week|mois|month|année|ans|year/i;

/** A duration counts where something took it: in advice ("every three months") it is no fact. */
const happened =
  /(?<!\p{L})(?:a|ont|avait|avaient|été|fut|furent|était|étaient|n['’]a|was|were|had|has|have|took|lasted|spent|remained|[a-z]{3,}ed|durée|duration|dwell|persistance)(?!\p{L})/iu;

const superlatives =
  /(?<!\p{L})(?:(?:l['’]une?\s+des|parmi\s+les|(?:la|le|les))\s+plus\s+(?!souvent|tôt|vite|rapidement|possible|simple|simplement|tard|loin|haut|bas|part|grande partie|courant)\p{L}+|sans\s+précédent|jamais\s+(?:vu|connue?|enregistrée?s?|observée?s?)|inédite?s?|record\s+absolu|(?:one\s+of\s+the|among\s+the|the)\s+(?:(?:largest|biggest|worst|costliest|deadliest|highest|longest|fastest|greatest)(?!\p{L})|most\s+(?!likely|common|part|recent|important|of)\p{L}+)|unprecedented|ever\s+(?:recorded|seen|reported|disclosed)|first\s+ever|record-breaking|largest\s+ever)(?!\p{L})/giu;

/** Words between quotation marks: at least five, for fewer are a term or irony. */
const quotations = /«\s*([^«»]{12,}?)\s*»|“([^“”]{12,}?)”|"([^"]{12,}?)"/gu;

const kindsOf: readonly [EvidenceKind, RegExp][] = [
  ['figure', figures],
  ['figure', magnitudes],
  ['date', dates],
  ['superlative', superlatives],
];

/** What is uncertain, asked, advised, addressed to the reader or told in the first person states nothing that a source could back. */
const counterEvidence =
  /\?\s*$|(?<!\p{L})(?:pourrait|pourraient|pourrais|devrait|devraient|devrais|doit|doivent|peut-être|il (?:faut|faudra|convient)|recommand\p{L}*|conseill\p{L}*|permettrait|vous|votre|vos|je|j['’]ai|mon|could|might|should|would|must|needs? to|recommend\p{L}*|consider|likely|probably|you|your|my)(?!\p{L})/iu;

/** `May` is a month, and `i` a numeral: these count as they are written. */
const counterEvidenceAsWritten = /(?<!\p{L})(?:may|I|I['’]ve)(?!\p{L})/u;

/**
 * The evidence in a stretch of visible text, in its order, without overlaps.
 *
 * @param silent stretches that are no prose: code, bare URLs
 */
export function evidenceIn(text: string, silent: readonly Span[]): Evidence[] {
  const found: Evidence[] = [];
  const add = (kind: EvidenceKind, start: number, end: number): void => {
    const clashes = (other: Span) => start < other.end && other.start < end;
    if (!silent.some(clashes) && !found.some(clashes)) found.push({ kind, start, end });
  };
  for (const [kind, pattern] of kindsOf) {
    if (kind !== 'superlative' && pattern !== magnitudes && !/\d/.test(text)) continue;
    for (const match of text.matchAll(pattern))
      if (kind !== 'figure' || !namesStandard(text, match.index)) add(kind, match.index, match.index + match[0].length);
  }
  if (durationUnit.test(text) && happened.test(text))
    for (const match of text.matchAll(durations)) add('duration', match.index, match.index + match[0].length);
  for (const match of text.matchAll(quotations)) {
    const words = (match[1] ?? match[2] ?? match[3] ?? '').split(/\s+/);
    if (words.length >= 5) found.push({ kind: 'quotation', start: match.index, end: match.index + match[0].length });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `ISO 27 001`, `RFC 9110`, `port 443`, `article 33`: a number that names rather than counts. */
const namesStandard = (text: string, at: number): boolean =>
  /(?:ISO|IEC|RFC|NIST|SP|KB|port|ports|article|articles|art\.|version|n°|CVE-)\s*(?:[\w/-]*\s)?$/i.test(
    text.slice(Math.max(0, at - 24), at),
  );

/** Whether the words themselves say that they state no fact. Somebody's quoted words are a fact whatever they say. */
export const isCountered = (text: string): boolean => counterEvidence.test(text) || counterEvidenceAsWritten.test(text);
