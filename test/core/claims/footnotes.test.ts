import assert from 'node:assert/strict';
import { isOpen } from '../../../src/core/claims/coverage/coverage';
import { wordFinding } from '../../../src/core/findings/message';
import { citeEdits } from '../../../src/core/fixes/cite';
import { quotationEdits } from '../../../src/core/fixes/quotation';
import { applyEdits } from '../../../src/core/text/span';
import { bodyOf, caseStudy, checkText } from '../../support/posts';

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
    for (const message of told) assert.match(message, new RegExp(`CERT, on line ${lineOf('[^2]')}\\.`));
    const fixes = findings.find(({ rule }) => rule === 'unsourced-claim')?.fixes;
    assert.equal(fixes?.[0]?.title.data.publisher, 'CERT');
  });
});

describe('the definition of a note', () => {
  const coverages = (body: string) => checkText(caseStudy(body)).post.units.map(({ coverage }) => coverage);

  it('is no source line of what happens to stand above it', () => {
    for (const lead of ['Source : ', 'Sources: ', '', 'Voir '])
      assert.deepEqual(
        coverages(`The port lost 300 boats.[^1]\n\n## B\n\nThe port lost 500 cranes on 4 May.\n\n[^1]: ${lead}<https://ledger.example/a>`),
        ['footnote', 'none'],
        lead,
      );
  });

  it('parts nothing that it stands between', () => {
    const note = '[^1]: <https://ledger.example/a>';
    assert.deepEqual(
      coverages(
        `The port lost 300 boats.[^1]\n\nThe port lost 500 cranes on 4 May.\n\n${note}\n\nSource: [CERT](https://cert.example/a)`,
      ).slice(0, 2),
      ['footnote', 'list'],
    );
    assert.deepEqual(coverages(`The port lost, says the firm[^1]:\n\n${note}\n\n- 300 boats\n- 500 cranes`), ['footnote', 'list', 'list']);
  });
});

describe('a fix in a post that cites by notes', () => {
  /** What citing a source for the claim with these words makes of a post; the claim has its source then. */
  function cited(body: string, words: RegExp, url: string, publisher: string): string {
    const before = caseStudy(body);
    const { post } = checkText(before);
    const claim = post.units.find((unit) => words.test(unit.text)) ?? assert.fail('no such claim');
    const made = applyEdits(before, citeEdits(post, claim, { url, publisher }));
    const after = checkText(made).post;
    const again = after.units.find((unit) => words.test(unit.text));
    assert.ok(again && !isOpen(again), made);
    assert.ok(again.urls.includes(url), made);
    return bodyOf(made);
  }
  const a = 'https://ledger.example/a';
  const notes = `\n\n[^1]: Ledger, [Port closed](${a}).\n[^quay]: [Quay](https://quay.example/b), which is behind a wall.`;

  it('calls the note that stands for the source, where the post has its calls', () => {
    const behind = 'The port was closed on 3 May 2025.[^1] It opened on 9 May 2025.[^quay]';
    const before = 'The port was closed on 3 May 2025[^1]. It opened on 9 May 2025[^quay].';
    const lost = 'The gang took “4,200 *files*.” It left.';
    assert.equal(cited(`${behind}\n\n${lost}${notes}`, /4,200/, a, 'Ledger'), `${behind}\n\n${lost.replace('.”', '.”[^1]')}${notes}`);
    assert.equal(
      cited(`${before}\n\nThe gang took 4,200 files.${notes}`, /4,200/, a, 'Ledger'),
      `${before}\n\nThe gang took 4,200 files[^1].${notes}`,
    );
    assert.equal(
      cited(`${behind}\n\n- The gang took **4,200 files**\n- It left.${notes}`, /4,200/, a, 'Ledger'),
      `${behind}\n\n- The gang took **4,200 files**[^1]\n- It left.${notes}`,
    );
    assert.equal(
      cited(`${behind} The gang took 4,200 files.[^quay]${notes}`, /4,200/, a, 'Ledger'),
      `${behind} The gang took 4,200 files.[^quay][^1]${notes}`,
    );
    assert.equal(
      cited(`${behind}\n\n> We lost all of our 4,200 files that day.\n> We wept.${notes}`, /4,200/, a, 'Ledger'),
      `${behind}\n\n> We lost all of our 4,200 files that day.\n> We wept.[^1]${notes}`,
    );
  });

  it('calls it in the row, in the cell that is there for it', () => {
    const said = 'The port was closed on 3 May 2025.[^1] It opened on 9 May 2025.[^quay]';
    const table = (cells: string): string => `| What | Source |\n|---|---|\n| The gang took 4,200 files | ${cells}`;
    assert.equal(cited(`${said}\n\n${table(' |')}${notes}`, /4,200/, a, 'Ledger'), `${said}\n\n${table('[^1] |')}${notes}`);
    assert.equal(
      cited(`${said}\n\n${table('no |')}${notes}`, /4,200/, a, 'Ledger'),
      `${said}\n\n${table('no |').replace('files', 'files[^1]')}${notes}`,
    );
  });

  it('writes a new note below the last for a source that has none, in their manner', () => {
    const said = 'The port was closed on 3 May 2025.[^1] It opened on 9 May 2025.[^quay]\n\nThe gang took 4,200 files.';
    const made = (rest: string): string => cited(`${said}${rest}`, /4,200/, 'https://cert.example/c', 'CERT');
    const expected = (rest: string): string => `${said}[^2]${rest}`;
    const note = '[^2]: [CERT](https://cert.example/c)';
    assert.equal(made(notes), expected(`${notes}\n${note}.`));
    const loose = notes.replace('\n[^quay]', '\n\n[^quay]').replace('wall.', 'wall');
    assert.equal(made(loose), expected(`${loose}\n\n${note}`));
  });

  it('calls the number or label of a list’s entry, and links where the post links', () => {
    const list = `\n\n## Sources\n\n1. [Ledger](${a})\n2. [Quay](https://quay.example/b)`;
    const said = 'The port was closed on 3 May 2025 [1]. It opened on 9 May 2025 [2].';
    assert.equal(
      cited(`${said}\n\nThe gang took 4,200 files.${list}`, /4,200/, a, 'Ledger'),
      `${said}\n\nThe gang took 4,200 files [1].${list}`,
    );
    const labelled = said.replaceAll('[', '[S') + list.replaceAll(/\d\. /g, (mark) => `- [S${mark[0]}] `);
    assert.match(labelled, /2025 \[S2\]\.[\s\S]*\n- \[S2\] \[Quay\]/);
    const files = '\n\nThe gang took 4,200 files';
    const whole = labelled.replace('\n\n## ', `${files}.\n\n## `);
    assert.equal(cited(whole, /4,200/, a, 'Ledger'), whole.replace(files, `${files} [S1]`));
    const linked = `[The port was closed on 3 May 2025](${a}). [It opened on 9 May 2025](${a}).[^1] It went on.`;
    assert.equal(
      cited(`${linked}\n\nThe gang took 4,200 files.${notes}`, /4,200/, a, 'Ledger'),
      `${linked}\n\n[The gang took 4,200 files](${a}).${notes}`,
    );
  });

  it('calls it behind the quotation that a sentence becomes', () => {
    const text = caseStudy(`The port was closed on 3 May 2025.[^1]\n\nThe mayor said “we will never pay them a cent”. So be it.${notes}`);
    const { post } = checkText(text);
    const claim = post.units.find((unit) => /mayor/.test(unit.text)) ?? assert.fail();
    const made = applyEdits(text, quotationEdits(post, claim, { url: a, publisher: 'Ledger' }) ?? []);
    assert.ok(made.includes('\n\n> The mayor said “we will never pay them a cent”.[^1]\n\nSo be it.\n'), made);
    assert.deepEqual(checkText(made).post.units.find((unit) => /mayor/.test(unit.text))?.coverage, 'footnote');
  });

  it('names a source as its note does, day and sentence left out', () => {
    const named = (note: string): unknown[] => {
      const { post } = checkText(caseStudy(`It was closed.[^1]\n\n[^1]: ${note}`));
      return post.sources.all.map(({ publisher, title }) => [publisher, title])[0] ?? [];
    };
    assert.deepEqual(named(`U.S. Port Office, [notice](${a}).`), ['U.S. Port Office', 'notice']);
    assert.deepEqual(named(`Le Quai, 8 février 2024, [Fermeture](${a}).`), ['Le Quai', 'Fermeture']);
    assert.deepEqual(named(`It says so there. See [Port closed](${a}).`), ['ledger.example', undefined]);
    assert.deepEqual(named(`Ledger: ${a}`), ['Ledger', undefined]);
  });

  it('names a source as its note or its links do', () => {
    const { post } = checkText(
      caseStudy(
        `It was closed.[^1] It opened [(Quay Times)](https://quaytimes.example/a) [Quay Times](https://quaytimes.example/a). See [the port](https://port.example/).${notes}`,
      ),
    );
    assert.deepEqual(
      post.sources.all.map(({ publisher, title }) => [publisher, title]),
      [
        ['Ledger', 'Port closed'],
        ['Quay Times', undefined],
        ['port.example', undefined],
        ['Quay', undefined],
      ],
    );
  });
});

describe('a note', () => {
  const coverageOf = (note: string): string | undefined =>
    checkText(caseStudy(`The port lost 4,200 files on 3 May 2025.[^1]\n\nIt [closed](https://port.example/a).\n\n[^1]: ${note}`)).post
      .units[0]?.coverage;

  it('cites by author, title and year', () => {
    assert.equal(
      coverageOf(
        'Quay, Ann. Comment on issue 116. November 2018. "I do not know what to say of it, and nobody else does either, I am told."',
      ),
      'footnote',
    );
    assert.equal(coverageOf('Roe, J. The cranes of Ohio. Wharf Press, 2019.'), 'footnote');
    for (const remark of [
      'Curiously, Ohio. It has no sea.',
      'Norvik, Inc. refused to comment when we asked in 2024.',
      'Smith, Jones. I wrote this part in 2023.',
    ])
      assert.notEqual(coverageOf(remark), 'footnote', remark);
  });
});
