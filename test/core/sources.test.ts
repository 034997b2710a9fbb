import assert from 'node:assert/strict';
import { canonicalUrl } from '../../src/core/model/sources';
import { isSourceUrl } from '../../src/core/model/sourceUrl';
import { applyEdits } from '../../src/core/text/span';
import { caseStudy, checkText, starterPlace, told } from '../support/posts';

describe('addresses', () => {
  it('that lead to one page have one name', () => {
    const names = [
      'https://www.cert.example/a/',
      'http://cert.example/a',
      'https://cert.example/a#loss',
      'https://cert.example/a?utm_source=x&utm_medium=y',
      'https://web.archive.org/web/20240301000000/https://cert.example/a',
    ].map(canonicalUrl);
    assert.deepEqual(new Set(names), new Set(['cert.example/a']));
    assert.notEqual(canonicalUrl('https://cert.example/a?id=1'), canonicalUrl('https://cert.example/a?id=2'));
  });

  it('that nothing can be made of are left as they are', () => {
    for (const url of ['http://[', 'https://', 'not a url', 'https://%zz']) assert.equal(typeof canonicalUrl(url), 'string');
    assert.equal(isSourceUrl('http://['), false);
  });

  it('of the site itself are no sources, but its documents are', () => {
    const site = 'https://blog.example/fr/';
    const own = ['https://blog.example/fr/posts/a', 'http://www.blog.example/fr', 'https://Blog.example/fr/?page=2#a'];
    for (const url of own) {
      assert.equal(isSourceUrl(url, site), false, url);
      assert.equal(isSourceUrl(url), true, url);
    }
    const others = [
      'https://blog.example/',
      'https://blog.example/france',
      'https://blog.example.org/fr/',
      'https://cert.example/https://blog.example/fr/',
    ];
    for (const url of [...others, 'https://blog.example/fr/rapport.pdf?v=2']) assert.equal(isSourceUrl(url, site), true, url);
  });

  it('of the site itself back no sentence', () => {
    const text = caseStudy('The leak lasted [four months, from May to August 2024](https://blog.example/posts/leak).');
    const { site, ...place } = starterPlace;
    const told = (url: string) => checkText(text, { ...place, site: { ...site, url } }).post.claims.map(({ coverage }) => coverage);
    assert.deepEqual(told('https://blog.example/'), ['none']);
    assert.deepEqual(told('https://other.example/'), ['link']);
  });
});

describe('links that are no part of what is told', () => {
  const claim = 'Attackers stole 4,200 records.';
  /** Whether the link of a line below a claim, or of a sentence in its paragraph, is taken for its source. */
  const covers = (line: string): boolean[] =>
    [`${claim}\n\n${line}`, `${claim} ${line}`].map((body) => checkText(caseStudy(body)).post.units[0]?.coverage !== 'none');

  for (const line of [
    '[Subscribe to our newsletter](https://letter.example/quay).',
    'Please subscribe to [our newsletter](https://letter.example/quay).',
    'Follow me on [Mastodon](https://social.example/@quay) or [Bluesky](https://sky.example/quay).',
    'If you liked this, [follow me](https://social.example/@quay).',
    'Suivez-moi sur [LinkedIn](https://www.linkedin.com/in/quay).',
    'Abonnez-vous à [la lettre](https://letter.example/quay).',
    '[Contactez-nous](https://quay.example/contact).',
    '[Demandez une démo](https://quay.example/demo).',
    '[Book a demo](https://quay.example/demo).',
    'Signalez les SMS sur [33700.fr](https://www.33700.fr/sms).',
    'Déposez plainte [en ligne](https://plainte.example/depot).',
    'Si vous êtes concerné, [écrivez au délégué](https://quay.example/dpo).',
    'Report suspicious texts to [7726](https://7726.example/text).',
    'If you are affected, [write to our data officer](https://quay.example/dpo).',
    'Discuss on [Hacker News](https://news.ycombinator.com/item?id=1).',
    '[Share on Mastodon](https://social.example/share?text=a).',
    '[Tweet](https://twitter.com/intent/tweet?url=a)',
    '[LinkedIn](https://www.linkedin.com/sharing/share-offsite/?url=a)',
    'Partagez cet article sur [X](https://x.com/intent/post?text=a).',
    '*Photo by [Jane Doe](https://pictures.example/jane) on [Pictures](https://pictures.example/).*',
    'Photo: [Jane Doe](https://pictures.example/jane)',
    'Crédit photo : [AFP](https://afp.example/photo)',
    'Image from [Unsplash](https://unsplash.com/photos/a).',
    'Licence : [CC BY](https://creativecommons.org/licenses/by/4.0/).',
    '[Buy me a coffee](https://ko-fi.com/quay)',
  ])
    it(`are no source: ${line}`, () => {
      assert.deepEqual(covers(line), [false, false]);
      const { findings } = checkText(caseStudy(`${claim}\n\n${line}`));
      assert.ok(findings.some(({ rule }) => rule === 'no-sources'));
    });

  for (const sentence of [
    '[Share prices fell by 4%](https://ledger.example/a).',
    '[Follow-up work by Quay Labs found 12 more](https://ledger.example/a).',
    'Images by [Ledger](https://ledger.example/a) show 4 trucks.',
    '[Report finds 4,200 records](https://ledger.example/a).',
    'File names of 4,200 records were found by [Ledger](https://ledger.example/a).',
    '[Demandes d’indemnisation : 4 200 dossiers](https://ledger.example/a).',
    'Signalez à la CNIL toute fuite, écrit [le port](https://ledger.example/a).',
    'Contacté, le port dit avoir perdu [4 200 dossiers](https://ledger.example/a).',
    'Photos of the 4,200 records were found by [Ledger](https://ledger.example/a).',
    'Subscribers lost $4 million, [Ledger](https://ledger.example/a) says.',
    'Image de 4 200 dossiers volés selon [Ledger](https://ledger.example/a).',
    'Nous avons perdu 4 000 euros, dit [le port](https://ledger.example/a).',
    'The gang took 1,201 records ([tweet](https://twitter.com/port/status/1234567)).',
    'The gang took 1,201 records ([Tweet](https://x.com/port/status/1234567?s=20)).',
  ])
    it(`are told from those that back a sentence: ${sentence}`, () => {
      assert.equal(checkText(caseStudy(sentence)).post.units[0]?.coverage, 'link');
    });
});

describe('source lists', () => {
  const body = (list: string) =>
    caseStudy(
      `[It was closed on 3 May 2025](https://cert.example/a). [It opened on 9 May 2025](https://ledger.example/b?x=(1)).\n\n${list}`,
    );
  const fixed = (text: string, rule: string) => {
    const fix = checkText(text)
      .findings.find((finding) => finding.rule === rule)
      ?.fixes.find(({ edits }) => edits.length > 0);
    return fix && applyEdits(text, fix.edits);
  };

  it('are known by a heading or a bold label in either language', () => {
    for (const label of ['## Sources', '**Sources principales :**', '### Références', '**Main sources:**', '## Bibliographie']) {
      const text = body(`${label}\n- [A](https://cert.example/a)\n- [C](https://other.example/c)\n`);
      assert.deepEqual(
        told(checkText(text)).map((line) => line.split(':')[0]),
        ['unlisted-source', 'uncited-source'],
        label,
      );
    }
  });

  it('of further reading need not be cited', () => {
    assert.deepEqual(told(checkText(body('## Pour aller plus loin\n\n- [C](https://other.example/c)\n'))), []);
  });

  it('take a new entry in their own style', () => {
    const styles: [string, string][] = [
      ['- **CERT** - [Report](https://cert.example/a)', '- **ledger.example** - [ledger.example/b?x=(1)](https://ledger.example/b?x=(1))'],
      ['1. CERT, [Report](https://cert.example/a)', '2. ledger.example, [ledger.example/b?x=(1)](https://ledger.example/b?x=(1))'],
      ['* <https://cert.example/a>', '* <https://ledger.example/b?x=(1)>'],
      ['- https://cert.example/a', '- https://ledger.example/b?x=(1)'],
    ];
    for (const [entry, added] of styles) {
      const text = body(`## Sources\n\n${entry}\n`);
      const result = fixed(text, 'unlisted-source') ?? '';
      assert.ok(result.includes(`${entry}\n${added}\n`), result);
      assert.deepEqual(told(checkText(result)), []);
    }
  });

  it('take a new entry at the very end of a file, and with Windows line breaks', () => {
    const text = body('## Sources\n\n- [Report](https://cert.example/a)').trimEnd().replaceAll('\n', '\r\n');
    assert.ok(
      fixed(text, 'unlisted-source')?.endsWith('](https://cert.example/a)\r\n- [ledger.example/b?x=(1)](https://ledger.example/b?x=(1))'),
    );
  });

  it('can keep an entry that is there for a reason', () => {
    const text = body(
      '## Sources\n\n- [A](https://cert.example/a)\n- [B](https://ledger.example/b?x=(1))\n- [C](https://other.example/c) <!-- casefile: ignore uncited-source background of the whole -->\n',
    );
    assert.deepEqual(told(checkText(text)), []);
  });

  it('are read from tables and from groups', () => {
    const lists: [string, string[]][] = [
      [
        '| Source | Page |\n| --- | --- |\n| CERT | [A](https://cert.example/a) |\n| Ledger | <https://ledger.example/b> |',
        ['CERT: A', 'Ledger: https://ledger.example/b'],
      ],
      [
        '| Who | Title | Address |\n| --- | --- | --- |\n| CERT | The *Port* Report | <https://cert.example/a> |\n| Ledger |  | https://ledger.example/b |\n| AFP | Quay | [afp.example/c](https://afp.example/c) |',
        ['CERT: The Port Report', 'Ledger: https://ledger.example/b', 'AFP: Quay'],
      ],
      [
        '| Titre | Éditeur | Lien |\n| --- | --- | --- |\n| Le port | CERT | [lien](https://cert.example/a) |\n| Le quai | Ledger | [Notice](https://ledger.example/b) |',
        ['CERT: Le port', 'Ledger: Notice'],
      ],
      [
        '- Official\n  - [A](https://cert.example/a)\n- Press\n  - **Ledger** - [B](https://ledger.example/b)',
        ['undefined: A', 'Ledger: B'],
      ],
    ];
    for (const [list, expected] of lists) {
      const { post } = checkText(caseStudy(`[The port lost 4,200 records](https://cert.example/a).\n\n## Sources\n\n${list}\n`));
      assert.deepEqual(
        post.sources.lists.flatMap(({ entries }) => entries.map(({ publisher, title }) => `${publisher}: ${title}`)),
        expected,
      );
      assert.equal(post.units.length, 1, 'nothing in a list of sources is a claim');
    }
  });

  it('in one paragraph are each known, and none can be removed with the others', () => {
    const text = body(
      '## Sources\n\n[A](https://cert.example/a) — first  \n[C](https://other.example/c), [B](https://ledger.example/b?x=(1))',
    );
    const { findings } = checkText(text);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ['uncited-source'],
    );
    assert.deepEqual(
      findings[0]?.fixes.filter(({ edits }) => edits.length > 0),
      [],
    );
  });
});
