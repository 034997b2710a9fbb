import assert from 'node:assert/strict';
import { told } from '../../support/covered';
import { caseStudy, checkText } from '../../support/posts';

const coverageOf = (body: string, words: string): string | undefined =>
  told(body)
    .find((each) => each.includes(words))
    ?.split(':')[0];

describe('a source that is cited again', () => {
  for (const again of ['ibid.', 'idem', 'même source', 'même rapport', 'rapport précité', 'cf. supra', 'same source', 'same report'])
    it(`is the one that was cited last: (${again})`, () => {
      const body = `Acme lost $4 million ([Ledger](a)).\n\nQuay fell to 12,000 boats (${again}).`;
      assert.equal(coverageOf(body, 'Quay fell'), 'parenthesis a');
      assert.match(coverageOf(`Quay fell to 12,000 boats (${again}).`, 'Quay fell') ?? '', /^none/);
    });

  it('is told from brackets that say more', () => {
    const body = `Acme lost $4 million ([Ledger](a)).\n\nQuay fell to 12,000 boats (the same source code).`;
    assert.equal(coverageOf(body, 'Quay fell'), 'none');
  });

  for (const note of [
    'Même source.',
    'Même décision.',
    'Voir note 1.',
    'Voir la note précédente.',
    'Loc. cit.',
    'Cf. supra, note 1.',
    'See note 1.',
    'Same source.',
  ])
    it(`is that of another note: ${note}`, () => {
      const notes = `[^1]: [CERT](a)\n[^2]: ${note}`;
      assert.equal(coverageOf(`Acme lost $4 million.[^1]\n\nQuay fell to 12,000 boats.[^2]\n\n${notes}`, 'Quay fell'), 'footnote');
    });

  it('is none of a note that only remarks', () => {
    const text = 'Acme lost $4 million.[^1]\n\n[^1]: Le maire n’a pas la même source de revenus.';
    assert.equal(checkText(caseStudy(text)).post.units[0]?.coverage, 'none');
  });

  const table = (first: string, second: string, head = 'Source'): string =>
    `| Port | Loss | ${head} |\n| --- | --- | --- |\n| Acme | 4,200 files | ${first} |\n| Quay | 12,000 boats | ${second} |`;
  for (const same of ['idem', 'ibid.', 'même source', '»', '"', 'same source'])
    it(`is that of the row above: ${same}`, () => {
      assert.equal(coverageOf(table('[CERT](a)', same), 'Quay |'), 'link a');
      assert.match(coverageOf(table('', same), 'Quay |') ?? '', /^none/);
      assert.notEqual(coverageOf(table('[CERT](a)', same, 'Remark'), 'Quay |'), 'link a');
    });
});
