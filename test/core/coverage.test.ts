import assert from 'node:assert/strict';
import type { Claim } from '../../src/core/claims/coverage';
import type { Place } from '../../src/core/site/site';
import { caseStudy, checkText, starterPlace } from '../support/posts';

const a = 'https://cert.example/a';
const b = 'https://ledger.example/b';

/** The units of a body, `(a)` and `(b)` in it being two sources; a source elsewhere keeps the post from citing nothing. */
const unitsOf = (body: string, place: Place = starterPlace): readonly Claim[] =>
  checkText(
    caseStudy(
      `${body.replaceAll('(a)', `(${a})`).replaceAll('(b)', `(${b})`)}\n\n## Elsewhere\n\n[The port is in Ohio](https://port.example/about).`,
    ),
    place,
  ).post.units.slice(0, -1);

/** `coverage source source: first words` of each unit. */
const told = (body: string, place?: Place): string[] =>
  unitsOf(body, place).map(
    ({ coverage, urls, text }) =>
      [coverage, ...urls.map((url) => (url === a ? 'a' : url === b ? 'b' : url))].join(' ') +
      `: ${text.split(/\s+/).slice(0, 2).join(' ')}`,
  );

const lost = 'Acme lost $4 million on 3 May 2024';
const fell = 'Quay fell to 12,000 boats on 4 May 2024';

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
});

describe('a source that backs a part of its sentence', () => {
  /** What a link leaves out; undefined where it speaks for the whole sentence. */
  const missed = (body: string): string | undefined => {
    const text = caseStudy(body.replaceAll('(a)', `(${a})`).replaceAll('(b)', `(${b})`));
    const [unit] = checkText(text).post.units;
    return unit?.coverage === 'partial' ? text.slice(unit.beside?.start, unit.beside?.end) : undefined;
  };

  it('is one over a clause, or in brackets or a note behind one, where another clause is added', () => {
    for (const [body, words] of [
      ['[The attack began on 3 May 2025](a), and the port lost 4,200 files.', '4,200 files'],
      ['It touches [one in every three of the files](a), and about 15 billion calls go through it a year.', '15 billion'],
      ['The gang took 4,200 files ([CERT](a)), and the port paid $2 million.', '$2 million'],
      ['The gang took 4,200 files,[^1] and the port paid $2 million.\n\n[^1]: [CERT](a)', '$2 million'],
      ['[L’attaque a commencé le 3 mai 2025](a), et le port n’avait aucune sauvegarde.', 'n’avait aucune'],
    ] as const)
      assert.ok(missed(body)?.includes(words), `${body} ${missed(body)}`);
    for (const body of [
      'The gang took 4,200 files ([CERT](a)) and left.',
      'The gang took 4,200 files and the port paid $2 million.[^1]\n\n[^1]: [CERT](a)',
      'The gang took 4,200 files[^1] and the port paid $2 million.\n\n[^1]: [CERT](a)',
      'According to [the yearly report of the quay](a), and to the press, 4,200 files were taken.',
      'It hit [Norvik](a), Acme and Quay, and cost $10 million.',
    ])
      assert.equal(missed(body), undefined, body);
  });

  it('is one to the page of a thing that is named: a firm, a tool, a technique, a vulnerability', () => {
    for (const body of [
      'The gang took 4,200 files from [Norvik](https://www.norvik.example), a shipyard.',
      'The gang took 4,200 files from [Norvik](https://norvik.example/en/).',
      'The gang used [quay-cat](https://github.com/quay/quaycat) and took 4,200 files.',
      'By [phishing](https://attack.mitre.org/techniques/T1566/) the gang took 4,200 files.',
      'Through [CVE-2024-99999](https://nvd.nist.gov/vuln/detail/CVE-2024-99999) the gang took 4,200 files.',
    ])
      assert.match(missed(body) ?? '', /^4,200/, body);
    for (const body of [
      '[The gang took 4,200 files](https://norvik.example/).',
      'The gang took 4,200 files from [Norvik](https://norvik.example/), [CERT](a) says.',
      '[CVE-2024-99999](https://nvd.nist.gov/vuln/detail/CVE-2024-99999) was published on 9 July 2024.',
      'The gang took 4,200 files, as [a list](https://github.com/quay/quaycat) shows.',
      'The gang took 4,200 files from [Norvik](https://norvik.example/notice).',
    ])
      assert.equal(missed(body), undefined, body);
  });

  it('is not stretched over the sentence where it only shows a thing', () => {
    const text = caseStudy('The gang took 4,200 files from [Norvik](https://www.norvik.example).');
    const finding = checkText(text).findings.find(({ rule }) => rule === 'partly-sourced-claim');
    assert.ok(finding);
    assert.deepEqual(
      finding.fixes.filter(({ edits }) => edits.length > 0).map(({ title }) => title.text),
      [],
    );
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

describe('a repeat', () => {
  const second = (first: string, again: string): string | undefined => unitsOf(`${first}\n\n${again}`).at(-1)?.coverage;

  it('says the same of the same', () => {
    assert.equal(second('The breach touched 43 million people ([CERT](a)).', 'In all, 43,000,000 people were touched.'), 'repeat');
    assert.equal(second('Acme paid a ransom of $2 million ([CERT](a)).', 'The ransom of $2 million was paid at once.'), 'repeat');
    assert.equal(second('[The gang published 11 GB of data](a).', 'The gang published 11 GB of data.'), 'repeat');
    assert.equal(second('[L’amende est de 14 millions d’euros](a).', 'L’amende est de 14 millions d’euros.'), 'repeat');
    assert.equal(second('[Le groupe a touché 43 millions de gens](a).', 'Au total, 43 millions de gens ont été touchés.'), 'repeat');
    assert.equal(second('[11 Go de fichiers ont fui](a).', 'Comme indiqué plus haut, 11 Go de fichiers ont fui.'), 'repeat');
    assert.equal(second('The gang stole 4,200 files from the port ([CERT](a)).', 'In all, 4,200 files were stolen.'), 'repeat');
    assert.equal(second('Le port a été fermé neuf jours ([CERT](a)).', 'Le port a donc été fermé pendant neuf jours.'), 'repeat');
  });

  it('is none of a day alone, of a number that names, of another thing or somebody else', () => {
    const pairs: readonly (readonly [string, string])[] = [
      ['On 5 March 2024 the ICO opened an inquiry ([ICO](a)).', '| Day | What |\n|--|--|\n| 5 March 2024 | Shares fell |'],
      ['CVE-2024-3400 was exploited by a gang ([CERT](a)).', 'CVE-2024-3400 was also used against the Dutch police.'],
      ['In 2023 Quay paid $2 million to the gang ([CERT](a)).', 'The chief of Acme paid $2 million for a yacht.'],
      ['On 5 March 2024, Quay paid $2 million ([CERT](a)).', 'On 5 March 2024, Acme paid $2 million.'],
      ['L’attaque a duré 27 jours ([CERT](a)).', 'La société a mis 27 jours à prévenir la CNIL.'],
      ['The breach touched 43 million people ([CERT](a)).', 'The breach touched 43 million records.'],
      ['Acme paid $2 million to the gang ([CERT](a)).', 'Acme failed to report that it paid $2 million to the gang.'],
      ['The gang took 11 GB of data ([CERT](a)).', 'The gang published 11 GB of data.'],
      ['The ransom was $10 million ([CERT](a)).', 'The repairs cost $10 million.'],
      ['The ransom was $10 million ([CERT](a)).', 'It was $10 million.'],
      ['The port paid $2 million to the gang ([CERT](a)).', 'The gang asked for $2 million.'],
      ['The port paid $2 million ([CERT](a)).', 'The port got $2 million.'],
      ['The port paid $2 million ([CERT](a)).', 'The port never paid $2 million.'],
      ['Le port a payé 2 millions d’euros ([CERT](a)).', 'Le port n’a pas payé 2 millions d’euros.'],
      ['80% of the cranes were stopped ([CERT](a)).', '80% of the cranes were restarted.'],
      ['80 % des grues ont été arrêtées ([CERT](a)).', '80 % des grues ont été relancées.'],
      ['12 piers closed ([CERT](a)).', '12 piers reopened.'],
      ['The gang took 4,200 files from the port ([CERT](a)).', 'The gang took 4,200 files from the hospital.'],
      ['The port was closed for nine days ([CERT](a)).', 'The captain was on leave for nine days.'],
    ];
    for (const [first, again] of pairs) assert.notEqual(second(first, again), 'repeat', again);
  });
});

describe('a report of one’s own', () => {
  it('vouches for its author’s acts, and not for those of others', () => {
    const coverage = (sentence: string) =>
      unitsOf(`We were told at noon. <!-- casefile: first-hand -->\n\n${sentence} We closed the port at once.`)[1]?.coverage;
    assert.equal(coverage('We lost 4 servers on 3 May 2021.'), 'first-hand');
    assert.equal(coverage('The attackers took 4 servers on 3 May 2021.'), 'first-hand');
    assert.equal(coverage('Lockjaw stole 2 million records from Acme in 2020.'), 'none');
    assert.equal(coverage('Mandible found 12 backdoors at Acme on 3 May 2021.'), 'none');
    assert.equal(coverage('QuayHub revoked 1,200 tokens the following year.'), 'none');
    assert.equal(coverage('The FBI seized 13 domains on May 4.'), 'none');
    assert.equal(coverage('In 2023, Mandible lost a signing key to Storm-12.'), 'none');
    assert.equal(coverage('"We take security seriously," said a spokesperson for Mandible.'), 'none');
    assert.equal(coverage('Mandible was breached on 3 May 2021 by Lockjaw.'), 'none');
    assert.equal(coverage('Traffic dropped by 40% on 3 May 2021.'), 'first-hand');
    assert.equal(coverage('The CDN served 4,000 requests on 3 May 2021.'), 'first-hand');
    assert.equal(coverage('The Port lost 12 boats.'), 'first-hand');
    assert.equal(coverage('Le prestataire, de son côté, n’offrait aucun second facteur.'), 'none');
    assert.equal(coverage('The vendor never patched the flaw.'), 'none');
    assert.equal(coverage('The industry was given a whole 90 days for a fix of this kind.'), 'none');
    assert.equal(coverage('Norvik, Oslofjord and Bergenhus were among the sites whose data was stolen.'), 'none');
    assert.equal(coverage('At noon the vendor sent 4 people.'), 'first-hand');
    assert.equal(coverage('The vendor’s portal was closed by us on 3 May 2021.'), 'first-hand');
    assert.equal(coverage('Notre prestataire n’offrait aucun second facteur à nos équipes.'), 'first-hand');
  });
});

describe('what is no sentence', () => {
  const mdx: Place = { ...starterPlace, path: 'src/content/blog/port.mdx' };

  it('is a component of MDX, and what stands in braces', () => {
    assert.deepEqual(told('<Chart caption="Acme lost $6 million on 3 May 2021." data={[1, 2]} />', mdx), []);
    assert.deepEqual(told('{items.map((item) => <li>{item} Acme lost $12 million</li>)}', mdx), []);
    assert.deepEqual(told(`export const meta = {\n  a: 1,\n\n  b: "${lost}."\n};\n`, mdx), []);
    assert.deepEqual(told(`{/*\n\n${lost}.\n\n*/}\n\n{show && (\n\n${lost}.\n\n)}\n`, mdx), []);
    assert.deepEqual(told(`export default {\n\n${lost}.\n`, mdx), ['none: Acme lost']);
    assert.deepEqual(told(`Before.\n\n    ${lost}.\n`, mdx), ['none: Before.', 'none: Acme lost']);
    assert.deepEqual(told(`<Note>\n\n${lost}.\n\n</Note>`, mdx), ['none: Acme lost']);
    assert.match(told(`See <Chart note="Quay lost $6 million" /> how ${lost}.`, mdx).join(), /^none: See/);
  });

  it('is a shortcode', () => {
    assert.deepEqual(told('{{< figure src="a.png" caption="Acme lost 3,000 boats. It paid $6 million on 4 May 2021." >}}'), []);
    for (const [opening, closing] of [
      ['{{< highlight bash "linenos=true" >}}', '{{< /highlight >}}'],
      ['{{% code %}}', '{{% /code %}}'],
      ['{% highlight sh %}', '{% endhighlight %}'],
      ['{%- comment -%}', '{%- endcomment -%}'],
    ]) {
      assert.deepEqual(told(`${opening}\ncurl ${a} # ${lost}.\n\n${fell}.\n${closing}\n\n${fell}.`), ['none: Quay fell'], opening);
      assert.deepEqual(told(`Before.\n${opening}curl ${a} # ${lost}.${closing}\n\n${fell}.`), ['none: Before.', 'none: Quay fell']);
      assert.deepEqual(told(`${opening}\n\n${lost}.`), ['none: Acme lost'], 'never closed');
      assert.deepEqual(told(`- ${opening}\n  ${lost}.\n  ${closing}\n\n- ${fell}.`), ['none: Quay fell'], 'in a list');
    }
    assert.match(told(`It ran {% highlight sh %}curl ${a}{% endhighlight %} as ${lost}.`).join(), /^none: It ran/);
    assert.deepEqual(told('{% video "Acme lost $5 million on 3 May 2021." %}'), []);
    assert.deepEqual(told(`{{% alert title="Acme lost $5 million" %}}\n${lost}.\n{{% /alert %}}`), ['none: Acme lost']);
  });
});

describe('words that ask for a source', () => {
  it('are a marker, in the text or in a comment, in both languages', () => {
    for (const asked of [`${lost} [réf. nécessaire].`, `${lost}.[citation needed]`, `${lost}. <!-- casefile: réf. nécessaire -->`]) {
      const [unit] = unitsOf(asked);
      assert.equal(unit?.marker?.kind, 'source-needed', asked);
    }
    const text = caseStudy(`${lost} [réf. nécessaire].\n\n[It was closed on 3 May](${a}).`);
    const claim = checkText(text).post.units[0]?.claim;
    assert.equal(text.slice(claim?.start, claim?.end), lost);
  });
});
