import assert from 'node:assert/strict';
import { refusalsOf } from '../../../src/core/frontmatter/keys';
import { readSiblings } from '../../../src/core/frontmatter/siblings';
import { placeOf } from '../../../src/core/site/place';
import { findSite } from '../../../src/core/site/readSite';
import { filesOf } from '../../support/files';
import { checkText } from '../../support/posts';

const collection = (options: string): string =>
  `import { defineCollection } from 'astro/content/config'; import { glob } from 'astro/loaders'; import { z } from 'astro/zod';
  export const collections = { blog: defineCollection({ ${options} }) };`;

/** What is told of a site's config, and refused of a post in its collection. */
async function told(config: string, block: string, astro: string, options = '{}'): Promise<readonly string[]> {
  const found = await findSite(
    filesOf({
      'astro.config.mjs': `export default ${options};`,
      'package.json': JSON.stringify({ dependencies: { astro } }),
      'src/content.config.ts': config,
    }),
    '',
  );
  const [blog] = found?.site.collections ?? [];
  assert.ok(found && blog);
  const place = { path: `${blog.base}/port.md`, site: found.site, collection: blog, isPost: true };
  const { post, findings } = checkText(`---\n${block}\n---\n`, place);
  assert.deepEqual(findings.filter(({ severity }) => severity === 'error').length > 0, refusalsOf(post).length > 0);
  return [...found.problems.map(({ code }) => code), ...refusalsOf(post).map(({ path, code }) => `${path.join('.')} ${code}`)];
}

const kept = '{ legacy: { collectionsBackwardsCompat: true } }';

describe('a collection without a loader', () => {
  const schema = 'schema: z.object({ title: z.string(), slug: z.string() })';
  it('is empty from Astro 6 on, so that nothing of its posts is refused, which is told on the config', async () => {
    assert.deepEqual(await told(collection(schema), 'title: 5', '^7.3.5'), ['unloaded']);
    assert.deepEqual(await told(collection(`type: 'content', ${schema}.strict()`), 'titel: 5', '^6.0.0'), ['unloaded']);
    assert.deepEqual(await told(collection(schema), 'title: 5', '^5.18.2'), ['title type', 'slug missing']);
    assert.deepEqual(await told(collection(schema), 'title: 5', '^7.3.5', kept), ['title type', 'slug missing']);
  });

  it('is shown its slug by those that keep none from it', async () => {
    assert.deepEqual(await told(collection(schema), 'title: a\nslug: port', '^7.3.5', kept), []);
    assert.deepEqual(await told(collection(schema), 'title: a\nslug: 5', '^7.3.5', kept), ['slug type']);
    assert.deepEqual(await told(collection(schema), 'title: a\nslug: port', '^5.18.2'), ['slug missing']);
  });
});

describe('an entry that the site’s Astro passes over', () => {
  it('belongs to no collection, whatever its globs name', async () => {
    const placed = async (path: string, config: string): Promise<readonly unknown[]> => {
      const found = await findSite(
        filesOf({
          'astro.config.mjs': config,
          'plugins/own.mjs': 'export default () => {};',
          'src/content.config.ts': collection("loader: glob({ base: 'posts', pattern: '**/*.{md,mdx,markdown}' }), schema: z.object({})"),
        }),
        '',
      );
      assert.ok(found);
      const { isPost, collection: taker } = placeOf(path, found.site, { include: [], exclude: [] });
      return [isPost, taker?.name];
    };
    const plain = `import sitemap from '@astrojs/sitemap'; import own from './plugins/own.mjs'; export default { integrations: [sitemap(), own()] };`;
    assert.deepEqual(await placed('posts/a.md', plain), [true, 'blog']);
    assert.deepEqual(await placed('posts/a.markdown', plain), [false, undefined]);
    assert.deepEqual(await placed('posts/a.mdx', plain), [true, undefined], 'a post that no schema is for');
    for (const config of [
      `import mdx from '@astrojs/mdx'; export default { integrations: [mdx()] };`,
      `import starlight from '@astrojs/starlight'; export default { integrations: [starlight()] };`,
      `import theme from 'a-theme'; export default { integrations: [theme()] };`,
      `import other from './elsewhere.mjs'; export default other;`,
      `export default { integrations: [(await import('an-integration')).default()] };`,
    ])
      assert.deepEqual(await placed('posts/a.mdx', config), [true, 'blog'], config);
  });

  it('is none of those that a post is compared with', async () => {
    const beside = async (more: Readonly<Record<string, string>>): Promise<readonly string[]> => {
      const files = filesOf({
        'src/content.config.ts': collection("loader: glob({ base: 'posts', pattern: '**/*.{md,mdx}' }), schema: z.object({})"),
        'posts/z.mdx': '---\ntitle: a\n---\n',
        'posts/y.md': '---\nslug: z\n---\n',
        ...more,
      });
      const [blog] = (await findSite(files, ''))?.site.collections ?? [];
      assert.ok(blog);
      return (await readSiblings(files, '', blog)).map(({ path, id }) => `${path} ${id}`);
    };
    const own = { 'astro.config.mjs': "import mdx from '@astrojs/mdx'; export default { integrations: [mdx()] };" };
    assert.deepEqual(await beside(own), ['posts/z.mdx z', 'posts/y.md z']);
    assert.deepEqual(await beside({ 'astro.config.mjs': 'export default {};' }), ['posts/y.md z']);
    // Astro needs no config of its own.
    assert.deepEqual(await beside({}), ['posts/y.md z']);
    assert.deepEqual(await beside({ 'package.json': '{ "scripts": { "build": "astro build --config site.mjs" } }' }), [
      'posts/z.mdx z',
      'posts/y.md z',
    ]);
  });
});

describe('a site without an astro.config', () => {
  const config = { 'web/src/content/config.ts': collection("type: 'content', schema: z.object({ title: z.string() })") };
  it('is one where its content config stands in the folder of the content, and it asks for Astro', async () => {
    for (const astro of ['^4.16.0', '^5.18.2']) {
      const manifest = JSON.stringify({ devDependencies: { astro } });
      const found = await findSite(filesOf({ ...config, 'web/package.json': manifest }), 'web/src/content/blog');
      assert.deepEqual([found?.root, found?.site.collections.map(({ name }) => name)], ['web', ['blog']], astro);
      const place = found && placeOf('src/content/blog/a.md', found.site, { include: [], exclude: [] });
      assert.equal(place?.isPost, true);
      assert.deepEqual(
        refusalsOf(checkText('---\ntitle: 5\n---\n', place).post).map(({ code }) => code),
        ['type'],
      );
    }
    for (const manifest of ['{ "dependencies": { "astronomy": "1" } }', '{', undefined])
      assert.equal(
        await findSite(filesOf({ ...config, ...(manifest === undefined ? {} : { 'web/package.json': manifest }) }), 'web/src'),
        undefined,
      );
  });
});

describe('a collection with a loader', () => {
  const loader = `loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object({ title: z.string() })`;
  it('may not have a type as well, which is told on the config', async () => {
    for (const astro of ['^5.18.2', '^7.3.5']) {
      assert.deepEqual(await told(collection(`type: 'content', ${loader}`), 'title: a', astro), ['type']);
      assert.deepEqual(await told(collection(`type: 'content_layer', ${loader}`), 'title: a', astro), []);
      assert.deepEqual(await told(collection(loader), 'title: 5', astro), ['title type']);
    }
    assert.deepEqual(await told(collection(`type: 'content', ${loader}`), 'title: a', '^4.16.0'), []);
  });
});
