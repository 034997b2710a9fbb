import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from './journey';
import { previewOf } from './previews';

const command = 'Casefile: Preview Article to the Side';

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
const long = `---\ntitle: 'Long'\n---\n\n[Down](#the-end) and [aside](./hostile.md).[^1]\n\n${'A paragraph of the long post.\n\n'.repeat(60)}## The end\n\nLast words.\n\n[^1]: A note.\n`;
const corpus = process.env.CASEFILE_CORPUS;

describe('a person previews an article', () => {
  let journey: Journey;
  /** Addresses outside this machine that the browser was asked for. */
  const requested: string[] = [];

  before(async () => {
    journey = await Journey.start({
      files: {
        'hostile.md': hostile,
        'long.md': long,
        ...(corpus ? { 'tp1.md': readFileSync(join(corpus, 'corpus/france-travail.md'), 'utf8') } : {}),
      },
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

  it('keeps what did not change while typing goes on, and the place when the window is reloaded', async () => {
    const { page } = journey;
    await journey.open('long.md');
    await journey.run(command);
    let preview = await previewOf(journey, 'Last words.');
    const heading = () => preview.locator('#post-the-end').evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await preview.locator('#post-the-end').evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
      Object.assign(element, { isTheSame: true });
    });
    await page.waitForTimeout(400);
    await journey.goTo(5, 1);
    await page.keyboard.type('More words.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    preview = await previewOf(journey, 'More words.');
    assert.ok(await preview.locator('#post-the-end').evaluate((element) => 'isTheSame' in element));
    await page.locator('.tab', { hasText: 'long.md' }).click();
    await page.keyboard.press('Control+S');
    await preview.locator('#post-the-end').evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.waitForTimeout(600);
    const place = await heading();
    await journey.run('Developer: Reload Window');
    await page.waitForTimeout(2000);
    preview = await previewOf(journey, 'More words.');
    await page.waitForTimeout(600);
    assert.ok(Math.abs((await heading()) - place) < 40, `${await heading()} is not ${place}`);
    await journey.screenshot('preview-5-reloaded');
  });

  it('follows links within the article with the keyboard, and to other posts', async () => {
    const { page } = journey;
    const preview = await previewOf(journey, 'Last words.');
    const focused = () => preview.evaluate(() => document.activeElement?.id);
    await preview.locator('a', { hasText: 'Down' }).focus();
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'post-the-end');
    await preview.locator('.footnote-ref a').click();
    assert.equal(await focused(), 'post-fn1');
    await preview.locator('a', { hasText: 'aside' }).click();
    await page.locator('.tab.active', { hasText: 'hostile.md' }).waitFor();
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
