import assert from 'node:assert/strict';
import { axe } from './axe';
import { Journey } from './journey';
import { previewOf } from './previewOf';

const study = `---
title: "Cyberattaque contre le port"
description: "Ce que l'on en sait."
pubDate: 2025-06-30
---

Le 5 mai 2025, les attaquants ont volé 43 millions de dossiers ([CNIL](https://cnil.example/rapport)).

Le groupe est actif depuis mars 2024, et a exigé 4 millions d'euros. <!-- casefile: uncertain -->

L'intrusion a duré du 6 au 28 avril 2025, selon le port.

- Le 12 mai 2025, le port a chiffré 12 serveurs.
- Le 20 juin 2025, la police a saisi 4 M€ ([Police](https://police.example/saisie)).
- En tout, 43 millions de dossiers ont été vendus.

${'Un paragraphe qui remplit la page.\n\n'.repeat(20)}`;

describe('a person sees when things happened', () => {
  let journey: Journey;

  before(async () => {
    journey = await Journey.start({ locale: 'fr', files: { 'port.md': study } });
    await journey.open('port.md');
    await journey.run('Casefile: Aperçu de l’article sur le côté');
    const preview = await previewOf(journey, 'dossiers ont été vendus');
    await preview.locator('#toggle-review').press('Enter');
  });
  after(() => journey?.end());

  const unfold = async (title: string) => {
    const preview = await previewOf(journey, 'dossiers ont été vendus');
    const section = preview.locator('#review-panel details', { has: preview.locator('summary', { hasText: title }) });
    await section.locator('summary').press('Enter');
    return { preview, section };
  };

  it('unfolds the timeline with the keyboard: dates in their order, drawn to scale, each as it stands', async () => {
    const { section } = await unfold('Chronologie de l’incident');
    await section.locator('.timeline-picture circle').first().waitFor();
    await section.locator('summary').evaluate((summary) => summary.scrollIntoView());
    assert.deepEqual(await section.locator('.timeline .when').allInnerTexts(), [
      'mars 2024',
      '6–28 avril 2025',
      '5 mai 2025',
      '12 mai 2025',
      '20 juin 2025',
    ]);
    assert.deepEqual(await section.locator('.timeline .standing').allInnerTexts(), ['⊘', '?', '1', '?', '2']);
    const stacked = await section.locator('.timeline-picture :is(circle, rect)').evaluateAll((marks) =>
      marks.map((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return { left, right, top, bottom };
      }),
    );
    for (const [index, one] of stacked.entries())
      for (const other of stacked.slice(index + 1))
        assert.ok(
          one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top,
          'no mark is over another',
        );
    await journey.screenshot('timeline-1');
  });

  it('presses Enter on a date and has its sentence in the editor', async () => {
    const preview = await previewOf(journey, 'dossiers ont été vendus');
    await preview.locator('.timeline button', { hasText: '12 mai 2025' }).press('Enter');
    await journey.page.locator('.statusbar-item', { hasText: /13, Col \d+ \(\d+ selected/ }).waitFor();
    await preview.locator('.timeline button[data-lit]', { hasText: '12 mai 2025' }).waitFor();
    await journey.screenshot('timeline-2-caret');
  });

  it('unfolds the figures, each told once with all its sentences', async () => {
    const { section } = await unfold('Chiffres');
    await section.locator('summary').evaluate((summary) => summary.scrollIntoView());
    assert.deepEqual(await section.locator('.value').allInnerTexts(), [
      '43 millions',
      '4 millions d’euros'.replace('’', "'"),
      '12 serveurs',
    ]);
    assert.equal(await section.locator('.figures > li').nth(0).locator('button').count(), 2);
    assert.equal(await section.locator('.figures > li').nth(1).locator('button').count(), 2);
    await journey.screenshot('timeline-3-figures');
  });

  it('keeps what was unfolded while the post is written, and when the preview was hidden', async () => {
    await journey.toEditor();
    await journey.goTo(21, 1);
    await journey.page.keyboard.type('Une phrase de plus. ');
    const preview = await previewOf(journey, 'Une phrase de plus.');
    assert.equal(await preview.locator('#review-panel details[open]').count(), 4);
    await preview.locator('#review-panel summary', { hasText: 'Sources' }).press('Enter');
    await journey.open('astro.config.mjs');
    await journey.run('View: Move Editor into Next Group');
    await journey.page.locator('.tab', { hasText: 'Aperçu : ' }).click();
    const again = await previewOf(journey, 'Une phrase de plus.');
    await again.locator('#review-panel details:not([open]) summary', { hasText: 'Sources' }).waitFor();
    assert.equal(await again.locator('#review-panel details[open]').count(), 3);
    await journey.open('port.md');
  });

  it('turns the review off, writes, and has the panel up to date and unfolded as it was when the review is on again', async () => {
    const before = await previewOf(journey, 'Une phrase de plus.');
    await before.locator('#toggle-review').press('Enter');
    await before.locator('#review-panel').waitFor({ state: 'hidden' });
    await journey.toEditor();
    await journey.goTo(13, 1);
    await journey.page.keyboard.type('- Le 9 mai 2025, le port a coupé le réseau.\n');
    const preview = await previewOf(journey, 'a coupé le réseau');
    assert.equal(await preview.locator('#review-panel').innerHTML(), '');
    await preview.locator('#toggle-review').press('Enter');
    await preview.locator('#review-panel .timeline button', { hasText: '9 mai 2025' }).waitFor();
    assert.equal(await preview.locator('#review-panel details[open]').count(), 3);
    await journey.toEditor();
    await journey.page.keyboard.press('Control+Z');
    await previewOf(journey, 'Une phrase de plus.');
  });

  it('reads the findings in the margin of a wide page, none over another, and below their blocks in a narrow one', async () => {
    const { page } = journey;
    await page.setViewportSize({ width: 2700, height: 1000 });
    await page.keyboard.press('Control+B');
    await page.waitForTimeout(500);
    const preview = await previewOf(journey, 'Une phrase de plus.');
    const boxes = () =>
      preview.locator('.findings').evaluateAll((notes) =>
        notes.map((note) => {
          const { left, right, top, bottom } = note.getBoundingClientRect();
          return {
            left,
            top,
            bottom,
            isInView: right <= window.innerWidth,
            edge: note.closest('article')?.getBoundingClientRect().right ?? 0,
          };
        }),
      );
    assert.ok(await preview.evaluate(() => window.matchMedia('(min-width: 70rem)').matches), 'the page is wide');
    await preview.evaluate(() => window.scrollTo(0, 0));
    await page.waitForTimeout(500);
    const beside = (await boxes()).sort((a, b) => a.top - b.top);
    assert.ok(beside.length > 1);
    for (const [index, { left, edge, top, isInView }] of beside.entries()) {
      assert.ok(left > edge && isInView, 'a note stands beside the article');
      assert.ok(top >= (beside[index - 1]?.bottom ?? 0), 'notes do not overlap');
    }
    await journey.screenshot('overlay-1-wide');
    // What grows above them, as a picture that loads late does, takes the notes along.
    const fromBlock = () =>
      preview.locator('.findings').evaluateAll((notes) =>
        Math.min(
          ...notes.map((note) => {
            const block = note.parentElement?.tagName === 'LI' ? note.parentElement : note.previousElementSibling;
            return Math.abs(note.getBoundingClientRect().top - (block?.getBoundingClientRect().top ?? 0));
          }),
        ),
      );
    assert.ok((await fromBlock()) < 2, 'the first note stands at its block');
    const first = preview.locator('.article-body > p').first();
    await first.evaluate((block) => block.style.setProperty('padding-bottom', '300px'));
    await page.waitForTimeout(300);
    assert.ok((await fromBlock()) < 2, 'and does so still');
    // A page is laid out anew with each turn from moving notes to measuring them.
    const turns = await preview.evaluate(() => {
      const seen: string[] = [];
      const { getBoundingClientRect } = Element.prototype;
      const { setProperty } = CSSStyleDeclaration.prototype;
      Element.prototype.getBoundingClientRect = function () {
        seen.push('measured');
        return getBoundingClientRect.call(this);
      };
      CSSStyleDeclaration.prototype.setProperty = function (...told: Parameters<typeof setProperty>) {
        seen.push('moved');
        setProperty.apply(this, told);
      };
      window.dispatchEvent(new Event('resize'));
      Object.assign(Element.prototype, { getBoundingClientRect });
      Object.assign(CSSStyleDeclaration.prototype, { setProperty });
      return seen.filter((each, index) => each !== seen[index - 1]);
    });
    assert.deepEqual(turns, ['measured', 'moved']);
    await first.evaluate((block) => block.style.removeProperty('padding-bottom'));
    await page.setViewportSize({ width: 760, height: 900 });
    await page.waitForTimeout(700);
    for (const { left, edge } of await boxes()) assert.ok(left < edge);
    await journey.screenshot('overlay-2-narrow');
    await preview.locator('.timeline').evaluate((list) => list.scrollIntoView());
    assert.ok(await preview.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), 'nothing sticks out');
    await journey.screenshot('overlay-3-narrow-timeline');
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  for (const theme of ['Default High Contrast', 'Default High Contrast Light', 'Default Dark Modern'])
    it(`sees all of it in ${theme}`, async () => {
      await journey.set({ 'workbench.colorTheme': theme });
      const preview = await previewOf(journey, 'Une phrase de plus.');
      await preview
        .locator(theme.includes('Contrast') ? 'body.vscode-high-contrast, body.vscode-high-contrast-light' : 'body.vscode-dark')
        .waitFor();
      await preview.locator('.timeline-picture').evaluate((picture) => picture.scrollIntoView());
      assert.deepEqual(await axe(preview), []);
      await journey.screenshot(`overlay-4-${theme.toLowerCase().replaceAll(' ', '-')}`);
    });
});
