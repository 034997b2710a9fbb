import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Journey } from './journey';

const post = `---
title: 'The port'
description: 'What is known of it.'
pubDate: 2025-06-30
tags:
  - administration
  - leak
links:
  - url: https://port.example
    label: The port
---

## What happened

It was closed for a week.

### On the first day

Nothing is known of it.
${'\nNor of the next.\n'.repeat(40)}`;

describe('a person finds a key of the frontmatter', () => {
  let journey: Journey;
  let page: Page;
  const row = (text: string) => page.locator('.outline-pane .monaco-list-row', { hasText: text });
  const crumb = (text: string) => page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: text });
  const crumbs = async (): Promise<string[]> =>
    (await page.locator('.breadcrumbs-control .monaco-breadcrumb-item').allInnerTexts()).slice(4).map((text) => text.trim());

  before(async () => {
    journey = await Journey.start({ files: { 'port.md': post } });
    page = journey.page;
    await journey.open('port.md');
  });
  after(() => journey?.end());

  it('in the Outline, under a name of its own, beside the headings', async () => {
    await journey.run('Explorer: Focus on Outline View');
    await row('Frontmatter').waitFor();
    await row('administration, leak').waitFor();
    await journey.screenshot('symbols-1-outline');
    await row('Frontmatter').locator('.monaco-tl-twistie').click();
    await row('## What happened').waitFor();
    assert.equal(await row('title').count(), 0);
    await journey.screenshot('symbols-2-headings');
  });

  it('in the breadcrumbs, as headings are', async () => {
    await journey.open('port.md');
    await journey.goTo(10, 8);
    await crumb('label').waitFor();
    await journey.screenshot('symbols-3-key');
    assert.deepEqual(await crumbs(), ['Frontmatter', 'links', 'links[1]', 'label']);
    await journey.goTo(19, 3);
    await crumb('On the first day').waitFor();
    await journey.screenshot('symbols-4-heading');
    assert.deepEqual((await crumbs()).slice(1), ['## What happened', '### On the first day']);
  });

  it('while headings stay in view above the article as before', async () => {
    await journey.goTo(80);
    await page.locator('.sticky-widget .sticky-line-content', { hasText: 'On the first day' }).waitFor();
    await journey.screenshot('symbols-5-sticky');
  });

  it('with Go to Symbol, and goes to it', async () => {
    const found = page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'label' });
    await page.keyboard.press('Control+Shift+O');
    await page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'What happened' }).first().waitFor();
    await page.keyboard.type('label');
    await found.first().waitFor();
    await journey.screenshot('symbols-6-go');
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: 'Ln 10, Col 5' }).waitFor();
  });

  it('or puts the block away, as they do a section', async () => {
    await journey.open('port.md');
    await journey.goTo(5, 2);
    await page.keyboard.press('Control+Shift+BracketLeft');
    await journey.line("title: 'The port'").waitFor({ state: 'detached' });
    await journey.line('## What happened').waitFor();
    assert.equal(await journey.line('administration').count(), 0);
    await journey.screenshot('symbols-7-folded');
    await journey.goTo(13, 3);
    await page.keyboard.press('Control+Shift+BracketLeft');
    await journey.line('It was closed for a week.').waitFor({ state: 'detached' });
    await journey.screenshot('symbols-8-both');
    await journey.run('Unfold All');
    await journey.line("title: 'The port'").waitFor();
    await journey.line('It was closed for a week.').waitFor();
  });

  it('nowhere once the setting says so: the Outline has the headings alone', async () => {
    await journey.set({ 'casefile.frontmatter.symbols': false });
    await journey.open('port.md');
    await page.keyboard.press('Control+End');
    await row('Frontmatter').waitFor({ state: 'detached' });
    await row('## What happened').waitFor();
    await crumb('On the first day').waitFor();
    await journey.screenshot('symbols-9-off');
    assert.deepEqual(await crumbs(), ['## What happened', '### On the first day']);
  });
});
