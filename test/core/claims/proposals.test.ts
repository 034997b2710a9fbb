import assert from 'node:assert/strict';
import { caseStudy, checkText } from '../../support/posts';

/** The tier of the last unit of a body that stands in an account. */
const lastTier = (body: string): string | undefined =>
  checkText(
    caseStudy(
      `## What happened\n\nThe gang got into the port and closed [its gates](https://a.example/gates).\n\n## Quay and others\n\n${body}`,
    ),
  ).post.units.at(-1)?.tier;

function expectNone(bodies: readonly string[]): void {
  for (const body of bodies) it(`is told of nobody: ${body}`, () => assert.match(lastTier(body) ?? '', /^(?:silent|medium)$/));
}

function expectStrong(bodies: readonly string[]): void {
  for (const body of bodies) it(`is told: ${body}`, () => assert.equal(lastTier(body), 'strong'));
}

const table = (head: string, row: string): string =>
  `| ${head} |\n|${head
    .split('|')
    .map(() => '---|')
    .join('')}\n| ${row} |`;

describe('a task', () => {
  expectNone([
    '## Actions\n\n- [x] 40 badges replaced\n- [ ] Logs kept for 180 days',
    '## Actions\n\n- [x] 40 badges remplacés\n- [ ] Conservation des journaux portée à 180 jours',
    '## Suivi\n\n- [ ] 63 grues débranchées',
    '## Remediation\n\n- [ ] Replacement of the 63 cranes',
    'Il reste à faire :\n\n- le remplacement des 63 grues ;',
    'Actions ouvertes :\n\n- le remplacement des 63 grues',
    'Open actions:\n\n- replacement of the 63 cranes',
    table('Action | Échéance | État', 'Un badge pour 1 240 dockers | 30 juin 2026 | à faire'),
    table('Action | Due | State', 'A badge for 1,240 dockers | 30 June 2026 | to do'),
  ]);
  expectStrong([
    '## Actions\n\n- [ ] Logs kept for 180 days\n- [x] 1,240 badges replaced',
    '## Actions\n\n- [ ] Journaux gardés 180 jours\n- [x] Remplacement des badges (1 240 dockers)',
    table('Action | Échéance | État', 'Un badge pour 1 240 dockers | 30 juin 2025 | fait'),
    table('Harbour | Ships | State', 'Quay | 1,240 ships | closed, and to do again'),
  ]);
});

describe('what the author advises or wishes for', () => {
  expectNone([
    'Il serait temps que les ports donnent une clé aux 500 dockers.',
    'Il est grand temps d’équiper les 3 000 ports.',
    'Il y a urgence à équiper les 3 000 ports.',
    'Il est urgent que les 3 000 ports soient équipés.',
    'Il vaudrait mieux que les 400 dockers sachent qui appeler.',
    'L’urgence est d’équiper les 3 000 ports.',
    'Autant débrancher les 200 grues que d’attendre.',
    'Donnons 20 000 euros à chaque port.',
    'Commençons par les 500 grues.',
    'À l’État d’équiper les 3 000 ports.',
    'Aux ports de protéger les 500 grues.',
    'C’est aux maires de fermer les 500 grues.',
    'Ensuite, copier : un disque à 80 euros vaut mieux qu’un plan de 80 pages.',
    'It is high time to equip the 3,000 ports.',
    'It would be better if the 400 dockers knew whom to call.',
    'The priority is to equip the 3,000 ports.',
  ]);
  expectStrong([
    'Autant le dire : Quay a payé 2 millions d’euros.',
    'Il est temps de le dire : Quay a payé 2 millions.',
    'À défaut de payer 45 bitcoins, Quay a tout perdu.',
    'Au port de Nanterre 40 grues ferment.',
    'Rappelons que Quay a perdu 40 grues.',
    'It was time to pay: Quay lost 40 cranes.',
  ]);
});

describe('a proposal', () => {
  const items = '\n\n- un fonds de 200 millions d’euros ;\n- 20 salariés';
  expectNone([
    ...['Nous proposons :', 'Il lui faudrait :', 'On peut imaginer :', 'Mon programme tient en trois points :', 'Comptez :'].map(
      (intro) => intro + items,
    ),
    ...['We propose:', 'One can imagine:', 'Our plan fits on a page:'].map((intro) => `${intro}\n\n- a fund of $200 million\n- 20 guards`),
    ...['Pistes d’amélioration', 'Plan d’action', 'Bonnes pratiques', 'Propositions', 'Solutions', 'Comment s’en prémunir'].map(
      (heading) => `## ${heading}${items}`,
    ),
    ...['Ce que nous demandons', 'Ce qu’il faudrait', 'Combien prévoir ?', 'Prévention', 'Perspectives', 'Axes d’amélioration'].map(
      (heading) => `## ${heading}${items}`,
    ),
    ...['Areas for improvement', 'Action plan', 'Best practices', 'What we ask for', 'Our proposals', 'What to budget'].map(
      (heading) => `## ${heading}\n\n- 20 more guards`,
    ),
    `## Budget proposé\n\n${table('Poste | Coût', 'Sauvegarde | 1 500 euros')}`,
    `Voici ce qu’il lui faudrait, au prix fort.\n\n${table('Poste | Coût', 'Sauvegarde | 1 500 euros')}`,
    `Here is what it would take:\n\n${table('What | Cost', 'Backups | $1,500')}`,
    table('Signal | Ce qu’il faut faire', 'Montant inhabituel | Une seconde signature au-delà de 10 000 €'),
    table('Signal | What to do', 'Unusual amount | A second signature above $10,000'),
  ]);
  expectStrong([
    `Le maire a annoncé :${items}`,
    '## Quay Solutions\n\n- 20 salariés de plus',
    '## Les pistes des enquêteurs\n\n- 20 salariés de plus',
    '## Plan d’action\n\n- 63 grues ont été remplacées par Quay',
    `Voici ce que le port a payé.\n\n${table('Poste | Coût', 'Sauvegarde | 1 500 euros')}`,
  ]);
});

describe('what would be', () => {
  expectNone([
    'Un garde partagé entre dix ports coûterait à chacun de quoi payer un demi-docker.',
    'Remplacer les 63 grues coûterait 50 000 euros.',
    'Une telle taxe rapporterait 200 millions d’euros.',
    'Cela représenterait 54 000 euros.',
    'Vingt gardes suffiraient.',
    'Il suffirait de 20 gardes.',
    'La rançon s’élèverait à 2 millions d’euros.',
    'Replacing the 63 cranes would cost $50,000.',
  ]);
  expectStrong([
    'Selon le directeur, la perte atteindrait 2 millions d’euros.',
    'La mairie a annoncé qu’elle remplacerait 63 grues.',
    'En mai 2024, le groupe perdrait 40 grues.',
    'Le port gérait 63 serveurs.',
    'Quay entrait dans les 40 serveurs.',
    'Elle emploie 80 dockers, qui perdraient 40 euros.',
  ]);
});
