import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { Journey } from './journey';
import { previewOf } from './previewOf';

/** The page of VS Code's own Markdown preview that holds some words. */
const builtInPreviewOf = (journey: Journey, words: string): Promise<Frame> => previewOf(journey, words, undefined, '.markdown-body');

describe("VS Code's own preview", () => {
  let journey: Journey;
  before(async () => {
    journey = await Journey.start();
  });
  after(() => journey?.end());

  const set = (value: boolean) => journey.set({ 'casefile.builtInPreview.enabled': value });

  /** The preview once it is drawn with marks, or without: it is loaded anew when the setting changes. */
  const drawn = async (withMarks: boolean): Promise<Frame> => {
    for (let tries = 0; tries < 100; tries++) {
      const preview = await builtInPreviewOf(journey, 'le vol de données');
      const marks = await preview
        .locator('[class*="casefile"]')
        .count()
        .catch(() => undefined);
      if (marks !== undefined && marks > 0 === withMarks) return preview;
      await journey.page.waitForTimeout(200);
    }
    throw new Error(`VS Code's preview is never drawn ${withMarks ? 'with' : 'without'} marks.`);
  };

  it('is as it was while nobody asks for marks, has them when asked, and loses them again', async () => {
    const { page } = journey;
    await journey.open('france-travail-2024.md');
    await journey.squiggles().first().waitFor();
    // By its keys: in the list of commands the locked one may come first.
    await page.keyboard.press('Control+K');
    await page.keyboard.press('V');
    let preview = await builtInPreviewOf(journey, 'le vol de données');
    assert.equal(await preview.locator('[class*="casefile"]').count(), 0);
    await journey.screenshot('built-in-1-off');

    await page.locator('.tab', { hasText: 'france-travail-2024.md' }).first().click();
    await set(true);
    preview = await drawn(true);
    assert.ok((await preview.locator('.casefile-open').count()) > 0);
    assert.ok((await preview.locator('.casefile-covered').count()) > 0);
    assert.ok((await preview.locator('a.casefile-source[data-source]').count()) > 0);
    assert.match((await preview.locator('.casefile-open').first().getAttribute('title')) ?? '', /^Claims here: .*1 without a source/);
    await journey.screenshot('built-in-2-on');

    await page.locator('.tab', { hasText: 'france-travail-2024.md' }).first().click();
    await set(false);
    await drawn(false);
  });
});
