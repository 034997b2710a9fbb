import assert from 'node:assert/strict';
import { checkWithFiles } from '../../../src/core/check';
import { completeAt } from '../../../src/core/frontmatter/complete';
import { describeAt } from '../../../src/core/frontmatter/describe';
import { isHelped, isPage, layoutOf, layoutsAmong } from '../../../src/core/frontmatter/layout';
import { placeOf } from '../../../src/core/site/place';
import { findSite } from '../../../src/core/site/readSite';
import { applyEdits } from '../../../src/core/text/span';
import { filesOf } from '../../support/files';
import { checkText, options, placeOfFile } from '../../support/posts';

const config = `import { defineCollection, z } from 'astro:content'; import { glob } from 'astro/loaders';
  export const collections = { blog: defineCollection({ loader: glob({ base: 'src/content/blog', pattern: '**/*.{md,mdx}' }), schema: z.object({ title: z.string() }) }) };`;

const siteWith = (more: Readonly<Record<string, string>> = {}) =>
  filesOf({
    'astro.config.mjs': "import mdx from '@astrojs/mdx'; export default { integrations: [mdx()] };",
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["lib/*", "src/*"] } } }',
    'src/content.config.ts': config,
    'src/layouts/Report.astro': '',
    'src/layouts/Note.astro': '',
    'src/layouts/list.ts': '',
    'src/layouts/folder/index.ts': '',
    ...more,
  });

/** What is said of a layout: the rule's word, and what the first fix makes of the line. */
async function said(
  layout: string,
  path = 'src/pages/port.md',
  more: Readonly<Record<string, string>> = {},
  include = ['**'],
): Promise<string> {
  const files = siteWith(more);
  const found = await findSite(files, '');
  assert.ok(found);
  const place = placeOf(path, found.site, { include, exclude: [] });
  const { findings, post } = await checkWithFiles(`---\ntitle: 'Port'\nlayout: ${layout}\n---\n`, place, options, files, '');
  const finding = findings.find(({ rule }) => rule === 'frontmatter-missing-layout');
  const [fix] = finding?.fixes ?? [];
  const fixed = fix && applyEdits(post.text, fix.edits).split('\n')[2]?.slice(8);
  return finding ? `${finding.messageId} ${fixed ?? ''}`.trim() : '';
}

describe('the layout that a page names', () => {
  it('has to be a file, by whatever way it is named', async () => {
    for (const layout of [
      '../layouts/Report.astro',
      '/src/layouts/Report.astro',
      "'@/layouts/Report.astro'",
      '../layouts/list',
      '../layouts/folder',
    ])
      assert.equal(await said(layout), '', layout);
    assert.equal(await said('../layout/Report.astro'), 'missing ../layouts/Report.astro');
    assert.equal(await said('"/src/layout/Repotr.astro"'), 'missing "/src/layouts/Report.astro"');
    assert.equal(await said("'@/layouts/Rapport.astro'"), "missing '@/layouts/Report.astro'");
    assert.equal(await said('../layouts/Report'), 'missing ../layouts/Report.astro');
    assert.equal(await said("'@/layouts/note.astro'"), "case '@/layouts/Note.astro'");
    assert.equal(await said('7'), 'no-path ../layouts/Report.astro');
  });

  it('is none where it is empty, and is left alone where it may be a package or made by the build', async () => {
    for (const layout of [
      '',
      "''",
      'null',
      'false',
      'post',
      'a-theme/Report.astro',
      "'@theme/none'",
      'https://site.example/a.astro',
      '../layouts',
      '..',
    ])
      assert.equal(await said(layout), '', layout);
    const resolving = { 'astro.config.mjs': 'export default { vite: { resolve: { alias: {} } } };' };
    assert.equal(await said("'@/layouts/None.astro'", 'src/pages/port.md', resolving), '');
    assert.equal(await said('../layouts/None', 'src/pages/port.md', resolving), '');
    assert.equal(await said('../layouts/None.astro', 'src/pages/port.md', resolving), 'missing ../layouts/Note.astro');
    assert.equal(await said('../layouts/None.astro', 'src/pages/port.md', { 'astro.config.mjs': "export default { srcDir: 'lib' };" }), '');
  });

  it('is imported of pages and MDX files only', async () => {
    assert.equal(await said('../../layouts/None.astro', 'src/content/blog/port.md'), '');
    assert.equal(await said('../../layouts/None.astro', 'src/content/blog/port.mdx'), 'missing ../../layouts/Note.astro');
    for (const path of ['src/pages/_port.md', 'src/pages/_drafts/port.md', 'src/pages/.drafts/port.md', 'notes/port.mdx'])
      assert.equal(await said('./None.astro', path), '', path);
    for (const path of ['src/pages/a/port.md', 'src/pages/port.mdx', 'src/pages/port.markdown'])
      assert.match(await said('./None.astro', path), /^missing/, path);
  });

  it('is checked of a page that somebody made a post only', async () => {
    assert.equal(await said('./None.astro', 'src/pages/port.md', {}, []), '');
  });
});

describe('help with a layout', () => {
  const around = {
    today: '2025-07-01',
    siblings: async () => [],
    images: async () => [],
    layouts: async (written: string) => [
      written.startsWith('/') ? '/src/layouts/Report.astro' : '../layouts/Report.astro',
      '@/layouts/Note.astro',
    ],
    entriesOf: async () => [],
  };
  const offered = async (block: string, place = placeOfFile('src/pages/port.md')): Promise<string[]> => {
    const { post } = checkText(`---\n${block.replace('|', '')}\n---\n`, place);
    return (await completeAt(post, 4 + block.indexOf('|'), around)).map(({ insert }) => insert);
  };

  it('offers the key and the files, as YAML has to have them', async () => {
    assert.ok((await offered("title: 'Port'\nla|")).includes('layout: '));
    assert.deepEqual(await offered('layout: |'), ['../layouts/Report.astro', "'@/layouts/Note.astro'"]);
    assert.deepEqual((await offered('layout: /src|'))[0], '/src/layouts/Report.astro');
    assert.deepEqual(await offered('layout: |', placeOfFile('src/content/port.md')), []);
  });

  it('is all that is offered of a page that is no post', async () => {
    const place = { ...placeOfFile('src/pages/port.md'), isPost: false };
    assert.deepEqual(await offered('|', place), ['layout: ']);
    assert.ok(isHelped(place) && isPage(place));
    assert.ok(!isHelped({ ...place, path: 'README.md' }));
    const { post } = checkText("---\ntitle: 'Port'\nlayout: ../layouts/Report.astro\n---\n", place);
    assert.equal(describeAt(post, 6, 'UTC'), undefined);
    assert.deepEqual(describeAt(post, 20, 'UTC')?.facts[0]?.data, { kinds: { or: [{ term: 'the file of a layout' }] } });
    assert.deepEqual(layoutOf(post)?.files, ['src/layouts/Report.astro']);
  });

  it('has the files of layout folders first, and no pages', () => {
    assert.deepEqual(layoutsAmong(['src/components/A.astro', 'src/layouts/B.astro', 'src/pages/c.astro', 'src/x/layout/D.astro'], {}), [
      'src/layouts/B.astro',
      'src/x/layout/D.astro',
      'src/components/A.astro',
    ]);
  });
});
