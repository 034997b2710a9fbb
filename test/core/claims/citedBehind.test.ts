import assert from 'node:assert/strict';
import { a, b, unitsOf, withSources } from '../../support/covered';
import { caseStudy, checkText } from '../../support/posts';

const lost = 'Quay lost 320 servers';
const fell = 'The mayor fell in 2022';

/** Coverage and words of each unit. */
const told = (body: string): string[] => {
  const { post } = checkText(caseStudy(withSources(body)));
  return post.units.map(({ coverage, text }) => `${coverage}: ${text}`);
};

describe('a citation that carries its day', () => {
  for (const [sentence, citation] of [
    ['Quay paid $4 million and lost 30 clients', '([Ledger, 5 May 2021](a))'],
    ['La société a perdu 30 clients et 4 usines', '([Le Quai, 12 mai 2021](a))'],
    ['Quay paid $4 million and lost 30 clients', '— [Ledger, 5 May 2021](a)'],
    ['Quay paid $4 million and lost 30 clients', '(see [Ledger, 5 May 2021](a))'],
    ['Quay paid $4 million and lost 30 clients, Ledger', '[reported on 5 May](a)'],
    ['Quay paid $4 million and lost 30 clients', '[(8-K of 5 October)](a)'],
    ['Le 3 mars 2021, la société a perdu 30 clients', '(source : [Le Quai, 12 mai](a))'],
  ] as const)
    it(`speaks for the whole sentence: ${citation}`, () => {
      const { post, findings } = checkText(caseStudy(withSources(`${sentence} ${citation}.`)));
      assert.deepEqual([post.units[0]?.coverage, findings.length], ['link', 0]);
    });

  it('is no date that the sentence states', () => {
    const [unit] = checkText(caseStudy(`Quay lost 30 clients ([Ledger, 5 May 2021](${a})).`)).post.units;
    assert.deepEqual(
      unit?.reasons.map(({ kind }) => kind).filter((kind) => kind === 'figure' || kind === 'date'),
      ['figure'],
    );
  });
});

describe('a number with its page', () => {
  const list = `\n\n## Sources\n\n[1] [CERT](${a})\n\n[2] [Ledger](${b})`;
  for (const call of ['[1, p. 2]', '[1, pp. 12-14]', '[1, page 3]', '[1, § 4]'])
    it(`calls its entry: ${call}`, () => {
      assert.deepEqual(told(`${lost} ${call}. ${fell}.${list}`), [`footnote: ${lost} ${call}.`, `paragraph: ${fell}.`]);
    });
});

describe('a list of sources', () => {
  it('is none that something is said in, nor one of the whole under a section in the middle', () => {
    assert.equal(unitsOf('Sources of the leak:\n\n- A badge of the mayor was copied in 2021.\n- [Ledger](a)').length, 3);
    assert.match(told('The gang took 4,200 files.\n\nSources:\n\n- [Ledger](a)\n\n## More\n\nIt rained.')[0] ?? '', /^list/);
  });
});

describe('a digest of several pages', () => {
  it('has the headline of each for the source of what stands under it', () => {
    assert.deepEqual(
      told(`## [Quay hacked: 19 million files](a)\n\n${lost}.\n\n### Cost\n\n${fell}.\n\n## Then\n\nThe crew left 40 boats.`),
      [`list: ${lost}.`, `list: ${fell}.`, `none: The crew left 40 boats.`],
    );
    assert.deepEqual(
      told(`## [Cobalt Strike](a)\n\n${lost}.\n\n## The case of [Quay in the news](b)\n\n${fell}.`).map((each) =>
        /^(?:none|section)/.test(each),
      ),
      [true, true],
    );
  });

  it('has the address below what it sums up for its source', () => {
    for (const line of [
      'https://www.quaynews.example/a/b',
      `<${a}>`,
      'Pour en savoir plus : [CERT](a)',
      'En savoir plus : <https://www.quaynews.example/a>',
      'Learn more: [CERT](a)',
    ])
      assert.deepEqual(told(`## Quay\n\n${lost}.\n\n${line}`)[0], `list: ${lost}.`, line);
  });
});

describe('a source that a heading has', () => {
  it('is that of the list right below it, and of the section else', () => {
    for (const head of ['#### 17 May 2024 [^1]', `#### 17 May 2024 ([CERT](${a}))`, '**17 May 2024**[^1]']) {
      const [item] = unitsOf(`${head}\n\n- ${lost}.\n\n[^1]: ${a}`).filter(({ kind }) => kind === 'item');
      assert.deepEqual([item?.coverage, item?.urls], ['list', [a]], head);
    }
    for (const head of ['**[Norvik](https://norvik.example)**', '### [Mimikatz](https://attack.mitre.org/software/S0002/)'])
      assert.notEqual(unitsOf(`${head}\n\n- ${lost}.`).find(({ kind }) => kind === 'item')?.coverage, 'list', head);
    assert.deepEqual(told(`#### 17 May 2024 [^1]\n\n${lost}.\n\n[^1]: ${a}`).slice(0, 1), [`section: ${lost}.`]);
  });
});
