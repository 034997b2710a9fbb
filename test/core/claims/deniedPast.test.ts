import assert from 'node:assert/strict';
import { caseStudy, checkText, tiersInAccount } from '../../support/posts';

describe('a past that is denied in short', () => {
  for (const sentence of [
    'CRANEWORM didn’t open the gates by itself.',
    "The gang hadn't opened the gates by itself.",
    'The gates of Norvik weren’t opened by hand.',
  ])
    it(`is told as one written out: ${sentence}`, () => {
      const [short, whole] = [sentence, sentence.replace(/n['’]t/, ' not')].map((text) => tiersInAccount(text).at(-1));
      assert.notEqual(short, 'silent');
      assert.equal(short, whole);
    });

  it('leaves what is not known unknown', () => assert.equal(tiersInAccount('It’s unclear whether the gang didn’t wait.').at(-1), 'silent'));

  for (const [sentence, isFact] of [
    ['It wasn’t easy.', false],
    ['That was not the interesting part.', false],
    ['Ce n’était pas facile.', false],
    ['The passwords of Norvik were not hard to guess.', true],
    ['The encryption was not simple to break.', true],
    ['L’accès n’était pas difficile à obtenir.', true],
  ] as const)
    it(`is ${isFact ? 'a fact where it tells what something was like' : 'none where the author judges by it'}: ${sentence}`, () => {
      const reasons = checkText(caseStudy(`## The attack\n\n${sentence}`)).post.units.at(-1)?.reasons ?? [];
      assert.equal(
        reasons.some(({ kind }) => kind === 'negative-fact'),
        isFact,
      );
    });
});
