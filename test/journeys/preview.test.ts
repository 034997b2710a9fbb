import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { Journey } from './journey';

const command = 'Casefile: Preview Article to the Side';

/** The page of the preview whose article holds some words. */
async function previewOf(journey: Journey, words: string): Promise<Frame> {
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

/** Ways in which a post could try to run or request something. */
const attacks = [
  '<script>document.title = "ran"; fetch("https://canary.example/script")</script>',
  '<img src=x onerror="fetch(\'https://canary.example/onerror\')">',
  '<svg onload="fetch(\'https://canary.example/svg\')"><script>fetch("https://canary.example/svgscript")</script></svg>',
  '<iframe src="https://canary.example/frame"></iframe>',
  '<meta http-equiv="refresh" content="0;url=https://canary.example/meta">',
  '<form action="https://canary.example/form"><button autofocus onfocus="this.form.submit()">x</button></form>',
  '<style>body { background: url(https://canary.example/css) }</style><p style="background:url(https://canary.example/inline)">x</p>',
  '<link rel="stylesheet" href="https://canary.example/link.css"><base href="https://canary.example/">',
  '[click](javascript:fetch("https://canary.example/js")) <a href="jav&#x09;ascript:fetch(1)">y</a>',
  '<video src="https://canary.example/video" autoplay></video><object data="https://canary.example/object"></object>',
  '![remote](//canary.example/protocol-relative.png)',
];

const hostile = `---\ntitle: 'Hostile <img src=x onerror=alert(1)>'\ndescription: 'D.'\npubDate: 2025-06-30\n---\n\n${attacks.join('\n\n')}\n\nThe end of it.\n`;
const corpus = process.env.CASEFILE_CORPUS;

describe('a person previews an article', () => {
  let journey: Journey;
  /** Addresses outside this machine that the browser was asked for. */
  const requested: string[] = [];

  before(async () => {
    journey = await Journey.start({
      files: { 'hostile.md': hostile, ...(corpus ? { 'tp1.md': readFileSync(join(corpus, 'corpus/france-travail.md'), 'utf8') } : {}) },
    });
    journey.page.on('request', (request) => {
      // The page's own parts come from the server by a name of VS Code's; the workbench itself asks its gallery.
      if (!/^(?:https?:\/\/(?:localhost|127\.0\.0\.1|[^/]+\.vscode-cdn\.net|open-vsx\.org)|data:|blob:|vscode)/.test(request.url()))
        requested.push(request.url());
    });
    await journey.page.route(/images\.example|canary\.example/, (route) => route.abort());
  });
  after(() => journey?.end());

  it('sees title, date, and boxes for the images of other sites, and types to see it change', async () => {
    const { page } = journey;
    await journey.open('france-travail-2024.md');
    await journey.run(command);
    const preview = await previewOf(journey, 'le vol de données');
    assert.equal(await preview.locator('article').getAttribute('lang'), 'fr');
    assert.match((await preview.locator('article').textContent()) ?? '', /30 juin 2025/);
    assert.equal(await preview.locator('.remote-image').count(), 2);
    assert.equal(await preview.locator('article img').count(), 0);
    await journey.screenshot('preview-1-boxes');
    await journey.goTo(10, 1);
    await page.keyboard.type('Une phrase de plus. ');
    await previewOf(journey, 'Une phrase de plus. Cette étude');
    assert.deepEqual(requested, []);
  });

  it('asks for the images of this post, and only then does the browser', async () => {
    const preview = await previewOf(journey, 'Une phrase de plus');
    await preview.locator('#show-images').click();
    for (let tries = 0; requested.length < 2 && tries < 100; tries++) await journey.page.waitForTimeout(100);
    assert.deepEqual([...new Set(requested)].sort(), [
      'https://images.example/france-travail/agence.jpg',
      'https://images.example/france-travail/schema-acces.png',
    ]);
    await journey.screenshot('preview-2-images');
    requested.length = 0;
  });

  it('is safe from a hostile post: nothing runs, nothing is requested', async () => {
    await journey.open('hostile.md');
    await journey.run(command);
    const preview = await previewOf(journey, 'The end of it.');
    await journey.page.waitForTimeout(1500);
    assert.deepEqual(requested, []);
    assert.equal(await preview.locator('article :is(script, iframe, form, style, link, meta, base, object, video)').count(), 0);
    const handlers = await preview.evaluate(
      () =>
        [...document.querySelectorAll('article *')].flatMap((element) =>
          [...element.attributes].filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value)),
        ).length,
    );
    assert.equal(handlers, 0);
    assert.notEqual(await preview.evaluate(() => document.title), 'ran');
    await journey.screenshot('preview-3-hostile');
  });

  if (corpus) {
    it('sees the post this project is for, its images as boxes until asked for', async () => {
      await journey.open('tp1.md');
      await journey.squiggles().first().waitFor();
      await journey.run(command);
      const preview = await previewOf(journey, 'Tp1 : Attaque contre France Travail');
      assert.match((await preview.locator('article').textContent()) ?? '', /30 juin 2025/);
      assert.equal(await preview.locator('.remote-image').count(), 5);
      assert.equal(await preview.locator('article img').count(), 0);
      assert.deepEqual(requested, []);
      await journey.screenshot('preview-4-tp1');
    });
  }
});
