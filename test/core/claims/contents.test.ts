import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

describe('a table of contents', () => {
  const article =
    '## 1. How they got in\n\nThe gang took 4,200 records on 3 May 2025.\n\n## 2. What failed\n\nIt was late.\n\n### Backups\n\nNone.\n\n## Références\n\n- [CERT](https://cert.example/a)';
  const units = (list: string): string[] =>
    checkText(caseStudy(`## Sommaire\n\n${list}\n\n${article}`)).post.units.map(({ text }) => text.slice(0, 14));
  const told = ['The gang took', 'It was late.', 'None.'].map((text) => text.slice(0, 14));

  for (const list of [
    '1. How they got in\n2. What failed\n3. Backups\n4. Références',
    '- How they got in\n- What failed\n  - Backups\n- References',
    '- **1.** How they got in\n- **2.** What failed\n- **2.1** Backups',
    '- [How they got in](#1-how-they-got-in)\n- [What failed](#2-what-failed)\n- [Backups](#backups)',
  ])
    it(`holds no units: ${list}`, () =>
      assert.deepEqual(
        units(list).map((text) => text.trim()),
        told.map((text) => text.trim()),
      ));

  for (const list of [
    '- How they got in\n- What failed\n- Backups were deleted by the gang',
    '- How they got in\n- What failed',
    '- Backups\n- Servers\n- Tapes',
  ])
    it(`is none where an item says something else, or two things are only named: ${list}`, () =>
      assert.equal(units(list).length, told.length + list.split('\n').length));

  it('stands above what it lists', () => {
    const list = '- How they got in\n- What failed\n- Backups';
    const { post } = checkText(caseStudy(`${article.replace('## Références', `## What the gang hit\n\n${list}\n\n## Références`)}`));
    assert.equal(post.units.length, told.length + 3);
  });
});
