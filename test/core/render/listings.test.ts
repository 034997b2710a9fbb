import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString as textOf } from 'hast-util-to-string';
import { colourListings, type ListingColours } from '../../../src/core/export/listings';

const data: ListingColours['read'] = async (name) => readFileSync(`dist/listings/${name}`, 'utf8');
const plain: ListingColours = { theme: { light: 'github-light-default', dark: 'github-dark-default' }, read: data, now: () => 0 };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const listing = (language: string, code: string): string => `<pre><code class="language-${language}">${escaped(code)}\n</code></pre>`;

async function coloured(html: string, more: Partial<ListingColours> = {}): Promise<{ html: string; styles: string; text: string }> {
  const tree = fromHtml(html, { fragment: true });
  const styles = await colourListings(tree, { ...plain, ...more });
  return { html: toHtml(tree), styles, text: textOf(tree) };
}

describe('listings of an exported page', () => {
  it('are coloured by classes, in the light theme and in the dark', async () => {
    const { html, styles } = await coloured(listing('js', 'const port = 22; // open'));
    assert.equal(
      html,
      '<pre><code class="language-js"><span class="k0">const</span> <span class="k1">port</span> <span class="k0">=</span> <span class="k1">22</span>; <span class="k2">// open</span>\n</code></pre>',
    );
    assert.match(
      styles,
      /^@media screen \{\npre \{ color: #1f2328; background: #ffffff; \}\n\.k0 \{ color: #cf222e; .*\n.k1 .*\n\.k2 \{ color: #6e7781; /i,
    );
    assert.match(
      styles,
      /@media screen and \(prefers-color-scheme: dark\) \{\npre \{ color: #e6edf3; background: #0d1117; \}\n\.k0 \{ color: #ff7b72; /i,
    );
    assert.doesNotMatch(html, /style=/);
  });

  it('have one set of rules where the site has one theme for all', async () => {
    const { styles } = await coloured(listing('js', 'const port = 22;'), { theme: { light: 'nord', dark: 'nord' } });
    assert.match(styles, /pre \{ color: #d8dee9ff; background: #2e3440ff; \}/i);
    assert.doesNotMatch(styles, /prefers-color-scheme/);
  });

  it('have Astro’s own theme where the site’s is not known', async () => {
    const { styles } = await coloured(listing('js', 'const port = 22;'), { theme: { light: '__proto__', dark: 'no-such-theme' } });
    assert.match(styles, /pre \{ color: #e1e4e8; background: #24292e; \}/);
  });

  it('stay plain in a language that is not known, whatever it is called', async () => {
    for (const language of ['nosuch', 'text', 'constructor', '__proto__', 'mermaid']) {
      const html = listing(language, 'const port = 22;');
      assert.deepEqual(await coloured(html), { html, styles: '', text: 'const port = 22;\n' });
    }
  });

  it('ask for nothing where none says its language', async () => {
    const read = async () => assert.fail('read');
    for (const html of [
      '<p>text</p>',
      '<pre><code>x\n</code></pre>',
      '<p><code class="language-js">x</code></p>',
      listing('js', 'x'.repeat(50_001)),
    ])
      assert.equal((await coloured(html, { read })).styles, '');
  });

  it('stay plain where grammars and themes cannot be read', async () => {
    const html = listing('js', 'const port = 22;');
    assert.deepEqual(await coloured(html, { read: async () => undefined }), { html, styles: '', text: 'const port = 22;\n' });
  });

  it('stay as they are where the post marks them up itself', async () => {
    const html = '<pre><code class="language-js">const <b>port</b> = 22;</code></pre>';
    assert.equal((await coloured(html)).html, html);
  });

  it('read on over their lines, some at a time, as over the whole', async () => {
    const code = `/*\n${'a comment of many lines\n'.repeat(400)}*/ const end = 1;`;
    const { html, text } = await coloured(listing('js', code));
    assert.equal(text, `${code}\n`);
    assert.equal(html.match(/<span class="k0">a comment of many lines<\/span>/g)?.length, 400);
    assert.match(html, /<span class="k1">const</);
  });

  it('keep every character, in every language that the preview colours', async () => {
    const preview = readFileSync('src/webview/highlighter.ts', 'utf8');
    const languages = [...preview.matchAll(/'shiki\/langs\/([\w-]+)\.mjs'/g)].map((match) => match[1] as string);
    assert.ok(languages.length > 40);
    const code = '# x = "a" // b\n\n<a href=\'x\'>&amp;</a>\n\tif (1 < 2) { $y: [1.5, `t`] } /* é 😀 */\n';
    const { html, text } = await coloured(languages.map((language) => listing(language, code)).join(''));
    assert.equal(text, `${code}\n`.repeat(languages.length));
    const pages = html.split('</pre>');
    for (const [index, language] of languages.entries())
      assert.match(pages[index] ?? '', language === 'log' || language === 'csv' ? /<code/ : /<span class="k/, language);
  });

  it('have every theme that the preview has', async () => {
    const preview = readFileSync('src/webview/highlighter.ts', 'utf8');
    const themes = [...preview.matchAll(/'shiki\/themes\/([\w-]+)\.mjs'/g)].map((match) => match[1] as string);
    assert.deepEqual(
      JSON.parse((await data('themes.json')) ?? '')
        .map(({ name }: { name: string }) => name)
        .sort(),
      themes.sort(),
    );
  });

  it('are given up on when it takes too long: what is left stays plain, and is there', async () => {
    let time = 0;
    const code = 'const port = 22;\n'.repeat(1000);
    const { html, text } = await coloured(listing('js', code) + listing('js', 'const last = 1;'), { now: () => (time += 1000) });
    assert.equal(text, `${code}\nconst last = 1;\n`);
    const spans = html.match(/<span class="k0">const/g)?.length ?? 0;
    assert.ok(spans > 0 && spans < 900, String(spans));
    assert.doesNotMatch(html, /const<\/span> <span[^>]*>last/);
  });

  it('have lines without end left plain, and those around them coloured', async () => {
    const { html } = await coloured(listing('js', `const a = 1;\n${'const b = 2; '.repeat(50)}\nconst c = 3;`));
    assert.equal(html.match(/<span class="k0">const/g)?.length, 2);
  });
});
