import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { exportPage } from '../../src/core/export/exportArticle';
import { codeThemeFor } from '../../src/core/look/codeTheme';
import { checkText, starterPlace } from '../support/posts';
import { axe, serious } from './axe';
import { Journey } from './journey';
import { previewOf } from './previewOf';

/** Everything that an article may be made of. */
const everything = `---
title: 'Everything'
description: 'All that an article is made of.'
pubDate: 2025-06-30
updatedDate: 2025-07-01
heroImage: 'https://images.example/hero.jpg'
---

On 5 May 2025, [attackers stole 43 million records](https://cert.example/report).

The group demanded 4 million euros from the port.

Everybody knows that 80% of attacks begin with a mail. <!-- casefile: common-knowledge -->

A [sourced claim](https://cert.example/report), *emphasis*, **strength**, \`code\`, <kbd>K</kbd>, <mark>mark</mark>, ~~gone~~, a note.[^1]

## A list

- one
  - two
- [x] done
- [ ] to do

> A quotation that somebody said.
>
> [Source: CERT](https://cert.example/report)

### A table

| Date | ${'A column that is wide enough to make the table scroll | '.repeat(6)}
| --- | ${'--- | '.repeat(6)}
| 30 June | ${'what happened | '.repeat(6)}

\`\`\`js
// A comment has the least contrast of a listing.
const line = 'long enough to be wider than any page, so that the block scrolls by itself ${'and on '.repeat(30)}';
\`\`\`

![A picture](https://images.example/picture.png)

![A missing picture](./nowhere.png)

<details><summary>More</summary>Hidden words.</details>

[^1]: The note.
`;

describe('accessibility, as Axe sees it', () => {
  let journey: Journey;

  before(async () => {
    journey = await Journey.start({ files: { 'everything.md': everything } });
    await journey.open('everything.md');
    await journey.run('Casefile: Preview Article to the Side');
    await previewOf(journey, 'The note.');
  });
  after(() => journey?.end());

  for (const theme of ['Light Modern', 'Dark Modern', 'High Contrast', 'High Contrast Light']) {
    it(`finds nothing serious in the preview in ${theme}`, async () => {
      const { page } = journey;
      await page.emulateMedia({ colorScheme: theme.startsWith('Dark') ? 'dark' : 'light' });
      await journey.set({ 'workbench.colorTheme': `Default ${theme}` });
      const preview = await previewOf(journey, 'The note.');
      await preview
        .locator(
          theme.includes('Contrast') ? 'body.vscode-high-contrast' : theme.startsWith('Dark') ? 'body.vscode-dark' : 'body.vscode-light',
        )
        .waitFor();
      // In high contrast listings have the reader's colours.
      if (!theme.includes('Contrast')) await preview.locator('pre > code[data-coloured]').waitFor();
      assert.deepEqual(await axe(preview), []);
      await journey.screenshot(`accessibility-preview-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
  }

  const pages = (['light', 'dark'] as const).flatMap((colorScheme) => [false, true].map((review) => ({ colorScheme, review })));
  for (const { colorScheme, review } of pages) {
    const name = `exported${review ? '-review' : ''}-${colorScheme}`;
    it(`finds nothing serious in the exported page${review ? ' with its review' : ''}, ${colorScheme}`, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'casefile-axe-'));
      // Axe wants a context of its own.
      const context = await journey.page
        .context()
        .browser()
        ?.newContext({ colorScheme, viewport: { width: 1000, height: 1100 } });
      const reader = await context?.newPage();
      assert.ok(reader);
      try {
        const checked = checkText(everything, starterPlace, { force: true });
        assert.ok(checked.post.claims.length > 1 && checked.findings.length > 0);
        const options = {
          ...({ syntax: 'markdown', language: 'en', timeZone: 'UTC', name: 'everything.md' } as const),
          listings: {
            theme: codeThemeFor(undefined, false),
            read: async (file: string) => readFileSync(join('dist', 'listings', file), 'utf8'),
            now: () => performance.now(),
          },
          ...(review ? { review: checked } : {}),
        };
        const file = join(folder, 'everything.html');
        writeFileSync(file, (await exportPage(everything, options, async () => 'absent')).html);
        await reader.goto(pathToFileURL(file).href);
        assert.equal(await reader.locator('pre span[class^="k"]', { hasText: '// A comment has' }).count(), 1);
        const { violations, passes } = await new AxeBuilder({ page: reader }).analyze();
        assert.ok(
          passes.some(({ id }) => id === 'color-contrast'),
          'contrast was looked at',
        );
        assert.deepEqual(serious(violations), []);
        await reader.screenshot({
          path: join(process.cwd(), 'out', 'screenshots', `accessibility-${name}.png`),
          fullPage: true,
        });
      } finally {
        await context?.close();
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
