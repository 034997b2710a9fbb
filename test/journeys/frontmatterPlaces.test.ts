import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Journey } from './journey';

const crlf = "---\r\ntitle: 'The port'\r\ndescription: 'What is known.'\r\npubDate: 2025-06-31\r\n---\r\n\r\nIt was closed.\r\n";
const toml = "+++\ntitle = 'The quay'\ndescription = 'What is left.'\npubDate = 2025-06-30\ndraft = 'perhaps'\n+++\n\nIt was closed.\n";
const writes = 'Write 2025-06-30';

describe('a person whose post stands in an unusual place', () => {
  let journey: Journey;
  let page: Page;
  const fileAt = (name: string): string => join(journey.folder, 'src/content/blog', name);

  before(async () => {
    journey = await Journey.start({ files: { 'crlf.md': crlf, 'locked.md': crlf.replace('port', 'lock'), 'toml.md': toml } });
    page = journey.page;
    chmodSync(fileAt('locked.md'), 0o444);
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@casefile.example', ...args], { cwd: journey.folder });
    git('init', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message=a');
    writeFileSync(fileAt('toml.md'), toml.replace('quay', 'pier'));
  });
  after(() => journey?.end());

  it('keeps the line ends of its file', async () => {
    await journey.open('crlf.md');
    await journey.squiggles().first().waitFor();
    await journey.goTo(4, 10);
    assert.ok((await journey.fixes())[0]?.includes(writes));
    await page.keyboard.press('Enter');
    await journey.line('pubDate: 2025-06-30').waitFor();
    await page.keyboard.press('Control+s');
    await page.locator('.tab.active:not(.dirty)', { hasText: 'crlf.md' }).waitFor();
    assert.equal(readFileSync(fileAt('crlf.md'), 'utf8'), crlf.replace('06-31', '06-30'));
  });

  it('is told of a file that may not be written, too', async () => {
    await journey.open('locked.md');
    await journey.squiggles().first().waitFor();
    await journey.goTo(4, 10);
    assert.ok((await journey.fixes())[0]?.includes(writes));
    await page.keyboard.press('Escape');
    await journey.screenshot('places-1-locked');
    assert.equal(readFileSync(fileAt('locked.md'), 'utf8'), crlf.replace('port', 'lock'));
  });

  it('is told beside a comparison of the side that is written, and of that alone', async () => {
    await journey.open('toml.md');
    await journey.squiggles('error').first().waitFor();
    await page.keyboard.press('F1');
    await page.keyboard.type('Git: Open Changes');
    const rows = page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'Git: Open Changes' });
    await rows.first().click();
    await page.locator('.editor.modified .squiggly-error').first().waitFor();
    await page.waitForTimeout(1_000);
    assert.equal(await page.locator('.editor.original [class*="squiggly-"]').count(), 0);
    await journey.screenshot('places-2-comparison');
  });

  it('is told nothing of a schema where the text has no file yet', async () => {
    await journey.toEditor();
    await page.keyboard.press('Control+Alt+N');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await journey.run('Change Language Mode');
    const languages = page.locator('.quick-input-widget:visible .monaco-list-row');
    await languages.filter({ hasText: 'Batch' }).waitFor();
    await page.keyboard.type('(markdown)');
    await languages.filter({ hasText: /^Markdown/ }).click();
    await page.locator('.statusbar-item', { hasText: 'Markdown' }).waitFor();
    await page.keyboard.insertText('---\ntitle: 3\n---\n\nIt was closed.\n');
    await page.waitForTimeout(1_500);
    assert.equal(await page.locator('.editor-group-container.active [class*="squiggly-"]').count(), 0);
    assert.equal(await page.locator('[id*="casefile.status"]:visible').count(), 0);
    await journey.screenshot('places-3-untitled');
  });
});

const b = '../../../apps/b/';
const config = (more = '') => `import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';
const news = defineCollection({
  loader: glob({ base: './news', pattern: '*.md' }),
  schema: z.object({ title: z.string(), level: z.enum(['low', 'high'])${more} }),
});
export const collections = { news };
`;

describe('a person with two sites side by side, the config of one of which is broken', () => {
  let journey: Journey;
  let page: Page;

  before(async () => {
    journey = await Journey.start({
      folders: ['src/content', 'apps/b', ''],
      files: {
        'port.md': toml,
        [`${b}astro.config.mjs`]: 'export default {};',
        [`${b}src/content.config.ts`]: config(', a: z.string('),
        [`${b}news/here.md`]: '---\ntitle: a\nlevel: hgih\n---\n\nIt was closed.\n',
      },
    });
    page = journey.page;
    await journey.open('here.md');
  });
  after(() => journey?.end());

  const problem = (text: string) => page.locator('.markers-panel .monaco-list-row', { hasText: text });

  it('is told of that config, and checked by each site’s own', async () => {
    await page.keyboard.press('Control+Shift+M');
    await problem('This config cannot be read').waitFor();
    await journey.open('port.md');
    await problem('“draft” has to be true or false').waitFor();
    assert.equal(await problem('This config cannot be read').count(), 1, 'though its site stands within the other');
    await journey.screenshot('places-4-broken');
    assert.equal(await problem('“level”').count(), 0);
  });

  it('is checked by it as soon as it is mended, before it is saved', async () => {
    await journey.open('here.md');
    await page.keyboard.press('Control+p');
    await page.locator('.quick-input-widget:visible input').waitFor();
    await page.keyboard.type('content.config');
    await page
      .locator('.quick-input-widget:visible .monaco-list-row', { hasText: /b.*src/ })
      .first()
      .click();
    await page.locator('.tab.active', { hasText: 'content.config.ts' }).waitFor();
    await journey.goTo(5, 1);
    await page.keyboard.press('Shift+End');
    await page.keyboard.insertText(config().split('\n')[4] ?? '');
    await problem('This config cannot be read').waitFor({ state: 'detached' });
    await problem('“level” has to be one of: low, high.').waitFor();
    await page.locator('.tab.dirty', { hasText: 'content.config.ts' }).waitFor();
    await journey.screenshot('places-5-mended');
    await page.keyboard.press('Control+s');
    await page.locator('.tab.active:not(.dirty)', { hasText: 'content.config.ts' }).waitFor();
    await journey.open('here.md');
    await journey.goTo(3, 8);
    assert.ok((await journey.fixes()).some((fix) => fix.includes('Write high')));
    await page.keyboard.press('Escape');
  });
});
