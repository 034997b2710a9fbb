import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Claim } from '../claims/coverage/coverage';
import { type ClaimState, sourcesOf, stateOf } from '../claims/ledger';
import { wordMessage } from '../findings/message';
import { classesOf, element } from '../render/element';
import { numberOf, type Review, symbols } from '../render/review';
import { idPrefix } from '../render/sanitise';

/** Before every id of ours. No id of the post may begin so: it would take the place of one. */
const ownPrefix = 'casefile-';

export const idOfClaim = (id: string): string => `${ownPrefix}claim-${id}`;
export const idOfFinding = (index: number): string => `${ownPrefix}finding-${index}`;
export const idOfSource = (id: string): string => `${ownPrefix}source-${id}`;
export const idOfPart = (name: 'review' | 'sources'): string => `${ownPrefix}${name}`;

/** Where in a page the parts of a review are. */
export interface ReviewPlaces {
  /** Of each heading that has one, the id by the line that it stands on. */
  readonly headings: ReadonlyMap<number, string>;
  /** Claims and findings, by id and index, that the article shows: HTML may have swallowed one. */
  readonly claims: ReadonlySet<string>;
  readonly findings: ReadonlySet<number>;
}

/**
 * Makes of the review in a rendered article what a page without scripts can show: links in the place of buttons, each with somewhere to lead.
 *
 * @param tree as rendered, lines and prefixed ids included
 */
export function publishReview(tree: Root, review: Review): ReviewPlaces {
  const claims = new Map(review.post.claims.map((claim) => [claim.id, claim]));
  const headings = new Map<number, string>();
  const shownClaims = new Set<string>();
  const shownFindings = new Set<number>();
  visit(tree, 'element', (node, _, parent) => {
    const { properties, tagName } = node;
    for (const name of ['id', 'name']) if (String(properties[name] ?? '').startsWith(idPrefix + ownPrefix)) delete properties[name];
    delete properties.dataCode;
    delete properties.dataReview;
    const claim = claims.get(String(properties.dataClaim));
    const { dataFinding } = properties;
    if (/^h[1-6]$/.test(tagName) && typeof properties.id === 'string' && properties.dataLine !== undefined)
      headings.set(Number(properties.dataLine), properties.id.slice(idPrefix.length));
    if (tagName === 'button' && claim && parent?.type === 'element') parent.children = noteOf(claim, review);
    else if (tagName === 'button' && dataFinding !== undefined) {
      shownFindings.add(Number(dataFinding));
      node.tagName = 'p';
      node.properties = { id: idOfFinding(Number(dataFinding)), dataSeverity: properties.dataSeverity };
    } else if (tagName === 'span' && claim && classesOf(node).includes('claim')) {
      const sources = sourcesOf(review.post, claim).map(({ id }) => id);
      node.properties = {
        ...(shownClaims.has(claim.id) ? {} : { id: idOfClaim(claim.id) }),
        className: ['claim'],
        dataState: stateOf(claim),
        ...(sources.length > 0 ? { dataSources: sources.join(' ') } : {}),
      };
      shownClaims.add(claim.id);
    }
  });
  return { headings, claims: shownClaims, findings: shownFindings };
}

/** What stands behind a claim: the numbers of its sources, each a link to it, and a sign where these do not say all. */
function noteOf(claim: Claim, { post, language }: Review): ElementContent[] {
  const state = stateOf(claim);
  const sources = sourcesOf(post, claim);
  const notes: Element[] = sources.map((source) => {
    const label = wordMessage({ text: 'Source {0}: {1}', data: { 0: numberOf(source), 1: source.publisher } }, language);
    return element('a', { href: `#${idOfSource(source.id)}`, ariaLabel: label, title: label }, [numberOf(source)]);
  });
  if (state !== 'covered' || sources.length === 0) {
    const label = wordMessage({ text: 'Claim, {state}', data: { state: { term: state } } }, language);
    notes.unshift(element('span', { className: ['sign'], role: 'img', ariaLabel: label, title: label }, [signs[state]]));
  }
  return notes;
}

/** Told apart by shape as well as colour, as in the preview. */
export const signs: Readonly<Record<ClaimState, string>> = { ...symbols, covered: '•' };

/** More rules would make the page slow to draw; no post that somebody wrote has as many sources. */
const mostLit = 200;

/** Style rules by which a source that was gone to lights up its claims. */
export const litRules = (sources: readonly { readonly id: string }[]): string =>
  sources
    .slice(0, mostLit)
    .map(({ id }) => `@media screen { main:has(#${idOfSource(id)}:target) .claim[data-sources~="${id}"] { background: var(--lit); } }\n`)
    .join('');
