import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from './journey';
import { previewOf } from './previewOf';

describe('a person sees an article as the site prints it', () => {
  let journey: Journey;
  before(async () => {
    journey = await Journey.start({
      files: {
        'plain.md':
          "---\ntitle: 'Plain'\ndescription: 'Without a language.'\npubDate: 2025-06-30\n---\n\n```\nno language\n```\n\n```text\nplain text\n```\n\n```brainfuck\n+[-]\n```\n\n```sh\nls -l\n```\n\n<pre><code>by hand</code></pre>\n\n| Left | Right | Middle |\n| :--- | ----: | :----: |\n| 1 | 2 | 3 |\n\n\"Its\" last words.\n",
        'twice.md': "---\ntitle: 'Twice'\ndescription: 'Told again.'\npubDate: 2025-06-30\n---\n\n# Twice\n\nThe end of it.\n",
      },
    });
  });
  after(() => journey?.end());

  it("in the site's own styles, its listings coloured, its headings listed", async () => {
    await journey.open('durcir-ssh.md');
    await journey.run('Casefile: Preview Article to the Side');
    const preview = await previewOf(journey, 'Ed25519');
    await preview.locator('#site[data-look]').waitFor();
    const listing = preview.locator('code.language-sh');
    await listing.locator('span').first().waitFor();
    const colours = await listing.locator('span').evaluateAll((spans) => spans.map((span) => getComputedStyle(span).color));
    assert.ok(new Set(colours).size > 2, colours.join());
    assert.match((await listing.textContent()) ?? '', /^ssh-keygen .*\nssh-copy-id .*\n$/);

    // What the site leaves alone is as the browser has it, not as VS Code does.
    const [family, padding] = await preview
      .locator('p > code')
      .first()
      .evaluate((code) => [getComputedStyle(code).fontFamily, getComputedStyle(code).padding]);
    assert.deepEqual([family, padding], ['monospace', '0px']);

    const contents = preview.locator('#contents');
    await contents.locator('summary').press('Enter');
    assert.deepEqual(await contents.locator('a').allTextContents(), ['Créer une clé', 'Fermer ce qui ne sert pas', 'Vérifier']);
    assert.match((await contents.locator('p').first().textContent()) ?? '', /\.astro/);
    await journey.screenshot('look-1-site');
    await contents.getByRole('link', { name: 'Vérifier' }).press('Enter');
    assert.equal(await preview.evaluate(() => document.activeElement?.id), 'post-vérifier');
  });

  it('and anew when a style sheet changes', async () => {
    const preview = await previewOf(journey, 'Ed25519');
    appendFileSync(join(journey.folder, 'src', 'styles', 'global.css'), '\nh2 { color: rgb(1, 2, 3) }\n');
    const colour = () =>
      preview
        .locator('article h2')
        .first()
        .evaluate((heading) => getComputedStyle(heading).color);
    for (let tries = 0; (await colour()) !== 'rgb(1, 2, 3)'; tries++) {
      assert.ok(tries < 100, await colour());
      await journey.page.waitForTimeout(100);
    }
  });

  it('and is told which options of the site are not followed, once it has some', async () => {
    const preview = await previewOf(journey, 'Ed25519');
    const told = preview.locator('#contents', { hasText: 'Options of the site that are not followed: markdown.syntaxHighlight.' });
    assert.equal(await told.count(), 0);
    const file = join(journey.folder, 'astro.config.mjs');
    const config = readFileSync(file, 'utf8');
    writeFileSync(file, config.replace('site:', "markdown: { syntaxHighlight: 'prism' },\n  site:"));
    await told.waitFor({ state: 'attached' });
    writeFileSync(file, config);
    await told.waitFor({ state: 'detached' });
  });

  it('and in high contrast in the colours of the reader, listings too, which have their own again after', async () => {
    const preview = await previewOf(journey, 'Ed25519');
    const listing = preview.locator('code.language-sh');
    await journey.set({ 'workbench.colorTheme': 'Default High Contrast' });
    await preview.locator('body.vscode-high-contrast').waitFor();
    await preview.locator('#site:not([data-look])').waitFor();
    await listing.locator('span').first().waitFor({ state: 'detached' });
    assert.equal(await listing.evaluate((code) => code.parentElement?.getAttribute('style') || ''), '');
    const ink = (element: Element) => getComputedStyle(element).color;
    assert.equal(await listing.evaluate(ink), await preview.locator('body').evaluate(ink));
    assert.match((await listing.textContent()) ?? '', /^ssh-keygen .*\nssh-copy-id .*\n$/);
    await listing.scrollIntoViewIfNeeded();
    await journey.screenshot('look-3-high-contrast');
    await journey.set({ 'workbench.colorTheme': 'Default Dark Modern' });
    await listing.locator('span').first().waitFor();
    await preview.locator('#site[data-look]').waitFor();
    await journey.screenshot('look-4-dark');
  });

  it('and is told what readers would see twice', async () => {
    await journey.open('twice.md');
    const preview = await previewOf(journey, 'The end of it.');
    await preview.locator('#notes p', { hasText: 'readers see both' }).waitFor();
    await journey.screenshot('look-2-twice');
  });

  it('with listings that say no language in its theme, and columns aligned as the post says', async () => {
    await journey.open('plain.md');
    const preview = await previewOf(journey, ' last words.');
    await preview.locator('#site[data-look]').waitFor();
    await preview.locator('code.language-sh span').first().waitFor();
    const papers = await preview.locator('article pre').evaluateAll((blocks) =>
      blocks.map((block) => {
        const { backgroundColor, color } = getComputedStyle(block);
        return `${backgroundColor} ${color}`;
      }),
    );
    const [first, ...others] = papers;
    const byHand = others.pop();
    assert.deepEqual(others, [first, first, first]);
    assert.notEqual(byHand, first);
    assert.equal(await preview.locator('article pre').first().textContent(), 'no language\n');
    const aligned = await preview.locator('tbody td').evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).textAlign));
    assert.deepEqual(aligned, ['left', 'right', 'center']);
    await journey.screenshot('look-5-plain');
  });

  it('and by the options of Markdown that its config sets, as soon as they are written', async () => {
    const preview = await previewOf(journey, '“Its” last words.');
    const file = join(journey.folder, 'astro.config.mjs');
    const config = readFileSync(file, 'utf8');
    const coloured = preview.locator('article [data-coloured]');
    assert.equal(await coloured.count(), 4);
    writeFileSync(file, config.replace('defineConfig({', 'defineConfig({ markdown: { smartypants: false, syntaxHighlight: false },'));
    await previewOf(journey, '"Its" last words.');
    await coloured.first().waitFor({ state: 'detached' });
    assert.equal(await preview.locator('code.language-sh span').count(), 0);
    await journey.screenshot('look-6-options');
    writeFileSync(file, config);
    await previewOf(journey, '“Its” last words.');
    await preview.locator('code.language-sh span').first().waitFor();
    assert.equal(await coloured.count(), 4);
  });

  it('and never over what the preview itself says, whatever the styles ask for', async () => {
    const preview = await previewOf(journey, ' last words.');
    const sheet = `
h2{color:red;}} #review,#toggle-review{position:absolute;inset:0;opacity:0.01}
body{position:relative;top:-20px;margin-top:-150px;z-index:99999;overflow:visible}
.article-body{p\\6fsition:fixed;inset:0}
main{position:absolute;inset:-500px;z-index:99999;background:rgb(9, 8, 7)}
.prose{em{color:rgb(4, 5, 6)}}`;
    appendFileSync(join(journey.folder, 'src', 'styles', 'global.css'), sheet);
    const paper = () => preview.locator('main').evaluate((main) => getComputedStyle(main).backgroundColor);
    for (let tries = 0; (await paper()) !== 'rgb(9, 8, 7)'; tries++) {
      assert.ok(tries < 100, await paper());
      await journey.page.waitForTimeout(100);
    }
    const onTop = await preview.locator('#toggle-review').evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      return { id: document.elementFromPoint(left + width / 2, top + height / 2)?.id, width, place: getComputedStyle(button).position };
    });
    assert.deepEqual([onTop.id, onTop.place], ['toggle-review', 'static']);
    assert.ok(onTop.width < 200, String(onTop.width));
    const summary = await preview.locator('#contents summary').evaluate((element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + 20, top + height / 2)?.tagName;
    });
    assert.equal(summary, 'SUMMARY');
    await journey.screenshot('look-6-hostile');
  });
});
