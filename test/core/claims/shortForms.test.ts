import assert from 'node:assert/strict';
import { unitsOf } from '../../support/covered';

const sentencesOf = (body: string): string[] => unitsOf(body).map(({ text }) => text);

describe('a stop that ends no sentence', () => {
  for (const sentence of [
    'Norvik a rendu 4 sites (cf. [1]).',
    'Norvik (cf. [1]) a payé 45 bitcoins.',
    'Norvik (cf. [1] et [2]) a payé 45 bitcoins.',
    'Norvik (p. ex. [1]) a payé 45 bitcoins.',
    'Selon l’art. [1], Norvik a payé 45 bitcoins.',
    'Doe et al. [3] counted 45 ships.',
    'La S.A. Norvik a payé 45 bitcoins.',
    'La S.N.C.F. Réseau a payé 45 bitcoins.',
    'Le C.H.U. Tressan a fermé 3 sites.',
    'The M.I.T. Media Lab closed 3 sites.',
    'La maison Roe et Cie. Norvik a fermé 3 sites.',
    'Le lt. Martin a arrêté 3 hommes.',
    'Vers 14 h. 30, le port a fermé.',
  ])
    it(`is that of a short form: ${sentence}`, () => assert.deepEqual(sentencesOf(sentence), [sentence]));

  for (const [one, two] of [
    ['Norvik a perdu 340 Go.[1]', 'Le port a fermé.'],
    ['Elle a étudié au M.I.T.', 'Le port a fermé.'],
    ['She studied at M.I.T.', 'The port closed.'],
    ['Le port a fermé à 14 h.', '30 hommes sont partis.'],
    ['Il travaille chez Roe et Cie.', 'Le port a fermé.'],
  ] as const)
    it(`is told from one that does: ${one}`, () => assert.deepEqual(sentencesOf(`${one} ${two}`), [one, two]));
});
