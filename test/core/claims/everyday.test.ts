import assert from 'node:assert/strict';
import { namesSource } from '../../../src/core/claims/coverage/named';
import { a } from '../../support/covered';
import { caseStudy, checkText } from '../../support/posts';

const unitsOf = (body: string) => checkText(caseStudy(body)).post.units;

describe('everyday writing', () => {
  it('is one sentence up to its end, whatever is abbreviated in it', () => {
    for (const text of [
      'J.-P. Quai a démissionné en mai.',
      'La grue datait de 300 av. J.-C. et a brûlé.',
      'It hit 5,000 users vs. 300 admins, incl. 3 ex-dockers, and stopped.',
      'Le port c. Norvik, aff. C-999/12, a été jugé.',
      'La sté. Norvik a perdu 300 clients.',
      'Le bd. du Quai a été fermé.',
    ])
      assert.deepEqual(
        unitsOf(text).map((unit) => unit.text),
        [text],
      );
  });

  it('has evidence that is what it is called', () => {
    const kinds = (text: string): string[] =>
      unitsOf(text).flatMap(({ reasons }) =>
        reasons.map(({ kind, part, visible }) => `${kind}: ${part.prose.text.slice(visible.start, visible.end)}`),
      );
    assert.deepEqual(kinds('Figure 2 : 33 sites touchés.'), ['figure: 33 sites']);
    assert.ok(!kinds('Norvik a confié ses sauvegardes à un prestataire.').some((each) => each.startsWith('attribution')));
    assert.ok(!kinds('It ran on the dispute portal.').some((each) => each.startsWith('attribution')));
    assert.deepEqual(kinds('Quarante-trois millions de personnes sont touchées.'), ['figure: Quarante-trois millions de personnes']);
    assert.ok(kinds('Quai-Essonne perd 300 serveurs.').includes('act: Quai-Essonne perd'));
  });

  it('names its source in the ways that people do', () => {
    for (const text of [
      'In a press release the city admits the loss of 300 files.',
      'In its 2021 annual report Norvik counts 4,000 servers.',
      'Comme l’écrit Quai Info, le port a perdu 300 fichiers.',
      'As Ledger put it, the port lost 300 files.',
      'Le port indique sur son site que 300 fichiers ont été volés.',
      'Norvik says on its website that it lost 300 files.',
    ])
      assert.ok(namesSource(text), text);
    for (const text of ['It says that Norvik shut 300 servers.', 'As Norvik shut its servers, 300 files were lost.'])
      assert.ok(!namesSource(text), text);
  });

  it('has the note of a row in the column that is there for it', () => {
    const [row] = unitsOf(
      `| Date | Event | Source |\n|---|---|---|\n| 23 January 2015 | A crane is stopped | [^2] |\n\n[^2]: [CERT](${a})`,
    );
    assert.deepEqual([row?.coverage, row?.urls], ['footnote', [a]]);
  });

  it('states two days in a row of days', () => {
    const text = caseStudy('| What | Port | Quay |\n|---|---|---|\n| Detected | 10 September 2023 | 7 September 2023 |');
    const [row] = checkText(text).post.units;
    assert.equal(text.slice(row?.claim.start, row?.claim.end), '10 September 2023');
  });
});
