import assert from 'node:assert/strict';
import { citeEdits } from '../../../src/core/fixes/cite';
import { extendEdits } from '../../../src/core/fixes/extend';
import { applyEdits } from '../../../src/core/text/span';
import { caseStudy, checkText, starterPlace } from '../../support/posts';

describe('units', () => {
  const units = (body: string) => {
    const { post } = checkText(caseStudy(body));
    return post.units.map(({ claim }) => post.text.slice(claim.start, claim.end));
  };

  it('are no marks of directives, shortcodes and contents', () => {
    assert.deepEqual(units(':::note\nThe port closed.\n:::'), ['The port closed']);
    assert.deepEqual(units(':::note[Title]{.a}\n\nThe port closed.\n\n:::'), ['The port closed']);
    assert.deepEqual(units('{{< youtube abc >}}\n\n{% include a.html %}\n\n[[toc]]\n\nThe port closed.'), ['The port closed']);
  });

  it('leave the number of a note behind their stop out of what a link would carry, and end behind what asks for a source', () => {
    assert.deepEqual(units('The port closed.[1] It reopened.'), ['The port closed', 'It reopened']);
    assert.deepEqual(units('The port closed. [citation needed] It reopened.'), ['The port closed', 'It reopened']);
  });

  it('have the bold date they begin with, which a link leaves out', () => {
    for (const lead of ['**May 5, 2025.** ', '**5 mai 2025**. ', '**May 5, 2025**\n', '**May 5, 2025:** '])
      assert.deepEqual(units(`${lead}The port closed. It reopened.`), ['The port closed', 'It reopened'], lead);
    assert.deepEqual(units('**43 million** records were lost.'), ['**43 million** records were lost']);
    assert.deepEqual(units('**The port lost 4,200 records that day.** It closed.'), ['The port lost 4,200 records that day', 'It closed']);
  });

  for (const title of [
    '**How the gang stole 300 files**',
    '**Étape 1 : le gang vole 300 fichiers**',
    '*Le vol des 300 fichiers*',
    '**5 May 2025**',
    '**Day 3 (9 May 2025)**',
  ])
    it(`are silent where they are headings in disguise: ${title}`, () => {
      const titles = (body: string) => checkText(caseStudy(body)).post.units.flatMap(({ tier, isTitle }) => (isTitle ? tier : []));
      for (const below of ['The port closed.', '- The port closed.']) assert.deepEqual(titles(`${title}\n\n${below}`), ['silent']);
      assert.deepEqual(titles(`The port closed.\n\n${title}`), []);
    });

  it('are lines in bold that state something: with a stop, a source, in quotation marks, or a caption', () => {
    const titles = (body: string) => checkText(caseStudy(body)).post.units.map(({ isTitle }) => isTitle);
    for (const line of [
      '**The gang stole 300 files.**',
      '**[The gang stole 300 files](https://cert.example/a)**',
      '*“We lost 300 files”*',
      '![Port](a.png)\n\n*The port lost 300 files*',
    ])
      assert.deepEqual(titles(`${line}\n\nIt closed.`), [false, false], line);
    assert.deepEqual(titles('**How the gang stole 300 files**\nThe port closed.'), [true, false]);
  });

  it('are the captions of figures in HTML, whose links are sources', () => {
    const { post } = checkText(
      caseStudy(
        '<figure>\n  <img src="a.png" alt="">\n  <figcaption class="small">\n    The port lost 4,200 records\n    (<a href="https://cert.example/a">CERT</a>).\n  </figcaption>\n</figure>\n\n<figure>\n<figcaption>It paid $2 million.</figcaption>\n</figure>',
      ),
    );
    assert.deepEqual(
      post.units.map(({ kind, coverage, tier }) => [kind, coverage, tier]),
      [
        ['caption', 'link', 'strong'],
        ['caption', 'none', 'strong'],
      ],
    );
    for (const [index, words] of ['The port lost', 'It paid $2 million'].entries()) {
      const { claim } = post.units[index] ?? assert.fail();
      assert.ok(post.text.slice(claim.start, claim.end).startsWith(words));
    }
    assert.equal(post.sources.all[0]?.url, 'https://cert.example/a');
    const second = post.units[1] ?? assert.fail();
    const cited = applyEdits(post.text, citeEdits(post, second, { url: 'https://b.example/?x=1&y="2"', publisher: 'B' }));
    assert.ok(
      cited.includes('<figcaption><a href="https://b.example/?x=1&amp;y=&quot;2&quot;">It paid $2 million</a>.</figcaption>'),
      cited,
    );
    assert.equal(checkText(cited).post.units[1]?.coverage, 'link');
  });

  it('hold no attributes of kramdown, which go where their link goes', () => {
    const { post } = checkText(
      caseStudy(
        'They took [the old files](https://cert.example/a){:target="_blank" rel="noopener"} and 4,200 records.\n{: .note}\n\n{: .toc}\n\nIt answers {:ok, value} or {:error}.',
      ),
    );
    assert.deepEqual(
      post.units.map(({ text }) => text),
      ['They took the old files and 4,200 records.', 'It answers {:ok, value} or {:error}.'],
    );
    const extended = applyEdits(post.text, extendEdits(post, post.units[0] ?? assert.fail())?.edits ?? assert.fail());
    assert.ok(
      extended.includes('[They took the old files and 4,200 records](https://cert.example/a){:target="_blank" rel="noopener"}.'),
      extended,
    );
  });

  it('are declined by the comment of a caption, HTML or MDX', () => {
    const figure = (comment: string) => caseStudy(`<figure>\n<figcaption>It paid $2 million. ${comment}</figcaption>\n</figure>`);
    const coverage = (text: string, path: string) => checkText(text, { ...starterPlace, path }).post.units.map((unit) => unit.coverage);
    assert.deepEqual(coverage(figure('{/* casefile: analysis added up */}'), 'src/content/blog/a.mdx'), ['declined']);
    assert.deepEqual(coverage(figure('<!-- casefile: analysis added up -->'), 'src/content/blog/a.md'), ['declined']);
    assert.deepEqual(coverage(figure('{/* casefile: analysis added up */}'), 'src/content/blog/a.md'), ['none']);
  });

  it('are none of what a hostile page opens and never closes', () => {
    const { post } = checkText(caseStudy(`<div>${'<figcaption>'.repeat(20_000)}\n\n${':::\nA line.\n'.repeat(2_000)}`));
    assert.ok(post.units.length > 1_000);
    assert.ok(post.units.every(({ kind }) => kind !== 'caption'));
  });

  it('leave the box of a task out of what a link would carry', () => {
    assert.deepEqual(units('- [ ] The port closed\n- [x] **Cranes** : all stopped'), ['The port closed', 'all stopped']);
  });
});
