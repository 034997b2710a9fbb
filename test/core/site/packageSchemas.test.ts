import assert from 'node:assert/strict';
import { completeAt } from '../../../src/core/frontmatter/complete';
import { describeAt } from '../../../src/core/frontmatter/describe';
import type { ZodVersion } from '../../../src/core/schema/compile';
import { readContentConfig } from '../../../src/core/site/astroConfig';
import { placeOf } from '../../../src/core/site/place';
import { around } from '../../support/around';
import { checkText, told } from '../../support/posts';

const head = `import { defineCollection } from 'astro:content';
  import { z } from 'astro/zod';
  import { glob } from 'astro/loaders';
  import { docsLoader } from '@astrojs/starlight/loaders';
  import { docsSchema } from '@astrojs/starlight/schema';
  import { rssSchema } from '@astrojs/rss';
`;

/** A page of a collection that a config defines so, checked. */
function page(definition: string, block: string, zod: ZodVersion = 4.6) {
  const { collections } = readContentConfig(`${head}export const collections = { docs: ${definition} };`, 'src/content.config.ts', zod);
  const place = placeOf('src/content/docs/port.md', { kind: 'astro', collections }, { include: [], exclude: [] });
  assert.ok(place.isPost, 'its loader is known');
  return checkText(`---\n${block}\n---\n`, place);
}

const said = (schema: string, block: string, zod: ZodVersion = 4.6): string[] =>
  told(page(`defineCollection({ loader: docsLoader(), schema: ${schema} })`, block, zod)).map((line) => line.replace('frontmatter-', ''));

describe('a schema of Starlight', () => {
  it('asks for a title, and for what it is sure to', () => {
    for (const zod of [3, 4] as const) {
      assert.deepEqual(said('docsSchema()', "title: 'Port'\nsidebar: { order: 1, badge: New }\nlastUpdated: 2025-06-30\nmore: 1", zod), []);
      assert.deepEqual(said('docsSchema({})', 'description: 1\ntemplate: wide\nlastUpdated: soon', zod), [
        'missing-key: ---',
        'invalid-value: 1',
        'invalid-value: wide',
        'invalid-value: soon',
      ]);
      // Which of these are asked for hangs on its version.
      assert.deepEqual(said('docsSchema()', "title: 'Port'\nsidebar: 1\npagefind: maybe\nhero: none\nprev: 3\nhead: x", zod), []);
    }
  });

  it('is added to as the site says, whose word on a key counts', () => {
    const extended =
      'docsSchema({ extend: z.object({ level: z.enum(["low", "high"]), description: z.string().max(5), title: z.string().optional() }) })';
    assert.deepEqual(said(extended, 'level: high\ndescription: short'), []);
    assert.deepEqual(said(extended, 'level: odd\ndescription: longer'), ['invalid-value: odd', 'invalid-value: longer']);
    const called = 'docsSchema({ extend: ({ image }) => z.object({ cover: image(), level: z.number() }).refine(check) })';
    assert.deepEqual(said(called, "title: 'Port'\ncover: 1\nlevel: a"), ['invalid-value: 1', 'invalid-value: a']);
    for (const unknown of [
      'docsSchema({ extend: z.union([z.object({ a: z.string() }), z.object({ title: z.number() })]) })',
      'docsSchema({ extend: someSchema })',
      'docsSchema(options)',
      'docsSchema({ ...options })',
    ])
      assert.deepEqual(said(unknown, 'title: 1'), [], unknown);
  });

  it('has its keys completed and described', async () => {
    const { post } = page(
      'defineCollection({ loader: docsLoader({ generateId: own }), schema: docsSchema() })',
      'title: x\ntemplate: \nsidebar:\n  ',
    );
    const at = (words: string) => post.text.indexOf(words) + words.length;
    assert.deepEqual(
      (await completeAt(post, at('template: '), around)).map(({ label }) => label),
      ['doc', 'splash'],
    );
    assert.ok((await completeAt(post, at('sidebar:\n  '), around)).some(({ label }) => label === 'order'));
    assert.ok(describeAt(post, at('templ'), 'UTC')?.facts.length);
    assert.equal(post.place.collection?.ownIds, true);
  });

  it('is nothing that the site wrote itself under that name', () => {
    const { collections } = readContentConfig(
      `import { defineCollection, z } from 'astro:content'; import { docsSchema } from './own';
       export const collections = { docs: defineCollection({ schema: docsSchema() }) };`,
      'src/content.config.ts',
    );
    assert.equal(collections[0]?.schema, undefined);
  });

  it('takes nothing of a package for its own way to add to a schema', () => {
    for (const name of ['extended', 'other']) {
      const { collections } = readContentConfig(
        `import { defineCollection, z } from 'astro:content'; import { ${name} } from 'casefile';
         export const collections = { docs: defineCollection({ schema: ${name}(z.object({ a: z.string() })) }) };`,
        'src/content.config.ts',
      );
      assert.equal(collections[0]?.schema, undefined, name);
    }
  });
});

describe('the schema of feeds', () => {
  it('is what @astrojs/rss asks for, and may be extended', () => {
    for (const zod of [3, 4] as const) {
      const fine = "title: 'T'\npubDate: June 30 2025\ncategories: [a]\nenclosure: { url: a, length: 1, type: b }";
      assert.deepEqual(said('rssSchema', fine, zod), []);
      assert.deepEqual(said('rssSchema.extend({ level: z.number() })', 'title: 1\npubDate: true\ncategories: a\nlevel: x', zod), [
        'invalid-value: 1',
        'invalid-value: true',
        'invalid-value: a',
        'invalid-value: x',
      ]);
      assert.deepEqual(said('z.object({ ...rssSchema.shape, title: z.string() })', 'author: a', zod), ['missing-key: ---']);
    }
  });
});
