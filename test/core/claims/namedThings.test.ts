import assert from 'node:assert/strict';
import { sourcesOf } from '../../../src/core/claims/ledger';
import { a, b, fell, lost, told, unitsOf } from '../../support/covered';
import { caseStudy, checkText } from '../../support/posts';

const home = 'https://norvik.example/';

describe('a link that only shows what it names', () => {
  const things = [
    `[Norvik](${home})`,
    '[Norvik](https://www.norvik.example/en/)',
    '[Rclone](https://rclone.org/)',
    '[norvik.example](https://norvik.example/)',
    '[www.norvik.example](https://norvik.example/)',
    '[norvik quay](https://norvik-quay.example/)',
    '[CVE-2023-34362](https://nvd.nist.gov/vuln/detail/CVE-2023-34362)',
    '[phishing](https://attack.mitre.org/techniques/T1566/)',
    '[quay-cat](https://github.com/quay/quaycat)',
  ];

  for (const thing of things) {
    it(`is no source of the sentences beside it: ${thing}`, () => {
      const units = unitsOf(`The gang knew ${thing} well. ${lost}. ${fell}.`);
      assert.deepEqual(
        units.map(({ coverage }) => coverage),
        ['link', 'none', 'none'],
      );
    });

    it(`is none of what it introduces, stands above, or sums up: ${thing}`, () => {
      for (const body of [
        `What ${thing} lost:\n\n- ${lost}\n- ${fell}`,
        `- ${thing} was hit:\n  - ${lost}\n  - ${fell}`,
        `${thing}\n\n- ${lost}\n- ${fell}`,
        `${lost}.\n\n${thing}`,
        `${lost}.\n\n- ${thing}`,
        `${lost}.\n\n> They told ${thing} all.`,
        `## The harbour of ${thing}\n\n${lost}.`,
      ]) {
        const unit = unitsOf(body).find(({ text }) => text.startsWith('Acme'));
        assert.equal(unit?.coverage, 'none', body);
      }
    });

    it(`does not back the values of its row: ${thing}`, () => {
      const table = `| Who | What |\n|--|--|\n| ${thing} | 4,200 files |`;
      assert.equal(unitsOf(table)[0]?.coverage, 'partial');
    });
  }

  it('is a source where its author says so, in a column or line of sources, or in a note', () => {
    assert.equal(unitsOf(`${lost}.\n\nSource: [Norvik](${home})`)[0]?.coverage, 'list');
    assert.equal(unitsOf(`${lost}.\n\nvia [Norvik](${home})`)[0]?.coverage, 'list');
    assert.equal(unitsOf(`${lost}. (Source: [Norvik](${home})) ${fell}.`).at(-1)?.coverage, 'paragraph');
    assert.equal(unitsOf(`${lost}, according to [Norvik](${home}). ${fell}.`)[1]?.coverage, 'paragraph');
    for (const said of [
      `d’après les chiffres publiés par [Norvik](${home})`,
      `selon le site du gang [LockBit](${home})`,
      `selon l’[Agence](${home})`,
      `[The Quay](${home}) reported`,
    ])
      assert.equal(unitsOf(`${lost}, ${said}. ${fell}.`)[1]?.coverage, 'paragraph', said);
    for (const told of [`In May, [Norvik](${home}) reported a loss`, `Selon nos calculs, [Norvik](${home}) va bien`])
      assert.equal(unitsOf(`${told}. ${fell}.`)[1]?.coverage, 'none', told);
    assert.equal(unitsOf(`${lost}.[^1] ${fell}.\n\n[^1]: [Norvik](${home})`)[1]?.coverage, 'paragraph');
    assert.equal(unitsOf(`| What | Source |\n|--|--|\n| 4,200 files | [Norvik](${home}) |`)[0]?.coverage, 'link');
    assert.equal(unitsOf(`> “We have lost all that we had”\n> — [Norvik](${home})`)[0]?.coverage, 'quote');
  });

  it('hides no source that stands in a note, in a list that is called, or around', () => {
    const row = `| Who | What | Note |\n|--|--|--|\n| [Norvik](${home}) | 4,200 files |`;
    const items = `- [Norvik](${home}) lost 4,200 files.`;
    const said = `[Norvik](${home}) lost 4,200 files`;
    for (const [body, coverage] of [
      [`${row} x[^1] |\n\n[^1]: [CERT](${a})`, 'footnote'],
      [`${row} [1] |\n\n## Sources\n\n1. [CERT](${a})\n2. [Ledger](${b})`, 'footnote'],
      [`${said}.[^1]\n\n[^1]: [CERT](${a})`, 'footnote'],
      [`${said}. (Source: [CERT](${a}))`, 'parenthesis'],
      [`${said}. [The port closed](${a}).`, 'paragraph'],
      [`${said}.\n\nSource: [CERT](${a})`, 'list'],
      [`According to [CERT](${a}), these firms were hit:\n\n${items}`, 'list'],
      [`According to [CERT](${a}), these firms were hit:\n\n${row} x |`, 'list'],
    ] as const) {
      const unit = unitsOf(body).find(({ text }) => text.includes('4,200'));
      assert.deepEqual([unit?.coverage, unit?.urls], [coverage, [a]], body);
    }
    // What stands in the section, or names a source without a link, is no more than for others.
    for (const body of [`${said}.\n\n[The port closed](${a}).`, `${said}, the mayor said.`, `${items}\n- Norvik makes ships.`]) {
      const unit = unitsOf(body).find(({ text }) => text.includes('4,200'));
      assert.deepEqual([unit?.coverage, unit?.urls], ['partial', []], body);
    }
  });

  it('does not unmake what stands in the column of sources', () => {
    const table = `| Who | What | Source |\n|--|--|--|\n| [Norvik](${home}) | 4,200 files | [Le Quai](https://quay.example/) |`;
    assert.equal(unitsOf(table)[0]?.coverage, 'link');
  });

  it('is leant on by no claim that has a source beside it, but where it tells of a vulnerability', () => {
    const nvd = 'https://nvd.nist.gov/vuln/detail/CVE-2023-34362';
    for (const [body, urls] of [
      [`According to [CERT](${a}), [Norvik](${home}) lost 4,200 files.`, [a]],
      [`| Who | What | Source |\n|--|--|--|\n| [Norvik](${home}) | 4,200 files | [CERT](${a}) |`, [a]],
      [`According to [CERT](${a}), [CVE-2023-34362](${nvd}) cost Norvik 4,200 files.`, [a, nvd]],
    ] as const)
      assert.deepEqual(unitsOf(body)[0]?.urls, urls, body);
  });

  it('is leant on by no claim that has it alone, which has the source that stands around', () => {
    const said = `The attackers entered the port of [Norvik](${home})`;
    for (const [body, coverage, ...urls] of [
      [`${said}.`, 'link'],
      [`${said}.\n\n[The port closed](${a}).`, 'link'],
      [`${said}, the mayor said.`, 'link'],
      [`${said} by [phishing](https://attack.mitre.org/techniques/T1566/).`, 'link'],
      [`${said}. [The port closed](${a}).`, 'paragraph', a],
      [`${said}.[^1]\n\n[^1]: [CERT](${a})`, 'footnote', a],
      [`${said}.\n\nSource: [CERT](${a})`, 'list', a],
      [`According to [Norvik](${home}), the attackers entered the port.`, 'link', home],
      [`[The attackers entered the port of Norvik](${home}).`, 'link', home],
    ] as const) {
      const { post } = checkText(caseStudy(body));
      const unit = post.units.find(({ text }) => text.includes('entered'));
      assert.deepEqual([unit?.coverage, unit?.urls], [coverage, urls], body);
      assert.deepEqual(unit && sourcesOf(post, unit).map(({ url }) => url), urls, body);
    }
  });

  it('is more where its address is that of an article', () => {
    for (const link of ['[Norvik](https://norvik.example/notice)', '[Ledger](b)', '[CVE-2023-34362](https://cert.example/CVE-2023-34362)'])
      assert.match(told(`The gang knew ${link} well. ${lost}.`)[1] ?? '', /^paragraph/, link);
    assert.match(told(`[Norvik](${home}) was hit, [CERT](a) says. ${lost}.`)[1] ?? '', /^paragraph a:/);
  });

  it('is not offered for what it does not back, nor named as the nearest source', () => {
    const body = `[The port closed](${b}).\n\n## Then\n\n[Norvik](${home}) is a shipyard. ${lost}.\n\n[The mayor left](${a}).`;
    const { findings, post } = checkText(caseStudy(body));
    const finding = findings.find(({ rule }) => rule === 'unsourced-claim');
    assert.ok(finding);
    assert.deepEqual(finding.data.publisher, 'cert.example');
    const offered = finding.fixes.flatMap(({ edits }) => edits.map(({ text }) => text)).join(' ');
    assert.ok(offered.includes('cert.example') && offered.includes('ledger.example') && !offered.includes('norvik'));
    // It is listed all the same: a reader may want to know of it.
    assert.ok(post.sources.byUrl(home));
    assert.ok(post.claims.every(({ urls }) => !urls.includes(home)));
  });

  it('is not missed in a list of sources', () => {
    const unlisted = (body: string) =>
      checkText(caseStudy(`${body}\n\n## Sources\n\n- [CERT](${a})`)).findings.filter(({ rule }) => rule === 'unlisted-source').length;
    const cited = `[The port lost 4,200 files](${a}).`;
    assert.equal(unlisted(`${cited} [Norvik](${home}) is a shipyard.`), 0);
    assert.equal(unlisted(`${cited} Norvik lost 40 boats, according to [Norvik](${home}).`), 1);
  });

  it('is offered where it is the page of a vulnerability, which tells of it', () => {
    const { findings } = checkText(caseStudy(`It was [CVE-2023-34362](https://nvd.nist.gov/vuln/detail/CVE-2023-34362). ${lost}.`));
    const finding = findings.find(({ rule }) => rule === 'unsourced-claim');
    assert.equal(finding?.data.publisher, 'nvd.nist.gov');
  });

  it('is offered where it is a source elsewhere', () => {
    const body = `[Norvik](${home}) is a shipyard. ${lost}.\n\n## Sources\n\n- [Norvik](${home})`;
    const { findings } = checkText(caseStudy(body));
    const edits = findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits.map(({ text }) => text)));
    assert.ok(edits.some((text) => text.includes('norvik')));
  });

  it('makes no second source of a digest, and no post that cites something', () => {
    assert.deepEqual(
      checkText(caseStudy(`[Norvik](${home}) is a shipyard. ${lost}.\n\nSource: [CERT](${a})`)).findings.filter(({ rule }) =>
        /source|claim/.test(rule),
      ),
      [],
    );
    const rules = checkText(caseStudy(`[Norvik](${home}) is a shipyard. ${lost}. ${fell}.`)).findings.map(({ rule }) => rule);
    assert.deepEqual(
      rules.filter((rule) => /source|claim/.test(rule)),
      ['no-sources'],
    );
  });
});
