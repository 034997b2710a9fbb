import assert from 'node:assert/strict';
import { wordFinding } from '../../../src/core/findings/message';
import { caseStudy, checkText, options, starterPlace, told } from '../../support/posts';

describe('coverage', () => {
  const open = (body: string) =>
    told(checkText(caseStudy(`[The port is in Ohio](https://port.example/about).\n\n## What happened\n\n${body}`))).filter((line) =>
      line.startsWith('unsourced-claim'),
    );
  const link = '[CERT](https://cert.example/a)';

  it('is given by a link in HTML', () => {
    for (const text of [
      'The attackers took 4,200 records (<a href="https://cert.example/a">CERT</a>).',
      "<a class=x href='https://cert.example/a' target=_blank>The attackers took 4,200 records</a>.",
    ])
      assert.deepEqual(open(text), [], text);
    assert.equal(open('The attackers took 4,200 records (<a name="a">here</a>).').length, 1);
  });

  it('is told sentence by sentence in a report of one’s own that cites nothing, of what others said and did', () => {
    const body = 'We lost 5 servers. <!-- casefile: first-hand -->\n\nAccording to Verizon, 24% of breaches are due to passwords.\n\n';
    const findings = (text: string) =>
      checkText(caseStudy(text))
        .findings.filter(({ rule }) => rule === 'unsourced-claim' || rule === 'no-sources')
        .map((finding) => wordFinding(finding, 'en').replace(/[\u00a0\u202f]/g, ' '));
    assert.match(findings(body).join(), /^This claim \([^)]*\) names its source without a link to it\.$/);
    assert.deepEqual(findings(`${body}> “They saw us come in at night.”`).at(-1), 'No source for this claim (quotation).');
    assert.match(
      findings(`${body}- The FBI seized 13 domains.\n- The CNIL fined 14 companies.\n- In 2023, Mandible lost 15 servers.`).at(-1) ?? '',
      /^3 items here state facts without a source \([^)]*\)\.$/,
    );
    assert.match(findings(body.replace('first-hand', 'on'))[0] ?? '', /^This case study cites no source/);
  });

  it('is found by the side of a claim', () => {
    const covered = [
      '[Attackers took 4,200 records](https://cert.example/a).',
      `Attackers took 4,200 records, says ${link}.`,
      `Attackers took 4,200 records. (Source: ${link})`,
      `Attackers took 4,200 records. The port confirmed it to ${link}.`,
      'Attackers took 4,200 records.[^1]\n\n[^1]: Report.',
      `Attackers took 4,200 records.\n\nSource: ${link}`,
      `> “Nobody saw them come in at all.”\n>\n> [Source: CERT](https://cert.example/a)`,
      `It was the worst attack of the year.\n\n> “Nobody saw them come in at all.”\n>\n> ${link}`,
      `The ${link} report counts:\n\n- 4,200 records\n- 12 servers`,
      `- The loss:\n  - 4,200 records\n\nSources: ${link}`,
      'Attackers took 4,200 records <https://cert.example/a>.',
      'Attackers took 4,200 records, see https://cert.example/a.',
      'Attackers took [4,200 records][r].\n\n[r]: https://cert.example/a',
      'Attackers took 4,200 records ([report](./files/report.pdf)).',
      'Attackers took 4,200 records.\n\n> “Nobody saw them come in at all.”[^1]\n\n[^1]: CERT, yearly report, p. 2.',
    ];
    for (const body of covered) assert.deepEqual(open(body), [], body);
  });

  it('is not found in images, anchors, mail addresses, search pages and the site’s own pages', () => {
    for (const target of ['#loss', 'mailto:a@b.example', '/blog/other', 'https://www.google.com/search?q=port']) {
      assert.deepEqual(
        open(`Attackers took [4,200 records](${target}).`),
        [`unsourced-claim: Attackers took [4,200 records](${target})`],
        target,
      );
    }
    assert.equal(open('Attackers took 4,200 records. ![Chart](https://img.example/a.png)').length, 1);
  });

  it('is not found in a note that only remarks', () => {
    assert.equal(open('Attackers took 4,200 records.[^1]\n\n[^1]: One wonders how.').length, 1);
  });

  it('that only names its source, or repeats what was sourced, is told as such', () => {
    const kinds = (body: string) => checkText(caseStudy(body)).post.units.map(({ coverage }) => coverage);
    const sourced = '[Attackers took 4,200 records](https://cert.example/a).\n\n## Later\n\n';
    assert.deepEqual(kinds(`${sourced}According to the CERT, they took 300 servers.`), ['link', 'named']);
    assert.deepEqual(kinds(`${sourced}Attackers took 4,200 records.`), ['link', 'repeat']);
    assert.deepEqual(kinds(`${sourced}Attackers took 4,200 servers.`), ['link', 'none']);
  });

  it('names what it saw, without the lead-in and the closing point', () => {
    assert.deepEqual(open('- **Loss**: 4,200 records.'), ['unsourced-claim: 4,200 records']);
  });

  it('that is only near is named with its line, the nearest of several', () => {
    const { findings } = checkText(
      caseStudy(`[A](https://cert.example/a).\n\n[B](https://cert.example/b).\n\nThey took 4,200 records.`).replace(
        '[A]',
        '## Loss\n\n[A]',
      ),
    );
    assert.deepEqual(
      findings.map(({ messageId, data }) => [messageId, data.line]),
      [['section', 11]],
    );
  });

  it('folds three siblings into one finding with a word on each', () => {
    const result = checkText(caseStudy(`Text. ${link}\n\n## Loss\n\n- 4,200 records\n- 3 % of the fleet\n- 12 servers\n`));
    const [finding, ...others] = result.findings;
    assert.equal(finding?.messageId, 'siblings');
    assert.equal(finding?.related?.length, 3);
    assert.deepEqual(others, []);
  });

  it('folds no sibling in that has its source: the span ends before it', () => {
    const items = ['4,200 records', `It lost 3 % of the fleet ${link}`, '12,300 servers', '3,300 customers'];
    const text = caseStudy(`Text. ${link}\n\n## Loss\n\n- ${items.join('\n- ')}\n`);
    const { findings } = checkText(text);
    assert.deepEqual(
      findings.map(({ messageId, start, end, related }) => [messageId, text.slice(start, end), related?.length]),
      [['siblings', '4,200 records', 3]],
    );
  });

  describe('of a claim that its author marked', () => {
    const needed = '<!-- casefile: source-needed -->';
    const stale = '<!-- casefile: analysis ~aaaaaa added up -->';
    const toldOf = (body: string) => {
      const { findings, post } = checkText(caseStudy(body));
      return findings.map(({ rule, messageId, severity, start, end, data, related }) => [
        rule === 'unsourced-claim' ? messageId : `${rule} ${data.count}`,
        severity,
        post.text.slice(start, end),
        related?.length ?? 0,
      ]);
    };
    const beside = `Text. ${link}\n\n## Loss\n\n`;
    const rows = (...items: string[]) => `| What |\n| --- |\n${items.map((item) => `| ${item} |`).join('\n')}`;
    const list = (...items: string[]) => items.map((item) => `- ${item}`).join('\n');

    for (const [name, siblings] of [
      ['list', list],
      ['table', rows],
    ] as const) {
      it(`leaves the fold of its ${name}, and is told alone`, () => {
        const [a, b, c, d, e] = ['took 41 files', 'took 42 files', 'took 43 files', 'took 44 files', 'took 45 files'].map(
          (words) => `the gang ${words}`,
        ) as [string, string, string, string, string];
        assert.deepEqual(toldOf(beside + siblings(a, b, c, `${d} ${needed}`)), [
          ['siblings', 'warning', siblings(a, b, c).slice(siblings(a).indexOf(a)).replace(/ \|$/, ''), 3],
          ['needed', 'information', d, 0],
        ]);
        // Without it, there are too few to fold.
        assert.deepEqual(
          toldOf(beside + siblings(a, b, `${c} ${needed}`)).map(([message, severity]) => [message, severity]),
          [
            ['none', 'warning'],
            ['none', 'warning'],
            ['needed', 'information'],
          ],
        );
        assert.deepEqual(
          toldOf(beside + siblings(`${a} ${needed}`, `${b} ${needed}`, `${c} ${needed}`)).map(([message]) => message),
          ['needed', 'needed', 'needed'],
        );
        // One in the middle is not told of twice.
        assert.deepEqual(toldOf(beside + siblings(a, `${b} ${stale}`, c, d, `${e} ${needed}`)), [
          ['siblings', 'warning', a, 3],
          ['stale', 'warning', b, 0],
          ['needed', 'information', e, 0],
        ]);
      });
    }

    it('gives way to what is warned of, where not all can be told', () => {
      const part = (index: number, end: string) => `## Part ${index}\n\nThey took ${index + 1},200 records.${end}`;
      const parts = [1, 2].map((index) => part(index, ` ${needed}`)).concat([3, 4, 5].map((index) => part(index, '')));
      const settings = { ...options.settings, claimsMaxPerPost: 4 };
      const { findings } = checkText(caseStudy(`${link}\n\n${parts.join('\n\n')}`), starterPlace, { settings });
      assert.deepEqual(findings.map(({ messageId }) => messageId).toSorted(), ['needed', 'none', 'none', 'none', 'oneMore']);
      // What counts those that are not told has nothing to be left: the claim there has its own fixes.
      assert.deepEqual(findings.find(({ messageId }) => messageId === 'oneMore')?.fixes, []);
    });

    it('is told alone also where one finding speaks for all others of the post, which does not count it', () => {
      const [took, paid] = ['The gang took 4,200 files.', 'The port paid $2 million.'];
      const none = (count: number) => [`no-sources ${count}`, 'warning', "'Cyberattack on the port'", 0];
      const one = (message: string, severity: string, sentence: string) => [message, severity, sentence.slice(0, -1), 0];
      assert.deepEqual(toldOf(`${took} ${paid}`), [none(2)]);
      assert.deepEqual(toldOf(`${took} ${needed} ${paid}`), [none(1), one('needed', 'information', took)]);
      assert.deepEqual(toldOf(`${took} ${stale} ${paid}`), [none(1), one('stale', 'warning', took)]);
      assert.deepEqual(toldOf(`${took} ${needed} ${paid} [citation needed]`), [
        one('needed', 'information', took),
        one('needed', 'information', paid),
      ]);
      // Beside a list, too, of which others name the entry.
      const listed = '\n\n## Sources\n\n- [CERT](https://cert.example/a)';
      assert.deepEqual(
        toldOf(`${took} ${needed}\n\nThe port paid $2 million (CERT, 2025).${listed}`)
          .map(([message]) => message)
          .filter((message) => message !== 'uncited-source 1'),
        ['needed', 'named'],
      );
      assert.deepEqual(
        toldOf(`${took} ${needed} ${paid}${listed}`).map(([message]) => message),
        ['needed', 'no-sources 1'],
      );
    });
  });

  it('is capped: the strongest ten, then one that counts the rest', () => {
    const body = Array.from({ length: 14 }, (_, index) => `## Part ${index}\n\nThey took ${index + 1},200 records.`).join('\n\n');
    const { findings } = checkText(caseStudy(`${link}\n\n${body}`));
    const claims = findings.filter(({ rule }) => rule === 'unsourced-claim');
    assert.equal(claims.length, 11);
    assert.deepEqual(
      claims.filter(({ messageId }) => messageId === 'more').map(({ data, severity }) => [data.count, severity]),
      [[4, 'information']],
    );
  });

  it('is capped in such a way that words, amounts and counts stay', () => {
    const acts = Array.from(
      { length: 4 },
      (_, index) => `## Part ${index}\n\nAttackers stole the files of the port on ${index + 3} May 2025.`,
    );
    const said = '“Nobody will be paid a single cent by us,” he warned.';
    const settings = { ...options.settings, claimsMaxPerPost: 1 };
    const { findings, post } = checkText(caseStudy(`${link}\n\n${acts.join('\n\n')}\n\n## Conclusion\n\n${said}`), starterPlace, {
      settings,
    });
    const score = (words: RegExp): number => post.units.find(({ text }) => words.test(text))?.score ?? 0;
    assert.ok(score(/cent/) < score(/stole/), 'by its words alone it would give way');
    assert.ok(told({ findings, post }).some((finding) => finding.includes('a single cent')));
  });

  it('is capped all the same where the less sure ones are told too: these give way first', () => {
    const sure = Array.from({ length: 3 }, (_, index) => `## Part ${index}\n\nThey took ${index + 1},200 records.`);
    const unsure = Array.from({ length: 4 }, (_, index) => `## Impact ${index}\n\nThe crews were sent home early.`);
    const text = caseStudy(`${[...unsure, ...sure].join('\n\n')}\n\n[It was closed on 3 May 2025](https://cert.example/port).`);
    const severities = (claimsMaxPerPost: number): string[] =>
      checkText(text, starterPlace, { settings: { ...options.settings, claimsLevel: 'all', claimsMaxPerPost } }).findings.map(
        ({ messageId, severity, data }) => (messageId === 'more' || messageId === 'oneMore' ? `${data.count} more` : severity),
      );
    assert.deepEqual(severities(10), [...Array(4).fill('information'), ...Array(3).fill('warning')]);
    assert.deepEqual(severities(2), ['5 more', 'warning', 'warning']);
    assert.deepEqual(severities(6).toSorted(), ['1 more', ...Array(3).fill('information'), ...Array(3).fill('warning')]);
  });

  it('is declined by a marker, which goes stale when the sentence changes', () => {
    const text = caseStudy(`${link}\n\n## Loss\n\nThey took 4,200 records. <!-- casefile: analysis added up from the annex -->`);
    assert.deepEqual(told(checkText(text)), []);
    const stale = text.replace('analysis added', 'analysis ~zzz added');
    assert.deepEqual(
      checkText(stale).findings.map(({ messageId }) => messageId),
      ['stale'],
    );
  });

  it('is asked of case studies only', () => {
    const tutorial =
      "---\ntitle: 'Hardening SSH'\ndescription: 'Steps.'\npubDate: 2025-06-30\n---\n\nIn 2023 attackers tried 4,200 passwords.\n";
    assert.deepEqual(told(checkText(tutorial)), []);
  });

  it('is one finding for a first-hand report and for a digest: none', () => {
    const digest = caseStudy('They took 4,200 records.').replace('pubDate', "url: 'https://cert.example/a'\npubDate");
    assert.deepEqual(told(checkText(digest)), []);
    assert.deepEqual(told(checkText(caseStudy('We lost 4,200 records. <!-- casefile: first-hand -->'))), []);
  });

  it('is none for a digest whose one source stands in one line, and leans on it', () => {
    const facts = 'They took 4,200 records.\n\nThe port paid $2 million.';
    const source = 'Source : [CERT](https://cert.example/a)';
    for (const body of [`${facts}\n\n${source}`, `${source}\n\n${facts}`]) {
      const { post, findings } = checkText(caseStudy(body));
      assert.deepEqual(findings, []);
      assert.deepEqual(
        post.claims.map(({ coverage, urls }) => [coverage, urls]),
        post.claims.map(() => ['list', ['https://cert.example/a']]),
      );
      assert.ok(post.claims.length >= 2);
    }
    // Sections make an account of it, and another source another's digest.
    for (const body of [
      `## Loss\n\n${facts}\n\n## Money\n\nIt paid $3 million.\n\n${source}`,
      `${facts}\n\nThe [press](https://press.example/a) knew.\n\n${source}`,
      `${facts}\n\n${source}, [Press](https://press.example/a)`,
    ])
      assert.notDeepEqual(told(checkText(caseStudy(body))), [], body);
  });
});
