import assert from 'node:assert/strict';
import { a, b, fell, lost, told, unitsOf } from '../../support/covered';
import { caseStudy, checkText } from '../../support/posts';

describe('the place of a source', () => {
  const table: readonly (readonly [name: string, body: string, ...told: string[]])[] = [
    [
      'behind a number that begins the next sentence',
      '[The CNIL opened an inquiry on 3 May 2024](a). 43 million people are concerned.',
      'link a: The CNIL',
      'paragraph a: 43 million',
    ],
    ['behind an amount', `[${lost}](a). $5 million was paid.`, 'link a: Acme lost', 'paragraph a: $5 million'],
    [
      'behind the full stop, in brackets',
      `${lost}. ([CERT](a)) ${fell}.`,
      'parenthesis a: Acme lost',
      'link a: (CERT)',
      'paragraph a: Quay fell',
    ],
    [
      'behind the full stop, sentence for sentence',
      `${lost}. [CERT](a) ${fell}. [Ledger](b)`,
      'parenthesis a: Acme lost',
      'link a: CERT',
      'parenthesis b: Quay fell',
      'link b: Ledger',
    ],
    ['behind the full stop, as the number of a note', `${lost}.[2](a) ${fell}.`, 'link a: Acme lost', 'paragraph a: Quay fell'],
    [
      'in the name that begins a sentence',
      `${lost}. [Ledger](a) Exchange was closed on 5 May 2024.`,
      'paragraph a: Acme lost',
      'link a: Ledger Exchange',
    ],
    [
      'in a list below a label',
      `${lost}.\n\nSources:\n\n- [A](a)\n- [B](b)`,
      'list a b: Acme lost',
      'list a b: Sources:',
      'link a: A',
      'link b: B',
    ],
    [
      'in a list below a bold label, with sections after it',
      `${lost}.\n\n**Sources:**\n\n- [A](a)`,
      'list a: Acme lost',
      'list a: Sources:',
      'link a: A',
    ],
    [
      'in the item that one stands below, and no further down',
      `- [The review](a) was short.\n  - ${lost}.\n    - ${fell}.`,
      'link a: The review',
      'list a: Acme lost',
      'none: Quay fell',
    ],
    ['in a list below an item', `- ${lost}.\n  - [A](a)\n- ${fell}.`, 'list a: Acme lost', 'link a: A', 'none: Quay fell'],
    ['in a line below that says where to read on', `${lost}.\n\nLire aussi : [Ledger](a)`, 'list a: Acme lost', 'link a: Lire aussi'],
    ['in a note called in a line of its own', `${lost}.\n\n[^1]\n\n[^1]: [Ledger](a)`, 'list a: Acme lost'],
    [
      'in the last item of its list',
      `- ${lost}.\n- ${fell}.\n- Source: [A](a)`,
      'list a: Acme lost',
      'list a: Quay fell',
      'link a: Source: A',
    ],
    [
      'in the signature of a quotation',
      `> "We lost all the boats of the quay on 3 May 2024"\n\n— [CERT](a)`,
      'quote a: "We lost',
      'link a: — CERT',
    ],
    [
      'in a cell that is nothing but the call of a note',
      `| Day | What | Source |\n| --- | --- | --- |\n| 3 May 2024 | Acme lost $4 million | [^1] |\n\n[^1]: [A](a)`,
      'footnote a: 3 May',
    ],
    [
      'in what announces several quotations',
      `[Acme](a) wrote in its notice:\n\n> "We lost all the boats of the quay on 3 May 2024"\n\n> "Nobody was hurt"\n\nThe port said:\n\n> "We lost two cranes"`,
      'link a: Acme wrote',
      'paragraph a: "We lost',
      'paragraph a: "Nobody was',
      'none: The port',
      'none: "We lost',
    ],
    [
      'in a line of a quotation that is nothing but the call of a note',
      `> "We lost all the boats of the quay on 3 May 2024"\n>\n> [^1]\n\n[^1]: [A](a)`,
      'footnote a: "We lost',
    ],
    ['in a note that gives a page', `${lost}[^1].\n\n[^1]: Acme, Annual Report, p. 12.`, 'footnote: Acme lost'],
    ['in a note that gives title, place and year', `${lost}[^1].\n\n[^1]: J. Doe, *The Acme case*, Oslo, 2024.`, 'footnote: Acme lost'],
    [
      'on a page of the document that was cited last',
      `The [annual report](a) says it all:\n\n- ${lost} (pg 12).\n- ${fell} (footnote 36, pp. 12–14).\n- Acme paid $9 million on 6 May 2024 (version 12).`,
      'link a: The annual',
      'parenthesis a: Acme lost',
      'parenthesis a: Quay fell',
      'list a: Acme paid',
    ],
    ['not on a page of a document that nothing names', `${lost} (p. 12).`, 'none: Acme lost'],
    ['not in a note that remarks', `${lost}[^1].\n\n[^1]: The exchange rate is that of 2018.`, 'none: Acme lost'],
    ['not in a note that points to another section', `${lost}[^1].\n\n[^1]: See the section Impact.`, 'none: Acme lost'],
    [
      'in the value that carries the link, for that alone',
      `Acme lost [$3 million](a) on 5 May 2021, and $44 million on 6 June 2022 in the port.`,
      'partial a: Acme lost',
    ],
    [
      'in a note that is written under the list of sources, or above it',
      `${lost}.[^1] ${fell}.[^2]\n\n## Sources\n\n[^2]: Annual report, p. 41.\n\n- [Harbour](https://harbour.example/)\n\n[^1]: [CERT](a), 4 May 2024.`,
      'footnote a: Acme lost',
      'footnote: Quay fell',
    ],
    [
      'in the caption above a table',
      'Tableau 2 : les bateaux (source : [A](a)).\n\n| Port | Boats |\n|--|--|\n| Quay | 12,000 boats |',
      'link a: Tableau 2',
      'list a: Quay |',
    ],
    [
      'in the last row of a table',
      '| | Acme | Quay |\n|--|--|--|\n| Ransom | $4M | $22M |\n| Sources | [A](a) | [B](b) |',
      'list a b: Ransom |',
      'link a b: Sources |',
    ],
    ...[
      '(via [A](a))',
      '*(via [A](a))*',
      'Via [A](a).',
      '[A](a)',
      '→ [The long and sad story of a port](a)',
      'Read more: [A](a)',
      'From the [story](a).',
    ].map((line): [string, string, string, string] => [
      `in a line of its own below: ${line}`,
      `- ${lost}.\n\n${line}`,
      'list a: Acme lost',
      `link a: ${line
        .replace(/\]\(a\)|[*[]/g, '')
        .split(' ')
        .slice(0, 2)
        .join(' ')}`,
    ]),
    ['not in a linked sentence below', `${lost}.\n\n[${fell}](a).`, 'none: Acme lost', 'link a: Quay fell'],
    [
      'not on a page of another document',
      `The mayor spoke ([AFP](a)).\n\n${lost} (Cour des comptes, rapport 2024, p. 33).\n\nSelon le rapport du Sénat (p. 40), ${lost}.`,
      'link a: The mayor',
      'named: Acme lost',
      'named: Selon le',
    ],
    [
      'on a page of the document that is named, and cited before',
      `The Senate [report](a) and a [study by ENISA](b) are long.\n\n${lost} (ENISA, p. 12).`,
      'link a b: The Senate',
      'parenthesis b: Acme lost',
    ],
    [
      'on a page of the document of a note, past links to what has no pages',
      `The complaint says most.[^1] The gang is in a [catalogue](b).\n\n${lost} (¶ 12).\n\n[^1]: *Ohio v. Acme*, [complaint](a).`,
      'footnote a: The complaint',
      'link b: The gang',
      'parenthesis a: Acme lost',
    ],
    [
      'beside a value that carries the link, for another value',
      '[4,200 boats](a) were taken from 12 companies in Ohio.',
      'partial a: 4,200 boats',
    ],
    ['before a short clause that tells something', '[The gang broke into Acme](a) in May and took 4,200 records.', 'partial a: The gang'],
    ['in who said so', `${lost}, [its chief Jo Doe told the Ledger in June](a).`, 'link a: Acme lost'],
    ['in who said so, in French', 'Acme a perdu 4 millions d’euros, [a déclaré son chef Jo Doe à la BBC](a).', 'link a: Acme a'],
    ['in an address without a scheme', `${lost} (www.cert.example/a).`, 'link http://www.cert.example/a: Acme lost'],
  ];
  for (const [name, body, ...expected] of table) it(`is found ${name}`, () => assert.deepEqual(told(body), expected));

  it('is found in the caption of a table', () => {
    for (const caption of [
      '*Table: boats. Sources: [A](a), [B](b)*',
      'Table 2: boats (sources: [A](a), [B](b)).',
      '*Sources: [A](a), [B](b)*',
    ])
      assert.equal(told(`| Port | Boats |\n|--|--|\n| Quay | 12,000 boats |\n\n${caption}`)[0], 'list a b: Quay |', caption);
    const next = '*The port in 2024.*\n\nThe port paid $9 million ([A](a)).';
    assert.equal(told(`| Port | Boats |\n|--|--|\n| Quay | 12,000 boats |\n\n${next}`)[0], 'none: Quay |');
  });

  it('is by a quotation in the words that sign it, however they are written', () => {
    const quote = '> "We lost all the boats of the quay on 3 May 2024"';
    for (const line of [
      '— quay-team, [post](a)',
      '*Jane Roe, [post](a)*',
      '([Jane Roe](a))',
      '[Jane Roe](a), of the quay',
      '~ [Jane Roe](a)',
      '<cite>[Jane Roe](a)</cite>',
    ])
      assert.equal(told(`${quote}\n\n${line}`)[0], 'quote a: "We lost', line);
    for (const line of ['The port [was closed](a) on 3 May 2024.', 'How [boats](a) work:', 'The port runs [boats](a)'])
      assert.equal(told(`${quote}\n\n${line}`)[0], 'none: "We lost', line);
  });

  it('is not a search, a picture, or a page of one’s own machine', () => {
    for (const url of [
      'https://forge.example/search?q=acme',
      'https://duckduckgo.com/?q=acme',
      'https://cert.example/quay.png',
      'http://localhost:4321/posts/a',
      'http://127.0.0.1/a',
    ])
      assert.equal(unitsOf(`Acme lost [$4 million](${url}) on 3 May 2024.`)[0]?.coverage, 'none', url);
    for (const url of ['https://forge.example/search/', 'https://cert.example/search-party?id=2', 'https://cert.example/png'])
      assert.equal(unitsOf(`Acme lost [$4 million](${url}) on 3 May 2024.`)[0]?.coverage, 'link', url);
  });

  it('is the page that the frontmatter of a digest names', () => {
    const { units, sources } = checkText(caseStudy(`${lost}.`).replace('---\n\n', `source: ${a}\n---\n\n`)).post;
    assert.deepEqual([units[0]?.coverage, units[0]?.urls, sources.all.map(({ url }) => url)], ['list', [a], [a]]);
  });

  it('is the one that the frontmatter lists; of several, none says which', () => {
    const read = (lines: string) => checkText(caseStudy(`${lost}. Quay lost 300 boats.`).replace('---\n\n', `${lines}\n---\n\n`));
    for (const lines of [`sources: ${a}`, `sources:\n  - ${a}`, `references:\n  - title: CERT\n    url: ${a}`]) {
      const { post, findings } = read(lines);
      assert.deepEqual([post.units[0]?.coverage, post.units[0]?.urls, findings.length], ['list', [a], 0], lines);
    }
    const { post, findings } = read(`sources:\n  - ${a}\n  - link: ${b}\n  - [3]\n  - null`);
    assert.deepEqual([post.units[0]?.coverage, post.sources.all.map(({ url }) => url)], ['end', [a, b]]);
    assert.deepEqual(
      findings.map(({ rule, messageId, start, end }) => [rule, messageId, post.text.slice(start, end)]),
      [['no-sources', 'endOnly', 'sources']],
    );
  });

  it('is not the page that the frontmatter names where the post has sources of its own: that may be its own address', () => {
    const text = caseStudy(`${lost}.\n\n[The port closed on 5 May](https://other.example/b).`).replace('---\n\n', `url: ${a}\n---\n\n`);
    assert.equal(checkText(text).post.units[0]?.coverage, 'none');
  });
});

describe('a source that is only named', () => {
  for (const sentence of [
    'The BBC reported that Acme lost $4 million.',
    'Le Monde rapporte que la société a perdu 4 millions d’euros.',
    'In its annual report, Acme says that it lost $4 million.',
    'Selon un communiqué publié le 4 mai 2021, la société a perdu 4 millions d’euros.',
    'Acme lost $4 million (source: BBC).',
    'Acme lost $4 million on 3 May 2021, the BBC reported.',
    'The company said in its 8-K filing that it lost $4 million.',
    'L’entreprise indique dans son rapport annuel 2024 qu’elle a perdu 4 millions d’euros.',
    'According to the 2024 Quay DBIR, 74% of the boats were lost.',
    'The GAO report found that Acme lost $4 million.',
    'Acme a perdu 4 millions d’euros (Zataz, 3 mai 2025).',
    '> Acme a perdu 4 millions d’euros.\n> Source : ministère de la Santé',
    '> « Nous avons tout perdu cette nuit »\n> — Jo Doe, Le Monde, 3 mai 2025',
  ])
    it(`is told as such: ${sentence}`, () => assert.equal(unitsOf(sentence)[0]?.coverage, 'named'));
});
