import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { Journey } from './journey';

const head = "---\ntitle: 'The port'\ndescription: 'What is known.'\npubDate: 2025-06-30\n";
const end = '---\n\nIt was closed.\n';
const swallowed =
  "---\ntitle: 'The quay'\ndescription: 'What is left.'\npubDate: 2025-06-30\n\n## What was closed\n\nThe port of the town : all of it, for nine days.\n\n---\n\nThe end.\n";

for (const [locale, words] of [
  [
    'en',
    {
      list: "Write ['#leak', '#port']",
      quote: 'Put the value between quotes',
      reads: 'This reads like the article, and stands in the frontmatter',
      below: 'below line 10 alone',
      close: 'Close the frontmatter after line 4',
    },
  ],
  [
    'fr',
    {
      list: "Écrire ['#leak', '#port']",
      quote: 'Mettre la valeur entre guillemets droits',
      reads: 'Ceci se lit comme l’article',
      below: 'la ligne 10',
      close: 'Fermer le frontmatter après la ligne 4',
    },
  ],
] as const) {
  describe(`a person whose frontmatter says to YAML what they did not mean (${locale})`, () => {
    let journey: Journey;
    let page: Page;
    /** Takes the first fix on a line, which has to have these words. */
    const take = async (line: number, title: string, shot?: string): Promise<void> => {
      await journey.goTo(line, 8);
      const fixes = await journey.fixes();
      assert.ok(fixes[0]?.includes(title), fixes.join());
      if (shot) await journey.screenshot(`slips-${locale}-${shot}`);
      await page.keyboard.press('Enter');
    };
    const isMended = (): Promise<void> => journey.squiggles('error').first().waitFor({ state: 'detached' });

    before(async () => {
      journey = await Journey.start({
        locale,
        files: {
          'flow.md': `${head}tags: [#leak, #port]\n${end}`,
          'items.md': `${head.replace('port', 'pier')}tags:\n  - #leak\n  - #port\n${end}`,
          'plain.md': `${head.replace('port', 'lock')}tags: #leak #port\n${end}`,
          'swallowed.md': swallowed,
        },
      });
      page = journey.page;
    });
    after(() => journey?.end());

    it('gets the list that tags behind `#` were meant to be, between brackets', async () => {
      await journey.open('flow.md');
      await journey.squiggles('error').first().waitFor();
      await take(5, words.list, '1-flow');
      await journey.line("tags: ['#leak', '#port']").waitFor();
      await isMended();
    });

    it('gets it where they have a line each', async () => {
      await journey.open('items.md');
      await journey.squiggles('error').nth(1).waitFor();
      await take(6, words.quote, '2-items');
      await journey.line("- '#leak'").waitFor();
      await take(7, words.quote);
      await journey.line("- '#port'").waitFor();
      await isMended();
      assert.match(await journey.text(), /tags:\n {2}- '#leak'\n {2}- '#port'\n---/);
    });

    it('gets it where they have no brackets', async () => {
      await journey.open('plain.md');
      await journey.squiggles('error').first().waitFor();
      await take(5, words.list, '3-plain');
      await journey.line("tags: ['#leak', '#port']").waitFor();
      await isMended();
      await journey.screenshot(`slips-${locale}-4-mended`);
    });

    it('is told where the article stands in the frontmatter, and closes it above', async () => {
      await journey.open('swallowed.md');
      await journey.squiggles().first().waitFor();
      await journey.goTo(6, 4);
      await page.keyboard.press('F8');
      const told = page.locator('.peekview-widget', { hasText: words.reads });
      await told.waitFor();
      assert.ok((await told.innerText()).replaceAll('\u00a0', ' ').includes(words.below));
      await journey.screenshot(`slips-${locale}-5-swallowed`);
      await page.keyboard.press('Escape');
      await take(6, words.close, '6-close');
      await journey.squiggles().first().waitFor({ state: 'detached' });
      assert.match(await journey.text(), /pubDate: 2025-06-30\n---\n\n## What was closed\n/);
      await journey.screenshot(`slips-${locale}-7-closed`);
      await page.keyboard.press('Control+z');
      await journey.squiggles().first().waitFor();
      assert.match(await journey.text(), /pubDate: 2025-06-30\n\n## What was closed\n/);
    });
  });
}
