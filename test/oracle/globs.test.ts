import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { takes } from '../../src/core/site/place';

const files =
  'a.md|_a.md|A.md|a.MD|.a.md|a.mdx|a.markdown|a.txt|fr/a.md|fr/_a.md|fr/b/a.md|_d/a.md|fr/_d/a.md|.h/a.md|drafts/a.md|drafts/b/a.md|fr/drafts/a.md|en/index.md|index.md|fr-be/a.md|2025/06/a.md|notes.md/a.md|a/b/c/d.md|x1.md|(a)/a.md|[a]/a.md'.split(
    '|',
  );

const globs: readonly (readonly string[])[] = [
  ...'**/*.md|*.md|**/*|**|*|**.md|**/[^_]*.md|**/[!_]*.md|[!a-f]*.md|*[!x].md|**/*.{md,mdx}|{fr,en}/**/*.md|{fr/b,en}/*.md|fr/**|fr/*.md|fr|fr/|./**/*.md|./fr/*.md|fr/./a.md|!(_*)/**/*.md|!(fr)/**|!(fr)|!*.md|**/!(_*).md|**/*(a|b).md|@(a|index).md|**/index.md|*/index.md|**/+(a|b)/*.md|?.md|**/?.md|**/*.m*|**/a.*|[[:alpha:]]*.md|**/[[:digit:]]*/**|2025/**/*.md|**/06/*.md|**/{a,index}.{md,mdx}|(a)/*.md|\\[a\\]/*.md|[a]/*.md|**/**/*.md|**/b/**|a/**/d.md|.h/*.md|**/.*.md|.*/**|**/*.md/**'
    .split('|')
    .map((glob) => [glob]),
  ['**/*.md', '!**/_*'],
  ['**/*.md', '!**/_*/**'],
  ['**/*.md', '!drafts'],
  ['**/*.md', '!drafts/'],
  ['**/*.md', '!**/drafts'],
  ['**/*.md', '!drafts/**', '!**/_*/**', '!**/_*'],
  ['**/*.md', '!**/[!x]*.md'],
  ['**/*.md', '!fr/**', '!!en/**'],
  ['!**/_*.md', '**/*.md'],
  ['!a.md'],
  ['fr/*.md', 'en/*.md'],
  ['**/*.md', '!!(a)'],
  ['**/*.md', '!(fr)'],
  ['*.md', '!./a.md'],
  ['**/*.md', '!*'],
  ['.'],
  ['/abc/*.md'],
  ['**/*.md', '!.'],
  ['**/*.md', '!./'],
  ['**/*.md', '!'],
  ['**/*.md', '!/'],
];

describe('the entries that a glob names', () => {
  it('are those that the loader finds', async () => {
    const module = join(__dirname, '..', '..', '..', 'test', 'oracle', 'node_modules', 'tinyglobby', 'dist', 'index.mjs');
    const { glob } = (await import(pathToFileURL(module).href)) as {
      glob(patterns: readonly string[], options: object): Promise<string[]>;
    };
    const root = mkdtempSync(join(tmpdir(), 'casefile-globs-'));
    try {
      for (const file of files) {
        mkdirSync(dirname(join(root, file)), { recursive: true });
        writeFileSync(join(root, file), '');
      }
      // Of all that it finds, Astro takes what some reader of its own is for.
      const isRead = (path: string): boolean => /\.mdx?$/.test(path);
      for (const patterns of globs) {
        // As Astro 5 and 7 call it.
        const theirs = (await glob(patterns, { cwd: root, expandDirectories: false })).filter(isRead).sort();
        const ours = files.filter((path) => takes({ base: '', patterns }, path) && isRead(path)).sort();
        assert.deepEqual(ours, theirs, patterns.join(' '));
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
