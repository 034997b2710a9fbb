import assert from 'node:assert/strict';
import { wordFinding } from '../../src/core/findings/message';
import { applyEdits } from '../../src/core/text/span';
import { checkText, placeUnder } from '../support/posts';

const schema = `z.object({
  level: z.enum(['low', 'very high', 'no']).optional(),
  size: z.union([z.literal(1), z.literal(2)]).optional(),
  done: z.literal(true).optional(),
  tags: z.array(z.enum(['a', 'b, c'])).optional(),
  days: z.number().optional(),
  media: z.discriminatedUnion('type', [z.object({ type: z.literal('one') }), z.object({ type: z.literal('two') })]).optional(),
})`;

/** What each fix of a refused value makes of a block. */
function written(block: string, fence = '---', zod: 3 | 4 = 4): string[] {
  const text = `${fence}\n${block}\n${fence}\n`;
  const { findings } = checkText(text, placeUnder(schema, zod));
  const fixes = findings.filter(({ rule }) => rule === 'frontmatter-invalid-value').flatMap((finding) => finding.fixes);
  return fixes.map(({ edits }) => applyEdits(text, edits).slice(4, -5));
}

describe('a choice that takes the place of a refused value', () => {
  it('has the quotes that stand there, and else those it needs', () => {
    assert.deepEqual(written('level: hihg'), ['level: low', "level: 'no'", 'level: very high']);
    assert.ok(written("level: 'hihg'").includes("level: 'low'"));
    assert.ok(written('level: "hihg" # so far').includes('level: "low" # so far'));
    assert.ok(written('tags: [a, c]').includes("tags: [a, 'b, c']"));
    assert.ok(written('level = "hihg"', '+++').includes('level = "low"'));
    assert.ok(written("level = 'hihg'", '+++').includes("level = 'low'"));
  });

  it('is a number or a truth value where those are asked for', () => {
    for (const zod of [3, 4] as const) {
      assert.deepEqual(written("size: '2'", '---', zod)[0], 'size: 2');
      assert.deepEqual(written('size: 3', '---', zod).sort(), ['size: 1', 'size: 2']);
      assert.deepEqual(written('done: yes', '---', zod), ['done: true']);
      assert.deepEqual(written('media: { type: tow }', '---', zod)[0], 'media: { type: two }');
    }
  });

  it('is offered where nothing stands yet', () => {
    assert.ok(written('level:').includes('level: low'));
    assert.ok(written('level: # which?').includes('level: low # which?'));
    assert.ok(written("level: ''").includes("level: 'low'"));
  });

  it('is named, where zod does not', () => {
    for (const zod of [3, 4] as const) {
      const said = (block: string): string[] =>
        checkText(`---\n${block}\n---\n`, placeUnder(schema, zod)).findings.map((finding) => wordFinding(finding, 'en'));
      assert.deepEqual(said('size: 3'), ['“size” has to be one of: 1, 2.']);
      assert.deepEqual(said('done: 1'), ['“done” has to be one of: true.']);
      assert.deepEqual(said('media: { type: three }'), ['“media.type” has to be one of: one, two.']);
      assert.deepEqual(said("days: ''"), ['“days” is empty, and the site’s schema wants a number.']);
    }
  });
});
