import assert from 'node:assert/strict';
import { linkModules } from '../../../src/core/module/linkModules';
import { brokenImports } from '../../../src/core/site/brokenImports';

const source = `import { base } from './base'; import data from './data.json'; export const collections = { base, data };`;
const imported = new Map([
  ['src/base.ts', "\uFEFFimport { z } from 'zod'; import { more } from './more'; export const base = z.object({ title: z.string( });"],
  ['src/more.ts', 'export const more = 1;'],
  ['src/data.json', '{ "a": }'],
  ['src/types.ts', 'export type Level = {'],
]);

describe('the files that a config imports', () => {
  it('are parsed once, and what was seen of each then is told', () => {
    const { parsed } = linkModules(source, 'src/content.config.ts', imported);
    assert.ok(parsed);
    assert.deepEqual([...parsed.keys()].sort(), ['src/base.ts', 'src/data.json']);
    assert.deepEqual(
      brokenImports(imported, parsed).map(({ code, file, start }) => [code, file, start]),
      [
        ['imported', 'src/base.ts', 104],
        // Nothing is taken of it, so it was not parsed before.
        ['imported', 'src/types.ts', 21],
      ],
    );
    assert.deepEqual(brokenImports(imported, new Map([...imported.keys()].map((file) => [file, undefined]))), [], 'none is parsed again');
  });
});
