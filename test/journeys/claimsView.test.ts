import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from './journey';

const post = 'france-travail-2024.md';

const twoSources = `---
title: 'Cyberattack on the port'
description: 'What is known of it.'
pubDate: 2025-06-30
---

The port lost 4,200 records ([CERT](https://cert.example/a), [Le Port](https://leport.example/b)).
`;

const notes = `---
title: 'Cyberattack on the port'
description: 'What is known of it.'
pubDate: 2025-06-30
---

The port lost 4,200 records.[^1]

The port closed 12 quays on 3 May 2025 ([Ledger][ledger]).

The gang used the account of a docker.

The port paid $2 million to the gang.[^2]

[^1]: Senate, [The Port Report](https://senate.example/a).

[^2]: Annual Report of the port, p. 12.

[ledger]: https://ledger.example/b
`;

describe('a person goes through the claims of a post', () => {
  let journey: Journey;
  const rows = (text: string | RegExp) => journey.page.locator('.pane:has(.title:text-is("Claims")) .monaco-list-row', { hasText: text });
  const selected = (text: string) =>
    journey.page.locator('.pane:has(.title:text-is("Claims")) .monaco-list-row.selected', { hasText: text });
  const text = () => readFileSync(join(journey.folder, 'src/content/blog', post), 'utf8');
  const lineOf = (words: string) =>
    text()
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;
  const caretIn = (line: number) => journey.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();

  before(async () => {
    journey = await Journey.start({ files: { 'two-sources.md': twoSources, 'notes.md': notes } });
  });
  after(() => journey?.end());

  it('sees how many are sourced, and goes to the next that is not', async () => {
    await journey.open(post);
    await journey.page.locator('.statusbar-item', { hasText: /Casefile: \d+ of \d+ sourced/ }).waitFor();
    await journey.run('Go to Next Unsourced Claim');
    await caretIn(lineOf('25 Go'));
    await journey.run('Go to Previous Unsourced Claim');
    await caretIn(lineOf('La procureure a précisé'));
  });

  it('sees them in the Claims view by section and by source, and a click goes there', async () => {
    // The files make room: a row that is half out of the view is not to be clicked.
    await journey.page.locator('.pane-header', { hasText: 'examples' }).click();
    await journey.run('Explorer: Focus on Claims View');
    await rows('By section').waitFor();
    await rows("Ce qui s'est passé").waitFor();
    await journey.screenshot('claims-view-1');
    await rows('25 Go').click();
    await caretIn(lineOf('25 Go'));
    await rows('By section').click();
    await rows('By source').click();
    // The publisher, how many claims lean on it, and its title.
    await rows(/Légifrance.*5/).waitFor();
    await journey.screenshot('claims-view-2-there');
  });

  it('sees the claim at the caret in the view, as the caret goes', async () => {
    await rows('By source').click();
    await rows('By section').click();
    await journey.goTo(lineOf('25 Go'), 5);
    await selected('25 Go').waitFor();
    await journey.goTo(lineOf('La procureure a précisé'), 5);
    await selected('La procureure a précisé').waitFor();
    await journey.screenshot('claims-view-7-caret');
  });

  it('lists the open claims only, and all again', async () => {
    await rows('Les intrus ont agi').waitFor();
    await journey.run('Show Open Claims Only');
    await rows('By source').waitFor({ state: 'hidden' });
    await rows('25 Go').waitFor();
    assert.equal(await rows('Les intrus ont agi').count(), 0);
    await journey.screenshot('claims-view-8-open');
    await journey.run('Show All Claims');
    await rows('By source').waitFor();
  });

  it('asks for a count above each heading, has it, and a click on it shows the section', async () => {
    mkdirSync(join(journey.folder, '.vscode'), { recursive: true });
    writeFileSync(join(journey.folder, '.vscode/settings.json'), '{ "casefile.codeLens.enabled": true }');
    // A lens out of view is not drawn.
    await journey.goTo(lineOf("## Ce qui s'est passé"));
    await journey.page
      .locator('.codelens-decoration', { hasText: /Claims: \d+ · sourced: \d+/ })
      .first()
      .waitFor();
    await journey.screenshot('claims-view-4-lens');
    await journey.page
      .locator('.codelens-decoration a', { hasText: /Claims: \d+ · sourced: \d+/ })
      .first()
      .click();
    await selected("Ce qui s'est passé").waitFor();
    await journey.screenshot('claims-view-9-section');
  });

  it('opens the source of a quotation at its words, once VS Code has asked', async () => {
    await journey.goTo(lineOf('Les investigations techniques'), 5);
    await journey.run('Open Source of This Claim');
    const dialog = journey.page.locator('.monaco-dialog-box', { hasText: 'kulturegeek.fr' });
    await dialog.waitFor();
    assert.match(await dialog.innerText(), /#:~:text=Les%20investigations%20techniques/);
    await journey.screenshot('claims-view-5-source');
    await journey.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('sets somebody’s words apart with the source that is chosen, and undo takes it back', async () => {
    const { page } = journey;
    const original = text();
    await journey.goTo(lineOf('La procureure a précisé'), 5);
    assert.ok((await journey.fixes()).includes('Convert to a quotation with its source…'));
    await page.locator('.action-widget .monaco-list-row.action', { hasText: 'Convert to a quotation' }).click();
    await page.locator('.quick-input-widget:visible .quick-input-list-row', { hasText: 'KultureGeek' }).first().click();
    await journey.line('> La procureure a précisé').waitFor();
    await journey.line('> [Source : KultureGeek](').waitFor();
    await journey.screenshot('claims-view-6-quotation');
    await page.keyboard.press('Control+Z');
    await journey.line('> La procureure a précisé').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    assert.equal(text(), original);
  });

  it('is asked which source to open where a claim has two', async () => {
    const { page } = journey;
    await journey.open('two-sources.md');
    await journey.goTo(7, 5);
    await journey.run('Open Source of This Claim');
    const second = page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'leport.example' }).first();
    await second.waitFor();
    await journey.screenshot('claims-view-10-which');
    await second.click();
    const dialog = page.locator('.monaco-dialog-box', { hasText: 'leport.example/b' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('sees what leans on a note, and on an address that is defined below', async () => {
    const { page } = journey;
    const lit = page.locator('.monaco-editor.focused .wordHighlightText, .monaco-editor.focused .wordHighlight');
    await journey.open('notes.md');
    for (const [line, column, name] of [
      [15, 8, 'note'],
      [19, 12, 'definition'],
    ] as const) {
      await journey.goTo(1, 1);
      await lit.first().waitFor({ state: 'hidden' });
      await journey.goTo(line, column);
      await lit.first().waitFor();
      await journey.screenshot(`claims-view-12-${name}`);
    }
  });

  it('is told that a claim has no source, or none that opens', async () => {
    await journey.open('notes.md');
    await journey.goTo(11, 5);
    await journey.run('Open Source of This Claim');
    await journey.notification('This claim has no source yet');
    await journey.screenshot('claims-view-13-no-source');
    await journey.goTo(13, 5);
    await journey.run('Open Source of This Claim');
    await journey.notification('What this claim leans on has no address to open');
    await journey.screenshot('claims-view-14-no-address');
  });

  it('is told when nothing is open, and led back to all claims', async () => {
    const pane = journey.page.locator('.pane:has(.title:text-is("Claims"))');
    await journey.open('two-sources.md');
    await journey.run('Show Open Claims Only');
    await pane.locator('.welcome-view-content', { hasText: 'Every claim of this post has a source' }).waitFor();
    await journey.screenshot('claims-view-11-none-open');
    await pane.locator('.welcome-view-content a, .welcome-view-content .monaco-button', { hasText: 'Show All Claims' }).first().click();
    await rows('By section').waitFor();
  });
});

describe('a person goes through the claims of a post in French', () => {
  let journey: Journey;
  before(async () => {
    journey = await Journey.start({ locale: 'fr' });
  });
  after(() => journey?.end());

  it('sees the view and the count in French', async () => {
    const { page } = journey;
    await journey.open(post);
    await page.locator('.statusbar-item', { hasText: /Casefile : \d+ sur \d+ sourcées/ }).waitFor();
    await page.locator('.pane-header', { hasText: 'Affirmations' }).click();
    await page.locator('.monaco-list-row', { hasText: 'Par section' }).waitFor();
    await page.locator('.monaco-list-row', { hasText: 'sans source' }).first().waitFor();
    await journey.screenshot('claims-view-3-french');
  });
});
