import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator } from 'playwright-core';
import { Journey } from './journey';

const screenshots = join(process.cwd(), 'out', 'screenshots');

describe('a person exports an article', () => {
  let journey: Journey;
  const pageFile = () => join(journey.folder, 'src/content/blog/moveit-2023.html');

  before(async () => {
    journey = await Journey.start();
    mkdirSync(screenshots, { recursive: true });
  });
  after(() => journey?.end());

  /** Takes the file that the dialog proposes. */
  const accept = async (name: string): Promise<void> => {
    await journey.page.waitForFunction(
      (end) => [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')].some(({ value }) => value.endsWith(end)),
      `/${name}`,
    );
    await journey.page.keyboard.press('Enter');
  };

  /** A notification, looked up under the bell: a VS Code under test lets none pop up. */
  const notification = async (words: string): Promise<Locator> => {
    const told = journey.page.locator('.notifications-center .notification-list-item', { hasText: words });
    await journey.page.locator('[id="status.notifications"] .codicon-bell-dot').waitFor();
    if (!(await told.isVisible())) await journey.page.locator('[id="status.notifications"]').click();
    await told.waitFor();
    return told;
  };

  it('saves it beside the post, is told where, and sees what was written', async () => {
    const { page } = journey;
    await journey.open('moveit-2023.md');
    await journey.run('Casefile: Export…');
    await page.locator('.quick-input-widget:visible', { hasText: 'Export Article' }).waitFor();
    await journey.screenshot('export-1-dialog');
    await accept('moveit-2023.html');
    const told = await notification('Exported to moveit-2023.html.');
    await journey.screenshot('export-2-told');
    assert.match(readFileSync(pageFile(), 'utf8'), /^<!DOCTYPE html>/);
    await told.locator('.monaco-button', { hasText: 'Open' }).click();
    await page.locator('.tab.active', { hasText: 'moveit-2023.html' }).waitFor();
  });

  it('is asked before a file is replaced', async () => {
    const { page } = journey;
    writeFileSync(pageFile(), 'mine');
    await page.locator('.tab', { hasText: 'moveit-2023.md' }).click();
    await journey.run('Casefile: Export…');
    await accept('moveit-2023.html');
    const question = page.locator('.quick-input-widget:visible, .monaco-dialog-box:visible', { hasText: 'already exists' });
    await question.first().waitFor();
    await journey.screenshot('export-3-replace');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    assert.equal(readFileSync(pageFile(), 'utf8'), 'mine');
  });

  it('from the preview, as the text stands in the editor, unsaved', async () => {
    const { page } = journey;
    await journey.open('france-travail-2024.md');
    await journey.goTo(10, 1);
    await page.keyboard.type('Une phrase de plus. ');
    await journey.run('Casefile: Preview Article to the Side');
    await page.locator('.tab', { hasText: 'Preview: ' }).click();
    await journey.run('Casefile: Export…');
    await accept('france-travail-2024.html');
    const told = await notification('Exported to france-travail-2024.html.');
    assert.match(await told.innerText(), /Images from images\.example are not in the page/);
    const html = join(journey.folder, 'src/content/blog/france-travail-2024.html');
    assert.ok(existsSync(html));
    assert.match(readFileSync(html, 'utf8'), /Une phrase de plus\./);
    await journey.screenshot('export-4-unsaved');
  });

  it('opens the page in a browser, which asks for nothing, and prints it', async () => {
    const { page } = journey;
    const html = join(journey.folder, 'src/content/blog/france-travail-2024.html');
    const reader = await page
      .context()
      .browser()
      ?.newPage({ viewport: { width: 1000, height: 1100 } });
    assert.ok(reader);
    const requested: string[] = [];
    const complaints: string[] = [];
    reader.on('request', (request) => requested.push(request.url()));
    reader.on('console', (message) => complaints.push(message.text()));
    await reader.goto(pathToFileURL(html).href);
    assert.equal(await reader.title(), await reader.locator('h1.article-title').innerText());
    // The style sheet is let in by its hash: where it is not, the page has the browser's own look.
    assert.equal(await reader.locator('main').evaluate((main) => getComputedStyle(main).maxWidth), '704px');
    assert.equal(await reader.locator('.addresses').isVisible(), false);
    await reader.screenshot({ path: join(screenshots, 'export-5-page.png') });
    const pdf = await reader.pdf({ path: join(screenshots, 'export-6-printed.pdf') });
    assert.ok(pdf.length > 10_000);
    await reader.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await reader.locator('.addresses').isVisible(), true);
    assert.equal(await reader.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    await reader.close();
    assert.deepEqual(requested, [pathToFileURL(html).href]);
    assert.deepEqual(complaints, []);
  });
});
