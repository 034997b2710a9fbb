import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentConfig } from '../../src/core/site/astroConfig';
import type { Place } from '../../src/core/site/site';
import { checkText } from '../support/posts';

const corpus = process.env.CASEFILE_CORPUS;

// Other people's posts are read where they are, and never kept here.
if (!corpus) console.log('  CASEFILE_CORPUS is not set: the tests over real posts are not run.');
else {
  describe('the post this project is for', () => {
    const read = (path: string) => readFileSync(join(corpus, 'corpus', path), 'utf8');
    const { collections } = readContentConfig(read('schemas/the-authors-own-site.ts'), 'src/content.config.ts');
    const collection = collections[0];
    assert.ok(collection);
    const place: Place = { path: 'src/content/blog/tp1.md', site: { kind: 'astro', collections }, collection, isPost: true };
    const { findings, post } = checkText(read('france-travail.md'), place);
    const linesOf = (rule: string) =>
      findings.filter((finding) => finding.rule === rule).map(({ start, end }) => [post.lines.at(start).line, post.lines.at(end).line]);

    it('has its hanging description told', () => assert.deepEqual(linesOf('hanging-description'), [[3, 3]]));

    it('has the weaknesses and facts of three lists told, and no sentence that is itself a link', () => {
      assert.deepEqual(linesOf('unsourced-claim'), [
        [29, 31],
        [37, 39],
        [72, 75],
      ]);
      assert.equal(findings.flatMap(({ rule, related }) => (rule === 'unsourced-claim' ? (related ?? []) : [])).length, 10);
      const links = post.claims.filter(({ coverage }) => coverage === 'link');
      for (const { start, end } of findings.filter(({ rule }) => rule === 'unsourced-claim'))
        assert.ok(!links.some((claim) => claim.start < end && start < claim.end));
    });

    it('has its four listed and never cited sources told, and the one that is cited and not listed', () => {
      assert.deepEqual(
        linesOf('uncited-source').map(([line]) => line),
        [135, 140, 141, 142],
      );
      assert.deepEqual(
        linesOf('unlisted-source').map(([line]) => line),
        [26],
      );
    });

    it('has the link told that does not reach the day of detection', () => assert.deepEqual(linesOf('partly-sourced-claim'), [[12, 12]]));

    it('is told nothing else', () => assert.equal(findings.length, 10));
  });

  describe('real posts', () => {
    it('are read without a throw, whatever their frontmatter', () => {
      for (const folder of ['corpus/posts', 'corpus/frontmatter', 'claims/dev']) {
        for (const name of readdirSync(join(corpus, folder)).filter((file) => /\.mdx?$/.test(file))) {
          const text = readFileSync(join(corpus, folder, name), 'utf8').replace(/^\uFEFF/, '');
          const { findings } = checkText(text, undefined, { force: true });
          for (const { start, end } of findings) assert.ok(start <= end && end <= text.length, name);
        }
      }
    });
  });
}
