import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from './journey';
import { previewOf } from './previewOf';

const post = 'france-travail-2024.md';

describe('a person sources a claim', () => {
  let journey: Journey;
  const text = () => readFileSync(join(journey.folder, 'src/content/blog', post), 'utf8');
  const lineOf = (words: string) =>
    text()
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;

  before(async () => {
    journey = await Journey.start();
  });
  after(() => journey?.end());

  it('sees the squiggles, takes a fix with the keyboard, the squiggle goes, and undo brings the text back', async () => {
    const { page } = journey;
    const original = text();
    await journey.open(post);
    await journey.squiggles().first().waitFor();
    await journey.goTo(lineOf('25 Go'), 5);
    const before = await journey.squiggles().count();
    await journey.screenshot('claims-1-squiggles');
    const titles = await journey.fixes();
    assert.ok(
      titles.some((title) => title.startsWith('Cite ')),
      titles.join(' | '),
    );
    await journey.screenshot('claims-2-fixes');
    await page.keyboard.press('Enter');
    await journey.line('[Les intrus ont téléchargé 25 Go').waitFor();
    await page.waitForFunction(
      (count) => document.querySelectorAll('.editor-group-container.active .squiggly-warning').length < count,
      before,
    );
    await journey.screenshot('claims-3-cited');
    await page.keyboard.press('Control+Z');
    await page.waitForFunction(
      (count) => document.querySelectorAll('.editor-group-container.active .squiggly-warning').length >= count,
      before,
    );
    // Undone, it is as it was saved.
    await page.locator('.tab.active:not(.dirty)').waitFor();
    assert.equal(text(), original);
  });

  it('says why a claim needs none, and gives another address to one that does', async () => {
    const { page } = journey;
    await journey.goTo(lineOf('25 Go'), 5);
    assert.ok((await journey.fixes()).includes('No source needed…'));
    await page.locator('.action-widget .monaco-list-row.action', { hasText: 'No source needed…' }).click();
    await page.locator('.quick-input-widget:visible .quick-input-list-row', { hasText: 'Own analysis' }).waitFor();
    const reasons = await page.locator('.quick-input-widget:visible .quick-input-list-row').allInnerTexts();
    for (const reason of ['First-hand report', 'Source to be added'])
      assert.ok(
        reasons.some((text) => text.includes(reason)),
        reasons.join(),
      );
    await journey.screenshot('claims-4-decline');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible', { hasText: 'In a few words' }).waitFor();
    await page.keyboard.type('added up from the annex');
    await page.keyboard.press('Enter');
    await journey.line('casefile: analysis').waitFor();
    await journey.save();
    assert.match(text(), /25 Go de données\. <!-- casefile: analysis ~\w+ added up from the annex -->/);

    await journey.goTo(lineOf('le 8 mars 2024'), 5);
    await journey.fixes();
    await page.locator('.action-widget .monaco-list-row.action', { hasText: 'Cite another source…' }).click();
    await page.locator('.quick-input-widget:visible .quick-input-list-row').first().waitFor();
    await journey.screenshot('claims-5-sources');
    // Those of the blog's other posts are there as well, though none of these is open.
    await page.locator('.quick-input-widget:visible', { hasText: 'From the blog’s other posts' }).waitFor();
    await page.keyboard.type('progress.com');
    await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'community.progress.com' }).first().waitFor();
    await page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: 'community.progress.com' }).waitFor();
    await journey.screenshot('claims-6-blog');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Another address');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible', { hasText: 'Address of the page or document' }).waitFor();
    await page.keyboard.type('https://notice.example/a(1)');
    await page.keyboard.press('Enter');
    await journey.line('notice.example').waitFor();
    await journey.save();
    assert.match(text(), /^\[France Travail a notifié la violation à la CNIL le 8 mars 2024\]\(https:\/\/notice\.example\/a\(1\)\)\.$/m);
    // New to the post, it is listed too, as the other sources are.
    assert.match(text(), /^- \*\*notice\.example\*\* - \[notice\.example\/a\(1\)\]\(https:\/\/notice\.example\/a\(1\)\)$/m);
  });

  it('puts a cited source into the list, in its style', async () => {
    await journey.goTo(lineOf('Trois suspects mis en examen'), 25);
    const titles = await journey.fixes();
    const add = titles.findIndex((title) => title.startsWith('Add '));
    assert.ok(add >= 0, titles.join(' | '));
    await journey.page.locator('.action-widget .monaco-list-row.action', { hasText: 'Add ' }).click();
    await journey.save();
    assert.match(text(), /^- \*\*.+\*\* - \[www\.francetvinfo\.fr\/.+\]\(https:\/\/www\.francetvinfo\.fr\/.+\)$/m);
  });
});

describe('a person opens Markdown that is no case study', () => {
  let journey: Journey;
  before(async () => {
    journey = await Journey.start();
  });
  after(() => journey?.end());

  it('and sees nothing of ours but the status item, which says why', async () => {
    const said: [string, string][] = [
      ['durcir-ssh.md', 'Post, no case study'],
      ['CHANGELOG.md', 'No post'],
    ];
    for (const [name, status] of said) {
      await journey.open(name);
      await journey.page
        .locator('#casefile\\.casefile\\.casefile\\.status, [id*="casefile.status"]', { hasText: status })
        .first()
        .waitFor();
      await journey.page.waitForTimeout(800);
      for (const severity of ['warning', 'error', 'info'] as const) assert.equal(await journey.squiggles(severity).count(), 0, name);
    }
    await journey.screenshot('status-no-post');
  });
});

describe('a person who keeps notes, in a folder without a site', () => {
  let journey: Journey;
  before(async () => {
    journey = await Journey.start({
      notes: '# Notes\n\nThe port lost 4,200 records on 3 May 2025. It paid $2 million.\n\n![Plan](plan.png)\n',
    });
  });
  after(() => journey?.end());

  it('sees nothing of ours at all', async () => {
    const { page } = journey;
    await journey.open('notes.md');
    // Long enough for a check that would find something.
    await page.waitForTimeout(2000);
    assert.equal(await page.locator('.pane-header', { hasText: 'Outline' }).count(), 1);
    assert.equal(await page.locator('.pane-header', { hasText: 'Claims' }).count(), 0);
    assert.equal(await page.locator('.statusbar-item:visible', { hasText: 'Casefile' }).count(), 0);
    assert.equal(await page.locator('.codelens-decoration').count(), 0);
    for (const severity of ['warning', 'error', 'info'] as const) assert.equal(await journey.squiggles(severity).count(), 0);
    await journey.screenshot('notes-nothing');
  });

  it('and in a preview, which they may ask for, the picture that comes', async () => {
    await journey.run('Casefile: Preview Article to the Side');
    const preview = await previewOf(journey, 'It paid $2 million');
    await preview.locator('.missing-image').waitFor();
    const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
    writeFileSync(join(journey.folder, 'plan.png'), Buffer.from(pixel, 'base64'));
    await preview.locator('img[alt="Plan"]').waitFor();
    await journey.toEditor();
  });

  it('and is told where the file stands as the folders that make a site come, go and come back', async () => {
    const item = journey.page.locator('[id*="casefile.status"]', { hasText: 'no post' });
    const at = (name: string): string => join(journey.folder, name);
    writeFileSync(at('config.toml'), "title = 'Notes'\n");
    mkdirSync(at('drafts/port'), { recursive: true });
    writeFileSync(at('drafts/port/index.md'), '---\ntitle: The port\n---\n');
    // Long enough for VS Code to tell of the config, which by itself makes no site.
    await journey.page.waitForTimeout(2000);
    assert.equal(await item.count(), 0);
    // Nobody watches folders of any name yet: this one is known by its own.
    renameSync(at('drafts'), at('content'));
    await item.waitFor();
    renameSync(at('content'), at('drafts'));
    await item.waitFor({ state: 'detached' });
    renameSync(at('drafts'), at('content'));
    await item.waitFor();
    await journey.screenshot('notes-site');
  });
});

describe('a person who works in French', () => {
  let journey: Journey;
  before(async () => {
    journey = await Journey.start({ locale: 'fr' });
  });
  after(() => journey?.end());

  it('reads findings, fixes and commands in French', async () => {
    const { page } = journey;
    await journey.open(post);
    await journey.squiggles().first().waitFor();
    const line =
      readFileSync(join(journey.folder, 'src/content/blog', post), 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('25 Go')) + 1;
    await journey.goTo(line, 5);
    const titles = await journey.fixes();
    assert.ok(titles.includes('Citer une autre source…'), titles.join(' | '));
    assert.ok(titles.includes('Aucune source nécessaire…'));
    await journey.screenshot('french-1-fixes');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F8');
    await page.locator('.marker-widget', { hasText: 'Affirmation sans source' }).waitFor();
    await journey.screenshot('french-2-finding');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await page.keyboard.type('Aperçu de l');
    await page.locator('.quick-input-list-row', { hasText: 'Aperçu de l’article sur le côté' }).first().waitFor();
    await page.keyboard.press('Escape');
  });
});
