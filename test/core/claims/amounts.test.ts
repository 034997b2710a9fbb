import assert from 'node:assert/strict';
import { evidenceIn } from '../../../src/core/claims/evidence/evidence';
import { classesOfAll } from '../../../src/core/claims/words/lexicon';
import { wordsOf } from '../../../src/core/claims/words/words';

const valuesIn = (text: string): string[] =>
  evidenceIn(text, classesOfAll(wordsOf(text)), [])
    .filter(({ kind }) => kind === 'money' || kind === 'figure' || kind === 'identifier')
    .map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('amounts', () => {
  it('are seen without the word for their unit, where money is spoken of', () => {
    for (const [text, ...values] of [
      ['Norvik paid 300k.', 'money: 300k'],
      ['Ransoms ran between 300k and 5m.', 'money: 300k', 'money: 5m'],
      ['The bill came to 2.3m.', 'money: 2.3m'],
      ['It was sold for 5k in March.', 'money: 5k'],
      ['The haul: a little under 120 grand.', 'money: 120 grand'],
      ['The bill came to fifty grand.', 'money: fifty grand'],
      ['The fine was six figures.', 'money: six figures'],
      ['A seven-figure ransom was paid.', 'money: seven-figure'],
      ['Norvik a payé 300 k.', 'money: 300 k'],
      ['La facture a atteint 2,3 M.', 'money: 2,3 M'],
      ['La rançon était à sept chiffres.', 'money: à sept chiffres'],
    ])
      assert.deepEqual(valuesIn(text as string), values, text);
  });

  it('are seen in more currencies, and in short forms', () => {
    for (const [text, ...values] of [
      ['They settled for 1.2 mln euros.', 'money: 1.2 mln euros'],
      ['It cost 30 lakh rupees.', 'money: 30 lakh rupees'],
      ['Norvik settled for two million kroner.', 'money: two million kroner'],
      ['La facture s’est élevée à 350 millions de couronnes.', 'money: 350 millions de couronnes'],
    ])
      assert.deepEqual(valuesIn(text as string), values, text);
  });

  it('may be told by another', () => {
    for (const [text, ...values] of [
      ['The recovery cost seven times the ransom.', 'figure: seven times the ransom'],
      ['They paid twice the ransom.', 'figure: twice the ransom'],
      ['La remise en état a coûté sept fois la rançon.', 'figure: sept fois la rançon'],
    ])
      assert.deepEqual(valuesIn(text as string), values, text);
  });

  it('are no hours, distances, codes or counts of something else', () => {
    for (const text of [
      'The port opened at 5 am.',
      'They ran 5k.',
      'Two were wanted.',
      'Norvik paid for a 5m cable.',
      'Norvik paid within 5 m of the gate.',
      'Norvik paid 5 times.',
      'The ransom note was 3k long.',
      'A six-figure code was sent, and the bill was paid.',
      'The table has six figures.',
      'The team paid three times the attention to it.',
      'The 3 grand juries met.',
      'Le code à six chiffres figure sur la facture.',
      'L’équipe a payé trois fois.',
    ])
      assert.deepEqual(valuesIn(text), [], text);
  });
});

describe('a score', () => {
  it('is an identifier, however it is said', () => {
    assert.deepEqual(valuesIn('The CVSS score is 9.8.'), ['identifier: CVSS score is 9.8']);
    assert.deepEqual(valuesIn('Le score CVSS est de 9,8.'), ['identifier: CVSS est de 9,8']);
  });
});
