import assert from 'node:assert/strict';
import { wordFinding, wordMessage } from '../../../src/core/findings/message';
import { describeAt } from '../../../src/core/frontmatter/describe';
import { slipOf } from '../../../src/core/parse/dateSlips';
import type { Place } from '../../../src/core/site/site';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder, starterPlace } from '../../support/posts';

/** What is said of dates, and what each fix makes of the text that stands there. */
function said(lines: string, place: Place = starterPlace): string[] {
  const text = `---\ntitle: 'The port'\ndescription: 'What is known.'\n${lines}\n---\n`;
  return checkText(text, place)
    .findings.filter(({ rule }) => /date|empty|invalid/.test(rule))
    .flatMap((finding) => [
      wordFinding(finding, 'en'),
      ...finding.fixes
        .filter(({ edits }) => edits.length > 0)
        .map(({ edits, title }) => `${wordMessage(title, 'en')} → ${applyEdits(text, edits).split('\n').slice(3, -2).join('\n')}`),
    ]);
}

describe('a date', () => {
  it('that is no day of the calendar has its neighbours offered, with what the site will print', () => {
    for (const value of ['2025-06-31', '2025/06/31', '06/31/2025', 'June 31, 2025', '31 Jun 2025'])
      assert.deepEqual(said(`pubDate: "${value}"`), [
        `“${value}” is no day of the calendar: the site prints July 1, 2025.`,
        'Write 2025-06-30 (the site will print June 30, 2025) → pubDate: "2025-06-30"',
        'Write 2025-07-01 (the site will print July 1, 2025) → pubDate: "2025-07-01"',
      ]);
    assert.deepEqual(said('pubDate: 2025-02-30'), [
      '“2025-02-30” is no day of the calendar: the site prints March 2, 2025.',
      'Write 2025-02-28 (the site will print February 28, 2025) → pubDate: 2025-02-28',
      'Write 2025-03-01 (the site will print March 1, 2025) → pubDate: 2025-03-01',
    ]);
    assert.deepEqual(said('pubDate: 2025-13-01'), [
      '“2025-13-01” is no day of the calendar: the site prints January 1, 2026.',
      'Write 2025-01-13 (the site will print January 13, 2025) → pubDate: 2025-01-13',
    ]);
  });

  it('keeps its time of day, or says that it loses it', () => {
    assert.deepEqual(said('pubDate: 03/04/2025 9:30'), [
      'The site reads “03/04/2025 9:30” as March 4, 2025. Day first, it would be April 3, 2025.',
      'Write 2025-03-04T09:30:00 (the site will print March 4, 2025) → pubDate: 2025-03-04T09:30:00',
      'Write 2025-04-03T09:30:00 (the site will print April 3, 2025) → pubDate: 2025-04-03T09:30:00',
    ]);
    assert.equal(
      said('pubDate: 03/04/2025 9:30 PM')[1],
      'Write 2025-03-04, without the time (the site will print March 4, 2025) → pubDate: 2025-03-04',
    );
    const strict = placeUnder('z.object({ title: z.string(), description: z.string(), published: z.date() })');
    assert.deepEqual(said('published: 2025-06-30 10:00', strict), [
      '“published” has to be a date without quotes; the site reads text “2025-06-30 10:00” here.',
      'Write 2025-06-30T10:00:00 (the site will print June 30, 2025) → published: 2025-06-30T10:00:00',
    ]);
    assert.deepEqual(said("published: '2025-06-31'", strict).slice(1), [
      'Write 2025-06-30 (the site will print June 30, 2025) → published: 2025-06-30',
      'Write 2025-07-01 (the site will print July 1, 2025) → published: 2025-07-01',
    ]);
  });

  it('whose French month JavaScript passes over is told, and no other word before it', () => {
    assert.deepEqual(said('pubDate: août 2025'), [
      'The site passes over “août”, which is no English month, and prints January 1, 2025.',
      'Write August 2025 (the site will print August 1, 2025) → pubDate: August 2025',
    ]);
    for (const value of ['30 Sept 2025 12:00:00 GMT', 'June 2025 (juin)', '31 Dec 2025 12:00:00 GMT'])
      assert.deepEqual(
        said(`pubDate: ${value}`).filter((words) => /English/.test(words)),
        [],
        value,
      );
    const { findings } = checkText("---\npubDate: 'Dec 31 2025 23:00:00 GMT-0500'\n---\n");
    assert.ok(!findings.some(({ messageId }) => messageId === 'month'), 'it is January in Greenwich');
    for (const value of ['mars 2025', 'décembre 2025'.normalize('NFD').replace(/\p{M}/gu, ''), 'Published 2025/06/30', 'May 2025'])
      assert.deepEqual(said(`pubDate: ${value}`), [], value);
  });

  it('that YAML reads as a number is told, save milliseconds that somebody may have meant', () => {
    assert.deepEqual(said('pubDate: 20250630'), [
      'YAML reads “20250630” as a number, which is no date: the site prints January 1, 1970.',
      'Write 2025-06-30 (the site will print June 30, 2025) → pubDate: 2025-06-30',
    ]);
    assert.deepEqual(said('pubDate: false'), ['YAML reads “false” as true or false, which is no date: the site prints January 1, 1970.']);
    assert.deepEqual(said('pubDate: 20250631').length, 1, 'no day is made up');
    assert.deepEqual(said('pubDate: 1751284800000'), []);
    const other = placeUnder('z.object({ title: z.string(), description: z.string(), pubDate: z.union([z.number(), z.coerce.date()]) })');
    assert.deepEqual(said('pubDate: 2025', other), [], 'the schema takes it for a number');
  });

  it('of a form that YAML alone reads is read as YAML does', () => {
    for (const value of ['2025-06-30T10:00:00 Z', '2025-6-30 10:00:00', '2025-06-30t10:00:00z'])
      assert.deepEqual(said(`pubDate: ${value}`), [], value);
    assert.deepEqual(said('pubDate: 2025-06-30T24:00:00'), ['No day has the hour of “2025-06-30T24:00:00”: the site prints July 1, 2025.']);
  });

  it('without a year is told, whatever its day', () => {
    const told = (value: string) => slipOf(value, { year: 2001, month: 1 })?.kind;
    for (const value of ['January 1', 'Jan 01', '1 Jan 12:30', 'January 30', '1/1', '1/30', 'Jan 1 12:00:00 +0100'])
      assert.equal(told(value), 'year', value);
    for (const value of ['January 2001', 'Jan 1 01', "30 Jan '01", '1/30/01', '2001-01-01', 'Mon Jan 1 12:00:00 2001', 'Jan 1 12:00:00 01'])
      assert.equal(told(value), undefined, value);
    assert.match(said('pubDate: January 1')[0] ?? '', /January 1, 2001/);
  });

  it('is no text of many characters', () => {
    assert.equal(slipOf('Jun 31 2025', { year: 2025, month: 7 })?.kind, 'rolled');
    assert.equal(slipOf(`Jun 31 2025 ${'('.repeat(40_000)}`, { year: 2025, month: 7 }), undefined);
  });

  it('far outside of our time is let be', () => {
    for (const value of ['-000001-01-01', "'+010000-01-01'", '10000-06-31'])
      assert.ok(!checkText(`---\npubDate: ${value}\n---\n`).findings.some(({ rule }) => rule === 'frontmatter-doubtful-date'), value);
  });

  it('below the top is looked at too, and an alias is not', () => {
    const nested = placeUnder(`z.object({ title: z.string(), description: z.string(),
      event: z.object({ on: z.coerce.date(), seen: z.array(z.coerce.date()) }).optional(), or: z.union([z.string(), z.object({ on: z.coerce.date() })]).optional() })`);
    assert.deepEqual(said('event:\n  on: 2025-06-31\n  seen: [2025-06-30, 05/06/2025]', nested), [
      '“2025-06-31” is no day of the calendar: the site prints July 1, 2025.',
      'Write 2025-06-30 (the site will print June 30, 2025) → event:\n  on: 2025-06-30\n  seen: [2025-06-30, 05/06/2025]',
      'Write 2025-07-01 (the site will print July 1, 2025) → event:\n  on: 2025-07-01\n  seen: [2025-06-30, 05/06/2025]',
      'The site reads “05/06/2025” as May 6, 2025. Day first, it would be June 5, 2025.',
      'Write 2025-05-06 (the site will print May 6, 2025) → event:\n  on: 2025-06-31\n  seen: [2025-06-30, 2025-05-06]',
      'Write 2025-06-05 (the site will print June 5, 2025) → event:\n  on: 2025-06-31\n  seen: [2025-06-30, 2025-06-05]',
    ]);
    assert.deepEqual(said('or:\n  on: 2025-06-31', nested), [], 'which type it is, nobody knows');
    assert.equal(said('event:\n  on: &d 2025-06-31\n  seen: [*d, *d]', nested).length, 3, 'once, with two fixes');
    assert.deepEqual(said('event:\n  on: 30 juin 2025\n  seen: []', nested), [
      '“event.on” has to be a date; the site reads text “30 juin 2025” here.',
      'Write 2025-06-30 (the site will print June 30, 2025) → event:\n  on: 2025-06-30\n  seen: []',
    ]);
  });

  it('that is empty is told by what the site makes of it, quotes or none', () => {
    assert.deepEqual(said('pubDate: 2025-06-30\nupdatedDate:'), [
      '“updatedDate” is empty: the site prints January 1, 1970.',
      'Remove “updatedDate” → pubDate: 2025-06-30',
    ]);
    assert.deepEqual(said("pubDate: 2025-06-30\nupdatedDate: ''"), [
      '“updatedDate” is empty, and the site’s schema wants a date.',
      'Remove “updatedDate” → pubDate: 2025-06-30',
    ]);
    assert.deepEqual(said('pubDate: 2025-06-30\nupdatedDate: []'), ['“updatedDate” has to be a date; the site reads a list here.']);
    const nullable = placeUnder('z.object({ title: z.string(), description: z.string(), pubDate: z.coerce.date().nullable() })');
    assert.deepEqual(said('pubDate:', nullable), []);
  });

  it('is said in the description of its key as the site prints it, whatever it is to YAML', () => {
    const facts = (value: string) => {
      const { post } = checkText(`---\npubDate: ${value}\n---\n`);
      return describeAt(post, 6, 'Europe/Paris')?.facts.map((fact) => wordMessage(fact, 'en')) ?? [];
    };
    assert.ok(facts('2025-13-01').includes('The site prints January 1, 2026.'));
    assert.ok(facts('2025').includes('The site prints January 1, 1970.'));
    assert.ok(!facts('bientôt').some((fact) => fact.startsWith('The site prints')));
  });
});

describe('a day in French', () => {
  it('has its article, and its first is an ordinal', () => {
    const [finding] = checkText("---\ntitle: 'T'\ndescription: 'D.'\npubDate: 2025-06-31\n---\n").findings;
    assert.ok(finding);
    assert.equal(wordFinding(finding, 'fr'), '« 2025-06-31 » n’est pas un jour du calendrier : le site affiche le 1er juillet 2025.');
    assert.deepEqual(
      finding.fixes.filter(({ edits }) => edits.length > 0).map(({ title }) => wordMessage(title, 'fr')),
      ['Écrire 2025-06-30 (le site affichera le 30 juin 2025)', 'Écrire 2025-07-01 (le site affichera le 1er juillet 2025)'],
    );
  });
});

describe('a date of Hugo or Jekyll', () => {
  const under = (kind: 'hugo' | 'jekyll'): Place => ({ path: 'content/port.md', site: { kind, collections: [] }, isPost: true });

  it('is told where it is no day, may be two, or names a French month', () => {
    for (const kind of ['hugo', 'jekyll'] as const) {
      const name = kind === 'hugo' ? 'Hugo' : 'Jekyll';
      assert.deepEqual(said('date: 2025-06-31', under(kind)), [
        '“2025-06-31” is no day of the calendar.',
        'Write 2025-06-30 → date: 2025-06-30',
        'Write 2025-07-01 → date: 2025-07-01',
      ]);
      assert.deepEqual(said('date: 05/06/2025', under(kind)), [
        '“05/06/2025” is May 6, 2025 to some programs and June 5, 2025 to others.',
        'Write 2025-05-06 → date: 2025-05-06',
        'Write 2025-06-05 → date: 2025-06-05',
      ]);
      assert.deepEqual(said("lastmod: '2025-06-30'\ndate: '30 juin 2025'", under(kind)), [
        `${name} does not read “30 juin 2025” as June 30, 2025: it knows no French months.`,
        "Write 2025-06-30 → lastmod: '2025-06-30'\ndate: '2025-06-30'",
      ]);
      for (const value of ['2025-06-30', '2025-06-30T10:00:00+02:00', '2025-06-30 10:00:00 +0200', '30 Jun 2025', '2025'])
        assert.deepEqual(said(`date: ${value}`, under(kind)), [], value);
    }
    assert.deepEqual(said('date:', under('hugo')), ['“date” is empty.']);
    assert.deepEqual(said('date:', under('jekyll')), [], 'its file is named after its day');
  });
});

describe('a draft', () => {
  const rulesOf = (lines: string) => checkText(`---\n${lines}\n---\n`).findings.map(({ rule, severity }) => `${rule} ${severity}`);

  it('may leave for later what the build takes, and no more', () => {
    const left = "title: ''\ndescription: 'What is known:'\npubDate:";
    assert.deepEqual(rulesOf(`${left}\ndraft: true`), []);
    assert.equal(rulesOf(`${left}\ndraft: false`).length, 3);
    assert.deepEqual(rulesOf("title:\ndescription: ''\npubDate: ''\ndraft: true"), [
      'frontmatter-empty-value error',
      'frontmatter-empty-value error',
    ]);
  });
});
