import assert from 'node:assert/strict';
import { unitsOf } from '../../support/covered';

const read = (body: string) => unitsOf(body).map(({ text, reasons }) => [text, reasons.map(({ kind }) => kind).join(' ')]);

describe('a month, a day of the week or a day’s number that leads in', () => {
  for (const lead of [
    'November.',
    'Late November.',
    'Monday.',
    'Day 1.',
    'Week 3.',
    'May.',
    'Novembre.',
    'Fin novembre.',
    'Lundi.',
    'Jour 1.',
    'Semaine 3.',
  ])
    it(`is the date of what stands behind it: ${lead}`, () => {
      for (const body of [`**${lead}** New mail in Skopje.`, `- **${lead}** New mail in Skopje.`])
        assert.deepEqual(read(body), [[`${lead} New mail in Skopje.`, 'date']]);
    });

  it('is one before a colon', () =>
    assert.deepEqual(read('- **January:** mail to Ostra.\n- Janvier : un mail à Ostra.\n- Day 4: mail in Skopje.'), [
      ['January: mail to Ostra.', 'date'],
      ['Janvier : un mail à Ostra.', 'date'],
      ['Day 4: mail in Skopje.', 'date'],
    ]));

  it('is none where it only begins', () => {
    for (const body of ['March on.', 'Monday: closed.', 'May the best win.', 'Mars est une planète.', 'Day 1 is hard.', 'Lundi, rien.'])
      assert.deepEqual(
        read(body).map(([, kinds]) => kinds),
        [''],
        body,
      );
  });
});
