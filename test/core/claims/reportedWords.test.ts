import assert from 'node:assert/strict';
import { unitsOf } from '../../support/covered';

/** Whether the last unit of a body is, or holds, somebody's words. */
const quotes = (body: string): boolean =>
  unitsOf(body)
    .at(-1)
    ?.reasons.some(({ kind }) => kind === 'quotation') === true;

describe('a word or two in what somebody says', () => {
  for (const text of [
    'The British say “a state actor”.',
    'Amazon says that safety is a “shared responsibility”.',
    'Norvik says it is “looking into the matter”.',
    'The mayor said it was “under control”.',
    'Norvik classified the alert as “low”.',
    'La ville dit que la sécurité est une « responsabilité partagée ».',
    'Le maire a dit que tout était « sous contrôle ».',
  ])
    it(`is theirs: ${text}`, () => assert.ok(quotes(text)));

  for (const text of [
    'Some say “zero trust”.',
    'People say it is a “silver bullet”.',
    'The manual says that it is a “shared secret”.',
    'The alert was classified as “low”.',
    'It is hard to say “sorry for that”.',
    'On dit que c’est un « faux positif ».',
  ])
    it(`is nobody’s: ${text}`, () => assert.ok(!quotes(text)));
});

describe('a block quotation below what somebody sent', () => {
  for (const lead of [
    'On 3 May, the port tweeted:',
    'Norvik posted this on X:',
    'The mail to customers ran as follows:',
    'The chat went like this:',
    'La mairie a publié ce message :',
    'Norvik a tweeté :',
    'Le courriel aux clients disait :',
  ])
    it(`is their words: ${lead}`, () => assert.ok(quotes(`${lead}\n\n> Some customers have trouble logging in.`)));

  for (const lead of ['On the second day:', 'We posted this on our site:', 'A definition first:'])
    it(`is nobody’s: ${lead}`, () => assert.ok(!quotes(`${lead}\n\n> Some customers have trouble logging in.`)));
});
