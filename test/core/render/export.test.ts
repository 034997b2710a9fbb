import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dataUri, imageType } from '../../../src/core/export/dataUri';
import { type ExportOptions, exportBody, exportPage, type ReadImage } from '../../../src/core/export/exportArticle';
import { isLoss, wordedLeftOut } from '../../../src/core/export/leftOut';
import { wordMessage } from '../../../src/core/findings/message';
import { type AddressUse, pathsOfAddress } from '../../../src/core/site/addresses';

const options: ExportOptions = { syntax: 'markdown', language: 'en', timeZone: 'Europe/Paris', name: 'post.md' };
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
const reads: ReadImage = async () => png;
const page = async (text: string, readImage = reads) => exportPage(text, options, readImage);

describe('the exported body', () => {
  const body = (text: string): string => exportBody(text, options).html;

  it('is the inside of the article, with neither lines nor a prefix', () => {
    assert.equal(
      body('---\ntitle: T\n---\n\nA *claim*.\n\n## What happened\n\n[up](#what-happened)\n').replaceAll('\n', ''),
      '<p>A <em>claim</em>.</p><h2 id="what-happened">What happened</h2><p><a href="#what-happened">up</a></p>',
    );
  });

  it('has nothing in the place of what its HTML embeds, and tells of it', async () => {
    const text = 'Before.\n\n<iframe src="https://www.youtube.com/embed/x"></iframe>\n\nA <svg></svg> b.\n';
    const { html, leftOut } = exportBody(text, options);
    assert.equal(html.replaceAll('\n', ''), '<p>Before.</p><p>A  b.</p>');
    assert.deepEqual(leftOut, [{ kind: 'embedded', what: ['youtube.com', 'SVG'] }]);
    const whole = await exportPage(text, { ...options, language: 'fr' }, reads);
    assert.match(whole.html, /<span class="component-box">Contenu intégré · youtube\.com<\/span>/);
    assert.deepEqual(whole.leftOut.map(isLoss), [false]);
    assert.match(wordMessage(wordedLeftOut(leftOut[0] as never), 'fr'), /intègre sont laissés de côté : .*youtube\.com.*SVG/);
  });

  it('leads footnotes there and back, and keeps an id that begins as our prefix does', () => {
    const html = body('A.[^1]\n\n<p id="post-mortem">x</p>\n\n[it](#post-mortem)\n\n[^1]: B.\n');
    assert.match(html, /<a href="#user-content-fn-1" id="user-content-fnref-1" /);
    assert.match(html, /<li id="user-content-fn-1"/);
    assert.match(html, /<p id="post-mortem">/);
    assert.match(html, /<a href="#post-mortem">/);
  });

  it('leaves addresses as the post writes them', () => {
    assert.equal(
      body('[x](//host.example/p) ![](//img.example/a.png)\n').trim(),
      '<p><a href="//host.example/p">x</a> <img src="//img.example/a.png" alt=""></p>',
    );
  });

  it('leaves images where the post has them, and nothing that runs', () => {
    const html = body(
      '![a](./a.png) ![b](http://b.example/b.png)\n\n<script>x</script><img src="javascript:x" onerror="x">\n\n[x](javascript:x)\n',
    );
    assert.match(html, /<img src="\.\/a\.png" alt="a">/);
    assert.match(html, /<img src="http:\/\/b\.example\/b\.png" alt="b">/);
    assert.doesNotMatch(html, /<script|onerror|image-box|src="(?:javascript|")/);
  });
});

describe('the exported page', () => {
  it('is one file with title, language, policy and style, and pins the policy', async () => {
    const { html, leftOut } = await exportPage('---\ntitle: "A & <b>"\n---\n\nTexte.\n', { ...options, language: 'fr' }, reads);
    assert.match(html, /^<!DOCTYPE html>\n<html lang="fr">/);
    assert.match(html, /<title>A &amp; &lt;b&gt;<\/title>/);
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'");
    assert.equal(policy, `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    assert.doesNotMatch(html, /<script|<link|\bstyle=|data-line|\bsrc=/);
    assert.deepEqual(leftOut, []);
  });

  it('has a style sheet that loads nothing', () =>
    assert.doesNotMatch(readFileSync('src/core/export/page.css', 'utf8'), /url\(|@import|https?:/));

  it('is called by its file where the post has no title', async () => assert.match((await page('Text.')).html, /<title>post\.md<\/title>/));

  it('holds the images of the site, hero and all', async () => {
    const asked: string[] = [];
    const { html, leftOut } = await page('---\nheroImage: ../hero.webp\n---\n![Plan](/plan.png?v=2)\n', async (source) => {
      asked.push(source);
      return png;
    });
    assert.deepEqual(asked.sort(), ['../hero.webp', '/plan.png?v=2']);
    assert.match(html, /<div class="hero hero-image"><img src="data:image\/webp;base64,iVBORw==" alt=""/);
    assert.match(html, /<img [^>]*src="data:image\/png;base64,iVBORw==" alt="Plan"/);
    assert.deepEqual(leftOut, []);
  });

  it('says what it does not hold, in both languages', async () => {
    const answers: Record<string, Awaited<ReturnType<ReadImage>>> = {
      './gone.png': 'absent',
      '../../out.png': 'outside',
      './big.png': new Uint8Array(5_000_001),
      './huge.png': 'too-large',
    };
    const text = `${[...Object.keys(answers), './notes.txt', 'https://far.example/x.png'].map((source) => `![alt](${source})`).join('\n')}\n<img src="./gone.png">\n\n[other](./other.md) [home](/) [web](https://a.example/) [here](#x) [mail](mailto:a@b.example)\n`;
    const { html, leftOut } = await exportPage(text, { ...options, site: 'astro' }, async (source) => answers[source] ?? png);
    assert.deepEqual(leftOut, [
      { kind: 'absent', what: ['./gone.png'] },
      { kind: 'outside', what: ['../../out.png'] },
      { kind: 'too-large', what: ['./big.png', './huge.png'] },
      { kind: 'not-an-image', what: ['./notes.txt'] },
      { kind: 'from-page', what: ['./gone.png'] },
      { kind: 'remote', what: ['far.example'] },
      { kind: 'local-link', what: ['./other.md', '/'] },
    ]);
    assert.equal(html.match(/class="image-box /g)?.length, 7);
    assert.deepEqual(leftOut.map(isLoss), [true, true, true, true, true, false, false]);
    const told = leftOut.map((left) => wordMessage(wordedLeftOut(left), 'en'));
    assert.equal(told[0], 'Images not found, check their paths: ./gone.png.');
    const french = leftOut.map((left) => wordMessage(wordedLeftOut(left), 'fr'));
    for (const [index, sentence] of french.entries()) assert.notEqual(sentence, told[index]);
  });

  it('names a few of many', () => {
    const what = Array.from({ length: 40 }, (_, index) => `${index}.png`);
    const sentence = wordMessage(wordedLeftOut({ kind: 'absent', what }), 'en');
    assert.match(sentence, /4\.png, …\.$/);
  });

  it('is never larger than a letter may be, however often an image is shown', async () => {
    const large = new Uint8Array(4_000_000);
    const { html, leftOut } = await page('![a](a.png) ![b](b.png) ![c](c.png) ![d](d.png)\n', async () => large);
    assert.deepEqual(leftOut, [{ kind: 'no-room', what: ['d.png'] }]);
    assert.ok(html.length < 25_000_000);
    const often = await page('![a](a.png)\n'.repeat(5000), async () => large);
    assert.deepEqual(often.leftOut, [{ kind: 'no-room', what: ['a.png'] }]);
    assert.equal(often.html.includes('base64'), false);
  });

  it('leads links without a scheme to the web: beside a page on a disk there is no such host', async () =>
    assert.match((await page('[x](//host.example/p)\n')).html, /<a href="https:\/\/host\.example\/p"/));

  it('numbers its links for paper, each address once', async () => {
    const { html } = await page('[a](https://a.example/x) [b](https://b.example/) [again](https://a.example/x) <https://c.example/>\n');
    assert.deepEqual(html.match(/data-address="\d"/g), ['data-address="1"', 'data-address="2"', 'data-address="1"']);
    assert.match(
      html,
      /<section class="addresses"><h2>Addresses of the links<\/h2><ol><li>https:\/\/a\.example\/x<\/li><li>https:\/\/b\.example\/<\/li><\/ol><\/section>/,
    );
    assert.doesNotMatch((await page('Nothing.')).html, /class="addresses"/);
  });

  it('lets the keyboard reach what scrolls', async () => {
    const { html } = await page('| a |\n|---|\n| b |\n\n    code\n');
    assert.match(html, /<div class="table" role="group" aria-label="Table" tabindex="0"><table>/);
    assert.match(html, /<pre tabindex="0">/);
  });
});

describe('an image put into a page', () => {
  it('is known by the ending of its name, whatever that is', () => {
    assert.deepEqual(['a.PNG', 'b.jpg', 'c.svg', 'd', 'e.html', 'f.constructor', '__proto__', 'x.__proto__'].map(imageType), [
      'image/png',
      'image/jpeg',
      'image/svg+xml',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is the same bytes, of any length', () => {
    for (const length of [0, 1, 2, 3, 0x8000, 0x8001, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
      assert.equal(dataUri('image/png', bytes), `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
    }
  });
});

describe('an address in a post', () => {
  const at = (address: string, kind: 'astro' | 'hugo' | 'jekyll' | 'none' = 'astro') =>
    pathsOfAddress(address, { post: 'site/src/blog/a.md', root: 'site', kind })[0];

  it('means a file beside the post, or in the public folder', () => {
    assert.equal(at('./x.png'), 'site/src/blog/x.png');
    assert.equal(at('../img/%C3%A9t%C3%A9.png?w=1#a'), 'site/src/img/été.png');
    assert.deepEqual(
      (['astro', 'hugo', 'jekyll', 'none'] as const).map((kind) => at('/x.png', kind)),
      ['site/public/x.png', 'site/static/x.png', 'site/x.png', 'site/public/x.png'],
    );
    assert.equal(at('../../../../x.png'), '../x.png');
    assert.equal(at('%zz.png'), 'site/src/blog/%zz.png');
    assert.equal(at('#x'), undefined);
  });

  it('is taken below the base of the site, which a layout may put before it', () => {
    const all = (address: string, use?: AddressUse, base = 'docs/fr') =>
      pathsOfAddress(address, { post: 'site/src/blog/a.md', root: 'site', kind: 'astro', base }, use);
    assert.deepEqual(all('/docs/fr/img/x.png?w=1'), ['site/public/img/x.png']);
    for (const broken of ['/x.png', '/docs/x.png', '/docs/frx.png', '/docs/fr', '/Docs/fr/x.png', '/docs/fr/../x.png'])
      assert.deepEqual(all(broken), [], broken);
    assert.deepEqual(all('./x.png'), ['site/src/blog/x.png']);
    assert.deepEqual(all('/docs/fr/img/x.png', 'html'), ['site/public/img/x.png']);
    assert.deepEqual(all('/docs/fr/x.png', 'file'), ['site/public/x.png', 'site/public/docs/fr/x.png', 'site/docs/fr/x.png']);
    assert.deepEqual(all('/src/x.png', 'file'), ['site/public/src/x.png', 'site/src/x.png']);
    assert.deepEqual(pathsOfAddress('/x.png', { post: 'a.md', kind: 'none' }), []);
  });

  it('is looked for beside the post where HTML writes it, save in a site of Astro, which publishes nothing from there', () => {
    const all = (address: string, kind: 'astro' | 'hugo' | 'none') =>
      pathsOfAddress(address, { post: 'site/src/blog/a.md', root: 'site', kind, aliases: [{ name: '@/*', targets: ['src/*'] }] }, 'html');
    for (const address of ['./x.png', 'x.png', ' x.png', '../x.png', '@/x.png', 'x.png?v=1'])
      assert.deepEqual(all(address, 'astro'), [], address);
    assert.deepEqual(all('/x.png', 'astro'), ['site/public/x.png']);
    for (const kind of ['hugo', 'none'] as const) assert.deepEqual(all('./x.png', kind), ['site/src/blog/x.png']);
  });

  it('means a file where an alias leads, or beside the post where one takes any name', () => {
    const aliases = [
      { name: '@/*', targets: ['src/*', 'lib/*', '../other/*'] },
      { name: '*', targets: ['*'] },
    ];
    const all = (address: string) => pathsOfAddress(address, { post: 'site/src/blog/a.md', root: 'site', kind: 'astro', aliases });
    assert.deepEqual(all('@/a%20b.png?w=1'), ['site/src/a b.png', 'site/lib/a b.png', 'site/src/blog/@/a b.png', 'site/@/a b.png']);
    assert.deepEqual(all('src/x.png'), ['site/src/blog/src/x.png', 'site/src/x.png']);
    assert.deepEqual(all('./@/x.png'), ['site/src/blog/@/x.png']);
    assert.deepEqual(all('/@/x.png'), ['site/public/@/x.png']);
  });
});
