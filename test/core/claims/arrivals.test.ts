import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

const unitOf = (text: string) =>
  checkText(caseStudy(`## What happened\n\nThe gang got into the port and closed its gates.\n\n${text}`)).post.units[1];

describe('who comes or goes on a day, told in the present', () => {
  it('is an act', () => {
    for (const text of [
      'A new maintainer shows up in 2021.',
      'Jia Tan shows up in late 2021 with a harmless patch.',
      'A second gang turns up in May 2023.',
      'In March 2022, a new domain pops up in the logs.',
      'The chief steps down in June 2022.',
      'LockBit goes dark in February 2024.',
    ]) {
      assert.equal(unitOf(text)?.tier, 'strong', text);
      assert.ok(
        unitOf(text)?.reasons.some(({ kind }) => kind === 'act'),
        text,
      );
    }
    for (const text of ['Un nouveau mainteneur débarque en 2021.', 'En un an, il obtient les droits de commit.'])
      assert.match(unitOf(text)?.tier ?? '', /^(?:medium|strong)$/, text);
  });

  it('is none where no day is told, or it is so each time', () => {
    for (const text of [
      '"Patch Tuesday" comes every month.',
      '"Zero trust" shows up in every brochure.',
      'Within a year every firm has this problem.',
      'A bug like this shows up each May.',
      'A flaw shows up in such code.',
      'A bad patch turns up now and then.',
    ])
      assert.equal(unitOf(text)?.tier, 'silent', text);
    for (const text of [
      'It shows up in 2021 that backups matter.',
      'Such a gang turns up every year since 2021.',
      'This shows up in the report of May 2023.',
      'Every firm shows up in May 2023.',
      'The tool shows in red what was new in 2021.',
    ])
      assert.match(unitOf(text)?.tier ?? '', /^(?:silent|medium)$/, text);
  });
});
