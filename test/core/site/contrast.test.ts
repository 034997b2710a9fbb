import assert from 'node:assert/strict';
import { getContrast } from 'color2k';
import { legible } from '../../../src/core/look/contrast';

describe('colours of a theme', () => {
  it('are moved as far as it takes to read them, and no further', () => {
    for (const [colour, ground] of [
      ['#6a737d', '#24292e'],
      ['#777777', '#888888'],
      ['#ffff00', '#ffffff'],
      ['#000080', '#000000'],
      ['#6a737d80', '#24292e'],
    ] as const) {
      const moved = legible(colour, ground);
      assert.ok(getContrast(moved, ground) >= 4.5, `${colour} on ${ground}: ${moved}`);
      assert.ok(getContrast(moved, ground) < 9, `${colour} on ${ground}: ${moved}`);
    }
  });

  it('stay as they are where they can be read, and where they are no colours that can be compared', () => {
    assert.equal(legible('#e1e4e8', '#24292e'), '#e1e4e8');
    for (const colour of ['', 'inherit', 'var(--x)', '#12', 'red;']) assert.equal(legible(colour, '#24292e'), colour);
    assert.equal(legible('#777777', ''), '#777777');
  });
});
