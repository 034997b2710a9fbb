import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from './journey';

const head = (title: string): string =>
  `---\ntitle: '${title}'\ndescription: 'What is known of the ${title.split(' ').at(-1)}.'\npubDate: 2025-06-30\n---\n\n`;

const noted = `${head('Cyberattack on the port')}## Facts

The port was closed on 3 May 2025.[^1] The mayor paid $2 million on 4 May 2025.[^2]

## Losses

The gang took 4,200 files from the customs office. It left on 5 May 2025.

[^1]: Ledger, [Port closed](https://ledger.example/a).
[^2]: CERT, [Money for a gang](https://cert.example/b).
`;

const listed = `${head('Cyberattack on the quay')}## Losses

The gang took 4,200 files from the customs office.

## Sources

- **CERT** - [A quay is closed](https://cert.example/b)
`;

const many = `${head('Cyberattack on the pier')}[The pier was closed on 3 May 2025](https://cert.example/b).

${Array.from({ length: 12 }, (_, index) => `## Part ${index + 1}\n\nThe gang took ${index + 1},200 files from the customs office.`).join('\n\n')}
`;

const items = `${head('Cyberattack on the dock')}[The dock was closed on 3 May 2025](https://cert.example/b).

## Losses

- On 4 May the gang published 12 GB of files: payslips and plans
- **Ransom** : 2 million dollars

## Words

> “We had no backups at all, and nobody had ever asked for any.”
{: .quote}

The end.
`;

describe('a person cites as the post does', () => {
  let journey: Journey;
  const text = (name: string) => readFileSync(join(journey.folder, 'src/content/blog', name), 'utf8');
  const lineOf = (name: string, words: string) =>
    text(name)
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;

  before(async () => {
    journey = await Journey.start({ files: { 'noted.md': noted, 'listed.md': listed, 'many.md': many, 'items.md': items } });
  });
  after(() => journey?.end());

  it('by the note that stands for the source, and by a new one for an address that has none; undo takes it back', async () => {
    const { page } = journey;
    await journey.open('noted.md');
    await journey.squiggles().first().waitFor();
    await journey.goTo(lineOf('noted.md', '4,200'), 5);
    const titles = await journey.fixes();
    assert.deepEqual(titles.slice(0, 2).sort(), ['Cite CERT: Money for a gang', 'Cite Ledger: Port closed'], titles.join(' | '));
    await journey.screenshot('citing-1-notes');
    await journey.chooseFix('Cite Ledger');
    await journey.line('customs office.[^1] It left').waitFor();
    await journey.save();
    await journey.screenshot('citing-2-called');
    assert.equal(text('noted.md'), noted.replace('office.', 'office.[^1]'));
    await page.keyboard.press('Control+Z');
    await journey.save();
    assert.equal(text('noted.md'), noted);

    await journey.goTo(lineOf('noted.md', '4,200'), 5);
    await journey.fixes();
    await journey.chooseFix('Cite another source…');
    await page.locator('.quick-input-widget:visible .quick-input-list-row', { hasText: 'Port closed' }).waitFor();
    await journey.screenshot('citing-3-sources');
    await page.keyboard.type('Another address');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible', { hasText: 'Address of the page or document' }).waitFor();
    await page.keyboard.type('https://quay.example/files');
    await page.keyboard.press('Enter');
    await journey.line('customs office.[^3] It left').waitFor();
    await journey.save();
    await journey.screenshot('citing-4-new-note');
    assert.equal(text('noted.md'), `${noted.replace('office.', 'office.[^3]')}[^3]: [quay.example](https://quay.example/files).\n`);
  });

  it('over the whole of an item that tells something before its colon, above the class of a quotation, and by an address typed into the list', async () => {
    const { page } = journey;
    await journey.open('items.md');
    await journey.squiggles().first().waitFor();
    await journey.goTo(lineOf('items.md', '12 GB'), 20);
    await journey.fixes();
    await journey.screenshot('citing-8-before-colon');
    await journey.chooseFix('Cite cert.example');
    await journey.line('[On 4 May the gang published').waitFor();
    await journey.goTo(lineOf('items.md', 'no backups'), 10);
    await journey.fixes();
    await journey.chooseFix('Cite another source…');
    await page.locator('.quick-input-widget:visible .quick-input-list-row', { hasText: 'cert.example' }).first().waitFor();
    await page.keyboard.type('https://quay.example/words');
    await page.locator('.quick-input-widget:visible .quick-input-list-row', { hasText: 'Another address' }).waitFor();
    await page.keyboard.press('Enter');
    await journey.line('Source: quay.example').waitFor();
    await journey.save();
    await journey.screenshot('citing-9-class-below');
    assert.equal(
      text('items.md'),
      items
        .replace('On 4 May the gang published 12 GB of files: payslips and plans', '[$&](https://cert.example/b)')
        .replace('{: .quote}', '>\n> [Source: quay.example](https://quay.example/words)\n$&'),
    );
  });

  it('also where one finding stands for all claims', async () => {
    await journey.open('listed.md');
    await journey.squiggles().first().waitFor();
    assert.equal(await journey.squiggles().count(), 1);
    await journey.goTo(lineOf('listed.md', '4,200'), 5);
    const titles = await journey.fixes();
    assert.deepEqual(titles.slice(0, 3), ['Cite CERT: A quay is closed', 'Cite another source…', 'No source needed…']);
    await journey.screenshot('citing-5-one-finding');
    await journey.chooseFix('Cite CERT');
    await journey.line('[The gang took 4,200 files').waitFor();
    await journey.save();
    assert.ok(text('listed.md').includes('[The gang took 4,200 files from the customs office](https://cert.example/b).'));
  });

  it('also where a claim is beyond those that are told', async () => {
    const { page } = journey;
    await journey.open('many.md');
    await journey.squiggles().first().waitFor();
    const told = await journey.squiggles().count();
    for (const part of [11, 12]) {
      await journey.goTo(lineOf('many.md', `took ${part},200`), 5);
      const titles = await journey.fixes();
      assert.ok(titles.includes('Cite cert.example'), `${part}: ${titles.join(' | ')}`);
      await journey.screenshot(`citing-6-part-${part}`);
      await page.keyboard.press('Escape');
    }
    assert.ok(told > 0);
  });
});
