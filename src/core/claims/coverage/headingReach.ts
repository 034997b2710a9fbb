import type { Block } from '../../parse/body';
import type { Prose } from '../../parse/prose';
import { namesThing } from '../citing/shownThings';
import { wordsOf } from '../words/words';

/** A name of so many words is that of a thing: `## [Cobalt Strike](…)`. */
const longestName = 3;

/**
 * How far the source of a heading, or of a line all in bold, reaches: of one that is all one link to a source, as a digest has the headline of each page that it sums
 * up, over all that stands below it; of one with a note or an article, as `#### 17 May [^1]`, and of any in HTML, which heads no section, over the list or table right
 * below. The page of a firm or a tool is no source of what stands below, and reaches nowhere. Whether there is a source at all is for who asks to look.
 */
export function reachOf({ kind, prose, isHtml }: Block): 'section' | 'list' | undefined {
  if (!prose || !(kind === 'heading' || (kind === 'paragraph' && isAllBold(prose)))) return undefined;
  if (kind === 'heading' && !isHtml && isHeadline(prose)) return 'section';
  return prose.links.every((link) => !namesThing(link, prose.text.slice(link.words.start, link.words.end))) ? 'list' : undefined;
}

function isHeadline({ text, links: [link, ...others] }: Prose): boolean {
  if (!link?.isSource || others.length > 0 || namesThing(link, text.slice(link.words.start, link.words.end))) return false;
  const { start, end } = link.words;
  return !/\p{L}/u.test(text.slice(0, start) + text.slice(end)) && wordsOf(text.slice(start, end)).length > longestName;
}

const isAllBold = ({ text, bold: [only, ...others] }: Prose): boolean =>
  only?.start === 0 && others.length === 0 && text.slice(only.end).trim() === '';
