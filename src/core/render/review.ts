import type { Element, Parents, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { Claim } from '../claims/coverage/coverage';
import { type ClaimState, sourcesOf, stateOf } from '../claims/ledger';
import type { Finding, Severity } from '../findings/finding';
import { translate, wordFinding, wordMessage } from '../findings/message';
import type { Language } from '../language';
import type { Post } from '../model/post';
import { element, text } from './element';

/** What a reviewer sees besides the article: how its claims stand, and what was found. */
export interface Review {
  /** Read from the very text that is rendered. */
  readonly post: Post;
  readonly findings: readonly Finding[];
  /** Of the reader: the review speaks it, whatever the post is written in. */
  readonly language: Language;
}

/** Told apart by shape as well as colour. A sourced claim has the numbers of its sources instead. */
export const symbols: Readonly<Record<ClaimState, string>> = { covered: '', partial: '½', open: '?', declined: '⊘' };
const severitySymbols: Readonly<Record<Severity, string>> = { error: '✕', warning: '▲', information: 'i', hint: '·' };
/** As the reader's language has them: keys of its translations. */
export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  information: 'Information',
  hint: 'Hint',
};

/** The number of a source, as it is shown. */
export const numberOf = ({ id }: { readonly id: string }): string => id.slice(1);

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

/** How a claim stands, in little room and in words. */
export interface Standing {
  /** Of its state; empty for one that has its sources. */
  readonly sign: string;
  readonly numbers: string;
  readonly words: string;
}

export function standingOf(post: Post, claim: Claim, language: Language): Standing {
  const state = stateOf(claim);
  const sources = sourcesOf(post, claim);
  const numbers = sources.map(numberOf).join(', ');
  const data = { state: { term: state }, sources: sources.map((source) => `${numberOf(source)} ${source.publisher}`) };
  const sign = symbols[state] || (numbers ? '' : '•');
  return {
    sign,
    numbers,
    words: sources.length > 0 ? wordMessage({ text: '{state}: {sources}', data }, language) : translate(state, language),
  };
}

function claimButton(post: Post, claim: Claim, language: Language): Element {
  const state = stateOf(claim);
  const sources = sourcesOf(post, claim);
  const { sign, numbers, words } = standingOf(post, claim, language);
  const label = wordMessage({ text: 'Claim, {standing}. Go to its sentence', data: { standing: words } }, language);
  return element('sup', { dataReview: '', className: ['claim-note'] }, [
    element(
      'button',
      {
        type: 'button',
        dataClaim: claim.id,
        dataSources: sources.map((source) => source.id).join(' '),
        dataState: state,
        // Drawn by the style sheet: the name says it in words, and has to hold all text that is there to be read.
        ...(sign ? { dataSign: sign } : {}),
        ariaLabel: label,
        title: label,
      },
      numbers ? [text(numbers)] : [],
    ),
  ]);
}

/** Blocks that a note can stand behind, or for a list item within. */
const hosts = /^(?:p|h[1-6]|li|pre|table|ul|ol|blockquote|div|hr|figure|details)$/;

/** A block that says on which line of the file it begins. */
interface Place {
  readonly line: number;
  readonly node: Element;
  readonly parent: Parents;
}

/** Nothing of ours can stand within a table, and nobody would see it within what is hidden. */
const isClosed = (node: Parents): boolean => node.type === 'element' && (node.tagName === 'table' || Boolean(node.properties.hidden));

function addFindings(body: Root, { post, findings, language }: Review): void {
  const places: Place[] = [];
  visitParents(body, 'element', (node, ancestors) => {
    const line = Number(node.properties.dataLine);
    const parent = ancestors.at(-1);
    if (line > 0 && parent && hosts.test(node.tagName) && !ancestors.some(isClosed)) places.push({ line, node, parent });
  });
  // Footnotes are printed at the end wherever they are written: by their lines, blocks stand in another order than on the page.
  places.sort((one, other) => one.line - other.line);
  const notes = new Map<Place | undefined, Element[]>();
  findings.forEach((finding, index) => {
    const place = lastUpTo(places, post.lines.at(finding.start).line);
    const note = findingNote(finding, index, language);
    const before = notes.get(place);
    if (before) before.push(note);
    else notes.set(place, [note]);
  });
  for (const [place, children] of notes) {
    const aside = element('div', { dataReview: '', className: ['findings'], role: 'note' }, children);
    if (!place) body.children.unshift(aside);
    else if (place.node.tagName === 'li') place.node.children.splice(ownEnd(place.node), 0, aside);
    else place.parent.children.splice(place.parent.children.indexOf(place.node as never) + 1, 0, aside);
  }
}

/** Where the words of a list item that stand in no block of their own end: a list within it says other things. */
function ownEnd({ children }: Element): number {
  const block = children.findIndex((child) => child.type === 'element' && hosts.test(child.tagName));
  return block < 0 ? children.length : block;
}

/** Of places in the order of their lines, the last that begins on `line` or before it: of nested ones, the innermost. */
function lastUpTo(places: readonly Place[], line: number): Place | undefined {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle] as Place).line <= line) from = middle + 1;
    else to = middle;
  }
  return places[from - 1];
}

const findingNote = (finding: Finding, index: number, language: Language): Element =>
  element('button', { type: 'button', dataFinding: String(index), dataSeverity: finding.severity }, [
    element('span', { className: ['severity'], role: 'img', ariaLabel: translate(severityWords[finding.severity], language) }, [
      text(severitySymbols[finding.severity]),
    ]),
    text(` ${wordFinding(finding, language)}`),
  ]);
