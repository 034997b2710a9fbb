import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from './journey';

const head = (title: string): string =>
  `---\ntitle: '${title}'\ndescription: 'What is known of the ${title.split(' ').at(-1)}.'\npubDate: 2025-06-30\n---\n\n[It was closed on 3 May 2025](https://cert.example/b).\n\n## Losses\n\n`;

const siblings = `${head('Cyberattack on the pier')}- the gang took 42 files
- the gang took 43 files
- the gang took 44 files
- the gang took 45 files
- the gang took 46 files <!-- casefile: analysis ~aaaaaa added up from the annex -->
`;

const parts = `${head('Cyberattack on the quay')}| Day | What |
| --- | --- |
| 5 May 2025 | [48 files](https://cert.example/p) were taken and 20 cars were lost |

The gang took 49 files (<https://cert.example/p>), and the quay paid $2 million.
`;

describe('a person answers the claims of a list', () => {
  let journey: Journey;
  const text = (name: string) => readFileSync(join(journey.folder, 'src/content/blog', name), 'utf8');
  const lineOf = (name: string, words: string) =>
    text(name)
      .split('\n')
      .findIndex((line) => line.includes(words)) + 1;
  const severities = async (warnings: number, information: number) => {
    await journey.page.waitForFunction(
      ([warned, told]) =>
        ['warning', 'info']
          .map((severity) => document.querySelectorAll(`.editor-group-container.active .squiggly-${severity}`).length)
          .join() === `${warned},${told}`,
      [warnings, information],
    );
  };

  before(async () => {
    journey = await Journey.start({ files: { 'siblings.md': siblings, 'parts.md': parts } });
  });
  after(() => journey?.end());

  it('says of one that its source is still to be added, which leaves the finding of the others, and undo brings it back', async () => {
    const { page } = journey;
    await journey.open('siblings.md');
    // Four lines in one, and the one whose marker is of other words.
    await severities(5, 0);
    await journey.goTo(lineOf('siblings.md', '45'), 5);
    await journey.fixes();
    await journey.screenshot('claims-marked-1-menu');
    await journey.chooseFix('No source needed…');
    await page.locator('.quick-input-widget:visible .quick-input-list-row', { hasText: 'Source to be added' }).click();
    await page.locator('.quick-input-widget:visible', { hasText: 'In a few words' }).waitFor();
    await page.keyboard.type('ask the pier');
    await page.keyboard.press('Enter');
    await journey.line('casefile: source-needed').waitFor();
    await severities(4, 1);
    await journey.save();
    assert.match(text('siblings.md'), /^- the gang took 45 files <!-- casefile: source-needed ~\w+ ask the pier -->$/m);
    await journey.page.locator('.pane-header', { hasText: 'examples' }).click();
    await journey.run('Explorer: Focus on Claims View');
    await page.locator('.monaco-list-row', { hasText: /45 files.*source to be added · line 14/ }).waitFor();
    assert.equal(await page.locator('.monaco-list-row', { hasText: 'source to be added' }).count(), 1);
    await journey.screenshot('claims-marked-2-needed');
    await journey.toEditor();
    await page.keyboard.press('Control+Z');
    await journey.save();
    assert.equal(text('siblings.md'), siblings);
  });

  it('says once more why one needs none, and the reason it had is there', async () => {
    const { page } = journey;
    await journey.goTo(lineOf('siblings.md', '46'), 5);
    await journey.fixes();
    await journey.chooseFix('No source needed…');
    await page.locator('.quick-input-widget:visible .quick-input-list-row', { hasText: 'Own analysis' }).click();
    await page.locator('.quick-input-widget:visible', { hasText: 'In a few words' }).waitFor();
    assert.equal(await page.locator('.quick-input-widget:visible input[type="text"]').inputValue(), 'added up from the annex');
    await journey.screenshot('claims-marked-3-reason');
    await page.keyboard.press('Enter');
    await severities(4, 0);
    await journey.save();
    assert.match(text('siblings.md'), /46 files <!-- casefile: analysis ~(?!aaaaaa)\w+ added up from the annex -->\n$/);
    await page.keyboard.press('Control+Z');
    await journey.save();
    assert.equal(text('siblings.md'), siblings);
  });

  it('has links reach what they leave out, in their own sentence or cell', async () => {
    const { page } = journey;
    await journey.open('parts.md');
    const stretches = (titles: string[]) => titles.filter((title) => /^(?:Extend|Move) /.test(title));
    for (const [words, title, made] of [
      [
        '20 cars',
        'Extend the link to cert.example over what it leaves out',
        '[48 files were taken and 20 cars were lost](https://cert.example/p) |',
      ],
      [
        '$2 million',
        'Move the link to cert.example behind what it leaves out',
        '49 files, and the quay paid $2 million (<https://cert.example/p>).',
      ],
    ] as const) {
      const line = lineOf('parts.md', words);
      await journey.goTo(line, (text('parts.md').split('\n')[line - 1] ?? '').indexOf(words) + 3);
      assert.deepEqual(stretches(await journey.fixes()), [title]);
      await journey.chooseFix(title);
      await journey.line(made).waitFor();
      await journey.save();
      await journey.screenshot(`claims-marked-5-${title.slice(0, 4)}`);
      assert.ok(text('parts.md').includes(made));
      await page.keyboard.press('Control+Z');
      await journey.save();
      assert.equal(text('parts.md'), parts);
    }
  });
});
