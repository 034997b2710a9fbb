import type { Frame } from 'playwright-core';
import type { Journey } from './journey';

/** The page of the preview whose article holds some words, waited for as many milliseconds; or of another, by where in it the words are. */
export async function previewOf(journey: Journey, words: string, patience = 30_000, place = 'article#article'): Promise<Frame> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    for (const frame of journey.page.frames()) {
      const text = await frame
        .locator(place)
        .first()
        .textContent({ timeout: 200 })
        .catch(() => '');
      if (text?.includes(words)) return frame;
    }
    await journey.page.waitForTimeout(100);
  }
  await journey.screenshot('failed-preview');
  throw new Error(`No preview shows “${words}”.`);
}
