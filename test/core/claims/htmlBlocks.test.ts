import assert from 'node:assert/strict';
import { citeEdits, declineEdits } from '../../../src/core/fixes/cite';
import { applyEdits } from '../../../src/core/text/span';
import { caseStudy, checkText } from '../../support/posts';

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
      [
        '<table><tr><th>Day</th><td>It fell</td></tr><tr><th>Night</th><td>It rose</td></tr></table>',
        ['row: Day | It fell', 'row: Night | It rose'],
      ],
      [
        '<table><thead><tr><td>It fell in 2024</td></tr><tr><td>Quays</td></tr></thead><tbody><tr><td>It rose</td></tr></tbody></table>',
        ['row: It rose'],
      ],
      ['<table><thead></thead><tr><td>It fell</td></tr><thead><tr><td>It rose</td></tr></table>', ['row: It fell', 'row: It rose']],
      ['<table><tr><th>Day<th>What<tr><th>3 May<td>It fell</table>', ['row: 3 May | It fell']],
      ['<table><caption>It rose</caption><tr><td>It fell</td></tr></table>', ['caption: It rose', 'row: It fell']],
      ['<table><caption>It rose<tr><td>It fell</td></tr></table>', ['caption: It rose', 'row: It fell']],
      ['<div>\n<p>It fell.</p>\n<p>It rose.\n<!-- open\n<p>It sank.</p></div>', ['sentence: It fell.', 'sentence: It rose.']],
      ['<div><head><header>Quay</header><p>It fell.</p></head><p>It rose.</p></div>', ['sentence: It rose.']],
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

  it('has the source of a table in its caption, and of a quotation in what stands by it', () => {
    const link = '<a href="https://cert.example/a">CERT</a>';
    const row = '<tr><td>Lost</td><td>4,200 boats</td></tr>';
    const quote = '<blockquote><p>Acme lost $4 million on 3 May 2024.</p></blockquote>';
    const coverages = (html: string, wanted: string) =>
      units(html).flatMap(({ kind, coverage, urls }) => (kind === wanted ? [[coverage, ...urls].join(' ')] : []));
    assert.deepEqual(
      coverages(`<table><caption>Source: ${link}</caption>${row}${row}</table>`, 'row'),
      Array(2).fill('list https://cert.example/a'),
    );
    assert.deepEqual(coverages(`<div><p>As ${link} lists:</p><table><caption>The boats</caption>${row}</table></div>`, 'row'), [
      'list https://cert.example/a',
    ]);
    assert.deepEqual(coverages(`<table><caption>The boats</caption>${row}</table>`, 'row'), ['none']);
    for (const html of [
      `<figure>${quote}<figcaption>${link}</figcaption></figure>`,
      `<figure><figcaption>${link}</figcaption>${quote}</figure>`,
      `<figure>${quote}<figcaption>— Jane Roe, ${link}</figcaption></figure>`,
      quote.replace('>', ' cite="https://cert.example/a">'),
      quote.replace('>', " class='a' CITE = 'https://cert.example/a'>"),
    ])
      assert.deepEqual(coverages(html, 'quote'), ['quote https://cert.example/a'], html);
    for (const html of [
      `<figure>${quote}<figcaption>Its boats, which ${link} shows at the quay, in a storm.</figcaption></figure>`,
      quote.replace('>', ' cite="Jane Roe">'),
      quote.replace('>', ' title="cite=https://cert.example/a">'),
    ])
      assert.deepEqual(coverages(html, 'quote'), ['none'], html);
    // A picture's source is none of the paragraph before it.
    assert.deepEqual(coverages(`<div><p>Acme lost $4 million on 3 May 2024.</p><figcaption>${link}</figcaption></div>`, 'sentence'), [
      'none',
    ]);
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
        '<table><caption>The port lost 4,200 records</caption></table>',
        `<table><caption>${link}The port lost 4,200 records</a></caption></table>`,
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
      '<head></header>',
      '<table><tr><th>',
      '<table><caption>a',
      '<thead><tr>',
      '<blockquote cite=',
    ])
      assert.ok(checkText(caseStudy(`<div>${piece.repeat(20_000)}`)).post.caseStudy.isCaseStudy, piece);
  });
});
