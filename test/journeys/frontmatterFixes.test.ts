import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Journey } from './journey';

const asked = `level: z.enum(['low', 'high']).optional(),
    seo: z.object({ title: z.string() }).strict().optional(),
    cover: image().optional(),
    draft:`;
const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
/** A post with these further lines, in which nothing else is wrong. */
const post = (title: string, more: string) =>
  `---\ntitle: 'The ${title}'\ndescription: 'What is known of the ${title}.'\npubDate: 2025-06-30\n${more}---\n\nIt was closed.\n`;

/** Of each kind of fix: what is wrong, on which line, what is offered first, and what the post is made of then. */
const kinds = [
  ['choice', post('quay', 'level: hihg\n'), 5, 'Write high', '\nlevel: high\n---'],
  ['colon', post('pier', '').replace("'The pier'", 'The pier: closed'), 2, 'Put the value between quotes', "\ntitle: 'The pier: closed'\n"],
  ['slip', post('lock', '').replace('description', 'descritpion'), 3, 'Rename it to “description”', "\ndescription: 'What is known"],
  ['unknown', post('dock', "seo: { title: 'A', size: 3 }\n"), 5, 'Remove “seo.size”', "\nseo: { title: 'A' }\n"],
  ['tabs', post('ship', "seo:\n\ttitle: 'A'\n"), 6, 'Indent with spaces', "\nseo:\n  title: 'A'\n"],
  [
    'french',
    post('crane', '').replace('2025-06-30', '30 juin 2025'),
    4,
    'Write the date as 2025-06-30 (the site will print June 30, 2025)',
    '\npubDate: 2025-06-30\n',
  ],
  ['image', post('boat', 'cover: ./port.png\n'), 5, 'Write ./port.jpg', '\ncover: ./port.jpg\n'],
  [
    'close',
    post('mole', '').replace('\n---\n', '\n'),
    1,
    'Close the frontmatter after line 4',
    '\npubDate: 2025-06-30\n---\n\nIt was closed.',
  ],
] as const;

describe('a person takes each kind of fix', () => {
  let journey: Journey;
  let page: Page;
  /** Waits until these lines stand on the page one below the other: the editor adds new ones behind all others, and moves them a moment later. */
  const reads = async (lines: string): Promise<void> => {
    await page.waitForFunction((lines) => {
      const shown = [...document.querySelectorAll('.editor-group-container.active .view-line')]
        .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
        .map((line) => line.textContent?.replaceAll('\u00a0', ' '));
      return `\n${shown.join('\n')}`.includes(lines);
    }, lines);
  };
  const gone = (severity: 'error' | 'warning'): Promise<void> => journey.squiggles(severity).first().waitFor({ state: 'detached' });

  before(async () => {
    journey = await Journey.start({
      files: {
        ...Object.fromEntries(kinds.map(([name, text]) => [`${name}.md`, text])),
        'one.md': post('first', 'slug: the-port\n'),
        'two.md': post('second', 'slug: the-port\n'),
        'all.md': "---\ntitle: 2024\ndescription: true\npubDate: 2025-06-30\ndraft: 'true'\ntags: one\n---\n\nIt was closed.\n",
      },
    });
    page = journey.page;
    const config = join(journey.folder, 'src/content.config.ts');
    writeFileSync(
      config,
      readFileSync(config, 'utf8').replace('schema: z.object', 'schema: ({ image }) => z.object').replace('draft:', asked),
    );
    writeFileSync(join(journey.folder, 'src/content/blog/port.jpg'), pixel);
  });
  after(() => journey?.end());

  for (const [name, , line, title, mended] of kinds)
    it(`and the site builds again (${name})`, async () => {
      await journey.open(`${name}.md`);
      await journey.squiggles('error').first().waitFor();
      // The editor counts a tab as the columns that it takes.
      await journey.goTo(line, name === 'tabs' ? 1 : 3);
      const fixes = await journey.fixes();
      assert.ok(fixes[0]?.includes(title), fixes.join());
      await journey.screenshot(`fixes-${name}`);
      await page.keyboard.press('Enter');
      await gone('error');
      await reads(mended);
      // What the menu says was wrong is wrong again, by one undo.
      await page.keyboard.press('Control+z');
      await journey.squiggles('error').first().waitFor();
    });

  it('and a post has a slug of its own', async () => {
    await journey.open('two.md');
    await journey.squiggles().first().waitFor();
    await journey.goTo(5, 3);
    const fixes = await journey.fixes();
    assert.ok(fixes[0]?.includes('Write the-port-2'), fixes.join());
    await journey.screenshot('fixes-slug');
    await page.keyboard.press('Enter');
    await journey.line('slug: the-port-2').waitFor();
    await gone('warning');
  });

  it('or all at once that are safe, and those alone', async () => {
    await journey.open('all.md');
    await journey.squiggles('error').nth(3).waitFor();
    // Once findings have changed, VS Code asks for fixes by itself, which ends what was asked for meanwhile.
    await page.waitForTimeout(2_000);
    await journey.run('Fix All');
    await reads("\ntitle: '2024'\ndescription: 'true'\npubDate: 2025-06-30\ndraft: true\ntags: one\n---");
    await page.waitForFunction(() => document.querySelectorAll('.editor-group-container.active .squiggly-error').length === 1);
    await journey.screenshot('fixes-all');
    await page.keyboard.press('Control+z');
    await reads("\ntitle: 2024\ndescription: true\npubDate: 2025-06-30\ndraft: 'true'\ntags: one\n---");
  });
});
