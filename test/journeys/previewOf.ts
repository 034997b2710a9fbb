import type { Frame } from 'playwright-core';
import type { Journey } from './journey';

/** The page of the preview whose article holds some words, waited for as many milliseconds. */
export async function previewOf(journey: Journey, words: string, patience = 15_000): Promise<Frame> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    for (const frame of journey.page.frames()) {
      const text = await frame
        .locator('article#article')
        .textContent({ timeout: 200 })
        .catch(() => '');
      if (text?.includes(words)) return frame;
    }
    await journey.page.waitForTimeout(100);
  }
  await journey.screenshot('failed-preview');
  throw new Error(`No preview shows “${words}”.`);
}
