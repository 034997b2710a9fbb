import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder, told } from '../../support/posts';

const place = placeUnder(
  'z.object({ title: z.string(), description: z.string(), day: z.coerce.date(), tags: z.array(z.string()).optional() })',
  4,
);
const rest = 'description: D\nday: 2025-01-01';
const block = (written: string): string => `---\n${written}\n---\n\nIt was closed.\n`;
/** What the fixes make of a text, in their order. */
const made = (text: string): string[] =>
  checkText(text, place).findings.flatMap(({ fixes }) => fixes.flatMap(({ edits }) => (edits.length > 0 ? [applyEdits(text, edits)] : [])));

describe('a slip in a block', () => {
  it('that is a tab in a text of several lines is told as one, and nothing is said of the text', () => {
    const text = block('title: T\ndescription: |\n\tThe port\nday: 2025-01-01');
    assert.deepEqual(told(checkText(text, place)), ['frontmatter-syntax: The port']);
    assert.deepEqual(made(text), [block('title: T\ndescription: |\n  The port\nday: 2025-01-01')]);
  });

  it('that is a quotation mark in a list is told where it is opened', () => {
    assert.deepEqual(told(checkText(block(`title: T\n${rest}\ntags: [a b, 'c", d]`), place)), [`frontmatter-syntax: tags: [a b, 'c", d]`]);
  });

  it('that begins a second block is told where that begins', () => {
    assert.deepEqual(told(checkText(block(`title: T\n${rest}\n...\nfoo: x`), place)), ['frontmatter-syntax: ...']);
  });

  it('that ends the block with a comment behind it is taken out like any', () => {
    for (const end of ['...', '... # c', '...  ']) {
      const text = block(`title: T\n${rest}\n${end}\ntags: [x]`);
      assert.deepEqual(
        checkText(text, place).findings.map(({ messageId }) => messageId),
        ['documents'],
        end,
      );
      assert.deepEqual(made(text), [block(`title: T\n${rest}\ntags: [x]`)], end);
    }
  });

  it('that is a hyphen without its blank gets it, and stays an item of its own', () => {
    const items = `title: T\n${rest}\ntags:\n  - a\n  - b\n`;
    assert.deepEqual(made(block(`${items}  -c`)), [block(`${items}  - c`)]);
    assert.deepEqual(made(block(`${items}    -c`)), [], 'a text goes on there');
  });

  it('of the indent is not mended by making text of a key that the site asks for', () => {
    assert.deepEqual(made(block('title: T\n  description: d e\nday: 2025-01-01')), [block('title: T\ndescription: d e\nday: 2025-01-01')]);
  });

  it('of a blank behind the colon has its fix on each line', () => {
    assert.deepEqual(made(block('title:T\ndescription: D\nday:2025-01-01')), [
      block('title: T\ndescription: D\nday:2025-01-01'),
      block('title:T\ndescription: D\nday: 2025-01-01'),
    ]);
  });

  it('of the opening line is mended there, and no second block is written above', () => {
    for (const text of [` ${block(`title: T\n${rest}`)}`, block(`title: T\n${rest}`).slice(4)])
      assert.deepEqual(made(text), [block(`title: T\n${rest}`)]);
  });

  it('of a mark that a word processor closed is closed in its stead', () => {
    assert.equal(made(block(`title: "The port”\n${rest}`))[0], block(`title: "The port"\n${rest}`));
    assert.equal(made(block(`title: "The “port”\n${rest}`))[0], block(`title: "The “port”"\n${rest}`));
  });

  it('is none where Jekyll closes a block with three points', () => {
    const jekyll = { path: '_posts/2025-06-30-port.md', site: { kind: 'jekyll' as const, collections: [] }, isPost: true };
    const text = '---\ntitle: The port\n...\n\nIt was closed.\n\n---\n\nFor a week.\n';
    const { post, findings } = checkText(text, jekyll);
    assert.deepEqual(
      [findings, post.frontmatter.data, text.slice(post.frontmatter.bodyStart)],
      [[], { title: 'The port' }, '\nIt was closed.\n\n---\n\nFor a week.\n'],
    );
    assert.deepEqual(told(checkText(text, place)).length > 0, true);
  });
});
