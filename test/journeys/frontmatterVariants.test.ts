import assert from 'node:assert/strict';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { appears, Journey } from './journey';

const config = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
  schema: ({ image }) => {
    const base = z.object({ title: z.string(), lang: z.enum(['fr', 'en']), cover: image().optional() });
    return z.discriminatedUnion('kind', [
      base.extend({ kind: z.literal('incident'), severity: z.enum(['low', 'high']), closedOn: z.coerce.date() }),
      base.extend({ kind: z.literal('note'), mood: z.string() }),
    ]);
  },
});

export const collections = { blog };
`;
const post = (lang: string, title: string) => `---\nlang: ${lang}\nkind: incident\n\ntitle: '${title}'\n---\n\nIt was closed.\n`;

describe('a person whose posts are of several kinds', () => {
  let journey: Journey;
  let page: Page;
  const rows = () => page.locator('.suggest-widget.visible .monaco-list-row');
  /** What is offered at the caret, asked for until this is among it. */
  const offered = async (label: string): Promise<string[]> => {
    for (let tries = 0; tries < 6; tries++) {
      await page.keyboard.press('Control+Space');
      if (await appears(rows().filter({ hasText: label }).first())) break;
      await page.keyboard.press('Escape');
    }
    return (await rows().allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim());
  };

  before(async () => {
    journey = await Journey.start({
      files: { '../../content.config.ts': config, 'right.md': post('fr', 'The port'), 'wrong.md': post('FR', 'The quay') },
    });
    page = journey.page;
    mkdirSync(join(journey.folder, 'src/assets'), { recursive: true });
    cpSync('images/icon.png', join(journey.folder, 'src/assets/port.png'));
  });
  after(() => journey?.end());

  for (const name of ['right.md', 'wrong.md'])
    it(`is offered first what the kind that they name still asks for (${name})`, async () => {
      await journey.open(name);
      await journey.squiggles('error').first().waitFor();
      await journey.goTo(4);
      const keys = await offered('severity');
      assert.deepEqual(keys.slice(0, 3), ['severity missing', 'closedOn missing', 'cover']);
      assert.ok(!keys.some((key) => key.includes('mood')), keys.join());
      await journey.screenshot(`variants-1-${name}`);
      await page.keyboard.press('Escape');
      await page.keyboard.type('se');
      assert.equal((await offered('severity'))[0], 'severity missing');
      await journey.screenshot(`variants-2-${name}`);
      await page.keyboard.press('Enter');
      await journey.line('severity: ').waitFor();
      await rows().filter({ hasText: 'high' }).first().waitFor();
      await page.waitForTimeout(1_000);
      assert.equal(await journey.squiggles('error').count(), name === 'right.md' ? 1 : 2, 'nothing of the line being written');
      await journey.screenshot(`variants-3-${name}`);
      await rows().filter({ hasText: 'high' }).first().click();
      await journey.line('severity: high').waitFor();
    });

  it('sees an image before it is taken', async () => {
    await journey.open('right.md');
    await journey.goTo(4);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('cover: ');
    await offered('port.png');
    const picture = page.locator('.suggest-details img');
    // A second Ctrl+Space shows what there is to say of the row.
    if ((await picture.count()) === 0) await page.keyboard.press('Control+Space');
    await picture.waitFor();
    await page.waitForFunction(() => ((document.querySelector('.suggest-details img') as HTMLImageElement | null)?.naturalWidth ?? 0) > 1);
    await journey.screenshot('variants-4-image');
    await page.keyboard.press('Enter');
    await journey.line('cover: ../../assets/port.png').waitFor();
  });
});
