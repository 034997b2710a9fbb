import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

describe('a past that is denied in short', () => {
  for (const sentence of [
    'CRANEWORM didn’t open the gates by itself.',
    "The gang hadn't opened the gates by itself.",
    'The gates of Norvik weren’t opened by hand.',
  ])
    it(`is told as one written out: ${sentence}`, () => {
      const [short, whole] = [sentence, sentence.replace(/n['’]t/, ' not')].map(
        (text) =>
          checkText(caseStudy(`## What happened\n\nThe gang closed [the gates](https://a.example/gates).\n\n${text}`)).post.units.at(-1)
            ?.tier,
      );
      assert.notEqual(short, 'silent');
      assert.equal(short, whole);
    });

  for (const sentence of [
    'It wasn’t easy.',
    'That was not the interesting part.',
    'Ce n’était pas facile.',
    '2020 n’a pas été une bonne année pour les ports.',
    'It’s unclear whether the gang didn’t wait.',
  ])
    it(`is no fact where the author judges by it, or does not know: ${sentence}`, () => {
      const tier = checkText(
        caseStudy(`## What happened\n\nThe gang closed [the gates](https://a.example/gates).\n\n${sentence}`),
      ).post.units.at(-1)?.tier;
      assert.notEqual(tier, 'strong');
    });
});
