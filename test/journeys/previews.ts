import type { Frame } from 'playwright-core';
import type { Journey } from './journey';

/** The page of the preview whose article holds some words. */
export async function previewOf(journey: Journey, words: string): Promise<Frame> {
  for (let tries = 0; tries < 150; tries++) {
    for (const frame of journey.page.frames()) {
      const text = await frame
        .locator('article#article')
        .textContent({ timeout: 200 })
        .catch(() => '');
      if (text?.includes(words)) return frame;
    }
    await journey.page.waitForTimeout(100);
  }
  throw new Error(`No preview shows “${words}”.`);
}
