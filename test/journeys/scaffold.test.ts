import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';

interface Server {
  readonly port: number;
  readonly url: string;
  stop(): Promise<void>;
}

/** The launcher is plain modules that find their files by their own place: they are loaded from there rather than bundled. */
const load = (module: string) => import(pathToFileURL(join(process.cwd(), 'scripts', 'host', module)).href);

const quickInput = '.quick-input-widget:visible';

describe('a person makes a new incident analysis', () => {
  let temporary: string;
  let server: Server;
  let browser: Browser;
  let page: Page;

  const blog = (): string => join(temporary, 'examples', 'src', 'content', 'blog');
  const step = (text: string): Promise<void> => page.locator(`${quickInput} .quick-input-title`, { hasText: text }).waitFor();
  const answer = async (text: string, at: string): Promise<void> => {
    await step(at);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const runCommand = async (): Promise<void> => {
    const command = page.locator(`${quickInput} .quick-input-list-row`, { hasText: 'New Incident Analysis' }).first();
    // The palette lists what was there when it opened, and right after the start the extension may not be.
    for (let attempt = 1; ; attempt++) {
      await page.keyboard.press('F1');
      await page.locator(`${quickInput} input`).waitFor();
      await page.keyboard.type('Casefile: New Incident Analysis');
      const listed = await command.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
      if (listed) break;
      assert.ok(attempt < 5, 'the palette does not list the command');
      await page.keyboard.press('Escape');
    }
    await page.keyboard.press('Enter');
  };
  const chooseEnglish = async (): Promise<void> => {
    await step('(4/4)');
    await page.keyboard.type('English');
    await page.locator(`${quickInput} .quick-input-list-row`, { hasText: 'Français' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
  };
  const screenshot = (name: string): Promise<unknown> =>
    page.screenshot({ path: join(process.cwd(), 'out', 'screenshots', `scaffold-${name}.png`) });
  const line = (text: string) => page.locator('.editor-instance .view-line', { hasText: text });

  before(async () => {
    temporary = mkdtempSync(join(tmpdir(), 'casefile-scaffold-'));
    mkdirSync(join(process.cwd(), 'out', 'screenshots'), { recursive: true });
    cpSync('examples', join(temporary, 'examples'), { recursive: true, filter: (path) => !/[\\/](node_modules|\.astro|dist)$/.test(path) });
    const [{ startServer }, { launchBrowser }, { workbenchUrl }] = await Promise.all(
      ['server.mjs', 'browser.mjs', 'workbench.mjs'].map(load),
    );
    server = await startServer({ dataDir: join(temporary, 'data') });
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.exposeFunction('codeAutomationLog', () => {});
    await page.exposeFunction('codeAutomationExit', () => {});
    await page.goto(workbenchUrl(server, { folder: join(temporary, 'examples'), extensionDevelopmentPath: process.cwd() }));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
  });

  it('leaves no trace when it is closed half-way, and finds the answers again when one goes back', async () => {
    const before = readdirSync(blog());
    await runCommand();
    await answer('A first title', '(1/4)');
    await answer('Acme', '(2/4)');
    await step('(3/4)');
    await page.locator(`${quickInput} .codicon-quick-input-back`).click();
    await step('(2/4)');
    assert.equal(await page.locator(`${quickInput} input`).inputValue(), 'Acme');
    await page.keyboard.press('Escape');
    await page.locator(quickInput).waitFor({ state: 'hidden' });
    assert.deepEqual(readdirSync(blog()), before);
  });

  it('answers by keyboard, and the file opens with its places to fill in', async () => {
    await runCommand();
    await answer("The port's cyberattack", '(1/4)');
    await answer('Port of Example', '(2/4)');
    await step('(3/4)');
    await page.keyboard.type('6 february 2024');
    await page.locator(`${quickInput} .quick-input-list-row`, { hasText: '2024-02-06' }).waitFor();
    await screenshot('date');
    await page.keyboard.press('Enter');
    await chooseEnglish();
    await line("title: 'The port''s cyberattack'").waitFor();
    await page.locator('.snippet-placeholder').first().waitFor();
    await screenshot('opened');
    assert.match(readFileSync(join(blog(), 'the-port-s-cyberattack-2024.md'), 'utf8'), /^\| 6 February 2024 \|/m);

    await page.keyboard.type('What is known of it.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Nothing yet.');
    await line("description: 'What is known of it.'").waitFor();
    await line('Nothing yet.').waitFor();
    // The check of what was typed is in when the status item speaks of the post.
    await page.locator('.statusbar-item', { hasText: 'Case study' }).waitFor();
    await page.waitForTimeout(1000);
    assert.equal(await page.locator('.editor-instance .squiggly-error, .editor-instance .squiggly-warning').count(), 0);
    await screenshot('typed');
    await page.keyboard.press('Control+s');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  });

  it('leaves the first alone when another has the same title', async () => {
    const first = readFileSync(join(blog(), 'the-port-s-cyberattack-2024.md'), 'utf8');
    await runCommand();
    await answer("The port's cyberattack", '(1/4)');
    await answer('Another port', '(2/4)');
    await answer('2024', '(3/4)');
    await chooseEnglish();
    await page.locator(`${quickInput} .quick-input-list-row`, { hasText: 'Create the-port-s-cyberattack-2024-2.md' }).waitFor();
    await screenshot('exists');
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: 'the-port-s-cyberattack-2024-2.md' }).waitFor();
    await line('Another port').first().waitFor();
    assert.equal(readFileSync(join(blog(), 'the-port-s-cyberattack-2024.md'), 'utf8'), first);
  });
});
