import assert from 'node:assert/strict';
import { a, b } from '../../support/covered';
import { caseStudy, checkText } from '../../support/posts';
import { fell, lost, told } from '../../support/references';

describe('a reference by label', () => {
  const lists: readonly (readonly [string, string])[] = [
    ['of a list', `- [S1] [CERT](a)\n- [S2] [Ledger](b)`],
    ['before a bare address', `[S1] CERT, “The port”, ${a}\n\n[S2] Ledger, “The boats”, ${b}`],
    ['line by line', `[S1] CERT, “The port”, ${a}\n[S2] [Ledger](b)`],
    ['in bold', `- **[S1]** CERT: ${a}\n- **[S2]** Ledger: ${b}`],
    ['of a numbered list', '1. [S1] [CERT](a)\n2. [S2] [Ledger](b)'],
    ['in the first cell of a table', '| # | Source |\n|--|--|\n| [S1] | [CERT](a) |\n| S2 | [Ledger](b) |'],
  ];
  for (const [name, list] of lists)
    it(`finds its entry ${name}`, () =>
      assert.deepEqual(told(`${lost} [S1].\n\n${fell} [S2].\n\n## References\n\n${list}`), {
        units: ['footnote a: Acme lost', 'footnote b: Quay fell'],
        rules: [],
      }));

  it('stands in the text as authors write it', () => {
    const list = '\n\n## Sources\n\n- [S1] [CERT](a)\n- [S2] [Ledger](b)\n- [ANSSI] Annual report\n- [7] [CERT](a)';
    for (const [text, ...units] of [
      [`${lost}.[S1] ${fell}.[S2]`, 'footnote a: Acme lost', 'footnote b: Quay fell'],
      [`${lost}. [S1] ${fell}. [S2]`, 'footnote a: Acme lost', 'footnote b: Quay fell'],
      [`${lost}. [S1] [S2] ${fell}.[S1][7]`, 'footnote a b: Acme lost', 'footnote a a: Quay fell'],
      [`${lost} ([S1], [S2]).`, 'footnote a b: Acme lost'],
      [`${lost} [S1, S2].`, 'footnote a b: Acme lost'],
      [`${lost} [S1-S2], ${fell} [S1–2].`, 'footnote a b a b: Acme lost'],
      [`${lost} [S2, p. 4; 7].`, 'footnote b a: Acme lost'],
      [`${lost} [[S2]](#s2).`, 'footnote b: Acme lost'],
      [`${lost} [S2](#s2).`, 'footnote b: Acme lost'],
      [`${lost} [ANSSI].`, 'footnote: Acme lost'],
      [`${lost}. ${fell} [S2].`, 'paragraph b: Acme lost', 'footnote b: Quay fell'],
      [`${lost} [S3].`, 'end: Acme lost'],
      [`${lost} [S1 of them].`, 'end: Acme lost'],
      [`${lost} S1.`, 'end: Acme lost'],
      [`${lost} \`a[S1]\`.`, 'end: Acme lost'],
    ] as const)
      assert.deepEqual(told(text + list).units, units, text);
  });

  it('is none where no entry begins with it, or several do', () => {
    for (const list of ['- [CERT](a)', `S1\n\n- [CERT](a)`, `- CERT [S1](a)`, '- [S1] [CERT](a)\n- [S1] [Ledger](b)'])
      assert.match(told(`${lost} [S1].\n\n## Sources\n\n${list}`).units[0] ?? '', /^end/, list);
    for (const mark of ['x', 'X', 'EN', 'PDF', 'mai 2025', '2025-05-03', 'The port'])
      assert.match(told(`${lost} [${mark}].\n\n## Sources\n\n- [${mark}] [CERT](a)`).units[0] ?? '', /^(?:end|named)/, mark);
  });

  it('is no word that says what an entry is, or what few of its list begin with', () => {
    const text = (word: string) => `${lost}. [${word}] ${fell}.\n\n## Sources\n\n`;
    for (const word of ['UPDATE', 'ARCHIVED', 'PODCAST', 'THREAD', 'SIC'])
      assert.deepEqual(told(`${text(word)}- [${word}] [CERT](a)`).units, ['end: Acme lost', `end: ${`[${word}] Quay`.slice(0, 9)}`], word);
    assert.deepEqual(told(`${text('RELAYED')}- [RELAYED] [CERT](a)\n- [Ledger](b)`).units, ['end: Acme lost', 'end: [RELAYED]']);
    assert.deepEqual(told(`${text('CERT')}- [CERT] [Port](a)\n- [LEDGER] [Boats](b)`).units, [
      'footnote a: Acme lost',
      'paragraph a: Quay fell',
    ]);
    assert.deepEqual(
      told(`${text('CERT')}[CERT] The port, ${a},\nof 4 May\n[LEDGER] Boats, ${b},\nof 5 May`).units[0],
      'footnote a: Acme lost',
    );
  });

  it('is no bracket of whoever quotes somebody', () => {
    const list = '\n\n## Sources\n\n- [A] [CERT](a)\n- [CERT] [Ledger](b)\n- [2] [CERT](a)\n- [S1] [Ledger](b)';
    for (const [text, coverage] of [
      ['The mayor said “[A]cme lost 4,200 files”.', 'end'],
      ['The mayor said “[A] company lost 4,200 files”.', 'end'],
      ['The mayor said “it was [A] who lost 4,200 files [sic] […] there”.', 'end'],
      ['The mayor said "we lost 4,200 files because of [CERT]".', 'end'],
      ['Le maire a dit : « [A]cme a perdu 4 200 fichiers [sic] ».', 'end'],
      ['Le maire a dit : « [l]a société a perdu 4 200 fichiers [...] ».', 'end'],
      ['The mayor said “the [2]nd gang took 4,200 files for $[2] million”.', 'end'],
      ['> [A]ll 4,200 files were taken, the mayor said.', 'end'],
      ['The mayor said “we lost 4,200 files” [A].', 'footnote a'],
      ['The mayor said “we lost 4,200 files”, to “everybody” in Quay [CERT].', 'footnote b'],
      ['The mayor said “we lost 4,200 files.” [A]', 'footnote a'],
      ['The gang wrote "no" [A] to "us", and took 4,200 files.', 'footnote a'],
      ['The mayor said “we lost 4,200 files [S1]”.', 'footnote b'],
      ['The mayor said “we lost 4,200 files [2], and more”.', 'footnote a'],
      ['[A] says that “we” lost 4,200 files.', 'footnote a'],
    ] as const)
      assert.equal(
        told(text + list)
          .units.join()
          .split(':')[0],
        coverage,
        text,
      );
    // Nor does a sentence end at one.
    const { units } = told(`The mayor said “we lost 4,200 files. [A]cme knew it”.${list}`);
    assert.deepEqual(units, ['end: The mayor']);
  });

  it('is told from one in one look, however many quotations stand before', () => {
    assert.equal(told(`${'“It fell”, “[A]cme” said “to [A]”. '.repeat(20_000)}\n\n## Sources\n\n- [A] [CERT](a)`).rules.length > 0, true);
  });

  it('may be called across the end of a line, as a number may', () => {
    const list = '\n\n## Sources\n\n- [1] [CERT](a)\n- [2] [Ledger](b)\n- [S3] [CERT](a)';
    assert.deepEqual(told(`${lost} [1,\n2].${list}`).units, ['footnote a b: Acme lost']);
    assert.deepEqual(told(`${lost} [S3,\n2].${list}`).units, ['footnote a b: Acme lost']);
  });

  it('is no part of the words that a link would carry, whatever its form', () => {
    for (const call of ['1', '1, 2', '1, p. 2', 'S1', 's1', 'S1a', 'S1_a', 'RFC1.2', 'S1, p. 2', 'S1-S3', 'A', 'ANSSI', '1][S2']) {
      const text = caseStudy(`The gang took 4,200 files. [${call}]\n\n## Sources\n\n- [${call.split(/[,\]]/)[0]}] [CERT](${a})`);
      const claim = checkText(text).post.units[0]?.claim;
      assert.equal(text.slice(claim?.start, claim?.end), 'The gang took 4,200 files', call);
    }
    const item = (words: string) => {
      const text = caseStudy(`- The gang took 4,200 files. ${words}`);
      const claim = checkText(text).post.units[0]?.claim;
      return text.slice(claim?.start, claim?.end);
    };
    assert.equal(item('[It was 5,000]'), 'The gang took 4,200 files. [It was 5,000]');
    assert.equal(item(`[1]${'[S1-S2]'.repeat(3000)}`), 'The gang took 4,200 files');
    assert.ok(item(`${'[A-'.repeat(40)}${'A-1,'.repeat(40)}]`).length > 0);
  });

  it('changes no sentence of a text whose list has none', () => {
    const text = `${lost}. [S1] ${fell}.`;
    const unitsUnder = (list: string) => checkText(caseStudy(`${text}${list}`)).post.units.map((unit) => unit.text);
    assert.deepEqual(unitsUnder(`\n\n## Sources\n\n- [CERT](${a})`), unitsUnder(''));
  });

  it('makes its entry cited, and leaves the others told as not', () =>
    assert.deepEqual(told(`${lost} [S1].\n\n## Sources\n\n- [S1] [CERT](a)\n- [S2] [Ledger](b)`).rules, ['uncited-source']));

  it('is no name of who published its entry', () => {
    const list = `\n\n## Sources\n\n- [S1] CERT, “The port”, ${a}\n- [S2] Ledger: [The boats](${b})\n- [ANSSI] [Le port](https://c.example/)`;
    const { sources } = checkText(caseStudy(`${lost} [S1].${list}`)).post;
    assert.deepEqual(
      sources.all.map(({ publisher }) => publisher),
      ['CERT', 'Ledger', 'ANSSI'],
    );
    const publisherIn = (entries: string) => checkText(caseStudy(`${lost}.\n\n## Sources\n\n${entries}`)).post.sources.all[0]?.publisher;
    const page = `[Le port](${a})`;
    for (const [entry, publisher] of [
      [`- [CERT-2] CERT: ${page}`, 'CERT'],
      [`- [ANSSI] ANSSI, ${page}`, 'ANSSI'],
      [`- [VIDEO] Quay TV: ${page}`, 'Quay TV'],
      [`- [RFC1.2] Ledger: ${page}`, 'Ledger'],
      [`- [A] ${page}`, 'cert.example'],
      [`| # | Page |\n|--|--|\n| S1 | ${page} |`, 'cert.example'],
      [`| # | Page |\n|--|--|\n| S1 | ${page} |\n| S2 | [Boats](${b}) |`, 'cert.example'],
      [`| # | Page | By |\n|--|--|--|\n| S1 | ${page} | CERT |\n| S2 | [Boats](${b}) | Ledger |`, 'CERT'],
      [`| # | Page |\n|--|--|\n| [ANSSI] | ${page} |`, 'ANSSI'],
      [`| By | Page |\n|--|--|\n| TF1 | ${page} |`, 'TF1'],
      [`| By | Page |\n|--|--|\n| TF1 | ${page} |\n| Ledger | [Boats](${b}) |`, 'TF1'],
    ] as const)
      assert.equal(publisherIn(entry), publisher, entry);
  });

  it('is bounded', () => {
    const calls = `${lost} [S1].`.concat(` ${fell} [S1-S900, S2, S1] [S2 ${'S1, '.repeat(30)}] [.`.repeat(3000));
    const list = `\n\n## Sources\n\n- [S1] [CERT](a)\n- [S2] ${'[Ledger](b) '.repeat(3000)}`;
    assert.ok(told(calls + list).units.length > 2000);
    // What may be read in two ways at each hyphen would be read in all of them.
    assert.equal(told(`${lost}. [${'A-1,'.repeat(60)}A b]`).units.length, 2);
  });
});
