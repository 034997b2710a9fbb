import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFrontmatter } from '../../src/core/parse/frontmatter';
import { renderMarkdown } from '../../src/core/render/markdown/renderer';
import { AstroOptions } from '../../src/core/site/astroOptions';
import { astroMarkdown, type MarkdownOptions, readMarkdownOptions } from '../../src/core/site/markdownOptions';
import { domOf } from './dom';
import { gfmExamples } from './gfmExamples';
import { known } from './knownDifferences';

const folder = join(__dirname, '..', '..', '..', 'test', 'oracle', 'node_modules');
const examples = join(__dirname, '..', '..', '..', 'examples', 'src', 'content', 'blog');
const corpus = process.env.CASEFILE_CORPUS;

interface Processor {
  render(markdown: string, options: { frontmatter: object; fileURL?: URL }): Promise<{ code: string }>;
}

/** Astro's own Markdown, with the settings that a site has which says nothing of them, or with those that it names. */
async function astroMarkdownWith(options: object = {}): Promise<Processor> {
  const load = (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(folder, '@astrojs', path)).href);
  const { createSatteriMarkdownProcessor: create } = await load('markdown-satteri/dist/satteri-processor.js');
  return (create as (options: object) => Promise<Processor>)(options);
}

const bodyOf = (text: string): string => text.replace(/^\uFEFF/, '').slice(parseFrontmatter(text.replace(/^\uFEFF/, '')).bodyStart);

describe('the body of an article, as the real Astro renders it', function () {
  this.timeout(300_000);
  let astro: Processor;
  before(async () => {
    astro = await astroMarkdownWith();
  });

  const differs = async (
    markdown: string,
    processor: Processor = astro,
    options: MarkdownOptions = astroMarkdown,
  ): Promise<{ ours: string; theirs: string } | undefined> => {
    const theirs = domOf((await processor.render(markdown, { frontmatter: {} })).code);
    const ours = domOf(renderMarkdown(markdown, 1, 'markdown', undefined, options));
    return ours === theirs ? undefined : { ours, theirs };
  };

  const { tests } = createRequire(join(folder, 'x.js'))('commonmark-spec') as { tests: readonly { markdown: string }[] };
  const specification = tests.map(({ markdown }) => markdown.replaceAll('→', '\t'));
  for (const [name, texts] of [
    ['of the CommonMark specification', specification],
    ["of GitHub's and Astro's additions", gfmExamples],
  ] as const) {
    it(`is the same for ${texts.length} examples ${name}, but for those that are known`, async () => {
      const found: string[] = [];
      for (const text of texts) {
        const difference = await differs(text);
        if (difference && !Object.hasOwn(known, text)) found.push(`${text}\nOURS   ${difference.ours}\nTHEIRS ${difference.theirs}`);
        if (!difference && Object.hasOwn(known, text)) found.push(`no longer different: ${text}`);
      }
      assert.deepEqual(found, []);
    });
  }

  /** What is so by the reason of one above, once footnotes are links with a name. */
  const knownWithoutGitHub = new Set(['A[^1]\n\n[^1]:\n    ```\n    code\n    ```']);
  for (const switches of [{ gfm: false }, { smartypants: false }, { gfm: false, smartypants: false }]) {
    it(`is the same for all examples where a site says ${JSON.stringify(switches)}`, async () => {
      const processor = await astroMarkdownWith(switches);
      const markdown = readMarkdownOptions(
        new AstroOptions(`export default { markdown: ${JSON.stringify(switches)} };`, 'astro.config.mjs'),
      );
      const found: string[] = [];
      for (const text of [...specification, ...gfmExamples]) {
        const difference = await differs(text, processor, markdown);
        if (difference && !Object.hasOwn(known, text) && !knownWithoutGitHub.has(text))
          found.push(`${text}\nOURS   ${difference.ours}\nTHEIRS ${difference.theirs}`);
      }
      assert.deepEqual(found, []);
    });
  }

  const posts = [
    examples,
    ...(corpus ? ['corpus', 'corpus/posts', 'corpus/frontmatter', 'claims/dev'].map((name) => join(corpus, name)) : []),
  ].flatMap((at) =>
    readdirSync(at)
      .filter((name) => name.endsWith('.md') && !/^(?:README|GUIDE)\.md$/.test(name))
      .map((name) => join(at, name)),
  );
  it(`is the same for ${posts.length} posts`, async () => {
    const found: string[] = [];
    for (const file of posts) {
      const difference = await differs(bodyOf(readFileSync(file, 'utf8')));
      if (!difference) continue;
      let at = 0;
      while (difference.ours[at] === difference.theirs[at]) at++;
      const around = (html: string): string => html.slice(Math.max(0, at - 80), at + 80);
      found.push(`${file}\nOURS   ${around(difference.ours)}\nTHEIRS ${around(difference.theirs)}`);
    }
    assert.deepEqual(found, []);
  });
});
