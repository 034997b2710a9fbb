import assert from 'node:assert/strict';
import { fixedBlocks, saidOf } from '../../support/posts';

const schema = `({ image }) => z.object({
  title: z.string(), description: z.string().min(1).optional(), heroImage: image().optional(), tags: z.array(z.string()).optional(), needed: z.array(z.string()).default([]),
  canonicalURL: z.string().url().optional(), updatedDate: z.coerce.date().optional(), seo: z.object({ mood: z.string().optional(), image: image().optional() }).optional(),
})`;

describe('a key that was left empty', () => {
  it('may be taken out where the site can do without it', () => {
    for (const zod of [3, 4] as const) {
      for (const line of ['heroImage:', 'tags:', 'canonicalURL:', "canonicalURL: ''", 'needed:', 'seo:', 'updatedDate:', 'description:'])
        assert.deepEqual(fixedBlocks(`title: T\n${line}`, schema, zod), ['title: T'], line);
      assert.deepEqual(fixedBlocks('title: T\nseo: { mood: , image: a.png }', schema, zod), ['title: T\nseo: { image: a.png }']);
      assert.deepEqual(fixedBlocks('title: T\nseo:\n  mood:\n  image: a.png', schema, zod), ['title: T\nseo:\n  image: a.png']);
    }
    assert.deepEqual(fixedBlocks('title: T\ntags: # which?', schema), [], 'what stands behind it is its author’s');
    assert.deepEqual(fixedBlocks('title:', schema), []);
    assert.deepEqual(fixedBlocks('tags:', 'z.object({ tags: z.array(z.string()) })'), []);
  });

  it('is an image where the schema wants one', () => {
    assert.deepEqual(saidOf('title: T\nheroImage:', schema), ['“heroImage” is empty, and the site’s schema wants an image.']);
    assert.deepEqual(saidOf('title: T\nheroImage: 3', schema), ['“heroImage” has to be an image; the site reads a number here.']);
    assert.deepEqual(fixedBlocks('title: T\nheroImage: 3', schema), [], 'between quotes it is no picture yet');
  });
});
