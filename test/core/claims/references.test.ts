import assert from 'node:assert/strict';
import { a, b, withSources } from '../../support/covered';
import { caseStudy, checkText } from '../../support/posts';
import { fell, lost, told } from '../../support/references';

describe('a reference by number', () => {
  const lists: readonly (readonly [string, string])[] = [
    ['in brackets', `[1] CERT, 4 May 2025, ${a}\n\n[2] [Ledger](b)`],
    ['in brackets, line by line', `[1] CERT, 4 May 2025, ${a}\n[2] [Ledger](b)`],
    ['in brackets in a list', `- [1] [CERT](a)\n- [2] [Ledger](b)`],
    ['of a numbered list', '1. [CERT](a)\n2. [Ledger](b)'],
    ['of a list that Markdown numbers', '1. [CERT](a)\n1. [Ledger](b)'],
    ['before a dash', '1 – [CERT](a)\n\n2 – [Ledger](b)'],
    ['before a hyphen', '1 - [CERT](a)\n2 - [Ledger](b)'],
    ['before a colon', '1: [CERT](a)\n\n2 : [Ledger](b)'],
    ['raised', '¹ [CERT](a)\n\n²[Ledger](b)'],
    ['in an element', `<sup>1</sup> [CERT](a)\n\n<sup>2</sup> [Ledger](b)`],
    ['behind an anchor', `<a id="r1"></a>[1] [CERT](a)\n\n<a id="r2"></a>[2] [Ledger](b)`],
    ['in the first cell of a table', '| # | Source |\n|--|--|\n| 1 | [CERT](a) |\n| 2 | [Ledger](b) |'],
  ];
  for (const [name, list] of lists)
    it(`finds its entry ${name}`, () =>
      assert.deepEqual(told(`${lost} [1].\n\n${fell} [2].\n\n## References\n\n${list}`), {
        units: ['footnote a: Acme lost', 'footnote b: Quay fell'],
        rules: [],
      }));

  it('stands in the text as authors write it', () => {
    const list = '\n\n## Sources\n\n1. [CERT](a)\n2. [Ledger](b)\n3. Annual report';
    for (const [text, ...units] of [
      [`${lost}.[1] ${fell}.[2]`, 'footnote a: Acme lost', 'footnote b: Quay fell'],
      [`${lost}.[1][2] ${fell}. [2], [1]`, 'footnote a b: Acme lost', 'footnote b a: Quay fell'],
      [`${lost}.<sup>1</sup> ${fell}.<sup>2</sup>`, 'footnote a: Acme lost', 'footnote b: Quay fell'],
      [`${lost}.<sup>[1]</sup> ${fell} ([2](#r2)).`, 'footnote a: Acme lost', 'footnote b: Quay fell'],
      [`${lost}¹.\n\n${fell}.²`, 'footnote a: Acme lost', 'footnote b: Quay fell'],
      [`${lost} (1). ${fell} (2).`, 'footnote a: Acme lost', 'footnote b: Quay fell'],
      [`${lost}: (1) once, and (2) again.`, 'end: Acme lost'],
      [`${lost} for 3 km².`, 'end: Acme lost'],
      [`${lost} in 2025¹.`, 'footnote a: Acme lost'],
      [`${lost} in 2025<sup>1</sup>, and more.`, 'footnote a: Acme lost'],
      [`${lost}, or 30 %².`, 'footnote b: Acme lost'],
      [`${lost} of the AWS¹ in May.`, 'footnote a: Acme lost'],
      [`${lost} for 10² boats of 2025² keys.`, 'footnote b: Acme lost'],
      [`${lost} for 10² boats of 512² keys and CO².`, 'end: Acme lost'],
      [`${lost} [1, 2].`, 'footnote a b: Acme lost'],
      [`${lost} [1-3].`, 'footnote a b: Acme lost'],
      [`${lost} [3].`, 'footnote: Acme lost'],
      [`${lost}. ${fell} [2].`, 'paragraph b: Acme lost', 'footnote b: Quay fell'],
      [`${lost} [4].`, 'end: Acme lost'],
      [`${lost} \`a[1]\`.`, 'end: Acme lost'],
    ] as const)
      assert.deepEqual(told(text + list).units, units, text);
  });

  it('is none where the list has no numbers', () =>
    assert.deepEqual(told(`${lost} [1].\n\n## Sources\n\n- [CERT](a)`), { units: ['end: Acme lost'], rules: ['no-sources'] }));

  it('makes its entry cited, and leaves the others told as not', () =>
    assert.deepEqual(told(`${lost} [1].\n\n## Sources\n\n1. [CERT](a)\n2. [Ledger](b)`).rules, ['uncited-source']));

  it('is not said to be missing where author and year stand for it', () => {
    const list = '\n\n## Bibliography\n\nENISA (2025). *Threats*. https://cert.example/a';
    assert.deepEqual(told(`${lost} (ENISA, 2025, p. 4).${list}`), { units: ['named: Acme lost'], rules: ['unsourced-claim'] });
    assert.deepEqual(told(`${lost} (ENISA, 2025, p. 4).\n\n${fell}.${list}`).rules, ['no-sources']);
  });

  it('is bounded', () => {
    const calls = `${lost} [1].`.concat(` ${fell} [1-900, 2, 1] \`[1]\`.`.repeat(3000));
    const list = `\n\n## Sources\n\n1. ${'[CERT](a) '.repeat(3000)}\n2. [Ledger](b)`;
    // Were it gone through once for each call, this would not end.
    assert.equal(told(calls + list).units.length, 3001);
  });

  it('is no number of a unit, an element, a power or a step', () => {
    const list = '\n\n## Sources\n\n1. [CERT](a)\n2. [Ledger](b)';
    for (const text of [
      'Acme lost 4,200 boats in 51 km<sup>2</sup>.',
      'Acme lost 4,200 tons of H<sub>2</sub>O.',
      'Acme lost 10<sup>2</sup> of 4,200 boats.',
      'Acme lost <b>2</b> of 4,200 boats.',
    ])
      assert.match(told(`[It was](a) on 3 May 2025.\n\n${text}${list}`).units[1] ?? '', /^(?!footnote)/, text);
    assert.match(told(`[It was](b) on 3 May 2025.\n\nAcme lost 4,200 boats<sup>1</sup>.${list}`).units[1] ?? '', /^footnote a/);
    for (const text of ['Acme lost 4,200 boats to 9 min².', 'Acme lost 4,200 boats at 12 m ².', 'Acme lost 4,200 boats, ³/₄ of them.'])
      assert.doesNotMatch(told(`[It was](a) on 3 May 2025.\n\n${text}${list}`).units[1] ?? '', /^footnote/, text);
  });

  it('is raised behind a month, or a blank, and no day of that month', () => {
    const list = '\n\n## Sources\n\n1. [CERT](a)\n2. [Ledger](b)';
    for (const [text, ...dates] of [
      ['Acme lost 32 boats on 4 May<sup>2</sup>.', '4 May'],
      ['Acme lost 32 boats in May <sup>2</sup>.', 'in May'],
      ['Acme lost 32 boats in May<sup>2</sup>, and found them.', 'in May'],
      ['Acme lost 32 boats on 4 May 2025<sup>2</sup>.', '4 May 2025'],
      ['Le groupe a quitté le réseau en mai<sup>2</sup>.', 'en mai'],
      ['Le groupe a quitté le réseau le 4 mai².', '4 mai'],
      ['Acme lost 32 boats ².'],
      ['Acme lost 32 boats <sup>2</sup>.'],
      ['Acme lost 32 boats <sup>[2]</sup>'],
    ] as const) {
      const { post } = checkText(caseStudy(withSources(`[It was](a) so.\n\n${text}${list}`)));
      const [, unit] = post.units;
      assert.deepEqual([unit?.coverage, unit?.urls], ['footnote', [b]], text);
      const told = unit?.reasons.filter(({ kind }) => kind === 'date').map(({ start, end }) => post.text.slice(start, end));
      assert.deepEqual(told, dates, text);
    }
  });
});

describe('a note by number', () => {
  for (const title of ['## Notes', '## Footnotes', '## Endnotes', '## Notes de bas de page', '## 6. Notes', '**Notes**'])
    for (const list of [
      `1. CERT, *Port closed*, ${a}\n2. Ledger, *Boats*, ${b}`,
      `[1] CERT, ${a}\n\n[2] [Ledger](b)`,
      `¹ CERT, ${a}\n² [Ledger](b)`,
      '1. [CERT](a)\n2. The mayor denied it, says [Ledger](b).',
    ]) {
      if (title.startsWith('**') && !list.startsWith('1.')) continue;
      it(`finds its source under ${title}, ${list.slice(0, 18)}`, () =>
        assert.deepEqual(told(`## A\n\n${lost} [1].\n\n${fell}<sup>2</sup>.\n\n[It was](${a}c) so.\n\n${title}\n\n${list}`), {
          units: ['footnote a: Acme lost', 'footnote b: Quay fell', 'link : It was so'],
          rules: [],
        }));
    }

  it('is no source where it only remarks', () =>
    assert.deepEqual(
      told(`${lost} [1].\n\n${fell} [2].\n\n## Notes\n\n1. The mayor does not agree.\n2. [Ledger](b)`).units.map((each) =>
        each.slice(0, 8),
      ),
      ['none: Ac', 'footnote'],
    ));

  it('is none where nothing calls it, or no number stands before it', () => {
    for (const notes of [
      '1. [CERT](a) wrote it.\n2. The gang took 4,200 files.',
      '- [CERT](a) wrote it [1].\n- The gang took 4,200 files.',
    ])
      assert.equal(told(`${lost}.\n\n## Notes\n\n${notes}`).units.length, 3, notes);
  });

  it('is found beside a line without a number, and without any address', () => {
    const noted = (notes: string) => told(`${lost} [1].\n\n[It was](${a}c) so.\n\n## Notes\n\n${notes}`);
    for (const notes of ['Les liens ont été consultés en mai.\n\n1. [CERT](a)', '1. [CERT](a)\n\nLes liens ont été consultés en mai.'])
      assert.deepEqual(noted(notes), { units: ['footnote a: Acme lost', 'link : It was so'], rules: [] }, notes);
    for (const notes of ['[1] Le Quai, « Le port paralysé », 4 mai 2025.', '1. Le Quai, « Le port paralysé », 4 mai 2025.'])
      assert.deepEqual(noted(notes), { units: ['footnote: Acme lost', 'link : It was so'], rules: [] }, notes);
    // What tells something there is told all the same.
    assert.ok(noted('1. The gang took 4,200 files on 3 May 2024.').units.some((each) => each.includes('The gang')));
    assert.ok(noted('The gang took 4,200 files on 3 May 2024.\n\n1. [CERT](a)').units.some((each) => each.includes('The gang')));
  });

  it('is not called by the power of a unit', () => {
    for (const [value, coverage] of [
      ['30 feet<sup>2</sup>', 'none'],
      ['30 kWh<sup>2</sup>', 'none'],
      ['30 kilomètres²', 'none'],
      ['30 Log<sup>2</sup>', 'none'],
      ['30 boats<sup>2</sup>', 'footnote'],
      ['30 feet<sup>1</sup>', 'footnote'],
    ] as const) {
      const { units } = told(`Acme lost $4 million and ${value}.\n\n[It was](${a}c) so.\n\n## Notes\n\n1. [CERT](a)\n2. [Ledger](b)`);
      assert.ok(units[0]?.startsWith(coverage), `${value}: ${units[0]}`);
    }
  });

  it('gives way to a list of sources', () =>
    assert.equal(told(`${lost} [1].\n\n## Notes\n\n1. [CERT](a)\n\n## References\n\n1. [Ledger](b)`).units[0], 'footnote b: Acme lost'));
});
