import assert from 'node:assert/strict';
import { fixedBlocks, saidOf } from '../../support/posts';

const schema = 'z.object({ title: z.string(), tags: z.array(z.string()).max(6).default([]) })';

describe('the marks of a list', () => {
  it('are hyphens with a blank, of all the items that stand together', () => {
    for (const [marks, mended] of [
      ['  -a', '  - a'],
      ['  -ransomware\n  -hopital', '  - ransomware\n  - hopital'],
      ['  -a\n  - b', '  - a\n  - b'],
      ['  - a\n  -b\n  -c', '  - a\n  - b\n  - c'],
      ['-a\n-b', '- a\n- b'],
      ['  * a\n  * b', '  - a\n  - b'],
      ['* a\n* b', '- a\n- b'],
      ['  * a\n  - b', '  - a\n  - b'],
      ['  • a\n  • b', '  - a\n  - b'],
      ['  • a\n  * b', '  - a\n  - b'],
      ['  * a\n  • b', '  - a\n  - b'],
      ['  - a\n  • b', '  - a\n  - b'],
      ['  - a\n  *b', '  - a\n  - b'],
      ['  -a\n  – b', '  - a\n  - b'],
    ] as const) {
      const block = `title: T\ntags:\n${marks}`;
      assert.deepEqual(fixedBlocks(block, schema), [`title: T\ntags:\n${mended}`], marks);
      assert.equal(saidOf(block, schema).length, 1, marks);
    }
    assert.deepEqual(saidOf('title: T\ntags:\n  -ransomware', schema), [
      '“tags” has to be a list; the site reads text “-ransomware” here.',
    ]);
    assert.deepEqual(saidOf('title: T\ntags:\n  * a\n  * b', schema), ['An item of a list begins with a hyphen and a blank.']);
    assert.deepEqual(
      fixedBlocks('title: T\ntags:\n  -a\n    -b', schema).includes('title: T\ntags:\n  - a\n    - b'),
      false,
      'one in the other',
    );
    assert.deepEqual(saidOf('title: |\n  * a\n  -b', schema), [], 'a text');
  });

  it('are no commas of JSON, which are taken out', () => {
    assert.deepEqual(fixedBlocks('title: "A",\ntags: [a]', schema), ['title: "A"\ntags: [a]']);
    assert.deepEqual(fixedBlocks("title: 'It''s', # so far", schema), ["title: 'It''s' # so far"]);
    assert.deepEqual(fixedBlocks('title: A\ntags: [a, b],', schema), ['title: A\ntags: [a, b]']);
    assert.deepEqual(saidOf('"title": "A",\ntags: [a],', schema), [
      'In YAML, no comma stands behind a value.',
      'In YAML, no comma stands behind a value.',
    ]);
    for (const [type, number] of [
      ['z.number()', '5'],
      ['z.number().int()', '5'],
      ["z.number().or(z.literal('x'))", '5.5'],
    ])
      assert.deepEqual(fixedBlocks(`n: ${number},`, `z.object({ n: ${type} })`)[0], `n: ${number}`, type);
    assert.deepEqual(fixedBlocks('title: "A", and "B"', schema), ['title: \'"A", and "B"\''], 'a text');
  });
});
