import assert from 'node:assert/strict';
import { fixedBlocks } from '../../support/posts';

describe('the date of a post by a name that another site has for it', () => {
  const schema = 'z.object({ title: z.string(), pubDate: z.coerce.date(), updatedDate: z.coerce.date().optional() })';

  it('may get the name that this site asks for', () => {
    assert.equal(fixedBlocks('title: T\ndate: 2025-06-30', schema)[0], 'title: T\npubDate: 2025-06-30');
    assert.equal(fixedBlocks("title: T\n'published': June 30 2025", schema)[0], "title: T\n'pubDate': June 30 2025");
    const strict = 'z.strictObject({ title: z.string(), pubDatetime: z.date() })';
    const made = fixedBlocks('title: T\npubDate: 2025-06-30', strict);
    assert.equal(
      made.filter((block) => block === 'title: T\npubDatetime: 2025-06-30').length,
      2,
      'of the missing key and of the unknown one',
    );
  });

  it('keeps it where another may be meant, or the site would not take it', () => {
    for (const block of [
      'title: T\ndate: 2025-06-30\npublished: 2025-06-29',
      'title: T\npublished: true',
      'title: T\ndate: soon',
      'title: T\ndate: 30 juin 2025',
      'title: T\nevent: 2025-06-30',
    ])
      assert.ok(
        fixedBlocks(block, schema).every((made) => /^pubDate: ''$/m.test(made)),
        block,
      );
    const both = 'z.object({ title: z.string(), pubDate: z.coerce.date(), date: z.coerce.date().optional() })';
    assert.deepEqual(fixedBlocks('title: T\ndate: 2025-06-30', both), ["title: T\npubDate: ''\ndate: 2025-06-30"]);
  });
});
