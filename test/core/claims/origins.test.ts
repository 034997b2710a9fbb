import assert from 'node:assert/strict';
import { fell, lost, told, unitsOf } from '../../support/covered';
import { caseStudy, checkText } from '../../support/posts';

const list = `- ${fell}.\n- ${lost}.`;
const coverage = (body: string): string =>
  told(`## Quay\n\n${body}`)
    .find((each) => each.includes('Quay fell'))
    ?.split(':')[0] ?? '';

describe('a line that says where a list is from', () => {
  const either = [
    'All figures are from the [Senate staff report](a) unless noted.',
    'Unless otherwise stated, these facts come from [the notice](a).',
    'This list is taken from [the notice](a), p. 4.',
    'Based on [the notice](a).',
    'Taken from [Ledger](a).',
    'Compiled from [Ledger](a) and [CERT](a).',
    '(All from the [notice](a).)',
    'Figures: [Ledger](a)',
    'Tous les chiffres viennent du [rapport du port](a), sauf mention contraire.',
    'Sauf indication contraire, ces faits sont tirés du [rapport](a).',
    'Tiré du [rapport](a).',
    'Établi d’après [le rapport](a).',
    'Données : [Ledger](a)',
  ];
  const above = [
    'Source for the above: [Ledger](a).',
    'All of the above: [Ledger](a).',
    'Source for all figures: [Ledger](a)',
    'Sources for this section: [Ledger](a), [CERT](a).',
    'Source de ce qui précède : [Ledger](a).',
    'Tout ce qui précède : [Ledger](a).',
  ];
  const below = [
    'The following is based on the [notice](a).',
    'The facts below are taken from [Ledger](a).',
    'The table below shows what [Ledger](a) counted.',
    'Voici les faits, tels que les rapporte l’[AFP](a).',
    'La chronologie ci-dessous est tirée du [rapport](a).',
    'D’après le [rapport](a), les faits sont les suivants.',
    'Le port a fermé. Voici les faits, tels que les rapporte l’[AFP](a).',
  ];
  for (const line of [...either, ...above])
    it(`covers it from below: ${line}`, () => assert.match(coverage(`${list}\n\n${line}`), /^list(?: a)+$/));
  for (const line of [...either, ...below])
    it(`covers it from above: ${line}`, () => assert.match(coverage(`${line}\n\n${list}`), /^list(?: a)+$/));
  for (const line of [...either, ...above.slice(0, 3)]) it(`states nothing: ${line}`, () => assert.equal(unitsOf(line)[0]?.tier, 'silent'));

  it('covers the list above it where one stands below it too', () => {
    const body = `## Quay\n\n- ${fell}.\n\nFigures: [CERT](a)\n\n- ${lost}.`;
    assert.deepEqual(
      told(body)
        .filter((each) => /Quay fell|Acme lost/.test(each))
        .map((each) => each.split(' ')[0]),
      ['list', 'section'],
    );
  });

  for (const line of [
    'The facts below are taken from [Ledger](a).',
    'The firm denies all this: [Ledger](a).',
    'The mayor resigned ([Ledger](a)).',
    'Source code: [repo](a)',
    'The data was taken from [Norvik](a).',
    'The list was taken from [Norvik](a).',
    'These figures come from a leak that the mayor denied, says [Ledger](a).',
    'All figures are from 2016, says [Ledger](a).',
    'From looking at the [logs](a) and the pages that follow, it fell in May.',
    'Figures: [Ledger](a) denies them all in its pages.',
    'Les chiffres viennent de tomber, dit [Ledger](a).',
    'Data: [Norvik](https://norvik.example/)',
  ])
    it(`is told from one that does not, below: ${line}`, () =>
      assert.equal(coverage(`${list}\n\n${line}`).split(' ')[0], line.includes('norvik.example') ? 'none' : 'section'));

  for (const line of [
    'Tout ce qui précède : [Ledger](a), en mai.',
    'La CNIL a ouvert une enquête, dit [Ledger](a).',
    'Le [rapport](a) a coûté 3 millions.',
    'The following day, the firm called [Ledger](a).',
    'The price fell below 4 euros, says [Ledger](a).',
    'Here [Ledger](a) was wrong.',
    'Voici les faits. La CNIL a vu [Ledger](a) en mai.',
    'Voici les faits, selon l’[AFP](a). La mairie nie tout.',
    'La chronologie ci-dessous contredit le [rapport](a).',
    'Voici ce que le [maire](a) a nié.',
    'Ce que la mairie a caché est listé ci-dessous, et n’est pas dans le [rapport](a).',
    'Norvik has 12 plants; the list below shows three that [CERT](a) did not visit.',
    'The timeline below is what the firm denied to [Reuters](a).',
    'These events below were never confirmed by [CERT](a).',
    'Voici les faits, tels que les rapporte l’[AFP](a).\n\nLa mairie nie.',
  ])
    it(`is told from one that does not, above: ${line}`, () =>
      assert.equal(coverage(`${line}\n\n${list}`).split(' ')[0], line.includes('norvik.example') ? 'none' : 'section'));
});

describe('a list of sources that ends each section', () => {
  const links = '- [CERT](https://cert.example/a)\n- [Ledger](https://ledger.example/b), 4 May 2024';
  const sections = (heads: readonly string[], end = ''): string =>
    `${heads.map((head, index) => `## Part ${index}\n\n${index === 1 ? lost : fell}.${head && `\n\n${head}\n\n${links}`}`).join('\n\n')}${end}`;
  const read = (body: string): string[] => {
    const { post, findings } = checkText(caseStudy(body));
    return [
      ...post.claims.filter(({ text }) => text.includes('2024') && text.includes(' to ')).map((claim) => claim.coverage),
      ...findings.filter(({ rule }) => /source/.test(rule)).map(({ rule }) => rule),
    ];
  };
  for (const head of [
    '**Sources:**',
    '**Sources**',
    '*Sources :*',
    'Sources',
    '**References**',
    'Sources used',
    '### Sources',
    '#### Références',
    '### Sources for this section',
  ])
    it(`has those of its section, and is not the post's: ${head}`, () =>
      assert.deepEqual(read(sections([head, head, head])), ['list', 'list']));

  it('is told from that of the article, which stands last, where a section has none or the sources have numbers', () => {
    for (const head of ['**Sources:**', '### Sources']) assert.equal(read(sections(['', head, head]))[0], 'end', head);
    const numbered = links.replace('- ', '1. ').replace('\n- ', '\n2. ');
    for (const [head, last] of [
      ['### Sources', '### References'],
      ['**Sources:**', '**References:**'],
    ] as const) {
      const { post } = checkText(caseStudy(`${sections([head, head])}\n\n## End\n\nIt lost 4 boats [2].\n\n${last}\n\n${numbered}`));
      assert.equal(post.units.find(({ text }) => text.includes('[2]'))?.coverage, 'footnote', head);
    }
  });

  it('is told from one list at the end, and from what only begins so', () => {
    for (const head of ['## Sources', '### Sources', '### Further reading'])
      assert.deepEqual(read(sections(['', '', head])), ['end', 'end', 'no-sources'], head);
    assert.deepEqual(read(sections(['### Source code leak', '### Source code leak', ''])).slice(0, 2), ['none', 'none']);
    assert.deepEqual(read(sections(['### Sources', '### Sources', ''], `\n\n## Sources\n\n${links}`)).slice(0, 2), ['list', 'repeat']);
  });
});

describe('what stands right behind a quotation with its source', () => {
  for (const quote of [
    '> We are sorry.\n\n[Quay](a), 4 May 2023',
    '> We are sorry.\n\n— [Quay](a)',
    '> We are sorry.\n\nSource: [Quay](a)',
    '> We are sorry. — [Quay](a)',
  ])
    it(`leans on it: ${quote}`, () => {
      for (const behind of [`${fell}.`, list, `| Day | What |\n| --- | --- |\n| 4 May 2024 | Quay fell to 12,000 boats |`])
        assert.match(
          told(`## Quay\n\n${quote}\n\n${behind}`).find((each) => /Quay fell|4 May:|4 May/.test(each.split(': ')[1] ?? '')) ?? '',
          /^paragraph/,
        );
      assert.match(coverage(`${quote}\n\nIt was dark.\n\n${fell}.`), /^section/);
    });

  it('leans on nothing where that has none', () => assert.equal(coverage(`> We are sorry.\n\n${list}`), 'none'));
});
