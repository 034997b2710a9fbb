// Every bundle the project makes, as one table. `--watch` rebuilds on change, `--production` minifies and leaves the tests out.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { writeListingData } from './scripts/listing-data.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** One extension, two hosts: the same entry, bundled for Node and for the browser's worker. */
const product = [
  { entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/desktop/extension.js', platform: 'node', external: ['vscode'] },
  { entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/web/extension.js', platform: 'browser', format: 'cjs', external: ['vscode'] },
  { entryPoints: ['src/webview/preview.ts'], outfile: 'dist/webview/preview.js', platform: 'browser', format: 'iife' },
  { entryPoints: ['src/webview/highlighter.ts'], outfile: 'dist/webview/highlighter.js', platform: 'browser', format: 'iife' },
  { entryPoints: ['src/webview/preview.css'], outfile: 'dist/webview/preview.css' },
  { entryPoints: ['src/vscode/builtInPreview/marks.css'], outfile: 'dist/builtInPreview/marks.css' },
  { entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli/casefile.js', platform: 'node', banner: { js: '#!/usr/bin/env node' } },
];

const testsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .map((name) => join(folder, name));

/** `casefile:tests` is every test of the importing file's folder: what runs as one bundle cannot leave one out. */
const everyTest = {
  name: 'every-test',
  setup(build) {
    build.onResolve({ filter: /^casefile:tests$/ }, ({ resolveDir }) => ({ path: resolveDir, namespace: 'every-test' }));
    build.onLoad({ filter: /.*/, namespace: 'every-test' }, ({ path: resolveDir }) => ({
      contents: testsIn(resolveDir)
        .map((file) => `import ${JSON.stringify(file)};`)
        .join('\n'),
      resolveDir,
    }));
  },
};

/** Tests keep their packages outside: they run where `node_modules` is, save those inside VS Code, where only mocha is sure to load. */
const tests = () => [
  { entryPoints: testsIn('test/core'), outdir: 'out/test/core', outbase: 'test/core', platform: 'node', packages: 'external' },
  { entryPoints: testsIn('test/oracle'), outdir: 'out/test/oracle', outbase: 'test/oracle', platform: 'node', packages: 'external' },
  {
    entryPoints: ['test/journeys/index.ts'],
    outfile: 'out/test/journeys/index.js',
    platform: 'node',
    packages: 'external',
    plugins: [everyTest],
  },
  {
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: 'out/test/vscode/suite.js',
    platform: 'node',
    external: ['vscode', 'mocha'],
    plugins: [everyTest],
  },
  {
    entryPoints: ['test/vscode/fr/index.ts'],
    outfile: 'out/test/vscode/fr.js',
    platform: 'node',
    external: ['vscode', 'mocha'],
    plugins: [everyTest],
  },
  {
    entryPoints: ['test/vscode/web/index.ts'],
    outfile: 'out/test/vscode/web.js',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    // Mocha's browser build would take the bundle's own `module.exports` for its own.
    define: { module: 'undefined' },
    plugins: [everyTest],
  },
];

const shared = { bundle: true, logLevel: 'warning', target: 'es2022', sourcemap: production ? false : 'linked', minify: production };
if (!watch) rmSync('dist', { recursive: true, force: true });
if (!watch && !production) rmSync('out/test', { recursive: true, force: true });
await writeListingData('dist/listings');
const bundles = [...product, ...(production ? [] : tests())].map((bundle) => ({ ...shared, ...bundle }));
if (watch) {
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
  console.log('Watching for changes…');
} else {
  await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
}
