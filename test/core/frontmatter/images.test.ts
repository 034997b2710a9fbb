import assert from 'node:assert/strict';
import { checkWithFiles } from '../../../src/core/check';
import { imagesOf } from '../../../src/core/frontmatter/images';
import { nameOfFile } from '../../../src/core/frontmatter/namedFiles';
import { frontmatterMissingImage } from '../../../src/core/rules/frontmatterMissingImage';
import { placeOf } from '../../../src/core/site/place';
import { findSite } from '../../../src/core/site/readSite';
import type { Place } from '../../../src/core/site/site';
import { applyEdits } from '../../../src/core/text/span';
import { filesOf } from '../../support/files';
import { checkText, options, placeUnder } from '../../support/posts';

const config = `import { defineCollection, z } from 'astro:content'; import { glob } from 'astro/loaders';
  export const collections = { blog: defineCollection({ loader: glob({ base: 'src/content/blog', pattern: '**/*.md' }), schema: ({ image }) => z.object({ hero: image() }) }) };`;

const paths = '{ "compilerOptions": { "paths": { "@/*": ["lib/*", "src/*"], "up/*": ["../up/*"] } } }';

/** A site with some pictures, and what else it is to have. */
const siteWith = (files: Readonly<Record<string, string>> = {}) =>
  filesOf({
    'astro.config.mjs': 'export default {};',
    'tsconfig.json': paths,
    'src/content.config.ts': config,
    'src/assets/port.png': '',
    'src/content/blog/quay.png': '',
    ...files,
  });

async function placeIn(files: ReturnType<typeof filesOf>): Promise<Place> {
  const found = await findSite(files, '');
  assert.ok(found);
  return placeOf('src/content/blog/post.md', found.site, { include: [], exclude: [] });
}

/** What is said of an image by a name: the rule's words, and what the first fix makes of it. */
async function said(hero: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const files = siteWith(more);
  const { findings, post } = await checkWithFiles(`---\nhero: '${hero}'\n---\n`, await placeIn(files), options, files, '');
  const [finding] = findings;
  if (!finding) return '';
  assert.equal(finding.rule, 'frontmatter-missing-image');
  const [fix] = finding.fixes ?? [];
  const fixed = fix && applyEdits(post.text, fix.edits).split('\n')[1]?.slice(6);
  return `${finding.messageId} ${finding.data.file ?? finding.data.name ?? finding.data.part} ${fixed ?? ''}`.trim();
}

describe('an image that the frontmatter names', () => {
  it('is looked for where an alias leads, in each of its folders', async () => {
    assert.equal(await said('@/assets/port.png'), '');
    assert.equal(await said('@/assets/port.png', { 'src/assets/port.png': '' }), '');
    assert.equal(await said('@/more/plan.png', { 'lib/more/plan.png': '' }), '');
    assert.equal(await said('@/assets/prot.png', { 'lib/assets/port.png': '' }), "missing lib/assets/prot.png '@/assets/port.png'");
    assert.equal(await said('@/assets/Port.png'), "case port.png '@/assets/port.png'");
  });

  it('is left alone where it may be one that cannot be seen from here', async () => {
    for (const hero of ['up/none.png', 'a-package/none.png', 'https://images.example/none.png', '@/../none.png', '@//none.png'])
      assert.equal(await said(hero), '', hero);
    assert.equal(await said('~/none.png'), "unnamed ~/ './quay.png'", 'of all names that there are, none begins so');
    for (const own of [
      'export default { vite: { resolve: { alias: { "@": "./elsewhere" } } } };',
      'import { defineConfig } from "astro/config"; import { vite } from "./vite"; export default defineConfig({ vite });',
      'export default defineConfig({ ...shared });',
      'export default withTheme({});',
    ])
      assert.equal(await said('@/assets/none.png', { 'astro.config.mjs': own }), '', own);
    const plugins = 'import { defineConfig } from "astro/config"; export default defineConfig({ vite: { plugins: [tailwind()] } });';
    assert.equal(await said('@/assets/none.png', { 'astro.config.mjs': plugins }), "missing lib/assets/none.png '@/content/blog/quay.png'");
  });

  it('is text to Astro where it does not end as a picture does', async () => {
    for (const hero of ['./none.txt', './none', '../none.bmp', '/none.mp4', './none.png?x=1', './none.png ', '@/none'])
      assert.equal(await said(hero), '', hero);
    assert.equal(await said('./none.PNG'), "missing src/content/blog/none.PNG './quay.png'");
  });

  it('is never made a file that is text to Astro', async () => {
    for (const [ending, isImage] of Object.entries({ tiff: true, PNG: true, avif: true, tif: false, bmp: false, ico: false })) {
      const there = { [`src/content/blog/scan.${ending}`]: '' };
      const fixed = isImage ? `scan.${ending}` : 'quay.png';
      assert.equal(await said('./scan.jpg', there), `missing src/content/blog/scan.jpg './${fixed}'`);
    }
  });

  it('gets its new name as YAML has to have it', async () => {
    assert.equal(await said("./l''image.png"), "missing src/content/blog/l'image.png './quay.png'");
    assert.equal(await said("./l''Image.png", { "src/content/blog/l'image.png": '' }), "case l'image.png './l''image.png'");
  });

  it('has the likest names of its folder looked for when they are asked for, and no sooner', async () => {
    const { post } = checkText('---\nhero: ./quay-7.jpg\n---\n', await placeIn(siteWith()));
    const names = Array.from({ length: 20 }, (_, index) => `quay-${index}.png`);
    const folders = new Map([['src/content/blog', names]]);
    const [report] = [...frontmatterMissingImage.check({ post, folders, ...options })];
    assert.ok(typeof report?.fixes === 'function');
    assert.deepEqual(
      report.fixes().map(({ title }) => title.data.value),
      ['./quay-7.png', './quay-0.png', './quay-1.png'],
    );
  });

  it('of a bare name stands beside the post, or where `baseUrl` leads', async () => {
    assert.equal(await said('quay.png'), '');
    assert.equal(await said('none.png'), "missing src/content/blog/none.png 'quay.png'");
    const based = { 'tsconfig.json': '{ "compilerOptions": { "baseUrl": "src/assets" } }' };
    assert.equal(await said('port.png', based), '');
    assert.equal(await said('none/none.png', based), '', 'which may be in a package');
  });

  it('is called as what was begun says', async () => {
    const place = await placeIn(siteWith());
    assert.equal(nameOfFile('src/assets/port.png', '', place), '../../assets/port.png');
    assert.equal(nameOfFile('src/assets/port.png', '@/as', place), '@/assets/port.png');
    assert.equal(nameOfFile('public/port.png', '@/', place), '../../../public/port.png');
  });

  it('is never looked for in more folders than names have', async () => {
    const place = await placeIn(siteWith());
    const { post } = checkText("---\nhero: '@/assets/port.png'\n---\n", place);
    assert.deepEqual(
      imagesOf(post).map(({ files }) => files),
      [['lib/assets/port.png', 'src/assets/port.png', 'src/content/blog/@/assets/port.png']],
    );
  });

  it('may be one of several things, of which the first that takes the text has it', () => {
    const named = (type: string): number =>
      imagesOf(checkText('---\nhero: ./none.png\n---\n', placeUnder(`({ image }) => z.object({ hero: ${type} })`)).post).length;
    for (const type of [
      'image().or(z.string().url())',
      'z.union([image(), z.string()])',
      'z.union([z.object({ src: image() }), image()])',
      "z.literal('none').or(image())",
      'z.string().url().or(image())',
      'image().refine(isWide).or(z.string().url())',
      "image().catch('')",
    ])
      assert.equal(named(type), 1, type);
    for (const type of [
      'z.string().or(image())',
      'z.union([z.object({ a: z.string() }), z.any(), image()])',
      'z.preprocess((x) => x, image())',
      'z.union([z.string().refine((x) => x), image()])',
      'image().refine(isWide).or(z.string())',
      'z.array(image().superRefine(isWide).or(z.string())).or(image().refine(isWide).or(z.any()))',
      "image().refine(isWide).catch('')",
      'image().pipe(z.string().max(3)).or(z.string())',
      "image().transform(() => 'x')",
    ])
      assert.equal(named(type), 0, type);
  });

  it('may stand in records, tuples, objects that a key tells apart, and in two at once', () => {
    const named = (type: string, value: string): string[] =>
      imagesOf(checkText(`---\nhero: ${value}\n---\n`, placeUnder(`({ image }) => z.object({ hero: ${type} })`)).post).map(({ path }) =>
        path.join('.'),
      );
    assert.deepEqual(named('z.record(z.string(), image())', '{ a: ./x.png, b: ./y.png }'), ['hero.a', 'hero.b']);
    assert.deepEqual(named('z.tuple([image(), z.string()])', '[./x.png, ./y.png]'), ['hero.0']);
    assert.deepEqual(named('z.tuple([z.string()]).rest(image())', '[./x.png, ./y.png]'), ['hero.1']);
    const told =
      "z.discriminatedUnion('t', [z.object({ t: z.literal('x'), src: image() }), z.object({ t: z.literal('y'), src: z.string() })])";
    assert.deepEqual(named(told, '{ t: x, src: ./x.png }'), ['hero.src']);
    assert.deepEqual(named(told, '{ t: y, src: ./x.png }'), []);
    assert.deepEqual(named('z.union([image(), z.object({ src: image() })])', '{ src: ./x.png }'), ['hero.src']);
    assert.deepEqual(named('z.object({ s: image() }).and(z.object({ t: image() }))', '{ s: ./x.png, t: ./y.png }'), ['hero.s', 'hero.t']);
  });
});
