import { type Claim, coverUnits } from '../claims/coverage';
import { proseOf, type Unit, unitOf, unitsOfParagraph } from '../claims/units';
import type { Language } from '../language';
import { type Block, type Body, parseBody } from '../parse/body';
import { type Frontmatter, parseFrontmatter } from '../parse/frontmatter';
import type { Place } from '../site/site';
import { Lines } from '../text/lines';
import { type CaseStudyVerdict, judgeCaseStudy } from './caseStudy';
import { languageOfPost } from './language';
import { type Marker, readMarker } from './markers';
import { type Citation, isSourceUrl, joinSources, readSourceLists, type Sources, sourceLinks } from './sources';

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
  /** Every unit of the article outside its source lists, with its coverage; empty where the post is no case study. */
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
  const frontmatter = parseFrontmatter(text);
  const body = parseBody(lines, frontmatter.bodyStart, place.path.toLowerCase().endsWith('.mdx'));
  const language = languageOfPost(frontmatter, text.slice(frontmatter.bodyStart));
  const markers = body.comments.flatMap((comment) => readMarker(comment) ?? []);
  const judged = judgeCaseStudy(place, frontmatter, body, markers);
  const saysOff = markers.some(({ kind }) => kind === 'off');
  const caseStudy =
    force && !saysOff && !judged.isCaseStudy ? { isCaseStudy: true, because: { text: 'It was asked for.', data: {} } } : judged;
  const shared = { text, lines, place, frontmatter, body, language, markers, caseStudy };
  if (!caseStudy.isCaseStudy) return { ...shared, claims: [], sources: joinSources([], []) };

  const lists = readSourceLists(body, text);
  const inLists = new Set(lists.flatMap(({ label, blocks }) => [label, ...blocks]));
  const article = body.root.children.filter((block) => !inLists.has(block));
  const units = unitsOf(article, language);
  const sources = joinSources(article.flatMap(citationsOf), lists);
  const claims = coverUnits({
    units,
    markers,
    blocks: article,
    hasSourceList: lists.some(({ furtherReading }) => !furtherReading),
    coversAll: markers.some(({ kind }) => kind === 'first-hand') ? 'first-hand' : isDigest(frontmatter) ? 'list' : undefined,
  });
  return { ...shared, claims, sources };
}

/** A post that names in its frontmatter the one page it sums up. */
function isDigest(frontmatter: Frontmatter): boolean {
  return ['url', 'source', 'source_url', 'original'].some((key) => {
    const value = frontmatter.get(key)?.value;
    return typeof value === 'string' && isSourceUrl(value);
  });
}

const citationsOf = (block: Block): Citation[] =>
  proseOf(block).flatMap((prose) =>
    sourceLinks(prose.links).map((link) => ({
      url: link.url,
      words: prose.text.slice(link.words.start, link.words.end),
      start: link.start,
      end: link.end,
    })),
  );

/** Cuts an article into units, each with the heading it stands under. Code, headings, HTML and footnotes hold none. */
function unitsOf(blocks: readonly Block[], language: Language): Unit[] {
  const units: Unit[] = [];
  let heading: Block | undefined;
  const visit = (block: Block, around: readonly Block[]): void => {
    if (block.kind === 'heading') heading = block;
    else if (block.kind === 'paragraph') units.push(...unitsOfParagraph(block, around, heading, language));
    else if (block.kind === 'quote' || block.kind === 'row') {
      const isHeader = block.kind === 'row' && around.at(-1)?.children[0] === block;
      const unit = isHeader ? undefined : unitOf(block.kind, block, around, heading);
      if (unit) units.push(unit);
    } else if (block.kind !== 'footnote') for (const child of block.children) visit(child, [...around, block]);
  };
  for (const block of blocks) visit(block, []);
  return units;
}
