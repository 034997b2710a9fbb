import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { renderMarkdown } from '../../src/core/render/markdown/renderer';
import { domOf } from './dom';
import { gfmExamples } from './gfmExamples';
import { known, knownOfMdx } from './knownDifferences';
import { astroMdx, type MdxRenderer } from './mdx';
import { mdxExamples } from './mdxExamples';

const folder = join(__dirname, '..', '..', '..', 'test', 'oracle', 'node_modules');
const { tests } = createRequire(join(folder, 'x.js'))('commonmark-spec') as { tests: readonly { markdown: string }[] };
const specification = tests.map(({ markdown }) => markdown.replaceAll('→', '\t'));

/** A component is a box here, and what the site makes of it there. */
const withoutBoxes = (html: string): string =>
  html.replace(/<p><span data-component="[^"]*"><\/span><\/p>\n?|<span data-component="[^"]*"><\/span>/g, '');

describe('the body of an article of MDX, as the real Astro renders it', function () {
  this.timeout(300_000);
  let astro: MdxRenderer;
  before(async () => {
    astro = await astroMdx();
  });

  for (const [name, texts, mostRefused] of [
    ['of the CommonMark specification', specification, 97],
    ["of GitHub's and Astro's additions", gfmExamples, 20],
    ['of MDX', mdxExamples, 0],
  ] as const) {
    it(`is the same for ${texts.length} examples ${name} where they build, but for those that are known`, async () => {
      const found: string[] = [];
      let refused = 0;
      for (const text of texts) {
        const theirs = await astro(text);
        if (theirs === undefined) {
          refused++;
          continue;
        }
        const [there, here] = [domOf(theirs), domOf(withoutBoxes(renderMarkdown(text, 1, 'mdx')))];
        if (there !== here && !Object.hasOwn(knownOfMdx, text) && !Object.hasOwn(known, text))
          found.push(`${text}\nOURS   ${here}\nTHEIRS ${there}`);
        if (there === here && Object.hasOwn(knownOfMdx, text)) found.push(`no longer different: ${text}`);
      }
      assert.deepEqual(found, []);
      assert.ok(refused <= mostRefused, `${refused} do not build`);
    });
  }
});
