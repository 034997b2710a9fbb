import assert from 'node:assert/strict';
import { checkWithFiles } from '../../../src/core/check';
import type { SourceFolders } from '../../../src/core/frontmatter/elsewhere';
import { readSiblings, siblingsBeside } from '../../../src/core/frontmatter/siblings';
import { placeOf } from '../../../src/core/site/place';
import { findSite, type SiteFiles } from '../../../src/core/site/readSite';
import { joinPath } from '../../../src/core/text/paths';
import { applyEdits } from '../../../src/core/text/span';
import { filesOf } from '../../support/files';
import { options } from '../../support/posts';

const config = `import { defineCollection, z } from 'astro:content'; import { glob } from 'astro/loaders';
  export const collections = { blog: defineCollection({ loader: glob({ base: 'src/content/blog', pattern: '**/*.md' }), schema: ({ image }) => z.object({ hero: image() }) }) };`;

/** What is said of an image by a name, with what each fix makes of it. */
async function said(
  hero: string,
  pictures: readonly string[],
  counted: (files: SiteFiles) => SiteFiles = (files) => files,
  site: Readonly<Record<string, string>> = {},
  source?: SourceFolders,
): Promise<string[]> {
  const files = counted(
    filesOf({
      'astro.config.mjs': 'export default {};',
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["src/*"] } } }',
      'src/content.config.ts': config,
      ...site,
      ...Object.fromEntries(pictures.map((path) => [path, ''])),
    }),
  );
  const found = await findSite(files, '');
  assert.ok(found);
  const text = `---\nhero: '${hero}'\n---\n`;
  const place = placeOf('src/content/blog/post.md', found.site, { include: [], exclude: [] });
  const siblings = await siblingsBeside(place, (collection) => readSiblings(files, '', collection));
  const { findings } = await checkWithFiles(text, place, { ...options, siblings }, files, '', source);
  return findings.flatMap(({ messageId, fixes }) => [messageId, ...fixes.map(({ edits }) => applyEdits(text, edits).slice(11, -6))]);
}

describe('an image that is not where the frontmatter says', () => {
  it('is looked for in all of the source, and named where there is only one of its name', async () => {
    const one = ['src/assets/deep/quay.png', 'src/content/blog/port.md'];
    for (const hero of ['quay.png', './quay.png', '../assets/quay.png'])
      assert.deepEqual(await said(hero, one), ['missing', '../../assets/deep/quay.png'], hero);
    assert.deepEqual(await said('/images/quay.png', one), ['missing', '/src/assets/deep/quay.png'], 'as it was begun');
    assert.deepEqual(await said('@/quay.png', one), ['missing', '@/assets/deep/quay.png']);
    const both = ['missing', '../../more/quay.png', '../../assets/deep/quay.png'];
    assert.deepEqual(await said('quay.png', [...one, 'src/more/quay.png']), both, 'which was meant its author knows');
    assert.deepEqual(await said('quay.png', ['lib/quay.png', 'src/.hidden/quay.png']), ['missing']);
    const capital = ['src/assets/deep/Quay.png', 'src/content/blog/port.md'];
    assert.deepEqual(await said('quay.png', capital), ['missing', '../../assets/deep/Quay.png']);
    assert.deepEqual(await said('/images/quay.png', capital), ['missing', '/src/assets/deep/Quay.png']);
  });

  it('may be another of the folders that posts have pictures in, those of the likest names first', async () => {
    const some = ['src/assets/port.png', 'src/assets/quai.png', 'src/assets/deep/quays.png', 'src/assets/notes.txt'];
    for (const hero of ['./quay.png', './images/quay.png', '../../assets/images/quay.png', '/none/x/quay.png'])
      assert.deepEqual(
        await said(hero, some),
        ['missing', ...['quai', 'port'].map((name) => `${hero.startsWith('/') ? '/src' : '../..'}/assets/${name}.png`)],
        hero,
      );
    const more = [...some, 'src/content/blog/img/quay-1.png', 'src/content/blog/ship.png', 'src/content/blog/img/crane.png'];
    assert.deepEqual(await said('./quay.png', more), ['missing', './img/quay-1.png', '../../assets/quai.png', './ship.png']);
    assert.deepEqual(await said('./quay.png', ['src/assets/quay.jpg', ...more]), [
      'missing',
      '../../assets/quay.jpg',
      './img/quay-1.png',
      '../../assets/quai.png',
    ]);
    const others = { 'src/content/blog/other.md': "---\nhero: '../../pictures/port.png'\n---\n" };
    assert.deepEqual(await said('./quay.png', ['src/pictures/port.png', 'src/pictures/quai.png'], undefined, others), [
      'missing',
      '../../pictures/quai.png',
      '../../pictures/port.png',
    ]);
    assert.deepEqual(await said('./quay.png', ['src/pictures/port.png']), ['missing'], 'a folder that no post names');
  });

  it('is nowhere by a name that nothing makes, where it is sure that nothing does', async () => {
    const named = (hero: string, site: Readonly<Record<string, string>>): Promise<string[]> =>
      said(hero, ['src/assets/quay.png'], undefined, {
        'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }',
        'package-lock.json': '{}',
        ...site,
      });
    for (const hero of ['@/assets/quay.png', '~/assets/quay.png', 'src/assets/quay.png', '@/none/quay.png']) {
      assert.deepEqual(await named(hero, {}), ['unnamed', '../../assets/quay.png'], hero);
      const plain = "import mdx from '@astrojs/mdx';\nexport default { integrations: [mdx()] };";
      assert.deepEqual(await named(hero, { 'astro.config.mjs': plain }), ['unnamed', '../../assets/quay.png'], hero);
      for (const unsure of [
        { 'astro.config.mjs': "import own from 'own';\nexport default { integrations: [own()] };" },
        { 'astro.config.mjs': 'export default { vite: { resolve: { alias } } };' },
        { 'astro.config.mjs': "import paths from 'vite-tsconfig-paths';\nexport default { vite: { plugins: [paths()] } };" },
        { 'tsconfig.json': '{ "extends": "@own/tsconfig" }' },
        { 'tsconfig.json': '{ "extends": "../tsconfig.json" }' },
        { 'tsconfig.json': '{ "extends": "./none.json" }' },
        { 'tsconfig.json': '{ "compilerOptions": ' },
        { 'tsconfig.json': '{ "references": [{ "path": "./app" }] }' },
      ])
        assert.deepEqual(await named(hero, unsure), [], JSON.stringify(unsure));
    }
    assert.deepEqual(await named('@site/quay.png', {}), [], 'a package');
    for (const hero of ['images/quay.png', 'assets/quay.png', 'public/quay.png']) {
      assert.deepEqual(await named(hero, {}), ['missing', '../../assets/quay.png'], hero);
      assert.deepEqual(await named(hero, { 'tsconfig.json': '{ "extends": "@own/tsconfig" }' }), [], hero);
      assert.deepEqual(await named(hero, { [`src/content/blog/${hero}`]: '' }), [], 'beside the post');
      assert.deepEqual(await named(hero, { [`node_modules/${hero}`]: '' }), [], 'in a package');
    }
    for (const hero of ['blog/quay.png', 'blog/img/quay.png', 'content/blog/quay.png']) {
      assert.deepEqual(await named(hero, {}), ['missing', '../../assets/quay.png'], hero);
      assert.deepEqual(await named(hero, { 'tsconfig.json': '{ "extends": "@own/tsconfig" }' }), [], hero);
      assert.deepEqual(await named(hero, { [`node_modules/${hero}`]: '' }), [], 'in a package');
      assert.deepEqual(await named(hero, { [hero.replace(/^\w+\//, '')]: '' }), [], 'in the site, as a package of that name');
    }
    assert.deepEqual(await named('blo/quay.png', {}), [], 'no folder of the site');
    assert.deepEqual(await named('diagrams/quay.png', {}), [], 'may be a package');
    assert.deepEqual(await named('src/quay.png', { 'node_modules/src/quay.png': '' }), []);
    assert.deepEqual(await named('src/quay.png', { 'src/content/blog/src/quay.png': '' }), []);
    const based = '{ "compilerOptions": { "baseUrl": "." } }';
    assert.deepEqual(await named('src/assets/quay.png', { 'tsconfig.json': based }), []);
  });

  it('may be a package’s by a bare name, wherever packages are', async () => {
    const told = async (more: Readonly<Record<string, string>>, hero = 'assets/none.png', root = 'repo/apps/web'): Promise<string[]> => {
      const site = {
        'astro.config.mjs': 'export default {};',
        'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }',
        'package.json': '{}',
        'src/content.config.ts': config,
      };
      const files = filesOf({ ...Object.fromEntries(Object.entries(site).map(([path, text]) => [joinPath(root, path), text])), ...more });
      const found = await findSite(files, root);
      assert.ok(found);
      const place = placeOf('src/content/blog/post.md', found.site, { include: [], exclude: [] });
      const { findings } = await checkWithFiles(`---\nhero: '${hero}'\n---\n`, place, options, files, root);
      return findings.map(({ messageId }) => messageId);
    };
    assert.deepEqual(await told({}), [], 'no packages are seen');
    for (const folder of ['repo/apps/web', 'repo/apps', 'repo', '']) {
      const modules = joinPath(folder, 'node_modules');
      const astro = { [`${modules}/astro/package.json`]: '{}' };
      assert.deepEqual(await told(astro), ['missing'], modules);
      assert.deepEqual(await told(astro, 'src/none.png'), ['unnamed'], modules);
      for (const other of ['repo/apps/web', 'repo/apps', 'repo', ''])
        for (const hero of ['assets/none.png', 'blog/none.png', 'src/none.png'])
          assert.deepEqual(await told({ ...astro, [joinPath(other, 'node_modules', hero)]: '' }, hero), [], `${modules} ${other} ${hero}`);
    }
    const lock = { 'repo/apps/web/pnpm-lock.yaml': '' };
    assert.deepEqual(await told(lock), ['missing'], 'they will be here');
    assert.deepEqual(await told({ ...lock, 'repo/apps/web/package.json': '{ "dependencies": { "assets": "1" } }' }), [], 'not installed');
    assert.deepEqual(await told({ 'package-lock.json': '' }, 'assets/none.png', ''), ['missing']);
    assert.deepEqual(await told({}, 'assets/none.png', ''), [], 'they may lie above');
  });

  it('may be one of public/, which is said', async () => {
    assert.deepEqual(await said('/img/quay.png', ['public/img/quay.png']), ['public', '/public/img/quay.png']);
    assert.deepEqual(await said('/quay.png', ['public/quay.png', 'src/assets/quay.png']), [
      'public',
      '../../assets/quay.png',
      '/public/quay.png',
    ]);
    assert.deepEqual(await said('/quay.png', ['public/quay.png', 'src/assets/port.png']), [
      'public',
      '/public/quay.png',
      '../../assets/port.png',
    ]);
    assert.deepEqual(await said('quay.png', ['public/quay.png']), ['public', '../../../public/quay.png']);
    assert.deepEqual(await said('../../../public/quay.png', ['public/quay.png']), [], 'from the post it is one like any other');
    assert.deepEqual(await said('/../secret.png', ['public/port.png', 'secret.png']), [], 'nothing above');
  });

  it('may have the slashes of Windows', async () => {
    assert.deepEqual(await said('..\\..\\assets\\quay.png', ['src/assets/quay.png']), ['backslash', '../../assets/quay.png']);
    assert.deepEqual(await said('.\\quay.png', []), ['backslash']);
    assert.deepEqual(await said('assets\\quay.png', []), [], 'a name that nobody knows');
  });

  it('is looked for in a bounded number of folders, and only where it is missing', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => `src/assets/f${index}/x.png`);
    let lists = 0;
    const counting = (files: SiteFiles): SiteFiles => ({
      readFile: (path) => files.readFile(path),
      list: (folder) => {
        assert.ok(!folder.startsWith('..'), folder);
        lists++;
        return files.list(folder);
      },
    });
    assert.deepEqual(await said('./quay.png', [...many, 'src/assets/f3/quay.png'], counting), ['missing'], 'there may be another');
    assert.ok(lists < 340, String(lists));
    lists = 0;
    await said('./quay.png', [...many, 'src/content/blog/quay.png'], counting);
    assert.ok(lists < 20, String(lists));
    assert.deepEqual(await said('../../../img/quay.png', [], counting), ['missing'], 'nothing outside of the site');
  });

  it('is looked for at the next check among the folders that were listed, and where it is said to be anew', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `src/assets/f${index}/x.png`);
    const listed: string[] = [];
    const counting = (files: SiteFiles): SiteFiles => ({
      readFile: (path) => files.readFile(path),
      list: (folder) => {
        listed.push(folder);
        return files.list(folder);
      },
    });
    const source: SourceFolders = new Map();
    assert.deepEqual(await said('./quay.png', many, counting, {}, source), ['missing']);
    assert.ok(listed.length > 200, String(listed.length));
    listed.length = 0;
    assert.deepEqual(
      await said('./quai.png', [...many, 'public/quai.png'], counting, {}, source),
      ['public', '../../../public/quai.png'],
      'what it names may be new',
    );
    assert.ok(listed.length < 20, listed.join());
    assert.equal(listed.filter((folder) => folder.startsWith('src/assets/f')).length, 0);
    assert.deepEqual(await said('./quay.png', [...many, 'src/content/blog/quay.png'], counting, {}, source), [], 'made a moment ago');
    assert.deepEqual(await said('../../assets/f3/quay.png', [...many, 'src/assets/f3/quay.png'], counting, {}, source), []);
  });
});
