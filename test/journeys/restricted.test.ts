import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Journey } from './journey';
import { previewOf } from './previewOf';

const post = "---\ntitle: 'The port'\npubDate: 2025-06-30\ndraft: perhaps\n\n---\n\nIt was closed for a week.\n";

const all = '---\ntitle: 2024\ndescription: true\n\npubDate: 30 juin 2025\n---\n\nIt was closed.\n';

describe('a person opens a folder that nobody trusts', () => {
  let journey: Journey;
  let page: Page;
  const config = (): string => join(journey.folder, 'src/content.config.ts');

  before(async () => {
    // Without the question at the start, the folder stays as it is: not trusted.
    journey = await Journey.start({
      files: { 'port.md': post, 'all.md': all },
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

  it('takes a fix, and all the safe ones at once', async () => {
    await journey.open('all.md');
    await journey.squiggles('error').nth(2).waitFor();
    await journey.goTo(5, 3);
    assert.ok((await journey.fixes())[0]?.includes('Write the date as 2025-06-30'));
    await journey.screenshot('restricted-fix');
    await page.keyboard.press('Enter');
    await journey.line('pubDate: 2025-06-30').waitFor();
    // Once findings have changed, VS Code asks for fixes by itself, which ends what was asked for meanwhile.
    await page.waitForTimeout(2_000);
    await journey.run('Fix All');
    await journey.line("title: '2024'").waitFor();
    await journey.line("description: 'true'").waitFor();
    await journey.squiggles('error').first().waitFor({ state: 'detached' });
  });

  it('is told what the config says now, and of a file that was made a second ago', async () => {
    await journey.open('port.md');
    await page.keyboard.press('End');
    writeFileSync(config(), readFileSync(config(), 'utf8').replace('draft: z.boolean()', 'draft: z.string()'));
    await page.waitForFunction(() => document.querySelectorAll('.editor-group-container.active .squiggly-error').length === 1);
    writeFileSync(join(journey.folder, 'src/content/blog/new.md'), post.replace('The port', 'The quay'));
    await journey.open('new.md');
    await journey.squiggles('error').first().waitFor();
  });

  it('previews the article', async () => {
    await journey.open('port.md');
    await journey.run('Casefile: Preview Article to the Side');
    await previewOf(journey, 'It was closed for a week.');
    await journey.screenshot('restricted-preview');
  });
});
