import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { watchRequests } from '../support/watch';
import { Journey } from './journey';
import { previewOf } from './previewOf';

const command = 'Casefile: Preview Article to the Side';

const aside = '---\ntitle: Aside\n---\n\nThe end of it.\n';
const long = `---\ntitle: 'Long'\n---\n\n[Down](#the-end) and [aside](./aside.md).[^1]\n\n${'A paragraph of the long post.\n\n'.repeat(60)}## The end\n\nLast words.\n\n[^1]: A note.\n`;
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64');
const corpus = process.env.CASEFILE_CORPUS;

describe('a person previews an article', () => {
  let journey: Journey;
  /** Addresses outside this machine that the browser was asked for. */
  let requested: string[];

  before(async () => {
    journey = await Journey.start({
      files: {
        'aside.md': aside,
        'pictures.md':
          '---\ntitle: Pictures\n---\n\nTwo pictures.\n\n![one](https://images.example/one.png)\n\n![two](https://other.example/two.png)\n',
        'long.md': long,
        'hero.md': "---\ntitle: 'Hero'\nheroImage: ./quay.png\n---\n\n![The pier](./pier.png)\n\nNo picture of it yet.\n",
        ...(corpus ? { 'tp1.md': readFileSync(join(corpus, 'corpus/france-travail.md'), 'utf8') } : {}),
      },
    });
    ({ requested } = await watchRequests(journey.page));
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

  it('is told which images are missing, the hero too, until they are there', async () => {
    await journey.open('hero.md');
    const preview = await previewOf(journey, 'No picture of it yet.');
    const boxes = preview.locator('article .missing-image');
    assert.deepEqual(await boxes.allInnerTexts(), ['Image not found · ./quay.png', 'The pier\nImage not found · ./pier.png']);
    assert.equal(await preview.locator('.hero .missing-image').getAttribute('aria-label'), 'Image not found · ./quay.png');
    assert.equal(await preview.locator('article img').count(), 0);
    await journey.screenshot('preview-10-missing-hero');
    writeFileSync(join(journey.folder, 'src/content/blog/quay.png'), pixel);
    await preview.locator('.hero img').waitFor();
    assert.equal(await boxes.count(), 1);
    rmSync(join(journey.folder, 'src/content/blog/quay.png'));
    await preview.locator('.hero .missing-image').waitFor();
    await journey.open('france-travail-2024.md');
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

  it('has the images of a host shown always, in other posts too, and takes that back in the settings', async () => {
    const { page } = journey;
    let preview = await previewOf(journey, 'Une phrase de plus');
    const button = preview.locator('#always button', { hasText: 'Always from images.example' });
    await button.waitFor();
    await journey.screenshot('preview-6-always');
    await button.press('Enter');
    await preview.locator('#always').waitFor({ state: 'hidden' });

    await journey.open('pictures.md');
    await journey.run(command);
    preview = await previewOf(journey, 'Two pictures.');
    await preview.locator('article img').waitFor({ state: 'attached' });
    assert.equal(await preview.locator('.remote-image').count(), 1);
    assert.match(await preview.locator('#images-note').innerText(), /^Images from other\.example are not loaded/);
    await page.waitForTimeout(500);
    assert.deepEqual([...new Set(requested)], ['https://images.example/one.png']);
    await journey.screenshot('preview-7-always-other-post');

    await journey.set({ 'casefile.preview.imageHosts': [] });
    for (let boxes = 0, tries = 0; boxes !== 2; tries++) {
      assert.ok(tries < 100, 'the images stand as boxes again');
      preview = await previewOf(journey, 'Two pictures.');
      boxes = await preview
        .locator('.remote-image')
        .count()
        .catch(() => 0);
      await page.waitForTimeout(100);
    }
    requested.length = 0;
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
    await journey.reload();
    preview = await previewOf(journey, 'More words.');
    await page.waitForTimeout(600);
    assert.ok(Math.abs((await heading()) - place) < 3, `${await heading()} is not ${place}`);
    await journey.screenshot('preview-5-reloaded');
  });

  it('follows links within the article with the keyboard, and to other posts', async () => {
    const { page } = journey;
    const preview = await previewOf(journey, 'Last words.');
    const focused = () => preview.evaluate(() => document.activeElement?.id);
    await preview.locator('a', { hasText: 'Down' }).focus();
    await page.keyboard.press('Enter');
    assert.equal(await focused(), 'post-the-end');
    await preview.locator('[data-footnote-ref]').click();
    assert.equal(await focused(), 'post-user-content-fn-1');
    await preview.locator('a', { hasText: 'aside' }).click();
    await page.locator('.tab.active', { hasText: 'aside.md' }).waitFor();
  });

  it('sees images by the names that tsconfig.json makes, whichever of its folders they are in', async () => {
    const write = (name: string, content: string | Buffer): void => writeFileSync(join(journey.folder, name), content);
    mkdirSync(join(journey.folder, 'src/assets'), { recursive: true });
    write('src/assets/port.png', pixel);
    write('src/content/blog/quay.png', pixel);
    write('tsconfig.json', '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["lib/*", "src/*"] } } }');
    const names = ['@/assets/port.png', 'src/assets/port.png', 'quay.png', '@/assets/none.png'];
    write(
      'src/content/blog/aliased.md',
      `---\ntitle: Aliased\n---\n\nBy other names.\n\n${names.map((name) => `![${name}](${name})`).join('\n\n')}\n`,
    );
    await journey.open('aliased.md');
    const preview = await previewOf(journey, 'By other names.');
    const seen = () =>
      preview.locator('article img').evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    for (let tries = 0; (await seen()).join() !== '1,1,1' && tries < 50; tries++) await journey.page.waitForTimeout(100);
    assert.deepEqual(await seen(), [1, 1, 1]);
    assert.deepEqual(await preview.locator('.missing-image .image-box-host').allInnerTexts(), ['@/assets/none.png']);
    await journey.screenshot('preview-8-aliases');
    rmSync(join(journey.folder, 'tsconfig.json'));
  });

  if (corpus) {
    it('sees the post this project is for, its images as boxes until asked for', async () => {
      // The preview of another post, which may, loaded its images when the window was loaded anew.
      requested.length = 0;
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
