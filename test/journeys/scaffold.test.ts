import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Journey } from './journey';

const quickInput = '.quick-input-widget:visible';

describe('a person makes a new incident analysis', () => {
  let journey: Journey;
  let page: Page;

  const blog = (): string => join(journey.folder, 'src', 'content', 'blog');
  const step = (text: string): Promise<void> => page.locator(`${quickInput} .quick-input-title`, { hasText: text }).waitFor();
  const answer = async (text: string, at: string): Promise<void> => {
    await step(at);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  const runCommand = (): Promise<void> => journey.run('Casefile: New Incident Analysis');
  const chooseEnglish = async (): Promise<void> => {
    await step('(4/4)');
    await page.keyboard.type('English');
    await page.locator(`${quickInput} .quick-input-list-row`, { hasText: 'Français' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
  };
  const screenshot = (name: string): Promise<void> => journey.screenshot(`scaffold-${name}`);
  const line = (text: string) => page.locator('.editor-instance .view-line', { hasText: text });

  before(async () => {
    journey = await Journey.start();
    page = journey.page;
  });
  after(() => journey?.end());

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
