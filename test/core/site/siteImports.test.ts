import assert from 'node:assert/strict';
import { findSite } from '../../../src/core/site/readSite';
import { configHead as head, collectionsIn as read, refused, summary } from '../../support/collections';
import { filesOf } from '../../support/files';
import { checkText, told } from '../../support/posts';

describe('readContentConfig: other files', () => {
  it('may hold the collections themselves', () => {
    const elsewhere = `${head}export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object({ title: z.string() }) }) };`;
    for (const line of [`export { collections } from './site/collections';`, `export * from './site/collections';`])
      assert.deepEqual(summary(read(line, { 'src/site/collections.ts': elsewhere })), [['blog', 'posts', '*.md', 'title:string']]);
  });

  it('may be data', () => {
    const source = `import people from './data/people.json';
      import topics from './data/topics.json';
      export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object({
        author: z.enum(Object.keys(people)), topic: z.enum(topics.list.map((topic) => topic.slug)), }) }) };`;
    const data = {
      'src/data/people.json': '{ "jane": {}, "noor": { "name": "Noor" } }',
      'src/data/topics.json': '\uFEFF{ "list": [{ "slug": "ports" }] }',
    };
    assert.deepEqual(refused(read(source, data), 'author: jane\ntopic: ports'), []);
    assert.deepEqual(refused(read(source, data), 'author: jan\ntopic: port'), ['author option', 'topic option']);
    assert.deepEqual(refused(read(source, { ...data, 'src/data/people.json': '{ half' }), 'author: jan\ntopic: ports'), []);
  });
});

describe('files that are imported for what they do only', () => {
  it('are read with the others', async () => {
    const files = {
      'src/content.config.ts': `${head}import { shape } from './b'; import './a';
        export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object(shape) }) };`,
      'src/b.ts': `import { z } from 'zod'; export const shape = { key: z.string() };`,
      'src/a.ts': `import { z } from 'zod'; import { shape } from './b'; shape.key = z.number();`,
    };
    const found = await findSite(filesOf({ 'astro.config.mjs': '', ...files }), '');
    assert.ok(found?.alsoRead?.includes('src/a.ts'));
    assert.deepEqual(refused(found?.site.collections ?? [], 'key: 1'), []);
  });
});

describe('the names that package.json has for files', () => {
  it('lead to them', async () => {
    const files = {
      'astro.config.mjs': '',
      'package.json': JSON.stringify({ imports: { '#lib/*': './src/lib/*', '#odd': { node: './a.js' }, './x': './y' } }),
      'src/content.config.ts': `${head}import { base } from '#lib/schemas/index.ts';
        export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: base }) };`,
      'src/lib/schemas/index.ts': `import { z } from 'zod'; export const base = z.object({ title: z.string() });`,
    };
    const found = await findSite(filesOf(files), '');
    assert.deepEqual(summary(found?.site.collections ?? []), [['blog', 'posts', '*.md', 'title:string']]);
    assert.ok(found?.alsoRead?.includes('src/lib/schemas/index.ts'));
    assert.deepEqual(found?.site.aliases, []);
  });

  it('is named where it does not parse, with the place; the config itself is whole', async () => {
    const site = (schema: string) =>
      findSite(
        filesOf({
          'src/content.config.ts':
            "import { base } from './schema';\nexport const collections = { blog: defineCollection({ schema: base }) };\n",
          'src/schema.ts': schema,
        }),
        '',
      );
    const problems = async (schema: string) =>
      ((await site(schema))?.problems ?? []).filter(({ code }) => code === 'imported' || code === 'syntax');
    assert.deepEqual(await problems("import { z } from 'zod';\nexport const base = z.object({ title: z.string() });\n"), []);
    const [problem, ...others] = await problems("import { z } from 'zod';\nexport const base = z.object({ title: z.string( });\n");
    assert.deepEqual([problem?.code, problem?.file, others], ['imported', 'src/schema.ts', []]);
    assert.ok((problem?.start ?? 0) > 24 && problem?.detail);
  });
});

describe('frontmatter-syntax', () => {
  it('is no error where the site’s own reader reads the block', () => {
    const [collection] = read(
      `export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object({ title: z.string() }) }) };`,
    );
    assert.ok(collection);
    const place = { path: 'posts/port.md', site: { kind: 'astro' as const, collections: [collection] }, collection, isPost: true };
    const errors = (text: string): string[] =>
      told({ ...checkText(text, place), findings: checkText(text, place).findings.filter(({ severity }) => severity === 'error') });
    // A quoted text over two lines, and a key on the line where it ends: js-yaml takes it.
    assert.deepEqual(errors('---\ntitle: "The port\n"description": closed\n---\n'), []);
    assert.deepEqual(errors('---\ntitle: "The port\ndescription: closed\n---\n').length, 1);
  });
});

describe('a module that the config waits for', () => {
  it('is read as one that it imports', async () => {
    for (const lines of [
      `const { levels } = await import('./levels');`,
      `const { levels: own } = await import("./levels"); const levels = own;`,
      `const all = await import( './levels' ); const { levels } = all;`,
      `const levels = (await import('./levels')).levels;`,
      `const levels = (await import('./levels')).default.all;`,
      `const { levels } = await import('./data.json');`,
      `const levels = (await import('./data.json')).default.levels;`,
      `import { levels } from './data.json';`,
      `import * as data from './data.json'; const { levels } = data;`,
    ]) {
      const source = `${head}${lines}
        export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object({ level: z.enum(levels), kind: z.literal('a') }) }) };`;
      const found = await findSite(
        filesOf({
          'src/content.config.ts': source,
          'src/levels.ts': `export const levels = ['low', 'high']; export default { all: levels };`,
          'src/data.json': '{ "levels": ["low", "high"] }',
        }),
        '',
      );
      const told = refused(found?.site.collections ?? [], 'level: lo\nkind: b');
      assert.ok(told.includes('kind option'), lines);
      assert.ok(told.includes('level option'), lines);
      assert.deepEqual(refused(found?.site.collections ?? [], 'level: low\nkind: a'), [], lines);
    }
  });

  it('is not, where it is a package’s or nobody knows which', () => {
    for (const lines of [
      `const { levels } = await import('levels');`,
      `const { levels } = await import('./' + where());`,
      `const levels = import('./levels');`,
    ])
      assert.deepEqual(
        refused(
          read(
            `${lines} export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: z.object({ level: z.enum(levels) }) }) };`,
            {
              'src/levels.ts': `export const levels = ['low', 'high'];`,
            },
          ),
          'level: lo',
        ),
        [],
        lines,
      );
  });

  it('may be the one of zod', () => {
    const source = `export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: object({ key: coerce.date(), text: string() }) }) };`;
    const lines = `const { z: { object, string, coerce } } = await import('astro/zod');`;
    const apart = `const { object, string, coerce } = (await import('astro/zod')).z;`;
    assert.deepEqual(refused(read(`${apart}${source}`), 'key: none\ntext: 1'), ['key type', 'text type']);
    assert.deepEqual(refused(read(`${lines}${source}`), 'key: 2025-01-01\ntext: a'), []);
  });
});
