import assert from 'node:assert/strict';
import { unitsOf } from '../../support/covered';

/** The tier of the first unit, and the words that speak for it. */
const first = (body: string): string => {
  const [unit] = unitsOf(body);
  return unit?.reasons.length === 0 ? unit.tier : 'told';
};

describe('marked words with a stop that lead in what stands behind them', () => {
  for (const lead of [
    'What Quay did.',
    'How LockBit got in.',
    'What the FBI recovered.',
    'Who attacked Quay.',
    'What had been stolen.',
    'Verdict.',
    'The arrests.',
    'Ce que Quay a fait.',
    'Comment LockBit est entré.',
    'Qui a attaqué Quay.',
    'Plaintes.',
    'L’amende.',
  ]) {
    it(`are no claim: ${lead}`, () => {
      assert.equal(first(`**${lead}** It shut the gate on 9 May.`), 'silent');
      assert.equal(first(`*${lead.slice(0, -1)}*. It shut the gate on 9 May.`), 'silent');
    });

    it(`are no part of an item: ${lead}`, () =>
      assert.deepEqual(
        unitsOf(`- **${lead}** It shut the gate on 9 May.`).map(({ text }) => text),
        ['It shut the gate on 9 May.'],
      ));
  }

  for (const told of [
    '**LockBit was paid.** It sent 40 bitcoin on 9 May.',
    '**Quay lost 40 boats.** It took a day.',
    '**What Quay did was illegal.** It paid a gang.',
    '**Ce que Quay a fait était illégal.** Elle a payé.',
    '**When the gang struck, Quay paid.** It took a day.',
    '**What Quay lost: 40 boats.** It took a day.',
    '**Qui a attaqué Quay a aussi attaqué Norvik.** Il court.',
    '**Why Quay paid.** Its backups were encrypted.',
    '**Pourquoi Quay a payé.** Ses sauvegardes étaient chiffrées.',
    '- **Bankrupt.** The supplier, in May 2025.',
    '- **Fired.** The CISO and two others, on 9 May.',
    '- **How the CEO lied.** He said nothing for 4 weeks.',
    'What Quay did. It paid.',
    '**What Quay did.**',
  ])
    it(`are told from what states: ${told}`, () => assert.equal(first(told), 'told'));
});
