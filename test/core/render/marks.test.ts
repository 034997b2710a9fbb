import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPost } from '../../../src/core/model/post';
import type { Mark } from '../../../src/core/render/markdown/marks';
import { renderMarkdown } from '../../../src/core/render/markdown/renderer';
import { noSite } from '../../../src/core/site/readSite';
import type { Place } from '../../../src/core/site/site';
import { Lines } from '../../../src/core/text/lines';

const place: Place = { path: 'post.md', site: noSite, isPost: true };

const rendered = (text: string, marks?: readonly Mark[]): string =>
  renderMarkdown(text, 1, 'markdown', marks && { marks, lines: new Lines(text), firstLine: 1 });

/** Marks what stands between the brackets. */
function marked(written: string): string {
  const marks: Mark[] = [];
  let text = '';
  for (const piece of written.split(/(?=[⟦⟧])/)) {
    if (piece.startsWith('⟦')) marks.push({ id: `c${marks.length + 1}`, start: text.length, end: text.length });
    else if (piece.startsWith('⟧')) marks.push({ ...(marks.pop() as Mark), end: text.length });
    text += piece.replace(/^[⟦⟧]/, '');
  }
  return rendered(text, marks)
    .replaceAll(/ data-line="\d+"/g, '')
    .replaceAll('data-claim=', '')
    .trim();
}

const without = (html: string): string => {
  let depth = 0;
  return html.replace(/<span data-claim="\w+">|<\/span>/g, (tag) => {
    if (tag !== '</span>') depth++;
    else if (depth === 0) return tag;
    else depth--;
    return '';
  });
};

describe('marks in the rendered article', () => {
  it('stand around their words, over links, emphasis, code and line breaks', () => {
    assert.equal(marked('⟦One.⟧ Two.'), '<p><span "c1">One.</span> Two.</p>');
    assert.equal(
      marked('A ⟦[b](http://x.example) *c* `d`\ne⟧ f'),
      '<p>A <span "c1"><a href="http://x.example">b</a> <em>c</em> <code>d</code>\ne</span> f</p>',
    );
    assert.equal(marked('⟦A *b⟧ c*'), '<p><span "c1">A </span><em><span "c1">b</span> c</em></p>');
    assert.equal(marked('⟦A &amp; b.⟧ \\* ⟦c⟧'), '<p><span "c1">A &amp; b.</span> * <span "c2">c</span></p>');
  });

  it('cover each block and each cell that they run over', () => {
    assert.equal(marked('> ⟦One\n>\n> two⟧'), '<blockquote>\n<p><span "c1">One</span></p>\n<p><span "c1">two</span></p>\n</blockquote>');
    assert.match(marked('| a | b |\n| - | - |\n| ⟦1 | 2⟧ |'), /<td><span "c1">1<\/span><\/td>\n<td><span "c1">2<\/span><\/td>/);
  });

  it('are looked up for each block without looking at all of them', () => {
    const count = 2000;
    const text = 'One.\n\n'.repeat(count);
    const marks = Array.from({ length: count }, (_, index) => ({ id: `c${index}`, start: index * 6, end: index * 6 + 4 }));
    let looks = 0;
    const counted = new Proxy(marks, {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
        return Reflect.get(target, key, receiver);
      },
    });
    assert.equal(rendered(text, counted).match(/data-claim/g)?.length, count);
    assert.ok(looks < count * 40, `${looks} looks`);
  });

  it('never cross what HTML opens and closes', () => {
    assert.equal(marked('⟦A <b>b</b> c⟧'), '<p><span "c1">A <b>b</b> c</span></p>');
    assert.equal(marked('⟦A <b>b⟧ c</b>'), '<p><span "c1">A </span><b><span "c1">b</span> c</b></p>');
    assert.equal(marked('⟦A <b>b⟧ c'), '<p><span "c1">A </span><b><span "c1">b</span> c</p>');
  });

  it('stand around the words of captions in HTML, between its tags', () => {
    assert.equal(
      marked('<figure>\n<figcaption class="a">\n  ⟦It lost 4\n  (<a href="https://a.example">CERT</a>).⟧\n</figcaption>\n</figure>'),
      '<figure>\n<figcaption class="a">\n  <span "c1">It lost 4\n  (</span><a href="https://a.example"><span "c1">CERT</span></a><span "c1">).</span>\n</figcaption>\n</figure>',
    );
    // In a list, whose indent is stripped, and with the line breaks of Windows.
    assert.match(
      marked('- A\r\n\r\n  <figcaption>\r\n  x: ⟦it lost\r\n  4⟧</figcaption>'),
      /x: <span "c1">it lost\s+4<\/span><\/figcaption>/,
    );
    assert.match(
      marked('<figcaption>⟦a <!-- > --> b⟧</figcaption> <figcaption>⟦c⟧</figcaption>'),
      /<span "c1">a <\/span><!-- > --><span "c1"> b<\/span><\/figcaption> <figcaption><span "c2">c</,
    );
  });

  it('are in no HTML where a span would be words, nor where a post writes marks itself', () => {
    for (const html of [
      '<textarea><figcaption>⟦a⟧</figcaption></textarea>',
      '<figcaption>⟦<title>a⟧</figcaption>',
      '<figcaption data-claim="c9">⟦a⟧</figcaption>',
    ])
      assert.doesNotMatch(marked(html), /span|"c1"/, html);
    assert.equal(marked('> ⟦a\n>\n> <div>b</div>⟧'), '<blockquote>\n<p><span "c1">a</span></p>\n<div>b</div></blockquote>');
    assert.doesNotMatch(marked('<figcaption>⟦a <b⟧'), /<b<span/);
  });

  it('are ours alone: a post cannot write one', () => {
    assert.doesNotMatch(rendered('<span data-claim="c1">x</span>\n\n<p DATA-CLAIM=c1>', []), /data-claim/i);
  });

  const folders = ['examples/src/content/blog', ...(process.env.CASEFILE_CORPUS ? [join(process.env.CASEFILE_CORPUS, 'corpus')] : [])];
  it('change nothing else of any post, and find every claim', () => {
    let count = 0;
    for (const folder of folders)
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.md'))) {
        const text = readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');
        const post = readPost(text, place, true);
        const body = text.slice(post.frontmatter.bodyStart);
        const firstLine = post.lines.at(post.frontmatter.bodyStart).line;
        const html = renderMarkdown(body, firstLine, 'markdown', { marks: post.claims, lines: post.lines, firstLine });
        assert.equal(without(html), renderMarkdown(body, firstLine, 'markdown'), name);
        for (const { id, text: words } of post.claims) {
          count++;
          assert.ok(html.includes(`data-claim="${id}"`), `${name}: ${id} ${words}`);
        }
      }
    assert.ok(count > 10);
  });
});
