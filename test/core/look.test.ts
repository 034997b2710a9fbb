import assert from 'node:assert/strict';
import { codeThemeOf } from '../../src/core/look/codeTheme';
import { readLook, type SiteLook } from '../../src/core/look/readLook';
import { safeStyles } from '../../src/core/look/safeStyles';
import { filesOf } from '../support/files';

const look = (files: Readonly<Record<string, string>>): Promise<SiteLook> => readLook(filesOf(files), '');
const page =
  "---\nimport { getCollection } from 'astro:content';\nimport Layout from '../../layouts/Post.astro';\n---\n<Layout><Content /></Layout>";

describe("a site's look", () => {
  it('is read from the page that serves posts, through its layout, to their style sheets', async () => {
    const found = await look({
      'src/pages/index.astro': '<style is:global>p { color: red }</style>',
      'src/pages/blog/[...slug].astro': page,
      'src/layouts/Post.astro':
        "---\nimport Head from '../components/Head.astro';\nimport '@/styles/post.css';\n---\n<main>{hero && <img src={heroImage}>}<h1>{title}</h1><slot /></main>\n<style>h1 { color: teal } .x :global(h2) { color: navy }</style>",
      'src/components/Head.astro': "---\nimport '../styles/global.css';\n---\n<title>x</title><style>p { color: orange }</style>",
      'src/styles/global.css': "@import './base.css';\nbody { margin: 1em }",
      'src/styles/base.css': 'a { color: olive }',
      'src/styles/post.css': 'html body { font-size: 20px }',
    });
    assert.equal(found.layout, 'src/pages/blog/[...slug].astro');
    assert.equal(found.printsTitle, true);
    assert.equal(found.printsHero, true);
    const order = ['olive', 'margin:1em', 'font-size:20px', 'navy', 'teal'].map((part) => found.css.indexOf(part));
    assert.ok(
      order.every((at) => at >= 0),
      found.css,
    );
    assert.deepEqual(
      [...order],
      [...order].sort((a, b) => a - b),
    );
    assert.doesNotMatch(found.css, /red|orange/);
    assert.match(found.css, /@scope \(#site\[data-look\]\) to \(\.article-body > \*\) \{\nh1\{color:teal\}/);
    assert.match(found.css, /:scope\{font-size:20px\}/);
    assert.match(found.css, /\.x h2\{color:navy\}/);
  });

  it('is that of a layout called after posts where no page is understood', async () => {
    const found = await look({ 'src/layouts/Base.astro': '<slot />', 'src/layouts/BlogPost.astro': '<h1>{title}</h1><slot />' });
    assert.equal(found.layout, 'src/layouts/BlogPost.astro');
  });

  it('is none where the site has none, or is no site', async () => {
    assert.deepEqual(await look({}), { css: '', printsTitle: false, printsHero: false, unread: [], unfollowed: [] });
  });

  it('says what it could not read', async () => {
    const found = await look({
      'src/layouts/Post.astro': "---\nimport '../s.scss';\nimport '../t.css';\n---\n<slot /><style lang=\"less\">a{}</style>",
      'src/t.css': '@import "tailwindcss";\n@font-face { src: url(x) }',
    });
    assert.deepEqual([...found.unread].sort(), ['Tailwind CSS', 'src/layouts/Post.astro', 'src/s.scss', 'src/t.css']);
  });

  it('ends where components import each other, and never leaves the site', async () => {
    const found = await look({
      'src/layouts/Post.astro': "---\nimport A from './A.astro';\nimport '../../../x.css';\n---\n<slot />",
      'src/layouts/A.astro': "---\nimport P from './Post.astro';\n---\n<style is:global>b { color: red }</style>",
    });
    assert.match(found.css, /b\{color:red\}/);
  });

  it('names the options of Markdown that are not followed', async () => {
    const options = "markdown: { gfm: true, smartypants: false, remarkPlugins: [math], rehypePlugins: [], shikiConfig: { theme: 'nord' } }";
    const found = await look({ 'astro.config.mjs': `import math from 'm';\nexport default defineConfig({ ${options} });` });
    assert.deepEqual(found.unfollowed, ['markdown.smartypants', 'markdown.remarkPlugins']);
  });

  it('names the themes of its listings where the config writes them out', () => {
    const read = (config: string) =>
      codeThemeOf(new AstroOptions(`export default defineConfig({ markdown: { shikiConfig: ${config} } });`, 'astro.config.mjs'));
    assert.deepEqual(read("{ theme: 'nord' }"), { light: 'nord', dark: 'nord' });
    assert.deepEqual(read("{ themes: { light: 'github-light', dark: 'nord' } }"), { light: 'github-light', dark: 'nord' });
    assert.equal(read('{ theme: mine }'), undefined);
    assert.equal(read('{'), undefined);
  });
});

import { AstroOptions } from '../../src/core/site/astroOptions';

describe('a style sheet made safe', () => {
  const css = (source: string): string => safeStyles(source).css;

  it('reaches only the article', () => {
    assert.equal(css('body { color: red }'), '@scope (#site[data-look]) {\n:scope{color:red}\n}');
    assert.match(css(':root { --accent: #123 }'), /:scope\{--accent: ?#123 ?\}/);
    assert.match(css('html.dark body a, p { color: red }'), /:scope\.dark a,p/);
    assert.match(css('@media (min-width: 1px) { html { color: red } }'), /@media \(min-width:1px\)\{:scope\{color:red\}\}/);
  });

  const hostile = [
    '@import url(https://evil.example/x.css);',
    '@font-face { font-family: x; src: url(https://evil.example/f) }',
    'a { background: url(https://evil.example/x) }',
    'a { background: URL("https://evil.example/x") }',
    'a { background: u\\72l(https://evil.example/x) }',
    'a { background: image-set("https://evil.example/x" 1x) }',
    ':root { --x: url(https://evil.example/x) } a { background: var(--x) }',
    'a { position: fixed; inset: 0; behavior: url(x) }',
    '@namespace x url(https://evil.example/);',
    '@media print { a { background: url(https://evil.example/x) } }',
    '@keyframes k { to { background: url(https://evil.example/x) } }',
    'a { color: red } } body { background: url(https://evil.example/x) }',
    '</style><script>canary()</script>',
    '@unknown { a { background: url(https://evil.example/x) } }',
  ];
  for (const source of hostile)
    it(`fetches nothing and covers nothing: ${source.slice(0, 60)}`, () =>
      assert.doesNotMatch(css(source), /evil|fixed|behavior|<script/i));

  it('reads what is broken without a word', () => {
    for (const source of ['', '{', 'a {', '}}}', 'a { color', '/*', '@media', '\u0000', 'a'.repeat(100_000)])
      assert.equal(typeof css(source), 'string');
  });
});
