import assert from 'node:assert/strict';
import type { ArticleOptions } from '../../../src/core/render/article';
import { htmlOf, render } from '../../support/rendered';

describe('a rendered article', () => {
  describe('its body', () => {
    it('has tables, their columns aligned without a style', () => {
      const html = htmlOf('| a | b |\n|:-:|--:|\n| 1 | 2 |\n');
      assert.match(html, /<td align="center">1<\/td>/);
      assert.match(html, /<td align="right">2<\/td>/);
      assert.doesNotMatch(html, /style=/);
    });

    it('has footnotes that lead there and back', () => {
      const html = htmlOf('A claim.[^1]\n\n[^1]: [Report](https://cert.example/r)\n');
      assert.match(html, /<sup><a href="#post-user-content-fn-1" id="post-user-content-fnref-1" [^>]*>1<\/a><\/sup>/);
      assert.match(html, /<li id="post-user-content-fn-1">/);
      assert.match(html, /href="#post-user-content-fnref-1" [^>]*class="data-footnote-backref"/);
    });

    it('has strikethrough, addresses as links, code with its language', () => {
      const html = htmlOf('~~gone~~ https://a.example/x report.md\n\n```js\n1 < 2\n```\n');
      assert.match(html, /<del>gone<\/del>/);
      assert.match(html, /<a href="https:\/\/a\.example\/x">/);
      assert.doesNotMatch(html, /href="[^"]*report\.md/);
      assert.match(html, /<pre data-line="3"><code class="language-js">1 &#x3C; 2\n<\/code><\/pre>/);
    });

    it('keeps the HTML that a site keeps', () => {
      const html = htmlOf('<details open><summary>More</summary>\n\nH<sub>2</sub>O <mark>x</mark> <kbd>K</kbd>\n\n</details>\n');
      assert.match(html, /<details open>\s*<summary>More<\/summary>/);
      assert.match(html, /H<sub>2<\/sub>O <mark>x<\/mark> <kbd>K<\/kbd>/);
    });

    it('leaves hidden what the site hides', () => {
      assert.match(htmlOf('<p hidden>x</p>\n\n<span HIDDEN="until-found">y</span>'), /<p hidden>x<\/p>[\s\S]*<span hidden="until-found">y/);
    });

    it('has a box for what its HTML embeds, which says where that comes from', () => {
      const box = (from: string): string => `<span class="component-box">Embedded content · ${from}</span>`;
      for (const [written, from] of [
        ['<iframe src="https://www.youtube.com/embed/x" allowfullscreen></iframe>', 'youtube.com'],
        ['<video controls><source src="/attack.mp4"></video>', '/attack.mp4'],
        ['<audio src="//sound.example/a.ogg"></audio>', 'sound.example'],
        ['<object data="plan.pdf"><embed src="other.pdf"></object>', 'plan.pdf'],
        ['<embed src="javascript:alert(1)">', 'EMBED'],
        ['<svg viewBox="0 0 1 1"><title>Way in</title><path d="M0 0"/></svg>', 'Way in'],
      ] as const) {
        const { html, embedded } = render(`${written}\n\nIn ${written} words.\n`);
        assert.ok(html.split(box(from)).length === 3 && html.includes(`<p data-line="3">In ${box(from)} words.</p>`), html);
        assert.deepEqual(embedded, [from]);
      }
      assert.doesNotMatch(htmlOf('a <svg aria-hidden="true"></svg> <iframe hidden src="https://x.example"></iframe>'), /Embedded/);
    });

    it('says of each block where it begins in the file, whatever ends its lines', () => {
      const lines = [
        '---',
        'title: T',
        '---',
        '',
        'One',
        '',
        '- two',
        '- three',
        '',
        '> four',
        '',
        '| a |',
        '|---|',
        '| b |',
        '',
        '    code',
      ];
      for (const lineBreak of ['\n', '\r\n', '\r']) {
        const html = htmlOf(lines.join(lineBreak));
        assert.match(html, /<p data-line="5">One<\/p>/);
        assert.match(html, /<li data-line="8">three<\/li>/);
        assert.match(html, /<blockquote data-line="10">/);
        assert.match(html, /<table data-line="12">/);
        assert.match(html, /<tr data-line="14">/);
        assert.match(html, /<pre data-line="16"><code>code/);
      }
    });

    it('is the same with a byte order mark and with CRLF', () => {
      const post = '---\ntitle: T\npubDate: 2024-03-13\n---\n\n# Head\n\nText\nmore\n\n- a\n- b\n';
      assert.equal(htmlOf(`\uFEFF${post}`), htmlOf(post));
      assert.equal(htmlOf(post.replaceAll('\n', '\r\n')), htmlOf(post));
    });

    it('hides what is written in comments, markers among them', () => {
      const html = htmlOf('Our view. <!-- casefile: analysis ~1a2b we think so -->\n\n<!-- casefile: first-hand -->\n\nNext\n');
      assert.doesNotMatch(html, /casefile|we think so|<!--/);
      assert.match(html, /Our view\./);
    });

    it('leaves out what MDX does not print, and only in MDX', () => {
      const post =
        "import Chart from '../Chart.astro'\nexport const a = 1\n\nOur view. {/* casefile: analysis */}\n\n{/* casefile: first-hand */}\n\nWe\nimport *goods*.\n";
      const html = htmlOf(post, { syntax: 'mdx' });
      assert.doesNotMatch(html, /casefile|Chart|export|<p[^>]*><\/p>/);
      assert.match(html, /<p data-line="4">Our view\. <\/p>/);
      assert.match(html, /<p data-line="8">We\nimport <em>goods<\/em>\.<\/p>/);
      assert.match(htmlOf(post), /import Chart/);
      assert.match(htmlOf('`{/* x */}` and {/* open', { syntax: 'mdx' }), /<code>\{\/\* x \*\/\}<\/code> and \{\/\* open/);
    });

    it('leads links within the post to its own headings', () => {
      const html = htmlOf('[down](#what-happened) [évé](#événement)\n\n## What happened\n\n## What happened\n\n## Événement\n');
      assert.match(html, /<a href="#post-what-happened">/);
      assert.match(html, /<h2 id="post-what-happened" data-line="3">/);
      assert.match(html, /<h2 id="post-what-happened-1" data-line="5">/);
      assert.match(html, /id="post-événement"/);
    });
  });

  describe('of MDX', () => {
    const mdx = (text: string): string => htmlOf(text, { syntax: 'mdx' });
    const box = (name: string): string => `<span data-component="${name}" class="component-box">Component · ${name}</span>`;

    it('has a box where a component is called, whatever it is handed', () => {
      assert.ok(
        mdx('<Chart\n  data={[{ a: "}>" }, `>`]}\n  on={() => 1 > 0}\n  title="a > b"\n/>\n\nAfter.').includes(
          `<p>${box('Chart')}</p>\n<p data-line="7">After.</p>`,
        ),
      );
      assert.ok(mdx('A <Tip.Small text="x" /> in words.').includes(`A ${box('Tip.Small')} in words.`));
    });

    it('shows what stands between the tags of a component', () => {
      const html = mdx('<Callout type="warning">\n\nMind *this*.\n\n</Callout>');
      assert.match(html, /data-component="Callout"[\s\S]*<p data-line="3">Mind <em>this<\/em>\.<\/p>/);
      assert.doesNotMatch(html, /&#x3C;/);
    });

    it('passes over statements, comments and expressions to their ends, and prints a string', () => {
      const post = 'export const meta = {\n  a: "}",\n\n  b: 2\n};\n\n{/* multi\n\nline */}\n\n{[1, 2].map((n) => <li>{n}</li>)}\n\n';
      assert.match(mdx(`${post}After.`), /prose"><p data-line="13">After\.<\/p>\n<\/div>$/);
      assert.match(mdx("export const X = () => <p>don't</p>\n\nAfter."), /prose"><p data-line="3">After/);
      assert.match(mdx('export default {\n\nAfter.'), /prose"><p data-line="3">After/);
      assert.match(
        mdx('{"chaîne"}\n\nIn {\'<b>\'} and {x.y} \\{z}.\n\n<>\n\n<></>\n\n</>'),
        /prose">chaîne<p data-line="3">In &#x3C;b> and {2}\{z\}\.<\/p>\s*<\/div>$/,
      );
      assert.match(mdx('{never closed'), /\{never closed/);
    });

    it('reads HTML as MDX does: with expressions among its attributes, and Markdown between its tags', () => {
      assert.match(
        mdx("<div style={{color:'red'}} onClick={() => alert(1)}>within *it*</div>"),
        /prose"><div>within <em>it<\/em><\/div><\/div>$/,
      );
      assert.match(mdx('<div>\n*em*\n</div>\n\n<hr/>\n\n<p/>'), /<div>\n<p data-line="2"><em>em<\/em><\/p>\n<\/div>\n<hr>\n<p><\/p>/);
      assert.match(
        mdx('<img src={hero.src} alt="x"/>'),
        /<p data-line="1"><span data-component="img" class="component-box">Component · img<\/span><\/p>/,
      );
      assert.match(
        mdx('<A>\n    # In\n\n    - a\n        - b\n    ```js\n      c\n    ```\n</A>'),
        /<h1 id="post-in" data-line="2">In<\/h1>\s*<ul data-line="4">[\s\S]*b<\/li>[\s\S]*<pre data-line="6"><code[^>]*> {2}c\n/,
      );
      assert.match(mdx('a\n\n    four *spaces*'), /<p data-line="3">four <em>spaces<\/em><\/p>/);
      assert.match(mdx('if a <b c and <pre>\n*x*\n</pre>'), /if a &#x3C;b c/);
    });

    it('takes no time over what never ends', () => {
      for (const piece of [
        '<a {',
        '<A b={`',
        '{',
        '{/*',
        '{"',
        'export {\n\n',
        '<a b=/*{',
        '<>',
        '{`',
        '    - a\n',
        'a\n    # b\n',
        '    ```\n',
      ])
        assert.ok(mdx(piece.repeat(100_000 / piece.length)).length > 0, piece);
    }).timeout(15_000);

    it('leaves tags that never end as they are written, and Markdown its capital letters', () => {
      assert.match(mdx('<Chart data={'), /&#x3C;Chart data=\{/);
      assert.doesNotMatch(htmlOf('<Chart /> x'), /component-box/);
    });
  });

  describe('what readers will see twice', () => {
    const post = '---\ntitle: T\nheroImage: ./h.png\n---\n# T\n\n![h](./h.png)\n';
    const notes = (text: string, layout?: ArticleOptions['layout']) => render(text, layout ? { layout } : {}).notes;

    it('is told where the layout prints it', () => {
      assert.deepEqual(notes(post, { printsTitle: true, printsHero: true }), ['title-twice', 'hero-twice']);
      assert.deepEqual(notes(post, { printsTitle: false, printsHero: false }), []);
      assert.deepEqual(notes(post), []);
    });

    it('is no image of HTML that readers of the site do not see', () => {
      const layout = { printsTitle: true, printsHero: true };
      const twice = '---\nheroImage: ./h.png\n---\n<img src="./h.png">\n\n';
      assert.deepEqual(render(twice, { layout, site: 'astro' }).notes, []);
      assert.deepEqual(render(twice, { layout, site: 'none' }).notes, ['hero-twice']);
      assert.deepEqual(render(`${twice}![h](./h.png)\n`, { layout, site: 'astro' }).notes, ['hero-twice']);
    });

    it('is not told of other headings and images', () => {
      assert.deepEqual(notes(post.replace('# T', '## T').replace('(./h.png)', '(./i.png)'), { printsTitle: true, printsHero: true }), []);
    });
  });

  it('knows its headings and how long it takes to read', () => {
    const { outline } = render(
      `# One\n\n${'word '.repeat(480)}\n\n## Two *three*\n\n\`\`\`\n${'code '.repeat(500)}\n\`\`\`\n\nA[^1]\n\n[^1]: N\n`,
    );
    assert.deepEqual(outline.headings, [
      { depth: 1, id: 'post-one', text: 'One' },
      { depth: 2, id: 'post-two-three', text: 'Two three' },
    ]);
    assert.equal(outline.minutes, 2);
  });
});
