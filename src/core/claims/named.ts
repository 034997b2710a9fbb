/** An attribution to somebody or something that has a name: `selon le communiqué de la CNIL`, `according to the FTC`. */
const attributed =
  /(?<!\p{L})(?:[Ss]elon|[Dd]['’]après|[Aa]ccording\s+to|[Aa]s\s+reported\s+by|[Cc]ited\s+by|[Rr]apport[ée]e?\s+par)\s+(?:\p{Ll}[\p{L}'’-]*\s+){0,5}(?:\p{Ll}['’])?\p{Lu}/u;

/** A document that somebody with a name published: `in a report by Mandiant`, `dans un communiqué de France Travail`. */
const document =
  /(?<!\p{L})(?:communiqué|rapport|avis|statement|report|advisory|filing|complaint|press\s+release|blog\s+post)s?\s+(?:de|du|des|d['’]|by|from|of)\s*(?:(?:la|le|l['’]|les|the)\s*)?\p{Lu}/u;

/** One of the words that such an attribution opens with. Without a look behind it the search skips what cannot match, and few sentences hold one. */
const opening =
  /[Ss]elon|[Dd]['’]après|[Aa]ccording|[Aa]s\s+reported|[Cc]ited|[Rr]apport|communiqué|avis|statement|report|advisory|filing|complaint|release|post/;

/** Whether a sentence names its source without linking it. */
export const namesSource = (text: string): boolean => opening.test(text) && (attributed.test(text) || document.test(text));

/** Whether a source line names anybody: `Source : SentinelOne`. */
export const isNamed = (text: string): boolean =>
  /^[\s([]*(?:sources?|source\s*\(s\)|via)\s*[:：]\s*["«“]?\s*[\p{Lu}\d]/iu.test(text) && /:\s*\P{Ll}*\p{Lu}/u.test(text);
