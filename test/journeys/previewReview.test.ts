import assert from 'node:assert/strict';
import { Journey } from './journey';
import { previewOf } from './previewOf';

const code = Array.from({ length: 120 }, (_, index) => `line ${index + 1} of the log`).join('\n');

const study = `---
title: 'Cyberattack on the port'
description: 'What is known of it.'
pubDate: 2025-06-30
---

On 5 May 2025, attackers stole 43 million records ([CNIL](https://cnil.example/report)).

The group demanded 4 million euros from the port.

The port [confirmed](https://port.example/statement) that 12 servers were encrypted.

Everybody knows that 80% of attacks begin with a mail. <!-- casefile: common-knowledge -->

## What the log says

\`\`\`text
${code}
\`\`\`

After the log comes the end.[^log]

${'A paragraph that fills the page.\n\n'.repeat(2)}[^log]: The log was kept by the port.

${'A paragraph that fills the page.\n\n'.repeat(30)}`;

const other = "---\ntitle: 'Another breach'\ndescription: 'D.'\npubDate: 2025-06-30\n---\n\nIt is another post altogether.\n";

const breaks = `---
title: 'Breaks'
description: 'D.'
pubDate: 2025-06-30
---

The alpha of it[^note], which goes on for so long that it takes several lines of the page to tell, and no line of the file to tell it.
the bravo of it, \`with code\`,
and the charlie of it.

[^note]: The delta of it.

- The echo of it
  and the foxtrot,
  - the golf
- the hotel

\`\`\`text
one
two

the india
\`\`\`

| the juliet | the kilo |
| ---------- | -------- |
| the lima   | the mike |
`;

/** Whether line 61 of the log is in view and those well before it are not. */
const isAtTop = (shown: readonly string[]): boolean =>
  shown.some((line) => /line.61.of/.test(line)) && !shown.some((line) => /line.5[0-4].of/.test(line));

describe('a person reviews a post in its preview', () => {
  let journey: Journey;
  const selected = () => journey.page.locator('.statusbar-item', { hasText: 'selected)' });

  before(async () => {
    journey = await Journey.start({ files: { 'review.md': study, 'another.md': other, 'breaks.md': breaks } });
  });
  after(() => journey?.end());

  it('turns the review on and sees how each claim stands, in more than colour', async () => {
    await journey.open('review.md');
    await journey.run('Casefile: Preview Article to the Side');
    const preview = await previewOf(journey, 'After the log');
    assert.equal(await preview.locator('.claim-note:visible').count(), 0);
    assert.equal(await preview.locator('#review-panel').innerHTML(), '', 'nobody asked for it yet');
    await preview.locator('#toggle-review').focus();
    await journey.page.keyboard.press('Enter');
    await preview.locator('.claim-note:visible').first().waitFor();
    const labels = await preview.locator('.claim-note button').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    assert.ok(
      labels.some((label) => /covered: 1 /.test(label ?? '')),
      labels.join('\n'),
    );
    assert.ok(
      labels.some((label) => /open/.test(label ?? '')),
      labels.join('\n'),
    );
    assert.ok(
      labels.some((label) => /declined/.test(label ?? '')),
      labels.join('\n'),
    );
    const styles = await preview
      .locator('.claim')
      .evaluateAll((all) => new Set(all.map((each) => getComputedStyle(each).textDecorationStyle)).size);
    assert.ok(styles >= 3);
    assert.match((await preview.locator('.findings').first().textContent()) ?? '', /No source for this claim/);
    await preview.locator('#review-panel:visible', { hasText: /\d of \d sourced/ }).waitFor();
    await journey.screenshot('review-1-on');
  });

  it('points at a source and its claims light up', async () => {
    const preview = await previewOf(journey, 'After the log');
    await preview.locator('#review-panel [data-source="s1"]').hover();
    assert.match((await preview.locator('.claim[data-lit]').allTextContents()).join(' '), /43 million records/);
    await journey.screenshot('review-2-source');
    await preview.locator('#review-panel [data-source="s2"]').focus();
    assert.match((await preview.locator('.claim[data-lit]').allTextContents()).join(' '), /12 servers/);
  });

  it('clicks on a claim and has its sentence in the editor', async () => {
    const preview = await previewOf(journey, 'After the log');
    await preview.locator('.claim', { hasText: 'The group demanded' }).click();
    await selected().waitFor();
    assert.match((await selected().textContent()) ?? '', /Ln 9, Col 50 \(49 selected\)/);
    await journey.screenshot('review-3-claim');
  });

  it('puts the caret in a claim and sees it lit in the page', async () => {
    await journey.goTo(7, 25);
    const preview = await previewOf(journey, 'After the log');
    await preview.locator('.claim[data-lit]', { hasText: '43 million' }).first().waitFor();
    await journey.goTo(9, 20);
    await preview.locator('.claim[data-lit]', { hasText: 'The group demanded' }).waitFor();
    assert.equal(await preview.locator('.claim[data-lit]', { hasText: '43 million' }).count(), 0);
  });

  it('presses Enter on a finding and gets its quick fixes', async () => {
    const preview = await previewOf(journey, 'After the log');
    await preview.locator('.findings button', { hasText: 'No source for this claim' }).first().focus();
    await journey.page.keyboard.press('Enter');
    const rows = journey.page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor();
    assert.match((await rows.allInnerTexts()).join('\n'), /No source needed/);
    await journey.screenshot('review-4-fixes');
    await journey.page.keyboard.press('Escape');
  });

  it('scrolls either and the other is at the same line, within a long block of code as well', async () => {
    const preview = await previewOf(journey, 'After the log');
    await preview.locator('pre').evaluate((pre) => {
      const box = (pre.querySelector('code') ?? pre).getBoundingClientRect();
      window.scrollBy(0, box.top + (box.height * 60) / 120);
    });
    // The editor may be on its way yet.
    let shown: string[] = [];
    for (let tries = 0; tries < 50 && !isAtTop(shown); tries++) {
      await journey.page.waitForTimeout(100);
      shown = await journey.page.locator('.editor-group-container .view-line').allTextContents();
    }
    assert.ok(isAtTop(shown), shown.join('\n'));
    const settled = await preview.evaluate(() => window.scrollY);
    await journey.page.waitForTimeout(700);
    assert.equal(await preview.evaluate(() => window.scrollY), settled, 'the editor does not answer');

    await journey.page.locator('.tab', { hasText: 'review.md' }).first().click();
    await journey.page.locator('.monaco-editor.focused').hover();
    await journey.page.mouse.wheel(0, 600);
    await journey.page.waitForTimeout(700);
    const top = await preview.locator('pre').evaluate((pre) => {
      const box = (pre.querySelector('code') ?? pre).getBoundingClientRect();
      return Math.round((-box.top / box.height) * 120) + 1;
    });
    const lines = await journey.page.locator('.editor-group-container .view-line').evaluateAll((all) =>
      all
        .filter(
          (each) =>
            each.getBoundingClientRect().bottom > (each.closest('.monaco-scrollable-element')?.getBoundingClientRect().top ?? 0) + 4,
        )
        .map((each) => Number(/line.(\d+).of/.exec(each.textContent ?? '')?.[1]))
        .filter((each) => each > 0),
    );
    assert.ok(Math.abs(top - Math.min(...lines)) <= 1, `${top} is not ${Math.min(...lines)}`);
    await journey.screenshot('review-5-sync');
  });

  it('double-clicks and is at that line in the editor', async () => {
    const preview = await previewOf(journey, 'After the log');
    const end = preview.locator('p', { hasText: 'After the log comes the end.' });
    await end.scrollIntoViewIfNeeded();
    await end.dblclick();
    await journey.page.locator('.statusbar-item', { hasText: 'Ln 140, Col 1' }).waitFor();
    // It is printed at the end of the page, wherever it is written.
    const note = preview.locator('p', { hasText: 'The log was kept by the port.' });
    await note.scrollIntoViewIfNeeded();
    await note.dblclick({ position: { x: 20, y: 8 } });
    await journey.page.locator('.statusbar-item', { hasText: 'Ln 146, Col 1' }).waitFor();
  });

  it('double-clicks a word and is at the very line that it is written on', async () => {
    await journey.open('breaks.md');
    const preview = await previewOf(journey, 'the kilo');
    for (const word of 'charlie bravo alpha delta echo foxtrot golf hotel india two kilo mike'.split(' ')) {
      const at = await preview.locator('article').evaluate((article, wanted) => {
        const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const start = node.textContent?.indexOf(wanted) ?? -1;
          if (start < 0) continue;
          node.parentElement?.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + wanted.length);
          const { left, top, width, height } = range.getBoundingClientRect();
          return { x: left + width / 2, y: top + height / 2 };
        }
        throw new Error(`The page does not say ${wanted}.`);
      }, word);
      const frame = await (await preview.frameElement()).boundingBox();
      await journey.page.mouse.dblclick((frame?.x ?? 0) + at.x, (frame?.y ?? 0) + at.y);
      const line = breaks.slice(0, breaks.indexOf(word)).split('\n').length;
      await journey.page
        .locator('.statusbar-item', { hasText: `Ln ${line}, Col 1` })
        .waitFor({ timeout: 5000 })
        .catch(() => assert.fail(`“${word}” is on line ${line}`));
    }
    await journey.open('review.md');
    await previewOf(journey, 'After the log');
  });

  it('locks the preview, goes to another post, reloads the window, and finds review and lock as they were', async () => {
    const { page } = journey;
    await journey.run('Casefile: Lock Preview to This Post');
    await page.locator('.tab', { hasText: '[Preview] Cyberattack on the port' }).waitFor();
    await journey.open('another.md');
    await page.waitForTimeout(500);
    assert.equal(await page.locator('.tab', { hasText: '[Preview] Cyberattack on the port' }).count(), 1);
    await journey.reload();
    await page.locator('.tab', { hasText: '[Preview] Cyberattack on the port' }).waitFor();
    const preview = await previewOf(journey, 'After the log');
    await preview.locator('body.review .claim-note:visible').first().waitFor();
    await journey.screenshot('review-6-locked');
    await page.locator('.tab', { hasText: '[Preview] Cyberattack on the port' }).click();
    await page.locator('.editor-actions a[aria-label^="Unlock Preview"]').click();
    await page.locator('.tab', { hasText: 'Preview: ' }).waitFor();
  });
});
