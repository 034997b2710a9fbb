import assert from 'node:assert/strict';
import type { Claim } from '../../src/core/claims/coverage';
import { extendFix } from '../../src/core/fixes/extend';
import { offersFor } from '../../src/core/fixes/offers';
import { applyEdits } from '../../src/core/text/span';
import { caseStudy, checkText } from '../support/posts';

describe('a link is extended', () => {
  /** The title of the fix for the last claim of a body, and what it makes of the body. */
  function extended(body: string): [string, string] | undefined {
    const text = caseStudy(body);
    const { post } = checkText(text);
    const fix = extendFix(post, post.units.at(-1) as Claim);
    if (!fix) return undefined;
    const whole = applyEdits(text, fix.edits);
    assert.deepEqual(checkText(whole).findings, [], whole);
    return [fix.title.text, whole.slice(caseStudy('').length - 1).trimEnd()];
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
