import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { appears, Journey } from './journey';

const asked = "level: z.enum(['low', 'high']).optional(), kinds: z.array(z.enum(['leak', 'fraud'])).optional(), draft:";
const post = "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n---\n\nIt was closed.\n";

describe('a person who takes what is offered right behind a colon', () => {
  let journey: Journey;
  let page: Page;
  const suggestions = () => page.locator('.suggest-widget.visible .monaco-list-row');

  before(async () => {
    journey = await Journey.start({ files: { 'port.md': post } });
    page = journey.page;
    const config = join(journey.folder, 'src/content.config.ts');
    writeFileSync(config, readFileSync(config, 'utf8').replace('draft:', asked));
    await journey.open('port.md');
    await journey.goTo(4);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    // The config was changed this moment: its keys are offered once it was read.
    for (let tries = 0; tries < 8; tries++) {
      await page.keyboard.press('Control+Space');
      if (await appears(suggestions().filter({ hasText: 'level' }))) break;
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Escape');
  });
  after(() => journey?.end());

  it('gets a line that YAML reads', async () => {
    await page.keyboard.type('level:');
    await suggestions().filter({ hasText: 'low' }).waitFor();
    await journey.screenshot('colon-1-offered');
    await page.keyboard.press('Enter');
    await journey.line('level: low').waitFor();
    await journey.screenshot('colon-2-taken');
  });

  it('begins a list in lines of its own, whose hyphens have their blank', async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.type('kinds:');
    await page.waitForTimeout(2_000);
    assert.equal(await suggestions().count(), 0);
    await page.keyboard.press('Enter');
    await page.keyboard.type('  -');
    await page.keyboard.press('Control+Space');
    await suggestions().filter({ hasText: 'leak' }).waitFor();
    assert.equal(await journey.squiggles('error').count(), 0, 'nothing of an item that is being written');
    await journey.screenshot('colon-3-item');
    await page.keyboard.press('Enter');
    await journey.line('  - leak').waitFor();
    assert.match(await journey.text(), /level: low\nkinds:\n {2}- leak/);
    await journey.squiggles('error').first().waitFor({ state: 'detached' });
  });

  it('gets no value twice, a blank behind the one that stands there', async () => {
    await journey.goTo(5);
    await page.keyboard.press('End');
    await page.keyboard.type(' ');
    await page.keyboard.press('Control+Space');
    await page.waitForTimeout(2_000);
    await journey.screenshot('colon-4-behind');
    if ((await suggestions().count()) > 0) await page.keyboard.press('Enter');
    assert.match(await journey.text(), /\nlevel: low ?\nkinds:/);
  });
});
