import assert from 'node:assert/strict';
import { unitsOf } from '../../support/covered';

/** What is seen in a sentence: each kind with its words. */
function seenIn(sentence: string): string[] {
  const [unit] = unitsOf(`## Port\n\n${sentence}`);
  return unit?.reasons.map(({ kind, part, visible }) => `${kind}: ${part.prose.text.slice(visible.start, visible.end).trim()}`) ?? [];
}

describe('what a word means where it stands', () => {
  for (const [sentence, seen, unseen] of [
    ['Le serveur de la mairie ne répond plus.', 'negative-fact: ne répond plus', 'attribution'],
    ['Le maire a suivi un homme qu’il n’avait jamais vu.', 'negative-fact', 'superlative'],
    ['Des dizaines de milliers de Français ont reçu la lettre.', 'figure: Des dizaines de milliers de', 'figure: milliers'],
    ['Personne n’a lu dans cet article 1 200 pages de conditions.', 'negative-fact', 'legal-act'],
    ['Le débit culmine à 620 Gbit/s.', 'figure: 620 Gbit/s', 'money'],
    ['Vers 18 heures, le port a fermé ses portes.', 'date: Vers 18 heures', 'duration'],
    ['Il était 23 heures quand le port a fermé.', 'date: Il était 23 heures', 'duration'],
    ['Le port a fermé à 3 heures du matin.', 'date: à 3 heures', 'duration'],
    ['La panne du port a duré de 2 à 3 heures.', 'duration', 'date'],
    ['Le port, à 3 heures de route, a fermé pendant 4 jours.', 'duration', 'date'],
    ['Traffic peaked at 1.2 Tbps.', 'figure: 1.2 Tbps', 'money'],
    ['Le fichier volé pèse 45 ko.', 'figure: 45 ko', 'money'],
  ] as const)
    it(`is told: ${sentence}`, () => {
      const found = seenIn(sentence);
      assert.ok(
        found.some((each) => each.startsWith(seen)),
        found.join(),
      );
      assert.ok(!found.some((each) => each.startsWith(unseen)), found.join());
    });

  for (const [sentence, seen] of [
    ['« Trop cher », répond le maire.', 'attribution: répond'],
    ['On n’avait jamais vu une telle attaque.', 'superlative: jamais vu'],
    ['L’article 33 du RGPD a été invoqué par le port.', 'legal-act: article 33'],
    ['Des milliers de Français ont reçu la lettre.', 'figure: Des milliers de'],
  ] as const)
    it(`stays: ${sentence}`, () =>
      assert.ok(
        seenIn(sentence).some((each) => each.startsWith(seen)),
        seenIn(sentence).join(),
      ));
});

describe('somebody’s words', () => {
  for (const sentence of [
    '« J’ai pleuré », admet Mireille.',
    '« J’ai tout volé », avoue le prévenu.',
    'Le prévenu l’admet : « J’ai volé 340 Go. »',
    '« Tout est perdu », soupire le maire.',
    '« On a tout perdu », se souvient le maire.',
    '« Une honte », tonne le maire.',
    '“We lost it all,” admits the mayor.',
    '“I cried,” recalled the nurse.',
  ])
    it(`are told whoever says “I” in them: ${sentence}`, () => assert.equal(unitsOf(`## Port\n\n${sentence}`)[0]?.tier, 'strong'));
});

describe('a word or two in quotation marks', () => {
  for (const sentence of [
    'Le pirate glisse « un lien piégé » dans la page.',
    'La norme admet « plusieurs valeurs » par champ.',
    'Le manuel rappelle « zero trust ».',
    'The firm recalled “faulty boats” from the port.',
  ])
    it(`are nobody’s, where no comma or colon sets them apart: ${sentence}`, () =>
      assert.ok(!seenIn(sentence).some((each) => each.startsWith('quotation')), seenIn(sentence).join()));
});

describe('the whole of a table', () => {
  const rows = (last: string) =>
    unitsOf(`## Port\n\n| Sector | Count | Share |\n| --- | --- | --- |\n| Health | 38 | 17 % |\n${last}`).at(-1)?.tier;
  it('is told as the parts are', () => {
    assert.equal(rows('| Total | 227 | 100 % |'), 'strong');
    assert.equal(rows('| **Ensemble** | 227 | 100 % |'), 'strong');
  });
  it('is told from “wholly”', () => assert.notEqual(unitsOf('## Port\n\nIl est sûr à 100 %.')[0]?.tier, 'strong'));
});

describe('a heading that asks why something took so long', () => {
  it('tells', () => {
    const under = (heading: string) =>
      unitsOf(`## ${heading}\n\n- Norvik a donc perdu 50 minutes à examiner la base.\n- Le port a fermé.`)[0]?.tier;
    for (const heading of ['Pourquoi cela a duré', 'Pourquoi ça a duré', 'Pourquoi la panne a duré'])
      assert.equal(under(heading), 'strong', heading);
  });
});
