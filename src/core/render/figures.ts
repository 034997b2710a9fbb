import type { Element } from 'hast';
import { figuresOf } from '../claims/figures';
import { translate, wordMessage } from '../findings/message';
import { element, text } from './element';
import type { Review } from './review';
import type { PanelSection } from './reviewPanel';
import { mostStatements, statementButton } from './statement';

/** The amounts, counts and durations of a post, each with every sentence that states it. */
export function figuresSection(review: Review): PanelSection {
  const { post, language } = review;
  const figures = figuresOf(post.claims);
  const title = translate('Figures', language);
  if (figures.length === 0)
    return { name: 'figures', title, children: [element('p', {}, [text(translate('This post states no figure.', language))])] };
  const told = figures.reduce((sum, { mentions }) => sum + mentions.length, 0);
  let room = mostStatements;
  const items: Element[] = [];
  for (const { words, mentions } of figures) {
    if (room === 0) break;
    const buttons = mentions.slice(0, room).map(({ claim, reason }) => element('li', {}, [statementButton(claim, reason, review)]));
    room -= buttons.length;
    items.push(element('li', {}, [element('span', { className: ['value'] }, [text(words)]), element('ul', {}, buttons)]));
  }
  const more = told - (mostStatements - room);
  const rest =
    more > 0 ? [element('p', {}, [text(wordMessage({ text: 'Not shown: {count} more.', data: { count: more } }, language))])] : [];
  return {
    name: 'figures',
    title,
    count: figures.length.toLocaleString(language),
    children: [element('ul', { className: ['figures'] }, items), ...rest],
  };
}
