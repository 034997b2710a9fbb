import assert from 'node:assert/strict';
import { citeEdits, declineEdits } from '../../../src/core/fixes/cite';
import { applyEdits } from '../../../src/core/text/span';
import { bodyOf, caseStudy, checkText } from '../../support/posts';

const head = '[The port was closed on 3 May 2025](https://cert.example/port).\n\n';
const read = (body: string) => checkText(caseStudy(head + body)).post;
const shown = (body: string): [string, string, string][] =>
  read(body)
    .units.slice(1)
    .map(({ kind, text, coverage }): [string, string, string] => [kind, text, coverage]);

const source = { url: 'https://cert.example/b', publisher: 'CERT' };
/** What a citation of the claim with these words makes of a body, and what a marker does; both hold. */
function mended(body: string, words: string): [string, string] {
  const { post, findings } = checkText(caseStudy(head + body));
  const claim = post.units.find(({ text }) => text.includes(words));
  assert.ok(claim && findings.some(({ start }) => start === claim.claim.start), body);
  const made = [citeEdits(post, claim, source), declineEdits(post, claim, 'analysis', '')].map((edits) => {
    const whole = applyEdits(post.text, edits);
    assert.deepEqual(checkText(whole).findings, [], whole);
    return bodyOf(whole, head);
  });
  return [made[0] as string, (made[1] as string).replace(/ <!-- casefile: analysis ~\w+ -->/, '¤')];
}

describe('alerts of GitHub, Hugo and Obsidian', () => {
  it('hold sentences of the article, each of which wants its own source', () => {
    const told = [
      ['sentence', 'The attackers took 4,200 records.', 'none'],
      ['sentence', 'They left on 4 May 2025.', 'none'],
    ];
    const words = '> The attackers took 4,200 records.\n> They left on 4 May 2025.';
    for (const first of ['[!WARNING]', '[!note]  ', '[!tip] What was lost', '[!info]- What was lost', '[!WARNING]\n>'])
      assert.deepEqual(shown(`> ${first}\n${words}`), told, first);
    assert.deepEqual(shown('> [!WARNING] The attackers took 4,200 records.\n> They left on 4 May 2025.'), told);
    assert.deepEqual(shown('> [!WARNING] The attackers took 4,200 records.'), told.slice(0, 1));
    assert.deepEqual(shown('> [!WARNING]\n> - The attackers took 4,200 records.'), [['item', 'The attackers took 4,200 records.', 'none']]);
  });

  it('are callouts of Jekyll’s themes too, by the class below them', () => {
    const words = '> The attackers took 4,200 records. They left on 4 May 2025.';
    for (const name of [
      '.prompt-warning',
      '.prompt-tip',
      '.notice--info',
      '.notice',
      '.alert .alert-danger',
      '#x .info',
      '.shadow .warning',
    ])
      assert.deepEqual(
        shown(`${words}\n{: ${name} }`).map(([kind, text]) => [kind, text.trim()]),
        [
          ['sentence', 'The attackers took 4,200 records.'],
          ['sentence', 'They left on 4 May 2025.'],
        ],
        name,
      );
    for (const name of ['.quote', '.blockquote', '.information', '#notice'])
      assert.deepEqual(
        shown(`${words}\n{: ${name} }`).map(([kind]) => kind),
        ['quote'],
        name,
      );
    const [cited, declined] = mended('> The attackers took 4,200 records.\n{: .prompt-tip }', 'took');
    assert.equal(cited, '> [The attackers took 4,200 records](https://cert.example/b).\n{: .prompt-tip }');
    assert.equal(declined, '> The attackers took 4,200 records.¤\n{: .prompt-tip }');
  });

  it('have their sentences cited as those of a paragraph', () => {
    const alert = '> [!WARNING]\n> The attackers took 4,200 records.\n> It rained.';
    assert.deepEqual(mended(alert, 'took'), [
      alert.replace('The attackers took 4,200 records', '[$&](https://cert.example/b)'),
      alert.replace('records.', 'records.¤'),
    ]);
  });

  it('are none where somebody is quoted', () => {
    for (const first of ['> [!quote] The mayor\n', '> [sic!]\n', ''])
      assert.equal(shown(`${first}> “We lost all that we had”, he said. It rained.`)[0]?.[0], 'quote', first);
    const nested = shown('> [!NOTE]\n> It rained.\n>\n> > “We lost all that we had”, he said. It rained.');
    assert.deepEqual(
      nested.map(([kind]) => kind),
      ['sentence', 'quote'],
    );
  });
});

describe('definition lists of kramdown and Hugo', () => {
  it('are items, without their terms', () => {
    const lost = ['item', 'Attackers took 9,700 records.', 'none'];
    const paid = ['item', 'The port paid $2 million to the thieves,\nall at once.', 'none'];
    for (const [body, told] of [
      ['Loss\n: Attackers took 9,700 records.', [lost]],
      ['**Loss**\n:   Attackers took 9,700 records.', [lost]],
      ['Loss\n\n: Attackers took 9,700 records.', [lost]],
      ['Loss\n: Attackers took 9,700 records.\n: The port paid $2 million to the thieves,\nall at once.', [lost, paid]],
      ['Loss\n: Attackers took 9,700 records.\n\nRansom\n: The port paid $2 million to the thieves,\n  all at once.', [lost, paid]],
      ['> [!NOTE]\n> Loss\n> : Attackers took 9,700 records.', [lost]],
    ] as const)
      assert.deepEqual(shown(body), told, body);
  });

  it('have their definitions cited and declined where they stand', () => {
    const list = '**Loss**\n: Attackers took 9,700 records.\n\nRansom\n: It rained.';
    assert.deepEqual(mended(list, 'took'), [
      list.replace('Attackers took 9,700 records', '[$&](https://cert.example/b)'),
      list.replace('records.', 'records.¤'),
    ]);
  });

  it('are told as one, where three or more are open', () => {
    const { findings } = checkText(
      caseStudy(`${head}A\n: They took 4,200 records.\n\nB\n: They took 300 servers.\n\nC\n: They took 12 files.`),
    );
    assert.deepEqual(
      findings.map(({ messageId }) => messageId),
      ['siblings'],
    );
  });

  it('are none within a sentence, and none in code', () => {
    assert.deepEqual(
      shown('It rained.\n: They took 4,200 records.').map(([kind]) => kind),
      ['sentence', 'sentence'],
    );
    assert.deepEqual(shown('```\nLoss\n: They took 4,200 records.\n```'), []);
  });
});
