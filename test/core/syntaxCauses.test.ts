import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core/text/span';
import { checkText, placeUnder } from '../support/posts';

const schema = `z.object({
  title: z.string(), description: z.string().optional(), pubDate: z.coerce.date().optional(), tags: z.array(z.string()).optional(),
  links: z.array(z.object({ url: z.string(), label: z.string() })).optional(), meta: z.object({ a: z.number(), b: z.string() }).optional(),
})`;

/** `message@line` of all that is told of a block, with what each fix that mends makes of it. */
function told(block: string): [told: string, ...made: string[]][] {
  const text = `---\n${block}\n---\n`;
  const { findings, post } = checkText(text, placeUnder(schema));
  return findings.map(({ messageId, start, fixes }) => [
    `${messageId}@${post.lines.at(start).line}`,
    ...fixes
      .filter(({ title }) => !title.text.startsWith('Leave'))
      .map(({ trust, edits }) => `${trust === 'safe' ? '! ' : ''}${applyEdits(text, edits).slice(4, -5)}`),
  ]);
}

describe('tabs in front of a line', () => {
  it('are named and made blanks in a text of several lines, of which nothing else is told', () => {
    assert.deepEqual(told("title: L'attaque\ndescription: |\n\tLe port\npubDate: 2025-06-30"), [
      ['tab@4', "title: L'attaque\ndescription: |\n  Le port\npubDate: 2025-06-30"],
    ]);
    assert.deepEqual(told('title: T\ndescription: >-\n\td e\n\tf\npubDate: 2025-06-30'), [
      ['tab@4', 'title: T\ndescription: >-\n  d e\n  f\npubDate: 2025-06-30'],
    ]);
    assert.deepEqual(told('title: T\ndescription: |\n  Le port\n\n\test fermé\ntags:\n\t- a'), [
      ['tab@6', 'title: T\ndescription: |\n  Le port\n\n  est fermé\ntags:\n  - a'],
    ]);
  });

  it('become as many blanks as the key needs to stand where the site wants it', () => {
    assert.deepEqual(told('title: T\nlinks:\n  - url: x\n\tlabel: y'), [['tab@5', 'title: T\nlinks:\n  - url: x\n    label: y']]);
    assert.deepEqual(told('title: T\nlinks:\n- url: x\n\tlabel: y'), [['tab@5', 'title: T\nlinks:\n- url: x\n  label: y']]);
    assert.deepEqual(told('title: T\n\tpubDate: 2025-06-30'), [['tab@3', 'title: T\npubDate: 2025-06-30']]);
  });
});

describe('a character that nobody sees', () => {
  it('is taken out, which no quotation marks do', () => {
    assert.deepEqual(told('title: T\0\ndescription: d\x07e'), [['refused@2', 'title: T\ndescription: de']]);
  });
});
