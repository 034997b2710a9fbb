import assert from 'node:assert/strict';
import { parseFrontmatter } from '../../../src/core/parse/frontmatter';
import { placeOf } from '../../../src/core/site/place';
import { findSite } from '../../../src/core/site/readSite';
import { badInputs, strictTitle } from '../../support/badInput';
import { filesOf } from '../../support/files';
import { checkText, placeUnder } from '../../support/posts';

describe('a bad frontmatter', () => {
  for (const { name, text, told } of badInputs)
    it(`with ${name} is told as what it is, once`, () => {
      const decoded = text.replace(/^\uFEFF/, '');
      const { findings } = checkText(decoded, placeUnder(strictTitle));
      assert.deepEqual(
        findings.map(({ rule, messageId }) => `${rule} ${messageId}`),
        told,
      );
      for (const { start, end } of findings) assert.ok(0 <= start && start <= end && end <= decoded.length);
    });

  it('is not looked into where that would take for ever', () => {
    const left = badInputs.filter(({ told }) => told.some((each) => /too(?:Large|Deep|ManyAliases)$/.test(each)));
    assert.equal(left.length, 6);
    for (const { text } of left) {
      const { data, entries, problems } = parseFrontmatter(text);
      assert.deepEqual([data, entries.length, problems.length], [undefined, 0, 1]);
    }
  });

  it('is no error where the build takes a block that is no map, and one where it stops at it', () => {
    const severities = (schema: string | undefined, text: string) =>
      checkText(text, schema ? placeUnder(schema) : { ...placeUnder(undefined), collection: { name: 'blog', base: 'a', patterns: [] } })
        .findings.filter(({ rule }) => rule === 'frontmatter-syntax')
        .map(({ severity }) => severity);
    const text = '---\nIt was closed.\n---\n';
    assert.deepEqual(severities('z.object({ title: z.string().optional() })', text), ['warning']);
    assert.deepEqual(severities(undefined, text), ['warning']);
    assert.deepEqual(severities(strictTitle, text), ['error']);
  });

  it('is judged without a schema where the config has errors of its own, which are told on it', async () => {
    const config = `import { defineCollection, z } from 'astro:content';
      export const collections = { blog: defineCollection({ schema: z.object({ title: z.string(, }) }) };`;
    const found = await findSite(filesOf({ 'astro.config.mjs': '', 'src/content.config.ts': config, 'src/content/blog/a.md': '' }), '');
    assert.ok(found);
    assert.deepEqual(found.problems.filter(({ code }) => code === 'syntax').length, 1);
    const place = placeOf('src/content/blog/port.md', found.site, { include: [], exclude: [] });
    assert.equal(place.isPost, true);
    assert.deepEqual(
      checkText('---\ntitel: 3\n---\n', place).findings.filter(({ severity }) => severity === 'error'),
      [],
    );
  });
});
