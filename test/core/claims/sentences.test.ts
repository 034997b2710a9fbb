import assert from 'node:assert/strict';
import { sentences } from '../../../src/core/claims/units/sentences';
import { caseStudy, checkText } from '../../support/posts';

const split = (text: string) => sentences(text, []).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('do not end at abbreviations, initials, numbers and inside quotations', () => {
    const whole = [
      'M. Dupont a quitté Mme. Martin à Paris.',
      'Le chap. 3 et l’art. 33 du règlement s’appliquent.',
      'It hit U.S. hospitals and Acme Inc. in Ohio.',
      'He said: « C’est fini. Nous partons. » et sortit.',
      'They said “It is over. We leave.” on Monday.',
      'See aff. C-340/21, pt. 12.',
      'St. Louis, Ft. Worth and Mt. Grey are ports.',
      'The gate shut at 5 p.m. Friday.',
      'La version 2.4 corrige 1 200 défauts.',
      'J.-P. Quai a démissionné.',
      'Le phare date de 52 av. J.-C. environ.',
      '5,000 sailors vs. 300 dockers, incl. 3 ex-dockers, were hit.',
      'La CNIL c. Quay, aff. C-131/12.',
      'La sté. Quay a quitté le bd. Voltaire.',
    ];
    for (const text of whole) assert.deepEqual(split(text), [text]);
  });

  it('end at an answer, at a name in capitals, and at a firm where another begins', () => {
    const parted = [
      ['No.', 'The port refused the demand.'],
      ['Did it pay?', 'No.', 'Did it tell?', 'No.', 'It kept quiet.'],
      ['It paid, says FT.', 'Quay lost 3 boats.'],
      ['The gang posted on X.', 'Quay lost 3 boats.'],
      ['Le groupe a publié sur X.', 'Le quai a perdu 3 barques.'],
      ['The gate shut at 5 pm EST.', 'It stayed so.'],
      ['It was run by Quay Ltd.', 'The gang left.'],
      ['La faille est chez Quay Inc.', 'Le port a payé.'],
    ];
    for (const each of parted) assert.deepEqual(split(each.join(' ')), each);
    const whole = [
      'Executive Order No. 14028 was signed in May.',
      'The plea is No. 4 on the docket.',
      'No. 4 is in custody.',
      'No. CV-2020 was lost.',
      'The case No. One was lost.',
      'It was Quay Inc. Chief Jane Doe who said so.',
      'MM. Dupont et Martin ont payé.',
      'It is in FIG. 3 and ART. 4.',
      'It was St. Louis, Ft. Worth, ST. Louis, MT. Gox.',
    ];
    for (const text of whole) assert.deepEqual(split(text), [text]);
  });

  it('end before a name in small letters, where no abbreviation stands', () => {
    for (const each of [
      ['The flaw was in libquay.', 'curl fixed it on 11 October.'],
      ['The hole was old (see below).', 'npm removed 40 packages.'],
      ['Le port a fermé en novembre.', 'nginx a été corrigé en 2019.', 'sudo ne l’a pas été.'],
      ['It cost 40%.', 'xz was pulled.'],
    ])
      assert.deepEqual(split(each.join(' ')), each);
    const linked = 'The Ledger told of it on 3 May. npm removed it.';
    assert.deepEqual(
      sentences(linked, [{ start: 0, end: 30 }]).map(({ start, end }) => linked.slice(start, end)),
      ['The Ledger told of it on 3 May.', 'npm removed it.'],
    );
    for (const text of [
      'Approx. twelve boats vs. three, est. five, incl. two.',
      'A Calif. man and a Penn. woman were charged.',
      'The gang (see e.g. the report, chap. three) left.',
      'Ils attendaient… et puis rien.',
      'Le préfet (art. premier) a signé.',
      '“It is over.” he said.',
      'It runs on .NET 4.8.',
    ])
      assert.deepEqual(split(text), [text]);
  });

  it('do not end where nothing but when or where was said', () => {
    for (const text of [
      'By 5 p.m. Norvik had lost 45 boats.',
      'At about 9:30 a.m. Norvik closed the port.',
      'But between 5 and 6 p.m. Norvik shut the gate.',
      'In Washington, D.C. Norvik lost 40 boats.',
      'En 52 av. J.-C. Lutèce a brûlé.',
    ])
      assert.deepEqual(split(text), [text]);
    for (const each of [
      ['It was 9 p.m.', 'Norvik closed.'],
      ['On Monday the port closed at 9 p.m.', 'Norvik was told.'],
      ['The port is in Washington, D.C.', 'The gang left.'],
    ])
      assert.deepEqual(split(each.join(' ')), each);
  });

  it('do not end at a title, or at what stands before a number', () => {
    for (const text of [
      'Norvik hired Lt. Hale and Sgt. Mercer.',
      'It was built ca. 2019, says Ch. 3.',
      'Sec. 3 of the Act and paras. 4 to 6 apply.',
      'Norvik Pty. Ltd. lost 40 boats.',
      'Baker Bros. Shipping was hit.',
    ])
      assert.deepEqual(split(text), [text]);
    for (const each of [
      ['It took 40 sec.', 'Norvik lost 40 boats.'],
      ['Le bateau a franchi le col.', 'Le port a fermé.'],
      ['It was sold to Baker Bros.', 'The gang left.'],
    ])
      assert.deepEqual(split(each.join(' ')), each);
  });

  it('end in a quotation that French sets apart from its marks', () => {
    for (const blank of [' ', '\u00a0', '\u202f'])
      for (const stop of ['.', ' !', ' ?', '…']) {
        const first = `Le maire a dit : «${blank}Nous avons perdu nos fichiers${stop}${blank}»`;
        for (const second of [
          'Les pirates demandaient 2 millions.',
          '«\u00a0Rien.\u00a0»',
          '12 ports ont fermé.',
          'À Lyon, rien.',
          '(Il ment.)',
        ])
          assert.deepEqual(split(`${first} ${second}`), [first, second]);
        assert.deepEqual(split(`${first} et ${blank}Les autres.`), [`${first} et ${blank}Les autres.`]);
        assert.deepEqual(split(`(${first}) Les autres.`).length, 2);
      }
    const { post } = checkText(
      caseStudy('[Le maire a dit : « Tout est perdu. »](https://cert.example/b) Les pirates demandaient 2 millions d’euros.'),
    );
    assert.deepEqual(
      post.units.map(({ coverage }) => coverage),
      ['link', 'paragraph'],
    );
    const cites = checkText(caseStudy('Le maire a dit : « Ils ont pris 300 fichiers. » [CERT](https://cert.example/b)')).post;
    assert.deepEqual(
      cites.units.map(({ coverage, isCitation }) => [coverage, isCitation]),
      [
        ['parenthesis', false],
        ['link', true],
      ],
    );
  });

  it('are found in one look, however many full stops end none', () => {
    const text = 'M. X. a dit p. ex. que cf. art. 3 al. 2 no. 4 etc. '.repeat(1000);
    assert.ok(split(text).length < 10);
  });

  it('are the same ones, however many stand in one paragraph', () => {
    const some = [
      'The gate shut at 5 p.m. on 3 May.',
      'Was it M. Roux who saw it?',
      'Nobody knows: the log, cf. art. 3, is gone!',
      '4,200 boats left.',
    ];
    const all = Array.from({ length: 1500 }, (_, index) => some[index % 4] as string);
    assert.deepEqual(split(all.join(' ')), all);
    assert.deepEqual(split('a'.repeat(25_000)), ['a'.repeat(25_000)]);
  });

  it('end where they end', () => {
    assert.deepEqual(split('The gate shut at 5 p.m. The crew left.'), ['The gate shut at 5 p.m.', 'The crew left.']);
    assert.deepEqual(split('It is odd to me. It is so.'), ['It is odd to me.', 'It is so.']);
    assert.deepEqual(split('Il y en a à l’est. Le port est fermé.'), ['Il y en a à l’est.', 'Le port est fermé.']);
    assert.deepEqual(split('Selon l’art. 33 du texte, Me Dupont plaide.'), ['Selon l’art. 33 du texte, Me Dupont plaide.']);
    assert.deepEqual(split('Le jugement cite Me. Dupont et le no. 12 du rapport.'), [
      'Le jugement cite Me. Dupont et le no. 12 du rapport.',
    ]);
    assert.deepEqual(split('Noms, adresses, etc. La liste est longue.'), ['Noms, adresses, etc.', 'La liste est longue.']);
    assert.deepEqual(split('Le phare date de 52 av. J.-C. Les quais sont neufs.'), [
      'Le phare date de 52 av. J.-C.',
      'Les quais sont neufs.',
    ]);
    assert.deepEqual(split('The report counts 380 cranes. « 390 grues », selon le port.'), [
      'The report counts 380 cranes.',
      '« 390 grues », selon le port.',
    ]);
    assert.deepEqual(split('The report counts 380 cranes. "390 cranes", says the port.'), [
      'The report counts 380 cranes.',
      '"390 cranes", says the port.',
    ]);
    assert.deepEqual(split('Premier fait. Deuxième fait ! Troisième ?'), ['Premier fait.', 'Deuxième fait !', 'Troisième ?']);
    assert.deepEqual(split('First fact. Second fact.\nStill second? Third'), ['First fact.', 'Second fact.', 'Still second?', 'Third']);
  });

  it('go on over a line break before bold words', () => {
    const { units } = checkText(
      caseStudy('On 5 May 2025 attackers stole\n**12 million records** and sold them. The rest\n**was not** found.'),
    ).post;
    assert.deepEqual(
      units.map(({ text }) => text.replace('\n', ' ')),
      ['On 5 May 2025 attackers stole 12 million records and sold them.', 'The rest was not found.'],
    );
  });

  it('go on over the line breaks of a hard-wrapped paragraph', () => {
    assert.deepEqual(split('One fact that\ngoes on\nand ends.'), ['One fact that\ngoes on\nand ends.']);
  });
});
