import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Journey } from './journey';
import { previewOf } from './previewOf';

const post = "---\ntitle: 'The port'\npubDate: 2025-06-30\ndraft: perhaps\n\n---\n\nIt was closed for a week.\n";

describe('a person opens a folder that nobody trusts', () => {
  let journey: Journey;
  let page: Page;

  before(async () => {
    // Without the question at the start, the folder stays as it is: not trusted.
    journey = await Journey.start({
      files: { 'port.md': post },
      restricted: true,
      settings: { 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'always' },
    });
    page = journey.page;
    await journey.open('port.md');
  });
  after(() => journey?.end());

  it('is in Restricted Mode, and sees what the build refuses', async () => {
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await journey.squiggles('error').first().waitFor();
  });

  it('is offered the keys of the site’s config, told what they may be, and led there', async () => {
    await journey.goTo(5);
    await page.keyboard.press('Control+Space');
    const rows = page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.filter({ hasText: 'description' }).waitFor();
    assert.match((await rows.allInnerTexts())[0] ?? '', /description[\s\S]*missing/);
    await page.keyboard.press('Escape');
    await page.locator('.editor-group-container.active .view-line span', { hasText: /^pubDate$/ }).hover();
    await page.locator('.monaco-hover:visible', { hasText: 'content.config.ts' }).waitFor();
    await journey.screenshot('restricted-hover');
    await page.keyboard.press('Escape');
    await journey.goTo(3, 3);
    await page.keyboard.press('F12');
    await page.locator('.tab.active', { hasText: 'content.config.ts' }).waitFor();
  });

  it('previews the article', async () => {
    await journey.open('port.md');
    await journey.run('Casefile: Preview Article to the Side');
    await previewOf(journey, 'It was closed for a week.');
    await journey.screenshot('restricted-preview');
  });
});
