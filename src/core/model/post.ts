import { calledReferences, labelsAmong } from '../claims/citing/references';
import { type Claim, type CoverageContext, coverUnits } from '../claims/coverage/coverage';
import { sourceLine } from '../claims/coverage/neighbours';
import { judgeUnits } from '../claims/judge';
import { cutUnits, headsSection } from '../claims/units/units';
import { wordsOf } from '../claims/words/words';
import type { Language } from '../language';
import { type Block, type Body, parseBody, proseOf } from '../parse/body';
import { type Frontmatter, parseFrontmatter } from '../parse/frontmatter';
import type { Place } from '../site/site';
import { Lines } from '../text/lines';
import { type CaseStudyVerdict, judgeCaseStudy } from './caseStudy';
import { citationsOf } from './cited';
import { languageOfPost } from './language';
import { type Marker, readMarker, sourceWantedIn } from './markers';
import { readSourceLists } from './sourceLists';
import { joinSources, type Sources } from './sources';
import { isSourceUrl, sourceTestFor } from './sourceUrl';

/** All that was read from one post: what it says, where, and what backs it. */
export interface Post {
  readonly text: string;
  readonly lines: Lines;
  readonly place: Place;
  readonly frontmatter: Frontmatter;
  readonly body: Body;
  readonly language: Language;
  readonly markers: readonly Marker[];
  readonly caseStudy: CaseStudyVerdict;
  /** Every unit of the article outside its source lists, judged and with its coverage; empty where the post is no case study. */
  readonly units: readonly Claim[];
  /** Those of the units that need a source, more or less surely. */
  readonly claims: readonly Claim[];
  readonly sources: Sources;
}

/**
 * Reads a post. Never throws.
 *
 * @param text decoded, without BOM
 * @param force whether to treat it as a case study whatever its title says (a file named on the command line)
 */
export function readPost(text: string, place: Place, force = false): Post {
  const lines = new Lines(text);
  const frontmatter = parseFrontmatter(text, place.site.kind);
  const isSource = sourceTestFor(place.site.url);
  const body = parseBody(lines, frontmatter.bodyStart, { mdx: place.path.toLowerCase().endsWith('.mdx'), isSource });
  const language = languageOfPost(frontmatter, text.slice(frontmatter.bodyStart));
  const markers = [...body.comments.flatMap((comment) => readMarker(comment) ?? []), ...shownMarkers(body)].sort(
    (a, b) => a.start - b.start,
  );
  const judged = judgeCaseStudy(place, frontmatter, body, markers);
  const saysOff = markers.some(({ kind }) => kind === 'off');
  const caseStudy =
    force && !saysOff && !judged.isCaseStudy ? { isCaseStudy: true, because: { text: 'It was asked for.', data: {} } } : judged;
  // Field by field: a literal that begins with a spread and goes on has a shape of its own each time, and all rules look up its fields anew.
  const postOf = (units: readonly Claim[], sources: Sources): Post => {
    const claims = units.filter(isClaim);
    return { text, lines, place, frontmatter, body, language, markers, caseStudy, units, claims, sources };
  };
  if (!caseStudy.isCaseStudy) return postOf([], joinSources([], []));

  const lists = readSourceLists(body, text);
  const inLists = new Set(lists.flatMap(({ label, blocks }) => [label, ...blocks]));
  const article = body.root.children.filter((block) => !inLists.has(block));
  const { named, listed } = namedSources(frontmatter, (url) => isSourceUrl(url, place.site.url));
  const references = calledReferences(lists, text);
  const cut = cutUnits(article, labelsAmong(references));
  const sources = joinSources(citationsOf(article, references), lists, [...named, ...listed]);
  const subjects = subjectsOf(frontmatter);
  const units = coverUnits({
    units: cut,
    judgements: judgeUnits(cut, subjects),
    ownNames: new Set([...subjects, ...(place.site.url?.toLowerCase().split(/[^\p{L}\d]+/u) ?? [])]),
    markers,
    blocks: article,
    references,
    // Links for further reading are more than none.
    hasSourceList:
      listed.length > 0 ||
      lists.some(
        ({ furtherReading }) => !furtherReading || sources.all.every(({ citations, onlyShown }) => citations.length === 0 || onlyShown),
      ),
    coversAll: markers.some(({ kind }) => kind === 'first-hand') ? { coverage: 'first-hand' } : coveredByOne(named, article, sources),
  });
  return postOf(units, sources);
}

/** The markers that are words of the text itself. */
function shownMarkers({ root }: Body): Marker[] {
  const markers: Marker[] = [];
  for (const prose of proseOf(root))
    for (const words of sourceWantedIn(prose.text)) markers.push({ kind: 'source-needed', reason: '', ...prose.sourceOf(words) });
  return markers;
}

/** What the author asked a source for is a claim, however it is worded. */
const isClaim = ({ tier, marker }: Claim): boolean => tier !== 'silent' || marker?.kind === 'source-needed';

/** The names in the title: of the victim, the attacker, the product. */
function subjectsOf(frontmatter: Frontmatter): Set<string> {
  const title = frontmatter.get('title')?.value;
  const words = typeof title === 'string' ? wordsOf(title) : [];
  return new Set(words.filter(({ isCapital, text }) => isCapital && text.length > 2).map(({ text }) => text));
}

/** Keys of one page that a digest sums up, and of all that a layout prints below an article. */
const keysOfOne = ['url', 'source', 'source_url', 'original'];
const keysOfAll = ['sources', 'references'];

/** More are no list that somebody wrote. */
const mostListed = 200;

/** What the frontmatter names for sources: the page that a digest sums up, or a list of several. */
function namedSources(frontmatter: Frontmatter, isSource: (url: string) => boolean): { named: string[]; listed: string[] } {
  const under = (keys: readonly string[]): string[] => keys.flatMap((key) => addressesIn(frontmatter.get(key)?.value)).filter(isSource);
  const [named, listed] = [under(keysOfOne), under(keysOfAll)];
  return listed.length > 1 ? { named, listed } : { named: [...named, ...listed], listed: [] };
}

/** Of a value, or of each of a list, the address: alone, or under the key that objects have it at. */
const addressesIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value.slice(0, mostListed) : [value]).flatMap((each: unknown) => {
    const { url, link, href } = typeof each === 'object' && each !== null ? (each as Record<string, unknown>) : { url: each };
    const address = url ?? link ?? href;
    return typeof address === 'string' ? [address] : [];
  });

/**
 * What covers the whole of a digest, which sums up one page: it names that page in its frontmatter and has no other source, or its one source stands in
 * one line for all. A text in sections that only cites at its end is no digest; an address in the frontmatter of one with sources of its own may be its own.
 */
function coveredByOne(named: readonly string[], article: readonly Block[], sources: Sources): CoverageContext['coversAll'] {
  const cited = sources.all.filter(({ onlyShown }) => !onlyShown);
  if (named.length > 0) return cited.length <= named.length ? { coverage: 'list', urls: named } : undefined;
  const [source, ...others] = cited;
  const [citation, ...again] = source?.citations ?? [];
  if (!source || !citation || others.length > 0 || again.length > 0) return undefined;
  if (article.filter(headsSection).length > 1) return undefined;
  const line = article.find(({ start, end }) => start <= citation.start && citation.end <= end);
  return line?.prose && sourceLine.test(line.prose.text) ? { coverage: 'list', urls: [source.url] } : undefined;
}
