import assert from 'node:assert/strict';
import { unitsOf } from '../../support/covered';

/** The coverage of the one row of a table. */
const covered = (head: string, row = 'Quay | 45 boats were stolen | $3 million'): string | undefined =>
  unitsOf(`| ${head} |\n|${head.replace(/[^|]+/g, '---')}|\n| ${row} |`)[0]?.coverage;

describe('a link in the head of a table', () => {
  for (const head of [
    'Port | Boats | Loss ([report](a))',
    'Port | [Boats](a) | [Loss](b)',
    'Port | [Flotte](a) | [Rapport de perte](b)',
    '[Ports that fell](a) | Boats | Loss',
  ])
    it(`is a source of the row: ${head}`, () => assert.equal(covered(head), 'list'));

  it('is one where it stands over all that the row counts', () => {
    assert.equal(covered('Port | [Boats](a) | Owner', 'Quay | 45 boats | Norvik'), 'list');
    assert.equal(covered('Port | [Bateaux](a)', 'Quay | 45 bateaux'), 'list');
    assert.equal(covered('Port | Boats | [Source](a)', 'Quay | 45 boats | p. 4'), 'list');
    assert.equal(covered('Port | Bateaux | [Réf.](a)', 'Quay | 45 bateaux | p. 4'), 'list');
  });

  for (const head of ['Port | [Boats](a) | Loss', 'Port | Boats | [Loss](a)', 'Port | [Bateaux](a) | Perte'])
    it(`is none of what another column counts: ${head}`, () => assert.equal(covered(head), 'none'));
});
