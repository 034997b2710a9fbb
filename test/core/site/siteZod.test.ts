import assert from 'node:assert/strict';
import { judge } from '../../../src/core/schema/judge';
import { findSite } from '../../../src/core/site/readSite';
import { blogWith, refusedBy } from '../../support/contentConfig';
import { filesOf } from '../../support/files';
import { collectionUnder } from '../../support/posts';

const config = (from: string): string =>
  `import { defineCollection } from 'astro:content'; import { z } from '${from}'; export const collections = { blog: defineCollection({ schema: z.object({}) }) };`;

/** The zod that judges the posts of a site whose config takes it `from` there; `package.json` asks for what is given, and further files are there. */
async function zodOf(
  dependencies: Readonly<Record<string, string>>,
  from: string,
  more: Readonly<Record<string, string>> = {},
  before = '',
): Promise<number | undefined> {
  const files = {
    'web/package.json': JSON.stringify({ dependencies }),
    'web/astro.config.mjs': '',
    'web/src/content.config.ts': before + config(from),
    ...more,
  };
  return (await findSite(filesOf(files), 'web'))?.site.collections[0]?.schema?.zod;
}

const installed = (name: string, version: string) => ({ [`web/node_modules/${name}/package.json`]: JSON.stringify({ version }) });

describe('the zod that judges', () => {
  it('is the site’s own where the config takes it from there', async () => {
    assert.equal(await zodOf({ astro: '^5.1.0', zod: '^4.0.0' }, 'zod'), 4);
    assert.equal(await zodOf({ astro: '^5.1.0', zod: '^4.0.0' }, 'astro/zod'), 3.23);
    assert.equal(await zodOf({ astro: '^7.0.0', zod: '~3.25.0' }, 'zod'), 3.23);
    assert.equal(await zodOf({ astro: '^7.0.0', zod: '^3.22.0' }, 'zod'), 3);
    assert.equal(await zodOf({ astro: '^4.0.0' }, 'astro/zod'), 3);
    assert.equal(await zodOf({ astro: '^5.1.0', zod: '4.1.0' }, 'zod', {}, `import { z as other } from 'astro/zod';\n`), undefined);
    assert.equal(await zodOf({ astro: '^7.3.0', zod: '4.3.6' }, 'zod', {}, `import { z as other } from 'astro/zod';\n`), 4.3);
    assert.equal(await zodOf({ astro: '^5.1.0', zod: '^3.25.0' }, 'zod/v4'), 4);
    assert.equal(await zodOf({ astro: '^5.1.0', zod: '~4.4.0' }, 'zod/v4'), 4.4);
  });

  it('is the oldest that package.json and Astro’s own let in, where nothing else is known', async () => {
    assert.equal(await zodOf({ astro: '^6.4.8' }, 'astro/zod'), 4.3);
    assert.equal(await zodOf({ astro: '~7.2.0' }, 'zod'), 4.3);
    assert.equal(await zodOf({ astro: '^7.3.5' }, 'astro/zod'), 4.5);
    assert.equal(await zodOf({ astro: '^7.3.5', zod: '>=4.6' }, 'zod'), 4.6);
    assert.equal(await zodOf({ astro: '^7.3.5', zod: '4' }, 'zod'), 4);
    assert.equal(await zodOf({ astro: '^6.0.0 || ^7.0.0' }, 'astro/zod'), undefined);
    assert.equal(await zodOf({ astro: 'latest' }, 'astro/zod'), undefined);
  });

  it('is the one that is installed', async () => {
    const astro = installed('astro', '6.4.8');
    assert.equal(await zodOf({ astro: '^6.4.8' }, 'zod', { ...astro, ...installed('zod', '4.10.1') }), 4.6);
    assert.equal(await zodOf({ astro: '^6.4.8' }, 'astro/zod', { ...astro, ...installed('astro/node_modules/zod', '4.4.3') }), 4.4);
    // Nobody knows whose it is without npm's lock file.
    const top = { ...astro, ...installed('zod', '4.5.2') };
    assert.equal(await zodOf({ astro: '^6.4.8' }, 'astro/zod', { ...top, 'web/package-lock.json': '{}' }), 4.5);
    assert.equal(
      await zodOf({ astro: '^6.4.8', zod: '4.5.2' }, 'astro/zod', { ...top, 'pnpm-lock.yaml': 'packages:\n  zod@4.3.6:\n' }),
      4.3,
    );
    assert.equal(await zodOf({ astro: '^7.3.0' }, 'astro/zod', { 'web/node_modules/zod/package.json': '{ "version": ' }), 4.5);
  });

  it('is the oldest that the nearest lock file names, and none older than what is asked for', async () => {
    const locks: Readonly<Record<string, (version: string) => string>> = {
      'web/package-lock.json': (version) =>
        JSON.stringify({ packages: { 'node_modules/zod': { version }, 'node_modules/zod-to-ts': { version: '4.0.0' } } }, null, 2),
      'package-lock.json': (version) => JSON.stringify({ packages: { 'apps/web/node_modules/zod': { version } } }),
      'pnpm-lock.yaml': (version) => `packages:\n\n  zod@${version}:\n    resolution: {integrity: x}\n\n  zod-to-ts@4.0.0:\n`,
      'web/yarn.lock': (version) => `zod@^4.0.0, zod@^4.3.6:\r\n  version "${version}"\r\n  resolved "x"\r\n`,
      'yarn.lock': (version) => `"zod@npm:^4.3.6":\n  version: ${version}\n  resolution: "zod@npm:${version}"\n`,
      'bun.lock': (version) => `{ "packages": {\n    "zod": ["zod@${version}", "", {}, "sha512-x"],\n  } }\n`,
    };
    for (const [name, text] of Object.entries(locks)) {
      assert.equal(await zodOf({ astro: '^6.4.8' }, 'astro/zod', { [name]: text('4.4.3') }), 4.4, name);
      assert.equal(await zodOf({ astro: '^6.4.8' }, 'astro/zod', { [name]: text('4.1.13') }), 4.3, name);
      assert.equal(await zodOf({ astro: '^5.0.0', zod: '^4.0.0' }, 'zod', { [name]: text('4.6.7') }), 4.6, name);
      assert.equal(await zodOf({ astro: '^6.4.8' }, 'astro/zod', { [name]: text('3.25.76') }), 4.3, name);
    }
    const two = 'packages:\n  zod@4.5.4:\n  zod@4.4.1:\n  zod@3.25.76:\n';
    assert.equal(await zodOf({ astro: '^6.4.8' }, 'astro/zod', { 'pnpm-lock.yaml': two }), 4.4);
    const far = { 'web/pnpm-lock.yaml': 'lockfileVersion: 9\n', 'yarn.lock': 'zod@^4.3.6:\n  version "4.6.7"\n' };
    assert.equal(await zodOf({ astro: '^6.4.8' }, 'astro/zod', far), 4.3, 'one that is not the nearest says nothing');
  });

  it('is told anew when what it was read from changes', async () => {
    const files = {
      'a/package.json': '{ "dependencies": { "astro": "^6.0.0" } }',
      'a/astro.config.mjs': '',
      'a/src/content.config.ts': '',
      'bun.lock': '',
    };
    const { alsoRead } = (await findSite(filesOf(files), 'a')) ?? {};
    for (const path of ['package.json', '../bun.lock', 'node_modules/zod/package.json', 'node_modules/astro/node_modules/zod/package.json'])
      assert.ok(alsoRead?.includes(path), path);
  });
});

describe('an earlier minor version of zod 4', () => {
  const refused = (type: string, value: string, zod: Parameters<typeof refusedBy>[2]): readonly string[] =>
    refusedBy(blogWith(`z.object({ key: ${type} })`), value, zod);

  it('takes a key that is not there for undefined', () => {
    for (const type of [
      'z.any()',
      'z.unknown()',
      'z.coerce.string()',
      'z.coerce.boolean().nullable()',
      'z.any().refine(() => true)',
      'z.number().or(z.any())',
    ]) {
      assert.deepEqual(refused(type, '{}', 4.3), [], type);
      assert.deepEqual(refused(type, '{}', 4.4), ['key missing'], type);
    }
    for (const type of ['z.string()', 'z.coerce.date()', 'z.coerce.number()', 'z.array(z.any())'])
      assert.deepEqual(refused(type, '{}', 4.3), ['key missing'], type);
    assert.deepEqual(refused('z.tuple([z.string(), z.any()])', 'key: [a]', 4.3), []);
    assert.notDeepEqual(refused('z.tuple([z.string(), z.any()])', 'key: [a]', 4.4), []);
  });

  it('and the third before 3.23 are asked nothing that was narrowed then', () => {
    for (const [check, value] of [
      ['datetime()', "'2025-02-30T00:00:00Z'"],
      ['ip()', "'01.02.03.04'"],
      ['email()', 'a/b@example.org'],
    ] as const) {
      assert.deepEqual(refused(`z.string().${check}`, `key: ${value}`, 3), [], check);
      assert.deepEqual(refused(`z.string().${check}`, `key: ${value}`, 3.23), ['key form'], check);
      assert.deepEqual(refused(`z.string().${check}`, 'key: 1', 3), ['key type'], check);
    }
  });

  it('and any other reads an address with letters beyond ASCII, however often it is asked', () => {
    const { type } = collectionUnder('z.object({ key: z.string().url() })').schema ?? {};
    assert.ok(type);
    for (const zod of [4, 4.6] as const) {
      const refusals: number[] = Array.from({ length: 10_000 }, (): number => judge(type, { key: 'https://é.example' }, zod).length);
      assert.equal(refusals.indexOf(1), -1);
      assert.equal(judge(type, { key: 'é' }, zod).length, 1);
    }
  });

  it('accepts what later ones narrowed, and says of the rest what they say', () => {
    const cases = [
      ['z.iso.datetime()', "'2025-06-30T10:00Z'", 4.5, "'30 June'", 'form'],
      ['z.string().datetime({ offset: true })', "'2025-06-30T10:00+02:00'", 4.5, "'2025-06-30'", 'form'],
      ['z.string().min(2).max(9)', '😀', 4.5, 'a', 'small'],
      ['z.string().length(2)', '😀', 4.5, 'abc', 'big'],
      ['z.ulid()', '81ARZ3NDEKTSV4RRFFQ69G5FAV', 4.5, 'x', 'form'],
      ['z.emoji()', "'1'", 4.6, 'a', 'form'],
      ['z.cuid()', 'CJLD2CJXH0000QZRMN831I7RN', 4.4, 'x', 'form'],
      ['z.url({ protocol: /^https?$/ })', 'http:x', 4.4, 'mailto:a@example.org', 'form'],
      ['z.e164()', "'+0123456789'", 4.3, "'12'", 'form'],
      ['z.base64()', "'June 30 2025'", 4.4, "'é'", 'form'],
      ['z.number().multipleOf(3)', '1e-7', 4.4, '2', 'other'],
    ] as const;
    for (const [type, narrowed, from, wrong, code] of cases) {
      const before = from === 4.3 ? 4 : from === 4.4 ? 4.3 : from === 4.5 ? 4.4 : 4.5;
      assert.deepEqual(refused(type, `key: ${narrowed}`, before), [], type);
      assert.equal(refused(type, `key: ${narrowed}`, from).length, 1, type);
      assert.deepEqual(refused(type, `key: ${wrong}`, before), [`key ${code}`], type);
      assert.deepEqual(refused(type, `key: ${wrong}`, from), [`key ${code}`], type);
    }
  });
});
