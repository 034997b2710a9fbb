import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame } from 'playwright-core';
import { exportPage } from '../../src/core/export/exportArticle';
import { codeThemeFor } from '../../src/core/look/codeTheme';
import { enormousPost, forbidden, hostilePost } from '../support/hostile';
import { checkText, starterPlace } from '../support/posts';
import { watchRequests } from '../support/watch';
import { Journey } from './journey';
import { previewOf } from './previewOf';

/** What a post that got through would have left: the canary, handlers, dangerous addresses, elements that act. */
const traces = (page: Frame, within: string) =>
  page.evaluate(
    ({ within, forbidden }) => {
      const elements = [...document.querySelectorAll(`${within} *`)];
      const attributes = elements.flatMap((element) => [...element.attributes]);
      return {
        canary: (window as unknown as { canary?: unknown }).canary,
        polluted: ({} as Record<string, unknown>).polluted,
        elements: elements.filter((element) => element.matches(forbidden)).map(({ tagName }) => tagName),
        attributes: attributes
          .filter(
            ({ name, value }) =>
              /^(?:on|style$|srcset$|ping$|background$)/i.test(name) || /^\s*(?:javascript|vbscript|data:text)/i.test(value),
          )
          .map(({ name }) => name),
        frames: window.frames.length,
      };
    },
    { within, forbidden },
  );

const none = { canary: undefined, polluted: undefined, elements: [], attributes: [], frames: 0 };

/** Code that would be markup, were it not written as text again after it was coloured. */
const hostileListing = `\`\`\`html
</code></pre><script>window.canary = 'listing'</script><img src=x onerror="window.canary = 'listing'">
\`\`\`

The end of it.
`;

describe('a hostile post', () => {
  let journey: Journey;
  let requested: string[];
  let sent: string[];

  before(async () => {
    journey = await Journey.start({ files: { 'hostile.md': hostilePost, 'enormous.md': enormousPost } });
    ({ requested, sent } = await watchRequests(journey.page));
  });
  after(() => journey?.end());

  it('runs nothing and requests nothing in the preview, where its links are followed too', async () => {
    const { page } = journey;
    await journey.open('hostile.md');
    await journey.run('Casefile: Preview Article to the Side');
    const preview = await previewOf(journey, 'The end of it.');
    const title = await preview.evaluate(() => document.title);
    for (const words of ['click', 'y', 'z']) {
      for (const link of await preview.locator('article a', { hasText: new RegExp(`^${words}$`) }).all()) await link.click();
    }
    for (const summary of await preview.locator('article summary').all()) await summary.click();
    await page.waitForTimeout(1500);
    assert.deepEqual(requested, []);
    assert.deepEqual(await traces(preview, 'article'), none);
    assert.equal(await preview.evaluate(() => document.title), title);
    // None of its names took the place of the page's own, and headings have theirs.
    assert.equal(await preview.locator('[id="article"]').count(), 1);
    const ids = await preview.locator('article :is(h1, h2):not(.sr-only)[id]').evaluateAll((headings) => headings.map(({ id }) => id));
    assert.deepEqual(ids, ['post-__proto__', 'post-constructor', 'post-hasownproperty', 'post-__proto__-1']);
    await journey.screenshot('hostile-1-preview');
  });

  it('could not, were it not sanitised: the page’s policy stops what is put into it by force', async () => {
    const preview = await previewOf(journey, 'The end of it.');
    await preview.evaluate((html) => {
      const place = document.createElement('div');
      place.id = 'forced';
      document.body.append(place);
      place.innerHTML = html;
      const script = document.createElement('script');
      script.textContent = 'window.canary = "inline"';
      place.append(script);
      place.append(Object.assign(document.createElement('script'), { src: 'https://canary.example/forced.js' }));
    }, `<img src="https://canary.example/forced.png"><img src=x onerror="window.canary='forced'"><iframe src="https://canary.example/forced"></iframe><style>body{background:url(https://canary.example/forced.css)}</style>`);
    await journey.page.waitForTimeout(1000);
    // Begun, as the browser tells of it, and stopped before it was sent.
    assert.ok(requested.includes('https://canary.example/forced.png'));
    assert.deepEqual(sent, []);
    requested.length = 0;
    assert.equal(await preview.evaluate(() => (window as unknown as { canary?: unknown }).canary), undefined);
    await preview.evaluate(() => document.querySelector('#forced')?.remove());
  });

  it('of one line of 5 MB is shown to its end', async () => {
    await journey.open('enormous.md');
    await journey.run('Casefile: Preview Article to the Side');
    // Its text is too long to be handed over within the time that `previewOf` grants.
    let length = 0;
    for (let tries = 0; tries < 100 && length < 4_900_000; tries++) {
      await journey.page.waitForTimeout(500);
      for (const frame of journey.page.frames())
        length = Math.max(
          length,
          await frame.evaluate(() => document.querySelector('article#article')?.textContent?.length ?? 0).catch(() => 0),
        );
    }
    assert.ok(length > 4_900_000, `${length} characters are shown`);
    assert.deepEqual(requested, []);
    await journey.screenshot('hostile-2-enormous');
  });

  it('runs nothing and requests nothing in the exported page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casefile-hostile-'));
    const reader = await journey.page.context().browser()?.newPage();
    assert.ok(reader);
    try {
      const listings = {
        theme: codeThemeFor(undefined, false),
        read: async (file: string) => readFileSync(join('dist', 'listings', file), 'utf8'),
        now: () => performance.now(),
      };
      const posts = { hostile: hostilePost, enormous: enormousPost, listing: hostileListing };
      for (const [name, post] of Object.entries(posts)) {
        const review = name === 'enormous' ? {} : { review: checkText(post, starterPlace, { force: true }) };
        const options = { syntax: 'markdown', language: 'en', timeZone: 'UTC', name, listings, ...review } as const;
        const { html } = await exportPage(post, options, async () => 'absent');
        const file = join(folder, `${name}.html`);
        writeFileSync(file, html);
        const asked: string[] = [];
        reader.on('request', (request) => asked.push(request.url()));
        await reader.goto(pathToFileURL(file).href);
        await reader.waitForTimeout(500);
        assert.deepEqual(
          asked.filter((address) => address !== pathToFileURL(file).href),
          [],
        );
        assert.deepEqual(await traces(reader.mainFrame(), 'main'), none);
        assert.match((await reader.locator('main').textContent()) ?? '', /The end of it\./);
        if (name === 'hostile') await reader.screenshot({ path: join(process.cwd(), 'out', 'screenshots', 'hostile-3-exported.png') });
      }
    } finally {
      await reader.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
