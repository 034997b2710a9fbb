import assert from 'node:assert/strict';
import { wordFinding } from '../../src/core/findings/message';
import { caseStudy, checkText } from '../support/posts';

const text = caseStudy(
  `## Facts

The port was closed on 3 May 2025.[^1] The mayor paid $2 million on 4 May 2025.[^1]

## Trial

Two men were arrested in Spain on 5 May 2025.[^2]

The gang took 4,200 files from the customs office.

## After

The gang took 900 files more from the harbour master.

[^1]: Ledger, [Port closed](https://ledger.example/a).
[^2]: CERT, [Arrests](https://cert.example/b).
[^3]: Never called: [Quay](https://quay.example/c).`,
);

describe('a source in a note', () => {
  const { post, findings } = checkText(text);
  const lineOf = (words: string): number => post.lines.at(text.indexOf(words)).line;

  it('is cited where its note is called, each time, and else where it stands', () => {
    const places = post.sources.all.map(({ citations }) => citations.map(({ start, end }) => text.slice(start, end)));
    assert.deepEqual(places, [['[^1]', '[^1]'], ['[^2]'], ['[Quay](https://quay.example/c)']]);
  });

  it('is its section’s, and the nearest by its call', () => {
    const claims = post.claims.filter(({ text: words }) => /files/.test(words));
    assert.deepEqual(
      claims.map(({ coverage, urls }) => [coverage, ...urls]),
      [['section', 'https://cert.example/b'], ['none']],
    );
    const told = findings.filter(({ rule }) => rule === 'unsourced-claim').map((finding) => wordFinding(finding, 'en'));
    assert.equal(told.length, 2);
    for (const message of told) assert.match(message, new RegExp(`cert\\.example, on line ${lineOf('[^2]')}\\.`));
    const fixes = findings.find(({ rule }) => rule === 'unsourced-claim')?.fixes;
    assert.equal(fixes?.[0]?.title.data.publisher, 'cert.example');
  });
});
