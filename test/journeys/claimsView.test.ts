import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from './journey';

const post = 'france-travail-2024.md';

describe('a person goes through the claims of a post', () => {
  let journey: Journey;
  const rows = (text: string | RegExp) => journey.page.locator('.pane:has(.title:text-is("Claims")) .monaco-list-row', { hasText: text });
  const lineOf = (words: string) =>
    readFileSync(join(journey.folder, 'src/content/blog', post), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;
  const caretIn = (line: number) => journey.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();

  before(async () => {
    journey = await Journey.start();
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
