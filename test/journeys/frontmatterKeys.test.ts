import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Journey } from './journey';

const asked = `level: z.enum(['low', 'high']),
    days: z.number(),
    hero: z.object({ src: z.string(), alt: z.string() }).strict(),
    links: z.array(z.object({ url: z.string(), label: z.string() })).optional(),
    draft:`;
const post = "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\nIt was closed.\n";
const nested =
  "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\nlevel: low\ndays: 3\nhero: { src: a.png, size: 12 }\nlinks:\n  - url: b\n    lable: 'B'\n---\n\nIt was closed.\n";
const whole =
  "---\ntitle: 'The pier'\ndescription: 'What is left of it.'\npubDate: 2025-06-30\nlevel: low\ndays: 3\nhero: { src: a.png, alt: 'The pier' }\n---\n\nIt was closed.\n";

describe('a person whose site asks for keys of many types', () => {
  let journey: Journey;
  let page: Page;
  const suggestion = (text: string) => page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text });
  const take = async (title: string): Promise<void> => {
    const fixes = await journey.fixes();
    assert.ok(
      fixes.some((fix) => fix.includes(title)),
      fixes.join(),
    );
    await page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first().click();
  };

  before(async () => {
    journey = await Journey.start({ files: { 'port.md': post, 'nested.md': nested, 'item.md': whole } });
    page = journey.page;
    const config = join(journey.folder, 'src/content.config.ts');
    writeFileSync(config, readFileSync(config, 'utf8').replace('draft:', asked));
    await journey.open('port.md');
  });
  after(() => journey?.end());

  it('inserts them all, and is led from blank to blank, with what there is to choose', async () => {
    await journey.squiggles('error').first().waitFor();
    await journey.goTo(1, 2);
    const fixes = await journey.fixes();
    assert.ok(fixes[0]?.includes('Insert all missing keys: level, days, hero'), fixes.join());
    await page.keyboard.press('Enter');
    await suggestion("'high'").waitFor();
    await journey.screenshot('keys-1-choices');
    await suggestion("'high'").click();
    await journey.line("level: 'high'").waitFor();
    // A choice leads on by itself.
    await page.keyboard.type('3');
    await journey.line('days: 3').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('./port.png');
    await page.keyboard.press('Tab');
    await journey.screenshot('keys-2-last');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    assert.match(await journey.text(), /level: 'high'\ndays: 3\nhero:\n {2}src: '\.\/port\.png'\n {2}alt: 'TODO'\n---/);
    await journey.goTo(12);
    await journey.squiggles('error').first().waitFor({ state: 'detached' });
    await journey.squiggles('warning').first().waitFor();
    await journey.screenshot('keys-3-told');
  });

  it('is told of keys in braces and in lists, and mends them there', async () => {
    await journey.open('nested.md');
    await journey.squiggles('error').first().waitFor();
    await journey.goTo(7, 23);
    await journey.screenshot('keys-4-nested');
    await take('Remove “hero.size”');
    await journey.line('hero: { src: a.png }').waitFor();
    await journey.goTo(7, 2);
    await take('Insert “hero.alt”');
    await journey.line("hero: { src: a.png, alt: 'TODO' }").waitFor();
    await page.keyboard.type('The quay');
    await journey.line("alt: 'The quay' }").waitFor();
    await page.keyboard.press('Escape');
    await journey.goTo(10, 7);
    await take('Rename it to “label”');
    await journey.line("    label: 'B'").waitFor();
    await journey.goTo(13);
    await journey.squiggles('error').first().waitFor({ state: 'detached' });
    await journey.screenshot('keys-5-mended');
    await page.keyboard.press('Control+z');
    await journey.line("    lable: 'B'").waitFor();
  });

  it('is told nothing of an item that they write, until they leave it', async () => {
    const isLeftInPeace = async (shot: string): Promise<void> => {
      // Longer than it takes to check the post.
      await page.waitForTimeout(1_500);
      assert.equal(await journey.squiggles('error').count(), 0, shot);
      await journey.screenshot(shot);
    };
    await journey.open('item.md');
    await journey.goTo(7);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('links:');
    await isLeftInPeace('keys-6-list');
    await page.keyboard.press('Enter');
    await isLeftInPeace('keys-7-below');
    await page.keyboard.type('  - ');
    await page.keyboard.press('Control+Space');
    await suggestion('url').waitFor();
    await isLeftInPeace('keys-8-item');
    await page.keyboard.press('Enter');
    await journey.line('  - url: ').waitFor();
    await isLeftInPeace('keys-9-key');
    await page.keyboard.type('https://port.example');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await isLeftInPeace('keys-10-more');
    await journey.goTo(2);
    await journey.squiggles('error').first().waitFor();
    await journey.screenshot('keys-11-left');
    await journey.goTo(9, 5);
    await take('Insert “links[1].label”');
    await journey.line('    label: ').waitFor();
  });
});
