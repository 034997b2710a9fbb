import assert from 'node:assert/strict';
import { unitsOf } from '../../support/covered';

/** `coverage: text` of each unit that is no citation. */
const told = (body: string): string[] =>
  unitsOf(body)
    .filter(({ isCitation }) => !isCitation)
    .map(({ coverage, text }) => `${coverage}: ${text}`);

const lost = 'The port lost 320 cranes.';
const left = 'The mayor left in 2022.';
const both = [`parenthesis: ${lost}`, `paragraph: ${left}`];

describe('a citation behind the full stop', () => {
  for (const citation of [
    '([CERT](a))',
    '([CERT](a), [Le Quai](b))',
    '([CERT](a) ; [Le Quai](b))',
    '([CERT](a) and [Le Quai](b))',
    '([CERT](a), 3 May)',
    '([CERT](a), p. 4)',
    '(see [CERT](a))',
    '(voir [CERT](a), mai 2022)',
    '(source: [CERT](a), via [Le Quai](b)).',
    '(the [CERT](a) report)',
    '(source : le Journal du Dimanche de Quai, [lien](a))',
    '[[CERT](a), [Le Quai](b)]',
    '[CERT](a).',
    '[CERT](a), [Le Quai](b).',
    '[Wired](a).',
  ])
    it(`is ${citation}, and takes nothing of the next sentence`, () => {
      assert.deepEqual(told(`${lost} ${citation} ${left}`), both);
      assert.deepEqual(told(`${lost} ${citation}`), both.slice(0, 1));
    });

  it('is a chain of names at the end', () => {
    assert.deepEqual(told(`${lost} [CERT](a), [Le Quai](b)`), both.slice(0, 1));
  });

  for (const linked of [
    'The port denied it',
    'Nobody was fired',
    'L’hôpital a porté plainte',
    'Une enquête est ouverte',
    'La mairie dépose plainte',
  ])
    it(`is not “${linked}”, which states something`, () => {
      assert.deepEqual(told(`${lost} [${linked}](a).`), [`paragraph: ${lost}`, `link: ${linked}.`]);
    });

  it('is no remark in brackets', () => {
    assert.equal(unitsOf(`${lost} (The mayor [denied it](a) in May.)`)[1]?.isCitation, false);
  });

  it('is a row of a table that says where the others are from', () => {
    const [row, source] = unitsOf('| What | How many |\n| --- | --- |\n| Cranes lost | 320 |\n| Source | [CERT](a) |');
    assert.equal(row?.coverage, 'list');
    assert.equal(source?.isCitation, true);
    assert.equal(source?.tier, 'silent');
  });

  it('is found in one look, however many brackets stand open', () => {
    // With a look over all of them for each, this takes minutes.
    assert.ok(unitsOf(`${'It fell. ([CERT](a), '.repeat(20_000)}`).length > 1);
    assert.ok(unitsOf('It fell by 4 million. ([CERT](a)). '.repeat(20_000)).length > 1);
  });
});
