import assert from 'node:assert/strict';
import { reachOf } from '../../../src/core/claims/coverage/headingReach';
import { addToListEdits } from '../../../src/core/fixes/list';
import { applyEdits } from '../../../src/core/text/span';
import { caseStudy, checkText, starterPlace } from '../../support/posts';

const lost = 'Acme lost $4 million.';
const list = '- [CERT](https://cert.example/a)\n- [Ledger](https://ledger.example/b)';

const read = (body: string, ending = 'md') => checkText(caseStudy(body), { ...starterPlace, path: `src/content/blog/port.${ending}` });
const rulesOf = (body: string, ending?: string): string[] => read(body, ending).findings.map(({ rule }) => rule);
const unitsOf = (body: string, ending?: string): string[] =>
  read(body, ending).post.units.map(({ coverage, heading, text }) =>
    [coverage, heading?.prose?.text.trim(), text].filter(Boolean).join(': '),
  );

const headingsIn = (body: string) => read(body).post.body.root.children.filter(({ kind }) => kind === 'heading');

describe('a heading in HTML', () => {
  for (const ending of ['md', 'mdx'])
    it(`that names sources heads their list as one of Markdown does, in ${ending}`, () => {
      for (const heading of [
        '<h2>Sources</h2>',
        '<h3>Références</h3>',
        '<h2 id="sources" class="a > b">Sources</h2>',
        '<h2>\n  Sources\n</h2>',
        '<H2><b>5.</b> Sources</H2>',
        '<h2 id="s"><a href="#s">Sources</a></h2>',
        '<div class="end"><h2>Sources</h2></div>',
        '<hr>\n<h2>Sources</h2>',
      ]) {
        const body = `${lost}\n\n${heading}\n\n${list}`;
        assert.deepEqual([unitsOf(body, ending), rulesOf(body, ending)], [[`end: ${lost}`], ['no-sources']], heading);
        const { post, findings } = read(body, ending);
        assert.deepEqual(
          post.sources.all.map(({ listed }) => listed !== undefined),
          [true, true],
        );
        const [told] = findings;
        assert.match(told ? post.text.slice(told.start, told.end) : '', /sources|références/i);
      }
    });

  it('has the list of HTML behind it, in its own block', () => {
    const html = '<ul><li><a href="https://cert.example/a">CERT</a></li></ul>';
    for (const body of [
      `${lost}\n\n<h2>Sources</h2>\n${html}`,
      `<p>${lost}</p>\n<h2>Sources</h2>\n${html}`,
      `${lost}\n\n<section>\n<h2>Sources</h2>\n${html}\n</section>`,
    ])
      assert.deepEqual([unitsOf(body), rulesOf(body)], [[`end: ${lost}`], ['no-sources']], body);
  });

  it('that names nothing but a section ends a list of sources, and is told of no unit', () => {
    const body = `<h2>Sources</h2>\n\n${list}\n\n<h2>What happened</h2>\n\n${lost}\n\n<h3>Cost</h3>\n<p>Quay fell to 12,000 boats.</p>`;
    assert.deepEqual(unitsOf(body), [`end: ${lost}`, 'end: Quay fell to 12,000 boats.']);
  });

  it('takes no list from the bold line above it, and makes no article of sections', () => {
    const below = '<h3>Newsletter</h3>\n\nBye.';
    assert.deepEqual(unitsOf(`${lost}\n\n**Sources**\n\n${list}\n\n${below}`), [`end: ${lost}`, 'end: Bye.']);
    // One source in a line below a rule is that of a digest.
    const line = '---\n\nSource : [CERT](https://cert.example/a)';
    assert.deepEqual(unitsOf(`<h1>The port</h1>\n\n${lost}\n\n<h3>Cost</h3>\n\n${line}`)[0], `list: ${lost}`);
  });

  it('gives its source to the list right below, and to no more of what stands there', () => {
    const heading = '<h4>17 May, <a href="https://cert.example/a">CERT alert on the port</a></h4>';
    const headline = '<h4><a href="https://cert.example/a">CERT alert on the port</a></h4>';
    for (const each of [heading, headline]) {
      assert.deepEqual(unitsOf(`${each}\n\n- ${lost}\n\nQuay fell to 12,000 boats.`), [
        `list: ${lost}`,
        'none: Quay fell to 12,000 boats.',
      ]);
      assert.deepEqual(headingsIn(each).map(reachOf), ['list']);
    }
  });

  it('ends before its closing tag, whatever follows at once', () => {
    for (const html of ['<h2>Sources</h2><ul><li>A</li></ul>', '<h2>Sources</h2><h3>Press</h3><p>A</p>', '<h2>Sources</h2>'])
      assert.deepEqual(headingsIn(html)[0]?.prose?.halves, [], html);
  });

  it('is none within a quotation, a cell or an item, in code, a comment or a drawing, and none where it is not closed', () => {
    for (const html of [
      '<blockquote><h2>Sources</h2></blockquote>',
      '<ul><li><h2>Sources</h2></li></ul>',
      '<table><tr><td><h2>Sources</h2></td></tr></table>',
      '<pre><h2>Sources</h2></pre>',
      '- <div><h2>Sources</h2></div>',
      '<!-- <h2>Sources</h2> -->',
      '<svg><h2>Sources</h2></svg>',
      '<h2>Sources',
      '<h2></h2>',
      '<h7>Sources</h7>',
    ])
      assert.equal(read(`${lost}\n\n${html}\n\n${list}`).post.sources.lists.length, 0, html);
  });

  it('has a new source written into its list', () => {
    const body = `[Acme lost $4 million](https://cert.example/a).\n\n<h2>Sources</h2>\n\n${list}\n`;
    const { post } = read(body);
    const made = applyEdits(post.text, addToListEdits(post, { url: 'https://quay.example/c', publisher: 'Quay' }));
    assert.ok(made.includes(`${list}\n- [quay.example/c](https://quay.example/c)`), made);
  });

  it('is bounded', () => {
    const started = '<h2>'.repeat(20_000);
    assert.equal(read(`${started}\n\n${lost}`).post.units.length, 1);
    const many = '<h2>Sources</h2>\n'.repeat(20_000);
    assert.equal(read(`${many}\n\n${lost}`).post.units.length, 1);
  });
});
