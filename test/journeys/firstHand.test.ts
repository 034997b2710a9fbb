import assert from 'node:assert/strict';
import { Journey } from './journey';

const report = `---
title: 'Cyberattack on our registry'
description: 'What happened to us.'
pubDate: 2025-06-30
---

<!-- casefile: first-hand -->

## What happened

On 3 May 2025 we removed 42 packages from the registry.

We told 600 users on 4 May 2025.

## Elsewhere

Okta was breached in October 2023.

Orange a perdu 850 000 dossiers en juillet 2025.
`;

describe('a person reports what happened to them', () => {
  let journey: Journey;
  const lineOf = (words: string) => report.split('\n').findIndex((line) => line.includes(words)) + 1;

  before(async () => {
    journey = await Journey.start({ files: { 'ours.md': report } });
  });
  after(() => journey?.end());

  it('and is told what they say of others alone', async () => {
    const { page } = journey;
    await journey.open('ours.md');
    await journey.squiggles().first().waitFor();
    assert.equal(await journey.squiggles().count(), 2);
    for (const [words, told] of [
      ['Okta', 'was breached'],
      ['Orange', '850 000 dossiers'],
    ] as const) {
      await journey.goTo(lineOf(words) - 1);
      await page.keyboard.press('F8');
      await page.locator('.marker-widget', { hasText: told }).waitFor();
      await journey.screenshot(`first-hand-${words.toLowerCase()}`);
      await page.keyboard.press('Escape');
    }
  });
});
