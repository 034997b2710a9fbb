import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entryId } from '../../src/core/frontmatter/siblings';
import { loadAstro } from './astro';
import { compare, siteOf, Tally } from './compare';

const names = [
  'a.md',
  'The Port.md',
  'L’été à Nîmes.md',
  '2024/index.md',
  'index.md',
  'index/index.md',
  'a.b.c.mdx',
  'Un_deux--trois.md',
  'x/Index.md',
  'port.fr.md',
  'café/NIS 2 & DORA.md',
  'émoji-😀.md',
  '_brouillon.md',
  'dossier.md/a.markdown',
  'C#.md',
];

const legacy = `import { defineCollection, z } from 'astro:content';
export const collections = { blog: defineCollection({ schema: z.object({ title: z.string() }).strict() }) };`;

describe('a collection without a loader', () => {
  it('shows its schema no slug, as astro5 has it', async () => {
    const astro = await loadAstro('astro5');
    const [site] = siteOf('legacy', legacy, astro);
    assert.ok(site?.collection.isLegacy);
    const tally = new Tally();
    for (const more of ['slug: port', 'slug: 2024', 'slug:', 'sulg: port', 'layout: x'])
      await compare(site, `---\ntitle: The port\n${more}\n---\n`, astro, tally);
    assert.deepEqual([tally.entries, tally.refusals, tally.found, tally.falseErrors.size], [5, 2, 2, 0]);
  });
});

describe('the ids of entries', () => {
  for (const name of ['astro5', 'astro7']) {
    it(`are those that ${name} makes`, async () => {
      const module = join(__dirname, '..', '..', '..', 'test', 'oracle', 'node_modules', name, 'dist/content/utils.js');
      const { getContentEntryIdAndSlug } = (await import(pathToFileURL(module).href)) as {
        getContentEntryIdAndSlug(from: { entry: URL; contentDir: URL; collection: string }): { slug: string };
      };
      const contentDir = new URL('file:///site/posts/');
      const collection = { name: 'blog', base: 'posts', patterns: ['**'] };
      // As its loader does.
      const theirs = names.map(
        (path) => getContentEntryIdAndSlug({ entry: new URL(encodeURI(path), contentDir), contentDir, collection: '' }).slug,
      );
      assert.deepEqual(
        names.map((path) => entryId(collection, `posts/${path}`, {})),
        theirs,
      );
    });
  }
});
