import assert from 'node:assert/strict';
import { safeEdits } from '../../../src/core/fixes/safeEdits';
import { applyEdits } from '../../../src/core/text/span';
import { checkText, placeUnder } from '../../support/posts';

const place = placeUnder('z.object({ title: z.string(), description: z.string(), draft: z.boolean(), size: z.number().optional() })');

/** What *Fix All* makes of a block, and of how many edits. */
function fixed(block: string): [text: string, edits: number] {
  const text = `---\n${block}\n---\n`;
  const edits = safeEdits(checkText(text, place), (other) => checkText(other, place));
  return [applyEdits(text, edits).slice(4, -5), edits.length];
}

describe('what is fixed unasked', () => {
  it('is all of it at once, what only a block that can be read shows too', () => {
    assert.deepEqual(fixed("title: L'attaque: le récit\ndescription: Ce qu'on sait: rien\ndraft: 'true'\nsize: '3'"), [
      "title: 'L''attaque: le récit'\ndescription: 'Ce qu''on sait: rien'\ndraft: true\nsize: 3",
      4,
    ]);
    assert.deepEqual(fixed("title: 12\ndescription: D\ndraft: 'true'"), ["title: '12'\ndescription: D\ndraft: true", 2]);
  });

  it('is nothing that its author has to decide', () => {
    const block = "title: T: u # so\ndescription: D\ndraft: 'true'";
    assert.deepEqual(fixed(block), [block, 0]);
    assert.deepEqual(fixed('title: T\ndescription: D\ndraft: a: b')[1], 0, 'no truth value is a text');
    assert.deepEqual(fixed('title: T\ndescription: D\ndraft: yes'), ['title: T\ndescription: D\ndraft: yes', 0]);
  });
});
