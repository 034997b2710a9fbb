import type { Element, ElementContent } from 'hast';
import { claimsBySource, sectionsOf, tallyOf } from '../claims/ledger';
import { translate, wordMessage } from '../findings/message';
import { shorten } from '../text/shorten';
import { element, text } from './element';
import { figuresSection } from './figures';
import { numberOf, type Review, symbols } from './review';
import { timelineSection } from './timeline';

/** A part of the panel that can be folded. */
export interface PanelSection {
  /** By which the page remembers whether it is unfolded. */
  readonly name: string;
  readonly title: string;
  /** In brief, beside the title. */
  readonly count?: string;
  readonly isOpen?: boolean;
  readonly children: ElementContent[];
}

/** The panel beside the article: coverage by section, the dates in their order, the figures, and the sources with how many claims lean on each. */
export function reviewPanel(review: Review): Element[] {
  const { post, language } = review;
  const word = (key: string): string => translate(key, language);
  if (!post.caseStudy.isCaseStudy)
    return [element('p', {}, [text(word('This file is not read as a case study: its status item says why, and can change it.'))])];
  const legend = (['covered', 'partial', 'open', 'declined'] as const).map((state) =>
    element('li', {}, [
      element('span', { className: ['sample'], dataState: state }, [text(`${translate(state, language)} ${symbols[state] || '1'}`)]),
    ]),
  );
  const sections = [coverageSection(review), timelineSection(review), figuresSection(review), sourcesSection(review)];
  return [element('ul', { className: ['legend'] }, legend), ...sections.map(foldable)];
}

function foldable({ name, title, count, isOpen, children }: PanelSection): Element {
  const heading = element('h2', {}, [text(title)]);
  const beside = count === undefined ? [] : [text(' '), element('span', { className: ['count'] }, [text(count)])];
  return element('details', { dataSection: name, ...(isOpen ? { open: true } : {}) }, [
    element('summary', {}, [heading, ...beside]),
    ...children,
  ]);
}

function coverageSection({ post, language }: Review): PanelSection {
  const word = (key: string, data: Readonly<Record<string, number>> = {}): string => wordMessage({ text: key, data }, language);
  const sections = sectionsOf(post).map(({ heading, title, claims }) => {
    const { covered, needing, open } = tallyOf(claims);
    return element('li', { dataState: open > 0 ? 'open' : 'covered' }, [
      element('button', { type: 'button', dataGoto: String(heading ? post.lines.at(heading.start).line : 1) }, [
        text(title || word('Before the first heading')),
      ]),
      element('span', { className: ['count'] }, [text(word('{0} of {1} sourced', { 0: covered, 1: needing }))]),
    ]);
  });
  return { name: 'sections', title: word('By section'), isOpen: true, children: [element('ul', {}, sections)] };
}

function sourcesSection({ post, language }: Review): PanelSection {
  const word = (key: string, data: Readonly<Record<string, number>> = {}): string => wordMessage({ text: key, data }, language);
  const sources = claimsBySource(post).map(({ source, claims }) =>
    element('li', {}, [
      element('button', { type: 'button', dataSource: source.id }, [
        element('span', { className: ['number'] }, [text(numberOf(source))]),
        text(` ${source.publisher}${source.title ? ` – ${shorten(source.title, 90)}` : ''}`),
      ]),
      element('span', { className: ['count'] }, [text(word('claims that lean on it: {count}', { count: claims.length }))]),
    ]),
  );
  const none = element('p', {}, [text(word('This post names no source.'))]);
  return { name: 'sources', title: word('Sources'), isOpen: true, children: [sources.length > 0 ? element('ol', {}, sources) : none] };
}
