import type { Block } from '../../parse/body';
import { proseOf } from '../../parse/body';
import type { Link, Prose } from '../../parse/prose';
import type { Mention } from './pinpoint';
import { refersToNote } from './sameSource';
import { onlyShows } from './shownThings';

/** Of a note that is called again and again, so many links are told each time: a note of more is a list. */
export const mostOfNote = 20;

/** What a note links to, as far as it is told where the note is called. */
export const firstUrls = ({ urls }: Mention): readonly string[] => (urls.length > mostOfNote ? urls.slice(0, mostOfNote) : urls);

/** The addresses that a block links to. */
export const urlsOf = (block: Block): string[] => urlsAmong(block, () => true);

/** Of the same, those that say something of what stands beside them: what only shows a thing that is named does not. */
export const backingUrlsOf = (block: Block): string[] => urlsAmong(block, (prose, link) => !onlyShows(prose, link));

function urlsAmong(block: Block, backs: (prose: Prose, link: Link) => boolean): string[] {
  const urls: string[] = [];
  // An image that is a link carries no words, and backs none.
  for (const prose of proseOf(block))
    for (const link of prose.links) if (link.isSource && link.words.end > link.words.start && backs(prose, link)) urls.push(link.url);
  return urls;
}

/** What a note that cites without a link looks like: a page or paragraph with its number, a document of somebody with a name, a title with its place and year. One that only remarks is no source. */
const citation =
  /(?<!\p{L})(?:(?:pp?\.|pg\.?|pages?|paragraphe?s?|sections?|§|art\.|articles?|chap\w*)\s*(?:n°\s*)?(?:\d|[IVX]{1,5}(?!\p{L}))|ibid|op\. ?cit|doi\b|isbn|(?:reports?|rapports?|complaint|plainte|communiqué|filing|advisory|avis|statement)(?!\p{L}))|,\s[^.,]{0,40}(?:19|20)\d{2}\s*[.)]?\s*$/iu;

/** An entry of a bibliography: who wrote it, what it is called, and a year that stands by itself, in `Doe, Jane. Comment on issue 116. November 2018.` or `(2019)`. */
const authored =
  /^\s*\p{Lu}[\p{L}'’-]{1,30},\s(?!(?:Inc|Ltd|Corp|LLC|PLC|SA|SAS|GmbH|Jr|Sr)\.)\p{Lu}[\p{L}.'’ -]{0,40}\.\s.{0,300}?(?:[.,]\s(?:\d{1,2}\s)?(?:\p{L}{3,9}\.?\s)?|\()(?:19|20)\d{2}(?:[.,)]|\s*$)/u;

/** A judgment or a law by what it is filed under, which is as exact as an address: `aff. C-340/21`, `n° 430810`, `Doe v. Roe, No. 3:20-cr-337`, `593 U.S. 374 (2021)`, `[2020] UKSC 12`, `loi n° 78-17`. */
const filed =
  /(?<!\p{L})(?:[CTF][-‑–]\d{1,4}\/\d{2}(?!\d)|ECLI:|[Nn](?:°|º|os?\.?)\s?\d[\d.:/-]{3,}|\p{Lu}[\p{L}.’']*\s+(?:vs?\.|c\.)\s+\p{Lu}[^\n]{1,80}(?:\d{4}\)|No\.\s?\d)|\d{1,4}\s+(?:U\.\s?S\.(?:\s?C\.)?|F\.(?:\s?Supp\.)?\s?\d?d?|S\.\s?Ct\.|Fed\.\s?Reg\.|Stat\.)\s+(?:§+\s?)?\d|\[(?:19|20)\d{2}\]\s+(?:EW|UK|IE|NI|SC)[A-Z]{1,5}\s+\d|Pub\.\s?L\.|(?:[Rr]èglement|[Rr]egulation|[Dd]irective)\s+(?:\([A-Z]{2}\)\s+)?(?:n°\s?)?(?:19|20)\d{2}\/\d)/u;

/** A decision by its day or number, a bulletin by its own, an issue of a paper by its day, where the note is nothing else: `Décision de la CNIL du 15 avril 2022.` */
const day = '\\d{1,2}(?:er)?\\s\\p{Ll}{3,9}\\s(?:19|20)\\d{2}';
/** Whose decision it is, and its number. */
const ofWhom = "(?:\\s(?!(?:a|est|était|qui)\\s)[\\p{L}\\d'’°-]{1,20}){0,8}";
/** Papers without an article: other words with a capital and a day are what happened then, or a rate. */
const papers = '(?:Libération|Mediapart|Numerama|Zataz|Ouest-France|Sud\\sOuest|Nice-Matin|Franceinfo)';
const dayed = new RegExp(
  `^\\s*(?:(?:voir|cf\\.?|see)\\s+)?(?:(?:la|le|l['’]|the)\\s*)?(?:(?:CNIL,\\s)?(?:(?:délibération|décision|circulaire|décret|mise\\s+en\\s+demeure|8-K|10-[KQ])${ofWhom}|arrêté(?:\\s(?:municipal|préfectoral|ministériel|royal|n°\\s?[\\d-]{1,12}))?|(?:arrêt|ordonnance|jugement)(?=[^.]{0,60}\\s(?:[Cc]ours?|[Cc]onseil|[Tt]ribunal|[Jj]uge|CJUE|CEDH|CE|CAA?|TA|TJ|TGI)\\s)${ofWhom})\\s(?:du|of)\\s${day}|(?:délibération|décision)(?:\\s[\\p{L}'’-]{1,15}){0,4}\\s(?:n°\\s?)?[A-Z]{2,5}-(?:19|20)\\d{2}-\\d{3}|(?:(?:bulletin|alerte|avis)\\s)?(?:CERTFR-(?:19|20)\\d{2}-[A-Z]{3}-\\d{3,4}|MS\\d{2}-\\d{3})|(?:(?:journal|quotidien)\\s(?:(?:Le|La|Les)\\s|L['’])?|(?:Le|La|Les)\\s|L['’])\\p{Lu}[\\p{L}'’-]+(?:\\s\\p{L}+)?\\sdu\\s${day}|${papers}\\sdu\\s${day})(?:\\s?\\(.{1,60}\\))?\\s*\\.?\\s*$`,
  'u',
);

/** Whether the words of a note cite without a link. */
export const citesInWords = (words: string): boolean =>
  (words.length < 160 &&
    (citation.test(words) ||
      refersToNote(words) ||
      filed.test(words) ||
      dayed.test(words.replace(/^(\s*)(\p{Lu})(?=\p{Ll})/u, lowerHead)) ||
      dayed.test(words))) ||
  authored.test(words);

const lowerHead = (_: string, blank: string, head: string): string => blank + head.toLowerCase();

/** The footnotes that name a source, by their labels, with their words and the addresses they link to. */
export function sourcingFootnotes(blocks: readonly Block[]): Map<string, Mention> {
  const found = new Map<string, Mention>();
  for (const block of blocks) {
    if (block.kind !== 'footnote' || block.label === undefined) continue;
    const urls = urlsOf(block);
    const words = proseOf(block)
      .map(({ text }) => text)
      .join(' ');
    if (urls.length > 0 || citesInWords(words)) found.set(block.label, { words, urls });
  }
  return found;
}
