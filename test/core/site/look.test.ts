import assert from 'node:assert/strict';
import { codeThemeOf } from '../../../src/core/look/codeTheme';
import { readLook, type SiteLook } from '../../../src/core/look/readLook';
import { safeStyles } from '../../../src/core/look/safeStyles';
import { astroMarkdown } from '../../../src/core/site/markdownOptions';
import { filesOf } from '../../support/files';

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
    assert.deepEqual(await look({}), { css: '', printsTitle: false, printsHero: false, unread: [], markdown: astroMarkdown });
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

  const markdownOf = async (options: string, before = '') =>
    (await look({ 'astro.config.mjs': `${before}\nexport default defineConfig({ markdown: { ${options} } });` })).markdown;

  it('follows the options of Markdown that are written as plain values', async () => {
    assert.deepEqual(await markdownOf("gfm: true, smartypants: true, syntaxHighlight: 'shiki', remarkPlugins: []"), astroMarkdown);
    assert.deepEqual(await markdownOf('gfm: false, smartypants: false, syntaxHighlight: false'), {
      gfm: false,
      smartPunctuation: false,
      hasColours: false,
      unfollowed: [],
    });
    assert.deepEqual(await markdownOf("gfm: GITHUB, syntaxHighlight: { type: 'shiki' }", 'const GITHUB = false;'), {
      ...astroMarkdown,
      gfm: false,
    });
  });

  it('follows what the processor of Astro 7 is told', async () => {
    const satteri = "import { satteri } from '@astrojs/markdown-satteri';";
    const told = (options: string) => markdownOf(`gfm: false, processor: satteri(${options})`, satteri);
    assert.deepEqual(await told('{ features: { gfm: true, smartPunctuation: false } }'), { ...astroMarkdown, smartPunctuation: false });
    assert.deepEqual(await told(''), { ...astroMarkdown, gfm: false });
    assert.deepEqual(await told('{}'), { ...astroMarkdown, gfm: false });
    for (const options of [
      '{ features: { gfm: { footnotes: false } } }',
      '{ features: { directive: true } }',
      '{ features: { ...more } }',
      '{ mdastPlugins: [toc] }',
      'options',
      '{ features: features }',
    ])
      assert.deepEqual(await told(options), { ...astroMarkdown, gfm: false, unfollowed: ['markdown.processor'] }, options);
  });

  it('names the options of Markdown that are not followed', async () => {
    assert.deepEqual(
      (await markdownOf("smartypants: { dashes: 'oldschool' }, remarkPlugins: [math], rehypePlugins: [], shikiConfig: { theme: 'nord' }"))
        .unfollowed,
      ['markdown.remarkPlugins', 'markdown.smartypants'],
    );
    for (const highlight of ["'prism'", "{ type: 'shiki', excludeLangs: ['mermaid'] }", "{ type: 'prism' }", 'process.env.HIGHLIGHT'])
      assert.deepEqual((await markdownOf(`syntaxHighlight: ${highlight}`)).unfollowed, ['markdown.syntaxHighlight'], highlight);
    assert.deepEqual((await markdownOf('gfm: process.env.GFM')).unfollowed, ['markdown.gfm']);
    const unified = "import { unified } from '@astrojs/markdown-remark';";
    assert.deepEqual((await markdownOf('processor: unified()', unified)).unfollowed, ['markdown.processor']);
  });

  it('is read in one go from text that repeats without end', async () => {
    const read = (text: string, end = '') => look({ 'src/layouts/Post.astro': `${text}${end}<slot/>` });
    for (const part of ['\n', '<h1>', '<h1 ', '<img ', '<style ', '<style>', '---\n', 'import ', 'import a from ', "import 'x"])
      assert.deepEqual((await read(part.repeat(Math.floor(190_000 / part.length)))).unread, [], part);
    assert.equal((await read('<h1>'.repeat(40_000), '{title}')).printsTitle, true);
    assert.equal((await read('<img '.repeat(30_000), 'src={hero}>')).printsHero, true);
    assert.match((await read('\n'.repeat(150_000), '<style>h1{color:red}</style>')).css, /h1\{color:red\}/);
  });

  it('takes no heading for the title, and no picture for the hero, that does not say so', async () => {
    const found = await look({ 'src/layouts/Post.astro': '<h1>News</h1><p>{title}</p><img src={logo}><slot /><p>{image}</p>' });
    assert.deepEqual([found.printsTitle, found.printsHero], [false, false]);
  });

  it('reads a component whose style says that it is CSS', async () => {
    const found = await look({ 'src/layouts/Post.astro': '<slot /><style lang="css">h1{color:red}</style>' });
    assert.match(found.css, /h1\{color:red\}/);
    assert.deepEqual(found.unread, []);
  });

  it('says which sheets are too long, or too deep, to be read', async () => {
    const found = await look({
      'src/layouts/Post.astro': "---\nimport '../long.css';\nimport '../deep.css';\n---\n<slot />",
      'src/long.css': 'a{color:red}'.repeat(20_000),
      'src/deep.css': '@media x{'.repeat(15_000),
    });
    assert.deepEqual([found.css, found.unread], ['', ['src/long.css', 'src/deep.css']]);
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

import { AstroOptions } from '../../../src/core/site/astroOptions';

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

  /** What a browser finds in the sheet: the texts before its outermost blocks, by braces alone. */
  const outermost = (sheet: string): string[] => {
    const found: string[] = [];
    let depth = 0;
    let from = 0;
    for (let at = 0; at < sheet.length; at++) {
      if (sheet[at] === '{' && depth++ === 0) found.push(sheet.slice(from, at).trim());
      else if (sheet[at] === '}' && --depth === 0) from = at + 1;
      assert.ok(depth >= 0, sheet);
    }
    assert.equal(depth, 0, sheet);
    return found;
  };

  const breakouts = [
    'p{color:teal} } body{position:relative} #show-images{inset:0} h2{color:blue}',
    'h1{color:red;}}h2{color:blue}',
    '@media screen{p{color:teal}}}h2{color:blue}',
    ')]} h2{color:blue} p{color:teal}',
    'p:global(} h2 {){color:red} p{color:teal}',
    'p{color:teal;background:(} h2{color:blue}',
    '@media (x} h2 {a){p{color:red}} p{color:teal}',
    '@supports (a:b} h2{c:d}){p{color:red}}',
    'p{--x:a} h2{} p{color:teal}} h2{color:blue}',
    '--> } h2{color:blue}',
    'p[title=":global(\\"] p[lang=")}"]{color:red}} h2{color:blue}',
    'p{color:teal}\\',
    'p{color:teal}}/*',
    '@keyframes a} h2{color:blue} b{to{color:red}}',
    '@keyframes a{to{color:red}}} h2{color:blue}',
  ];
  for (const source of breakouts)
    for (const scoped of [false, true])
      it(`stays in its scope: ${source}${scoped ? ', in a component' : ''}`, () => {
        const sheet = safeStyles(source, scoped).css;
        for (const prelude of outermost(sheet)) assert.match(prelude, /^@scope \(#site\[data-look\]\)|^@keyframes a$/);
      });

  it('keeps what stands before a mistake, without a word about it, as browsers do', () => {
    assert.deepEqual(safeStyles('h1{color:red;}}h2{color:blue}h3{color:teal}'), {
      css: '@scope (#site[data-look]) {\nh1{color:red}\nh3{color:teal}\n}',
      isPartial: false,
    });
    assert.match(css('a[title="{"]{color:red}'), /a\[title="\{"\]\{color:red\}/);
    assert.match(css('a{content:"}'), /a\{content:"\}"\}/);
    assert.match(css('a{width:calc(1px + var(--x,{}))}'), /width:calc/);
  });

  it('takes nothing out of its place, however the property and its value are written', () => {
    for (const source of [
      '.a{p\\6fsition:fixed;color:red}',
      '.a{POSITION:Fixed;color:red}',
      '.a{position:var(--p);color:red}',
      '.a{position:env(x,fixed);color:red}',
      '.a{position:f\\69xed;color:red}',
      '.a{position:fixed!important;color:red}',
      '.a{position:sticky;color:red}',
      '.a{& b{position:fixed} color:red}',
    ]) {
      const safe = safeStyles(source);
      assert.doesNotMatch(safe.css, /sition/i, source);
      assert.match(safe.css, /color:red/, source);
      assert.equal(safe.isPartial, true, source);
    }
    assert.match(css('.a{position:relative} .b{position:absolute!important}'), /position:relative[\s\S]*position:absolute!important/);
  });

  it('keeps rules in rules, with or without an ampersand', () => {
    const nested = (source: string): string => {
      const safe = safeStyles(source);
      assert.equal(safe.isPartial, false, source);
      return safe.css.split('\n').slice(1, -1).join('\n');
    };
    assert.equal(nested('.prose { color: red; h2 { color: blue } p { margin: 0 } }'), '.prose{color:red;& h2{color:blue}& p{margin:0}}');
    assert.equal(nested('.a { .b { margin: 0 } color: blue }'), '.a{& .b{margin:0}color:blue}');
    assert.equal(nested('.a { > p, + p { margin: 0 } }'), '.a{&>p,+p{margin:0}}');
    assert.equal(nested('.a { a:hover { margin: 0 } &:hover { margin: 1px } }'), '.a{& a:hover{margin:0}&:hover{margin:1px}}');
    assert.equal(nested('.a { .dark & { margin: 0 } color: blue }'), '.a{.dark &{margin:0}color:blue}');
    assert.equal(nested('.a { > &, p { margin: 0 } h2 { margin: 1px } }'), '.a{>&,p{margin:0}& h2{margin:1px}}');
    assert.equal(nested('.a { @media print { color: red; p { margin: 0 } } }'), '.a{@media print{color:red;& p{margin:0}}}');
    assert.equal(nested('@media print { p { color: red } }'), '@media print{p{color:red}}');
  });

  it('loses no more than the one rule that it does not keep', () => {
    for (const lost of ['@keyframes a\\:b{to{color:navy}}', '@keyframes{to{color:navy}}', '@font-face{color:navy}']) {
      const safe = safeStyles(`h1{color:red} ${lost} h2{color:teal}`);
      assert.match(safe.css, /h1\{color:red\}\nh2\{color:teal\}/, lost);
      assert.doesNotMatch(safe.css, /navy/, lost);
      assert.equal(safe.isPartial, true, lost);
    }
    assert.match(css('@keyframes fade-in{to{color:navy}}'), /^@keyframes fade-in\{to\{color:navy\}\}$/);
  });

  it('says so where a rule in a rule is lost', () => {
    assert.equal(safeStyles('.a { color: red; p? { color: blue } }').isPartial, true);
    assert.equal(safeStyles('.a { color: red;; *zoom: 1; filter: alpha(opacity=50) }').isPartial, false);
  });

  it('gives up on a sheet that nobody wrote, and says so', () => {
    for (const source of ['@media x{'.repeat(15_000), `a${':is('.repeat(15_000)}`, 'a{b}'.repeat(50_000), 'a{b:c('.repeat(28_000)])
      assert.deepEqual(safeStyles(source), { css: '', isPartial: true }, source.slice(0, 10));
  });

  it('reads what is broken without a word', () => {
    for (const source of ['', '{', 'a {', '}}}', 'a { color', '/*', '@media', '\u0000', 'a'.repeat(100_000)])
      assert.equal(typeof css(source), 'string');
  });
});
