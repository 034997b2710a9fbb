import assert from 'node:assert/strict';
import { Journey } from './journey';

const head = (title: string, more = ''): string =>
  `---\ntitle: '${title}'\ndescription: '${title}, as far as it is known.'\npubDate: 2025-06-30\n${more}---\n\n`;

/** A list of sources under a heading of HTML, whose entries the text calls by their labels. */
const labelled = `${head('Cyberattack on the port of Norvik')}## The attack

The attackers stole 4,200 records. [S1] They left on 3 May 2025. [S1, p. 2]

They asked the mayor for 40 bitcoins.

Quay
: The gang closed the gates [S2].

: It opened them a day later [S2].

<h2 id="sources">Sources</h2>

- [S1] CERT, “The port”, https://cert.example/a
- [S2] Ledger, “The gates”, https://ledger.example/b
`;

const template = `${head('A template', 'casefile: on\n')}The attackers stole 4,200 records on 3 May 2025.\n`;

describe('a person who lists their sources under labels', () => {
  let journey: Journey;
  const lineOf = (words: string): number => labelled.split('\n').findIndex((text) => text.includes(words)) + 1;

  before(async () => {
    journey = await Journey.start({ files: { 'norvik.md': labelled, 'template.md': template } });
  });
  after(() => journey?.end());

  it('is told only of what calls no entry, and calls one', async () => {
    await journey.open('norvik.md');
    await journey.squiggles().first().waitFor();
    assert.equal(await journey.squiggles().count(), 1);
    await journey.screenshot('listed-1-labels');
    await journey.goTo(lineOf('They asked'), 5);
    await journey.fixes();
    await journey.screenshot('listed-2-fixes');
    await journey.page.locator('.action-widget .monaco-list-row.action', { hasText: 'Cite CERT' }).first().click();
    await journey.line('They asked the mayor for 40 bitcoins. [S1]').waitFor();
    await journey.squiggles().first().waitFor({ state: 'detached' });
    await journey.screenshot('listed-3-called');
  });

  it('is not told of a definition before they have finished it', async () => {
    const { page } = journey;
    await journey.goTo(lineOf(': It opened'), 3);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Crane\n: The gang took 300 cranes on 9 May 2025', { delay: 20 });
    // What was told would be told within this time.
    await page.waitForTimeout(2500);
    await journey.screenshot('listed-4-typing');
    assert.equal(await journey.squiggles().count(), 0);
    await journey.goTo(lineOf('## The attack'));
    await journey.squiggles().first().waitFor();
    await journey.screenshot('listed-5-left');
  });

  it('has a file left out by the setting, whatever it says of itself', async () => {
    await journey.open('template.md');
    await journey.squiggles().first().waitFor();
    await journey.set({ 'casefile.exclude': ['**/template.md'] });
    await journey.open('template.md');
    const item = journey.page.locator('.statusbar-item', { hasText: 'Casefile: no post' });
    await item.waitFor();
    await journey.squiggles().first().waitFor({ state: 'detached' });
    await journey.run('Casefile: Treat as Case Study (On/Off)');
    await journey.notification('casefile.exclude leaves this file out');
    await journey.screenshot('listed-6-excluded');
    assert.match(await journey.text(), /casefile: on\n---/);
  });
});
