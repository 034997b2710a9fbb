import assert from 'node:assert/strict';
import { findSite } from '../../../src/core/site/readSite';
import { configHead as head, refused } from '../../support/collections';
import { filesOf } from '../../support/files';

const base = `import { z } from 'astro/zod'; import { levels } from './levels';
  export const base = z.object({ title: z.string(), severity: z.enum(levels) });`;
const config = (from = '@acme/schemas', line = '') =>
  `${head}import { base } from '${from}';${line}
  export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: base.extend({ kind: z.literal('note') }) }) };`;
const manifest = (more: object = {}) => JSON.stringify({ name: '@acme/schemas', private: true, exports: './src/index.ts', ...more });

/** A site in `apps/web` of a workspace, whose schema a package of the same workspace has. */
const workspace = (more: Readonly<Record<string, string | undefined>> = {}) =>
  filesOf(
    Object.fromEntries(
      Object.entries({
        'repo/package.json': '{ "workspaces": ["apps/*", "packages/*"] }',
        'repo/apps/web/package.json': '{ "dependencies": { "astro": "^7.0.0", "@acme/schemas": "workspace:*" } }',
        'repo/apps/web/src/content.config.ts': config(),
        'repo/packages/schemas/package.json': manifest(),
        'repo/packages/schemas/src/index.ts': base,
        'repo/packages/schemas/src/levels.ts': `export const levels = ['low', 'high'] as const;`,
        ...more,
      }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
  );

const all = ['title missing', 'severity option', 'kind option'];
const own = ['kind option'];

async function told(more: Readonly<Record<string, string | undefined>> = {}): Promise<readonly string[]> {
  const found = await findSite(workspace(more), 'repo/apps/web');
  return refused(found?.site.collections ?? [], 'severity: lo\nkind: nota');
}

describe('what a config imports from a package of the same workspace', () => {
  it('is read where its package.json leads to', async () => {
    assert.deepEqual(await told(), all);
    const found = await findSite(workspace(), 'repo/apps/web');
    for (const file of ['index', 'levels']) assert.ok(found?.alsoRead?.includes(`../../packages/schemas/src/${file}.ts`), file);
    assert.ok(found?.alsoRead?.includes('../../packages/schemas/package.json'));
    for (const lead of [
      { exports: { '.': './src/index.ts' } },
      { exports: { '.': { types: './none.d.ts', import: './src/index.ts', default: './none.ts' } } },
      { exports: { import: { default: './src/index.ts' } } },
      { exports: undefined, main: 'src/index.ts' },
      { exports: undefined, main: './src' },
      { exports: undefined, module: './src/index.ts', main: './none.js' },
    ])
      assert.deepEqual(await told({ 'repo/packages/schemas/package.json': manifest(lead) }), all, JSON.stringify(lead));
  });

  it('may be a part of it', async () => {
    const by = (exports: unknown) => ({
      'repo/apps/web/src/content.config.ts': config('@acme/schemas/parts/base'),
      'repo/packages/schemas/package.json': manifest({ exports }),
      'repo/packages/schemas/src/parts/base.ts': base.replace('./levels', '../levels'),
    });
    assert.deepEqual(await told(by({ './parts/*': './src/parts/*.ts' })), all);
    assert.deepEqual(await told(by({ './parts/base': './src/parts/base.ts' })), all);
    assert.deepEqual(await told(by({ './*': './src/*.ts', './parts/*': null })), own);
    assert.deepEqual(await told(by({ './parts/base': { node: null, default: './src/parts/base.ts' } })), own);
    assert.deepEqual(await told(by({ '.': './src/parts/base.ts' })), own);
    const atTop = { ...by(undefined), 'repo/packages/schemas/parts/base.ts': base.replace('./levels', '../src/levels') };
    assert.deepEqual(await told(atTop), all);
  });

  it('is looked for as each package manager has its workspaces', async () => {
    const none = { 'repo/package.json': '{}' };
    assert.deepEqual(await told(none), own);
    for (const yaml of ['packages:\n  - apps/*\n  - packages/*\n', "packages: ['**']\n", 'packages: ["apps/**", "packages/schemas"]\n'])
      assert.deepEqual(await told({ ...none, 'repo/pnpm-workspace.yaml': yaml }), all, yaml);
    assert.deepEqual(await told({ 'repo/package.json': '{ "workspaces": { "packages": ["./packages/*/", "apps/web"] } }' }), all);
    for (const yaml of ['packages: [apps/*]\n', 'packages: ["apps/*", "packages/*", "!packages/schemas"]\n', 'packages: {', 'packages: 1'])
      assert.deepEqual(await told({ ...none, 'repo/pnpm-workspace.yaml': yaml }), own, yaml);
    // A site that is no package of it.
    assert.deepEqual(await told({ 'repo/package.json': '{ "workspaces": ["packages/*"] }' }), own);
  });

  it('is none of it where another package of that name may be meant', async () => {
    const wanted = (range: string, more: object = {}) =>
      told({
        'repo/apps/web/package.json': JSON.stringify({ dependencies: { astro: '^7.0.0', '@acme/schemas': range } }),
        'repo/packages/schemas/package.json': manifest({ private: undefined, version: '1.2.0', ...more }),
      });
    assert.deepEqual(await wanted('^2.0.0'), own);
    assert.deepEqual(await wanted('workspace:other@*'), own);
    assert.deepEqual(await wanted('npm:other@^1.2.0'), own);
    assert.deepEqual(await wanted('^1.2.0'), all);
    assert.deepEqual(await wanted('*', { private: true }), all);
    for (const folder of ['repo/apps/web', 'repo/apps', 'repo'])
      for (const [installed, expected] of [
        [manifest(), all],
        [manifest({ version: '1.0.0' }), own],
      ] as const)
        assert.deepEqual(await told({ [`${folder}/node_modules/@acme/schemas/package.json`]: installed }), expected, folder);
    assert.deepEqual(await told({ 'repo/packages/again/package.json': manifest() }), own, 'two of one name');
  });

  it('is not what was built of its source, which may be older', async () => {
    const built = { 'repo/packages/schemas/dist/index.js': base.replace('./levels', '../src/levels') };
    assert.deepEqual(await told({ ...built, 'repo/packages/schemas/package.json': manifest({ exports: './dist/index.js' }) }), own);
    const made = { 'repo/packages/schemas/lib/index.js': base.replace('./levels', '../src/levels') };
    const lib = (scripts: object) => ({ ...made, 'repo/packages/schemas/package.json': manifest({ exports: './lib/index.js', scripts }) });
    assert.deepEqual(await told(lib({ build: 'tsc' })), own);
    assert.deepEqual(await told(lib({ test: 'mocha' })), all);
  });

  it('is judged by the zod that it may be made with', async () => {
    const plain = `import { z } from 'zod'; export const base = z.object({ link: z.url() });`;
    const zods = (own: string | undefined, its: string | undefined, config?: string) => ({
      'repo/apps/web/package.json': JSON.stringify({ dependencies: { astro: '^7.3.0', '@acme/schemas': 'workspace:*', zod: own } }),
      'repo/packages/schemas/package.json': manifest({ dependencies: { zod: its } }),
      'repo/packages/schemas/src/index.ts': plain,
      ...(config === undefined ? {} : { 'repo/apps/web/src/content.config.ts': config }),
    });
    const zodOf = async (files: Readonly<Record<string, string>>) =>
      (await findSite(workspace(files), 'repo/apps/web'))?.site.collections[0]?.schema?.zod;
    assert.equal(await zodOf(zods(undefined, '^4.4.0')), 4.4);
    assert.equal(await zodOf(zods('^4.5.0', '^4.4.0')), 4.4);
    assert.equal(await zodOf(zods('^4.5.0', '^3.23.0')), undefined);
    assert.equal(await zodOf(zods('^4.5.0', 'catalog:')), undefined);
    // One that asks for no zod has that of the others.
    assert.equal(await zodOf({ ...zods('^4.4.0', '^3.23.0'), 'repo/packages/schemas/src/index.ts': base }), 4.5);
  });

  it('may import from others of them, and never leads out of what is open', async () => {
    const more = {
      'repo/packages/schemas/src/index.ts': base.replace('./levels', 'levels'),
      'repo/packages/levels/package.json': '{ "name": "levels", "main": "index.mjs" }',
      'repo/packages/levels/index.mjs': `export const levels = ['low', 'high'];`,
    };
    assert.deepEqual(await told(more), all);
    for (const exports of ['../../../outside.ts', './../other/index.ts', '/outside.ts', './node_modules/a/index.ts'])
      assert.deepEqual(
        await told({
          'outside.ts': base,
          'repo/packages/other/index.ts': base,
          'repo/packages/schemas/node_modules/a/index.ts': base,
          'repo/packages/schemas/package.json': manifest({ exports }),
        }),
        own,
        exports,
      );
  });
});

describe('what a config imports from above what is open', () => {
  it('is not read', async () => {
    const files = filesOf({ 'src/content.config.ts': config('../../a'), '../a.ts': base, 'src/content/a.ts': '' });
    const asked: string[] = [];
    const readFile = (path: string) => {
      asked.push(path);
      return files.readFile(path);
    };
    const found = await findSite({ ...files, readFile }, '');
    assert.deepEqual(refused(found?.site.collections ?? [], 'kind: nota'), own);
    assert.deepEqual(
      asked.filter((path) => path.startsWith('..')),
      [],
    );
  });
});
