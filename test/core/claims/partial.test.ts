import assert from 'node:assert/strict';
import { withSources } from '../../support/covered';
import { caseStudy, checkText } from '../../support/posts';

describe('a source that backs a part of its sentence', () => {
  /** What a link leaves out; undefined where it speaks for the whole sentence. */
  const missed = (body: string): string | undefined => {
    const text = caseStudy(withSources(body));
    const [unit] = checkText(text).post.units;
    return unit?.coverage === 'partial' ? text.slice(unit.beside?.start, unit.beside?.end) : undefined;
  };

  it('is none where its words say who said so, or in what', () => {
    for (const body of [
      'The group stole 40 GB of data, the firm [said in a statement](a).',
      'The group stole 40 GB of data, its boss [later told the Senate](a).',
      'Le groupe a volé 40 Go, l’entreprise [l’a confirmé dans un communiqué](a).',
      'In [a report published in May](a), the state auditor said that the group had stolen 40 GB of data and paid $3 million.',
      '[According to the state auditor’s report](a), the group stole 40 GB of data.',
      '[Selon un rapport de la Cour des comptes](a), le coût est de 3 M€.',
      'Dans [son communiqué du 3 mai](a), la mairie évoque 40 Go de données.',
      'Dans [un rapport publié en mai 2025](a), la Cour des comptes chiffre le coût à 3 millions d’euros.',
    ])
      assert.equal(missed(body), undefined, body);
    for (const body of [
      'The group stole 40 GB of data, and the firm [said that it paid $3 million](a).',
      '[According to the port, 12 boats sank](a), and the gang asked for $3 million.',
      '[In May the group stole 40 GB of data](a), the firm paid $3 million.',
      '[According to the mayor](a), nobody was hurt, but the court fined the city 4 million in June.',
      'The gang took 4,200 files, the firm [said in a statement](a), and Europol arrested 14 men in June 2025.',
      'The gang, according to Kroll, was paid; the firm [said in a statement](a), and the FBI seized 12 million.',
    ])
      assert.notEqual(missed(body), undefined, body);
  });

  it('is none where its words name a document by its day', () => {
    for (const body of [
      'Norvik a perdu 340 Go, selon [le communiqué du 3 mai 2025](a).',
      'Norvik a perdu 340 Go, révèle [Le Quai du 4 mai](a).',
      'Norvik a perdu 340 Go, révèle [un article du 4 mai](a).',
      'Norvik a perdu 340 Go, comme l’indique [le rapport du 3 mai 2025](a).',
      'Norvik a perdu 340 Go, indique [le rapport du 3 mai](a).',
      'Norvik a perdu 340 Go ; [son communiqué du 3 mai](a) le dit.',
      'Norvik doit 150 000 euros, selon [la délibération SAN-2025-011 du 3 mai 2025](a).',
      '« La sécurité est notre priorité », écrit le fondateur, dans [un message du 2 avril](a).',
      'Par [une décision du 3 mai 2025](a), la CNIL a infligé 150 000 euros à Norvik.',
      'Norvik lost 340 GB, as [its statement of 3 May 2025](a) shows.',
      'Norvik lost 340 GB; [a letter dated 3 May 2025](a) says so.',
      'Through [an order of 3 May 2025](a), the court fined Norvik 4 million euros.',
      'Norvik lost 340 GB, says [The Quay Gazette of 4 May](a).',
    ])
      assert.equal(missed(body), undefined, body);
    for (const [body, words] of [
      ['[La fuite des données du 3 mai 2025](a) a duré, et Norvik a perdu 340 Go.', '340 Go'],
      ['[Norvik a publié le rapport du 3 mai 2025](a), puis le groupe a payé 2 millions d’euros.', '2 millions'],
      ['[The firm published the report of 3 May 2025](a), and it paid $3 million.', '$3 million'],
      ['[La CNIL condamne Norvik par sa décision du 3 mai](a), et le groupe a perdu 340 Go.', '340 Go'],
    ] as const)
      assert.ok(missed(body)?.includes(words), `${body} ${missed(body)}`);
  });

  it('is one over a clause, or in brackets or a note behind one, where another clause is added', () => {
    for (const [body, words] of [
      ['[The attack began on 3 May 2025](a), and the port lost 4,200 files.', '4,200 files'],
      ['It touches [one in every three of the files](a), and about 15 billion calls go through it a year.', '15 billion'],
      ['The gang took 4,200 files ([CERT](a)), and the port paid $2 million.', '$2 million'],
      ['The gang took 4,200 files,[^1] and the port paid $2 million.\n\n[^1]: [CERT](a)', '$2 million'],
      ['[L’attaque a commencé le 3 mai 2025](a), et le port n’avait aucune sauvegarde.', 'n’avait aucune'],
      ['[The gang took 4,200 files](a), and the mayor of the town resigned.', 'the mayor of the town resigned'],
      ['The gang took 4,200 files ([CERT](a)), and Jane Doe left the port, it seems.', 'Jane Doe left the port'],
      ['[Le gang a pris 4 200 fichiers](a), et le maire a démissionné.', 'le maire a démissionné'],
      ['Le gang a pris 4 200 fichiers ([CERT](a), [Ledger](b)), et le maire a payé 2 millions d’euros.', '2 millions d’euros'],
      ['The gang took 4,200 files (see [CERT](a), p. 4; [Ledger](b), 3 May), and the port paid $2 million.', '$2 million'],
      ['The gang took 4,200 files (the [CERT](a) report), and the port paid $2 million.', '$2 million'],
      ['The gang took 4,200 files [[CERT](a)], and the port paid $2 million.', '$2 million'],
      ['The gang took 4,200 files ([CERT](a)), then it paid $2 million.', '$2 million'],
      ['Le gang a pris 4 200 fichiers ([CERT](a)), puis il a payé 2 millions d’euros.', '2 millions d’euros'],
      ['The gang took 4,200 files ([CERT](a)) but left 3,100 boats.', '3,100'],
      ['The gang did not pay ([CERT](a)), but took 4,200 files.', '4,200'],
      ['The attackers entered the port ([CERT](a)) then moved to 12 servers.', '12 servers'],
      ['The gang took 4,200 files[^1] but left 3,100 boats.\n\n[^1]: [CERT](a)', '3,100'],
      ['[Le gang a pris 4 200 fichiers du port](a) mais a laissé 3 100 bateaux.', '3 100'],
      ['- [4,200 files](a), 310 servers and 120 accounts.', '310 servers'],
      ['- [The gang took 4,200 files](a), 12 boats, 20 cars', '12 boats'],
      ['[The gang took 4,200 files](a), 12 boats and 20 cars.', '12 boats'],
      ['- [Le gang a pris 4 200 fichiers](a), 12 bateaux et 20 voitures.', '12 bateaux'],
    ] as const)
      assert.ok(missed(body)?.includes(words), `${body} ${missed(body)}`);
    for (const body of [
      'The gang took 4,200 files ([CERT](a)) and left.',
      // What stands behind a colon, or as the only count, says the same in other numbers.
      '- [The port lost its whole fleet](a): 12 boats, 20 cars',
      '- [The port lost its whole fleet](a), 12 boats, 20 cars',
      '- [The port lost 32 ships](a): 12 boats, 20 cars',
      '- **[Losses of 3 May](a)**: 12 boats, 20 cars',
      '- 12 boats, 20 cars ([CERT](a))',
      '- [The gang took $4 million](a), 75 bitcoins',
      '- [The gang took 4,200 files](a), 12 boats of 20',
      'The gang took 4,200 files and the port paid $2 million.[^1]\n\n[^1]: [CERT](a)',
      'The gang took 4,200 files[^1] and the port paid $2 million.\n\n[^1]: [CERT](a)',
      'According to [the yearly report of the quay](a), and to the press, 4,200 files were taken.',
      'It hit [Norvik](a), Acme and Quay, and cost $10 million.',
      '[The gang took 4,200 files](a), and that was quite a problem.',
      '[The gang took 4,200 files](a), and our own quay closed.',
      '[The gang took 4,200 files](a), and the port may have paid.',
      'The gang took [4,200 files](a), and the port closed.',
      'The gang took 4,200 files ([CERT](a), [Ledger](b)) and left.',
      'The gang took not 4,200 files ([CERT](a)) but 3,100.',
      'Not only did the gang take 4,200 files ([CERT](a)), but also 310 servers.',
      'Non seulement le port a perdu 4 200 fichiers ([CERT](a)), mais aussi 310 serveurs.',
      'The attackers ([CERT](a)) then moved to 12 servers on 4 May 2025.',
      'The attackers [reported by [the man who left](a)] then moved to 12 servers on 4 May 2025.',
      'The gang (Report: [Ledger](b)) then stole 4,200 files.',
      'The gang[^1] then stole 4,200 files.\n\n[^1]: [CERT](a)',
      'Le groupe LockBit ([CERT](a)) puis le groupe Akira ont pris 4 200 fichiers.',
      'Les mesures (lire [Le Quai](a)) mais aussi 4 200 fichiers ont été pris.',
      'The gang took 4,200 files and the port paid $2 million ([CERT](a), [Ledger](b)).',
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

describe('a column of sources', () => {
  const coverage = (head: string) =>
    checkText(
      caseStudy(
        `| Fact | ${head} |\n| --- | --- |\n| The port lost 4,200 boats on 3 May 2025 | [CVE-2024-1234](https://nvd.nist.gov/vuln/detail/CVE-2024-1234) |`,
      ),
    ).post.units.find(({ kind }) => kind === 'row')?.coverage;

  it('backs its rows whatever it is called', () => {
    for (const head of ['Source', 'Source(s)', 'Réf.', 'Ref', 'Références', 'Lien', 'URL']) assert.equal(coverage(head), 'link', head);
    assert.equal(coverage('Flaw'), 'partial');
  });
});
