import assert from 'node:assert/strict';
import { astros, blogPage, buildEach, judgedOtherwise } from './wholeBuilds';

const imports = `import { defineCollection } from 'astro/content/config';\nimport { z } from 'ZOD';\nimport { glob } from 'astro/loaders';\n`;
const texts = ['title: The port\nslug: port', 'title: The port', 'title: 5\nslug: port', 'title: The port\nslug: 5'].map(
  (block) => `---\n${block}\n---\n\nIt was closed.\n`,
);
const entry = 'src/content/blog/port.md';

for (const which of astros) {
  const [astro] = which;
  describe(`a whole build of ${astro}`, () => {
    const config = (options: string): string =>
      `${imports}export const collections = { blog: defineCollection({ ${options} schema: z.object({ title: z.string(), slug: z.string().optional() }) }) };`;

    for (const [title, options, settings] of [
      ['without a loader', '', '{}'],
      ['without a loader, kept as it was', '', '{ legacy: { collectionsBackwardsCompat: true } }'],
      ['whose module is named by its path', "loader: glob({ base: 'src/content/blog', pattern: '*.md' }),", '{}'],
      [
        'whose loader is one of the site’s own that loads as another does',
        "loader: { name: 'own', load: async (context) => { await glob({ base: 'src/content/blog', pattern: '*.md' }).load(context); context.store.delete('port'); } },",
        '{}',
      ],
    ] as const)
      it(`refuses of a collection ${title} what is called an error`, async () => {
        const files = {
          'src/content.config.ts': config(options),
          'src/pages/index.astro': blogPage,
          'astro.config.mjs': `export default ${settings};`,
        };
        const { built } = await buildEach(which, files, entry, texts);
        assert.deepEqual(judgedOtherwise(built), []);
        assert.equal(
          built.some(({ builds }) => !builds),
          !(astro === 'astro7' && title === 'without a loader'),
        );
      }).timeout(180_000);

    for (const [title, file, settings] of [
      ['of MDX that nothing brings', 'port.mdx', 'export default {};'],
      ['whose name ends in .markdown', 'port.markdown', 'export default {};'],
    ] as const)
      it(`passes over an entry ${title}`, async () => {
        const files = {
          'src/content.config.ts': config("loader: glob({ base: 'src/content/blog', pattern: '**/*.{md,mdx,markdown}' }),"),
          'src/pages/index.astro': blogPage,
          'astro.config.mjs': settings,
        };
        const { built } = await buildEach(which, files, `src/content/blog/${file}`, texts.slice(0, 3));
        assert.deepEqual([judgedOtherwise(built), built.every(({ builds }) => builds)], [[], true]);
      }).timeout(180_000);

    it('refuses of an entry that two collections take what either refuses', async () => {
      const files = {
        'src/content.config.ts': `${imports}export const collections = {
          blog: defineCollection({ loader: glob({ base: 'src/content/blog', pattern: '*.md' }), schema: z.object({ title: z.string() }) }),
          all: defineCollection({ loader: glob({ base: 'src', pattern: '**/*.md' }), schema: z.object({ slug: z.string() }) }),
        };`,
        'src/pages/index.astro': blogPage,
      };
      const { built } = await buildEach(which, files, entry, texts);
      assert.deepEqual([judgedOtherwise(built), built.map(({ builds }) => builds)], [[], [true, false, false, false]]);
    }).timeout(180_000);

    it('stops at a type beside a loader, which is told on the config', async () => {
      const files = {
        'src/content.config.ts': config("type: 'content', loader: glob({ base: 'src/content/blog', pattern: '*.md' }),"),
        'src/pages/index.astro': blogPage,
      };
      const { built, found } = await buildEach(which, files, entry, texts.slice(0, 1));
      assert.deepEqual([built.map(({ builds }) => builds), found?.problems.map(({ code }) => code)], [[false], ['type']]);
    }).timeout(180_000);
  });
}
