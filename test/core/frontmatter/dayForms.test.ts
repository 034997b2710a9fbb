import assert from 'node:assert/strict';
import { wordFinding } from '../../../src/core/findings/message';
import { readHumanDay } from '../../../src/core/parse/date';
import { checkText, fixedBlocks, placeUnder, saidOf } from '../../support/posts';

describe('a text that has to have the form of a day or a time', () => {
  it('is told which form that is, and is mended where no more is said than stands there', () => {
    const schema = 'z.object({ at: z.string().datetime() })';
    for (const zod of [3.23, 4] as const) {
      assert.deepEqual(saidOf('at: 2022-09-23', schema, zod), [
        "“at” has to be text like '2025-06-30T14:30:00Z'; the site reads a date here.",
      ]);
      assert.deepEqual(saidOf("at: '2022-09-23'", schema, zod), [
        "“at” has to be text like '2025-06-30T14:30:00Z'; the site reads text “2022-09-23” here.",
      ]);
      assert.deepEqual(fixedBlocks('at: 2022-09-23', schema, zod), [], 'no time is said');
      assert.deepEqual(fixedBlocks('at: 2022-09-23T10:00:00Z', schema, zod), ["at: '2022-09-23T10:00:00Z'"]);
      assert.deepEqual(saidOf('at: 12', schema, zod), ['“at” has to be text; the site reads a number here.']);
    }
    assert.match(saidOf('at: 2022-09-23', 'z.object({ at: z.iso.datetime({ precision: 3 }) })')[0] ?? '', /'2025-06-30T14:30:00\.000Z'/);
    assert.match(saidOf('at: noon', 'z.object({ at: z.iso.time() })')[0] ?? '', /text like '14:30:00'/);
  });

  it('is the day that was written otherwise', () => {
    for (const schema of ['z.object({ on: z.iso.date() })', 'z.object({ on: z.union([z.iso.date(), z.date()]) })']) {
      for (const day of ['2022/08/21', "'2022-8-21'", "'2022-08-21T01:00:00Z'", "'August 21 2022'"])
        assert.deepEqual(fixedBlocks(`on: ${day}`, schema), ["on: '2022-08-21'"], day);
      assert.deepEqual(fixedBlocks("on: '3/4/2022'", schema), ["on: '2022-03-04'", "on: '2022-04-03'"]);
      for (const month of ['June 2025', "'2025'", "'2025-06'", 'juin 2025'])
        assert.deepEqual(fixedBlocks(`on: ${month}`, schema), [], month);
    }
    assert.deepEqual(fixedBlocks('on: June 2025', 'z.object({ on: z.date() })'), [], 'which day nobody says');
  });
});

describe('a day that JavaScript does not read', () => {
  it('is read where day and month are certain', () => {
    for (const text of [
      'Monday, June 30th, 2025',
      'Mon, June 30th, 2025',
      'Monday June 30th, 2025',
      '30/6/25',
      '30.06.25',
      '30/06/25',
      'lundi 30 juin 2025',
    ])
      assert.equal(readHumanDay(text), '2025-06-30', text);
    assert.equal(readHumanDay('30/6/99'), '1999-06-30');
    assert.deepEqual(fixedBlocks('on: 30 juin 2025,', 'z.object({ on: z.coerce.date() })'), ['on: 2025-06-30']);
    const dated = 'z.object({ on: z.coerce.date() })';
    assert.deepEqual(fixedBlocks('on: 25/06/30', dated), ['on: 2030-06-25', 'on: 2025-06-30'], 'the year may come first');
    assert.deepEqual(fixedBlocks("on: '25/06/30'", 'z.object({ on: z.iso.date() })'), ["on: '2030-06-25'", "on: '2025-06-30'"]);
    assert.deepEqual(fixedBlocks('on: 30/06/99', dated), ['on: 1999-06-30'], 'no day');
    for (const text of ['12/6/25', '30-6-25', '31/6/25', '30/13/25', '25/30/6', 'Tuesday, June 30th, 2025', 'mardi 30 juin 2025'])
      assert.equal(readHumanDay(text), undefined, text);
    for (const text of ['3 mars 2025', 'March 3rd, 2025', 'lundi 3 mars 2025', 'Mon 3 mars 2025'])
      assert.equal(readHumanDay(text), '2025-03-03', text);
  });
});

describe('a day with an offset', () => {
  it('is told where hosts, which build in Greenwich time, print another one', () => {
    const told = (value: string, timeZone: string) =>
      checkText(`---\non: ${value}\n---\n`, placeUnder('z.object({ on: z.coerce.date() })'), { timeZone }).findings.map((finding) =>
        wordFinding(finding, 'en'),
      );
    for (const value of ['2017-05-12T00:00:00+02:00', '2017-05-12 00:30:00 +0200', "'2017-05-12T01:00:00+02:00'"])
      for (const zone of ['Europe/Paris', 'UTC']) {
        const [first, ...others] = told(value, zone);
        assert.deepEqual(others, [], value);
        assert.match(first ?? '', /^Built in the time zone UTC, the site prints May 11, 2017 for “2017-05-12/, `${value} ${zone}`);
      }
    for (const value of ['2017-05-12T12:00:00+02:00', '2017-05-12 00:30:00', '2017-05-12', "'May 12 2017 00:30'"])
      assert.deepEqual(told(value, 'Europe/Paris'), [], value);
  });
});
