import assert from 'node:assert/strict';
import { citeEdits, declineEdits } from '../../src/core/fixes/cite';
import { applyEdits } from '../../src/core/text/span';
import { caseStudy, checkText } from '../support/posts';

const post = (html: string) => checkText(caseStudy(`${html}\n\n[The port is in Ohio](https://port.example/about).`)).post;
const units = (html: string) => post(html).units.slice(0, -1);
const told = (html: string) => units(html).map(({ kind, text }) => `${kind}: ${text.replace(/\s+/g, ' ')}`);

describe('a block of HTML', () => {
  it('is read as Markdown’s own blocks are', () => {
    const tables: [string, string[]][] = [
      [
        '<p class="a">The port lost 4,200 records. It closed <b>12</b> quays.</p>',
        ['sentence: The port lost 4,200 records.', 'sentence: It closed 12 quays.'],
      ],
      ['<div>\n<p>It fell.\n<p>It rose.\n</div>', ['sentence: It fell.', 'sentence: It rose.']],
      ['<div align="center">It fell.</div>', ['sentence: It fell.']],
      [
        '<ul>\n<li>4,200 records</li>\n<li>12 quays\n<ul><li>Two cranes</li></ul></li>\n</ul>',
        ['item: 4,200 records', 'item: 12 quays', 'item: Two cranes'],
      ],
      ['<ul><li>One<li>Two</ul>', ['item: One', 'item: Two']],
      ['<blockquote><p>“We lost it.”</p><p>– The mayor</p></blockquote>', ['quote: “We lost it.” | – The mayor']],
      ['<table><tr><th>Day</th><th>What</th></tr><tr><td>3 May</td><td>It fell</td></tr></table>', ['row: 3 May | It fell']],
      [
        '<table>\n<tbody><tr><td>3 May</td><td>It fell</td></tr>\n<tr><td>4 May<td>It rose</table>',
        ['row: 3 May | It fell', 'row: 4 May | It rose'],
      ],
      ['<figure><img src="a.png" alt="It fell"><figcaption>It fell.</figcaption></figure>', ['caption: It fell.']],
      ['<!-- <p>It fell.</p> -->\n<p>It rose.</p>', ['sentence: It rose.']],
      ['<p title="a > b">It fell.</p>', ['sentence: It fell.']],
    ];
    for (const [html, expected] of tables) assert.deepEqual(told(html), expected, html);
  });

  it('holds nothing in what is no prose of the article', () => {
    for (const html of [
      '<script>\nvar a = "It fell.";\n</script>',
      '<pre>It fell.</pre>',
      '<div><style>p { color: red }</style><svg><text>It fell.</text></svg></div>',
      '<details><summary>It fell.</summary></details>',
      '<div><h2>It fell</h2><nav>It rose.</nav><button>Go</button></div>',
      '<iframe src="https://video.example/a">It fell.</iframe>',
      '<img src="a.png" alt="It fell.">',
      '<div><script>It fell.',
    ])
      assert.deepEqual(told(html), [], html);
  });

  it('has sources in its links, near its claims', () => {
    const [linked, beside, item] = units(
      '<p>The port lost <a href="https://cert.example/a">4,200 records</a>. It closed on 3 May 2025.</p>\n<ul><li>It paid $2 million.</li></ul>',
    );
    assert.equal(linked?.coverage, 'link');
    assert.equal(beside?.coverage, 'paragraph');
    assert.equal(item?.coverage, 'none');
  });

  it('has its words where they stand, whatever ends its lines', () => {
    for (const lineBreak of ['\n', '\r\n']) {
      const { text, units: all } = post(
        '<div>\n<p>The port\nlost 4,200 &amp; more records.\nIt closed.</p>\n</div>'.replaceAll('\n', lineBreak),
      );
      assert.deepEqual(
        all.slice(0, 2).map(({ start, end }) => text.slice(start, end).replaceAll('\r', '')),
        ['The port\nlost 4,200 &amp; more records.', 'It closed.'],
      );
    }
  });

  it('gets links and markers of HTML', () => {
    const source = { url: 'https://cert.example/a?b&c', publisher: 'CERT' };
    const link = '<a href="https://cert.example/a?b&amp;c">';
    const tables: [string, string][] = [
      ['<p>The port lost 4,200 records.</p>', `<p>${link}The port lost 4,200 records</a>.</p>`],
      ['<ul><li>4,200 records</li></ul>', `<ul><li>${link}4,200 records</a></li></ul>`],
      [
        '<blockquote>“We lost 4,200 records that day.”</blockquote>',
        `<blockquote>${link}“We lost 4,200 records that day.”</a></blockquote>`,
      ],
      [
        '<table><tr><td>Lost</td><td>4,200 records</td></tr></table>',
        `<table><tr><td>Lost</td><td>${link}4,200 records</a></td></tr></table>`,
      ],
    ];
    for (const [html, expected] of tables) {
      const before = post(html);
      const claim = before.units[0] ?? assert.fail();
      const cited = applyEdits(before.text, citeEdits(before, claim, source));
      assert.ok(cited.includes(expected), cited);
      assert.ok(['link', 'quote'].includes(checkText(cited).post.units[0]?.coverage ?? ''));
      const declined = applyEdits(before.text, declineEdits(before, claim, 'analysis', ''));
      assert.equal(checkText(declined).post.units[0]?.coverage, 'declined', declined);
    }
  });

  it('costs no more than its length, whatever it opens and never closes', () => {
    const started = performance.now();
    for (const piece of [
      '<p ',
      '<ul><li>',
      '<table><tr><td>',
      '<script>',
      '<!-- ',
      '<a "',
      '</p>',
      '<blockquote>a',
      '<svg></',
      '<pre></pre',
    ])
      checkText(caseStudy(`<div>${piece.repeat(8000)}`));
    assert.ok(performance.now() - started < 8000, String(performance.now() - started));
  });
});
