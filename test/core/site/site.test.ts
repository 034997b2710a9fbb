import assert from 'node:assert/strict';
import { type PostGlobs, placeOf, takes } from '../../../src/core/site/place';
import { findSite, findSitesBelow, isSiteConfig } from '../../../src/core/site/readSite';
import type { Site } from '../../../src/core/site/site';
import { filesOf } from '../../support/files';

const globs: PostGlobs = { include: [], exclude: [] };

const astro = (...collections: Site['collections']): Site => ({ kind: 'astro', collections });
const blog = { name: 'blog', base: 'src/content/blog', patterns: ['**/*.{md,mdx}'] };

describe('placeOf', () => {
  it('knows nothing to be named by globs that name nothing', () => {
    for (const glob of ['/abc/*.md', '/**/*.md', '/', '.', './/', '!.', '!./', '!', '!/'])
      assert.equal(takes({ base: 'src', patterns: [glob] }, 'src/fr/a.md'), false, glob);
    for (const glob of ['!.', '!./', '!', '!/'])
      assert.equal(takes({ base: 'src', patterns: ['**/*.md', glob] }, 'src/fr/a.md'), true, glob);
  });

  const isPost = (path: string, site: Site, settings = globs): boolean => placeOf(path, site, settings).isPost;

  it('takes the entries of a collection, and only Markdown', () => {
    const site = astro(blog);
    assert.equal(placeOf('src/content/blog/2024/a.mdx', site, globs).collection, blog);
    assert.equal(isPost('src/content/blog/a.md', site), true);
    assert.equal(isPost('src/content/blogs/a.md', site), false);
    assert.equal(isPost('src/content/blog/a.markdown', site), false);
    assert.equal(isPost('README.md', site), false);
    assert.equal(isPost('src/content/blog/cover.png', astro({ ...blog, patterns: ['**'] })), false);
  });

  it('treats patterns as Astro’s glob loader does: `!` takes away, hidden files stay out, `_` is a name like any other', () => {
    const site = astro({ ...blog, patterns: ['**/*.md', '!drafts/**'] });
    assert.equal(isPost('src/content/blog/_a.md', site), true);
    assert.equal(isPost('src/content/blog/.a.md', site), false);
    assert.equal(isPost('src/content/blog/drafts/a.md', site), false);
    assert.equal(isPost('src/content/blog/a.md', astro({ ...blog, patterns: ['!drafts/**'] })), false);
    assert.equal(isPost('src/content/blog/_a.md', astro({ ...blog, patterns: ['**/[^_]*.md'] })), false);
  });

  it('gives a file of two collections to the one whose folder is nearer', () => {
    const site = astro({ name: 'all', base: '', patterns: ['**/*.md'] }, blog);
    assert.equal(placeOf('src/content/blog/a.md', site, globs).collection?.name, 'blog');
    assert.equal(placeOf('notes/a.md', site, globs).collection?.name, 'all');
  });

  it('knows where Hugo and Jekyll keep posts', () => {
    assert.equal(isPost('content/posts/a.md', { kind: 'hugo', collections: [] }), true);
    assert.equal(isPost('archetypes/default.md', { kind: 'hugo', collections: [] }), false);
    assert.equal(isPost('_posts/2024-03-13-a.markdown', { kind: 'jekyll', collections: [] }), true);
    assert.equal(isPost('security/_posts/2024-03-13-a.md', { kind: 'jekyll', collections: [] }), true);
    assert.equal(isPost('about.md', { kind: 'jekyll', collections: [] }), false);
  });

  it('follows the settings’ globs, exclusion first', () => {
    const none: Site = { kind: 'none', collections: [] };
    assert.equal(isPost('cases/a.md', none, { include: ['cases/**'], exclude: [] }), true);
    assert.equal(isPost('cases/a.txt', none, { include: ['cases/**'], exclude: [] }), false);
    assert.equal(isPost('cases/old/a.md', none, { include: ['cases/**'], exclude: ['**/old/**'] }), false);
    assert.equal(isPost('src/content/blog/a.md', astro(blog), { include: [], exclude: ['**/blog/a.md'] }), false);
    assert.equal(placeOf('cases/a.md', none, { include: [], exclude: ['cases/**'] }).isExcluded, true);
    const place = placeOf('posts/a.md', none, { include: ['site/posts/*.md'], exclude: [] }, 'site/posts/a.md');
    assert.deepEqual([place.isPost, place.path], [true, 'posts/a.md']);
  });
});

describe('findSite', () => {
  const config = `export const collections = { blog: defineCollection({ loader: glob({ base: 'posts', pattern: '*.md' }), schema: z.object({ title: z.string() }) }) };`;

  it('goes up to the nearest site, and no further than the top', async () => {
    const files = filesOf({
      'astro.config.mjs': '',
      'docs/astro.config.ts': '',
      'docs/src/content.config.ts': config,
      'docs/posts/2024/a.md': '',
    });
    const found = await findSite(files, 'docs/posts/2024');
    assert.deepEqual([found?.root, found?.config, found?.site.collections[0]?.name], ['docs', 'src/content.config.ts', 'blog']);
    assert.ok(files.asked.every((folder) => folder.startsWith('docs')));
    assert.equal(await findSite(filesOf({ 'notes/a.md': '' }), 'notes'), undefined);
  });

  it('knows a site by its content config alone', async () => {
    const found = await findSite(filesOf({ 'src/content.config.mts': config }), '');
    assert.equal(found?.site.kind, 'astro');
  });

  it('reads the older config only where there is no newer one', async () => {
    const older = config.replace("'posts'", "'older'");
    const both = await findSite(filesOf({ 'astro.config.mjs': '', 'src/content/config.ts': older, 'src/content.config.ts': config }), '');
    assert.equal(both?.site.collections[0]?.base, 'posts');
    const only = await findSite(filesOf({ 'astro.config.mjs': '', 'src/content/config.ts': older }), '');
    assert.deepEqual([only?.site.collections[0]?.base, only?.config], ['older', 'src/content/config.ts']);
  });

  it('follows imports: of a whole file, passed on by another, and by the aliases of tsconfig.json', async () => {
    const found = await findSite(
      filesOf({
        'astro.config.mjs': '',
        'tsconfig.json': `{ "extends": ["astro/tsconfigs/strict", "./tsconfig.base"], }`,
        'tsconfig.base.json': `{ // where things are\n "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }`,
        'src/content.config.ts': `import * as types from '@/schemas'; import { z } from './schemas/zod';
          import { glob } from 'astro/loaders'; import { defineCollection } from 'astro:content';
          export const collections = { blog: defineCollection({ loader: glob({ base: 'posts', pattern: '*.md' }),
            schema: z.object({ title: types.title, day: types.maybe(types.dates.day), level: z.enum(types.levels) }) }) };`,
        'src/schemas/index.ts': `export * from './text'; export { dates } from './dates'; export const levels = ['low', 'high'];`,
        'src/schemas/text.ts': `import { z } from './zod'; export const title = z.string(); export const maybe = (type) => type.optional();`,
        'src/schemas/dates.ts': `import { z } from '@/schemas/zod'; export const dates = { day: z.date() };`,
        'src/schemas/zod.ts': `export { z } from 'astro/zod';`,
      }),
      '',
    );
    assert.deepEqual(
      found?.site.collections[0]?.schema?.fields.map(({ name, type, required, values }) => [name, type, required, values]),
      [
        ['title', 'string', true, undefined],
        ['day', 'date', false, undefined],
        ['level', 'string', true, ['low', 'high']],
      ],
    );
    assert.deepEqual(found?.alsoRead?.toSorted(), [
      'node_modules/astro/package.json',
      'node_modules/zod/package.json',
      'package.json',
      'src/schemas/dates.ts',
      'src/schemas/index.ts',
      'src/schemas/text.ts',
      'src/schemas/zod.ts',
      'tsconfig.base.json',
      'tsconfig.json',
    ]);
  });

  it('looks where the site keeps its source', async () => {
    const config = `import { z, defineCollection } from 'astro:content'; export const collections = { blog: defineCollection({ schema: z.object({ title: z.string() }) }) };`;
    const sited = (srcDir: string, file: string) =>
      findSite(
        filesOf({
          'astro.config.mjs': `export default { srcDir: ${srcDir} };`,
          [file]: config,
          'src/content/notes/a.md': '',
          'app/content/notes/a.md': '',
        }),
        '',
      );
    for (const file of ['app/content.config.ts', 'app/content/config.mjs']) {
      const found = await sited("'./app'", file);
      assert.equal(found?.config, file);
      assert.deepEqual(
        found?.site.collections.map(({ name, base }) => [name, base]),
        [['blog', 'app/content/blog']],
      );
    }
    const none = await sited("'./app/'", 'src/content.config.ts');
    assert.deepEqual(
      none?.site.collections.map(({ base }) => base),
      ['app/content/notes'],
      'what stands in `src` is none of it',
    );
    const unknown = await sited('dirOf()', 'src/content.config.ts');
    assert.equal(unknown?.site.hasOwnFolders, true);
    assert.equal((await sited("'../app'", 'src/content.config.ts'))?.site.source, undefined);
  });

  it('says of a config in its old place that Astro stops at it, from the sixth version on', async () => {
    const told = async (version: string, options = '{}'): Promise<string[] | undefined> => {
      const found = await findSite(
        filesOf({
          'package.json': JSON.stringify({ dependencies: { astro: version } }),
          'astro.config.mjs': `export default ${options};`,
          'src/content/config.ts': 'export const collections = {};',
        }),
        '',
      );
      return found?.problems.map(({ code }) => code);
    };
    assert.deepEqual(await told('^7.3.5'), ['legacy']);
    assert.deepEqual(await told('^7.3.5', '{ legacy: { collectionsBackwardsCompat: true } }'), []);
    assert.deepEqual(await told('^7.3.5', 'optionsOf()'), []);
    assert.deepEqual(await told('^5.18.2'), []);
    assert.deepEqual(await told('latest'), []);
  });

  it('knows where a file would come that is imported and not there', async () => {
    const found = await findSite(
      filesOf({
        'tsconfig.json': '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }',
        'src/content.config.ts': `import { a } from './schema'; import { b } from '@/b.js'; import { z } from 'astro/zod'; export const collections = {};`,
      }),
      '',
    );
    const wanted = ['src/schema.ts', 'src/schema.mjs', 'src/schema/index.ts', 'src/b.js', 'src/b.ts'];
    assert.deepEqual(
      wanted.filter((path) => !found?.alsoRead?.includes(path)),
      [],
    );
    assert.ok(
      !found?.alsoRead?.some((path) => path.startsWith('src') && path.includes('zod')),
      'of a package no file of the site is waited for',
    );
  });

  it('counts the folders of src/content as collections where no config can be read', async () => {
    const texts = { 'astro.config.mjs': '', 'src/content/blog/a.md': '', 'src/content/_drafts/a.md': '', 'src/content/readme.md': '' };
    for (const files of [texts, { ...texts, 'src/content.config.ts': 'export const {' }]) {
      const found = await findSite(filesOf(files), '');
      assert.deepEqual(
        found?.site.collections.map(({ name, schema }) => [name, schema]),
        [['blog', undefined]],
      );
    }
  });

  it('ignores what Astro ignores in such a folder', async () => {
    const found = await findSite(filesOf({ 'astro.config.mjs': '', 'src/content/blog/a.md': '' }), '');
    const site = found?.site ?? { kind: 'none' as const, collections: [] };
    assert.equal(placeOf('src/content/blog/a.md', site, globs).isPost, true);
    assert.equal(placeOf('src/content/blog/_a.md', site, globs).isPost, false);
    assert.equal(placeOf('src/content/blog/_drafts/x/a.md', site, globs).isPost, false);
  });

  it('recognises Hugo and Jekyll', async () => {
    assert.equal((await findSite(filesOf({ 'hugo.toml': '' }), ''))?.site.kind, 'hugo');
    assert.equal((await findSite(filesOf({ 'config.yaml': '', 'content/a.md': '' }), 'content'))?.site.kind, 'hugo');
    assert.equal(await findSite(filesOf({ 'config.yaml': '' }), ''), undefined);
    assert.equal((await findSite(filesOf({ '_config.yml': '', '_posts/a.md': '' }), '_posts'))?.site.kind, 'jekyll');
    assert.equal(await findSite(filesOf({ '_config.yml': '' }), ''), undefined);
  });

  it('looks for sites below a folder, not in packages or hidden folders', async () => {
    const files = filesOf({
      'a/astro.config.mjs': '',
      'b/c/hugo.toml': '',
      'node_modules/x/astro.config.mjs': '',
      '.x/hugo.toml': '',
      'd/e/f/hugo.toml': '',
    });
    assert.deepEqual(
      (await findSitesBelow(files, '', 2)).map(({ root }) => root),
      ['a', 'b/c'],
    );
    assert.ok(!files.asked.includes('node_modules'));
  });

  it('says which files a site hangs on', () => {
    const configs = ['astro.config.mjs', 'a/src/content.config.ts', 'src/content/config.js', 'hugo.toml', '_config.yml', 'config.json'];
    assert.deepEqual(configs.filter(isSiteConfig), configs);
    assert.deepEqual(['src/content/blog/a.md', 'tsconfig.json', 'vite.config.ts', 'src/config.ts'].filter(isSiteConfig), []);
  });
});
