import type { Message } from '../findings/finding';
import type { Body } from '../parse/body';
import { proseOf } from '../parse/body';
import type { Frontmatter } from '../parse/frontmatter';
import type { Place } from '../site/site';
import { doubtfulWord, incidentWord, isIncidentTag, teaches, tellsOfIncident, weightOfHeading } from './incidentWords';
import type { Marker } from './markers';

/** Whether a post is a case study, and why it was taken for one or not. */
export interface CaseStudyVerdict {
  readonly isCaseStudy: boolean;
  readonly because: Message;
}

/** How much of an article is read where its title does not decide. */
const longestOpening = 4000;

/** Says whether a post tells of an incident: what the settings leave out never does; then the author's own word, then title, file name, tags, and at last its headings. */
export function judgeCaseStudy(place: Place, frontmatter: Frontmatter, body: Body, markers: readonly Marker[]): CaseStudyVerdict {
  if (place.isExcluded) return { isCaseStudy: false, because: { text: 'The setting casefile.exclude leaves this file out.', data: {} } };
  const said = markers.find((marker) => marker.kind === 'on' || marker.kind === 'off')?.kind ?? saidInFrontmatter(frontmatter);
  if (said) return { isCaseStudy: said === 'on', because: { text: 'The post says so (casefile: {word}).', data: { word: said } } };
  if (!place.isPost) return { isCaseStudy: false, because: { text: 'Not a post of this site.', data: {} } };

  const title = textsOf(frontmatter, ['title']);
  const name = (place.path.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  // `fuite-de-donnees`: a tag is often written as it stands in its address.
  const tags = textsOf(frontmatter, ['tags', 'keywords', 'categories', 'category']).map(spelledOut);
  const firstHeading = body.root.children.find((block) => block.kind === 'heading' && block.level === 1)?.prose?.text ?? '';

  const places: readonly [string, string][] = [
    ['title', `${title.join(' ')} ${firstHeading}`],
    ['file name', spelledOut(name)],
    ['tags', tags.join(', ')],
  ];
  if (places.slice(0, 2).some(([, text]) => teaches(text)))
    return { isCaseStudy: false, because: { text: 'The title announces a guide, not an incident.', data: {} } };
  for (const [where, text] of places) {
    const word = incidentWord(text) ?? (where === 'tags' ? tags.find(isIncidentTag) : undefined);
    if (word) return spoken(where, word);
  }

  const headings = body.root.children.filter((block) => block.kind === 'heading').map((block) => block.prose?.text ?? '');
  const weights = headings.map((heading) => ({ heading, weight: weightOfHeading(heading) }));
  const telling = weights.filter(({ weight }) => weight > 0).map(({ heading }) => heading);
  const isSure = weights.some(({ weight }) => weight > 1);
  // Any project has its timeline, its impact and its lessons: where nothing else speaks of an incident, the text has to.
  let opening: boolean | undefined;
  const isTold = (): boolean => {
    opening ??= tellsOfIncident(openingOf(body));
    return opening;
  };
  if (telling.length >= 2 && (isSure || isTold())) {
    return {
      isCaseStudy: true,
      because: { text: 'Its headings speak of an incident: {headings}.', data: { headings: telling.slice(0, 2) } },
    };
  }
  const summary = textsOf(frontmatter, ['description', 'summary', 'excerpt']).join(' ');
  const summed = incidentWord(summary);
  if (summed && (telling.length > 0 || isTold())) return spoken('description', summed);
  for (const [where, text] of places) {
    const word = doubtfulWord(text);
    if (!word) continue;
    if (isTold()) return spoken(where, word);
    return {
      isCaseStudy: false,
      because: {
        text: 'Its {where} may speak of an incident ({word}), but its beginning tells of none.',
        data: { where: { term: where }, word },
      },
    };
  }
  return { isCaseStudy: false, because: { text: 'Nothing in its title, tags, description or headings speaks of an incident.', data: {} } };
}

const spoken = (where: string, word: string): CaseStudyVerdict => ({
  isCaseStudy: true,
  because: { text: 'It speaks of an incident in its {where}: {word}.', data: { where: { term: where }, word } },
});

/** The texts under some keys, each or in lists. */
const textsOf = (frontmatter: Frontmatter, keys: readonly string[]): string[] =>
  keys.flatMap((key) => {
    const value = frontmatter.get(key)?.value;
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  });

const spelledOut = (slug: string): string => slug.replace(/[-_]+/g, ' ').trim();

/** What an article begins with. */
function openingOf({ root }: Body): string {
  let text = '';
  for (const block of root.children) {
    if (text.length >= longestOpening) break;
    if (block.kind !== 'heading' && block.kind !== 'footnote') for (const prose of proseOf(block)) text += `${prose.text}\n`;
  }
  return text.slice(0, longestOpening);
}

function saidInFrontmatter(frontmatter: Frontmatter): 'on' | 'off' | undefined {
  const value = frontmatter.get('casefile')?.value;
  if (value === 'on' || value === true) return 'on';
  if (value === 'off' || value === false) return 'off';
  return undefined;
}
