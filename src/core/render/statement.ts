import type { Element, ElementContent } from 'hast';
import type { Claim } from '../claims/coverage/coverage';
import { stateOf } from '../claims/ledger';
import type { Reason } from '../claims/signals/signals';
import { placeInText } from '../claims/units/units';
import { excerptOf } from '../text/excerpt';
import { element, text } from './element';
import { type Review, standingOf } from './review';

/** Of what stands around the words that a statement is listed for, on each side. */
const around = 70;

/** A list of the panel is cut here: nobody reads more, and a hostile post has no end of them. */
export const mostStatements = 200;

/** A button that leads to a claim in the editor: how it stands, and its words around those of a reason, after what it is listed under. */
export function statementButton(claim: Claim, reason: Reason, { post, language }: Review, head: ElementContent[] = []): Element {
  const { before, words, after } = excerptOf(claim.text, placeInText(claim, reason), around);
  const { sign, numbers, words: standing } = standingOf(post, claim, language);
  return element('button', { type: 'button', className: ['statement'], dataClaim: claim.id, dataState: stateOf(claim) }, [
    ...head,
    element('span', { className: ['words'] }, [text(before), element('b', {}, [text(words)]), text(after)]),
    text(' '),
    element('span', { className: ['standing'], role: 'img', ariaLabel: standing, title: standing }, [
      text([sign, numbers].filter(Boolean).join(' ')),
    ]),
  ]);
}
