import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { Journey } from './journey';
import { previewOf } from './previewOf';

const head = (title: string): string => `---\ntitle: '${title}'\ndescription: 'What is known of it.'\npubDate: 2025-06-30\n---\n\n`;

const paragraphs = Array.from(
  { length: 100 },
  (_, index) => `Paragraph ${index + 1} of the post, which goes on for as long as a line of it may be, and no longer than that.\n\n`,
);
const big = `${head('Big')}Begin here.\n\n${paragraphs.join('')}The last words.\n`;

const log = Array.from({ length: 120 }, (_, index) => `line ${index + 1} of the log`).join('\n');
const late = `${head('Late')}![A tall picture](https://images.example/tall.svg)\n\n\`\`\`text\n${log}\n\`\`\`\n\n${paragraphs.slice(0, 60).join('')}`;

/** What the page does from now on: renderings that reach it, nodes that come and go in the article, and what it shows at the end of each rendering. */
const watch = (preview: Frame) =>
  preview.evaluate(() => {
    const seen = { versions: [] as number[], nodes: 0, texts: [] as (string | undefined)[] };
    const article = document.getElementById('article') as HTMLElement;
    // Comes after the page's own listener.
    window.addEventListener('message', ({ data }) => {
      if (data?.type !== 'show') return;
      seen.versions.push(data.shown.version);
      seen.texts.push(article.querySelector('p[data-line]')?.textContent ?? undefined);
    });
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes } of records) seen.nodes += addedNodes.length + removedNodes.length;
    }).observe(article, { childList: true, subtree: true });
    Object.assign(window, { seen });
  });

const seenIn = (preview: Frame) =>
  preview.evaluate(() => (window as unknown as { seen: { versions: number[]; nodes: number; texts: string[] } }).seen);

/** The first paragraph in view, by its number, in the editor and in the page. */
const inEditor = async (journey: Journey): Promise<number> =>
  Math.min(
    ...(await journey.page.locator('.editor-group-container .view-line').evaluateAll((lines) =>
      lines
        .filter(
          (line) =>
            line.getBoundingClientRect().bottom > (line.closest('.monaco-scrollable-element')?.getBoundingClientRect().top ?? 0) + 4,
        )
        .map((line) => Number(/^Paragraph.(\d+)/.exec(line.textContent ?? '')?.[1]))
        .filter((number) => number > 0),
    )),
  );

const inPage = (preview: Frame): Promise<{ number: number; top: number; scrolled: number }> =>
  preview.locator('article p').evaluateAll((all) => {
    const first = all.find((each) => /^Paragraph/.test(each.textContent ?? '') && each.getBoundingClientRect().bottom > 4);
    return {
      number: Number(/\d+/.exec(first?.textContent ?? '')?.[0]),
      top: Math.round(first?.getBoundingClientRect().top ?? 0),
      scrolled: Math.round(window.scrollY),
    };
  });

describe('a person writes beside the preview', () => {
  let journey: Journey;
  let preview: Frame;

  before(async () => {
    journey = await Journey.start({ files: { 'big.md': big, 'late.md': late } });
    await journey.open('big.md');
    await journey.run('Casefile: Preview Article to the Side');
    preview = await previewOf(journey, 'The last words.');
  });
  after(() => journey?.end());

  it('and of a post of 12 kB only the paragraph that changed is made anew, as soon as its rendering is there', async () => {
    assert.ok(big.length > 10_000 && big.length < 14_000, `${big.length} characters`);
    await journey.goTo(7, 12);
    await journey.page.waitForTimeout(600);
    await watch(preview);
    await journey.page.keyboard.type('s');
    await previewOf(journey, 'Begin here.s');
    await journey.page.waitForTimeout(600);
    const { versions, nodes, texts } = await seenIn(preview);
    assert.equal(versions.length, 1, 'one rendering');
    assert.equal(nodes, 2, 'one paragraph came and one went');
    assert.deepEqual(texts, ['Begin here.s'], 'it is shown when its message was heard, with nothing left for later');
  });

  it('and of what is typed fast each rendering is newer than the one before, and the last shows it all', async () => {
    const typed = ' quite fast, so that no rendering can keep up with all the keys of it';
    const before = (await seenIn(preview)).versions.length;
    await journey.page.keyboard.type(typed);
    await previewOf(journey, `Begin here.s${typed}`);
    await journey.page.waitForTimeout(600);
    const { versions, texts } = await seenIn(preview);
    assert.ok(versions.length - before < typed.length, `${versions.length - before} renderings of ${typed.length} keys`);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    assert.equal(texts.at(-1), `Begin here.s${typed}`);
    // One that was overtaken on its way.
    await preview.evaluate(() => {
      const shown = {
        version: 0,
        language: 'en',
        html: '<p>Overtaken.</p>',
        notes: [],
        css: '',
        codeTheme: { light: '', dark: '' },
        lines: 1,
        state: {},
      };
      window.dispatchEvent(new MessageEvent('message', { data: { type: 'show', shown } }));
    });
    assert.ok(!(await preview.locator('article').textContent())?.includes('Overtaken.'));
  });

  it('and hides it behind another tab, where nothing of it runs, and finds its place and the newest words again', async () => {
    const { page } = journey;
    const place = async () =>
      preview.locator('p', { hasText: /^Paragraph 60 / }).evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await preview.locator('p', { hasText: /^Paragraph 60 / }).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(700);
    const before = await place();
    await journey.open('astro.config.mjs');
    await journey.run('View: Move Editor into Next Group');
    for (let tries = 0; !preview.isDetached(); tries++) {
      assert.ok(tries < 100, 'the page is gone while it is hidden');
      await page.waitForTimeout(100);
    }
    await journey.toEditor();
    await journey.goTo(7, 1);
    await page.keyboard.type('Unseen. ');
    await page.waitForTimeout(1200);
    await assert.rejects(previewOf(journey, 'Unseen.', 500), 'nothing shows what is typed');
    await page.locator('.tab', { hasText: 'Preview: Big' }).click();
    preview = await previewOf(journey, 'Unseen. Begin here.');
    await page.waitForTimeout(700);
    assert.ok(Math.abs((await place()) - before) < 3, `${await place()} is not ${before}`);
    await journey.screenshot('live-1-back');
  });

  it('and it stays at the line of the editor past a picture that loads late and a long listing', async () => {
    const { page } = journey;
    let load = (): void => assert.fail('the picture was not asked for');
    await page.route('https://images.example/tall.svg', (route) => {
      load = () =>
        void route.fulfill({
          contentType: 'image/svg+xml',
          body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900"><rect width="600" height="900" fill="teal"/></svg>',
        });
    });
    await journey.set({ 'casefile.preview.imageHosts': ['images.example'] });
    await journey.open('late.md');
    preview = await previewOf(journey, 'Paragraph 60 of');
    await preview.locator('article img').waitFor({ state: 'attached' });
    await journey.goTo(200);
    await page.waitForTimeout(900);
    const unloaded = await inPage(preview);
    const line = await inEditor(journey);
    assert.ok(line > 1 && line < 60, `the editor is past the listing, at ${line}`);
    assert.ok(Math.abs(unloaded.number - line) <= 1, `${unloaded.number} is not ${line}`);
    load();
    await preview.waitForFunction(() => (document.querySelector('article img') as HTMLImageElement).naturalHeight === 900);
    await page.waitForTimeout(500);
    const loaded = await inPage(preview);
    assert.ok(loaded.scrolled > unloaded.scrolled + 300, 'the picture takes its room');
    assert.deepEqual(
      [loaded.number, Math.abs(loaded.top - unloaded.top) < 3],
      [unloaded.number, true],
      `${loaded.top} is not ${unloaded.top}`,
    );
    await journey.screenshot('live-2-late-picture');
    await journey.goTo(160);
    await page.waitForTimeout(900);
    assert.ok(Math.abs((await inPage(preview)).number - (await inEditor(journey))) <= 1);
  });
});
