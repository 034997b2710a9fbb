import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Journey } from './journey';

const day =
  "---\ntitle: 'The day'\ndescription: 'When the port was closed.'\npubDate: 2025-06-31\ntags: [\n  administration,\n  \n]\n---\n\nIt was closed on that day.\n";
const post = "---\ntitle: 'The port'\npubDate: 2025-06-30\ndraft: perhaps\n\n---\n\nIt was closed for a week.\n";

for (const [locale, words] of [
  [
    'en',
    {
      missing: 'missing',
      choices: 'has to be true or false',
      kind: 'It is a date.',
      line: ', line ',
      fix: 'Put the value between quotes',
      broken: 'cannot be read',
      rolled: 'the site prints July 1, 2025',
      writes: 'Write 2025-06-30 (the site will print June 30, 2025)',
    },
  ],
  [
    'fr',
    {
      missing: 'manquante',
      choices: 'doit être true ou false',
      kind: 'C’est une date.',
      line: ', ligne ',
      fix: 'Mettre la valeur entre guillemets droits',
      broken: 'est illisible',
      rolled: 'le site affiche le 1er juillet 2025',
      writes: 'Écrire 2025-06-30 (le site affichera le 30 juin 2025)',
    },
  ],
] as const) {
  describe(`a person fills in a frontmatter (${locale})`, () => {
    let journey: Journey;
    let page: Page;
    const suggestion = (text: string) => page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text });

    before(async () => {
      journey = await Journey.start({ locale, files: { 'port.md': post, 'day.md': day } });
      page = journey.page;
      await journey.open('port.md');
    });
    after(() => journey?.end());

    it('is offered the key that is missing first, and writes it', async () => {
      await journey.squiggles('error').first().waitFor();
      await journey.goTo(5);
      await page.keyboard.press('Control+Space');
      await suggestion('description').waitFor();
      const rows = await page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts();
      assert.ok(rows[0]?.includes('description') && rows[0].includes(words.missing), rows.join());
      await journey.screenshot(`frontmatter-${locale}-1-keys`);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await page.keyboard.type("'What is known.'");
      await journey.line("description: 'What is known.'").waitFor();
    });

    it('is told what a key may be and where the config says so, and goes there', async () => {
      await page.locator('.editor-group-container.active .view-line span', { hasText: /^pubDate$/ }).hover();
      const hover = page.locator('.monaco-hover:visible', { hasText: 'content.config.ts' });
      await hover.waitFor();
      const told = (await hover.innerText()).replaceAll('\u00a0', ' ');
      assert.ok(told.includes(words.kind) && told.includes(words.line), told);
      await journey.screenshot(`frontmatter-${locale}-2-hover`);
      await page.keyboard.press('Escape');
      await journey.goTo(3, 3);
      await page.keyboard.press('F12');
      await page.locator('.tab.active', { hasText: 'content.config.ts' }).waitFor();
      await journey.line('pubDate: z.coerce.date(),').waitFor();
      await page.locator('.tab', { hasText: 'port.md' }).click();
      await journey.line("title: 'The port'").waitFor();
    });

    it('sees what the build refuses, once the config is edited, and mends it', async () => {
      const config = join(journey.folder, 'src/content.config.ts');
      await journey.goTo(4, 8);
      await page.keyboard.press('F8');
      const marker = page.locator('.peekview-widget', { hasText: words.choices });
      await marker.waitFor();
      await journey.screenshot(`frontmatter-${locale}-3-refused`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Space');
      await suggestion('true').waitFor();
      await journey.screenshot(`frontmatter-${locale}-4-values`);
      await page.keyboard.press('Escape');
      // The site's author makes text of it: the error goes without a keystroke in the post.
      writeFileSync(config, readFileSync(config, 'utf8').replace('draft: z.boolean()', 'draft: z.string()'));
      await journey.squiggles('error').first().waitFor({ state: 'detached' });
      await journey.goTo(4, 8);
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.keyboard.type('7');
      await journey.squiggles('error').first().waitFor();
      const fixes = await journey.fixes();
      assert.ok(
        fixes.some((fix) => fix.includes(words.fix)),
        fixes.join(),
      );
      await page.keyboard.press('Enter');
      await journey.line("draft: '7'").waitFor();
      await page.keyboard.press('Control+z');
      await journey.line('draft: 7').waitFor();
      assert.match(await journey.text(), /draft: 7\n/);
    });

    it('is told in the status bar that the config is broken, and offered what Astro noted of it meanwhile', async () => {
      const config = join(journey.folder, 'src/content.config.ts');
      const whole = readFileSync(config, 'utf8');
      const status = (said: string) => page.locator(`[id*="casefile.status"] [aria-label*="${said}"]`);
      const notes = join(journey.folder, '.astro/collections');
      mkdirSync(notes, { recursive: true });
      const kicker = { type: 'string', enum: ['breach'] };
      writeFileSync(join(notes, 'blog.schema.json'), JSON.stringify({ type: 'object', properties: { kicker } }));
      writeFileSync(config, `${whole}\nconst half = {`);
      await status(words.broken).waitFor();
      await journey.squiggles('error').first().waitFor({ state: 'detached' });
      await journey.goTo(5);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('kic');
      await page.keyboard.press('Control+Space');
      await suggestion('kicker').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('[id*="casefile.status"]').hover();
      await page.locator('.monaco-hover:visible', { hasText: words.broken }).waitFor();
      await journey.screenshot(`frontmatter-${locale}-5-broken`);
      await page.keyboard.press('Escape');
      writeFileSync(config, whole);
      await status(words.broken).waitFor({ state: 'detached' });
    });

    it('is told which day the site will print of one that is none, takes the day before, and completes a list of several lines', async () => {
      await journey.open('day.md');
      await journey.squiggles('warning').first().waitFor();
      await journey.goTo(4, 10);
      await page.keyboard.press('F8');
      await page.locator('.peekview-widget', { hasText: words.rolled }).waitFor();
      await journey.screenshot(`frontmatter-${locale}-6-day`);
      await page.keyboard.press('Escape');
      const fixes = await journey.fixes();
      assert.ok(fixes[0]?.includes(words.writes), fixes.join());
      await journey.screenshot(`frontmatter-${locale}-7-days`);
      await page.keyboard.press('Enter');
      await journey.line('pubDate: 2025-06-30').waitFor();
      await journey.squiggles('warning').first().waitFor({ state: 'detached' });
      await journey.goTo(7, 3);
      await page.keyboard.press('Control+Space');
      await suggestion('supply chain').waitFor();
      assert.equal(await suggestion('administration').count(), 0, 'it is there already');
      await journey.screenshot(`frontmatter-${locale}-8-list`);
      await page.keyboard.type('supply');
      await page.keyboard.press('Enter');
      await journey.line('  supply chain').waitFor();
      assert.match(await journey.text(), /administration,\n {2}supply chain\n\]/);
    });
  });
}

describe('a person has the blog open beside the whole site it is in', () => {
  let journey: Journey;

  before(async () => {
    journey = await Journey.start({ folders: ['', 'src/content/blog'], files: { 'port.md': post } });
    await journey.open('port.md');
  });
  after(() => journey?.end());

  it('sees what the build of the site refuses', async () => {
    await journey.squiggles('error').first().waitFor();
    await journey.goTo(4, 8);
    await journey.page.keyboard.press('F8');
    await journey.page.locator('.marker-widget', { hasText: 'has to be true or false' }).waitFor();
    await journey.screenshot('frontmatter-nested-folders');
  });
});
