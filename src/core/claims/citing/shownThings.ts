import type { Link, Prose } from '../../parse/prose';
import { latin } from '../../text/latin';
import type { Span } from '../../text/span';
import { classesOf, word } from '../words/lexicon';
import { wordsOf } from '../words/words';
import { isDocument } from './leads';

/** The front page of a site, in one of its languages or not. */
const frontPage = /^https?:\/\/[^/?#]+\/?(?:[a-z]{2}(?:-[a-z]{2})?\/?)?(?:index\.html?)?$/i;
/** The lists of techniques and weaknesses, which tell what each is. */
const catalogue = /^https?:\/\/(?:attack|capec|cwe)\.mitre\.org\//i;
const repository = /^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[^/?#]+\/([^/?#]+)\/?$/i;
const vulnerability = /CVE-\d{4}-\d{4,7}/i;

/** Longer words are more than a name: most links of a post are over what they back. */
const longestThing = 48;

/** Whether a link only shows what it names – a firm, a tool, a technique, a vulnerability –, and none of what was done with it. */
export function namesThing({ url }: Pick<Link, 'url'>, words: string): boolean {
  if (words.length > longestThing) return false;
  if (frontPage.test(url) || catalogue.test(url)) return true;
  const named = repository.exec(url)?.[1];
  if (named !== undefined) return bare(named) === bare(words);
  return isVulnerability(url) && vulnerability.exec(words)?.[0].length === words.trim().length;
}

/** That what follows is where something is from, or who says so, with a few words before the name: “d’après les chiffres publiés par”. */
const sourcing = latin(
  /(?<!\p{L})(?:(?:(?:sources?|via|see|voir|cf\.?)\s*:?)\s*(?:\p{L}{1,6}\s+){0,2}|(?:selon|d['’]après|according\s+to|reported\s+by)\s+(?:\p{L}{1,12}(?:\s+|['’])){0,4})$/iu,
);

/** Who said so at the end of a sentence: “, [The Quay](…) reported”. */
const isSpeaker = (text: string, { start, end }: Span): boolean => {
  const [, verb] = /^\s+(\p{L}{3,12})\s*(?:[.!?]|$)/u.exec(text.slice(end, end + 20)) ?? [];
  return verb !== undefined && /[,»”"]\s*$/.test(text.slice(Math.max(0, start - 3), start)) && (classesOf(verb) & word.attribution) !== 0;
};

/** Words that tell, or call what they link to a document. */
const tellingWords = word.past | word.auxiliary | word.attribution | word.story;

/** What the page of a firm is called where it is linked to. */
const pageOf = /^(?:(?:its|their|his|official|son|leur|le)\s+)?(?:web\s?)?(?:site|page|home\s?page)(?:\s+(?:web|officiel|internet))?$/i;

/**
 * Whether a link shows what its words name and no more, so that it is a source of nothing that stands beside it: its words are a name, and nothing says that it is
 * where something is from.
 */
export function onlyShows({ text }: Prose, link: Link): boolean {
  const { words, url } = link;
  const length = words.end - words.start;
  if (length === 0 || length > longestThing) return false;
  const name = text.slice(words.start, words.end);
  if (!namesThing(link, name)) return false;
  if (sourcing.test(text.slice(Math.max(0, words.start - 70), words.start)) || isSpeaker(text, words)) return false;
  if (!frontPage.test(url) || link.bare || pageOf.test(name.trim())) return true;
  const carried = wordsOf(name);
  if (carried.some((each) => isDocument(each.text) || (!each.isCapital && (each.classes & tellingWords) !== 0))) return false;
  return (
    carried.some(({ isCapital, classes }) => isCapital && (classes & word.definite) === 0) ||
    bare(url).includes(bare(name.trim().replace(/^www\./i, '')))
  );
}

/** Whether a link is to no source at all: the page of a vulnerability tells when it was found and what it hits, that of a firm or a tool nothing of an incident. */
export const isNoSource = (prose: Prose, link: Link): boolean => onlyShows(prose, link) && !isVulnerability(link.url);

/** Whether an address is that of a vulnerability, in a list of them. */
export const isVulnerability = (url: string): boolean =>
  vulnerability.test(url) && /^https?:\/\/(?:nvd\.nist\.gov|(?:www\.)?cve\.org|cve\.mitre\.org)\//i.test(url);

const bare = (name: string): string => name.toLowerCase().replace(/[\s._-]/g, '');
