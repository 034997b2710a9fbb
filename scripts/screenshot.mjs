// Takes the README's picture in the real VS Code: `npm run screenshot`.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './host/browser.mjs';
import { installHost } from './host/install.mjs';
import { projectFolder } from './host/paths.mjs';
import { startServer } from './host/server.mjs';
import { runMain } from './host/user-error.mjs';
import { workbenchUrl } from './host/workbench.mjs';

await runMain(async () => {
  await installHost();
  const temporary = mkdtempSync(join(tmpdir(), 'casefile-screenshot-'));
  const folder = join(temporary, 'examples');
  cpSync(join(projectFolder, 'examples'), folder, { recursive: true });
  const settings = { 'editor.minimap.enabled': false, 'workbench.activityBar.location': 'hidden', 'editor.fontSize': 13 };
  const server = await startServer({ dataDir: join(temporary, 'data'), settings });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
    await page.exposeFunction('codeAutomationLog', () => {});
    await page.exposeFunction('codeAutomationExit', () => {});
    await page.goto(workbenchUrl(server, { folder, extensionDevelopmentPath: projectFolder }));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    const run = async (/** @type {string} */ title) => {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget:visible input').waitFor();
      await page.keyboard.type(title);
      await page.locator('.quick-input-widget:visible .quick-input-list-row', { hasText: title }).first().waitFor();
      await page.keyboard.press('Enter');
    };
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget:visible input').waitFor();
    await page.keyboard.type('france-travail-2024.md');
    await page.locator('.quick-input-widget:visible .quick-input-list-row', { hasText: 'france-travail' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.squiggly-warning').first().waitFor();
    await run('View: Toggle Primary Side Bar Visibility');
    await run('Casefile: Preview Article to the Side');
    await page.locator('iframe.webview.ready').waitFor();
    await page.keyboard.press('Control+G');
    await page.locator('.quick-input-widget:visible input').waitFor();
    await page.keyboard.type('18:5');
    await page.keyboard.press('Enter');
    await page.locator('.monaco-editor.focused').waitFor();
    await page.waitForTimeout(1500);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(projectFolder, 'images', 'screenshot.png') });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  }
  return 0;
});
