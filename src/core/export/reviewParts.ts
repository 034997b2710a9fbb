import type { Element, ElementContent, Properties } from 'hast';
import { visit } from 'unist-util-visit';
import type { Claim } from '../claims/coverage/coverage';
import { type ClaimState, claimStates, claimsBySource, sectionsOf, stateOf, tallyOf } from '../claims/ledger';
import { severities } from '../findings/finding';
import { translate, wordFinding, wordMessage } from '../findings/message';
import type { Language } from '../language';
import { classesOf, element } from '../render/element';
import { figuresSection } from '../render/figures';
import { numberOf, type Review, severityWords } from '../render/review';
import type { PanelSection } from '../render/reviewPanel';
import { timelineSection } from '../render/timeline';
import { tallyWords } from '../report/evidence';
import { shorten } from '../text/shorten';
import { idOfClaim, idOfFinding, idOfPart, idOfSource, type ReviewPlaces, signs } from './review';

/** How much of a claim or a title one line shows, in characters. */
const width = 140;

/** Why an author said that a claim needs no source, as the editor's menu puts it. */
const declined: Readonly<Record<string, string>> = {
  analysis: 'Own analysis',
  'common-knowledge': 'Common knowledge',
  uncertain: 'Uncertain',
};

type Data = Readonly<Record<string, string | number>>;
const wording =
  (language: Language) =>
  (text: string, data: Data = {}): string =>
    wordMessage({ text, data }, language);

/** What stands over the article: how its claims stand, by section and one by one where they want a look, and what was found. */
export function reviewSummary(review: Review, places: ReviewPlaces): Element {
  const { post, findings, language } = review;
  const word = wording(language);
  const heading = element('h2', { id: idOfPart('review') }, [word('Review')]);
  const { all, open, declined: said } = tallyOf(post.claims);
  const claims = post.caseStudy.isCaseStudy
    ? [
        element('p', { className: ['tally'] }, [tallyWords(post.claims, language)]),
        ...(all > 0 ? [legend(language), part(word('By section'), true, [sectionTable(review, places)])] : []),
        ...claimList(review, places, 'open', word('Claims without a source: {0}', { 0: open })),
        ...claimList(review, places, 'declined', word('Claims said to need no source: {0}', { 0: said })),
        ...(all > 0 ? [timelineSection(review), figuresSection(review)].map((section) => statements(section, places)) : []),
      ]
    : [element('p', {}, [word('Not read as a case study: no claims were looked for.')])];
  const found = severities.flatMap((severity) =>
    findings.flatMap((finding, index) => {
      if (finding.severity !== severity) return [];
      const label = `${translate(severityWords[severity], language)} – ${wordFinding(finding, language)}`;
      return [linked(places.findings.has(index) ? idOfFinding(index) : undefined, label)];
    }),
  );
  return element('section', { className: ['review'], ariaLabelledBy: [idOfPart('review')] }, [
    heading,
    ...claims,
    // They stand by their blocks as well: on paper, once is enough.
    ...(found.length > 0 ? [part(word('Findings: {0}', { 0: found.length }), false, [element('ul', {}, found)])] : []),
    ...(found.length === 0 ? [element('p', {}, [word('Nothing was found.')])] : []),
  ]);
}

/** How the states look in the text. */
const legend = (language: Language): Element =>
  element(
    'ul',
    { className: ['legend'] },
    claimStates.map((state) =>
      element('li', {}, [
        element('span', { className: ['sample'], dataState: state }, [translate(state, language)]),
        ' ',
        element('sup', { className: ['claim-note'] }, [state === 'covered' ? '1' : signs[state]]),
      ]),
    ),
  );

/** A part that can be folded away. */
const part = (title: string, open: boolean, children: readonly ElementContent[]): Element =>
  element('details', open ? { open: true } : {}, [element('summary', {}, [title]), ...children]);

function sectionTable({ post, language }: Review, { headings }: ReviewPlaces): Element {
  const word = wording(language);
  const head = [word('Section'), ...claimStates.map((state) => translate(state, language))];
  const rows = sectionsOf(post).map(({ heading, title, claims }) => {
    const tally = tallyOf(claims);
    const id = heading && headings.get(post.lines.at(heading.start).line);
    const name = shorten(title, width) || word('Before the first heading');
    return element('tr', {}, [
      element('th', { scope: 'row' }, [id ? element('a', { href: `#${id}` }, [name]) : name]),
      ...claimStates.map((state) =>
        element('td', { dataState: state, ...(tally[state] > 0 ? {} : { className: ['none'] }) }, [String(tally[state])]),
      ),
    ]);
  });
  return element('table', {}, [
    element('thead', {}, [
      element(
        'tr',
        {},
        head.map((name) => element('th', { scope: 'col' }, [name])),
      ),
    ]),
    element('tbody', {}, rows),
  ]);
}

/** The claims that stand one way, each leading to its place; of the declined, why. Nothing where there is none. */
function claimList({ post, language }: Review, places: ReviewPlaces, state: ClaimState, title: string): Element[] {
  const claims = post.claims.filter((claim) => stateOf(claim) === state);
  if (claims.length === 0) return [];
  const items = claims.map((claim) => linked(placeOf(claim, places), shorten(claim.text, width), whyOf(claim, language)));
  return [part(title, true, [element('ul', {}, items)])];
}

/** A section of the preview's panel; what leads into the editor there leads to the claim here, or nowhere where the article does not show it. */
function statements({ title, count, children }: PanelSection, { claims }: ReviewPlaces): Element {
  const shown = part(count === undefined ? title : `${title} (${count})`, true, children);
  visit(shown, 'element', (node) => {
    const { dataClaim, dataState } = node.properties;
    if (node.tagName !== 'button' || !classesOf(node).includes('statement')) return;
    const id = String(dataClaim);
    node.tagName = claims.has(id) ? 'a' : 'span';
    node.properties = { className: ['statement'], dataState, ...(claims.has(id) ? { href: `#${idOfClaim(id)}` } : {}) };
  });
  return shown;
}

const placeOf = ({ id }: Claim, { claims }: ReviewPlaces): string | undefined => (claims.has(id) ? idOfClaim(id) : undefined);

function whyOf({ marker }: Claim, language: Language): string | undefined {
  const kind = marker && Object.hasOwn(declined, marker.kind) ? declined[marker.kind] : undefined;
  return marker && kind ? [translate(kind, language), shorten(marker.reason, width)].filter(Boolean).join(' – ') : undefined;
}

const linked = (id: string | undefined, text: string, why?: string): Element =>
  element('li', {}, [
    id === undefined ? text : element('a', { href: `#${id}` }, [text]),
    ...(why ? [' ', element('span', { className: ['why'] }, [why])] : []),
  ]);

/** What stands under the article: its sources by number, each with the claims that lean on it. */
export function reviewSources({ post, language }: Review, places: ReviewPlaces): Element {
  const word = wording(language);
  const sources = claimsBySource(post).map(({ source, claims }) => {
    const name = `${source.publisher}${source.title ? ` – ${shorten(source.title, width)}` : ''}`;
    const count = word('claims that lean on it: {count}', { count: claims.length });
    const leaning = claims.map((claim) => linked(placeOf(claim, places), shorten(claim.text, width)));
    return element('li', { id: idOfSource(source.id), value: numberOf(source) }, [
      ...address(source.url, name),
      claims.length > 0 ? part(count, false, [element('ul', {}, leaning)]) : element('p', { className: ['count'] }, [count]),
    ]);
  });
  return element('section', { className: ['review-sources'], ariaLabelledBy: [idOfPart('sources')] }, [
    element('h2', { id: idOfPart('sources') }, [word('Sources')]),
    sources.length > 0 ? element('ol', {}, sources) : element('p', {}, [word('This post names no source.')]),
  ]);
}

/** Stands for "here" when an address is read; reserved, so nothing is there. */
const here = 'https://here.invalid/';

/** A source's name and address, as a link where it leads to the web or beside the post. */
function address(url: string, name: string): ElementContent[] {
  const leads = URL.canParse(url, here) && /^https?:$/.test(new URL(url, here).protocol);
  const properties: Properties = leads ? { href: url } : {};
  return [element(leads ? 'a' : 'span', properties, [name]), element('span', { className: ['address'] }, [url])];
}
