import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Journey } from './journey';

const screenshots = join(process.cwd(), 'out', 'screenshots');

describe('a person exports an article', () => {
  let journey: Journey;
  const pageFile = () => join(journey.folder, 'src/content/blog/moveit-2023.html');

  before(async () => {
    journey = await Journey.start();
    mkdirSync(screenshots, { recursive: true });
  });
  after(() => journey?.end());

  const appears = (looking: Promise<unknown>): Promise<boolean> =>
    looking.then(
      () => true,
      () => false,
    );

  /** Whether the box that is open comes to what is looked for in the time that it takes. */
  const offers = (what: string): Promise<boolean> =>
    appears(journey.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: what }).first().waitFor({ timeout: 5000 }));
  const proposes = (name: string): Promise<boolean> =>
    appears(
      journey.page.waitForFunction(
        (end) =>
          [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')].some(
            (input) => input.checkVisibility() && input.value.endsWith(end),
          ),
        `/${name}`,
        { timeout: 8000 },
      ),
    );

  /** Exports, or goes on where that was begun: chooses what, and takes the file that the dialog proposes. */
  const choose = async (what: string, name: string): Promise<void> => {
    // VS Code closes a box from which something that was on its way takes the focus: a preview, the list of notifications. A person begins anew.
    for (let tries = 0; ; tries++) {
      assert.ok(tries < 4, `“${what}” leads to a dialog that proposes ${name}.`);
      const row = journey.page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: what });
      if (!(await row.first().isVisible())) await journey.run('Casefile: Export…');
      if (!(await offers(what))) continue;
      if (what === 'Article with review') await journey.page.keyboard.press('ArrowDown');
      const focused = journey.page.locator('.quick-input-widget:visible .monaco-list-row.focused', { hasText: what });
      if (!(await appears(focused.waitFor({ timeout: 3000 })))) continue;
      await journey.page.keyboard.press('Enter');
      if (await proposes(name)) break;
    }
    await journey.page.keyboard.press('Enter');
  };

  /** Opens an exported page as its reader does, and keeps what it asks for and complains of. */
  const openPage = async (file: string, scheme: 'light' | 'dark' = 'light') => {
    const reader = await journey.page
      .context()
      .browser()
      ?.newPage({ viewport: { width: 1000, height: 1100 }, colorScheme: scheme });
    assert.ok(reader);
    const requested: string[] = [];
    const complaints: string[] = [];
    reader.on('request', (request) => requested.push(request.url()));
    reader.on('console', (message) => complaints.push(message.text()));
    await reader.goto(pathToFileURL(file).href);
    return { reader, requested, complaints };
  };

  it('saves it beside the post, and is told where', async () => {
    const { page } = journey;
    await journey.open('moveit-2023.md');
    await journey.run('Casefile: Export…');
    await page.locator('.quick-input-widget:visible', { hasText: 'Export Article' }).waitFor();
    await journey.screenshot('export-1-dialog');
    await choose('Article', 'moveit-2023.html');
    await journey.notification('Exported to moveit-2023.html.');
    await journey.screenshot('export-2-told');
    assert.match(readFileSync(pageFile(), 'utf8'), /^<!DOCTYPE html>/);
  });

  it('is asked before a file is replaced', async () => {
    const { page } = journey;
    writeFileSync(pageFile(), 'mine');
    await page.locator('.tab', { hasText: 'moveit-2023.md' }).click();
    await choose('Article', 'moveit-2023.html');
    const question = page.locator('.quick-input-widget:visible, .monaco-dialog-box:visible', { hasText: 'already exists' });
    await question.first().waitFor();
    await journey.screenshot('export-3-replace');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    assert.equal(readFileSync(pageFile(), 'utf8'), 'mine');
  });

  it('from the preview, as the text stands in the editor, unsaved', async () => {
    const { page } = journey;
    await journey.open('france-travail-2024.md');
    await journey.goTo(10, 1);
    await page.keyboard.type('Une phrase de plus. ');
    await journey.run('Casefile: Preview Article to the Side');
    await page.locator('.tab', { hasText: 'Preview: ' }).click();
    await choose('Article', 'france-travail-2024.html');
    const told = await journey.notification('Exported to france-travail-2024.html.');
    assert.match(await told.innerText(), /Images from images\.example are not in the page/);
    const html = join(journey.folder, 'src/content/blog/france-travail-2024.html');
    assert.ok(existsSync(html));
    assert.match(readFileSync(html, 'utf8'), /Une phrase de plus\./);
    await journey.screenshot('export-4-unsaved');
  });

  it('opens the page in a browser, which asks for nothing, and prints it', async () => {
    const html = join(journey.folder, 'src/content/blog/france-travail-2024.html');
    const { reader, requested, complaints } = await openPage(html);
    assert.equal(await reader.title(), await reader.locator('h1.article-title').innerText());
    // The style sheet is let in by its hash: where it is not, the page has the browser's own look.
    assert.equal(await reader.locator('main').evaluate((main) => getComputedStyle(main).maxWidth), '704px');
    assert.equal(await reader.locator('.addresses').isVisible(), false);
    await reader.screenshot({ path: join(screenshots, 'export-5-page.png') });
    const pdf = await reader.pdf({ path: join(screenshots, 'export-6-printed.pdf') });
    assert.ok(pdf.length > 10_000);
    await reader.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.equal(await reader.locator('.addresses').isVisible(), true);
    assert.equal(await reader.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
    await reader.close();
    assert.deepEqual(requested, [pathToFileURL(html).href]);
    assert.deepEqual(complaints, []);
  });

  it('with images: those of the site are in the page, and what a link would bring from elsewhere on the disk is not', async () => {
    const blog = join(journey.folder, 'src/content/blog');
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="green"/></svg>';
    const secrets = join(journey.folder, '..', 'secrets');
    for (const folder of [secrets, join(blog, 'own')]) mkdirSync(folder);
    writeFileSync(join(secrets, 'key.svg'), '<svg>secret</svg>');
    writeFileSync(join(blog, 'own', 'near.svg'), picture);
    symlinkSync(join(secrets, 'key.svg'), join(blog, 'own', 'link.svg'));
    symlinkSync(secrets, join(blog, 'linked'));
    const images = ['./own/near.svg', './own/link.svg', './linked/key.svg', '../../../../secrets/key.svg'];
    writeFileSync(
      join(blog, 'images.md'),
      `---\ntitle: 'Images'\n---\n\n${images.map((image) => `![](${image})`).join('\n\n')}\n\n<details><summary>More</summary>Folded words.</details>\n`,
    );
    await journey.open('images.md');
    await choose('Article', 'images.html');
    const told = await journey.notification('Exported to images.html.');
    assert.match(
      await told.innerText(),
      /Images outside the site .*: \.\/own\/link\.svg, \.\/linked\/key\.svg, \.\.\/\.\.\/\.\.\/\.\.\/secrets\/key\.svg\./,
    );
    const html = readFileSync(join(blog, 'images.html'), 'utf8');
    assert.equal(html.split('data:image/svg+xml;base64,').length, 2);
    assert.ok(html.includes(Buffer.from(picture).toString('base64')));
    const { reader } = await openPage(join(blog, 'images.html'));
    const isFoldedShown = () =>
      reader.locator('details').evaluate((details) => {
        const summary = details.firstElementChild as Element;
        return details.getBoundingClientRect().bottom - summary.getBoundingClientRect().bottom > 8;
      });
    assert.equal(await isFoldedShown(), false);
    await reader.emulateMedia({ media: 'print' });
    assert.equal(await isFoldedShown(), true, 'nobody unfolds paper');
    await reader.close();
  });

  it('with its review: its author sees what was written, and a reviewer without VS Code how the claims stand, who goes from claim to source and back', async () => {
    const { page } = journey;
    await journey.open('france-travail-2024.md');
    await journey.run('Casefile: Export…');
    await page.locator('.quick-input-widget:visible', { hasText: 'Article with review' }).waitFor();
    await journey.screenshot('export-7-choice');
    await choose('Article with review', 'france-travail-2024-review.html');
    const told = await journey.notification('Exported to france-travail-2024-review.html.');
    await told.locator('.monaco-button', { hasText: 'Open' }).click();
    await page.locator('.tab.active', { hasText: 'france-travail-2024-review.html' }).waitFor();
    const html = join(journey.folder, 'src/content/blog/france-travail-2024-review.html');

    const { reader, requested, complaints } = await openPage(html);
    const screenshot = (name: string) => reader.screenshot({ path: join(screenshots, `${name}.png`) });
    const summary = reader.locator('.review');
    assert.match(await summary.innerText(), /Affirmations sans source : 4/);
    assert.equal(await reader.locator('.claim[data-state="open"]').count(), 4);
    await screenshot('export-8-review');
    await summary.getByRole('link', { name: 'Les intrus ont téléchargé 25 Go de données.', exact: true }).click();
    const claim = reader.locator('.claim:target');
    assert.match(await claim.innerText(), /25 Go/);
    assert.ok(await claim.evaluate((element) => element.getBoundingClientRect().top < innerHeight));
    await screenshot('export-9-claim');

    await reader.locator('.claim-note a').first().focus();
    await reader.keyboard.press('Enter');
    const source = reader.locator('.review-sources li:target');
    const number = await source.getAttribute('value');
    const colours = await reader
      .locator('.claim')
      .evaluateAll(
        (all, own) => all.map((each) => [each.dataset.sources?.split(' ').includes(own), getComputedStyle(each).backgroundColor]),
        `s${number}`,
      );
    assert.ok(colours.some(([isOwn]) => isOwn) && colours.some(([isOwn]) => !isOwn));
    for (const [isOwn, colour] of colours) assert.equal(colour !== 'rgba(0, 0, 0, 0)', isOwn === true);
    await source.locator('summary').click();
    await screenshot('export-10-source');
    await source.locator('details a').first().click();
    assert.equal(await reader.locator('.claim:target').count(), 1);

    await reader.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await screenshot('export-11-review-printed');
    assert.ok((await reader.pdf({ path: join(screenshots, 'export-12-review-printed.pdf') })).length > 10_000);
    await reader.close();
    assert.deepEqual([...new Set(requested.map((url) => url.replace(/#.*/, '')))], [pathToFileURL(html).href]);
    assert.deepEqual(complaints, []);
  });
});
