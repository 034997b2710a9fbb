import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s+'([^']+)'/g)].map((match) => match[1] as string);

describe('the walls', () => {
  it('let core be bundled for no platform: no vscode, no node, nothing left outside', async () => {
    const entries = filesIn('src/core').filter((file) => !file.endsWith('.d.ts'));
    const { errors } = await esbuild.build({
      stdin: {
        contents: entries.map((file) => `export * as _${file.replace(/\W/g, '_')} from './${file.replaceAll('\\', '/')}';`).join('\n'),
        resolveDir: '.',
      },
      bundle: true,
      platform: 'neutral',
      mainFields: ['browser', 'module', 'main'],
      write: false,
      logLevel: 'silent',
    });
    assert.deepEqual(errors, []);
  });

  it('refuse what they are there to refuse', async () => {
    for (const module of ['vscode', 'node:fs', 'fs']) {
      const build = esbuild.build({
        stdin: { contents: `import * as x from '${module}'; console.log(x)`, resolveDir: '.' },
        bundle: true,
        platform: 'neutral',
        write: false,
        logLevel: 'silent',
      });
      await assert.rejects(build, /Could not resolve/);
    }
  });

  it('keep the parts apart: core looks at nothing else, the editor and the command line not at each other', () => {
    const mayNot: [string, RegExp][] = [
      ['src/core', /^(?:vscode$|node:)|\/(?:vscode|cli|webview)\//],
      ['src/vscode', /^node:|\/cli\//],
      ['src/cli', /^vscode$|\/(?:vscode|webview)\//],
      ['src/webview', /^(?:vscode$|node:)|\/(?:vscode|cli)\//],
    ];
    for (const [folder, forbidden] of mayNot) {
      for (const file of filesIn(folder))
        for (const imported of importsOf(file)) assert.doesNotMatch(imported, forbidden, `${file} imports ${imported}`);
    }
  });

  it('keep the flow of data one way: text, parse, model and claims, rules; module, schema, site', () => {
    const above: [string, RegExp][] = [
      ['src/core/text', /\/(?:parse|model|claims|rules|findings|fixes)\//],
      ['src/core/parse', /\/(?:model|claims|rules|findings|fixes)\//],
      ['src/core/model', /\/rules\//],
      ['src/core/claims', /\/rules\//],
      ['src/core/claims/words', /\/(?:units|evidence|signals|citing|coverage)\//],
      ['src/core/claims/evidence', /\/(?:units|signals|citing|coverage)\//],
      ['src/core/claims/signals', /\/coverage\//],
      ['src/core/claims/units', /\/coverage\//],
      ['src/core/module', /\/(?:parse|model|claims|schema|site|frontmatter|rules|findings|fixes)\//],
      ['src/core/schema', /\/(?:parse|model|claims|site|frontmatter|rules|findings|fixes)\//],
      ['src/core/site', /\/(?:parse|model|claims|frontmatter|rules|findings|fixes)\//],
      ['src/core/frontmatter', /\/(?:claims|rules|fixes)\//],
    ];
    for (const [folder, forbidden] of above) {
      for (const file of filesIn(folder))
        for (const imported of importsOf(file)) assert.doesNotMatch(imported, forbidden, `${file} imports ${imported}`);
    }
  });

  it('keep the clock out of core', () => {
    // Transformed, so that comments may speak of it.
    const code = (file: string) => esbuild.transformSync(readFileSync(file, 'utf8'), { loader: 'ts' }).code;
    for (const file of filesIn('src/core')) assert.doesNotMatch(code(file), /Date\.now\(|new Date\(\)|performance\.now/, file);
  });
});
