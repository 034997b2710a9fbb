import assert from 'node:assert/strict';
import { astros, buildEach, judgedOtherwise } from './wholeBuilds';

const layout = '<html><body><slot /></body></html>';

const files = {
  'tsconfig.json': `{ "compilerOptions": { "baseUrl": ".", "paths": { "~/*": ["lib/*", "src/*"], "@report": ["src/layouts/Report.astro"], "@none": ["src/none.astro"] } } }`,
  'src/pages/index.astro': '<p>All</p>',
  'src/layouts/Report.astro': layout,
  'src/layouts/more/Wide.astro': layout,
  'src/layouts/note.md': 'A note.',
  'src/pages/reports/Beside.astro': layout,
  'src/pages/reports/own/Beside.astro': layout,
};

/** What a page may name, as YAML writes it. */
const names =
  "../../layouts/Report.astro|../layouts/Report.astro|../../layouts/None.astro|../../layouts/Report|../../layouts/report.astro|../../layouts/Report.jsx|../../layouts/more/Wide.astro|../../layouts/more/None.astro|../../layouts/note.md|/src/layouts/Report.astro|/src/layouts/None.astro|/layouts/Report.astro|~/layouts/Report.astro|~/layouts/None.astro|'@report'|'@none'|src/layouts/Report.astro|Beside.astro|None.astro|./Beside.astro|./None.astro|own/Beside.astro|../../layouts/Report.astro?raw=no|../../layouts/None.astro?x|'../../layouts/Report.astro '|../../layouts//Report.astro|''||~|false|0|42|true|[../../layouts/Report.astro]|{ path: ../../layouts/Report.astro }|2025-06-30".split(
    '|',
  );

/** Refused as well, and not told: a folder, or what may be a package. */
const untold = ['../../layouts', '..', 'post', 'none/Report.astro', 'src/layouts/None.astro', 'https://site.example/Report.astro'];

const withLayout = (name: string): string => `---\ntitle: 'The port'\nlayout: ${name}\n---\n\nIt was closed.\n`;

for (const astro of astros) {
  describe(`what a whole build of ${astro[0]} refuses of layouts`, () => {
    it('is what is called an error of a page', async () => {
      const { built } = await buildEach(astro, files, 'src/pages/reports/port.md', [...names, ...untold].map(withLayout));
      const told = built.slice(0, names.length);
      assert.ok(told.filter(({ builds }) => !builds).length > 12 && told.filter(({ builds }) => builds).length > 12);
      assert.deepEqual(judgedOtherwise(told), []);
      assert.deepEqual(
        built.slice(names.length).flatMap(({ text, builds, errors }) => (builds || errors.length > 0 ? [text] : [])),
        [],
      );
    }).timeout(240_000);

    for (const entry of ['src/pages/_drafts/port.md', 'src/pages/reports/_port.md', 'src/content/reports/port.md'])
      it(`is nothing of ${entry}, which is no page`, async () => {
        const { built } = await buildEach(astro, files, entry, ['../../layouts/None.astro', 'None.astro'].map(withLayout));
        assert.deepEqual(judgedOtherwise(built), []);
        assert.ok(built.every(({ builds }) => builds));
      }).timeout(240_000);
  });
}
