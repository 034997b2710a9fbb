import assert from 'node:assert/strict';
import { collectionsIn as read, summary } from '../../support/collections';

const head = `import path, { dirname, join } from 'node:path'; import { fileURLToPath, pathToFileURL } from 'node:url'; import * as process2 from 'node:process';
  const here = dirname(fileURLToPath(import.meta.url)); const ROOT = process.cwd();`;

/** Where the entries of a collection with that base and those globs are. */
const where = (base: string, pattern = "'*.md'"): unknown[] | undefined =>
  (
    summary(
      read(`${head} export const collections = { blog: defineCollection({ loader: glob({ base: ${base}, pattern: ${pattern} }) }) };`),
    ) as unknown[][]
  )
    .map(([, folder, globs]) => [folder, globs])
    .at(0);

describe('readContentConfig: folders', () => {
  it('may be made of the place of the config, or of the folder that the build runs in', () => {
    for (const base of [
      "path.join(here, '..', 'notes')",
      "join(dirname(fileURLToPath(import.meta.url)), '../notes')",
      "path.resolve('notes')",
      "path.resolve('./src', '../notes')",
      "path.join(process.cwd(), 'notes')",
      "join(ROOT, 'notes')",
      "join(process2.cwd(), 'notes')",
      "join(import.meta.dirname, '..', 'notes')",
      "new URL('../notes', import.meta.url)",
      "fileURLToPath(new URL('../notes/', import.meta.url))",
      "pathToFileURL(join(ROOT, 'notes'))",
      "path.join('notes')",
    ])
      assert.deepEqual(where(base), ['notes', '*.md'], base);
  });

  it('may be URLs, seen from files and from folders', () => {
    for (const [base, folder] of [
      ["new URL('notes', new URL('../content/', import.meta.url))", 'content/notes'],
      ["new URL('notes', new URL('../content', import.meta.url))", 'notes'],
      ["new URL('./notes', new URL('..', import.meta.url))", 'notes'],
      ["new URL('notes', new URL('.', import.meta.url))", 'src/notes'],
      ["new URL('notes', pathToFileURL(join(ROOT, 'content/')))", 'content/notes'],
      ["new URL('notes', pathToFileURL(join(ROOT, 'content')))", 'notes'],
      ["new URL('../my%20notes', import.meta.url)", 'my notes'],
      ["new URL('../notes?x#y', import.meta.url)", 'notes'],
      ["new URL('../notes', import.meta.url).pathname", 'notes'],
      ["new URL('../my%20notes/', import.meta.url).href", 'my notes'],
      ["join(new URL('..', import.meta.url).pathname, 'notes')", 'notes'],
      ["pathToFileURL(new URL('../notes', import.meta.url).pathname)", 'notes'],
      ["fileURLToPath(new URL('../my%20notes', import.meta.url).href)", 'my notes'],
      ["new URL('notes', new URL('../content/', import.meta.url).href)", 'content/notes'],
    ] as const)
      assert.deepEqual(where(base), [folder, '*.md'], base);
  });

  it('are not known where they are made otherwise', () => {
    for (const base of [
      "path.resolve('src', '/notes')",
      'dirname(process.cwd())',
      "new URL('/notes', import.meta.url)",
      "new URL('notes', nameOf())",
      "new URL('notes', pathToFileURL(ROOT))",
      "new URL('../notes%', import.meta.url)",
      "new URL('../a%2Fb', import.meta.url)",
      "new URL('?x', import.meta.url)",
      "new Other('../notes', import.meta.url)",
      "join(nameOf(), 'notes')",
      "own.join('notes')",
      "new URL('../notes', import.meta.url).host",
      "join(new URL('..', import.meta.url).href, 'notes')",
      "path.resolve(new URL('..', import.meta.url).href, 'notes')",
      "join(dirname(new URL('../a/b', import.meta.url).href), 'notes')",
      "join(new URL('../my%20notes', import.meta.url).pathname, 'notes')",
      "pathToFileURL(new URL('../my%20notes', import.meta.url).pathname)",
      "pathToFileURL(new URL('../été', import.meta.url).pathname)",
      "pathToFileURL(new URL('../notes', import.meta.url).href)",
      "fileURLToPath(new URL('../notes', import.meta.url).pathname)",
      "new URL('notes', new URL('../content/', import.meta.url).pathname)",
      "'notes'.pathname",
      "'https://example.org/notes'",
    ])
      assert.deepEqual(where(base), ['src/content/blog', '**/*.{md,mdx},!**/_*/**,!**/_*'], base);
  });

  it('hold what every build takes', () => {
    assert.deepEqual(where("'./notes'", "import.meta.env.PROD ? '**/[!_]*.md' : '**/*.md'"), ['notes', '**/[!_]*.md']);
    assert.deepEqual(where("'./notes'", "!import.meta.env.DEV ? 'a.md' : '**/*.md'"), ['notes', 'a.md']);
    assert.deepEqual(where("import.meta.env.DEV ? './drafts' : './notes'"), ['notes', '*.md']);
    assert.deepEqual(where("process.env.PREVIEW === '1' ? './drafts' : './notes'"), ['notes', '*.md']);
    for (const name of [
      'NODE_ENV',
      'CI',
      'VERCEL_ENV',
      'HOME',
      'HOSTNAME',
      'SHELL',
      'OS',
      'APPDATA',
      'UserProfile',
      'HEAD',
      'COMMIT_REF',
      'NODE_OPTIONS',
    ])
      for (const base of [
        `process.env.${name} ? './drafts' : './notes'`,
        `process.env.${name} ?? './notes'`,
        `process.env.${name} || './notes'`,
      ])
        assert.deepEqual(where(base)?.[0], 'src/content/blog', base);
    // A `.env` may set it.
    for (const base of [
      "import.meta.env.FOLDER ? './drafts' : './notes'",
      "import.meta.env.FOLDER ?? './notes'",
      "import.meta.env.MODE === '1' ? './drafts' : './notes'",
    ])
      assert.deepEqual(where(base)?.[0], 'src/content/blog', base);
    for (const base of [
      "process.env.FOLDER ?? './notes'",
      "process.env.FOLDER || './notes'",
      "process.env.HOMEPAGE ? './drafts' : './notes'",
    ])
      assert.deepEqual(where(base)?.[0], 'notes', base);
    assert.deepEqual(where("'./notes'", "import.meta.env.SSR ? 'a.md' : '**/*.md'"), [
      'src/content/blog',
      '**/*.{md,mdx},!**/_*/**,!**/_*',
    ]);
  });
});
