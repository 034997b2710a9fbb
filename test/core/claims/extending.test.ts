import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/claims/coverage/coverage';
import { extendFix } from '../../../src/core/fixes/extend';
import { moveEdits } from '../../../src/core/fixes/moveBrackets';
import { offersFor } from '../../../src/core/fixes/offers';
import { applyEdits } from '../../../src/core/text/span';
import { bodyOf, caseStudy, checkText } from '../../support/posts';

describe('a link is extended', () => {
  /** The title of the fix for the last claim of a body, and what it makes of the body. */
  function extended(body: string): [string, string] | undefined {
    const text = caseStudy(body);
    const { post } = checkText(text);
    const fix = extendFix(post, post.units.at(-1) as Claim);
    if (!fix) return undefined;
    const whole = applyEdits(text, fix.edits);
    assert.deepEqual(checkText(whole).findings, [], whole);
    return [fix.title.text, bodyOf(whole)];
  }
  const whole = 'Extend the link to {publisher} over the whole sentence';
  const part = 'Extend the link to {publisher} over what it leaves out';
  const cases: [string, string, string, string][] = [
    [
      'in HTML',
      'It <a class="x" href="https://cert.example/a">lost 12 servers on Monday</a>, and then paid $44 million to them.',
      whole,
      '<a class="x" href="https://cert.example/a">It lost 12 servers on Monday, and then paid $44 million to them</a>.',
    ],
    [
      'from a bold lead-in, which stays bold',
      '- **[Loss](https://cert.example/a)** : they took 43 million records.',
      whole,
      '- [**Loss** : they took 43 million records](https://cert.example/a).',
    ],
    [
      'out of bold that goes on before it',
      '**It [lost 12 servers on Monday](https://cert.example/a)**, and then paid $44 million to them.',
      whole,
      '[**It lost 12 servers on Monday**, and then paid $44 million to them](https://cert.example/a).',
    ],
    [
      'over a picture',
      'It [lost 12 servers on Monday](https://cert.example/a), and ![then](a.png) paid $44 million to them.',
      whole,
      '[It lost 12 servers on Monday, and ![then](a.png) paid $44 million to them](https://cert.example/a).',
    ],
    [
      'up to the evidence that it left out, where another link stands before it',
      '[It was hit on 3 May 2025 first](https://press.example/b); it [lost 12 servers on Monday](https://cert.example/a), and then paid $44 million to them.',
      part,
      '[It was hit on 3 May 2025 first](https://press.example/b); it [lost 12 servers on Monday, and then paid $44 million to them](https://cert.example/a).',
    ],
    [
      'and no further than it has to be, where another link stands behind it',
      'It [lost 12 servers on Monday](https://cert.example/a), and then it paid $44 million to them; it ended [on 5 May 2025 at noon](https://press.example/b).',
      part,
      '[It lost 12 servers on Monday, and then it paid $44 million](https://cert.example/a) to them; it ended [on 5 May 2025 at noon](https://press.example/b).',
    ],
  ];
  for (const [name, body, title, made] of cases) it(name, () => assert.deepEqual(extended(body), [title, made]));

  it('to a sentence beside its own only as a whole, and over none between them', () => {
    for (const body of [
      '[Norvik](https://norvik.example/) lost 40 files. [The mayor resigned on 4 May 2025](https://ledger.example/b).',
      'Some [Norvik](https://norvik.example/en-us/) breaches were minor, but others exposed millions of records. In 2022, almost 550,000 records were exposed. The gang had access to [Quay](https://ledger.example/b).',
      'Le groupe a utilisé [Rclone](https://rclone.org/) et a pris 40 fichiers. [Le maire a démissionné](https://lemonde.example/b) le 4 mai 2025.',
      'The mayor resigned [on 4 May 2025](https://ledger.example/b). The gang took 4 boats,[^1] and the port paid $2 million.\n\n[^1]: [CERT](https://cert.example/a)',
      // Of what is covered by its paragraph, too.
      'It lost 4,200 files. It was [late](https://cert.example/a) on Monday.',
      'It lost 4,200 files. It was Monday. [The mayor resigned](https://cert.example/a).',
    ]) {
      const { post } = checkText(caseStudy(body));
      const [unit] = post.units.filter(({ coverage }) => coverage === 'partial' || coverage === 'paragraph');
      assert.ok(unit, body);
      assert.equal(extendFix(post, unit), undefined, unit.text);
    }
    for (const body of [
      'It was [late](https://cert.example/a) on Monday. It lost 4,200 files.',
      '[The mayor resigned](https://cert.example/a). It was Monday. It lost 4,200 files.',
    ])
      assert.equal(extended(body), undefined, body);
    // The nearest is not always the one beside it.
    const [, text] = extended('[The mayor resigned on 4 May](https://cert.example/a). It lost 4,200 files.') ?? [];
    assert.equal(text, '[The mayor resigned on 4 May. It lost 4,200 files](https://cert.example/a).');
  });

  it('over what its cell says, in a row of a table', () => {
    const row = (cell: string) => `| Day | What |\n| --- | --- |\n| 3 May 2025 | ${cell} |`;
    for (const [cell, made] of [
      [
        '[40 files](https://cert.example/p) were taken and 20 cars were lost',
        '[40 files were taken and 20 cars were lost](https://cert.example/p)',
      ],
      [
        'It lost [40 files](https://cert.example/p), and paid $2 million.',
        '[It lost 40 files, and paid $2 million](https://cert.example/p).',
      ],
      ['**It lost** [40 files](https://cert.example/p) \\| 20 cars', '[**It lost** 40 files \\| 20 cars](https://cert.example/p)'],
    ] as const)
      assert.deepEqual(extended(row(cell)), [part, row(made)], cell);
    const html = (cell: string) => `<table>\n<tr><th>Day</th><th>What</th></tr>\n<tr><td>3 May 2025</td><td>${cell}</td></tr>\n</table>`;
    assert.deepEqual(extended(html('<a href="https://cert.example/p">40 files</a> were taken and 20 cars were lost')), [
      part,
      html('<a href="https://cert.example/p">40 files were taken and 20 cars were lost</a>'),
    ]);
  });

  it('by moving the brackets that it stands in behind what they leave out', () => {
    const moved = 'Move the link to {publisher} behind what it leaves out';
    const row = (cell: string) => `| Day | What |\n| --- | --- |\n| 3 May 2025 | ${cell} |`;
    for (const [body, made] of [
      [
        'It lost 40 files (<https://cert.example/p>), and paid $2 million.',
        'It lost 40 files, and paid $2 million (<https://cert.example/p>).',
      ],
      [
        'It lost 40 files (https://cert.example/p), and paid $2 million.',
        'It lost 40 files, and paid $2 million (https://cert.example/p).',
      ],
      [
        '- It lost 40 files (https://cert.example/p), and paid $2 million',
        '- It lost 40 files, and paid $2 million (https://cert.example/p)',
      ],
      [
        '**It lost 40 files (<https://cert.example/p>), and paid $2 million.** It rained.',
        '**It lost 40 files, and paid $2 million (<https://cert.example/p>).** It rained.',
      ],
      [
        'It lost 40 files (see <https://cert.example/p>, p. 4), and paid $2 million.',
        'It lost 40 files, and paid $2 million (see <https://cert.example/p>, p. 4).',
      ],
      [
        'It lost <b>40 files</b> (<https://cert.example/p>), and paid $2 million.',
        'It lost <b>40 files</b>, and paid $2 million (<https://cert.example/p>).',
      ],
      [
        row('It lost 40 files (<https://cert.example/p>), and paid $2 million.'),
        row('It lost 40 files, and paid $2 million (<https://cert.example/p>).'),
      ],
    ] as const) {
      const text = caseStudy(body);
      const { post } = checkText(text);
      const claim = post.units[0] as Claim;
      assert.equal(claim.coverage, 'partial', body);
      const fix = extendFix(post, claim);
      assert.equal(fix?.title.text, moved, body);
      const whole = applyEdits(text, fix.edits);
      assert.equal(whole, caseStudy(made));
      assert.deepEqual(checkText(whole).findings, [], whole);
    }
    // Two links in brackets go together.
    const two = 'It lost 40 files (<https://cert.example/p>, [Ledger](https://ledger.example/q)), and paid $2 million.';
    const { post } = checkText(caseStudy(two));
    const unit = post.units[0] as Claim;
    const beside = { start: post.text.indexOf('$2'), end: post.text.indexOf('$2') + 10 };
    const both = moveEdits(post, { ...unit, claim: unit.claim, coverage: 'partial', beside }, unit.parts[0]);
    assert.equal(
      applyEdits(post.text, both?.edits ?? []),
      caseStudy('It lost 40 files, and paid $2 million (<https://cert.example/p>, [Ledger](https://ledger.example/q)).'),
    );
    for (const name of ['ledger.example', 'the Ledger’s report', 'here']) {
      const { post } = checkText(caseStudy(two.replace('[Ledger]', `[${name}]`)));
      const [named] = post.units as [Claim];
      const paid = { start: post.text.indexOf('$2'), end: post.text.indexOf('$2') + 10 };
      assert.ok(moveEdits(post, { ...named, claim: named.claim, coverage: 'partial', beside: paid }, named.parts[0]), name);
    }
    for (const body of [
      '*It lost 40 files* *(<https://cert.example/p>)*, and paid $2 million.',
      'It lost 40 files (of 90, says <https://cert.example/p>), and paid $2 million.',
      'It lost 40 files \\(<https://cert.example/p>\\), and paid $2 million.',
      'It lost 40 files [<https://cert.example/p>], and paid $2 million.',
      '> [!NOTE]\n> It lost 40 files\n> (<https://cert.example/p>), and paid $2 million.',
    ]) {
      const { post } = checkText(caseStudy(body));
      assert.equal(extendFix(post, post.units[0] as Claim), undefined, body);
    }
  });

  it('by no move of brackets that only show a thing, or tell something', () => {
    for (const body of [
      'The status page ([status.port.example](https://status.port.example/)) showed an outage of 14 hours on 4 May 2025.',
      'It lost 40 files ([two boats sank](https://cert.example/p); [Ledger](https://ledger.example/q)), and paid $2 million.',
    ]) {
      const { post } = checkText(caseStudy(body));
      const [unit] = post.units as [Claim];
      assert.equal(unit.coverage, 'partial', body);
      assert.equal(moveEdits(post, unit, unit.parts[0]), undefined, body);
    }
  });

  it('to a sentence beside its own from one that is all linked, never torn out of another or from what leads to a source', () => {
    for (const body of [
      'See [the report](https://cert.example/a). It paid $2 million on 4 May 2025.',
      'Read the full report [here](https://cert.example/a). It paid $2 million on 4 May 2025.',
      'As told [here](https://cert.example/a). It paid $2 million on 4 May 2025.',
      '[Read the full report](https://cert.example/a). It paid $2 million on 4 May 2025.',
      'The port closed, and [the mayor resigned](https://cert.example/a). It paid $2 million on 4 May 2025.',
    ]) {
      const { post } = checkText(caseStudy(body));
      const unit = post.units.at(-1) as Claim;
      assert.equal(unit.coverage, 'paragraph', body);
      assert.equal(extendFix(post, unit), undefined, body);
    }
  });

  it('with the emoji that ends what it is stretched over', () =>
    assert.deepEqual(extended('It [lost 12 servers on Monday](https://cert.example/a), but paid $2 million :tada:.'), [
      whole,
      '[It lost 12 servers on Monday, but paid $2 million :tada:](https://cert.example/a).',
    ]));

  it('by an offer, where an item has its link over its label alone', () => {
    const offers = (body: string): number => {
      const checked = checkText(caseStudy(body));
      const [unit] = checked.post.units;
      return unit ? offersFor(checked, unit, 'UTC').length : 0;
    };
    assert.equal(offers('- **[Loss](https://cert.example/a)**: they took 4,200 records.'), 1);
    assert.equal(offers('- **Loss**: they took [4,200 records](https://cert.example/a).'), 0);
  });

  it('never over another link, half an element or half a pair of brackets', () => {
    for (const body of [
      'It [lost 12 servers on Monday](https://cert.example/a) as [their page](https://port.example/) said, and then paid $44 million to them.',
      'It [lost 12 servers on Monday](https://cert.example/a), and <i>then paid $44 million to them. So</i> it went.',
      'It [lost 12 servers on Monday](https://cert.example/a), and then \\[paid $44 million to them.',
    ]) {
      const text = caseStudy(body);
      const { post } = checkText(text);
      assert.equal(post.units[0]?.coverage, /their page/.test(body) ? 'link' : 'partial', body);
      assert.equal(extendFix(post, post.units[0] as Claim), undefined, body);
    }
  });

  it('never into brackets or quotation marks that close before its end, or open behind its beginning', () => {
    for (const body of [
      'The gang took 4,200 records from the quay ([CERT](https://cert.example/a)). It paid $2 million to the gang.',
      'The mayor said "we [lost](https://cert.example/a) all". It paid $2 million to the gang.',
      'The mayor said “we [lost](https://cert.example/a) all”. It paid $2 million to the gang.',
      'Le maire a dit « nous avons [tout perdu](https://cert.example/a) ». Il a payé 2 millions de dollars au groupe.',
      'The mayor (as [CERT](https://cert.example/a) said) was out. It paid $2 million to the gang.',
    ])
      assert.equal(extended(body), undefined, body);
    const text = caseStudy('It paid $2 million. The gang took 4,200 records ([CERT](https://cert.example/a)).');
    const { post } = checkText(text);
    assert.equal(extendFix(post, post.units[0] as Claim), undefined);
    assert.deepEqual(extended('It paid (on 3 May 2025) $2 million. The [gang](https://cert.example/a) (of nine) took "4,200" records.'), [
      whole,
      'It paid (on 3 May 2025) $2 million. [The gang (of nine) took "4,200" records](https://cert.example/a).',
    ]);
  });
});
