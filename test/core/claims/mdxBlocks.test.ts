import assert from 'node:assert/strict';
import { citeEdits, claimAt, declineEdits } from '../../../src/core/fixes/cite';
import { applyEdits } from '../../../src/core/text/span';
import { caseStudy, checkText, starterPlace } from '../../support/posts';

const place = { ...starterPlace, path: 'src/content/blog/port.mdx' };
const source = { url: 'https://cert.example/b', publisher: 'CERT' };
const head = '[The port was closed on 3 May 2025](https://cert.example/port).\n\n## Losses';

/** What stands in a component within a component, as Prettier writes it. */
const within = [
  '- Attackers took 4,600 mails.',
  '- They left on 4 May 2025.',
  '',
  '1. They took 4,700 files',
  '2. They took 4,800 files',
  '   - They took 100 of these',
  '',
  '| a | b |',
  '|--|--|',
  '| x | 4,900 files |',
  '',
  '## Heading of 5,200 files',
  '',
  '```sh',
  'echo 5,300 files',
  '```',
  '',
  '> “We lost all that we had”, said the mayor.',
  '',
  'They took 5,400 files and',
  'left on 5 May 2025. It rained.',
];
const indented = (by: string): string =>
  [
    '<Tabs>',
    `${by.slice(0, by.length / 2)}<TabItem label="One">`,
    ...within.map((line) => (line ? by + line : '')),
    `${by.slice(0, by.length / 2)}</TabItem>`,
    '</Tabs>',
  ].join('\n');

describe('Markdown within the components of MDX', () => {
  it('passes over the tags of fragments, alone in their lines and among words', () => {
    for (const [body, made] of [
      ['<>\nThe port lost 50 boats on 6 May.\n</>', '<>\n[The port lost 50 boats on 6 May](https://cert.example/b).\n</>'],
      ['<>\n\nThe port lost 50 boats.\n\n</>', '<>\n\n[The port lost 50 boats](https://cert.example/b).\n\n</>'],
      ['<>The port lost 50 boats.</>', '<>[The port lost 50 boats](https://cert.example/b).</>'],
    ] as const) {
      const { post } = checkText(caseStudy(`${head}\n\n${body}`), place);
      assert.deepEqual(
        post.units.slice(1).map(({ text }) => text.trim()),
        [body.replace(/<\/?>/g, '').trim()],
      );
      const claim = post.units.at(-1);
      assert.ok(claim);
      assert.ok(
        applyEdits(post.text, citeEdits(post, claim, source))
          .trimEnd()
          .endsWith(made),
        body,
      );
    }
  });

  const read = (body: string) => checkText(caseStudy(`${head}\n\n${body}`), place).post;
  const shown = (body: string): [string, string][] => read(body).units.map(({ kind, text }): [string, string] => [kind, text]);
  const expected: [string, string][] = [
    ['sentence', 'The port was closed on 3 May 2025.'],
    ['item', 'Attackers took 4,600 mails.'],
    ['item', 'They left on 4 May 2025.'],
    ['item', 'They took 4,700 files'],
    ['item', 'They took 4,800 files'],
    ['item', 'They took 100 of these'],
    ['row', 'x | 4,900 files'],
    ['quote', '“We lost all that we had”, said the mayor.'],
    ['sentence', 'They took 5,400 files and\nleft on 5 May 2025.'],
    ['sentence', 'It rained.'],
  ];

  for (const [name, by] of [
    ['at the margin', ''],
    ['four blanks in', '    '],
    ['two tabs in', '\t\t'],
    ['eight blanks in', '        '],
  ] as const) {
    it(`is read as blocks ${name}`, () => assert.deepEqual(shown(indented(by)), expected));

    it(`stays a list, a table, a quotation and a paragraph, where its claims are cited or declined ${name}`, () => {
      const { text, units } = read(indented(by));
      const post = read(indented(by));
      const lines = text.split('\n');
      const claims = units.slice(1, -1);
      for (const { start, kind } of claims) {
        const claim = claimAt(post, start + 3);
        assert.ok(claim && claim.kind === kind);
        const cited = applyEdits(text, citeEdits(post, claim, source));
        const declined = applyEdits(text, declineEdits(post, claim, 'analysis', ''));
        const covered = { row: 'link', item: 'link', sentence: 'link', quote: 'quote', caption: 'link' } as const;
        const readAgain = (edited: string) => checkText(edited, place).post.units;
        assert.deepEqual(
          readAgain(cited).map((unit) => unit.kind),
          units.map((unit) => unit.kind),
          cited,
        );
        assert.equal(readAgain(cited)[units.findIndex((unit) => unit.start === start)]?.coverage, covered[kind], cited);
        assert.equal(readAgain(declined)[units.findIndex((unit) => unit.start === start)]?.coverage, 'declined', declined);
        // What stands around the claim is as it was.
        if (kind !== 'quote')
          assert.equal(cited.split('\n').filter((line) => !lines.includes(line)).length, claim.text.includes('\n') ? 2 : 1, cited);
      }
    });
  }

  it('has its headings, which are no claims, and its code', () => {
    const { body } = read(indented('    '));
    assert.deepEqual(
      body.root.children.map(({ kind }) => kind),
      ['paragraph', 'heading', 'html', 'html', 'list', 'list', 'table', 'heading', 'code', 'quote', 'paragraph', 'html', 'html'],
    );
  });

  it('stands at the margin in Markdown, where four blanks make a listing', () => {
    const { post } = checkText(caseStudy(`${head}\n\n${within.map((line) => `    ${line}`).join('\n')}`));
    assert.deepEqual(post.units.length, 1);
  });
});
