import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Journey } from './journey';

const config = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
  schema: ({ image }) =>
    z.object({
      title: z.string(),
      level: z.enum(['low', 'high']).default('low'),
      days: z.number().int().min(1).max(90).optional(),
      place: z.string().min(3).describe('Where it was.').optional(),
      heroImage: image().optional(),
    }),
});

const all = defineCollection({
  loader: glob({ base: './src/content', pattern: '**/*.md' }),
  schema: z.object({ title: z.string(), days: z.number().max(30).optional() }),
});

export const collections = { blog, all };
`;
const port = "---\ntitle: 'The port'\nlevel: low\ndays: 40\nplace: Le Havre\nheroImage: ./quay.png\n---\n\nIt was closed for a week.\n";
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

for (const [locale, words] of [
  [
    'en',
    {
      both: 'In the collection all.',
      level: ['It has to be one of: low, high.', 'Where it is missing, the site takes low.', 'src/content.config.ts, line 10'],
      days: ['days (in the collection blog)', 'At most 90.', ', line 11', 'days (in the collection all)', 'At most 30.', ', line 19'],
      place: ['Where it was.', '3 at least'],
      edited: 'is being edited',
    },
  ],
  [
    'fr',
    {
      both: 'Dans la collection all.',
      level: ['Ce doit être l’une de ces valeurs : low, high.', 'Si elle manque, le site prend low.', 'src/content.config.ts, ligne 10'],
      days: ['days (dans la collection blog)', 'Au plus 90.', ', ligne 11', 'days (dans la collection all)', 'Au plus 30.', ', ligne 19'],
      place: ['Where it was.', '3 au moins'],
      edited: 'en cours de modification',
    },
  ],
] as const) {
  describe(`a person whose site has schemas of its own (${locale})`, () => {
    let journey: Journey;
    let page: Page;
    const rows = () => page.locator('.suggest-widget.visible .monaco-list-row');
    /** What is said of the key on a line, asked for without a mouse. */
    const hoverOn = async (line: number): Promise<string> => {
      await journey.goTo(line, 2);
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      const hover = page.locator('.monaco-hover:visible', { hasText: 'content.config.ts' });
      await hover.waitFor();
      return (await hover.innerText()).replaceAll('\u00a0', ' ');
    };

    before(async () => {
      journey = await Journey.start({ locale, files: { 'port.md': port, '../../content.config.ts': config } });
      page = journey.page;
      await journey.open('port.md');
    });
    after(() => journey?.end());

    it('is told what a key may be, what it is by default, and the line of the config', async () => {
      await journey.squiggles('error').first().waitFor();
      for (const [key, line] of [
        ['level', 3],
        ['days', 4],
        ['place', 5],
      ] as const) {
        const told = await hoverOn(line);
        for (const part of words[key]) assert.ok(told.includes(part), told);
        await journey.screenshot(`site-${locale}-1-${key}`);
        await page.keyboard.press('Escape');
      }
    });

    it('is told which of two collections refuses a value', async () => {
      await journey.goTo(4, 7);
      await page.keyboard.press('F8');
      await page.locator('.peekview-widget', { hasText: words.both }).waitFor();
      await journey.screenshot(`site-${locale}-2-collections`);
      await page.keyboard.press('Escape');
      await page.locator('[id*="casefile.status"]').hover();
      await page.locator('.monaco-hover:visible', { hasText: 'blog' }).waitFor();
      await journey.screenshot(`site-${locale}-3-status`);
    });

    it('has an image that was made a second ago', async () => {
      await journey.goTo(6, 13);
      assert.ok((await journey.squiggles('error').count()) >= 2);
      writeFileSync(join(journey.folder, 'src/content/blog/quay.png'), pixel);
      await page.waitForFunction(() => document.querySelectorAll('.editor-group-container.active .squiggly-error').length === 1);
      mkdirSync(join(journey.folder, 'src/assets'));
      writeFileSync(join(journey.folder, 'src/assets/lock.png'), pixel);
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+Home');
      await page.keyboard.type('heroImage: ');
      await page.keyboard.press('Control+Space');
      await rows().filter({ hasText: 'lock.png' }).waitFor();
      await journey.screenshot(`site-${locale}-4-images`);
      await page.keyboard.type('lock');
      await page.keyboard.press('Enter');
      await journey.line('heroImage: ../../assets/lock.png').waitFor();
      await page.keyboard.press('Control+s');
    });

    it('sees at once what is typed into the config', async () => {
      await journey.goTo(5, 3);
      await page.keyboard.press('Control+\\');
      await page.waitForTimeout(500);
      await journey.open('content.config.ts');
      await journey.goTo(11, 34);
      const there = () => page.locator('.editor-group-container:not(.active) .squiggly-error');
      assert.equal(await there().count(), 1);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('quay: z.string(),');
      await page.waitForFunction(() => document.querySelectorAll('.editor-group-container:not(.active) .squiggly-error').length > 1);
      await journey.screenshot(`site-${locale}-5-typed`);
      // Half-typed, it counts as it last did, which the post says.
      const told = await there().count();
      await page.keyboard.type('\nconst half = {');
      await page.keyboard.press('Control+2');
      await page.locator('[id*="casefile.status"]').hover();
      await page.locator('.monaco-hover:visible', { hasText: words.edited }).waitFor();
      assert.equal(await journey.squiggles('error').count(), told);
      await journey.screenshot(`site-${locale}-6-half`);
    });
  });
}
