import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

const tierOf = (text: string): string | undefined =>
  checkText(caseStudy(`## What happened\n\nThe gang got into the port and closed its gates.\n\n${text}`)).post.units[1]?.tier;

describe('a number that stands for those whom it counts', () => {
  it('is a fact where it is told what became of them', () => {
    for (const text of [
      'Five were honoured.',
      'Four were patched in time.',
      'Some of them were children.',
      'Half were students.',
      'Many have left since.',
      'Most were closed.',
      'Cinq ont été honorées.',
      'Certains étaient des enfants.',
      'Beaucoup sont partis depuis.',
      'Deux sont morts.',
    ])
      assert.equal(tierOf(text), 'medium', text);
  });

  it('is none where it is judged, or nothing was', () => {
    for (const text of [
      'Five is a good number.',
      'Some of them are easy to fix.',
      'Most of these are hard to avoid.',
      'Two were wanted.',
      'Some were lucky.',
      'Two is enough.',
      'Three may follow.',
      'Some of these would help.',
      'Half of it was luck.',
      'Many have tried it.',
      'Certains sont faciles.',
      'Beaucoup disent cela.',
      'Deux suffisent.',
    ])
      assert.equal(tierOf(text), 'silent', text);
  });
});
