import { hasWholeWords } from '../text/wholeWords';

const documents = 'communiqué|rapport|avis|statement|report|advisory|filing|complaint|press\\s+release|blog\\s+post';
const name = "(?:[Tt]he\\s+|[Ll]e\\s+|[Ll]a\\s+|[Ll]es\\s+|[Ll]['’])?\\p{Lu}[\\p{L}\\d.&’'-]*(?:\\s+\\p{Lu}[\\p{L}\\d.&’'-]*){0,3}";
const says =
  '(?:reports?|reported|wrote|writes|says|said|announced|disclosed|confirmed|rapporte(?:nt)?|rapportait|révèle(?:nt)?|écrit|indique(?:nt)?|affirme(?:nt)?|annonce(?:nt)?)';

/** How a sentence names its source without a link; each begins with a whole word. */
const worded: readonly RegExp[] = [
  // An attribution to somebody or something that has a name: `selon le communiqué de la CNIL`, `according to the FTC`.
  /(?:[Ss]elon|[Dd]['’]après|[Aa]ccording\s+to|[Aa]s\s+reported\s+by|[Cc]ited\s+by|[Rr]apport[ée]e?\s+par)\s+(?:\p{Ll}[\p{L}'’-]*\s+){0,5}(?:\p{Ll}['’])?\p{Lu}/gu,
  // A document that somebody with a name published: `in a report by Mandiant`, `dans un communiqué de France Travail`.
  new RegExp(`(?:${documents})s?\\s+(?:de|du|des|d['’]|by|from|of)\\s*(?:(?:la|le|l['’]|les|the)\\s*)?\\p{Lu}`, 'gu'),
  // A document by what it is: `selon un communiqué publié le 4 mai`.
  new RegExp(`(?:[Ss]elon|[Dd]['’]après|[Aa]ccording\\s+to)\\s+(?:\\p{Ll}[\\p{L}'’-]*\\s+){0,2}(?:${documents})(?!\\p{L})`, 'gu'),
];

/** The same, where it begins or ends a clause. */
const placed: readonly RegExp[] = [
  // `Mandiant reported that`, `Le Monde rapporte que`, and the same behind what was said: `…, the BBC reported.`
  new RegExp(`(?:^|[,;:.]\\s)\\s*${name}\\s+${says}\\s+(?:that|qu(?:e|['’]))(?!\\p{L})`, 'u'),
  new RegExp(`,\\s+${name}\\s+${says}\\s*[.)»”"]*$`, 'u'),
  // `In its annual report, Norvik says that …`.
  new RegExp(`^(?:In|Dans)\\s+(?:\\p{Ll}[\\p{L}'’-]*\\s+){1,3}(?:${documents})(?!\\p{L})[^.]{0,60}?,`, 'u'),
  // `(source: BBC)`.
  /[([]\s*(?:[Ss]ources?|[Vv]ia)\s*[:：]\s*\p{Lu}/u,
];

/** One of the words that such an attribution opens with. Without a look behind it the search skips what cannot match, and few sentences hold one. */
const opening = new RegExp(
  `[Ss]elon|[Dd]['’]après|[Aa]ccording|[Aa]s\\s+reported|[Cc]ited|[Rr]apport|${documents}|[Ss]ource|[Vv]ia\\s*:|${says}`,
);

/** Whether a sentence names its source without linking it. */
export const namesSource = (text: string): boolean =>
  opening.test(text) && (worded.some((form) => hasWholeWords(form, text)) || placed.some((form) => form.test(text)));

/** Whether a source line names anybody: `Source : SentinelOne`. */
export const isNamed = (text: string): boolean =>
  /^[\s([]*(?:sources?|source\s*\(s\)|via)\s*[:：]\s*["«“]?\s*[\p{Lu}\d]/iu.test(text) && /:\s*\P{Ll}*\p{Lu}/u.test(text);
