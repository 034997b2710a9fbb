import type { Element, ElementContent, Parents, Properties, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { Claim } from '../claims/coverage';
import { type ClaimState, claimsBySource, sectionsOf, sourcesOf, stateOf, tallyOf } from '../claims/ledger';
import type { Finding, Severity } from '../findings/finding';
import { translate, wordFinding, wordMessage } from '../findings/message';
import type { Language } from '../language';
import type { Post } from '../model/post';
import { shorten } from '../text/shorten';

/** What a reviewer sees besides the article: how its claims stand, and what was found. */
export interface Review {
  /** Read from the very text that is rendered. */
  readonly post: Post;
  readonly findings: readonly Finding[];
  /** Of the reader: the review speaks it, whatever the post is written in. */
  readonly language: Language;
}

/** Told apart by shape as well as colour. A sourced claim has the numbers of its sources instead. */
const symbols: Readonly<Record<ClaimState, string>> = { covered: '', partial: '½', open: '?', declined: '⊘' };
const severitySymbols: Readonly<Record<Severity, string>> = { error: '✕', warning: '▲', information: 'i', hint: '·' };
const severityWords: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' };

const numberOf = ({ id }: { readonly id: string }): string => id.slice(1);

/**
 * Adds the review to a rendered body: the state of each marked claim, a button behind it with its sources, and a note behind each block that
 * something was found in. What it adds is told by `data-review`, and hidden by the style sheet until it is asked for.
 *
 * @param body sanitised, its claims marked by `marksPlugin`
 */
export function addReview(body: Root, review: Review): void {
  addClaims(body, review);
  addFindings(body, review);
}

function addClaims(body: Root, { post, language }: Review): void {
  const claims = new Map(post.claims.map((claim) => [claim.id, claim]));
  const last = new Map<string, { node: Element; ancestors: readonly Parents[] }>();
  visitParents(body, 'element', (node, ancestors) => {
    const claim = claims.get(String(node.properties.dataClaim));
    if (!claim) return;
    node.properties.dataState = stateOf(claim);
    last.set(claim.id, { node, ancestors: [...ancestors] });
  });
  for (const [id, { node, ancestors }] of last) {
    // A button within a link could not be reached.
    const link = ancestors.findIndex((each) => each.type === 'element' && each.tagName === 'a');
    const parent = link < 0 ? ancestors.at(-1) : ancestors[link - 1];
    const before = link < 0 ? node : (ancestors[link] as Element);
    const at = parent?.children.indexOf(before as never) ?? -1;
    if (parent && at >= 0) parent.children.splice(at + 1, 0, claimButton(post, claims.get(id) as Claim, language));
  }
}

function claimButton(post: Post, claim: Claim, language: Language): Element {
  const state = stateOf(claim);
  const sources = sourcesOf(post, claim);
  const data = { state: { term: state }, sources: sources.map((source) => `${numberOf(source)} ${source.publisher}`) };
  const label = wordMessage(
    sources.length > 0
      ? { text: 'Claim, {state}: {sources}. Go to its sentence', data }
      : { text: 'Claim, {state}. Go to its sentence', data },
    language,
  );
  const shown = [symbols[state], sources.map(numberOf).join(', ')].filter(Boolean).join(' ') || '•';
  return element('sup', { dataReview: '', className: ['claim-note'] }, [
    element(
      'button',
      {
        type: 'button',
        dataClaim: claim.id,
        dataSources: sources.map((source) => source.id).join(' '),
        dataState: state,
        ariaLabel: label,
        title: label,
      },
      [text(shown)],
    ),
  ]);
}

/** Blocks that a note can stand behind, or for a list item within. */
const hosts = /^(?:p|h[1-6]|li|pre|table|ul|ol|blockquote|div|hr|figure|details)$/;

function addFindings(body: Root, { post, findings, language }: Review): void {
  const places: { line: number; node: Element; parent: Parents }[] = [];
  visitParents(body, 'element', (node, ancestors) => {
    const line = Number(node.properties.dataLine);
    const table = ancestors.find((each) => each.type === 'element' && each.tagName === 'table');
    const parent = ancestors.at(-1);
    if (!table && line > 0 && parent && hosts.test(node.tagName)) places.push({ line, node, parent });
  });
  const notes = new Map<(typeof places)[number] | undefined, Element[]>();
  findings.forEach((finding, index) => {
    const { line } = post.lines.at(finding.start);
    const place = places.findLast((each) => each.line <= line);
    notes.set(place, [...(notes.get(place) ?? []), findingNote(finding, index, language)]);
  });
  for (const [place, children] of notes) {
    const aside = element('div', { dataReview: '', className: ['findings'], role: 'note' }, children);
    if (!place) body.children.unshift(aside);
    else if (place.node.tagName === 'li') place.node.children.push(aside);
    else place.parent.children.splice(place.parent.children.indexOf(place.node as never) + 1, 0, aside);
  }
}

const findingNote = (finding: Finding, index: number, language: Language): Element =>
  element('button', { type: 'button', dataFinding: String(index), dataSeverity: finding.severity }, [
    element('span', { className: ['severity'], role: 'img', ariaLabel: translate(severityWords[finding.severity], language) }, [
      text(severitySymbols[finding.severity]),
    ]),
    text(` ${wordFinding(finding, language)}`),
  ]);

/** The panel beside the article: coverage by section, and the sources with how many claims lean on each. */
export function reviewPanel({ post, language }: Review): Element[] {
  const word = (key: string, data: Readonly<Record<string, string | number>> = {}): string => wordMessage({ text: key, data }, language);
  if (!post.caseStudy.isCaseStudy)
    return [element('p', {}, [text(word('This file is not read as a case study: its status item says why, and can change it.'))])];
  const sections = sectionsOf(post).map(({ heading, title, claims }) => {
    const { covered, needing, open } = tallyOf(claims);
    return element('li', { dataState: open > 0 ? 'open' : 'covered' }, [
      element('button', { type: 'button', dataGoto: String(heading ? post.lines.at(heading.start).line : 1) }, [
        text(title || word('Before the first heading')),
      ]),
      element('span', { className: ['count'] }, [text(word('{0} of {1} sourced', { 0: covered, 1: needing }))]),
    ]);
  });
  const sources = claimsBySource(post).map(({ source, claims }) =>
    element('li', {}, [
      element('button', { type: 'button', dataSource: source.id }, [
        element('span', { className: ['number'] }, [text(numberOf(source))]),
        text(` ${source.publisher}${source.title ? ` – ${shorten(source.title, 90)}` : ''}`),
      ]),
      element('span', { className: ['count'] }, [text(word('claims that lean on it: {count}', { count: claims.length }))]),
    ]),
  );
  const legend = (['covered', 'partial', 'open', 'declined'] as const).map((state) =>
    element('li', {}, [
      element('span', { className: ['sample'], dataState: state }, [text(`${translate(state, language)} ${symbols[state] || '1'}`)]),
    ]),
  );
  return [
    element('ul', { className: ['legend'] }, legend),
    element('section', {}, [element('h2', {}, [text(word('By section'))]), element('ul', {}, sections)]),
    element('section', {}, [
      element('h2', {}, [text(word('Sources'))]),
      sources.length > 0 ? element('ol', {}, sources) : element('p', {}, [text(word('This post names no source.'))]),
    ]),
  ];
}

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
