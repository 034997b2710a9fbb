import type { Block } from '../parse/body';
import type { Mention } from './pinpoint';
import { proseOf } from './units';

/** An image that is a link carries no words, and backs none. */
export const urlsOf = (block: Block): string[] =>
  proseOf(block).flatMap(({ links }) => links.filter(({ isSource, words }) => isSource && words.end > words.start).map(({ url }) => url));

/** What a note that cites without a link looks like: a page or paragraph with its number, a document of somebody with a name, a title with its place and year. One that only remarks is no source. */
const citation =
  /(?<!\p{L})(?:(?:pp?\.|pg\.?|pages?|paragraphe?s?|sections?|§|art\.|articles?|chap\w*)\s*(?:n°\s*)?(?:\d|[IVX]{1,5}(?!\p{L}))|ibid|op\. ?cit|doi\b|isbn|(?:reports?|rapports?|complaint|plainte|communiqué|filing|advisory|avis|statement)(?!\p{L}))|,\s[^.,]{0,40}(?:19|20)\d{2}\s*[.)]?\s*$/iu;

/** The footnotes that name a source, by their labels, with their words and the addresses they link to. */
export function sourcingFootnotes(blocks: readonly Block[]): Map<string, Mention> {
  const found = new Map<string, Mention>();
  for (const block of blocks) {
    if (block.kind !== 'footnote' || block.label === undefined) continue;
    const urls = urlsOf(block);
    const words = proseOf(block)
      .map(({ text }) => text)
      .join(' ');
    if (urls.length > 0 || (words.length < 160 && citation.test(words))) found.set(block.label, { words, urls });
  }
  return found;
}
