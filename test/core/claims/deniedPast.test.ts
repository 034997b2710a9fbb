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
});
