import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { checkPaths } from '../../src/cli/checkPaths';
import { renderFile } from '../../src/cli/render';
import { elementsIn } from '../support/rendered';

const run = promisify(execFile);
const project = join(__dirname, '..', '..', '..');
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');
const surroundings = { cwd: project, today: '2025-07-01', timeZone: 'UTC' };

/** Addresses as a post writes them, each the name of its own image. */
const addresses =
  '/docs/a.png|/a.png|./near.png|near.png|/docs/img/b.png?x=1|/img/b.png#c|/Docs/a.png|/docsa.png|/docs//a.png|/docs/../a.png|/docs/./a.png|/docs/%61.png|/src/assets/c.png|../../assets/c.png|/docs/none.png|/docs/deep/a.png|/public/a.png|/docs/docs/a.png'.split(
    '|',
  );
const post = `---\ntitle: 'The port'\nheroImage: /src/assets/c.png\n---\n\n${addresses.map((address) => `![${address}](${address})`).join('\n\n')}\n\n<img src="/docs/a.png" alt="html /docs/a.png">\n\n<img src="/a.png" alt="html /a.png">\n\n<img src="./near.png" alt="html ./near.png">\n\nIt is <img src="near.png" alt="html near.png"> here.\n`;

describe('the images of a post, where the real Astro serves its site', () => {
  for (const base of [undefined, '/docs', 'docs/deep/', '/']) {
    it(`are shown where a reader sees them, with ${base === undefined ? 'no base' : `the base “${base}”`}`, async () => {
      const root = mkdtempSync(join(tmpdir(), 'casefile-addresses-'));
      try {
        const write = (path: string, content: string | Buffer): void => {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          writeFileSync(join(root, path), content);
        };
        write('package.json', JSON.stringify({ name: 'site', type: 'module', dependencies: { astro: '^7.3.5' } }));
        // Without it, Astro asks for a library that makes images smaller.
        const options = `image: { service: passthroughImageService() }, ${base === undefined ? '' : `base: '${base}'`}`;
        write('astro.config.mjs', `import { passthroughImageService } from 'astro/config';\nexport default { ${options} };`);
        write(
          'src/content.config.ts',
          `import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nimport { z } from 'astro/zod';
          export const collections = { blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.md' }),
            schema: ({ image }) => z.object({ title: z.string(), heroImage: image() }) }) };`,
        );
        write(
          'src/pages/index.astro',
          "---\nimport { getCollection, render } from 'astro:content';\nconst { Content } = await render((await getCollection('blog'))[0]);\n---\n<Content />",
        );
        for (const path of ['public/a.png', 'public/img/b.png', 'src/assets/c.png', 'src/content/blog/near.png']) write(path, pixel);
        write('src/content/blog/post.md', post);
        mkdirSync(join(root, 'node_modules'));
        symlinkSync(join(project, 'test', 'oracle', 'node_modules', 'astro7'), join(root, 'node_modules', 'astro'), 'junction');
        const { findHostNode } = await import(pathToFileURL(join(project, 'scripts', 'host', 'paths.mjs')).href);
        const { stdout } = await run(findHostNode(), [join(project, 'test', 'oracle', 'serve.mjs'), root], {
          env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
        });
        const served = stdout
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as { alt: string; isThere: boolean });
        assert.equal(served.length, addresses.length + 4);

        const file = join(root, 'src/content/blog/post.md');
        const page = await renderFile(file, { part: 'standalone', review: false }, { ...surroundings, listings: 'none' });
        assert.ok('html' in page);
        const images = elementsIn(page.html).filter(({ tagName }) => tagName === 'img');
        const shown = images.map(({ properties }) => String(properties.alt)).filter((alt) => alt !== '');
        assert.deepEqual(
          shown,
          served.filter(({ isThere }) => isThere).map(({ alt }) => alt),
        );
        assert.equal(images.length, shown.length + 1, 'and the hero');
        for await (const checked of checkPaths([file], surroundings))
          assert.deepEqual('result' in checked && checked.result.findings.filter(({ rule }) => rule.startsWith('frontmatter-')), []);
      } finally {
        rmSync(root, { recursive: true, force: true, maxRetries: 5 });
      }
    }).timeout(120_000);
  }
});
