import assert from 'node:assert/strict';
import { parseFrontmatter } from '../../src/core/parse/frontmatter';
import { checkText } from '../support/posts';
import { loadAstro } from './astro';
import { fixesOf, placeOf, siteOf } from './compare';
import { helpers } from './helpers';
import { shapes } from './shapes';

const configOf = (schema: string): string => `import { defineCollection, reference, z } from 'astro:content';
import { glob } from 'astro/loaders';
${helpers}
export const collections = { blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.md' }), schema: ${schema} }) };`;

for (const name of ['astro5', 'astro7']) {
  describe(`a key that is inserted for ${name}`, () => {
    it('is read, and where the build takes it unfilled, a rule tells of it, or it says nothing', async () => {
      const astro = await loadAstro(name as 'astro5' | 'astro7');
      let count = 0;
      let taken = 0;
      for (const { type, zod } of shapes) {
        if (zod !== undefined && zod !== astro.zod) continue;
        // At the top, in an object, and in one of a list.
        const places = {
          [`key: ${type}`]: '',
          // Where TODO may be meant.
          [`status: ${type}`]: '',
          [`outer: z.object({ there: z.string(), key: ${type} })`]: 'outer:\n  there: x\n',
          [`list: z.array(z.object({ key: ${type}, there: z.string() }))`]: 'list:\n  - { there: x }\n  - there: x\n',
        };
        for (const [keys, block] of Object.entries(places)) {
          const [site] = siteOf(type, configOf(`({ image }) => z.object({ title: z.string(), ${keys} })`), astro);
          if (!site) continue;
          const text = `---\ntitle: 'The port'\n${block}---\n\nIt was closed.\n`;
          for (const fixed of fixesOf(site, text, 'frontmatter-missing-key')) {
            count++;
            const verdict = await astro.judge(site.real, fixed);
            assert.notEqual(verdict.kind, 'unread', fixed);
            const { findings } = checkText(fixed, placeOf(site));
            const isTold = findings.some(({ severity, rule }) => severity === 'error' || rule === 'frontmatter-placeholder');
            if (verdict.kind === 'accepted') taken++;
            const { data } = parseFrontmatter(fixed);
            // An object that has to have no key is whole without one.
            const isEmpty =
              verdict.kind === 'accepted' && /object\(|base|Partial/i.test(type) && /"(?:key|status)":\{\}/.test(JSON.stringify(data));
            const isOnly = verdict.kind === 'accepted' && /z\.literal\(|keyof\(|z\.enum\(\["\w+"\]\)|exclude\(/.test(type);
            assert.ok(isTold || isEmpty || isOnly, `${type}, ${verdict.kind}: ${fixed}`);
          }
        }
      }
      console.log(`      Astro ${astro.version}: ${count} keys inserted, ${taken} of them taken as they are`);
      assert.ok(count > 150);
    }).timeout(120_000);

    it('is accepted once a fault of several lines, or of an indent, is mended', async () => {
      const astro = await loadAstro(name as 'astro5' | 'astro7');
      const schema = 'z.object({ title: z.string(), two: z.string().optional(), tags: z.array(z.any()).optional(), by: z.any() })';
      const [site] = siteOf('mended', configOf(schema), astro);
      assert.ok(site);
      const broken = [
        'title: Le port : fermé\n  pendant : une semaine\nby: x',
        "title: 'one'\n two: three\nby: x",
        'title: one\n  two: three\nby: x',
        'title: T\nby:\n  name: x\n   url: y',
        'title: T\nby: x\ntags:\n- name: x\n   url: y',
        'title: T\nby: x\ntags:\n  - a\n - b',
        "title: 'T\nby: x",
        'title: T\nby: x\ntags: [a, {b: c}',
      ];
      for (const block of broken) {
        const text = `---\n${block}\n---\n\nIt was closed.\n`;
        assert.equal((await astro.judge(site.real, text)).kind, 'unread', text);
        const [fixed] = fixesOf(site, text, 'frontmatter-syntax');
        assert.equal(fixed && (await astro.judge(site.real, fixed)).kind, 'accepted', `${text} → ${fixed}`);
      }
    });
  });
}
