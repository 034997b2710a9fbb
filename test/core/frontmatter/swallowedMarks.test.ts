import assert from 'node:assert/strict';
import { fixedBlocks, saidOf } from '../../support/posts';

const schema = 'z.object({ title: z.string(), description: z.string().optional() })';

describe('a mark of YAML’s own at the beginning of a title', () => {
  it('is told, for it is not shown', () => {
    for (const title of ['! Attention', '! 300 ports hit', '! « Fermé »', '&amp; suite', '&amp;lt b', '&co in Paris']) {
      assert.match(
        saidOf(`title: ${title}`, schema).join(),
        /^YAML takes “[!&][^”]*” for a mark of its own: of “title”, the site shows the rest alone\.$/,
        title,
      );
      assert.deepEqual(fixedBlocks(`title: ${title} # so far`, schema), [`title: '${title}' # so far`]);
    }
    assert.deepEqual(fixedBlocks('title: T\ndescription: &amp; what\n  became of it', schema), [
      "title: T\ndescription: '&amp; what\n  became of it'",
    ]);
    assert.deepEqual(fixedBlocks('title: &lt;b', schema), ["title: '&lt;b'"], 'nothing is left of it');
  });

  it('is meant in front of quotes and numbers, or where it is referred to', () => {
    for (const block of [
      "title: ! 'Attention'",
      'title: ! 2025',
      'title: &t Le port\nmore: *t',
      'title: &t\n  Le port',
      'title: a ! b & c',
      'title: ! >-\n  Le port',
    ])
      assert.deepEqual(saidOf(block, schema), [], block);
  });
});
