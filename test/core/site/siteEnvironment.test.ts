import assert from 'node:assert/strict';
import { placeOf } from '../../../src/core/site/place';
import { findSite } from '../../../src/core/site/readSite';
import { collectionsIn, configHead, refused } from '../../support/collections';
import { filesOf } from '../../support/files';
import { checkText } from '../../support/posts';

const siteOf = (schema: string): string =>
  `export const collections = { blog: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }), schema: ${schema} }) };`;

describe('folders that hang on the environment', () => {
  const config = (lines = '') => `${configHead}${lines}
    export const collections = { blog: defineCollection({ loader: glob({ base: process.env.FOLDER ?? './notes', pattern: '*.md' }), schema: z.object({ level: z.enum(['low']) }) }) };`;
  const told = async (files: Readonly<Record<string, string>>, post = 'notes/a.md') => {
    const found = await findSite(filesOf({ 'astro.config.mjs': 'export default {};', 'src/content.config.ts': config(), ...files }), '');
    assert.ok(found);
    const place = placeOf(post, found.site, { include: [], exclude: [] });
    return checkText('---\nlevel: none\n---\n', place).findings.map(({ rule }) => rule);
  };

  it('are known where nobody sets a name unless asked', async () => {
    assert.deepEqual(await told({}), ['frontmatter-invalid-value']);
    assert.deepEqual(await told({ '.env': 'KEY=1', 'package.json': '{ "scripts": { "build": "astro build", "lint": "x --env y" } }' }), [
      'frontmatter-invalid-value',
    ]);
  });

  it('are not, where a `.env` may be read into it, or the site sets it', async () => {
    const places: Readonly<Record<string, string>>[] = [
      { 'src/content.config.ts': config("import 'dotenv/config';") },
      { 'src/content.config.ts': config("import './env';"), 'src/env.ts': "import { config } from 'dotenv'; config();" },
      { 'src/content.config.ts': config("process.env.FOLDER ||= './posts';") },
      { 'src/content.config.ts': config("Object.assign(process.env, { FOLDER: './posts' });") },
      { 'astro.config.mjs': "import 'dotenv/config'; export default {};" },
      {
        'astro.config.mjs':
          "import { loadEnv } from 'vite'; process.env = { ...process.env, ...loadEnv('x', '.', '') }; export default {};",
      },
      { 'astro.config.mjs': 'process.loadEnvFile(); export default {};' },
      { 'package.json': '{ "scripts": { "build": "node --env-file=.env node_modules/.bin/astro build" } }' },
      { 'package.json': '{ "scripts": { "build": "dotenv -- astro build" } }' },
      { 'bun.lock': '' },
    ];
    for (const files of places) assert.deepEqual(await told(files), [], JSON.stringify(files));
    assert.deepEqual(await told({ 'src/content.config.ts': config("if (process.env.FOLDER === './a') {}") }), [
      'frontmatter-invalid-value',
    ]);
  });
});

describe('what is asked of a value', () => {
  it('is open where it hangs on the environment', () => {
    for (const [lines, type] of [
      ['', "process.env.OPEN === '1' ? z.string().optional() : z.string()"],
      ["const { OPEN = 'no' } = process.env;", "OPEN === 'no' ? z.string() : z.string().optional()"],
      [
        "import { loadEnv } from 'vite'; const env = loadEnv('production', process.cwd(), '');",
        'env.OPEN ? z.string().optional() : z.string()',
      ],
      ["import { OPEN } from 'astro:env/server';", 'OPEN ? z.string().optional() : z.string()'],
      ['const open = import.meta.env.PROD;', 'open ? z.string() : z.string().optional()'],
      ['const types = { open: z.string().optional(), strict: z.string() };', "types[process.env.KIND ?? 'strict']"],
      ['const wanted = (type) => { if (process.env.OPEN) return type.optional(); return type; };', 'wanted(z.string())'],
    ] as const)
      assert.deepEqual(refused(collectionsIn(`${lines} ${siteOf(`z.object({ key: ${type} })`)}`), ''), [], type);
    for (const [lines, type] of [
      ['', "z.enum((process.env.KINDS ?? 'a,b').split(','))"],
      ['', "z.literal(process.env.KIND ?? 'a')"],
      ['', "z.string().startsWith((process.env.HEAD ?? 'https') + ':')"],
      ["const kinds = ['a']; if (process.env.MORE) kinds.push('x');", 'z.enum(kinds)'],
      ["const kinds = ['a', ...(process.env.MORE ? ['x'] : [])];", 'z.enum(kinds)'],
      ["process.env.KIND = 'a';", 'z.literal(process.env.KIND)'],
    ] as const)
      assert.deepEqual(refused(collectionsIn(`${lines} ${siteOf(`z.object({ key: ${type} })`)}`), 'key: x'), [], type);
  });
});
