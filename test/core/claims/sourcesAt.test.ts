import assert from 'node:assert/strict';
import { sourcesAt } from '../../../src/core/claims/ledger';
import { caseStudy, checkText } from '../../support/posts';

const { post } = checkText(
  caseStudy(
    [
      'The port lost 4,200 records.[^1] It closed 12 quays ([Ledger][ledger]).',
      '[ledger]: https://ledger.example/b "The Ledger"',
      '[^1]: Senate, [The Port Report](https://senate.example/a) and [its annex](https://senate.example/annex).',
      '[^2]: A remark.',
      '## Sources',
      '- [CERT](https://cert.example/c)',
    ].join('\n\n'),
  ),
);

const at = (words: string): string[] => sourcesAt(post, post.text.indexOf(words) + 1).map(({ url }) => url);

describe('the sources at a place', () => {
  const senate = ['https://senate.example/a', 'https://senate.example/annex'];
  const tables: [string, string[]][] = [
    ['[^1] It', senate],
    ['[^1]: Senate', senate],
    ['Senate,', senate],
    ['Port Report', senate],
    ['[Ledger][', ['https://ledger.example/b']],
    ['[ledger]:', ['https://ledger.example/b']],
    ['ledger.example/b', ['https://ledger.example/b']],
    ['CERT', ['https://cert.example/c']],
    ['remark', []],
    ['12 quays', []],
  ];
  for (const [words, urls] of tables)
    it(`are known at “${words}”`, () => {
      assert.deepEqual(at(words), urls);
    });
});
