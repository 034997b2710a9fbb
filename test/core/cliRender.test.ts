import assert from 'node:assert/strict';
import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { casefileIn, type Outcome } from '../support/commandLine';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
const embedded = 'data:image/png;base64,iVBORw==';

describe('casefile render', () => {
  let cwd: string;
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(join(cwd, dirname(path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  };
  const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
  const render = (...args: readonly string[]): Promise<Outcome> => casefileIn(cwd, ['render', ...args]);

  const post = 'site/src/content/blog/post.md';
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'casefile-render-'));
    write('site/astro.config.mjs', 'export default {};\n');
    write('site/public/plan.png', png);
    write('site/src/content/blog/near.png', png);
    write(post, "---\ntitle: 'The port'\npubDate: 2025-06-30\n---\n\n## Facts\n\n![Plan](/plan.png)\n\n![Near](./near.png)\n");
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  it('prints one page that holds its images, and says nothing where there is nothing to say', async () => {
    const { code, out, error } = await render(post);
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /^<!DOCTYPE html>/);
    assert.match(out, /<time datetime="2025-06-30">30 June 2025<\/time>/);
    assert.equal(out.split(embedded).length, 3);
    assert.deepEqual(await render(post, '--standalone'), { code, out, error });
  });

  it('finds images by the aliases of the site, and none of them outside of it', async () => {
    write('site/tsconfig.json', '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["lib/*", "src/*"], "out/*": ["../*"] } } }');
    write('site/src/assets/quay.png', png);
    write('secret.png', png);
    write(post, '![A](@/assets/quay.png)\n\n![B](src/assets/quay.png)\n\n![C](@/../../secret.png)\n\n![D](out/secret.png)\n');
    const { out, error } = await render(post);
    assert.equal(out.split(embedded).length, 3);
    assert.match(error, /secret\.png/);
  });

  it('prints the body alone', async () => {
    const { code, out, error } = await render('--body', post);
    assert.deepEqual([code, error], [0, '']);
    assert.equal(out, '<h2 id="facts">Facts</h2>\n<p><img src="/plan.png" alt="Plan"></p>\n<p><img src="./near.png" alt="Near"></p>\n\n');
  });

  it('writes to a file, and never over one that is there unless told to', async () => {
    assert.deepEqual(await render(post, '--out', 'page.html'), { code: 0, out: '', error: '' });
    assert.match(read('page.html'), /^<!DOCTYPE html>/);
    write('page.html', 'mine');
    const refused = await render(post, '--out', 'page.html');
    assert.equal(refused.code, 2);
    assert.equal(
      refused.error,
      'casefile: page.html is there already, and nothing was written. Name another file, or add --force to write over it.\n',
    );
    assert.equal(read('page.html'), 'mine');
    assert.equal((await render(post, '--out=page.html', '--force')).code, 0);
    assert.match(read('page.html'), /^<!DOCTYPE html>/);
  });

  it('never writes over the post, by whatever name', async () => {
    const before = read(post);
    linkSync(join(cwd, post), join(cwd, 'hard.html'));
    symlinkSync(join(cwd, post), join(cwd, 'soft.html'));
    for (const name of [post, 'hard.html', 'soft.html']) {
      const { code, error } = await render(post, '--force', '--out', name);
      assert.equal(code, 2, name);
      assert.equal(error, `casefile: ${name} is the post itself, and nothing was written. Name another file.\n`);
    }
    assert.equal(read(post), before);
  });

  it('says why it cannot write', async () => {
    const into = async (out: string): Promise<string> => (await render(post, '--force', '--out', out)).error;
    assert.equal(
      await into('nowhere/page.html'),
      'casefile: nowhere/page.html cannot be written: its folder does not exist. Make the folder first.\n',
    );
    assert.equal(await into('site'), 'casefile: site is a folder. Name a file in it.\n');
    assert.equal(existsSync(join(cwd, 'nowhere')), false);
  });

  it('brings nothing into the page from outside the site, by path or by link', async () => {
    write('secret.png', png);
    write('site/big.png', new Uint8Array(5_000_001));
    symlinkSync(join(cwd, 'secret.png'), join(cwd, 'site/public/link.png'));
    const up = '../../../../secret.png';
    write(post, `![a](${up}) ![b](/link.png) ![c](/gone.png) ![d](../../../big.png) ![e](/../../secret.png) ![f](../blog)\n`);
    const { code, out, error } = await render(post);
    assert.equal(code, 0);
    assert.ok(!out.includes('base64'));
    assert.deepEqual(error.trim().split('\n'), [
      `casefile: Images outside the site are not put into the page, move them into it: ${up}, /link.png, /../../secret.png.`,
      'casefile: Images not found, check their paths: /gone.png.',
      'casefile: Images of more than 5 MB are not put into the page, make them smaller: ../../../big.png.',
      'casefile: Not taken for images by the ending of their names: ../blog.',
    ]);
  });

  it('says of an image of HTML that it is not looked for beside the post, where one is', async () => {
    write('site/src/content/blog/plan.png', png);
    write(post, '<img src="./plan.png" alt="Plan">\n\n![Plan](./plan.png)\n');
    const { out, error } = await render(post);
    assert.equal(out.split(embedded).length, 2);
    assert.match(out, /Plan · Looked for from the published page’s address · \.\/plan\.png/);
    assert.match(
      error,
      /^casefile: Images of HTML that a browser looks for from the published page’s address are not in the exported file: \.\/plan\.png\. .*\n$/,
    );
  });

  it('says of an image of HTML outside Astro that it is not there', async () => {
    write('hugo/hugo.toml', 'title = "x"\n');
    for (const file of ['alone/a.md', 'hugo/content/a.md']) {
      write(file, '<img src="./gone.png" alt="Plan">\n');
      const { out, error } = await render(file);
      assert.match(out, /Plan · Image not found · \.\/gone\.png/, file);
      assert.equal(error, 'casefile: Images not found, check their paths: ./gone.png.\n', file);
    }
  });

  it('of a post without a site, brings in what is in its folder and below', async () => {
    write('loose/a.md', '![a](img/a.png) ![b](../b.png)\n');
    write('loose/img/a.png', png);
    write('b.png', png);
    const { out, error } = await render('loose/a.md');
    assert.equal(out.split(embedded).length, 2);
    assert.match(error, /outside the site .*: \.\.\/b\.png\.\n$/);
  });

  it('speaks of what is left out on standard error, in the language asked for, and ends with 0', async () => {
    write(post, '![x](https://far.example/x.png) [other](./other.md)\n');
    const { code, out, error } = await render('--lang', 'fr', post);
    assert.equal(code, 0);
    assert.match(out, /far\.example/);
    assert.match(error, /^casefile: Les images de far\.example ne sont pas dans la page.*\ncasefile: Les liens .*\.\/other\.md\.\n$/);
  });

  it('with --review, shows how the claims of the file stand, whatever its title says, in the language of the post', async () => {
    write(
      post,
      "---\ntitle: 'Le port'\ndescription: 'Ce que l’on sait.'\npubDate: 2025-06-30\n---\n\nLe port a perdu 4 200 dossiers le 3 mai 2025.\n",
    );
    const { code, out, error } = await render('--review', '--lang', 'en', post);
    assert.deepEqual([code, error], [0, '']);
    assert.match(out, /<title>Le port – Relecture<\/title>/);
    assert.match(out, /Affirmations sans source : 1/);
    assert.doesNotMatch((await render(post)).out, /Relecture|claim/);
  });

  it('finds images of the public folder below the base of the site, and the hero without it as well', async () => {
    write('site/astro.config.mjs', "export default { base: '/docs' };\n");
    write('site/src/assets/quay.png', png);
    const shown = async (text: string): Promise<[images: number, told: string]> => {
      write(post, text);
      const { out, error } = await render(post);
      return [out.split(embedded).length - 1, error];
    };
    assert.deepEqual(await shown('![Plan](/docs/plan.png)\n\n![Near](near.png)\n'), [2, '']);
    const [images, told] = await shown('![Plan](/plan.png)\n');
    assert.equal(images, 0);
    assert.match(told, /\/plan\.png/);
    for (const hero of ['/docs/plan.png', '/plan.png', '/src/assets/quay.png', './near.png'])
      assert.deepEqual(await shown(`---\nheroImage: '${hero}'\n---\n`), [1, ''], hero);
    assert.deepEqual((await shown("---\nheroImage: '/plan.png'\n---\n\n![Plan](/plan.png)\n"))[0], 1);
  });

  it('follows what the site’s config switches off of Markdown, in page and body', async () => {
    write(post, '"Two" ~~three~~ -- four\n\n```js\nconst port = 22;\n```\n');
    const paragraph = /<p>(.*?)<\/p>/;
    assert.equal(paragraph.exec((await render(post, '--body')).out)?.[1], '“Two” <del>three</del> – four');
    assert.match((await render(post)).out, /<span class="k0">const/);
    write('site/astro.config.mjs', 'export default { markdown: { gfm: false, smartypants: false, syntaxHighlight: false } };\n');
    for (const part of ['--body', '--standalone']) {
      const { out } = await render(post, part);
      assert.equal(paragraph.exec(out)?.[1], '"Two" ~~three~~ -- four');
      assert.doesNotMatch(out, /<span class="k0">const/);
    }
  });

  it('colours listings in the theme that the site’s config names, and leaves those of the body alone', async () => {
    write('site/astro.config.mjs', "export default { markdown: { shikiConfig: { theme: 'nord' } } };\n");
    write(post, '```js\nconst port = 22;\n```\n');
    const { out, error } = await render(post);
    assert.equal(error, '');
    assert.match(out, /pre \{ color: #d8dee9ff; background: #2e3440ff; \}/i);
    assert.match(out, /<code class="language-js"><span class="k0">const/);
    assert.equal((await render('--body', post)).out, '<pre><code class="language-js">const port = 22;\n</code></pre>\n\n');
    write('loose.md', '```js\nconst port = 22;\n```\n');
    assert.match((await render('loose.md')).out, /prefers-color-scheme: dark/);
  });

  const misuses: readonly [readonly string[], RegExp][] = [
    [[], /“casefile render” takes one file\./],
    [['a.md', 'b.md'], /“casefile render” takes one file\./],
    [['a.md', '--body', '--standalone'], /--body and --standalone exclude each other\./],
    [['a.md', '--body', '--review'], /--review goes with a page, which --body is not\./],
    [['a.md', '--out'], /--out takes the name of a file\./],
    [['absent.md'], /absent\.md does not exist\./],
    [['site'], /site is a folder\. “casefile render” takes one file/],
    [['site', '--review'], /site is a folder\. “casefile render” takes one file/],
    [['absent.md', '--review'], /absent\.md does not exist\./],
  ];
  for (const [args, sentence] of misuses) {
    it(`refuses “${args.join(' ')}”`, async () => {
      const { code, out, error } = await render(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, sentence);
    });
  }
});
