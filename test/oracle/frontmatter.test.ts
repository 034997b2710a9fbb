import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { notUnderstood, objectIn, type SchemaType } from '../../src/core/schema/type';
import { type Astro, loadAstro } from './astro';
import { compare, fixesOf, type Site, siteOf, Tally, tryFixes } from './compare';
import { changedConfigs, configs } from './configs';
import { helpers } from './helpers';
import { shapes } from './shapes';
import { values } from './values';

const corpus = process.env.CASEFILE_CORPUS && join(process.env.CASEFILE_CORPUS, 'corpus');

/** A config of one collection with Astro's imports. */
const configOf = (schema: string): string => `import { defineCollection, reference, z } from 'astro:content';
import { glob } from 'astro/loaders';
${helpers}
export const collections = { blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.md' }), schema: ${schema} }) };`;

/** Where code of a site's own may refuse what zod alone accepts, and where nothing is claimed to be understood. */
const ownCode =
  /refine|transform|preprocess|custom|pipe|check\(z\.email|overwrite|codec|templateLiteral\(.*min|stringFormat|fromElsewhere|z\.(?:xor|json|promise|effect)|\.ip\(/;

async function shapesOf(astro: Astro, tally: Tally): Promise<void> {
  for (const { type, zod } of shapes) {
    if (zod !== undefined && zod !== astro.zod) continue;
    const config = configOf(`({ image }) => z.object({ title: z.string(), key: ${type} })`);
    const [site] = siteOf(type, config, astro, (key) => key !== 'key' || !ownCode.test(type));
    // Not every spelling is one of every version.
    if (!site) continue;
    for (const value of values)
      await compare(site, `---\ntitle: 'The port'\n${value === undefined ? '' : `key: ${value}\n`}---\n\nIt was closed.\n`, astro, tally);
  }
}

/** Whether all of a type is zod's own, and was read. */
function isUnderstood(type: SchemaType | undefined): boolean {
  if (!type || type.kind === 'unknown' || type.kind === 'code') return false;
  return 'of' in type ? isUnderstood(type.of) : type.kind === 'union' ? type.options.every(isUnderstood) : true;
}

/** The frontmatter blocks of real posts, each under each real config that runs, and under Astro's starter's. */
async function corpusOf(astro: Astro, tally: Tally, folder: string): Promise<void> {
  const starter = configOf(
    '({ image }) => z.object({ title: z.string(), description: z.string(), pubDate: z.coerce.date(), updatedDate: z.coerce.date().optional(), heroImage: image().optional() })',
  );
  const sites: Site[] = [
    ...siteOf('starter', starter, astro),
    ...readdirSync(join(folder, 'schemas')).flatMap((name) =>
      siteOf(name, readFileSync(join(folder, 'schemas', name), 'utf8'), astro).map((site) => ({
        ...site,
        judged: (key: string) => isUnderstood(objectIn(site.collection.schema?.type ?? notUnderstood)?.keys.get(key)?.type),
      })),
    ),
  ];
  assert.ok(sites.length > 4, 'real configs run');
  for (const name of readdirSync(join(folder, 'frontmatter'))) {
    const text = readFileSync(join(folder, 'frontmatter', name), 'utf8').replace(/^\uFEFF/, '');
    for (const site of sites) await compare(site, text, astro, tally);
  }
}

const listed = (map: ReadonlyMap<string, number>): string => [...map].map(([label, count]) => `${count}  ${label}`).join('\n');

function report(what: string, tally: Tally): void {
  console.log(
    `      ${what}: ${tally.entries} entries, ${tally.refusals} refusals, ${tally.notJudged} of them by code or what was not understood; ` +
      `${tally.found} found (${(100 * tally.share).toFixed(1)} %), ${tally.missed.size} missed, ${tally.falseErrors.size} false errors`,
  );
}

for (const name of ['astro5', 'astro7'] as const) {
  describe(`what ${name} refuses`, () => {
    let astro: Astro;
    before(async () => {
      astro = await loadAstro(name);
    });

    it('of values under schemas of every shape is what is called an error', async () => {
      const tally = new Tally();
      await shapesOf(astro, tally);
      report(`Astro ${astro.version}, shapes`, tally);
      assert.equal(listed(tally.falseErrors), '');
      assert.ok(tally.entries > 2000);
      assert.ok(tally.share >= 0.98, listed(tally.missed));
    }).timeout(300_000);

    it('is never called an error under a config that cannot be known without running it', async () => {
      const tally = new Tally();
      let ran = 0;
      for (const [title, config] of Object.entries(configs)) {
        const [site] = siteOf(title, config, astro);
        if (!site) continue;
        ran++;
        for (const value of values)
          for (const head of ["title: 'The port'\n", 'title:\n', 'title: 3\nextra: 1\npubDate: 2025-06-30\nurl: a\n'])
            await compare(site, `---\n${head}${value === undefined ? '' : `key: ${value}\n`}---\n\nIt was closed.\n`, astro, tally);
      }
      assert.equal(ran, Object.keys(configs).length);
      report(`Astro ${astro.version}, configs`, tally);
      assert.equal(listed(tally.falseErrors), '');
    }).timeout(300_000);

    it('is never called an error where another name changes what a config writes', async () => {
      const tally = new Tally();
      for (const { config, files } of changedConfigs) {
        const [site] = siteOf(config, config, astro, undefined, files);
        assert.ok(site, config);
        for (const value of values) await compare(site, `---\ntitle: 'The port'\nkey: ${value ?? ''}\n---\n`, astro, tally);
      }
      assert.ok(tally.refusals > 1000);
      assert.equal(listed(tally.falseErrors), '');
    }).timeout(300_000);

    it('is accepted once a fix that writes a value anew is applied', async () => {
      const fixed = new Map<string, number>();
      let applied = 0;
      for (const { type, zod } of shapes) {
        if ((zod !== undefined && zod !== astro.zod) || ownCode.test(type)) continue;
        const [site] = siteOf(type, configOf(`({ image }) => z.object({ title: z.string(), key: ${type} })`), astro);
        if (!site) continue;
        for (const value of values) applied += await tryFixes(site, `---\ntitle: 'The port'\nkey: ${value ?? ''}\n---\n`, astro, fixed);
      }
      console.log(`      Astro ${astro.version}: ${applied} fixes applied`);
      assert.ok(applied > 500);
      assert.equal(listed(fixed), '');
    }).timeout(300_000);

    it('is accepted once a block that could not be read is mended', async () => {
      const [site] = siteOf('tags', configOf('z.object({ title: z.string(), tags: z.array(z.string()).optional() })'), astro);
      assert.ok(site);
      const broken = [
        "---\ntitle: 'The port'\ntags:\n\t- ransomware\n\t- port\n---\n\nIt was closed.\n",
        "---\r\ntitle: 'The port'\r\ntags:\r\n\t- port\r\n---\r\n\r\nIt was closed.\r\n",
        "---\ntitle: 'The port'\n\nIt was closed.\n",
        "---\ntitle: 'The port'\ntags:\n  - port\n# Port\n\nIt was closed.\n",
        "---\r\ntitle: 'The port'\r\n\r\nIt was closed.\r\n",
        "---\ntitle: 'The port'",
        '---\ntitle: The port : closed\n---\n',
      ];
      for (const text of broken) {
        const [fixed] = fixesOf(site, text, 'frontmatter-syntax');
        assert.ok(fixed !== undefined, text);
        assert.notEqual((await astro.judge(site.real, text)).kind, 'accepted', text);
        assert.equal((await astro.judge(site.real, fixed)).kind, 'accepted', fixed);
      }
    });

    if (corpus)
      it('of real posts under real configs is what is called an error', async () => {
        const tally = new Tally();
        await corpusOf(astro, tally, corpus);
        report(`Astro ${astro.version}, real posts`, tally);
        assert.equal(listed(tally.falseErrors), '');
        assert.ok(tally.share >= 0.98, listed(tally.missed));
      }).timeout(300_000);
  });
}
