import assert from 'node:assert/strict';
import { unitsOf } from '../../support/covered';

describe('a row with a cell that says that there is no source', () => {
  const tiers = (cell: string): string[] =>
    unitsOf(
      `## How they got in\n\n| Item | Value | Source |\n| --- | --- | --- |\n| Group | LockBit | ${cell} |\n| Ransom paid | No | ${cell} |\n| Malware | Ryuk | ${cell} |`,
    ).map(({ tier, text }) => `${tier} ${text.split(' | ').slice(0, 2).join(' | ')}`);
  for (const cell of ['n/a', 'N/A', '—', '-', '?', 'None', 'aucune'])
    it(`is read as with an empty one: ${cell}`, () => {
      assert.deepEqual(tiers(cell), tiers(''));
      assert.ok(tiers(cell).some((tier) => !tier.startsWith('silent')));
    });

  it('is told from one whose cell says something, and from another column', () => {
    assert.match(unitsOf('| Item | Value | Source |\n| --- | --- | --- |\n| Group | LockBit | Ledger |')[0]?.text ?? '', /Ledger$/);
    assert.match(unitsOf('| Item | Value | Cost |\n| --- | --- | --- |\n| Group | LockBit | none |')[0]?.text ?? '', /none$/);
  });
});
