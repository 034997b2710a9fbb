import assert from 'node:assert/strict';
import { AstroOptions } from '../../../src/core/site/astroOptions';
import { findSite } from '../../../src/core/site/readSite';
import { filesOf } from '../../support/files';

describe('the address of a site', () => {
  const urlOf = async (files: Record<string, string>) => (await findSite(filesOf(files), ''))?.site.url;
  const astro = (options: string, files: Record<string, string> = {}) =>
    urlOf({ 'astro.config.mjs': `import { defineConfig } from 'astro/config';\n${options}`, ...files });

  it('is read from Astro’s config, with its base, and ends in a slash', async () => {
    assert.equal(await astro("export default defineConfig({ site: 'https://Blog.example' });"), 'https://blog.example/');
    assert.equal(await astro("export default { site: 'https://o.example/', base: '/cases' };"), 'https://o.example/cases/');
    assert.equal(
      await astro("const site = 'https://o.example';\nconst config = { site };\nexport default defineConfig(config);"),
      'https://o.example/',
    );
  });

  it('is followed into the files that the config imports, by path and by alias', async () => {
    const config = (from: string) => `import { SITE } from '${from}';\nexport default defineConfig({ site: SITE.url });`;
    const files = { 'src/consts.ts': "export const SITE = { url: 'https://o.example' } as const;" };
    assert.equal(await astro(config('./src/consts'), files), 'https://o.example/');
    const aliased = { ...files, 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }' };
    assert.equal(await astro(config('@/consts'), aliased), 'https://o.example/');
    const found = await findSite(filesOf({ 'astro.config.mjs': config('./src/consts'), ...files }), '');
    assert.ok(found?.alsoRead?.includes('src/consts.ts'));
  });

  it('has the base by itself, for addresses that begin with it', async () => {
    const baseOf = async (options: string) =>
      (await findSite(filesOf({ 'astro.config.mjs': `export default { ${options} };` }), ''))?.site.base;
    assert.equal(await baseOf("base: '/docs/fr/'"), 'docs/fr');
    assert.equal(await baseOf("base: 'docs'"), 'docs');
    for (const top of ["base: '/'", "base: ''", 'base: process.env.BASE', '']) assert.equal(await baseOf(top), undefined, top);
  });

  it('is followed as far each time that the same config is asked', () => {
    const source = "const a = { b: { c: 'https://o.example' } };\nexport default { site: a.b.c };";
    for (let time = 0; time < 20_000; time++) assert.equal(new AstroOptions(source, 'astro.config.mjs').text('site'), 'https://o.example');
  });

  it('is not known where the config would have to be run, is half-typed, or names no address', async () => {
    for (const site of ['process.env.SITE', 'siteOf("x")', "'blog.example'", "'https://['", "'javascript:x'", '42', '']) {
      assert.equal(await astro(`export default defineConfig({ site: ${site} });`), undefined, site);
    }
    assert.equal(await astro('export default defineConfig({ site: "https://o.example'), undefined);
    assert.equal(await astro("export default () => ({ site: 'https://o.example' });"), undefined);
  });

  it('is read from the configs of Hugo and Jekyll', async () => {
    assert.equal(await urlOf({ 'hugo.toml': "baseURL = 'https://o.example/blog/'" }), 'https://o.example/blog/');
    assert.equal(await urlOf({ 'config.yaml': 'baseurl: https://o.example', 'content/a.md': '' }), 'https://o.example/');
    assert.equal(await urlOf({ 'hugo.json': '{ "baseURL": "https://o.example" }' }), 'https://o.example/');
    assert.equal(await urlOf({ 'hugo.toml': 'baseURL = "https://' }), undefined);
    assert.equal(await urlOf({ '_config.yml': 'url: "https://o.example"\nbaseurl: /blog', '_posts/a.md': '' }), 'https://o.example/blog/');
    assert.equal(await urlOf({ '_config.yml': 'url: ""\nbaseurl: /blog', '_posts/a.md': '' }), undefined);
  });
});
