import assert from 'node:assert/strict';
import type { Element } from 'hast';
import { figuresOf } from '../../../src/core/claims/figures';
import { timelineOf } from '../../../src/core/claims/timeline';
import { placeInText } from '../../../src/core/claims/units/units';
import { readPost } from '../../../src/core/model/post';
import { wordDates } from '../../../src/core/parse/partialDate';
import { timelinePicture } from '../../../src/core/render/timelinePicture';
import { excerptOf } from '../../../src/core/text/excerpt';
import { caseStudy, starterPlace } from '../../support/posts';

const read = (body: string) => readPost(caseStudy(body), starterPlace);

/** The dates of some text, in their order; a stretch of time as `from/to`. */
function dates(body: string, language: 'en' | 'fr' = 'en'): string[] {
  const { statements } = timelineOf(read(body).claims, language);
  return statements.map(({ from, to }) => (from === to ? from : `${from}/${to}`));
}

const unplaced = (body: string, language: 'en' | 'fr' = 'en'): number => timelineOf(read(body).claims, language).unplaced;

describe('the dates of a post', () => {
  const told: [language: 'en' | 'fr', text: string, dates: string[]][] = [
    ['en', 'On 5 May 2025, attackers stole 400 files.', ['2025-05-05']],
    ['en', 'On May 5th, 2025 attackers stole 400 files.', ['2025-05-05']],
    ['en', 'The attackers stole 400 files in April 2024.', ['2024-04']],
    ['en', 'The attackers had, in late 2023, stolen 400 files.', ['2023']],
    ['en', '2025-05-05: the port found that 400 files were stolen.', ['2025-05-05']],
    ['fr', 'Le 1er août 2024, les attaquants ont volé 400 fichiers.', ['2024-08-01']],
    ['fr', 'Les attaquants ont volé 400 fichiers en février 2024.', ['2024-02']],
    ['fr', 'Les attaquants ont en 2019 volé 400 fichiers.', ['2019']],
    ['fr', 'Le 07/05/2024, les attaquants ont volé 400 fichiers.', ['2024-05-07']],
    // From one date to another.
    ['fr', 'Le vol a eu lieu entre le 6 février et le 5 mars 2024, selon le port.', ['2024-02-06/2024-03-05']],
    ['fr', 'Le vol a duré du 6 au 13 février 2024, selon le port.', ['2024-02-06/2024-02-13']],
    ['fr', 'Les attaquants ont volé 400 fichiers de mars à juin 2023.', ['2023-03/2023-06']],
    ['en', 'The attackers stole 400 files between March 14, 2016, and April 9, 2016.', ['2016-03-14/2016-04-09']],
    ['en', 'The attackers stole 400 files from 30 December 2023 to 2 January 2024.', ['2023-12-30/2024-01-02']],
    ['en', 'The attackers stole 400 files on February 6–13, 2024.', ['2024-02-06/2024-02-13']],
    ['en', 'Between March and June 2023, the attackers stole 400 files.', ['2023-03/2023-06']],
    ['en', 'The port closed in March and in June 2023 it opened again.', ['2023-06']],
    ['en', '2019–2021: the attackers stole 400 files.', ['2019/2021']],
    // Two dates are two, and one told twice in a sentence is one.
    ['en', 'The port closed on 5 May 2025 and opened on 7 May 2025.', ['2025-05-05', '2025-05-07']],
    ['en', 'On 5 May 2025 the port closed, and on 5 May 2025 it opened.', ['2025-05-05']],
  ];
  for (const [language, text, expected] of told)
    it(`are ${expected.join(', ')} in “${text}”`, () => assert.deepEqual(dates(text, language), expected));

  it('are never guessed: no year, two readings, no day of the calendar, a bound', () => {
    const doubtful: ['en' | 'fr', string][] = [
      ['en', 'On 5 May, attackers stole 400 files.'],
      ['en', 'On 06/02/2024, attackers stole 400 files.'],
      ['en', 'On 31 February 2024, attackers stole 400 files.'],
      ['en', 'The group had by 2030 stolen 400 files.'],
      ['fr', 'Le 5 mai, les attaquants ont volé 400 fichiers.'],
    ];
    for (const [language, text] of doubtful) {
      assert.deepEqual(dates(text, language), [], text);
      assert.equal(unplaced(text, language), 1, text);
    }
    // A stretch that runs over the turn of a year says it in full, or is told by its end.
    assert.deepEqual(dates('Le vol a duré du 28 décembre au 3 janvier 2024, selon le port.', 'fr'), ['2024-01-03']);
    // A time of day is no date at all.
    assert.equal(unplaced('The attackers stole 400 files at 14:32 UTC.'), 0);
  });

  it('are found in lists, tables and captions, in the order of the dates, then of the text', () => {
    const body =
      '- On 7 May 2025 the port closed.\n- In May 2025 the attackers stole 400 files.\n\n| When | What |\n| --- | --- |\n| 5 May 2025 | The attackers stole 30 files |\n\n' +
      'The port opened on 7 May 2025. The attackers had in late 2025 left 40 files. They had in 2025 come by 30 files.';
    const { statements } = timelineOf(read(body).claims, 'en');
    assert.deepEqual(
      statements.map(({ from, claim }) => `${from} ${claim.text}`),
      [
        '2025 They had in 2025 come by 30 files.',
        '2025-05 In May 2025 the attackers stole 400 files.',
        '2025-05-05 5 May 2025 | The attackers stole 30 files',
        '2025-05-07 On 7 May 2025 the port closed.',
        '2025-05-07 The port opened on 7 May 2025.',
        '2025 The attackers had in late 2025 left 40 files.',
      ],
    );
  });

  it('are shown with what stands around them', () => {
    const { statements } = timelineOf(read('| What | When |\n| --- | --- |\n| The attackers stole 30 files | 5 May 2025 |').claims, 'en');
    const [{ claim, reason }] = statements as [(typeof statements)[0]];
    assert.deepEqual(excerptOf(claim.text, placeInText(claim, reason), 20), {
      before: '… stole 30 files | ',
      words: '5 May 2025',
      after: '',
    });
    assert.deepEqual(excerptOf('a\n  b', { start: 0, end: 1 }, 20), { before: '', words: 'a', after: ' b' });
    assert.deepEqual(excerptOf('one two three four', { start: 0, end: 3 }, 7), { before: '', words: 'one', after: ' two …' });
  });

  it('are worded as far as they are told', () => {
    assert.equal(wordDates('2024-02-06', '2024-02-06', 'en'), '6 February 2024');
    assert.equal(wordDates('2024-02-06', '2024-02-13', 'en').replace(/\s/g, ' '), '6 – 13 February 2024');
    assert.equal(wordDates('2024-02-06', '2024-03-05', 'fr').replace(/\s/g, ' '), '6 février – 5 mars 2024');
    assert.equal(wordDates('2023-03', '2023-06', 'en').replace(/\s/g, ' '), 'March – June 2023');
    assert.equal(wordDates('2019', '2021', 'fr'), '2019 – 2021');
    assert.equal(wordDates('2023', '2024-02', 'en'), '2023 – February 2024');
  });
});

describe('the picture of the dates', () => {
  const picture = (body: string) => timelinePicture(timelineOf(read(body).claims, 'en').statements, 'en');
  const marks = (body: string) =>
    ((picture(body)?.children ?? []) as Element[]).filter(({ tagName }) => tagName === 'circle' || tagName === 'rect');
  const place = ({ properties }: Element) => Number.parseFloat(String(properties.cx ?? properties.x));

  it('has a dot for a day, a bar for what is longer, true to scale', () => {
    const [year, first, second, last] = marks(
      'The port had in 2024 lost 400 files. On 1 January 2024 it closed. On 1 July 2024 it lost 30 files. On 31 December 2024 it opened.',
    ) as [Element, Element, Element, Element];
    assert.deepEqual(
      [year, first, second, last].map(({ tagName }) => tagName),
      ['rect', 'circle', 'circle', 'circle'],
    );
    assert.equal(place(year), place(first));
    assert.ok(Math.abs(place(year) + Number.parseFloat(String(year.properties.width)) - place(last)) < 0.1);
    assert.ok(Math.abs(place(second) - (place(first) + place(last)) / 2) < 0.5);
  });

  it('puts nothing over another, names each, and says how each stands', () => {
    const same = marks(
      'On 5 May 2025 the port closed ([CERT](https://cert.example/a)). On 5 May 2025 it lost 400 files.\n\nOn 9 May 2025 the gang left 30 files.',
    );
    assert.equal(new Set(same.map((mark) => `${place(mark)} ${mark.properties.cy}`)).size, 3);
    assert.deepEqual(
      same.map(({ properties }) => properties.dataState),
      ['covered', 'covered', 'open'],
    );
    assert.deepEqual((same[2]?.children as Element[] | undefined)?.[0]?.children, [{ type: 'text', value: '9 May 2025' }]);
  });

  it('is none of a single day, and says in words what it shows', () => {
    assert.equal(picture('On 5 May 2025 the port lost 400 files.'), undefined);
    assert.equal(picture('The port lost 400 files.'), undefined);
    const label = String(picture('On 5 May 2025 the port lost 400 files. It closed on 9 June 2025.')?.properties.ariaLabel);
    assert.equal(label, 'Dates told: 2 (5 May 2025 – 9 June 2025). They are listed below.');
  });

  it('has few labels, whatever the time it spans', () => {
    const spans = ['2 May 2025', '20 May 2025', '2 July 2025', '2 May 2026', '2 June 2027', '2 May 2041', '2 May 2090'];
    for (const end of spans) {
      const labels = picture(`On 1 May 2025 the port lost 400 files. It closed on ${end}.`)?.children.filter(
        (child) => child.type === 'element' && child.tagName === 'text',
      );
      assert.ok(labels && labels.length >= 1 && labels.length <= 5, `${end}: ${labels?.length}`);
    }
  });
});

describe('the figures of a post', () => {
  const figures = (body: string) => figuresOf(read(body).claims).map(({ words, mentions }) => `${words} ×${mentions.length}`);

  it('are its amounts, counts and durations, in its order', () => {
    assert.deepEqual(
      figures('The attackers stole 43 million records within three weeks. They asked for $2 million on 5 May 2025, from 12 servers.'),
      ['43 million ×1', 'three weeks ×1', '$2 million ×1', '12 servers ×1'],
    );
  });

  it('are one where the same value of the same thing is told again', () => {
    assert.deepEqual(figures('The port lost 1,200 servers. The gang encrypted 1200 servers.'), ['1,200 servers ×2']);
    assert.deepEqual(figures('The gang asked for 4 million euros. The port paid 4 M€.'), ['4 million euros ×2']);
    assert.deepEqual(figures('The gang asked for $4B. The port paid 4 billion dollars.'), ['$4B ×2']);
    assert.deepEqual(figures('The gang asked for €300k. The port paid 300,000 euros.'), ['€300k ×2']);
    for (const [one, other] of [
      ['$5bn', '5 billion dollars'],
      ['$5mn', '$5 million'],
      ['$5m', '5 million USD'],
      ['4,5 Md€', '4,5 milliards d’euros'],
      ['CA$5 million', 'C$5m'],
      ['€3M', 'EUR 3 million'],
      ['£2 million', '2 million GBP'],
      ['5 million CHF', '5 millions de francs suisses'],
    ])
      assert.deepEqual(figures(`The gang asked for ${one}. The port paid ${other}.`), [`${one} ×2`], other);
    assert.deepEqual(figures('The leak hit 43M records. Of the 43 million records, none was encrypted.'), ['43M records ×2']);
    assert.deepEqual(figures('La fuite touche 43 millions de personnes. Les 43 millions de personnes ont été prévenues.'), [
      '43 millions ×2',
    ]);
    assert.deepEqual(figures('The leak hit 80% of accounts. In all, 80 percent of accounts were taken.'), ['80% ×2']);
  });

  it('are two where the thing, the unit or the magnitude is another', () => {
    assert.equal(figures('The leak hit 43 million people. It held 43 million records.').length, 2);
    assert.equal(figures('The gang asked for 4 million euros. The port paid $4 million.').length, 2);
    assert.equal(figures('The gang asked for $4 million. The port paid $4 billion.').length, 2);
    assert.equal(figures('The port lost 12 servers. The gang took 12 accounts.').length, 2);
    for (const [one, other] of [
      ['$5bn', '$5'],
      ['$5bn', '$5mn'],
      ['CA$5 million', '$5 million'],
      ['A$5 million', 'CA$5 million'],
      ['4,5 Md€', '4,5 M€'],
    ])
      assert.equal(figures(`The gang asked for ${one}. The port paid ${other}.`).length, 2, `${one}, ${other}`);
    assert.equal(figures('La perte est de 1,5 million €. La rançon est de 15 millions €.').length, 2);
  });

  it('are none of what is no figure', () => {
    assert.deepEqual(figures('On 5 May 2025, the port said that CVE-2024-12345 was used.'), []);
  });
});
