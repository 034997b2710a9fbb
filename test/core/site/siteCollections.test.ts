import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentConfig } from '../../../src/core/site/astroConfig';
import { configHead as head } from '../../support/collections';

describe('readContentConfig: collections', () => {
  const entries = (source: string, file = 'src/content.config.ts'): unknown =>
    readContentConfig(head + source, file).collections.map(({ name, base, patterns, schema }) => [
      name,
      base,
      patterns.length,
      schema !== undefined,
    ]);

  it('finds them inline, by name, quoted, spread and exported under their name', () => {
    assert.deepEqual(
      entries(`
        const notes = defineCollection({ loader: glob({ base: 'notes/', pattern: ['*.md', '!draft*'] }), schema: z.object({}) });
        const more = { 'case-studies': defineCollection({ loader: glob({ pattern: './cases/*.md' }) }) };
        const all = { notes, ...more };
        export { all as collections };`),
      [
        ['notes', 'notes', 2, true],
        ['case-studies', '', 1, false],
      ],
    );
  });

  it('takes a base from the place of the config, and from a template of constants', () => {
    const source = (base: string): string =>
      `const folder = 'blog';\nexport const collections = { a: defineCollection({ loader: glob({ base: ${base}, pattern: '*.md' }) }) };`;
    assert.deepEqual(entries(source("new URL('./content/blog', import.meta.url)")), [['a', 'src/content/blog', 1, false]]);
    assert.deepEqual(entries(source('`./src/\u0024{folder}`')), [['a', 'src/blog', 1, false]]);
    assert.deepEqual(entries(source("'../outside'")), [['a', '../outside', 1, false]]);
  });

  it('puts a collection without a loader in its folder', () => {
    assert.deepEqual(
      entries(
        `export const collections = { blog: defineCollection({ type: 'content', schema: z.object({ title: z.string() }) }) };`,
        'src/content/config.ts',
      ),
      [['blog', 'src/content/blog', 3, true]],
    );
  });

  it('leaves data out, and applies no rules where it cannot tell which files they are for', () => {
    const source = `export const collections = {
      authors: defineCollection({ loader: file('authors.json'), schema: z.object({ name: z.string() }) }),
      old: defineCollection({ type: 'data', schema: z.object({ name: z.string() }) }),
      feed: defineCollection({ loader: async () => [], schema: z.object({ name: z.string() }) }),
      docs: defineCollection({ loader: docsLoader(), schema: z.object({ title: z.string() }) }),
      odd: makeCollection(),
    };`;
    assert.deepEqual(entries(source), [
      ['docs', 'src/content/docs', 3, false],
      ['odd', 'src/content/odd', 3, false],
    ]);
    assert.deepEqual(
      readContentConfig(head + source, 'c.ts').problems.map(({ code, collection }) => [code, collection]),
      [
        ['loader', 'docs'],
        ['collection', 'odd'],
      ],
    );
  });

  it('knows where the entries of data are, for those who name them', () => {
    const source = `const path = './src/data/people.json';
      export const collections = {
        people: defineCollection({ loader: file(path) }),
        places: defineCollection({ loader: file('src/places.yaml', {}) }),
        own: defineCollection({ loader: file('src/own.csv', { parser: (text) => text.split('\\n') }) }),
        other: defineCollection({ loader: file('src/other.json', options) }),
        made: defineCollection({ loader: file(pathOf('made')) }),
        out: defineCollection({ loader: file('src/../../secrets.json') }),
        old: defineCollection({ type: 'data' }),
      };`;
    const { collections, dataCollections } = readContentConfig(head + source, 'src/content.config.ts');
    assert.deepEqual(collections, []);
    assert.deepEqual(
      dataCollections.map((each) => [each.name, 'file' in each ? each.file : each.base]),
      [
        ['people', 'src/data/people.json'],
        ['places', 'src/places.yaml'],
        ['old', 'src/content/old'],
      ],
    );
  });

  it('follows zod and Astro by whatever names they were imported', () => {
    const collection = (defining: string, loading: string, schema: string): string =>
      `export const collections = { blog: ${defining}({ loader: ${loading}({ base: 'a', pattern: '*.md' }), schema: ${schema} }) };`;
    const keys = 'title: string, day: date?';
    for (const source of [
      `${head}const { object, string, coerce: { date } } = z; const { coerce } = z; ${collection('defineCollection', 'glob', 'object({ title: string(), day: coerce.date().optional() })')}`,
      `import { z as zed, defineCollection as define } from 'astro:content'; import { glob as files } from 'astro/loaders'; ${collection('define', 'files', 'zed.object({ title: zed.string(), day: zed.coerce.date().optional() })')}`,
      `import * as content from 'astro:content'; import * as loaders from 'astro/loaders'; import * as zod from 'astro/zod'; ${collection('content.defineCollection', 'loaders.glob', 'zod.z.object({ title: zod.string(), day: content.z.coerce.date().optional() })')}`,
      `import { defineCollection } from 'astro:content'; import { glob } from 'astro/loaders'; import { object as made, string, coerce } from 'zod'; ${collection('defineCollection', 'glob', 'made({ title: string(), day: coerce.date().optional() })')}`,
    ]) {
      const fields = readContentConfig(source, 'c.ts').collections[0]?.schema?.fields ?? [];
      assert.equal(fields.map(({ name, type, required }) => `${name}: ${type}${required ? '' : '?'}`).join(', '), keys, source);
    }
    // What is not zod's own is not taken for it.
    for (const schema of ['object({ title: string() })', 'other.object({})', 'made({})']) {
      const source = `${head}import { object, string } from './helpers'; import * as other from 'yup'; const { object: made = z.object } = other; ${collection('defineCollection', 'glob', schema)}`;
      assert.equal(readContentConfig(source, 'c.ts').collections[0]?.schema, undefined, schema);
    }
  });

  it('takes no schema from a file that does not parse, and says where it breaks', () => {
    const source = `${head}export const collections = { blog: defineCollection({ loader: glob({ base: 'a', pattern: '*.md' }), schema: z.object({ title: z.string(, }) }) };`;
    const { collections, problems } = readContentConfig(source, 'c.ts');
    assert.ok(collections.every(({ schema }) => schema === undefined));
    assert.equal(problems[0]?.code, 'syntax');
    assert.ok((problems[0]?.start ?? 0) > head.length);
  });

  it('never throws', () => {
    const inputs = [
      '',
      '\uFEFF',
      'export const collections = 3',
      'export const collections = collections',
      '}{',
      '\0',
      '\ud800',
      `${'('.repeat(20_000)}`,
    ];
    const deep = `export const collections = { a: defineCollection({ schema: z.object({ t: z.string()${'.min(1)'.repeat(30_000)} }) }) };`;
    const nested = `export const collections = { a: defineCollection({ schema: z.object({ t: z.array(${'['.repeat(5000)}${']'.repeat(5000)}) }) }) };`;
    for (const source of [...inputs, deep, nested, 'x'.repeat(600_000)]) {
      const { collections } = readContentConfig(source, 'c.ts');
      assert.ok(collections.every(({ schema }) => !schema?.fields.some(({ required }) => required === true && source === deep)));
    }
  });
});

const corpus = process.env.CASEFILE_CORPUS;
if (corpus) {
  describe('readContentConfig: configs of real sites', () => {
    const folder = join(corpus, 'corpus', 'schemas');
    /** Read by eye: what each build refuses a post without. */
    const required: Readonly<Record<string, readonly string[]>> = {
      'the-authors-own-site.ts': ['blog.title', 'blog.description', 'blog.pubDate'],
      'advisories.ts': ['advisories.title', 'advisories.publishDate'],
      '26527738294-preprocess-todate.ts': ['blog.title', 'blog.description'],
      '46203256297-union-string-transform.ts': [
        'blog.title',
        'blog.pubDate',
        'blog.description',
        'blog.author',
        'blog.tags',
        'now.pubDate',
      ],
      '70929738952-iso-date-refine.partial.ts': ['writing.title', 'writing.description', 'writing.slug'],
      '71521378362-imported-helper.ts': ['blog.title', 'blog.description'],
    };
    for (const [name, expected] of Object.entries(required)) {
      it(name, () => {
        const { collections } = readContentConfig(readFileSync(join(folder, name), 'utf8'), 'src/content.config.ts');
        const found = collections.flatMap((collection) =>
          (collection.schema?.fields ?? []).filter((each) => each.required === true).map((each) => `${collection.name}.${each.name}`),
        );
        assert.deepEqual(found, expected);
      });
    }
  });
}

describe('readContentConfig: files that the config imports', () => {
  const config = `${head}
    import { base, dated as day, makeTags, Level } from './schemas/base';
    import extra from './schemas/extra.js';
    export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '**/*.md' }),
      schema: base.extend({ day, tags: makeTags(), level: z.nativeEnum(Level), ...extra, gone }) }) };`;
  const files = new Map([
    [
      'src/schemas/base.ts',
      `import { z as zod } from 'astro/zod'; import { short } from './text';
       const z = { string: () => 'not zod' };
       export const base = zod.object({ title: short, draft: zod.boolean().optional() });
       const inner = zod.coerce.date(); export { inner as dated };
       export function makeTags(short) { return zod.array(zod.string()); }
       export enum Level { Low = 'low', High = 'high' }`,
    ],
    ['src/schemas/text/index.ts', `import { z } from 'zod'; import { base } from '../base'; export const short = z.string().max(5);`],
    ['src/schemas/extra.ts', `import { z } from 'zod'; export default { author: z.string() };`],
  ]);

  it('are read with it, each with names of its own, and a circle is no trap', () => {
    const [blog] = readContentConfig(config, 'src/content.config.ts', 4, files).collections;
    assert.deepEqual(
      blog?.schema?.fields.map(({ name, type, required }) => [name, type, required]),
      [
        ['title', 'string', true],
        ['draft', 'boolean', false],
        ['day', 'date', true],
        ['tags', 'array', true],
        ['level', 'string', true],
        ['author', 'string', true],
        ['gone', 'unknown', undefined],
      ],
    );
    const type = blog?.schema?.type;
    assert.deepEqual(type?.kind === 'object' && type.keys.get('title')?.span?.file, 'src/schemas/base.ts');
  });

  it('are nothing where they do not parse', () => {
    const [blog] = readContentConfig(
      config,
      'src/content.config.ts',
      4,
      new Map([['src/schemas/base.ts', 'export const base = (((']]),
    ).collections;
    assert.ok(!blog?.schema?.fields.some(({ required }) => required === true));
  });
});
