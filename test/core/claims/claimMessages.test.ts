import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/claims/coverage/coverage';
import { evidenceKinds } from '../../../src/core/claims/evidence/evidence';
import type { Finding } from '../../../src/core/findings/finding';
import { wordFinding, wordMessage } from '../../../src/core/findings/message';
import { sourcingFixes, sourcingOffers } from '../../../src/core/fixes/sourcing';
import { defaultSettings, type Settings } from '../../../src/core/rules/settings';
import { caseStudy, checkText, options, starterPlace } from '../../support/posts';

describe('the menu of a claim', () => {
  const titles = (body: string): string[] => {
    const { post } = checkText(caseStudy(body));
    const claim = post.claims.find(({ coverage }) => coverage !== 'link') as Claim;
    return sourcingFixes(post, claim).flatMap(({ title, prompt }) => (prompt ? [] : [wordMessage(title, 'en')]));
  };
  const claim = 'They took 4,200 records.\n\n';

  it('tells two sources of one publisher apart by their titles, the words that link to them, or their addresses', () => {
    assert.deepEqual(titles(`${claim}[The port was closed on 3 May 2025](https://cert.example/a).`), ['Cite cert.example']);
    assert.deepEqual(
      titles(`${claim}[The port was closed on 3 May 2025](https://cert.example/a). [It opened on 9 May 2025](https://cert.example/b).`),
      ['Cite cert.example: The port was closed on 3 May 2025', 'Cite cert.example: It opened on 9 May 2025'],
    );
    assert.deepEqual(
      titles(
        `${claim}It was closed on 3 May 2025 ([CERT](https://cert.example/a)). It opened on 9 May 2025 ([CERT](https://cert.example/b)).`,
      ),
      ['Cite CERT: cert.example/a', 'Cite CERT: cert.example/b'],
    );
    assert.deepEqual(
      titles(
        `${claim}[It was closed on 3 May 2025](https://cert.example/a).\n\n## Sources\n\n- **CERT** - [Notice](https://cert.example/a)\n- **CERT** - [Notice](https://cert.example/b)`,
      ),
      ['Cite CERT: cert.example/a', 'Cite CERT: cert.example/b'],
    );
  });
});

describe('the menu of an open claim that no finding tells of', () => {
  const offered = (body: string, words: RegExp, settings: Partial<Settings> = {}): string[] => {
    const checked = checkText(caseStudy(body), starterPlace, { settings: { ...defaultSettings, ...settings } });
    const at = checked.post.units.find(({ text }) => words.test(text)) ?? assert.fail(body);
    const caret = { start: at.start + 3, end: at.start + 3 };
    return sourcingOffers(checked, caret, { ...defaultSettings, ...settings }).map(({ fix }) => wordMessage(fix.title, 'en'));
  };
  const ask = ['Cite another source…', 'No source needed…'];
  const lost = 'The port lost 4,200 records.';

  it('has the sources of the list at the end, where one finding stands for all', () => {
    const body = `${lost}\n\nIt paid $2 million.\n\n## Sources\n\n- **CERT** - [Notice](https://cert.example/a)`;
    assert.deepEqual(offered(body, /4,200/), ['Cite CERT: Notice', ...ask]);
    assert.deepEqual(offered(lost, /4,200/), ask);
  });

  it('is there beyond the cap, and not twice where a finding has it', () => {
    const body = `[The port was closed on 3 May 2025](https://cert.example/a).\n\n${lost}\n\nThe port paid $2 million on 4 May 2025.`;
    const menus = (settings: Partial<Settings>): number[] => [/4,200/, /million/].map((words) => offered(body, words, settings).length);
    assert.deepEqual(menus({}), [0, 0]);
    assert.deepEqual(menus({ claimsMaxPerPost: 1 }).sort(), [0, 3]);
    assert.deepEqual(menus({ claimsLevel: 'off' }), [0, 0]);
    assert.deepEqual(offered(body, /closed/), []);
  });
});

describe('a case study that cites nothing', () => {
  it('is offered as first-hand where its authors speak of themselves', () => {
    const fixes = (body: string): number =>
      checkText(caseStudy(body))
        .findings.find(({ rule }) => rule === 'no-sources')
        ?.fixes.filter(({ edits }) => edits.length > 0).length ?? assert.fail(body);
    const report = 'The attackers took 4,200 records. They left on 3 May 2025. '.repeat(9);
    assert.equal(fixes(report), 0);
    assert.equal(fixes(`${report} I found no official page.`), 0);
    assert.equal(fixes(`We lost 12 servers. ${report} We closed our port.`), 1);
    assert.equal(fixes(`We are publishing this report. ${report} We have closed our port.`), 1);
    assert.equal(fixes(`Nous exploitons le port. ${report} J’en coupe le réseau.`), 1);
  });
});

describe('the evidence of a claim', () => {
  it('is named in words, in both languages', () => {
    const said = (language: 'en' | 'fr'): string[] =>
      evidenceKinds.map((kind) => wordMessage({ text: '{reasons}', data: { reasons: [{ term: kind }] } }, language));
    for (const name of [...said('en'), ...said('fr')]) assert.doesNotMatch(name, /-/);
  });
});

describe('a finding says', () => {
  const said = (body: string, language: 'en' | 'fr'): string[] =>
    checkText(caseStudy(body))
      .findings.filter(({ rule }) => rule === 'unsourced-claim')
      .flatMap((finding) =>
        [wordFinding(finding, language), ...(finding.related ?? []).map(({ message }) => wordMessage(message, language))].map((message) =>
          message.replace(/[\u00a0\u202f]/g, ' '),
        ),
      );
  const elsewhere = '[The port was closed on 3 May 2025](https://cert.example/a).\n\n';

  it('where the nearest source is: anywhere, in its section, in its list', () => {
    assert.deepEqual(said(`${elsewhere}## Losses\n\nThey took 4,200 records.`, 'en'), [
      'No source for this claim (figure “4,200 records”). The nearest is cert.example, on line 7.',
    ]);
    assert.deepEqual(said(`${elsewhere}## Losses\n\nThey took 4,200 records.\n\n[It was late](https://press.example/b) then.`, 'en'), [
      'No source for this claim (figure “4,200 records”). The nearest in its section is press.example, on line 13.',
    ]);
    assert.deepEqual(said(`${elsewhere}## Losses\n\nThey took 4,200 records.\n\n## Sources\n\n- [Port](https://cert.example/a)`, 'fr'), [
      'Affirmation sans source (chiffre « 4,200 records ») : la liste finale ne dit pas laquelle l’appuie. La plus proche citée : cert.example, ligne 7.',
    ]);
    const list =
      '- They took 4,200 records.\n- They took 300 servers.\n- [They took $2 million](https://press.example/b).\n- They took 12 files.';
    assert.deepEqual(said(`${elsewhere}## Losses\n\n${list}`, 'en'), [
      '3 items here state facts without a source (figure “4,200 records”, figure “300 servers”, figure “12 files”). The nearest is press.example, on line 13.',
      'No source for this claim (figure “4,200 records”). The nearest in its section is press.example, on line 13.',
      'No source for this claim (figure “300 servers”). The nearest in its section is press.example, on line 13.',
      'No source for this claim (figure “12 files”). The nearest in its section is press.example, on line 13.',
    ]);
  });

  it('where the nearest source is of a claim without named evidence, and whether it names one', () => {
    const settings = { ...options.settings, claimsLevel: 'all' } as const;
    const head = '[It was closed on 3 May 2025](https://cert.example/port).\n\n';
    /** What is told of the one list item of a body, which stands among facts. */
    const told = (body: string, language: 'en' | 'fr'): string => {
      const { post, findings } = checkText(caseStudy(`${head}${body}\n\n## Losses\n\nThe port lost 4,200 records.`), starterPlace, {
        settings,
      });
      const item = post.units.find(({ kind }) => kind === 'item');
      assert.deepEqual(item?.reasons, [], body);
      return wordFinding(findings.find(({ start }) => start === item?.claim.start) as Finding, language);
    };
    const thief = '- **Thief**: LockBit 3.0, a group of the Baltic sea.';
    assert.equal(told(thief, 'en'), 'No source for this claim. The nearest is cert.example, on line 7.');
    const near = `## Who\n\n[Norvik lost $59 million and 300 servers on 4 May 2025](https://press.example/a).\n\n${thief}`;
    assert.equal(told(near, 'en'), 'No source for this claim. The nearest in its section is press.example, on line 11.');
    assert.equal(told(near, 'fr'), 'Affirmation sans source. La plus proche dans la section : press.example, ligne 11.');
    const named = near.replace(thief, '- **Thief**: LockBit 3.0, a group of the Baltic sea (source: BBC).');
    assert.equal(told(named, 'en'), 'This claim names its source without a link to it. The nearest is press.example, on line 11.');
    assert.equal(told(named, 'fr'), 'Cette affirmation nomme sa source sans lien vers elle. La plus proche : press.example, ligne 11.');
  });

  it('how many sentences need a source where a post has none, be it one', () => {
    const told = (body: string): string[] => {
      const { findings } = checkText(caseStudy(body));
      assert.deepEqual(
        findings.map(({ rule }) => rule).filter((rule) => rule !== 'uncited-source'),
        ['no-sources'],
      );
      return (['en', 'fr'] as const).map((language) =>
        wordFinding(findings.find(({ rule }) => rule === 'no-sources') as Finding, language),
      );
    };
    assert.deepEqual(told('Attackers took 4,200 records.'), [
      'This case study cites no source; one of its sentences states something that needs one.',
      'Cette étude de cas ne cite aucune source ; une de ses phrases affirme quelque chose qui en demande une.',
    ]);
    assert.deepEqual(told('Attackers took 4,200 records.\n\n## Sources\n\n- [Report](https://cert.example/port)'), [
      'The sources are only listed here: the one sentence that needs one does not say which.',
      'Les sources ne sont que listées ici : la seule phrase qui en demande une ne dit pas laquelle.',
    ]);
    assert.match(told('Attackers took 4,200 records. They took 12 servers.')[0] ?? '', /; 2 of its sentences state /);
  });

  it('the words that a reader sees', () => {
    for (const written of [
      'The port [lost](#x) 4,200 records.',
      'The port** lost** 4,200 records.',
      'The port <span class="a">lost</span> 4,200 records.',
    ])
      assert.match(
        said(`${elsewhere}## Losses\n\n${written}`, 'en')[0] ?? '',
        /^No source for this claim \((?:act “(?:The )?port lost”, )?figure “4,200 records”\)\./,
      );
  });

  it('whole words, and no word twice', () => {
    const cases: [string, string][] = [
      ['Le port a fermé en raison d’une panne de 12 serveurs.', 'cause « en raison d’une panne »'],
      ['L’absence de sauvegarde a coûté 3 millions d’euros.', 'faiblesse « absence de sauvegarde »'],
      ['Des dizaines de serveurs ont été volés.', 'chiffre « Des dizaines de serveurs »'],
      ['Le courriel n’a été envoyé à personne, pour 300 clients.', 'fait négatif « n’a été envoyé »'],
      ['> « Nous avons perdu 12 serveurs dans la nuit de lundi »', '(citation et chiffre « 12 serveurs »)'],
    ];
    for (const [body, words] of cases) {
      const [message = ''] = said(`${elsewhere}## Pertes\n\n${body}`, 'fr');
      assert.ok(message.includes(words), message);
    }
    const { post } = checkText(caseStudy(`${elsewhere}> « Nous avons perdu 12 serveurs dans la nuit de lundi »`));
    assert.deepEqual(
      post.units.at(-1)?.reasons.map(({ kind }) => kind),
      ['quotation', 'figure'],
    );
  });
});
