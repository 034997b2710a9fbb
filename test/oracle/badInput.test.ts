import assert from 'node:assert/strict';
import { badInputs, strictTitle } from '../support/badInput';
import { checkText } from '../support/posts';
import { loadAstro } from './astro';
import { placeOf, siteOf } from './compare';

const config = `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.md' }), schema: ${strictTitle} }) };`;

for (const name of ['astro5', 'astro7'] as const) {
  describe(`what ${name} makes of bad input`, () => {
    it('is what is called an error', async () => {
      const astro = await loadAstro(name);
      const [site] = siteOf('bad input', config, astro);
      assert.ok(site);
      for (const { name: input, text, refused, told } of badInputs) {
        // A file holds what can be written as UTF-8.
        const verdict = await astro.judge(site.real, Buffer.from(text, 'utf8').toString('utf8'));
        assert.equal(verdict.kind !== 'accepted', refused, `${input}: ${JSON.stringify(verdict)}`);
        const { findings } = checkText(text.replace(/^\uFEFF/, ''), placeOf(site));
        const isError = findings.some(({ severity }) => severity === 'error');
        // What is too large is not judged at all.
        if (told.some((each) => each.endsWith('tooLarge'))) assert.ok(!isError, input);
        else assert.equal(isError, refused, `${input}: ${findings.map(({ rule, messageId }) => `${rule} ${messageId}`).join()}`);
      }
    });
  });
}
