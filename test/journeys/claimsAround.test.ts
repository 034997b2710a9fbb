import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from './journey';

const around = `---
title: 'Cyberattack on the pier'
description: 'What is known of it.'
pubDate: 2025-06-30
---

## Losses

The gang took 42 files from the customs office.

Plus d’infos : [Le Quai](https://quay.example/a)

## Ransom

The mayor paid $2 million on 4 May 2025.[1]

## Reach

The gang took 43 badges, according to the FBI.

It also hit 60 law firms.

The attackers entered the port of [Norvik](https://norvik.example/).

## Fleet

[The gang took 44 keys](https://cert.example/b), 12 boats and 20 cars.

## Notes

1. [CERT](https://cert.example/b)
`;

describe('a person whose sources stand in lines, in notes and in words', () => {
  let journey: Journey;
  const text = () => readFileSync(join(journey.folder, 'src/content/blog/around.md'), 'utf8');
  const lineOf = (words: string) => around.split('\n').findIndex((line) => line.includes(words)) + 1;

  before(async () => {
    journey = await Journey.start({ files: { 'around.md': around } });
  });
  after(() => journey?.end());

  it('is told what is only named, and what is counted, and of nothing that a label line or a note backs', async () => {
    const { page } = journey;
    await journey.open('around.md');
    await journey.squiggles().first().waitFor();
    assert.equal(await journey.squiggles().count(), 2);
    await journey.screenshot('claims-around-1-told');
    for (const [words, message] of [
      ['43 badges', /names its source without a link to it/],
      ['60 law firms', /No source for this claim \(.*figure “60 law firms”/],
    ] as const) {
      await journey.goTo(lineOf(words) - 1);
      await page.keyboard.press('F8');
      await page.locator('.marker-widget', { hasText: message }).waitFor();
      await journey.screenshot(`claims-around-2-${words.slice(0, 2)}`);
      await page.keyboard.press('Escape');
    }
  });

  it('opens no front page of a firm for what it does not tell', async () => {
    await journey.goTo(lineOf('Norvik'), 5);
    await journey.run('Casefile: Open Source of This Claim');
    await journey.notification('What this claim leans on has no address to open.');
    await journey.screenshot('claims-around-3-no-address');
    await journey.page.keyboard.press('Escape');
  });

  it('extends a link over the counts behind it, and undo takes it back', async () => {
    const line = lineOf('12 boats');
    await journey.goTo(line, (around.split('\n')[line - 1] ?? '').indexOf('12 boats') + 3);
    const title = 'Extend the link to cert.example over the whole sentence';
    assert.ok((await journey.fixes()).includes(title));
    await journey.screenshot('claims-around-4-menu');
    await journey.chooseFix(title);
    await journey.line('44 keys, 12 boats and 20 cars](https://cert.example/b).').waitFor();
    await journey.save();
    await journey.screenshot('claims-around-5-extended');
    assert.ok(text().includes('[The gang took 44 keys, 12 boats and 20 cars](https://cert.example/b).'));
    await journey.page.keyboard.press('Control+Z');
    await journey.save();
    assert.equal(text(), around);
  });
});
