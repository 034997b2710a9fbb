import assert from 'node:assert/strict';
import { astros, blogPage, buildEach, judgedOtherwise } from './wholeBuilds';

const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');

interface SiteFiles {
  readonly entry: string;
  /** Entries that name a file outside of the site, where nobody looks. */
  readonly outside?: string;
  /** What further images are called, after `hero: `. */
  readonly heroes?: readonly string[];
  /** Lines of further entries. */
  readonly keys?: readonly string[];
  /** Of a config that cannot be read, the keys that Astro notes when it builds: of what it refuses little is told, and nothing besides. */
  readonly noted?: readonly string[];
  readonly files: Readonly<Record<string, string | Buffer>>;
}

const imports = `import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nimport { z } from 'ZOD';\n`;

/** Sites as people make them: the starter's, posts outside `src`, a schema in a file of its own with images deep within. */
const sites: Readonly<Record<string, SiteFiles>> = {
  starter: {
    entry: 'src/content/blog/post.md',
    files: {
      'src/content.config.ts': `${imports}const blog = defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
        schema: ({ image }) => z.object({ title: z.string(), pubDate: z.coerce.date().optional(), hero: image().optional() }) });
        export const collections = { blog };`,
      'src/assets/port.png': pixel,
      'src/content/blog/quay.png': pixel,
      'public/images/ship.png': pixel,
    },
  },
  outside: {
    entry: 'posts/2025/post.md',
    outside: 'hero: ../../../',
    files: {
      'src/content.config.ts': `${imports}export const collections = { blog: defineCollection({ loader: glob({ base: 'posts', pattern: ['**/*.md', '!drafts/**'] }),
        schema: ({ image }) => z.object({ title: z.string().max(20), pubDate: z.date().optional(), hero: image().optional() }).strict() }) };`,
      'src/assets/port.png': pixel,
      'posts/2025/quay.png': pixel,
    },
  },
  imported: {
    entry: 'src/content/blog/deep/post.md',
    files: {
      'src/content.config.ts': `import { blog } from './collections/blog';\nexport const collections = { blog };`,
      'src/collections/blog.ts': `${imports}import { dated } from './dated';
        export const blog = defineCollection({ loader: glob({ base: new URL('../content/blog', import.meta.url), pattern: '**/*.md' }),
        schema: ({ image }) => dated.extend({ hero: image().optional(), gallery: z.array(z.object({ src: image(), alt: z.string() })).default([]) }) });`,
      'src/collections/dated.ts': `import { z } from 'ZOD';\nexport const dated = z.object({ title: z.string(), pubDate: z.coerce.date().optional() });`,
      'src/assets/port.png': pixel,
      'src/content/blog/deep/quay.png': pixel,
    },
  },
};

/** Images by the names that `tsconfig.json` makes, some of which the config of the build takes over. */
const aliased: SiteFiles = {
  entry: 'src/content/blog/deep/post.md',
  heroes:
    '@/assets/port.png|@/assets/none.png|@/assets/Port.png|~/port.png|~/none.png|@hero.png|@none.png|src/assets/port.png|quay.png|none.png|@/assets/port|@/assets/none.txt|@/assets/none.png?x=1|@/assets/none.png |sub/quay.png|./none.txt|./none|./none.PNG|./none.tiff|/none.txt|../none.bmp|./none.png?x'.split(
      '|',
    ),
  files: {
    'tsconfig.json': `{ "extends": "./tsconfig.base.json", /* as people write it */ "include": ["src"], }`,
    'tsconfig.base.json': `{ "compilerOptions": { "baseUrl": ".", "paths": {
      "@/*": ["lib/*", "src/*"], "~/*": ["./src/assets/*"], "@hero.png": ["src/assets/port.png"], "@none.png": ["src/assets/none.png"] } } }`,
    'src/content.config.ts': `${imports}export const collections = { blog: defineCollection({ loader: glob({ base: 'src/content/blog', pattern: '**/*.md' }),
      schema: ({ image }) => z.object({ title: z.string(), pubDate: z.coerce.date().optional(), hero: image().optional() }) }) };`,
    'src/assets/port.png': pixel,
    'src/content/blog/deep/quay.png': pixel,
    'src/content/blog/deep/sub/quay.png': pixel,
  },
};

/** The same, where nothing makes such names. */
const unnamed: SiteFiles = {
  entry: aliased.entry,
  heroes:
    '@/assets/port.png|~/assets/port.png|src/assets/port.png|src/quay.png|./port.png|src|assets/port.png|images/none.png|images/quay.png|public/port.png|blog/quay.png|blog/deep/quay.png|deep/quay.png|content/blog/deep/quay.png'.split(
      '|',
    ),
  files: {
    ...aliased.files,
    'tsconfig.json': '{ "extends": "astro/tsconfigs/strict" }',
    'astro.config.mjs': "import { defineConfig } from 'astro/config';\nexport default defineConfig({});",
    'src/content/blog/deep/src/quay.png': pixel,
    'src/content/blog/deep/images/quay.png': pixel,
    'public/port.png': pixel,
  },
};

/** Images where a schema leaves a choice, or names no key. */
const chosen: SiteFiles = {
  entry: 'src/content/blog/post.md',
  keys: [
    'url: ./none.png',
    'url: https://images.example/a.png',
    'rec: { x: ./none.png }',
    'rec: { x: ./quay.png }',
    'tup: [./none.png, a]',
    'tup: [./quay.png, ./none.png]',
    'told: { t: x, src: ./none.png }',
    'told: { t: y, src: ./none.png }',
    'both: ./none.png',
    'both: { src: ./none.png }',
    'and: { s: ./none.png, t: a }',
    'text: ./none.png',
    'wide: ./none.png',
    'widest: ./none.png',
    'many: [./none.png]',
    'instead: ./none.png',
    'made: ./none.png',
    'deep: { src: ./none.png }',
  ],
  files: {
    'src/content.config.ts': `${imports}export const collections = { blog: defineCollection({ loader: glob({ base: 'src/content/blog', pattern: '**/*.md' }),
      schema: ({ image }) => z.object({ title: z.string(),
        url: z.union([z.string().url(), image()]).optional(),
        rec: z.record(z.string(), image()).optional(),
        tup: z.tuple([image(), z.string()]).optional(),
        told: z.discriminatedUnion('t', [z.object({ t: z.literal('x'), src: image() }), z.object({ t: z.literal('y'), src: z.string() })]).optional(),
        both: z.union([image(), z.object({ src: image() })]).optional(),
        and: z.object({ s: image() }).and(z.object({ t: z.string() })).optional(),
        text: z.union([z.string(), image()]).optional(),
        wide: image().refine((picture) => picture.width >= 1200).or(z.string()).optional(),
        widest: image().refine((picture) => picture.width >= 1200).or(z.string().url()).optional(),
        many: z.array(image().superRefine((picture, context) => { if (!(picture.width > 9)) context.addIssue({ code: 'custom' }); }).or(z.string())).optional(),
        instead: image().refine((picture) => picture.width >= 1200).catch('').optional(),
        made: image().transform(() => 'x').optional(),
        deep: z.union([z.object({ src: image().refine((picture) => picture.width > 9) }), z.object({ src: z.string() })]).optional() }) }) };`,
    'src/content/blog/quay.png': pixel,
  },
};

/** The same, where the build knows other names than `tsconfig.json` does. */
const renamed: SiteFiles = {
  entry: aliased.entry,
  heroes: ['@/assets/none.png', '@/assets/port.png', '~/port.png'],
  files: {
    ...aliased.files,
    'astro.config.mjs': `import { fileURLToPath } from 'node:url';
      export default { vite: { resolve: { alias: { '@/assets/none.png': fileURLToPath(new URL('./src/assets/port.png', import.meta.url)) } } } };`,
  },
};

/** A schema that only running the config tells. */
const unread: SiteFiles = {
  entry: 'src/content/blog/post.md',
  noted: ['title', 'pubDate', 'hero', 'level'],
  files: {
    'src/content.config.ts': `${imports}const optional = Object.fromEntries(['hero', 'level'].map((key) => [key, z.any().optional()]));
      export const collections = { blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.md' }),
        schema: JSON.parse('true') ? z.object({ title: z.string(), pubDate: z.coerce.date().optional(), ...optional }).strict() : z.any() }) };`,
  },
};

const heroes =
  "./quay.png|quay.png|./none.png|none.png|'quay.png'|./QUAY.png|../../assets/port.png|../../../assets/port.png|../../src/assets/port.png|/src/assets/port.png|/src/assets/none.png|/images/ship.png|/public/images/ship.png|/images/none.png|https://images.example/a.png|''||~|42|true|[./quay.png]|{ src: ./quay.png }|..\\\\..\\\\assets\\\\port.png|.\\\\quay.png|./|.|..|'./quay.png '|data:image/png;base64,AA==";
const heads = [
  "title: 'The port'",
  'title: 2024',
  'title:',
  "title: 'A title of more than twenty letters'",
  "pubDate: 2025-06-30\ntitle: 'T'",
  "pubDate: '2025-06-30'\ntitle: 'T'",
  "pubDate: '30 juin 2025'\ntitle: 'T'",
  "more: 1\ntitle: 'T'",
  'title: T : U',
  "title: 'T'\ntitle: 'U'",
  "gallery: [{ src: ./quay.png, alt: a }]\ntitle: 'T'",
  "gallery: [{ src: ./none.png, alt: a }]\ntitle: 'T'",
  "gallery: [{ src: ./quay.png }]\ntitle: 'T'",
  "slug: 12\ntitle: 'T'",
  "slug: 2025-06-30\ntitle: 'T'",
  "slug: true\ntitle: 'T'",
  "slug: [a]\ntitle: 'T'",
  "slug: { a: b }\ntitle: 'T'",
  "slug: 0\ntitle: 'T'",
  "slug:\ntitle: 'T'",
  "slug: '12'\ntitle: 'T'",
];

const withHero = (hero: string): string => `---\ntitle: 'The port'\nhero: ${hero}\n---\n\nIt was closed.\n`;

const entries = [
  ...heroes.split('|').map(withHero),
  ...heads.map((head) => `---\n${head}\n---\n\nIt was closed.\n`),
  '+++\ntitle = "The port"\nhero = "./quay.png"\n+++\n',
  '+++\ntitle = 1\n+++\n',
  'No frontmatter at all.\n',
  "---\ntitle: 'never closed'\n",
  "---\rtitle: 'The port'\r---\r\rIt was closed.\r",
];

for (const astro of astros) {
  describe(`what a whole build of ${astro[0]} refuses`, () => {
    for (const [name, { entry, files, outside, noted, heroes: further, keys }] of Object.entries({
      ...sites,
      aliased,
      chosen,
      renamed,
      unnamed,
      unread,
    })) {
      const lines = keys?.map((key) => `---\ntitle: 'The port'\n${key}\n---\n\nIt was closed.\n`);
      const texts = lines ?? further?.map((hero) => withHero(`'${hero}'`)) ?? entries;
      it(`in the site "${name}" is what is called an error`, async () => {
        const { built, found } = await buildEach(astro, { ...files, 'src/pages/index.astro': blogPage }, entry, texts);
        const refused = built.filter(({ builds }) => !builds).length;
        if (texts === entries) assert.ok(refused > 8 && refused < entries.length - 8, 'some build, and some do not');
        const judged = built.filter(({ text, builds }) => !(outside !== undefined && text.includes(outside)) && !(noted && !builds));
        assert.deepEqual(judgedOtherwise(judged), []);
        const [blog] = found?.site.collections ?? [];
        assert.deepEqual(blog?.noted && [...blog.noted.keys.keys()], noted);
      }).timeout(240_000);
    }
  });
}
