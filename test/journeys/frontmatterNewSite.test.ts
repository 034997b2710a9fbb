import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { Journey } from './journey';

const config = (more = '') => `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { news } from './schemas/news';

export const collections = {
  news: defineCollection({ loader: glob({ base: './src/content/news', pattern: '**/*.md' }), schema: z.object({ ...news${more} }) }),
};
`;
const helper = (level: string) =>
  `import { z } from 'astro/zod';\n\nexport const news = { title: z.string(), level: z.enum(['${level}']) };\n`;
const post = (title: string) => `---\ntitle: '${title}'\nlevel: low\n---\n\nIt was closed.\n`;

describe('a person into whose window a whole site comes', () => {
  let journey: Journey;
  let page: Page;
  const put = (path: string, text: string): void => {
    const file = join(journey.folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };

  before(async () => {
    journey = await Journey.start();
    page = journey.page;
    await journey.open('moveit-2023.md');
    await page.locator('[id*="casefile.status"] [aria-label*="Casefile"]').first().waitFor();
    // As a whole, of which the host is told no more than that there is a folder.
    put('../apps/b/astro.config.mjs', 'export default {};\n');
    put('../apps/b/package.json', '{ "dependencies": { "astro": "^7.0.0" } }\n');
    put('../apps/b/src/content.config.ts', config());
    put('../apps/b/src/schemas/news.ts', helper('low'));
    put('../apps/b/src/content/news/quay.md', post('The quay'));
    put('../apps/b/src/content/news/port.md', post('The port'));
    renameSync(join(journey.folder, '../apps'), join(journey.folder, 'apps'));
    await journey.open('quay.md');
    await page.locator('[id*="casefile.status"] [aria-label*="Casefile: post"]').first().waitFor();
    await page.waitForTimeout(3_000);
  });
  after(() => journey?.end());

  it('sees what its helper says now, as soon as the caret moves', async () => {
    for (const level of ['high', 'low', 'grim']) {
      put('apps/b/src/schemas/news.ts', helper(level));
      await page.waitForTimeout(3_000);
      await page.keyboard.press('ArrowDown');
      await journey
        .squiggles('error')
        .first()
        .waitFor({ state: level === 'low' ? 'detached' : 'visible', timeout: 8_000 });
    }
    await journey.screenshot('new-site-1-helper');
    put('apps/b/src/schemas/news.ts', helper('low'));
  });

  it('sees what its config says now, as soon as the post is shown', async () => {
    await journey.open('moveit-2023.md');
    put('apps/b/src/content.config.ts', config(', port: z.string()'));
    await journey.open('quay.md');
    await journey.squiggles('error').first().waitFor({ timeout: 8_000 });
    await journey.screenshot('new-site-2-config');
    put('apps/b/src/content.config.ts', config());
    await journey.open('moveit-2023.md');
    await journey.open('quay.md');
    await journey.squiggles('error').first().waitFor({ state: 'detached', timeout: 8_000 });
  });

  it('sees what another post says now', async () => {
    put('apps/b/src/content/news/port.md', post('The quay'));
    await journey.open('moveit-2023.md');
    await journey.open('quay.md');
    await journey.squiggles().first().waitFor({ timeout: 8_000 });
    await journey.screenshot('new-site-3-sibling');
  });
});
